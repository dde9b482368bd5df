// Going back in a survey, and changing an answer: nothing is lost, and one comes back to where one was.

import { expect, test } from './support/test';

const PLAN = 'next-plan';

test('going back and forth loses nothing', async ({ page, press, survey, surveys }) => {
  const { rows, scale } = surveys.question(PLAN, 'police-here');
  const change = surveys.question(PLAN, 'change');
  await survey.start(surveys.named(PLAN));
  await survey.answer(surveys.question(PLAN, 'top-three'));
  await survey.go();
  await survey.expectPage('police-here');
  for (const row of rows) await survey.choose(scale[1].label, row.label);
  await survey.go();
  await survey.expectPage('change');
  await survey.choose(change.scale[2].label);

  // Back, by the page and by the browser; what was not gone on from stays as well.
  await press(survey.back);
  await survey.expectPage('police-here');
  await expect(page.getByRole('radio', { name: scale[1].label, checked: true })).toHaveCount(rows.length);
  await page.goBack();
  await survey.expectPage('change');
  await expect(page.getByRole('radio', { name: change.scale[2].label })).toBeChecked();
  await page.goBack();
  await page.goBack();
  await survey.expectPage('top-three');
  await expect(page.getByRole('list', { name: 'Your order' }).getByRole('listitem')).toHaveCount(1);

  // Away to another page, and back in.
  await press(page.getByRole('link', { name: 'Pledges', exact: true }));
  await expect(page).toHaveURL('/pledges');
  await press(page.getByRole('banner').getByRole('link', { name: 'Have your say' }));
  await press(page.getByRole('link', { name: surveys.named(PLAN).title, exact: true }));
  await expect(page.getByText('You have started to answer.')).toBeVisible();
  await survey.go('Go on where you stopped');
  await survey.expectPage('change');
  await expect(page.getByRole('radio', { name: change.scale[2].label })).toBeChecked();

  // A page that cannot be shown yet leads to the first that needs an answer, and the address says so.
  await page.evaluate(() => history.pushState(null, '', '/survey/next-plan?page=send'));
  await page.goBack();
  await page.goForward();
  await survey.expectPage('more-money');
});

test('a change comes back to checking, past what it newly asks', async ({ page, press, survey, surveys }) => {
  test.slow();
  const change = (title: string) => page.getByRole('link', { name: `Change ${title}` });
  const victim = surveys.question(PLAN, 'victim');
  await survey.start(surveys.named(PLAN));
  await survey.answerAll(surveys.named(PLAN));
  await survey.expectPage('check');
  await press(change(victim.title));
  await survey.expectPage('victim');
  await expect(page.getByRole('radio', { name: victim.options[0].label })).toBeChecked();
  await survey.choose(victim.options[1].label);
  await survey.go();
  await survey.expectPage('check');
  await expect(page.getByText(surveys.question(PLAN, 'victim-help').title)).toHaveCount(0);

  await press(change(surveys.question(PLAN, 'postcode').title));
  await survey.expectPage('postcode');
  await press(survey.back);
  await survey.expectPage('check');

  await survey.start(surveys.named('precept'));
  await survey.answerAll(surveys.named('precept'));
  await survey.expectPage('check');
  const next = surveys.question('precept', 'next-year');
  await press(change(next.title));
  await survey.expectPage('next-year');
  await survey.choose(next.options.find(it => it.id === 'down')!.label);
  await survey.go();
  await survey.expectPage('spend-less', surveys.question('precept', 'spend-less').title);
  await survey.go();
  await survey.expectPage('check');
});
