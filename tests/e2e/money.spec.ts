// The money: what it costs a household, by band.

import { ChartOnPage } from './support/chart';
import { expect, test } from './support/test';

test('a band is chosen, shown, kept in the address and taken back', async ({ page, press }) => {
  await page.goto('/money');
  const answer = page.getByRole('status').filter({ hasText: /A Band . home pays/ });
  const chart = new ChartOnPage(page, 'council-tax');
  await expect(answer).toContainText('A Band D home pays');
  const ofD = await answer.locator('b').first().innerText();
  await expect(page.getByRole('radio', { name: 'D', exact: true })).toBeChecked();

  await press(page.getByRole('radio', { name: 'A', exact: true }));
  await expect(answer).toContainText('A Band A home pays');
  await expect(page).toHaveURL('/money?band=a');
  await expect(chart.figure.getByRole('heading')).toContainText('Band A');

  // By law Band A pays six ninths of Band D, and Band H twice as much.
  const pounds = async () => Number((await answer.locator('b').first().innerText()).replace(/[£,]/g, ''));
  const d = Number(ofD.replace(/[£,]/g, ''));
  expect(await pounds()).toBeCloseTo((d * 6) / 9, 2);
  await press(page.getByRole('radio', { name: 'H', exact: true }));
  await expect(answer).toContainText('A Band H home pays');
  expect(await pounds()).toBeCloseTo(d * 2, 2);

  await page.reload();
  await expect(answer).toContainText('A Band H home pays');
  await press(page.getByRole('radio', { name: 'D', exact: true }));
  await expect(page, 'Band D needs no words').toHaveURL('/money');
});

test('by keyboard the arrows go through the bands', { tag: '@laptop' }, async ({ page }) => {
  await page.goto('/money?band=b');
  const b = page.getByRole('radio', { name: 'B', exact: true });
  await expect(b).toBeChecked();
  await b.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'C', exact: true })).toBeChecked();
  await expect(page).toHaveURL('/money?band=c');
});

test('a band, a table and a pinned value live in one address', async ({ page, press }) => {
  await page.goto('/money?band=c&point=council-tax.2024-25.band-a');
  const chart = new ChartOnPage(page, 'council-tax');
  await expect(chart.reading).toContainText('Band A: £');
  await press(chart.showTable);
  await expect(chart.table).toBeVisible();
  await expect(page).toHaveURL('/money?band=c&point=council-tax.2024-25.band-a&table=council-tax');
  await expect(page.getByRole('radio', { name: 'C', exact: true })).toBeChecked();
});

test('the sums of each theme unfold below their totals', async ({ page, press }) => {
  await page.goto('/money');
  const groups = page.locator('section.theme-money');
  await expect(groups.nth(3), 'there are some').toBeVisible();
  for (const group of await groups.all()) {
    await press(group.getByText(/^The (sum|\d+ sums)$/));
    await expect(group.locator('.sums').first()).toBeVisible();
  }
});
