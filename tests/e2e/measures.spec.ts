// Published figures: find one, see whether it adds up, go on to the next.

import { VERDICTS } from './support/figures-page';
import { expectPlaceKept, expectScrolled, historyLength, scrollTo } from './support/place';
import { expect, test } from './support/test';

const text = JSON.stringify;

test('all figures stand there, each with its answer', async ({ figures, plan, expectAccessible }) => {
  await figures.open();
  await figures.expectFigures(() => true);
  await expect(figures.main).toMatchAriaSnapshot(`
    - heading "All figures" [level=1]
    - list:
      - listitem:
        - link /\\d+ published figures do not add up/:
          - /url: /figures-check
      - listitem:
        - link /\\d+ published tables/
    - search:
      - searchbox "Search the figures"
    - paragraph: ${text(plan.figuresInWords(plan.measures.length))}
    - heading /^${plan.data.themes[0].name}/ [level=2]
    - list:
      - listitem:
        - link
        - paragraph
        - paragraph
    - heading "Published tables" [level=2]
    - list
  `);
  await expectAccessible();
});

test('what is out of sight comes soon, and a reload finds the place in it', async ({ figures, plan, page }) => {
  await figures.open();
  await figures.expectFigures(() => true);
  const length = () => page.evaluate(() => document.documentElement.scrollHeight);
  const whole = await length();
  const place = Math.round(whole * 0.6);
  await scrollTo(page, place);
  await expectPlaceKept(page, place);
  await page.reload();
  await expectScrolled(page, place);
  expect(await figures.links.count(), 'who comes back finds all of it at once').toBe(plan.measures.length);
  expect(await length()).toBe(whole);

  // Every theme stands there once, with as many figures as it says.
  const said = await page.locator('.figures-theme').evaluateAll(all =>
    all.map(it => [it.querySelector('.figures-n')?.firstChild?.textContent, `${it.querySelectorAll('.row').length}`]),
  );
  expect(said.length).toBeGreaterThan(plan.data.themes.length);
  for (const [number, rows] of said) expect(number).toBe(rows);
});

test('a link to the tables leads to them', async ({ page }) => {
  await page.goto('/measures#tables');
  await expect(page.getByRole('heading', { name: 'Published tables' })).toBeInViewport();
});

test('options narrow each other, and keep their word', async ({ figures, plan, page }) => {
  const wrong = plan.measureWhere('of a theme that is wrong', it => it.check.verdict === 'contradicts' && it.theme !== null);
  const theme = plan.theme(wrong.theme!);
  await figures.open();
  await figures.choose(VERDICTS.contradicts);
  await figures.expectFigures(it => it.check.verdict === 'contradicts');
  await figures.showOptions();
  const promised = await figures.promised(theme.name);
  for (const [verdict, name] of Object.entries(VERDICTS)) {
    expect(await figures.promised(name), name).toBe(plan.measures.filter(it => it.check.verdict === verdict).length);
  }
  await figures.hideOptions();
  await figures.choose(theme.name);
  await figures.expectFigures(it => it.check.verdict === 'contradicts' && it.theme === theme.id);
  expect((await figures.ids()).length).toBe(promised);
  await expect(page).toHaveURL(`/measures?theme=${theme.id}&check=contradicts`);
  await page.goBack();
  await figures.expectFigures(it => it.check.verdict === 'contradicts');
});

test('chips take a choice back, and all of them', async ({ figures, plan, press, page }) => {
  await figures.open('theme=safer-roads,whole-plan&check=agrees&q=a');
  await expect(figures.chips).toHaveText([/Safer Roads/, /The whole plan/, /Adds up/, /“a”/, 'Clear all']);
  await press(figures.chips.filter({ hasText: 'Safer Roads' }));
  await expect(page).toHaveURL('/measures?theme=whole-plan&check=agrees&q=a');
  await press(figures.chips.filter({ hasText: 'Clear all' }));
  await expect(page).toHaveURL('/measures');
  await figures.expectFigures(() => true);
  expect(plan.measures.length).toBeGreaterThan(0);
});

test('typing finds at once, says the count, and does not fill the history', async ({ figures, plan, page }) => {
  await figures.open();
  const before = await historyLength(page);
  await figures.search.pressSequentially('burglary', { delay: 30 });
  await expect(page).toHaveURL('/measures?q=burglary');
  const ids = await figures.ids();
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.length).toBeLessThan(plan.measures.length);
  for (const id of ids) {
    expect(plan.measureWhere(id, it => it.id === id).label.toLowerCase()).toContain('burglar');
  }
  const said = plan.figuresInWords(ids.length);
  await expect(page.getByRole('status').filter({ hasText: said })).toHaveCount(1);
  expect(await historyLength(page)).toBe(before);
});

