// Answers on their way to the office, and everything that can go wrong between: whatever goes in at
// the device comes out at the office, once.

import { type Route } from '@playwright/test';
import { answer, fillIn, goTo, onDisk, put, response, send } from './support/answers';
import { expect, test } from './support/test';
import { WaitingPage } from './support/waiting-page';

const RESPONSES = '**/api/v1/responses/*';

test.beforeEach(({ complaints }) => complaints.allow(/api\/v1\/responses|ERR_INTERNET_DISCONNECTED/));

test('nothing is kept on a device by looking', async ({ page, waiting }) => {
  await waiting.open();
  await expect(waiting.headline).toHaveText('No answers are waiting.');
  await expect(waiting.sendNow).toBeHidden();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
});

test('answers are sent by themselves, wherever the person goes', async ({ page, waiting }) => {
  const ids = [await answer(page)];
  await expect(page.getByText('The office has your answers.')).toBeVisible();
  await goTo(page, WaitingPage.PATH);
  await waiting.expectArrived(ids);
  await expect(page.getByText('Nothing yet')).toBeHidden();

  // With a database on the device, any page of the site sends what waits.
  await page.goto('/pledges');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All pledges');
  ids.push(await put(page, response()));
  await expect.poll(() => onDisk(page)).toEqual([]);
  expect(await waiting.atOffice(ids)).toEqual([1, 1]);
});

test.describe('the network is cut', () => {
  test('before sending', async ({ page, context, waiting }) => {
    await fillIn(page);
    await context.setOffline(true);
    const ids = [await send(page)];
    await expect(page.getByText('Saved on this device. We will send it when you are back online.')).toBeVisible();
    await goTo(page, WaitingPage.PATH);
    await expect(waiting.headline).toContainText(/^1 answer is waiting to be sent\. .*network/);
    expect(await waiting.atOffice(ids)).toEqual([0]);
    // Nobody has to do anything.
    await context.setOffline(false);
    await waiting.expectArrived(ids);
  });

  test('while sending @laptop', async ({ page, waiting, press }) => {
    await page.route(RESPONSES, it => it.abort('connectionreset'));
    const ids = [await waiting.afterAnswering()];
    await expect(waiting.headline).toContainText('1 answer is waiting to be sent. We could not reach');
    await page.unroute(RESPONSES);
    await press(waiting.sendNow);
    await waiting.expectArrived(ids);
  });

  test('after the office has it, before it could say so @laptop', async ({ page, waiting, press }) => {
    await page.route(RESPONSES, async it => {
      await it.fetch();
      await it.abort('connectionreset');
    });
    const ids = [await waiting.afterAnswering()];
    await expect(waiting.headline).toContainText('1 answer is waiting');
    await expect.poll(() => waiting.atOffice(ids)).toEqual([1]);
    expect(await onDisk(page)).toHaveLength(1);
    await page.unroute(RESPONSES);
    await press(waiting.sendNow);
    await waiting.expectArrived(ids);
  });

  test('and something else answers @laptop', async ({ page, waiting, press }) => {
    await waiting.open();
    await page.route(RESPONSES, it => it.fulfill({ contentType: 'text/html', body: '<h1>Sign in</h1>' }));
    const ids = [await put(page, response())];
    await expect(waiting.headline).toContainText('Does this network want you to sign in first?');
    expect(await onDisk(page)).toHaveLength(1);
    await page.unroute(RESPONSES);
    await press(waiting.sendNow);
    await waiting.expectArrived(ids);
  });

  test('and answers follow nobody elsewhere @laptop', async ({ page, waiting, press, complaints }) => {
    complaints.allow(/elsewhere/);
    await waiting.open();
    await page.route(RESPONSES, it => it.fulfill({ status: 307, headers: { location: '/elsewhere' } }));
    let elsewhere = 0;
    await page.route('**/elsewhere', it => {
      elsewhere += 1;
      return it.abort();
    });
    const ids = [await put(page, response())];
    await expect(waiting.headline).toContainText('We could not reach');
    expect(elsewhere).toBe(0);
    await page.unroute(RESPONSES);
    await press(waiting.sendNow);
    await waiting.expectArrived(ids);
  });
});

