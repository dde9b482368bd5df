// Charts: read by keyboard, by tap, as a table, and taken away; and the same after a reload.

import { ChartOnPage, bytesOf, textOf } from './support/chart';
import { expect, test } from './support/test';

const CHARTS = [
  ['/', 'status-by-theme'],
  ['/money', 'council-tax'],
  ['/money', 'police-funding'],
  ['/workforce', 'force-numbers'],
] as const;

test('by keyboard, each value is said, and Enter opens its pledges', { tag: '@laptop' }, async ({ page, plan }) => {
  await page.goto('/');
  const chart = new ChartOnPage(page, 'status-by-theme');
  const [first, second] = plan.data.themes;
  await chart.arrive();
  await chart.plot.focus();
  await expect(chart.reading).toHaveText('');

  await page.keyboard.press('ArrowRight');
  await expect(chart.reading).toContainText(`${first.name}, ${plan.status('delivered').name}`);
  await page.keyboard.press('ArrowDown');
  await expect(chart.reading).toContainText(`${second.name}, ${plan.status('delivered').name}`);
  await page.keyboard.press('ArrowRight');
  await expect(chart.reading).toContainText(`${second.name}, ${plan.status('in-progress').name}`);
  await page.keyboard.press('End');
  await expect(chart.reading).toContainText(plan.data.themes.at(-1)!.name);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(chart.reading).toContainText(`${first.name}, ${plan.status('in-progress').name}`);
  await expect(page, 'the address follows').toHaveURL(
    `/?point=status-by-theme.in-progress.${first.id}`,
  );
  await expect(chart.plot, 'one stop for the whole chart').toBeFocused();

  await page.keyboard.press('Escape');
  await expect(chart.reading).toHaveText('');
  await expect(page).toHaveURL('/');

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/pledges?theme=${first.id}&status=in-progress`);
});

test('walking leaves no trail in the history', { tag: '@laptop' }, async ({ page }) => {
  await page.goto('/about');
  await page.goto('/');
  const chart = new ChartOnPage(page, 'status-by-theme');
  await chart.arrive();
  await chart.plot.focus();
  const before = await page.evaluate(() => history.length);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'End']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
  await expect(page).toHaveURL(/point=status-by-theme/);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.goBack();
  await expect(page).toHaveURL('/about');
});

test('a tap pins a value, and its link filters the list', async ({ page, press, plan, hasTouch }) => {
  await page.goto('/');
  const chart = new ChartOnPage(page, 'status-by-theme');
  const theme = plan.data.themes[0];
  await page.goto(`/?point=status-by-theme.in-progress.${theme.id}`);
  await expect(chart.reading).toContainText(`${theme.name}, ${plan.status('in-progress').name}`);
  const n = plan.count(it => it.theme === theme.id && it.status === 'in-progress');
  await expect(chart.reading).toContainText(`${n} pledges`);

  await page.reload();
  await expect(chart.reading, 'as it was').toContainText(`${n} pledges`);
  await press(page.getByRole('heading', { level: 1 }));
  await expect(chart.reading, 'elsewhere lets go').toHaveText('');
  await expect(page).toHaveURL('/');

  await chart.canvas.scrollIntoViewIfNeeded();
  const box = (await chart.canvas.boundingBox())!;
  const links = chart.figure.locator('.chart-link');
  // Somewhere down the left third there is a bar. It is found as a person finds it: a mouse meets
  // the link, a finger pins the value first.
  for (let y = 10; y < box.height && (await links.count()) === 0; y += 12) {
    if (hasTouch) await page.touchscreen.tap(box.x + box.width * 0.3, box.y + y);
    else await page.mouse.move(box.x + box.width * 0.3, box.y + y);
  }
  if (hasTouch) await press(chart.figure.getByRole('link', { name: 'Show these pledges' }));
  else await page.mouse.click(...(await middleOf(links)));
  await expect(page).toHaveURL(/\/pledges\?theme=[a-z-]+&status=[a-z-]+/);
});

async function middleOf(target: import('@playwright/test').Locator): Promise<[number, number]> {
  const { x, y, width, height } = (await target.boundingBox())!;
  return [x + width / 2, y + height / 2];
}

test('the table stands in the address, and has every number', async ({ page, press, plan }) => {
  await page.goto('/');
  const chart = new ChartOnPage(page, 'status-by-theme');
  await chart.arrive();
  await expect(chart.table).toBeHidden();
  await press(chart.showTable);
  await expect(chart.table).toBeVisible();
  await expect(page).toHaveURL('/?table=status-by-theme');
  await page.reload();
  await expect(chart.table).toBeVisible();
  for (const theme of plan.data.themes) {
    const row = chart.table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: theme.name }) });
    const numbers = plan.data.statuses.map(
      ({ id }) => plan.count(it => it.theme === theme.id && it.status === id),
    );
    const all = numbers.reduce((sum, it) => sum + it, 0);
    await expect(row.getByRole('cell')).toHaveText([...numbers, all].map(String));
  }
  await press(chart.showTable);
  await expect(page).toHaveURL('/');
});

test('what is taken away holds what the page shows', async ({ page, press, plan }) => {
  const theme = plan.data.themes[0];
  await page.goto('/');
  const chart = new ChartOnPage(page, 'status-by-theme');
  await chart.arrive();
  const title = await chart.figure.getByRole('heading').innerText();
  const take = async (name: string) => {
    const button = await chart.take(press, name);
    const [file] = await Promise.all([page.waitForEvent('download'), press(button)]);
    return file;
  };

  const csv = await take('Data (CSV)');
  expect(csv.suggestedFilename()).toBe('status-by-theme.csv');
  const text = await textOf(csv);
  const n = (status: string) => plan.count(it => it.theme === theme.id && it.status === status);
  const row = [theme.name, ...plan.data.statuses.map(it => n(it.id))].join(',');
  expect(text).toContain(`\r\n${row},`);

  const svg = await take('Drawing (SVG)');
  const drawing = await textOf(svg);
  expect(drawing).toMatch(/^<svg/);
  expect(drawing).toContain(`<title id="status-by-theme-title">${title}</title>`);

  const png = await take('Picture (PNG)');
  expect(png.suggestedFilename()).toBe('status-by-theme.png');
  const picture = await bytesOf(png);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16), 'twice as fine as it is wide').toBe(1600);
  expect(picture.readUInt32BE(20)).toBeGreaterThan(600);
});

test('the link leads to this view', { tag: '@laptop' }, async ({ page, press, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/?table=status-by-theme');
  const chart = new ChartOnPage(page, 'status-by-theme');
  await press(await chart.take(press, 'Copy link to this view'));
  await expect(chart.figure.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${baseURL}/?table=status-by-theme#chart-status-by-theme`);
  await page.goto('/about');
  await page.goto(link);
  await expect(chart.table).toBeInViewport();
});

