// Unfinished answers: gone with the page, unless someone agrees that this device keeps them.

import { onDisk } from './support/answers';
import { expect, test } from './support/test';

const PLAN = 'next-plan';
const PLEDGE = 'pledge-view';

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

  test('about one pledge stay when those about another are kept, deleted or sent', async ({
    page,
    press,
    plan,
    survey,
    surveys,
  }) => {
    test.slow();
    const { scale } = surveys.question(PLEDGE, 'important');
    const pledges = plan.pledges.slice(0, 3).map(it => it.id);
    const start = (pledge: string) => page.goto(`/survey/${PLEDGE}?pledge=${pledge}`);
    const kept = async () => (await onDisk(page, 'drafts')).map(it => it.pledge).sort();
    for (const [at, pledge] of pledges.entries()) {
      await start(pledge);
      await press(survey.choice('Keep my unfinished answers on this device'));
      await survey.go('Start now');
      await survey.expectPage('important');
      await survey.choose(scale[at].label);
      await expect.poll(kept).toEqual(pledges.slice(0, at + 1).sort());
      await survey.go();
      await survey.expectPage('happening');
    }
    const goOn = async (pledge: string) => {
      await start(pledge);
      await survey.go('Go on where you stopped');
      await survey.expectPage('happening');
    };
    for (const [at, pledge] of pledges.entries()) {
      await goOn(pledge);
      await press(survey.back);
      await expect(page.getByRole('radio', { name: scale[at].label, checked: true })).toHaveCount(1);
    }

    await start(pledges[0]);
    await press(page.getByRole('button', { name: 'Delete them' }));
    await expect.poll(kept).toEqual(pledges.slice(1).sort());
    await goOn(pledges[1]);
    await survey.answerAndSend(surveys.named(PLEDGE));
    await survey.reference();
    expect(await kept()).toEqual([pledges[2]]);
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
