// What does not add up: found at once, with both readings and their places.

import { VERDICTS } from './support/figures-page';
import { expect, test } from './support/test';

test('the finding, each reading with its place, and that nobody chooses', async ({
  page,
  plan,
  expectAccessible,
}) => {
  const wrong = plan.checked('contradicts', 'malformed');
  const checked = wrong + plan.checked('rounding', 'agrees');
  await page.goto('/figures-check');
  const main = page.getByRole('main');
  await expect(main).toMatchAriaSnapshot(`
    - heading "${wrong} of ${checked} published figures that can be checked do not add up." [level=1]
    - paragraph: /We do not know which is right/
    - list
    - list:
      - listitem:
        - link "Does not add up":
          - /url: /measures?check=contradicts
    - heading "What does not add up" [level=2]
    - article:
      - heading [level=3]:
        - link
      - paragraph
      - list:
        - listitem:
          - link
    - heading "Cut off, not rounded" [level=2]
    - heading "How we check" [level=2]
    - list
  `);
  await expect(main.getByText('We do not know which is right.')).toHaveCount(1);
  await expect(main.getByRole('article')).toHaveCount(wrong);
  for (const finding of plan.wrong) {
    const box = page.locator(`[id="${finding.id}"]`);
    await expect(box).toContainText(finding.printed);
    await expect(box).toContainText(finding.worked_out);
    for (const reading of finding.readings) await expect(box).toContainText(reading.text);
    const places = new Set(finding.readings.filter(it => it.source).map(it => `${it.source!.id} ${it.source!.line}`));
    await expect(box.getByRole('listitem').getByRole('link')).toHaveCount(places.size);
  }
  await expect(main).not.toContainText(/error|mistake|wrongly|lie/i);
  await expectAccessible();
});

test('every sign leads to its figure', async ({ page, plan, press }) => {
  await page.goto('/figures-check');
  const main = page.getByRole('main');
  const wrong = plan.wrong.find(it => it.about === 'measure')!;
  const measure = plan.measureWhere(wrong.subject, it => it.id === wrong.subject);
  await press(main.getByRole('link', { name: `${measure.label}. ${VERDICTS[measure.check.verdict]}`, exact: true }));
  await expect(page).toHaveURL(`/measures/${measure.id}`);
  await expect(main.getByRole('article').filter({ hasText: 'We do not know which is right.' })).not.toHaveCount(0);
  await expect(main).toContainText(wrong.worked_out);
});

test('each answer leads to its figures', async ({ page, plan, press, figures }) => {
  for (const [verdict, name] of Object.entries(VERDICTS)) {
    await page.goto('/figures-check');
    await press(page.getByRole('main').getByRole('link', { name, exact: true }));
    await figures.expectFigures(it => it.check.verdict === verdict);
  }
  expect(plan.measures.length).toBeGreaterThan(0);
});

test('a finding has an address of its own', async ({ page, plan }) => {
  const last = plan.wrong.at(-1)!;
  await page.goto(`/figures-check#${last.id}`);
  await expect(page.locator(`[id="${last.id}"]`)).toBeInViewport();
});

test('what cannot be checked is said to be normal', async ({ page }) => {
  await page.goto('/figures-check');
  await expect(page.getByRole('main')).toContainText('does not mean that they are wrong');
});
