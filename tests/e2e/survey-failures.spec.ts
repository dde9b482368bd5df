// What a survey needs fails: the network, the disk, the file with the questions. No answer is lost.

import { readFile } from 'node:fs/promises';
import { arrived } from './support/answers';
import { expect, test } from './support/test';

const PLAN = 'next-plan';
const PLEDGE = 'pledge-view';

test('with no network the answers are saved first, and sent by themselves later', async ({
  page,
  context,
  survey,
  surveys,
  baseURL,
  complaints,
}) => {
  test.slow();
  complaints.allow(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await survey.start(surveys.named(PLAN));
  await survey.expectPage('top-three');
  await context.setOffline(true);
  await survey.answerAndSend(surveys.named(PLAN));
  const reference = await survey.reference();
  await expect(page.getByText('Saved on this device. We will send it when you are back online.')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('The office has your answers.')).toBeVisible({ timeout: 20_000 });
  await arrived(baseURL!, reference);
});

test('a device that can store nothing thanks nobody, and lets nothing be lost', async ({
  page,
  press,
  survey,
  surveys,
  expectAccessible,
}) => {
  test.slow();
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...args) {
      if (!(window as unknown as { broken?: boolean }).broken) return open.apply(this, args);
      throw new DOMException('no', 'SecurityError');
    };
    Object.assign(window, { broken: true });
  });
  await survey.start(surveys.named(PLEDGE), 'pledge=asb-champion');
  await survey.answerAndSend(surveys.named(PLEDGE));
  await expect(survey.summary).toContainText('We could not save your answers');
  await expect(survey.summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Send your answers/);
  await expect(survey.title).toHaveText('Send your answers');
  await expectAccessible();
  const file = page.waitForEvent('download');
  await press(page.getByRole('button', { name: 'Download as text' }));
  expect(await readFile(await (await file).path(), 'utf8')).toContain(surveys.question(PLEDGE, 'important').title);
  await page.evaluate(() => Object.assign(window, { broken: false }));
  await survey.go('Try again');
  await survey.reference();
});

test('the questions cannot be loaded', async ({ page, press, survey, surveys, complaints, expectAccessible }) => {
  complaints.allow(/surveys\.json/);
  await page.route('**/data/surveys.json', it => it.abort('internetdisconnected'));
  await page.goto(`/survey/${PLAN}`);
  await expect(survey.title).toHaveText('We could not load the questions');
  await expectAccessible();
  await page.unrouteAll();
  await press(page.getByRole('button', { name: 'Try again' }));
  await expect(survey.title).toHaveText(surveys.named(PLAN).title);
});
