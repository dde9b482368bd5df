// Unfinished answers: gone with the page, unless someone agrees that this device keeps them.

import { onDisk } from './support/answers';
import { expect, test } from './support/test';

const PLAN = 'next-plan';

test.describe('unfinished answers', () => {
  test('are gone after a reload, unless someone agrees', async ({ page, survey, surveys }) => {
    await survey.start(surveys.named(PLAN));
    await survey.answer(surveys.question(PLAN, 'top-three'));
    await survey.go();
    await survey.expectPage('police-here');
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    await page.reload();
    await expect(survey.title).toContainText(surveys.question(PLAN, 'top-three').title);
    await expect(page).toHaveURL(/page=top-three$/);
    await expect(survey.summary).toHaveCount(0);
  });

  test('are kept where someone agrees, and deleted when they say so', async ({ page, press, survey, surveys }) => {
    await page.goto(`/survey/${PLAN}`);
    await press(survey.choice('Keep my unfinished answers on this device'));
    await survey.go('Start now');
    await survey.answer(surveys.question(PLAN, 'top-three'));
    await survey.go();
    await survey.expectPage('police-here');
    const { rows, scale } = surveys.question(PLAN, 'police-here');
    await survey.choose(scale[0].label, rows[0].label);
    await expect(page.getByText('Your unfinished answers are kept on this device.')).toBeVisible();
    await expect.poll(async () => JSON.stringify(await onDisk(page, 'drafts'))).toContain(`"${rows[0].id}":"${scale[0].id}"`);
    await page.reload();
    await expect(survey.title).toContainText(surveys.question(PLAN, 'police-here').title);
    await expect(page).toHaveURL(/page=police-here$/);
    await expect(page.getByRole('radio', { name: scale[0].label, checked: true })).toHaveCount(1);

    // The start page of the next visit says so too.
    await page.goto(`/survey/${PLAN}`);
    await expect(page.getByText('You have started to answer.')).toBeVisible();
    await press(page.getByRole('button', { name: 'Delete them' }));
    await expect(page.getByText('Keep my unfinished answers on this device')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Start now' })).toBeVisible();
  });

  test('are deleted once they are sent', async ({ page, press, survey, surveys }) => {
    test.slow();
    await page.goto(`/survey/${PLAN}`);
    await press(survey.choice('Keep my unfinished answers on this device'));
    await survey.go('Start now');
    await survey.expectPage('top-three');
    await expect.poll(() => onDisk(page, 'drafts')).toHaveLength(1);
    await survey.answerAndSend(surveys.named(PLAN));
    await survey.reference();
    expect(await onDisk(page, 'drafts')).toEqual([]);
    await page.goto(`/survey/${PLAN}`);
    await expect(page.getByRole('button', { name: 'Start now' })).toBeVisible();
    await expect(page.getByText('You have started to answer.')).toHaveCount(0);
  });
});
