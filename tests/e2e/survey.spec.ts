// Someone says what they think: by keyboard on a laptop, by touch on a phone, from the first page to a
// copy to keep.

import { readFile } from 'node:fs/promises';
import { arrived } from './support/answers';
import { expectFocusSeen, tabTo } from './support/focus';
import { expect, test } from './support/test';

const PLAN = 'next-plan';
const PLEDGE = 'pledge-view';

test('the whole plan survey by touch', { tag: '@phone' }, async ({ page, press, survey, surveys, baseURL }) => {
  test.slow();
  await page.goto('/');
  await press(page.getByRole('main').getByRole('link', { name: 'See what is open' }));
  await expect(page).toHaveURL('/survey');
  await press(page.getByRole('link', { name: surveys.named(PLAN).title, exact: true }));
  await survey.expectPage('', surveys.named(PLAN).title);
  for (const paragraph of surveys.named(PLAN).notice) await expect(page.getByText(paragraph)).toBeVisible();
  await survey.go('Start now');
  await survey.expectPage('top-three');
  const asked = await survey.answerAll(surveys.named(PLAN));
  expect(asked).toContain('victim-help');
  await survey.expectPage('check', 'Check your answers');
  await expect(survey.rows).toHaveCount(asked.length);
  await expect(survey.rows.first()).toContainText(surveys.question(PLAN, 'top-three').options[0].label);
  await survey.go();
  await survey.expectPage('equality', 'questions about you');
  await survey.go();
  const about = await survey.answerAll(surveys.named(PLAN));
  expect(about).toEqual(surveys.named(PLAN).equality.map(it => it.id));
  await survey.expectPage('send', 'Send your answers');
  await survey.go('Send');
  await survey.expectPage('sent', 'Thank you');
  const row = await arrived(baseURL!, await survey.reference());
  expect(Object.keys(row.answers).sort()).toEqual([...asked, ...about].sort());
  await expect(page.getByText('The office has your answers.')).toBeVisible();
  for (const name of asked) await expect(page.getByText(surveys.question(PLAN, name).title)).toBeVisible();
});

