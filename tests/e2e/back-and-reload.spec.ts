// Back, Forward and reload bring back exactly what was there.

import { expect, test } from './support/test';
import { expectPlaceKept, expectScrolled, historyLength, scrolled, scrollTo } from './support/place';

test('Back from a pledge returns to the same row of the same list', async ({
  list,
  plan,
  page,
  press,
  pledgePage,
}) => {
  const query = 'status=in-progress&sort=evidence';
  await list.open(query);
  await list.expectPledges(it => it.status === 'in-progress');
  const pledge = plan.pledge((await list.ids()).at(-6)!);
  await list.link(pledge).scrollIntoViewIfNeeded();
  const before = await scrolled(page);
  expect(before).toBeGreaterThan(1500);
  await press(list.link(pledge));
  await pledgePage.expectShown(pledge);
  await expectScrolled(page, 0);

  await page.goBack();
  await expect(page).toHaveURL(`/pledges?${query}`);
  await list.expectPledges(it => it.status === 'in-progress');
  await expectScrolled(page, before);
  await expect(list.link(pledge)).toBeInViewport();

  await page.goForward();
  await pledgePage.expectShown(pledge);
  await expectScrolled(page, 0);
  await expect(pledgePage.title).toBeInViewport();
});

test('a reload half way down the list stays half way down the list', async ({ list, plan, page }) => {
  await list.open('sort=az');
  await list.expectCount(plan.pledges.length);
  await scrollTo(page, 3000);
  await expectPlaceKept(page, 3000);
  await page.reload();
  await expectScrolled(page, 3000);
  await list.expectCount(plan.pledges.length);
  await expectScrolled(page, 3000);
  await expect(list.sort).toHaveValue('az');
});

test('a page opened from far down starts at its top at once', async ({
  list,
  plan,
  page,
  press,
  pledgePage,
}) => {
  await list.open();
  const last = plan.pledges.at(-1)!;
  await list.link(last).scrollIntoViewIfNeeded();
  await press(list.link(last));
  await pledgePage.expectShown(last);
  // The first frame with the new page, not the end of a glide.
  const seen = await page.evaluate(
    () =>
      new Promise<number>(resolve =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(scrollY))),
      ),
  );
  expect(seen).toBe(0);
});

test('typing is no step of the history, a filter is one', async ({ list, page, plan }) => {
  await page.goto('/');
  await list.open();
  const start = await historyLength(page);
  await list.search.pressSequentially('support for victims', { delay: 40 });
  await expect(page).toHaveURL('/pledges?q=support+for+victims');
  expect(await historyLength(page), 'typing').toBe(start);

  await list.choose('Safer People');
  await list.hideOptions();
  await expect(page).toHaveURL('/pledges?theme=safer-people&q=support+for+victims');
  expect(await historyLength(page), 'a filter').toBe(start + 1);

  await page.goBack();
  await expect(page).toHaveURL('/pledges?q=support+for+victims');
  await expect(list.search).toHaveValue('support for victims');
  await expect(list.chips).toHaveCount(1);
  await page.goBack();
  await expect(page).toHaveURL('/');
  await page.goForward();
  await expect(list.search).toHaveValue('support for victims');
  await page.goForward();
  await expect(list.chip(plan.theme('safer-people').name)).toBeVisible();
  await list.showOptions();
  await expect(list.option('Safer People')).toBeChecked();
});

test('clearing the search while an address is on its way loses neither', async ({ list, page }) => {
  await list.open();
  await list.search.pressSequentially('rural');
  await list.choose('In progress');
  await list.hideOptions();
  await expect(page).toHaveURL('/pledges?status=in-progress&q=rural');
  await list.search.fill('');
  await expect(page).toHaveURL('/pledges?status=in-progress');
  await list.expectPledges(it => it.status === 'in-progress');
});

test('the same pledge opens again after Back', async ({ list, plan, page, press, pledgePage }) => {
  const [first, second] = plan.pledges;
  await list.open();
  for (const pledge of [first, first, second, first]) {
    await press(list.link(pledge));
    await pledgePage.expectShown(pledge);
    await page.goBack();
    await expect(page).toHaveURL('/pledges');
    await list.expectCount(plan.pledges.length);
  }
  // After typing, too, which the router does not see as a step.
  await list.search.fill(first.summary.slice(0, 30));
  await expect(page).toHaveURL(/\?q=/);
  const query = new URL(page.url()).search;
  for (const _ of [1, 2]) {
    await press(list.link(first));
    await pledgePage.expectShown(first);
    await expect(page).toHaveURL(`/pledges/${first.id}${query}`);
    await page.goBack();
    await expect(page).toHaveURL(`/pledges${query}`);
  }
});

test('a part of a theme keeps its place as well', async ({ plan, page, press }) => {
  const theme = plan.themeWhere('with parts', it => it.subthemes.length > 3);
  const part = theme.subthemes.at(-1)!;
  await page.goto(`/themes/${theme.id}`);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await press(contents.getByRole('link', { name: part.name }));
  const title = page.getByRole('heading', { level: 2, name: part.name });
  await expect(title).toBeInViewport();
  await expect(page).toHaveURL(`/themes/${theme.id}#${part.id}`);
  const pledge = plan.pledgeWhere('in that part', it => it.subtheme === part.id);
  await press(page.getByRole('link', { name: pledge.summary }));
  await expect(page).toHaveURL(`/pledges/${pledge.id}`);
  await page.goBack();
  await expect(title).toBeInViewport();

  // A link from elsewhere leads there, too.
  await page.goto(`/pledges/${pledge.id}`);
  await press(
    page
      .getByRole('navigation', { name: 'Where this pledge belongs' })
      .getByRole('link', { name: part.name }),
  );
  await expect(title).toBeInViewport();
  await page.goto(`/themes/${theme.id}#${part.id}`);
  await expect(title).toBeInViewport();
});
