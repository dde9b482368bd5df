// What can go wrong on the device while answers wait: tabs that are closed or are two, clocks, a disk
// that is full. Whatever goes in comes out at the office, once.

import { type BrowserContext, type Page } from '@playwright/test';
import { answer, fillIn, goTo, onDisk, put, response, send, thanked } from './support/answers';
import { textOf } from './support/chart';
import { faintTexts } from './support/contrast';
import { expectFitsWidth, expectNoShifts, watchShifts } from './support/layout';
import { expect, test } from './support/test';
import { WaitingPage } from './support/waiting-page';

const RESPONSES = '**/api/v1/responses/*';

test.beforeEach(({ complaints }) => complaints.allow(/api\/v1\/responses|ERR_INTERNET_DISCONNECTED/));

test.describe('the tab is closed @laptop', () => {
  /** Another tab, opened later, in which time can be made to pass. */
  async function later(context: BrowserContext, address: string): Promise<WaitingPage> {
    const page = await context.newPage();
    await page.clock.install();
    const waiting = new WaitingPage(page, address);
    await waiting.open();
    await expect(waiting.headline).toContainText('1 answer is waiting');
    // The claim of the tab that is gone ends by itself.
    await page.clock.fastForward(61_000);
    return waiting;
  }

  test('between writing and sending', async ({ page, context, waiting, baseURL }) => {
    let sent = 0;
    await context.route(RESPONSES, () => void (sent += 1));
    await page.route('**/data/site.json', () => {});
    const ids = [await answer(page)];
    await expect(page.getByText('We are sending it now.')).toBeVisible();
    await page.close();
    expect(sent).toBe(0);
    expect(await waiting.atOffice(ids)).toEqual([0]);
    await context.unroute(RESPONSES);
    await (await later(context, baseURL!)).expectArrived(ids);
  });

  test('between sending and deleting', async ({ page, context, waiting, baseURL }) => {
    let stored = 0;
    await page.route(RESPONSES, async it => {
      await it.fetch();
      stored += 1;
    });
    const ids = [await answer(page)];
    await expect.poll(() => stored).toBe(1);
    await page.close();
    expect(await waiting.atOffice(ids)).toEqual([1]);
    await (await later(context, baseURL!)).expectArrived(ids);
  });
});

test('two tabs send each answer once @laptop', async ({ page, context, waiting, baseURL }) => {
  const sent: string[] = [];
  await context.route(RESPONSES, async it => {
    sent.push(new URL(it.request().url()).pathname.split('/').at(-1) ?? '');
    await it.continue();
  });
  const ids = [await waiting.afterAnswering()];
  const other = await context.newPage();
  const others = new WaitingPage(other, baseURL!);
  ids.push(await others.afterAnswering());
  const more = Array.from({ length: 8 }, (_, number) => put(number % 2 ? page : other, response()));
  ids.push(...(await Promise.all(more)));
  await waiting.expectArrived(ids);
  await others.expectArrived(ids);
  expect(sent).toHaveLength(ids.length);
  expect(new Set(sent).size).toBe(ids.length);
});

test.describe('the clock of the device is wrong @laptop', () => {
  for (const time of ['2026-11-02T03:04:05Z', '2027-03-30T21:22:23Z']) {
    test(`by weeks: ${time}`, async ({ page, waiting }) => {
      await page.clock.install({ time });
      const ids = [await waiting.afterAnswering()];
      await waiting.expectArrived(ids);
    });
  }

  for (const time of ['2001-01-01T00:00:00Z', '2044-02-29T12:00:00Z']) {
    test(`by years: ${time}`, async ({ page, waiting }) => {
      await page.clock.install({ time });
      await waiting.open();
      await waiting.expectArrived([await put(page, response())]);
    });
  }

  test('and is put right while answers wait', async ({ page, waiting }) => {
    await page.clock.install({ time: '2044-02-29T12:00:00Z' });
    await waiting.open();
    await page.route(RESPONSES, it => it.fulfill({ status: 503, headers: { 'retry-after': '3000' } }));
    const ids = [await put(page, response())];
    await expect(waiting.headline).toContainText('busy');
    await page.unroute(RESPONSES);
    await page.clock.setSystemTime('2026-11-21T12:00:00Z');
    // Anything that wakes it will do.
    await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await waiting.expectArrived(ids);
  });

  test('a claim of a tab from the future holds nothing up', async ({ page, waiting }) => {
    await waiting.open();
    const lease = { tab: 'gone', until: Date.parse('2044-02-29T12:00:00Z') };
    await waiting.expectArrived([await put(page, response(), { lease })]);
  });
});