test('what residents say finds what the documents say', async ({ figures, plan }) => {
  await figures.open('q=ASB');
  const ids = await figures.ids();
  expect(ids).toContain(plan.measureWhere('about it', it => /anti-social behaviour incidents/.test(it.label)).id);
});

test('no figure matches, and a way on', async ({ figures, page, press, expectAccessible }) => {
  await figures.open('theme=whole-plan&q=shoplifting');
  await expect(figures.main).toMatchAriaSnapshot(`
    - heading "No figure matches" [level=2]
    - paragraph
    - list:
      - listitem:
        - link "Search for “shoplifting” in all figures":
          - /url: /measures?q=shoplifting
      - listitem:
        - link "Search for “shoplifting” in the pledges":
          - /url: /pledges?q=shoplifting
      - listitem:
        - link "See all figures":
          - /url: /measures
  `);
  await expectAccessible();
  await press(figures.main.getByRole('link', { name: 'in all figures' }));
  await expect(page).toHaveURL('/measures?q=shoplifting');
  await expect(figures.links).not.toHaveCount(0);
});

test('what an address says beyond the record is ignored', async ({ figures, page }) => {
  await figures.open('utm_source=leaflet&theme=safer-moon,safer-roads&check=failed,AGREES&sort=az');
  await figures.expectFigures(it => it.theme === 'safer-roads' && it.check.verdict === 'agrees');
  await figures.choose(VERDICTS.malformed);
  await expect(page).toHaveURL('/measures?theme=safer-roads&check=malformed,agrees');
});

test('a figure shows its values, its check and its place, and leads on in its list', async ({
  figures,
  plan,
  page,
  press,
  expectAccessible,
}) => {
  await figures.open('theme=safer-roads&check=agrees');
  const [first, second] = await figures.ids();
  const measure = plan.measureWhere(first, it => it.id === first);
  await press(figures.links.first());
  await expect(page).toHaveURL(`/measures/${first}?theme=safer-roads&check=agrees`);
  await expect(figures.main).toMatchAriaSnapshot(`
    - article:
      - navigation "Where this figure belongs":
        - list:
          - listitem:
            - link "Figures":
              - /url: /measures
          - listitem:
            - link ${text(plan.theme(measure.theme!).name)}
      - heading ${text(measure.label)} [level=1]
      - region ${text(measure.label)}:
        - table ${text(measure.label)}:
          - rowgroup:
            - row:
              - columnheader "When"
              - columnheader "As printed"
          - rowgroup:
            - row:
              - rowheader ${text(measure.points[0].period)}
              - cell ${text(measure.points[0].printed)}
      - figure:
        - heading [level=2]
        - paragraph
      - region "Whether it adds up":
        - button /^Adds up .*what does this mean/
      - heading "Where it is printed" [level=2]
      - list
    - button "Share this figure"
    - link "Report a problem"
    - navigation "Other figures in this list":
      - paragraph:
        - link "Back to the list"
  `);
  await expectAccessible();
  await press(figures.main.getByRole('button', { name: /what does this mean/ }));
  await expect(page.getByRole('note')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');

  const around = figures.main.getByRole('navigation', { name: 'Other figures in this list' });
  await press(around.getByRole('link', { name: /^Next/ }));
  await expect(page).toHaveURL(`/measures/${second}?theme=safer-roads&check=agrees`);
  await press(around.getByRole('link', { name: 'Back to the list' }));
  await figures.expectFigures(it => it.theme === 'safer-roads' && it.check.verdict === 'agrees');
});

test('evidence leads to the figure, and the figure back', async ({ plan, page, press }) => {
  const pledge = plan.pledgeWhere('with figures', it => it.measures.length > 0);
  await page.goto(`/pledges/${pledge.id}`);
  const row = page.getByRole('main').locator('a[href^="/measures/"]').last();
  const path = await row.getAttribute('href');
  await press(row);
  await expect(page).toHaveURL(path!);
  await press(page.getByRole('main').getByRole('link', { name: pledge.summary }));
  await expect(page).toHaveURL(`/pledges/${pledge.id}`);
});

test('a wide table scrolls by itself, also by keyboard', async ({ plan, page }) => {
  const table = plan.widestTable;
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/tables/${table.id}`);
  const frame = page.getByRole('region', { name: table.title });
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate(it => it.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