for (const ratio of [1, 2, 3]) {
  test.describe(`${ratio} pixels for each of the page`, () => {
    test.use({ deviceScaleFactor: ratio });
    test('charts are drawn, and as fine as the screen', async ({ page }) => {
      for (const [path, id] of CHARTS) {
        await page.goto(path);
        const chart = new ChartOnPage(page, id);
        await chart.arrive();
        await chart.expectDrawn();
      }
    });
  });
}

test('another width lays it out anew', { tag: '@laptop' }, async ({ page }) => {
  await page.goto('/workforce');
  const chart = new ChartOnPage(page, 'force-numbers');
  await chart.expectDrawn();
  const wide = await chart.canvas.evaluate(it => it.clientWidth);
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(() => chart.canvas.evaluate(it => it.clientWidth)).toBeLessThan(wide);
  await chart.expectDrawn();
});

test('pictures that nobody sees yet follow as well', { tag: '@laptop' }, async ({ page }) => {
  await page.goto('/money');
  const plots = page.locator('.chart-plot');
  const n_plots = await plots.count();
  expect(n_plots).toBeGreaterThan(2);
  const asWide = () =>
    plots.evaluateAll(all => {
      const isAsWide = (it: Element) =>
        it.querySelector('canvas')?.width === Math.round(it.clientWidth * devicePixelRatio);
      return all.filter(isAsWide).length;
    });
  await expect.poll(asWide).toBe(n_plots);
  await page.setViewportSize({ width: 500, height: 800 });
  await page.setViewportSize({ width: 400, height: 800 });
  await expect.poll(asWide).toBe(n_plots);
});

test('by night, in colours of one’s own and on paper it is drawn anew', { tag: '@laptop' }, async ({ page }) => {
  await page.goto('/money');
  const chart = new ChartOnPage(page, 'council-tax');
  const seen: string[] = [];
  for (const media of [
    { colorScheme: 'light' },
    { colorScheme: 'dark' },
    { colorScheme: 'light', forcedColors: 'active' },
    { colorScheme: 'dark', forcedColors: 'none', media: 'print' },
  ] as const) {
    await page.emulateMedia(media);
    await expect.poll(async () => seen.includes((await chart.colours()).join(' '))).toBe(false);
    seen.push((await chart.colours()).join(' '));
  }
  expect(new Set(seen).size).toBe(4);
  await expect(chart.figure.getByText('Download or link'), 'paper has no buttons').toBeHidden();
});

for (const [path, id] of CHARTS) {
  test(`nothing that axe can find: ${id}`, async ({ page, press, expectAccessible }) => {
    test.slow();
    await page.goto(path);
    const chart = new ChartOnPage(page, id);
    await chart.arrive();
    await chart.expectDrawn();
    await test.step('as a picture', () => expectAccessible());
    await press(chart.showTable);
    await expect(chart.table).toBeVisible();
    await test.step('as a table', () => expectAccessible());
    await page.emulateMedia({ colorScheme: 'dark' });
    await test.step('by night', () => expectAccessible('colours'));
  });
}

test('what a screen reader meets, in order', { tag: '@laptop' }, async ({ page, plan }) => {
  await page.goto('/?table=status-by-theme');
  const chart = new ChartOnPage(page, 'status-by-theme');
  const theme = plan.data.themes[0].name;
  await expect(chart.figure).toMatchAriaSnapshot(`
    - figure /\\d+ pledges/:
      - heading /\\d+ pledges/ [level=2]
      - paragraph: /Of \\d+ pledges/
      - group:
        - text: Show as table
        - group "Pledges by theme and status":
          - table "Pledges by theme and status":
            - caption: Pledges by theme and status
            - rowgroup
            - rowgroup:
              - row /${theme}/
      - group /Stacked bar chart/
      - status
      - paragraph: /Tap or point/
      - paragraph: /our reading/
      - paragraph: /Sources/
      - group: Download or link
      - status
  `);
});
