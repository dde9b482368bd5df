// The edges of the list: nothing, one, and the longest words there are.

import { expect, test } from './support/test';

test('no result offers a way on', async ({ list, plan, page, press, expectAccessible }) => {
  await list.open('theme=safer-business&q=naloxone');
  await list.expectCount(0);
  await expect(list.main).toMatchAriaSnapshot(`
    - heading "No pledge matches" [level=2]
    - paragraph
    - list:
      - listitem:
        - link "Search for “naloxone” in all pledges":
          - /url: /pledges?q=naloxone
      - listitem:
        - link "See all pledges":
          - /url: /pledges
    - list "Or try:"
  `);
  await expectAccessible();

  await press(list.main.getByRole('link', { name: 'Search for “naloxone” in all pledges' }));
  await expect(page).toHaveURL('/pledges?q=naloxone');
  await expect(list.link(plan.pledge('naloxone'))).toBeVisible();
  await expect(list.search).toHaveValue('naloxone');
  await expect(list.main.getByRole('heading', { name: 'No pledge matches' })).toHaveCount(0);
});

test('no result for words that nothing matches', async ({ list, page, press, plan }) => {
  await list.open();
  await list.search.fill('xylophone zeppelin');
  await list.expectCount(0);
  await list.expectAnnounced(`0 of ${plan.pledges.length} pledges`);
  await expect(
    list.main.getByRole('link', { name: /^Search for/ }),
    'it would find nothing either',
  ).toHaveCount(0);
  await press(list.main.getByRole('link', { name: 'See all pledges' }));
  await expect(page).toHaveURL('/pledges');
  await list.expectCount(plan.pledges.length);
  await expect(list.search).toHaveValue('');
});

test('one result reads as one', async ({ list, plan, press, pledgePage, page, isMobile }) => {
  const only = plan.pledgeWhere('alone with its place', it =>
    it.places.some(place => plan.count(other => other.places.includes(place)) === 1),
  );
  const place = only.places.find(it => plan.count(other => other.places.includes(it)) === 1)!;
  await list.open(`place=${encodeURIComponent(place)}`);
  await list.expectCount(1);
  if (isMobile) {
    await list.showOptions();
    await expect(list.options.getByRole('button', { name: 'Show 1 pledge', exact: true })).toBeVisible();
    await list.hideOptions();
  }
  await press(list.link(only));
  await pledgePage.expectShown(only);
  await expect(pledgePage.neighbours).toContainText('Pledge 1 of 1');
  await expect(pledgePage.neighbours.getByRole('link')).toHaveText(['Back to the list']);
  await press(pledgePage.neighbours.getByRole('link', { name: 'Back to the list' }));
  await expect(page).toHaveURL(/\/pledges\?place=/);
  await list.expectCount(1);
});

test('the longest words stay inside the page', async ({ list, plan, page, pledgePage }) => {
  const by = (length: (it: (typeof plan.pledges)[0]) => number) =>
    plan.pledges.reduce((longest, it) => (length(it) > length(longest) ? it : longest));
  await page.setViewportSize({ width: 320, height: 640 });
  for (const pledge of new Set([
    by(it => it.wording.length),
    by(it => it.summary.length),
    by(it => it.evidence.length),
  ])) {
    await pledgePage.open(pledge);
    await expect(pledgePage.title).toHaveText(pledge.summary);
    await expect(page.locator('blockquote').first()).toContainText(pledge.wording);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  const typed = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(5);
  await list.open(`q=${typed}`);
  await expect(list.main.getByRole('heading', { name: 'No pledge matches' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
