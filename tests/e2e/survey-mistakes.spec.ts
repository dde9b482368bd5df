// What is wrong in an answer is said at the top and at the field, and nothing that was typed is lost.

import { expect, test } from './support/test';

const PLAN = 'next-plan';

test('what is wrong is said at the top and at the field, and leads there', async ({
  page,
  press,
  survey,
  surveys,
  expectAccessible,
}) => {
  const { title, missing } = surveys.question(PLAN, 'top-three');
  await survey.start(surveys.named(PLAN));
  await survey.expectPage('top-three', title);
  await expect(page).toHaveTitle(new RegExp(`^${title.replace('?', '\\?')} – `));
  await survey.go();
  await expect(survey.summary).toBeFocused();
  await expect(survey.summary).toMatchAriaSnapshot(`
    - alert "There is a problem":
      - heading "There is a problem" [level=2]
      - list:
        - listitem:
          - link "${missing}"
  `);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator('.error-message')).toHaveText(`Error: ${missing}`);
  await expectAccessible();
  await press(page.getByRole('link', { name: missing! }));
  await expect(page.locator('#answer-top-three')).toBeFocused();
  await expect(page).toHaveURL(/page=top-three$/);
  await survey.answer(surveys.question(PLAN, 'top-three'));
  await survey.go();

  // Of a grid, each row by itself.
  await survey.expectPage('police-here');
  await expect(page).not.toHaveTitle(/^Error/);
  const grid = surveys.question(PLAN, 'police-here');
  await survey.choose(grid.scale[0].label, grid.rows[0].label);
  await survey.go();
  await expect(survey.summary.getByRole('link')).toHaveCount(grid.rows.length - 1);
  await press(survey.summary.getByRole('link').last());
  const last = page.getByRole('group', { name: grid.rows.at(-1)!.label, exact: true });
  await expect(last.getByRole('radio').first()).toBeFocused();
  await expect(last).toHaveAccessibleDescription(/^Error: Select an answer/);
  await expectAccessible();
  await survey.answer(grid);
  await survey.go();
  await survey.expectPage('change');
});

test('a text that is too long, a number, a date and a postcode', async ({ page, survey, surveys }) => {
  test.slow();
  const answerUntil = async (id: string, name: string) => {
    for (const it of surveys.named(id).pages) {
      if (it.id === name) return;
      if (!page.url().endsWith(`page=${it.id}`)) continue;
      for (const question of it.questions) await survey.answer(question);
      await survey.go();
      await expect.poll(() => page.url()).not.toMatch(new RegExp(`page=${it.id}$`));
    }
  };
  const field = page.getByRole('main').getByRole('textbox');
  const refused = async (message: string) => {
    await survey.go();
    await expect(survey.summary.getByRole('link')).toHaveText(message);
    await expect(survey.summary).toBeFocused();
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
    await expect(page.locator('.error-message')).toHaveText(`Error: ${message}`);
  };

  await survey.start(surveys.named('precept'));
  await answerUntil('precept', 'how-much');
  await field.fill('ten');
  await refused('Number must be a whole number, like 12');
  await expect(field).toHaveValue('ten');
  await expect(field).toHaveAccessibleDescription(/Error: Number must be a whole number, like 12.*pounds$/);
  await field.fill('500');
  await refused('Number must be between 1 and 200');
  await field.fill('12');
  await survey.go();
  await answerUntil('precept', 'why');
  const most = surveys.question('precept', 'why').max_length!;
  await field.fill('a'.repeat(most + 2));
  await expect(page.locator('.count')).toHaveText('You have 2 characters too many');
  await refused(`Your answer must be ${most} characters or less`);
  await field.fill('');
  await survey.go();
  await survey.expectPage('postcode');
  await field.fill('somewhere');
  await refused('Enter the first part of your postcode, like DL1');
  await field.fill('');
  await survey.go();
  await survey.expectPage('check');

  await survey.start(surveys.named('feeling-safe'));
  await answerUntil('feeling-safe', 'last-time');
  await page.getByLabel('Day').fill('31');
  await refused('Date must include a month and year');
  await page.getByLabel('Month').fill('2');
  await page.getByLabel('Year').fill('2026');
  await refused('Date must be a real date');
  await expect(page.getByLabel('Day')).toHaveValue('31');
  await page.getByLabel('Day').fill('28');
  await survey.go();
  await survey.expectPage('effect');
});
