// The page of a pledge: what was promised, what was published, where it says so; and what one can do.

import { type Page } from '@playwright/test';
import { expect, test } from './support/test';

const text = JSON.stringify;

test('promise, status, reason and evidence stand there with their sources', async ({
  plan,
  page,
  pledgePage,
  expectAccessible,
}) => {
  const pledge = plan.pledge('off-road-bikes');
  await pledgePage.open(pledge);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - article:
      - navigation "Where this pledge belongs":
        - list:
          - listitem:
            - link "Pledges":
              - /url: /pledges
          - listitem:
            - link ${text(plan.theme(pledge.theme).name)}:
              - /url: /themes/${pledge.theme}
      - heading ${text(pledge.summary)} [level=1]
      - region "Status":
        - button /^${plan.status(pledge.status).name} .*what does this mean/
        - paragraph
        - paragraph: /our reading/
      - heading "The promise, word for word" [level=2]
      - figure:
        - blockquote
      - heading "What has been published" [level=2]
      - list
    - button "Share this pledge"
    - link "Report a problem"
    - navigation "Other pledges in this list":
      - paragraph:
        - link "Back to the list"
      - link /^Previous/
      - link /^Next/
  `);
  await expect(page.getByRole('region', { name: 'Status' })).toContainText(pledge.status_reason);
  await expect(page.locator('blockquote').first(), 'letter for letter').toHaveText(`“${pledge.wording}”`);
  await expect(page.locator('figure').first().getByRole('link')).toHaveAttribute(
    'href',
    `/about#${pledge.wordings[0].source}`,
  );

  const entries = pledgePage.published.locator('ol').first().locator(':scope > li');
  await expect(entries).toHaveCount(pledge.evidence.length);
  for (const entry of await entries.all()) {
    await expect(entry.getByText(/^Source:/)).toBeVisible();
    await expect(entry.locator('a[href^="/about#"]').first()).toBeVisible();
  }
  for (const id of pledge.evidence) {
    const summary = plan.data.evidence.find(it => it.id === id)!.summary;
    await expect(pledgePage.published).toContainText(summary);
  }
  await expectAccessible();
});

test('a pledge without evidence says so, and blames no one', async ({ plan, page, pledgePage }) => {
  await pledgePage.open(plan.pledgeWhere('without evidence', it => it.evidence.length === 0));
  await expect(pledgePage.published).toContainText('That does not mean that nothing was done.');
  await expect(pledgePage.published.getByRole('link', { name: 'The documents we read' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/fail|broken promise|not delivered/i);
});

test('other wordings are one press away', async ({ plan, page, press, pledgePage }) => {
  const pledge = plan.pledge('asb-champion');
  await pledgePage.open(pledge);
  const others = page.getByRole('main').locator('details');
  await expect(others.locator('blockquote').first()).toBeHidden();
  await press(others.getByText(/other wording/));
  await expect(others.locator('blockquote').first()).toBeVisible();
  const quoted = await others.locator('blockquote').allInnerTexts();
  for (const words of quoted) {
    expect(pledge.wordings.map(it => `“${it.text}”`)).toContain(words.trim());
  }
});

test('a citation leads to the document', async ({ plan, page, press, pledgePage }) => {
  const pledge = plan.pledge('off-road-bikes');
  await pledgePage.open(pledge);
  await press(page.locator('figure').first().getByRole('link'));
  await expect(page).toHaveURL(`/about#${pledge.wordings[0].source}`);
  await expect(page.locator(`[id="${pledge.wordings[0].source}"]`)).toBeInViewport();
});

test.describe('sharing', () => {
  const withoutSheet = (page: Page) =>
    page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));

  test('copies the link where there is no share sheet', async ({
    plan,
    page,
    context,
    press,
    pledgePage,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await withoutSheet(page);
    const pledge = plan.pledges[3];
    await pledgePage.open(pledge, 'status=no-update');
    await press(pledgePage.share);
    await expect(pledgePage.said).toHaveText('Link copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}/pledges/${pledge.id}`);
  });

  test('shows the link where it cannot be copied either', async ({
    plan,
    page,
    press,
    pledgePage,
    baseURL,
  }) => {
    await withoutSheet(page);
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    const pledge = plan.pledges[3];
    await pledgePage.open(pledge);
    await press(pledgePage.share);
    await expect(pledgePage.said).toHaveText(`Copy this link: ${baseURL}/pledges/${pledge.id}`);
  });

  test('hands the link to the device’s share sheet; closing it is no failure', async ({
    plan,
    page,
    press,
    pledgePage,
    baseURL,
  }) => {
    await page.addInitScript(() => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Navigator.prototype.share = data => {
        shared.push(data);
        return shared.length === 1
          ? Promise.resolve()
          : Promise.reject(new DOMException('closed', 'AbortError'));
      };
    });
    const pledge = plan.pledges[3];
    await pledgePage.open(pledge);
    for (const times of [1, 2]) {
      await press(pledgePage.share);
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { shared: unknown[] }).shared))
        .toHaveLength(times);
      await expect(pledgePage.said).toBeEmpty();
    }
    expect(await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared[0])).toEqual({
      title: pledge.summary,
      url: `${baseURL}/pledges/${pledge.id}`,
    });
  });
});

