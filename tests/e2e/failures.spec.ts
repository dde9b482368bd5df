// When something is missing, damaged or broken, the page says so and offers a way on.

import { type Page } from '@playwright/test';
import { expect, test } from './support/test';

const RECORD = '**/data/plan.json';

test.describe('the record cannot be loaded', () => {
  const WAYS: [name: string, says: RegExp, fail: (page: Page) => Promise<void>][] = [
    [
      'missing',
      /not where it should be/,
      page => page.route(RECORD, it => it.fulfill({ status: 404, body: 'no' })),
    ],
    [
      'the server is down',
      /not where it should be/,
      page => page.route(RECORD, it => it.fulfill({ status: 503 })),
    ],
    ['no network', /could not reach/, page => page.route(RECORD, it => it.abort('internetdisconnected'))],
    ['damaged', /damaged/, page => page.route(RECORD, it => it.fulfill({ body: '{"schema": 1, "plan": {' }))],
    [
      'a page instead',
      /damaged/,
      page => page.route(RECORD, it => it.fulfill({ body: '<!doctype html><p>Log in' })),
    ],
    [
      'another shape',
      /damaged/,
      page => page.route(RECORD, it => it.fulfill({ json: { schema: 9, pledges: 'many' } })),
    ],
  ];

  for (const [name, says, fail] of WAYS) {
    test(name, async ({ page, press, list, complaints, plan }) => {
      complaints.allow(/plan\.json/);
      await fail(page);
      await list.open('status=delivered');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('We could not load the plan');
      await expect(page.getByRole('main')).toContainText(says);
      await expect(page.getByRole('main')).not.toContainText('Loading');

      // It still fails, and still says so.
      await press(page.getByRole('link', { name: 'Try again' }));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('We could not load the plan');

      await page.unroute(RECORD);
      await press(page.getByRole('link', { name: 'Try again' }));
      await expect(page).toHaveURL('/pledges?status=delivered');
      await list.expectCount(plan.count(it => it.status === 'delivered'));
    });
  }

  test('what a reader hears of it', async ({ page, complaints, expectAccessible }) => {
    complaints.allow(/plan\.json/);
    await page.route(RECORD, it => it.fulfill({ status: 404, body: 'no' }));
    await page.goto('/');
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - main:
        - heading "We could not load the plan" [level=1]
        - paragraph: The file with the plan is not where it should be.
        - paragraph:
          - link "Try again"
        - group: Details for the people who run this site
    `);
    await expectAccessible();
  });
});

test('an address that leads nowhere helps to find what was meant', async ({
  page,
  press,
  plan,
  list,
  expectAccessible,
}) => {
  for (const [path, what] of [
    ['/pledges/no-such-pledge', 'pledge'],
    ['/themes/no-such-theme', 'theme'],
    ['/no/such/page', 'page'],
  ]) {
    await page.goto(path);
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - heading "We could not find that ${what}" [level=1]
      - paragraph
      - search:
        - searchbox "Search the plan"
        - button "Search"
        - list "Try:"
      - paragraph:
        - link "See all pledges"
        - link "The plan at a glance"
    `);
    await expect(page).toHaveTitle(new RegExp(`^We could not find that ${what} – `));
  }
  await expectAccessible();
  const form = page.getByRole('main').getByRole('search');
  await form.getByRole('searchbox').fill('naloxone');
  await press(form.getByRole('button', { name: 'Search' }));
  await expect(list.link(plan.pledge('naloxone'))).toBeVisible();
});

test.describe('the app stops', () => {
  /** Some browser is out of memory, some extension has meddled: no new element can be made. */
  const breakBrowser = (page: Page) =>
    page.evaluate(() => {
      const refuse = () => {
        throw new Error('no more elements');
      };
      document.createElement = refuse;
      document.createElementNS = refuse;
      document.createTextNode = refuse;
      document.createComment = refuse;
      document.importNode = refuse;
      Node.prototype.cloneNode = refuse;
    });

  test('in the middle of a visit', async ({ page, list, press, complaints }) => {
    complaints.allow(/^error: panicked at /, /^uncaught: /);
    await list.open('status=delivered');
    await breakBrowser(page);
    await press(list.chip('Delivered'));

    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText('Something went wrong');
    await expect(title).toBeFocused();
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - heading "Something went wrong" [level=1]
      - paragraph: Sorry. The site has stopped. Reloading usually helps.
      - paragraph:
        - link "Reload this page"
        - link "Go to the start page":
          - /url: /
    `);
    await expect(list.rows.first()).toBeHidden();

    const loaded = page.waitForEvent('load');
    await press(page.getByRole('link', { name: 'Reload this page' }));
    await loaded;
    await expect(title).toHaveText('All pledges');
    await expect(list.rows).not.toHaveCount(0);
  });

  test('and the start page is one press away', async ({
    page,
    list,
    press,
    complaints,
    expectAccessible,
  }) => {
    complaints.allow(/^error: panicked at /, /^uncaught: /);
    await list.open('status=delivered');
    await breakBrowser(page);
    await press(list.chip('Delivered'));
    const loaded = page.waitForEvent('load');
    await press(page.getByRole('link', { name: 'Go to the start page' }));
    await loaded;
    await expect(page).toHaveURL('/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('pledges');
    await expectAccessible();
  });

  for (const [name, break_] of [
    ['the program cannot be fetched', (page: Page) => page.route('**/*.wasm', it => it.abort())],
    [
      'the program is damaged',
      (page: Page) =>
        page.route('**/*.wasm', it => it.fulfill({ contentType: 'application/wasm', body: 'nonsense' })),
    ],
    ['its loader cannot be fetched', (page: Page) => page.route('**/plan-explorer-*.js', it => it.abort())],
  ] as const) {
    test(`before it starts: ${name}`, async ({ page, press, complaints, expectAccessible }) => {
      complaints.allow(/\.wasm|plan-explorer-|WebAssembly|^uncaught|preload/i);
      await break_(page);
      await page.goto('/');
      const title = page.getByRole('heading', { level: 1 });
      await expect(title).toHaveText('Something went wrong');
      await expect(title).toBeFocused();
      await expect(page.getByText('Loading the plan')).toBeHidden();
      await expectAccessible();
      await page.unrouteAll();
      await press(page.getByRole('link', { name: 'Reload this page' }));
      await expect(title).toContainText('pledges');
    });
  }
});

test('without scripts the page says what is missing, and where the record is', async ({
  browser,
  baseURL,
  complaints,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'plan.json' })).toHaveAttribute('href', '/data/plan.json');
  await context.close();
  expect(complaints.all).toEqual([]);
});
