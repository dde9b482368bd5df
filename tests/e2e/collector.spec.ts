// The site comes from the collector, and what is sent to it can be read back.

import { randomUUID } from 'node:crypto';
import { csvAt, rowsAt, type Collector } from './support/collector';
import { expect, test } from './support/own-collector';
import { test as onTheSite } from './support/test';

/** A response to the survey about a pledge, as the app would send it. */
function response(pledge: string) {
  return {
    schema: 1,
    id: randomUUID() as string,
    survey: 'pledge-view',
    survey_version: 1,
    pledge,
    answered_at: new Date().toISOString().replace(/\.\d+/, ''),
    answers: { important: 'very', happening: 'partly', difference: 'agree' },
    sealed: null,
  };
}

async function send(address: string, sent: ReturnType<typeof response>): Promise<number> {
  const answer = await fetch(new URL(`/api/v1/responses/${sent.id}`, address), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(sent),
  });
  return answer.status;
}

onTheSite('what is sent to the site is one row for staff @laptop', async ({ baseURL, plan }) => {
  const sent = response(plan.pledges[0]!.id);
  expect([await send(baseURL!, sent), await send(baseURL!, sent)]).toEqual([201, 200]);
  const rows = (await rowsAt(baseURL!, sent.survey)).filter(it => it.id === sent.id);
  expect(rows).toEqual([expect.objectContaining({ pledge: sent.pledge, answers: sent.answers })]);
  const lines = (await csvAt(baseURL!, sent.survey)).split('\r\n');
  expect(lines.filter(it => it.startsWith(`${sent.id},`))).toHaveLength(1);
});

test('a killed collector keeps what it acknowledged @laptop', async ({ page, collector, plan, complaints }) => {
  const sent = plan.pledges.slice(0, 5).map(it => response(it.id));
  for (const it of sent) expect(await send(collector.address, it)).toBe(201);
  await collector.kill();
  complaints.allow(/ERR_CONNECTION_REFUSED/);
  await expect(page.goto('/')).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  // The browser's own page about that would get in the way of the next one.
  await page.waitForURL(/^chrome-error:/);

  await collector.startAgain();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await ids(collector)).toEqual(sent.map(it => it.id).sort());
  expect(await send(collector.address, sent[0]!)).toBe(200);
  expect(await ids(collector)).toHaveLength(5);
});

async function ids(collector: Collector): Promise<string[]> {
  return (await collector.rows()).map(it => it.id).sort();
}