test('a problem is reported by an e-mail that is ready to send', async ({ plan, pledgePage }) => {
  const pledge = plan.pledgeWhere('with quotes or ampersands', it => /[’“&%]/.test(it.summary));
  await pledgePage.open(pledge);
  const mail = new URL((await pledgePage.report.getAttribute('href'))!);
  expect(mail.protocol).toBe('mailto:');
  expect(mail.pathname).toBe(plan.data.help.office.email);
  expect(mail.searchParams.get('subject')).toContain(pledge.summary.replace(/\.$/, ''));
  const body = mail.searchParams.get('body')!;
  expect(body).toContain(pledge.wording);
  expect(body).toContain(`/pledges/${pledge.id}`);
  expect(body).toMatch(/\r\n/);
});

test('previous and next follow the list one came from', async ({ plan, page, press, list, pledgePage }) => {
  await list.open('status=delivered&sort=az');
  const ids = await list.ids();
  await press(list.links.first());
  for (const [at, id] of ids.entries()) {
    await pledgePage.expectShown(plan.pledge(id));
    await expect(pledgePage.neighbours).toContainText(`Pledge ${at + 1} of ${ids.length}`);
    await expect(page).toHaveURL(`/pledges/${id}?status=delivered&sort=az`);
    if (at + 1 < ids.length) await press(pledgePage.neighbours.getByRole('link', { name: /^Next/ }));
  }
  await expect(pledgePage.neighbours.getByRole('link', { name: /^Next/ })).toHaveCount(0);
  // A list that this pledge is not in is no list to follow.
  await pledgePage.open(
    plan.pledgeWhere('in progress', it => it.status === 'in-progress'),
    'status=delivered',
  );
  await expect(pledgePage.neighbours).toContainText(`of ${plan.pledges.length}`);
});

test.describe('leaving at once', () => {
  /** Notes what the page still shows in the moment it begins to leave. */
  async function watchLeaving(page: Page): Promise<{ shown: string; title: string }[]> {
    const notes: { shown: string; title: string }[] = [];
    await page.exposeFunction('note', (note: { shown: string; title: string }) => notes.push(note));
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (!document.documentElement.hasAttribute('data-leaving')) return;
        const note = { shown: document.body.innerText.trim(), title: document.title };
        (window as unknown as { note: (it: typeof note) => void }).note(note);
      }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-leaving'] });
    });
    return notes;
  }

  const WAYS: [
    string,
    (page: Page, press: (it: ReturnType<Page['locator']>) => Promise<void>) => Promise<void>,
  ][] = [
    ['the button', (page, press) => press(page.getByRole('link', { name: /Leave this site$/ }))],
    [
      'three presses of Shift',
      async page => {
        for (const _ of [1, 2, 3]) await page.keyboard.press('Shift');
      },
    ],
  ];
  for (const [way, leave] of WAYS) {
    test(`${way} hides the page, leads away, and leaves it out of the history`, async ({
      plan,
      page,
      press,
      pledgePage,
      complaints,
    }) => {
      const to = plan.data.help.exit_to;
      complaints.allow(/^request to another site: https:/);
      const notes = await watchLeaving(page);
      await page.route(`${new URL(to).origin}/**`, async it => {
        // A slow site, so that what this page shows until then can be noted.
        await expect.poll(() => notes.length).toBeGreaterThan(0);
        await it.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>Weather</title><h1>Weather</h1>',
        });
      });
      await page.goto('/about');
      await pledgePage.open(plan.pledge('rape-victim-support'));

      await leave(page, press);
      await expect(page).toHaveURL(to);
      await expect(page.getByRole('heading', { name: 'Weather' })).toBeVisible();
      expect(notes, 'nothing stays visible while the other site loads').toEqual([
        { shown: '', title: 'New page' },
      ]);

      await page.goBack();
      await expect(page).toHaveURL('/about');
    });
  }

  test('presses of Shift are counted aloud, and forgotten when one types', async ({ page, list }) => {
    await list.open();
    const said = page.getByRole('status').filter({ hasText: /Shift/ });
    await page.keyboard.press('Shift');
    await expect(said).toHaveText(/two more times/);
    await page.keyboard.press('Shift');
    await expect(said).toHaveText(/one more time/);
    await page.keyboard.press('a');
    await expect(said).toHaveCount(0);
    await list.search.pressSequentially('ASB AND PCSO');
    await expect(page).toHaveURL(/q=ASB/);
  });
});

test('where to get help stands on every page', async ({ plan, page }) => {
  for (const path of [
    '/',
    '/pledges',
    '/pledges?q=zzz',
    `/pledges/${plan.pledges[0].id}`,
    '/themes/safer-people',
    '/about',
    '/nowhere',
  ]) {
    await page.goto(path);
    const foot = page.getByRole('contentinfo');
    for (const line of plan.data.help.lines) {
      const shown = line.href ? foot.getByRole('link', { name: line.title }) : foot.getByText(line.title);
      await expect(shown, path).toBeVisible();
      if (line.href) await expect(shown).toHaveAttribute('href', line.href);
    }
    await expect(page.getByRole('link', { name: /Leave this site$/ }), path).toBeInViewport({ ratio: 1 });
  }
});
