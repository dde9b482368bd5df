// On paper: the record alone.

import { expect, test } from './support/test';

test.beforeEach(({ page }) => page.emulateMedia({ media: 'print' }));

test('a pledge on paper has its words, its status and its sources', async ({ plan, page, pledgePage }) => {
  const pledge = plan.pledge('off-road-bikes');
  await pledgePage.open(pledge);
  for (const hidden of [
    page.getByRole('navigation', { name: 'Main' }),
    page.getByRole('link', { name: /Leave this site/ }),
    pledgePage.share,
    pledgePage.report,
    pledgePage.neighbours,
  ]) {
    await expect(hidden).toBeHidden();
  }
  await expect(pledgePage.title).toBeVisible();
  await expect(page.getByText(plan.status(pledge.status).name, { exact: true }).first()).toBeVisible();
  await expect(page.locator('blockquote').first()).toBeVisible();
  await expect(pledgePage.published.getByRole('listitem').first()).toBeVisible();
  await expect(pledgePage.published.getByText('Source:').first()).toBeVisible();
  expect(await inkOnPaper(page)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('the list on paper is the list, complete, without its tools', async ({ plan, page, list }) => {
  await list.open('status=in-progress');
  await expect(list.rows).toHaveCount(plan.count(it => it.status === 'in-progress'));
  await expect(list.rows.last()).toBeVisible();
  await expect(
    list.main.getByText(plan.inWords(plan.count(it => it.status === 'in-progress'))).first(),
  ).toBeVisible();
  for (const hidden of [
    list.search,
    list.sort,
    list.openOptions,
    list.options,
    page.getByRole('navigation', { name: 'Main' }),
  ]) {
    await expect(hidden).toBeHidden();
  }
});

test('dark screens still print black on white', async ({ page, plan, pledgePage }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await pledgePage.open(plan.pledge('off-road-bikes'));
  expect(await inkOnPaper(page)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

async function inkOnPaper(page: import('@playwright/test').Page): Promise<string[]> {
  return page.evaluate(() => {
    const body = getComputedStyle(document.body);
    return [body.color, body.backgroundColor];
  });
}
