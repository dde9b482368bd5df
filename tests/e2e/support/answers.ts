// Answers on their way: given on the device, read back as the office reads them.

import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { type Row, rowsAt } from './collector';

/** How often the office has each of these responses, as its staff read them. What they begin with will do. */
export async function atOffice(address: string, ids: readonly string[]): Promise<number[]> {
  const rows = await rowsAt(address);
  return ids.map(id => rows.filter(it => it.id.startsWith(id)).length);
}

/** The one row that the office has under this reference number, once it has it. */
export async function arrived(address: string, reference: string): Promise<Row> {
  const start = reference.replace('-', '').toLowerCase();
  const mine = async () => (await rowsAt(address)).filter(it => it.id.startsWith(start));
  await expect.poll(async () => (await mine()).length).toBe(1);
  return (await mine())[0];
}

const QUESTIONS = ['important', 'happening', 'difference', 'next', 'comment', 'postcode'];

/** Answers the survey about a pledge in its form up to the last button, in this tab or a new visit. */
export async function fillIn(page: Page, keep = false): Promise<void> {
  const main = page.getByRole('main');
  await page.goto('/survey/pledge-view?pledge=asb-champion');
  if (keep) await main.getByRole('checkbox', { name: 'Keep my unfinished answers on this device' }).check();
  await main.getByRole('button', { name: /^(Start now|Answer again)$/ }).click();
  for (const question of QUESTIONS) {
    await expect(page).toHaveURL(new RegExp(`page=${question}(&|$)`));
    await expect(main.getByRole('button', { name: 'Continue' })).toBeVisible();
    const radio = main.getByRole('radio').first();
    if (await radio.isVisible()) await radio.check();
    await main.getByRole('button', { name: 'Continue' }).click();
  }
  await expect(page).toHaveURL(/page=check/);
  await main.getByRole('link', { name: 'Continue' }).click();
  const skip = main.getByRole('link', { name: 'Skip these questions' });
  const send = main.getByRole('button', { name: 'Send', exact: true });
  await expect(skip.or(send)).toBeVisible();
  if (await skip.isVisible()) await skip.click();
  await expect(send).toBeVisible();
}

/** Answers in the form, and waits for the thanks. Gives back how the id of the response begins. */
export async function answer(page: Page): Promise<string> {
  await fillIn(page);
  return send(page);
}

/** Presses the last button, and waits for the thanks. Gives back how the id of the response begins. */
export async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  return thanked(page);
}

/** Waits for the thanks. Gives back how the id of the response begins. */
export async function thanked(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you');
  const reference = await page.getByText(/^[0-9A-F]{4}-[0-9A-F]{4}$/).innerText();
  return reference.replace('-', '').toLowerCase();
}

/** Goes to another page as a link does, without loading anything. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(path => {
    const link = document.createElement('a');
    link.href = path;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);
  await expect(page).toHaveURL(path);
}

const DATABASE = 'plan-explorer';

/** An answered survey as it is sent. `change` makes it another one. */
export function response(id: string = randomUUID(), change: object = {}): { id: string } {
  const answers = { important: 'very', happening: 'partly', difference: 'agree' };
  return {
    schema: 1,
    id,
    survey: 'pledge-view',
    survey_version: 1,
    pledge: 'asb-champion',
    answered_at: '2026-11-21T12:00:00Z',
    answers,
    sealed: null,
    ...change,
  } as { id: string };
}

/** Puts a response on the disk of the device, as the form does. */
export async function put(page: Page, body: { id: string }, more: object = {}): Promise<string> {
  const envelope = {
    version: 1,
    id: body.id,
    body: JSON.stringify(body),
    sealed: null,
    made_at: await page.evaluate(() => Date.now()),
    attempts: 0,
    last_error: null,
    lease: null,
    set_aside: null,
    ...more,
  };
  await page.evaluate(
    ([name, id, text]) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open(name, 1);
        opening.onupgradeneeded = () => {
          for (const store of ['responses', 'drafts', 'device']) opening.result.createObjectStore(store);
        };
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('responses', 'readwrite');
          writing.objectStore('responses').put(text, id);
          writing.onabort = () => failed(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            const tabs = new BroadcastChannel(name);
            tabs.postMessage('news');
            tabs.close();
            done();
          };
        };
      }),
    [DATABASE, body.id, JSON.stringify(envelope)] as const,
  );
  return body.id;
}

/** What is on the disk of the device. */
export function onDisk(page: Page, store = 'responses'): Promise<Record<string, unknown>[]> {
  return page.evaluate(async ([name, store]) => {
    if (!(await indexedDB.databases()).some(it => it.name === name)) return [];
    return new Promise<Record<string, unknown>[]>((done, failed) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const reading = opening.result.transaction(store).objectStore(store).getAll();
        reading.onsuccess = () => {
          opening.result.close();
          done(reading.result.map(it => JSON.parse(it)));
        };
      };
    });
  }, [DATABASE, store] as const);
}
