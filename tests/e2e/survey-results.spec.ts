// What people said, in each of its states.

import { type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { test as own } from './support/own-collector';
import { expect, test } from './support/test';

const PATH = '/survey/next-plan/results';
const RESULTS = '**/api/v1/surveys/next-plan/results';

/** Someone has answered. */
async function answer(address: string, first: string, change: string): Promise<void> {
  const id = randomUUID();
  const here = { 'see-them': 'agree', 'they-listen': 'agree', 'know-how': 'disagree' };
  const answers = { 'top-three': [first, 'burglary'], 'police-here': here, change, 'more-money': ['officers'], victim: 'no' };
  const reply = await fetch(new URL(`/api/v1/responses/${id}`, address), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      schema: 1,
      id,
      survey: 'next-plan',
      survey_version: 1,
      pledge: null,
      answered_at: new Date().toISOString().replace(/\.\d+Z/, 'Z'),
      answers,
      sealed: null,
    }),
  });
  expect(reply.status, await reply.text()).toBe(201);
}

/** A collector that is busy counts again only after a while. */
async function expectAfterReload(page: Page, text: string): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('main')).toContainText(text, { timeout: 5_000 });
  }).toPass();
}

own('they come once enough people have answered', async ({ page, collector, surveys, expectAccessible }) => {
  own.slow();
  await page.goto(PATH);
  await expect(page.getByText('Nobody has answered')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Too few answers to show yet' })).toBeVisible();
  for (let n = 0; n < 9; n++) await answer(collector.address, 'drugs', 'same');
  await expectAfterReload(page, '9 people have answered');
  await expect(page.getByRole('heading', { name: 'Too few answers to show yet' })).toBeVisible();
  await expect(page.getByRole('figure')).toHaveCount(0);
  await expectAccessible();

  for (let n = 0; n < 6; n++) await answer(collector.address, 'fraud', 'safer');
  for (let n = 0; n < 7; n++) await answer(collector.address, 'drugs', 'same');
  await expectAfterReload(page, '22 people have answered between 1 November 2026 and today');
  await expect(page.getByText('People chose to answer. They are not a sample of everyone.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('20 of the 22 are counted below');
  const { title, rows } = surveys.question('next-plan', 'police-here');
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
  const figures = page.getByRole('figure');
  expect(await figures.count()).toBeGreaterThan(rows.length + 3);
  await expect(page.getByRole('figure', { name: /people put “Drugs” first/ }).first()).toBeVisible();
  await expect(page.locator('canvas').first()).toBeVisible();
  await expectAccessible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible('colours');
  await page.emulateMedia({ colorScheme: 'light' });

  // As a table, at an address of its own.
  const change = page.locator('#chart-change');
  await change.getByText('Show as table').click();
  await expect(page).toHaveURL(/table=change/);
  await expect(change.getByRole('table')).toContainText('It is about the same');
  await expect(change.getByRole('link', { name: 'Drawing (SVG)' })).toHaveCount(0);
});

test.describe('they cannot be had', () => {
  const WAYS: [name: string, says: string, fail: (page: Page) => Promise<void>][] = [
    ['no network', 'We could not reach the office’s computer.', page => page.route(RESULTS, it => it.abort('internetdisconnected'))],
    ['the office’s computer is down', 'The office’s computer could not answer.', page => page.route(RESULTS, it => it.fulfill({ status: 503, json: { error: 'busy' } }))],
    ['no collector', 'This site does not publish answers yet.', page => page.route(RESULTS, it => it.fulfill({ status: 404, body: 'no' }))],
    ['a page instead', 'This site does not publish answers yet.', page => page.route(RESULTS, it => it.fulfill({ body: '<!doctype html>' }))],
  ];
  for (const [name, says, fail] of WAYS) {
    test(name, async ({ page, press, complaints, expectAccessible }) => {
      complaints.allow(/\/results/);
      await fail(page);
      await page.goto(PATH);
      await expect(page.getByRole('heading', { level: 2, name: 'We could not get the answers' })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(says);
      await expectAccessible();
      await page.unrouteAll();
      await press(page.getByRole('button', { name: 'Try again' }));
      await expect(page.getByText('They are not a sample of everyone.')).toBeVisible();
    });
  }
});

test('those about pledges are told for each pledge', async ({ page, press, plan }) => {
  await page.goto('/survey/pledge-view/results');
  await expect(page.getByRole('main')).toContainText('counted for each pledge by itself');
  await press(page.getByRole('link', { name: 'Choose a pledge' }));
  await expect(page).toHaveURL('/pledges');
  await page.goto(`/survey/pledge-view/results?pledge=${plan.pledges[0].id}`);
  await expect(page.getByRole('main')).toContainText(plan.pledges[0].summary);
  await expect(page.getByText('They are not a sample of everyone.')).toBeVisible();
});
