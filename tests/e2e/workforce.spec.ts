// Officers and staff: the numbers, and the total that does not equal them.

import { ChartOnPage } from './support/chart';
import { expect, test } from './support/test';

test('numbers over the years, and both readings of the total', async ({ page }) => {
  await page.goto('/workforce');
  const chart = new ChartOnPage(page, 'force-numbers');
  await chart.expectDrawn();
  const printed = page.locator('#force-numbers');
  const rows = printed.getByRole('row');
  const numbers = await rows.evaluateAll(all =>
    all.slice(1).map(row => Number(row.querySelectorAll('td')[2].textContent?.replace(/\D/g, ''))),
  );
  const total = numbers.pop()!;
  const sum = numbers.reduce((all, it) => all + it, 0);
  expect(sum).not.toBe(total);
  const box = printed.locator('.flag');
  await expect(box).toBeVisible();
  await expect(box).toContainText(new RegExp(`${sum.toLocaleString('en-GB')}|${sum}`));
  await expect(box).toContainText(new RegExp(`${total.toLocaleString('en-GB')}|${total}`));
});

test('lines are walked through the years', { tag: '@laptop' }, async ({ page }) => {
  await page.goto('/workforce');
  const chart = new ChartOnPage(page, 'force-numbers');
  await chart.plot.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(chart.reading).toContainText(', 2022/23:');
  await page.keyboard.press('ArrowDown');
  await expect(chart.reading).toContainText('Staff, 2022/23:');
  await expect(page).toHaveURL('/workforce?point=force-numbers.police-staff.2022-23');
  await page.reload();
  await expect(chart.reading).toContainText('Staff, 2022/23:');
});
