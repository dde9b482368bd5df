// Taking the record away: the page of downloads, the files behind it, and what their columns mean.

import { readFile } from 'node:fs/promises';
import { expectFitsWidth } from './support/layout';
import { expect, test } from './support/test';
import { unzip } from './support/zip';

interface Described {
  resources: { name: string; path: string; bytes: number; schema?: { fields: { name: string }[] } }[];
}

test('the page says what there is, and how to name it', async ({ page, plan, press }) => {
  await page.goto('/');
  await press(page.getByRole('contentinfo').getByRole('link', { name: 'Download the data' }));
  await expect(page).toHaveURL('/data');
  const { title, organisation } = plan.data.plan;
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Download the data" [level=1]
    - paragraph: /Everything on this site, as files/
    - heading "Everything at once" [level=2]
    - paragraph:
      - link "Download all tables (ZIP)":
        - /url: /data/plan-data.zip
    - list:
      - listitem:
        - link "plan.json":
          - /url: /data/plan.json
      - listitem:
        - link "datapackage.json"
      - listitem:
        - link "README.md"
    - heading "One table at a time" [level=2]
    - paragraph:
      - link "What each file and column means":
        - /url: /data/columns.html
    - list:
      - listitem:
        - heading "Pledges" [level=3]
        - paragraph
        - list:
          - listitem:
            - link "pledges.csv":
              - /url: /data/csv/pledges.csv
    - heading "Before you use it" [level=2]
    - list
    - heading "Name it as a source" [level=2]
    - paragraph: /What became of the ${title} .* of the ${organisation}/
    - heading "Addresses that stay" [level=2]
    - paragraph
  `);
});

test('the zip holds every table, and each is the one that is served', async ({ page, plan, press }) => {
  await page.goto('/data');
  const download = page.waitForEvent('download');
  await press(page.getByRole('link', { name: 'Download all tables (ZIP)' }));
  expect((await download).suggestedFilename()).toBe('plan-data.zip');
  const files = unzip(await readFile(await (await download).path()));

  const described: Described = JSON.parse(files.get('datapackage.json')!.toString());
  expect([...files.keys()].toSorted()).toEqual(
    ['README.md', 'datapackage.json', ...described.resources.map(it => it.path)].toSorted(),
  );
  for (const { path, bytes, schema } of described.resources) {
    const file = files.get(path)!;
    expect(file.length, path).toBe(bytes);
    const served = await page.request.get(`/data/${path}`);
    expect(await served.body(), path).toEqual(file);
    if (schema) {
      expect(served.headers()['content-type']).toBe('text/csv; charset=utf-8');
      const names = schema.fields.map(it => it.name).join(',');
      expect(file.toString().startsWith(`${names}\r\n`), path).toBe(true);
    }
  }
  expect(JSON.parse(files.get('plan.json')!.toString())).toEqual(plan.data);
});

test('every file that the page names is there and is what it says', async ({ page }) => {
  await page.goto('/data');
  const links = await page
    .getByRole('main')
    .locator('a[download]')
    .evaluateAll(links => links.map(it => it.getAttribute('href')!));
  const kinds = {
    zip: 'application/zip',
    json: 'application/json',
    md: 'text/markdown; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
  };
  const seen = new Set<string>();
  for (const href of links) {
    const ending = href.split('.').at(-1)! as keyof typeof kinds;
    seen.add(ending);
    const answer = await page.request.get(href);
    expect(answer.status(), href).toBe(200);
    expect(answer.headers()['content-type'], href).toBe(kinds[ending]);
  }
  expect([...seen].toSorted()).toEqual(Object.keys(kinds).toSorted());
});

test('a table is saved under its own name', async ({ page, plan, press }) => {
  await page.goto('/data');
  const download = page.waitForEvent('download');
  await press(page.getByRole('link', { name: 'statuses.csv' }));
  expect((await download).suggestedFilename()).toBe('statuses.csv');
  const text = await readFile(await (await download).path(), 'utf8');
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + plan.data.statuses.length);
  for (const { id, name } of plan.data.statuses) {
    expect(lines.some(line => line.startsWith(`${id},`) && line.includes(name))).toBe(true);
  }
});

test('what the columns mean is a page of the site', async ({ page, plan, press, expectAccessible }) => {
  // A long page, looked at element by element.
  test.slow();
  await page.goto('/data');
  await press(page.getByRole('link', { name: 'What each file and column means' }));
  await expect(page).toHaveURL('/data/columns.html');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Files and columns');
  const described: Described = await (await page.request.get('/data/datapackage.json')).json();
  const tables = described.resources.filter(it => it.schema);
  const headings = await page.locator('h3').evaluateAll(them => them.map(it => it.id));
  expect(headings.toSorted()).toEqual(tables.map(it => it.name).toSorted());
  const columns = await page.locator('dt').allTextContents();
  expect(columns.toSorted()).toEqual(tables.flatMap(it => it.schema!.fields.map(it => it.name)).toSorted());
  await expect(page.getByRole('link', { name: /Leave this site$/ })).toHaveAttribute(
    'href',
    plan.data.help.exit_to,
  );
  await test.step('light', () => expectAccessible());
  await page.emulateMedia({ colorScheme: 'dark' });
  await test.step('dark', () => expectAccessible('colours'));
  await page.setViewportSize({ width: 320, height: 640 });
  await expectFitsWidth(page, '320 px');
  await press(page.getByRole('link', { name: 'Back to “Download the data”' }));
  await expect(page).toHaveURL('/data');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Download the data');
});