test.describe('the browser keeps nothing', () => {
  const notKept = (page: Page) => page.getByRole('alert');

  /** Nobody is thanked, and the answers are there to be taken away. */
  async function expectNotKept(page: Page, why: string) {
    await expect(notKept(page)).toContainText('We could not save your answers');
    await expect(notKept(page)).toContainText(why);
    await expect(notKept(page)).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole('main')).not.toContainText('Thank you');
    await expect(page.getByRole('button', { name: /^Print/ })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Download/ }).click();
    expect(await textOf(await download)).toContain('Very important');
  }

  test('because it has no room', async ({ page, context, baseURL, waiting, expectAccessible }) => {
    await fillIn(page);
    const device = await context.newCDPSession(page);
    await device.send('Storage.overrideQuotaForOrigin', { origin: baseURL!, quotaSize: 1 });
    let sent = 0;
    page.on('request', it => void (sent += Number(it.method() === 'PUT')));
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expectNotKept(page, 'This device has no room left for them.');
    await expectAccessible();
    expect(sent).toBe(0);
    expect(await onDisk(page)).toEqual([]);

    await device.send('Storage.overrideQuotaForOrigin', { origin: baseURL! });
    await page.getByRole('button', { name: 'Try again' }).click();
    const ids = [await thanked(page)];
    await goTo(page, WaitingPage.PATH);
    await waiting.expectArrived(ids);
    expect(sent).toBe(1);
  });

  test('and says so when answers should be kept @laptop', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await fillIn(page);
    let sent = 0;
    page.on('request', it => void (sent += Number(it.method() === 'PUT')));
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expectNotKept(page, 'This browser does not let websites keep anything.');
    expect(sent).toBe(0);
  });

  test('because it does not want to', async ({ page, expectAccessible, waiting }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    });
    await waiting.open();
    await expect(waiting.headline).toHaveText('This browser does not let websites keep anything.');
    await expectAccessible();
  });

  test('because a newer version of the site has been here @laptop', async ({ page, waiting }) => {
    await page.goto('/about');
    await page.evaluate(
      () =>
        new Promise<void>(done => {
          indexedDB.open('plan-explorer', 99).onsuccess = it => {
            (it.target as IDBOpenDBRequest).result.close();
            done();
          };
        }),
    );
    await waiting.open();
    await expect(waiting.headline).toHaveText(
      'This site has been updated in another tab. Reload this page.',
    );
  });
});

test('what is written is on the disk, and the browser is asked to keep it @laptop', async ({ page, waiting }) => {
  await page.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction;
    const seen: string[] = [];
    Object.assign(window, { seen });
    IDBDatabase.prototype.transaction = function (...asked) {
      const transaction = begin.apply(this, asked);
      if (transaction.mode === 'readwrite') seen.push(transaction.durability);
      return transaction;
    };
    let given = false;
    StorageManager.prototype.persisted = async () => given;
    StorageManager.prototype.persist = async () => (given = true);
  });
  await waiting.open();
  await expect(page.getByText('Will the browser keep them?')).toBeHidden();
  const id = await waiting.afterAnswering();
  await waiting.expectArrived([id]);
  await expect(page.getByText('It has promised to keep them, even when this device is short of room.')).toBeVisible();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  // The answers, the lease, the end of it.
  expect(seen).toEqual(['strict', 'strict', 'strict']);
});

test('what was kept unfinished goes when the answers are kept for sending @laptop', async ({ page, context }) => {
  await fillIn(page, true);
  await expect.poll(() => onDisk(page, 'drafts')).toHaveLength(1);
  await context.setOffline(true);
  await send(page);
  expect(await onDisk(page, 'drafts')).toEqual([]);
  expect(await onDisk(page)).toHaveLength(1);
});

test('what newer code has written is left alone, and handed to staff @laptop', async ({ page, press, waiting }) => {
  await waiting.open();
  await put(page, response(), { version: 2 });
  await expect(page.getByText('1. Reload this page to send them.')).toBeVisible();
  const download = page.waitForEvent('download');
  await press(waiting.save);
  expect((await download).suggestedFilename()).toMatch(/^answers-not-sent-\d{4}-\d\d-\d\d\.jsonl$/);
  expect(await onDisk(page)).toHaveLength(1);
});

test('staff save what waits as a file; nobody’s answers are shown', async ({ page, press, waiting }) => {
  await waiting.open();
  await page.route(RESPONSES, it => it.abort());
  const comment = 'Nobody should read this here';
  const bodies = [response(), response()].map(it => ({ ...it, answers: { comment } }));
  for (const body of bodies) await put(page, body);
  await expect(waiting.headline).toContainText('2 answers are waiting to be sent. We could not reach');
  await expect(page.locator('body')).not.toContainText(comment);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Answers waiting on this device" [level=1]
    - paragraph: /does not show what anyone answered/
    - status: /2 answers are waiting to be sent/
    - term: Waiting since
    - definition: /\\d+ \\w+ \\d{4} at \\d\\d:\\d\\d/
    - term: Next try
    - definition: /At \\d\\d:\\d\\d, without you doing anything/
    - term: Last sent
    - definition: Nothing yet
    - paragraph:
      - button "Send now"
    - heading "For staff" [level=2]
    - paragraph: /give it to nobody but the office/
    - paragraph:
      - button "Save what waits as a file"
  `);

  const download = page.waitForEvent('download');
  await press(waiting.save);
  const lines = (await textOf(await download)).trim().split('\n');
  const saved = lines.map(it => JSON.parse(JSON.parse(it).body).id);
  expect(saved.toSorted()).toEqual(bodies.map(it => it.id).toSorted());
  expect(await onDisk(page)).toHaveLength(2);
});

test('what waits can be read in every light and size', async ({ page, waiting, expectAccessible }) => {
  await watchShifts(page);
  await page.route(RESPONSES, it => it.abort());
  await waiting.open();
  await expectNoShifts(page);
  await put(page, response());
  await put(page, response(), { set_aside: 'invalid', last_error: 'invalid' });
  await put(page, response(), { version: 2 });
  // A reload while it is sent would leave the next try to the end of its lease.
  await expect(waiting.headline).toContainText('We could not reach');
  await expect(page.getByText('From a newer version of this site')).toBeVisible();
  await page.reload();
  await expect(waiting.headline).toContainText('We could not reach');
  await expect(page.getByText('Not accepted', { exact: true })).toBeVisible();
  await expectNoShifts(page);

  await test.step('light', () => expectAccessible());
  await page.emulateMedia({ colorScheme: 'dark' });
  await test.step('dark', () => expectAccessible('colours'));
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await faintTexts(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 320, height: 640 });
  await expectFitsWidth(page, '320 px');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await expectFitsWidth(page, 'letters twice as large');
});
