// Every view is a link: whoever opens it sees what the sender saw.

import { expect, test } from './support/test';

test('a link restores filters, words and order', async ({ list, plan, page }) => {
  const query = 'theme=safer-communities&subtheme=neighbourhood-crime&status=in-progress&q=police&sort=az';
  await list.open(query);
  await expect(list.search).toHaveValue('police');
  await expect(list.sort).toHaveValue('az');
  await list.showOptions();
  for (const chosen of ['Safer Communities', 'Neighbourhood crime', 'In progress']) {
    await expect(list.options.getByRole('checkbox', { name: new RegExp(`^${chosen}`, 'i') })).toBeChecked();
  }
  await list.hideOptions();
  const ids = await list.ids();
  expect(ids.length).toBeGreaterThan(0);
  for (const it of ids.map(id => plan.pledge(id))) {
    expect([it.theme, it.subtheme, it.status]).toEqual([
      'safer-communities',
      'neighbourhood-crime',
      'in-progress',
    ]);
  }

  // Another person, another device: the same view.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole('main').locator('a[href^="/pledges/"]')).toHaveCount(ids.length);
  const there = await other
    .getByRole('main')
    .locator('a[href^="/pledges/"]')
    .evaluateAll(links => links.map(it => (it as HTMLAnchorElement).pathname.split('/').at(-1)));
  expect(there).toEqual(ids);
});

test('what an address says beyond the plan is ignored, and gone after the next change', async ({
  list,
  plan,
  page,
}) => {
  await list.open(
    'utm_source=leaflet&status=failed,DELIVERED&theme=safer-moon,%20safer-roads&place=atlantis&sort=random',
  );
  const fits = (status: string) => plan.count(it => it.theme === 'safer-roads' && it.status === status);
  await expect(list.chips).toHaveCount(3);
  await list.expectCount(fits('delivered'));

  await list.choose('In progress');
  await list.hideOptions();
  await expect(page).toHaveURL('/pledges?theme=safer-roads&status=delivered,in-progress');
  await list.expectCount(fits('delivered') + fits('in-progress'));
});

test('any order of the same wish gives the same address', async ({ list, page }) => {
  for (const query of [
    'q=support&status=in-progress&theme=safer-roads,safer-people',
    '?theme=safer-people&theme=safer-roads&status=in-progress&q=%20support%20',
    'theme=safer-people%2Csafer-roads&status=in-progress&q=support&figures=no',
  ]) {
    await list.open(query);
    await list.sort.selectOption('A to Z');
    await expect(page).toHaveURL(
      '/pledges?theme=safer-people,safer-roads&status=in-progress&q=support&sort=az',
    );
  }
});

const GARBAGE = [
  '&&&===&=&?',
  'q=%',
  'q=%E0%A4%A&theme=%ff%fe',
  'q=%00%0a%1f%7f',
  `q=${'%F0%9F%98%80'.repeat(60)}`,
  `q=${'a'.repeat(5000)}`,
  `q=${'ab%20'.repeat(400)}`,
  'q=<script>alert(1)</script>&place="><img src=x onerror=alert(1)>',
  'q=%EF%AC%81%C4%B0%C3%9F%E2%80%AE%CC%81%CC%81',
  'q=.*%5C%5B(%7B%5E%24%2B%3F%7C',
  'theme=,,,,&status=,&place=%2C%2C&sort=,&figures=,',
  'theme[]=safer-roads&status.id=1&__proto__=x&q[]=1',
  'q=%2B%2B&q=second&q=',
  'q=+++++',
];

test('no address can break the list', async ({ list, page, plan, complaints }) => {
  for (const query of GARBAGE) {
    await test.step(query.slice(0, 60), async () => {
      await list.open(query);
      await expect(list.main.getByText(/^(All \d+|\d+ of \d+) pledges$/).first()).toBeVisible();
      // The page still answers.
      await list.search.fill('naloxone');
      await list.sort.selectOption('A to Z');
      await expect(page).toHaveURL(/q=naloxone&sort=az$/);
      expect(complaints.unexpected).toEqual([]);
    });
  }
  await expect(list.link(plan.pledge('naloxone'))).toBeVisible();
});

test('nor can one break a pledge, a theme or a page', async ({ page, complaints }) => {
  for (const path of [
    '/pledges/%F0%9F%98%80',
    '/pledges/a%20b?q=%',
    '/themes/%22%3E%3Cimg%20src=x%3E',
    '/pledges/ASB-CHAMPION',
    '/%E2%80%AE',
    '/.//',
    '/about/x',
    '/pledges/asb-champion/extra',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    expect(complaints.unexpected, path).toEqual([]);
  }
});
