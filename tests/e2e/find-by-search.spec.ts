// A resident on a bus: what did they promise about this, and did anything happen?

import { expect, test } from './support/test';

test('two taps lead from the start page to the pledge', async ({ page, plan, list, pledgePage, press }) => {
  const words = plan.data.plan.suggested_searches[0];
  await page.goto('/');
  const suggestion = page.getByRole('main').getByRole('link', { name: words, exact: true });
  await expect(suggestion, 'the first tap needs no scrolling').toBeInViewport({ ratio: 1 });
  await press(suggestion);

  await expect(page).toHaveURL(`/pledges?${new URLSearchParams({ q: words })}`);
  await expect(list.search).toHaveValue(words);
  await expect(list.links.first(), 'nor does the second').toBeInViewport({ ratio: 1 });
  const [first] = await list.ids();
  await press(list.links.first());

  await pledgePage.expectShown(plan.pledge(first));
  await expect(pledgePage.title).toBeInViewport();
  await expect(pledgePage.status, 'the answer needs no scrolling').toBeInViewport({ ratio: 1 });
});

test('typing finds at once, marks what matched, and says the count', async ({
  page,
  plan,
  list,
  expectAccessible,
}) => {
  await list.open();
  await list.search.pressSequentially('off-road bikes');
  await expect(list.row(plan.pledge('off-road-bikes'))).toBeVisible();
  await expect(list.marks.first()).toBeVisible();
  expect(new Set((await list.marks.allInnerTexts()).map(it => it.toLowerCase()))).toContain('off-road');
  await expect(page).toHaveURL('/pledges?q=off-road+bikes');

  const found = await list.rows.count();
  await list.expectCount(found);
  await list.expectAnnounced(`${found} of`);
  await expect(list.main).toMatchAriaSnapshot(`
    - main:
      - heading "All pledges" [level=1]
      - search:
        - searchbox "Search the pledges": off-road bikes
      - list "Filters in use":
        - listitem:
          - button "Remove “off-road bikes”"
      - combobox "Sort by":
        - option "Best match" [selected]
      - status: /\\d+ of \\d+ pledges/
      - list:
        - listitem:
          - link
          - paragraph: /In progress/
  `);
  await expectAccessible();
});

const PEOPLES_WORDS: [typed: string, pledge: string][] = [
  ['offroad biks', 'off-road-bikes'],
  ['OFF ROAD BIKE', 'off-road-bikes'],
  ['ASB', 'asb-champion'],
  ['domestic violence', 'domestic-abuse-act-powers'],
  ['speedng', 'speeding-road-improvements'],
  ['PCSO', 'visible-local-police'],
  ['drugs', 'drug-harm-projects'],
];

test('slips of the finger and residents’ own words find the pledge', async ({ list, plan }) => {
  await list.open();
  for (const [typed, id] of PEOPLES_WORDS) {
    await test.step(typed, async () => {
      await list.search.fill(typed);
      const row = list.row(plan.pledge(id));
      await expect(row).toBeVisible();
      await expect(row.getByRole('mark').first(), 'the row shows why it was found').toBeVisible();
      expect(await list.rows.count()).toBeLessThan(plan.pledges.length);
    });
  }
});

test('what matched is shown where the title does not have it', async ({ list, plan }) => {
  const pledge = plan.pledgeWhere('found by its place alone', it => {
    const said = `${it.summary} ${it.wording}`;
    return it.places.some(place => !said.includes(place));
  });
  await list.open(`q=${encodeURIComponent(pledge.places[0])}`);
  const found = list.row(pledge).getByText(/^(Place|In the evidence|In the official wording):/);
  await expect(found.getByRole('mark').first()).toBeVisible();
});

test('a search from the start page takes the words along', async ({ page, list, press }) => {
  await page.goto('/');
  const form = page.getByRole('main').getByRole('search');
  await form.getByRole('searchbox', { name: 'Search the plan' }).fill('fly tipping & <b>');
  await press(form.getByRole('button', { name: 'Search' }));
  await expect(page).toHaveURL(/\/pledges\?q=/);
  await expect(list.search).toHaveValue('fly tipping & <b>');
});
