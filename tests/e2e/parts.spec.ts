// Parts of the app that are fetched when they are needed: what a first visit leaves out, what one sees
// while a part is on its way, and what where it does not come.

import { type Page } from '@playwright/test';
import { ChartOnPage } from './support/chart';
import { holdBack } from './support/hold';
import { expect, test } from './support/test';

const RECORD = /-record\.wasm$/;
const CHARTS = /-charts\.wasm$/;

/** The names of the files with WebAssembly that the page fetches from now on. */
function fetched(page: Page): string[] {
  const names: string[] = [];
  page.on('request', it => {
    if (it.url().endsWith('.wasm')) names.push(new URL(it.url()).pathname);
  });
  return names;
}

test('a first visit fetches one file of WebAssembly, a chart its own when it is come to', async ({ page }) => {
  const files = fetched(page);
  await page.goto('/');
  const chart = new ChartOnPage(page, 'status-by-theme');
  await expect(chart.figure).toContainText('A chart belongs here.');
  await page.waitForLoadState('networkidle');
  expect(files).toEqual([expect.stringMatching(/_bg\.wasm$/)]);

  await chart.arrive();
  await chart.expectDrawn();
  expect(files.filter(it => CHARTS.test(it))).toHaveLength(1);
  expect(files.filter(it => RECORD.test(it))).toHaveLength(0);
});

test('until a part is there, the page before it stays', async ({ page, press, expectAccessible }) => {
  const { asked, bring } = await holdBack(page, RECORD);
  await page.goto('/');
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const link = page.getByRole('link', { name: 'All figures', exact: true });
  await press(link.first());
  await asked;
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page).toHaveURL('/');
  await expectAccessible();

  bring();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/figure/i);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveURL('/measures');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('whoever goes elsewhere meanwhile stays there', { tag: '@laptop' }, async ({ page, press }) => {
  const { asked, bring } = await holdBack(page, RECORD);
  await page.goto('/');
  await press(page.getByRole('link', { name: 'All figures', exact: true }).first());
  await asked;
  const main = page.getByRole('navigation', { name: 'Main' });
  await press(main.getByRole('link', { name: 'Pledges' }));
  await expect(page).toHaveURL('/pledges');
  const brought = page.waitForResponse(RECORD);
  bring();
  await (await brought).finished();
  await page.waitForTimeout(300);
  await expect(page).toHaveURL('/pledges');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
});

test('a part that does not come is told, and comes when asked again', async ({ page, press, complaints, expectAccessible }) => {
  complaints.allow(/wasm|Failed to fetch|ERR_INTERNET_DISCONNECTED/);
  await page.route(RECORD, it => it.abort('internetdisconnected'));
  await page.goto('/');
  await press(page.getByRole('link', { name: 'All figures', exact: true }).first());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We could not load this page');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveURL('/measures');
  await expectAccessible();
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "We could not load this page" [level=1]
      - paragraph: We could not reach the site. Check your connection, then try again.
      - paragraph:
        - link "Try again"
  `);

  await page.unroute(RECORD);
  await press(page.getByRole('link', { name: 'Try again' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/figure/i);
  await expect(page).toHaveURL('/measures');
});

test('a chart that does not come says where its numbers are', async ({ page, complaints }) => {
  complaints.allow(/wasm|Failed to fetch|ERR_INTERNET_DISCONNECTED/);
  await page.route(CHARTS, it => it.abort('internetdisconnected'));
  await page.goto('/');
  const chart = new ChartOnPage(page, 'status-by-theme');
  const failed = page.waitForEvent('requestfailed');
  await chart.figure.scrollIntoViewIfNeeded();
  await failed;
  await expect(chart.figure).toContainText('Download the data');
});

test('a page that is come back to is as it was left, charts and all', async ({ page }) => {
  await page.goto('/');
  const chart = new ChartOnPage(page, 'status-by-theme');
  await chart.arrive();
  await chart.expectDrawn();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight - innerHeight - 50));
  await page.waitForTimeout(400);
  const place = await page.evaluate(() => scrollY);
  await page.reload();
  await chart.expectDrawn();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
});