test('the whole plan survey by keyboard', { tag: '@laptop' }, async ({ page, survey, surveys, baseURL }) => {
  test.slow();
  const question = (name: string) => surveys.question(PLAN, name);
  const on = async (name = 'Continue') => {
    const main = page.getByRole('main');
    await tabTo(page, main.getByRole('button', { name, exact: true }).or(main.getByRole('link', { name, exact: true })));
    await expectFocusSeen(page);
    await page.keyboard.press('Enter');
  };
  await page.goto(`/survey/${PLAN}`);
  await on('Start now');

  // The focus is at the title of each new page.
  await survey.expectPage('top-three', question('top-three').title);
  const [first, second, third, fourth] = question('top-three').options.map(it => it.label);
  for (const option of [third, first, second]) {
    await tabTo(page, survey.rank(option));
    await expectFocusSeen(page);
    await page.keyboard.press('Enter');
  }
  const order = page.getByRole('list', { name: 'Your order' });
  await expect(order.getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText('You have chosen 3. To choose another, remove one of them.')).toBeVisible();
  await expect(survey.rank(second, 'remove'), 'what was chosen last').toBeFocused();
  const said = page.getByRole('main').locator('form > [role=status]');
  await expect(said).toHaveText(`${second} is now 3rd.`);

  await page.keyboard.press('Shift+Tab');
  await expect(survey.rank(second, 'up')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(`${second} is now 2nd.`);
  await expect(survey.rank(second, 'up'), 'one can go on pressing').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(`${second} is now 1st.`);
  await expect(survey.rank(second, 'down'), 'there is no way up').toBeFocused();
  await page.keyboard.press('Tab');
  await expect(survey.rank(second, 'remove')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(`${second} is taken out.`);
  await expect(survey.rank(second), 'where it is now').toBeFocused();
  await tabTo(page, survey.rank(fourth));
  await page.keyboard.press('Space');
  await expect(order.getByRole('listitem')).toContainText([third, first, fourth]);
  await on();

  await survey.expectPage('police-here');
  for (const row of question('police-here').rows) {
    const group = page.getByRole('group', { name: row.label, exact: true });
    await tabTo(page, group.getByRole('radio').first());
    await page.keyboard.press('ArrowDown');
    await expect(group.getByRole('radio', { name: question('police-here').scale[1].label, exact: true })).toBeChecked();
    await expectFocusSeen(page);
  }
  // Enter in a field goes on, as in any form.
  await page.keyboard.press('Enter');

  await survey.expectPage('change');
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await on();

  await survey.expectPage('more-money');
  const none = page.getByRole('checkbox', { name: 'None of these' });
  await tabTo(page, page.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  await tabTo(page, none);
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { checked: true }), 'none rules out the others').toHaveCount(1);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(none, 'and gives way to them').not.toBeChecked();
  await on();

  await survey.expectPage('victim');
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await on();
  await survey.expectPage('one-thing');
  await tabTo(page, page.getByRole('textbox'));
  await page.keyboard.type('More lamps.\nAnd a crossing.');
  await expect(page.getByText('You have 473 characters left').first()).toBeVisible();
  await expect(said).toHaveText('You have 473 characters left');
  await on();
  await survey.expectPage('postcode');
  await tabTo(page, page.getByRole('textbox'));
  await page.keyboard.type('dl1 5tq');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox')).toHaveValue('DL1');
  await expect(page.locator('p.note')).toHaveText('We keep only the first part, DL1.');
  await expect(said).toHaveText('We keep only the first part, DL1.');
  await page.keyboard.press('Enter');

  await survey.expectPage('check');
  await on();
  await survey.expectPage('equality');
  await on('Skip these questions');
  await survey.expectPage('send');
  await on('Send');
  await survey.expectPage('sent');
  const { answers } = await arrived(baseURL!, await survey.reference());
  const ids = (name: string, labels: string[]) =>
    labels.map(label => question(name).options.find(it => it.label === label)!.id);
  expect(answers['top-three']).toEqual(ids('top-three', [third, first, fourth]));
  expect(answers['more-money']).toEqual([question('more-money').options.at(-2)!.id]);
  expect(answers['one-thing']).toBe('More lamps.\nAnd a crossing.');
  expect(answers.postcode).toBe('DL1');
  expect(Object.keys(answers)).not.toContain('age');
});

test('a pledge is asked about from its page, and counted against it', async ({
  page,
  press,
  survey,
  surveys,
  plan,
  pledgePage,
  baseURL,
}) => {
  test.slow();
  const pledge = plan.pledges[3];
  await pledgePage.open(pledge);
  await press(page.getByRole('link', { name: 'What do you think of this pledge?' }));
  await survey.expectPage('', surveys.named(PLEDGE).title);
  await expect(page.getByRole('main')).toContainText(`The pledge: ${pledge.summary}`);
  await survey.go('Start now');
  await survey.expectPage('important');
  await expect(page.getByRole('main')).toContainText(`The pledge: ${pledge.summary}`);
  await survey.answerAndSend(surveys.named(PLEDGE));
  const row = await arrived(baseURL!, await survey.reference());
  expect(row).toMatchObject({ survey: PLEDGE, pledge: pledge.id });
  await press(page.getByRole('link', { name: 'Back to the pledge' }));
  await pledgePage.expectShown(pledge);

  // Another pledge starts afresh.
  await pledgePage.open(plan.pledges[4]);
  await press(page.getByRole('link', { name: 'What do you think of this pledge?' }));
  await expect(page.getByRole('button', { name: 'Start now' })).toBeVisible();
});

test('a copy to keep', async ({ page, press, survey, surveys, context, isMobile }) => {
  test.slow();
  if (!isMobile) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await survey.start(surveys.named(PLEDGE), 'pledge=asb-champion');
  await survey.answerAndSend(surveys.named(PLEDGE));
  const reference = await survey.reference();
  const file = page.waitForEvent('download');
  await press(page.getByRole('button', { name: 'Download as text' }));
  const text = await readFile(await (await file).path(), 'utf8');
  expect((await file).suggestedFilename()).toBe('pledge-view-answers.txt');
  expect(text).toContain(`Reference number: ${reference}\n`);
  for (const { title } of surveys.named(PLEDGE).pages.flatMap(it => it.questions)) expect(text).toContain(`\n${title}\n`);
  if (!isMobile) {
    await press(page.getByRole('button', { name: 'Copy', exact: true }));
    await expect(page.getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  }
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')));
  await press(page.getByRole('button', { name: 'Print' }));
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(reference)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();

  // Back never leads to answers that were sent, and a reload shows them to nobody.
  await page.emulateMedia({ media: 'screen' });
  await page.goBack();
  await expect(survey.title).toHaveText('Thank you');
  await page.reload();
  await expect(survey.title).toHaveText('Your answers are not shown any more');
  await expect(page.getByText(reference)).toHaveCount(0);
});