test.describe('the office’s computer is busy @laptop', () => {
  test('500: it is tried again, later each time', async ({ page, waiting }) => {
    await page.clock.install();
    let asked = 0;
    await page.route(RESPONSES, it => {
      asked += 1;
      return it.fulfill({ status: 500, json: { error: 'no' } });
    });
    const ids = [await waiting.afterAnswering()];
    await expect(waiting.headline).toContainText('The office’s computer is busy.');
    const before = asked;
    await page.clock.fastForward(300_000);
    await expect.poll(() => asked).toBeGreaterThan(before);
    await expect(waiting.headline).toContainText('busy');
    await page.unroute(RESPONSES);
    await page.clock.fastForward(300_000);
    await waiting.expectArrived(ids);
  });

  for (const status of [503, 429]) {
    test(`${status}: it says when to come back, and is left alone until then`, async ({ page, waiting }) => {
      await page.clock.install({ time: '2026-11-21T12:00:00Z' });
      let asked = 0;
      await page.route(RESPONSES, it => {
        asked += 1;
        return it.fulfill({ status, headers: { 'retry-after': '600' }, json: { error: 'busy' } });
      });
      const ids = [await waiting.afterAnswering()];
      await expect(waiting.headline).toContainText('The office’s computer is busy.');
      await expect(page.getByText(/^At 12:1\d, without you doing anything$/)).toBeVisible();
      await page.clock.fastForward(500_000);
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await expect(waiting.headline).toContainText('busy');
      expect(asked).toBe(1);
      await page.unroute(RESPONSES);
      await page.clock.fastForward(105_000);
      await waiting.expectArrived(ids);
    });
  }

  test('it stores the answers and then says nothing for too long', async ({ page, waiting }) => {
    await page.clock.install();
    const held: Route[] = [];
    await page.route(RESPONSES, async it => {
      await it.fetch();
      held.push(it);
    });
    const ids = [await waiting.afterAnswering()];
    await expect.poll(() => held.length).toBe(1);
    await expect(waiting.headline).toHaveText('1 answer is waiting to be sent. Sending now.');
    await page.clock.fastForward(31_000);
    await expect(waiting.headline).toContainText('We could not reach');
    await page.unroute(RESPONSES);
    await page.clock.fastForward(5_000);
    await waiting.expectArrived(ids);
  });
});

test.describe('the office’s computer does not accept it @laptop', () => {
  const REASONS: [status: number, why: string, change: object][] = [
    [422, 'Something in it does not fit the questions.', { answers: { important: 'sort-of' } }],
    [404, 'It does not know this survey, or not in this version.', { survey: 'no-such-survey' }],
    [404, 'It does not know this survey, or not in this version.', { survey_version: 99 }],
    [413, 'There was too much text.', { answers: { comment: 'word '.repeat(20_000) } }],
  ];
  for (const [number, [status, why, change]] of REASONS.entries()) {
    test(`${status} (${number + 1}): it stays for staff, and holds nothing up`, async ({ page, waiting }) => {
      await waiting.open();
      const replied = page.waitForResponse(RESPONSES);
      const bad = await put(page, response(undefined, change));
      expect((await replied).status()).toBe(status);
      const says = `The office’s computer did not accept 1 answer. ${why} It stays on this device for staff.`;
      await expect(page.getByText(says)).toBeVisible();

      const good = await put(page, response());
      await expect.poll(() => waiting.atOffice([bad, good])).toEqual([0, 1]);
      await expect.poll(async () => (await onDisk(page)).map(it => it.id)).toEqual([bad]);
      await page.reload();
      await expect(page.getByText(says)).toBeVisible();
      await expect(waiting.headline).toHaveText('No answers are waiting.');
    });
  }

  test('409: other answers under the same number change nothing', async ({ page, waiting }) => {
    await waiting.open();
    const first = response();
    await put(page, first);
    await waiting.expectArrived([first.id]);
    const answers = { important: 'not-at-all', happening: 'no', difference: 'disagree' };
    await put(page, response(first.id, { answers }));
    await expect(page.getByText('It already has other answers with the same number.')).toBeVisible();
    expect(await waiting.atOffice([first.id])).toEqual([1]);
    expect(await onDisk(page)).toHaveLength(1);
  });

  test('it is sent once more when staff want that', async ({ page, waiting, press }) => {
    await waiting.open();
    await page.route(RESPONSES, it => it.fulfill({ status: 404, json: { error: 'unknown-survey' } }));
    const ids = [await put(page, response())];
    await expect(page.getByText('It does not know this survey')).toBeVisible();
    await page.unroute(RESPONSES);
    await press(page.getByRole('button', { name: 'Send what was not accepted again' }));
    await expect(page.getByText('did not accept')).toBeHidden();
    await waiting.expectArrived(ids);
  });
});
