// The collector is gone for a while, or is somewhere else than the site.

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onDisk, put, response } from './support/answers';
import { Collector, SITE } from './support/collector';
import { expect, test } from './support/own-collector';
import { WaitingPage } from './support/waiting-page';

const idsAt = async (collector: Collector) => (await collector.rows()).map(it => it.id).toSorted();

test('the collector is killed and started again', async ({ page, waiting, collector, press, complaints }) => {
  complaints.allow(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/);
  await waiting.open();
  const ids = [await put(page, response())];
  await expect.poll(() => onDisk(page)).toEqual([]);
  await collector.kill();
  for (let number = 0; number < 3; number++) ids.push(await put(page, response()));
  await expect(waiting.headline).toContainText('3 answers are waiting to be sent. We could not reach');

  await collector.startAgain();
  await press(waiting.sendNow);
  await expect.poll(() => onDisk(page)).toEqual([]);
  await expect(waiting.headline).toHaveText('No answers are waiting.');
  expect(await idsAt(collector)).toEqual(ids.toSorted());
});

test('the collector has an address of its own @laptop', async ({ page, waiting, complaints }) => {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  await cp(SITE, folder, { recursive: true, preserveTimestamps: true });
  const site = await Collector.start({ COLLECTOR_SITE_DIR: folder });
  const elsewhere = await Collector.start({ COLLECTOR_ALLOWED_ORIGINS: site.address });
  const settings = join(folder, 'data', 'site.json');
  try {
    complaints.allow(/^request to another site: /);
    await writeFile(settings, JSON.stringify({ collector: elsewhere.address }));
    await page.goto(site.address + WaitingPage.PATH);
    const id = await put(page, response());
    await expect.poll(() => onDisk(page)).toEqual([]);
    expect(await idsAt(elsewhere)).toEqual([id]);
    expect(await idsAt(site)).toEqual([]);

    // A page that was told of no such address may not send there, whatever a file says later.
    complaints.allow(/Content Security Policy|connect-src/);
    await writeFile(settings, JSON.stringify({ collector: '' }));
    await page.reload();
    await page.route('**/data/site.json', it => it.fulfill({ json: { collector: elsewhere.address } }));
    await put(page, response());
    await expect(waiting.headline).toContainText('1 answer is waiting to be sent. We could not reach');
    expect(await idsAt(elsewhere)).toEqual([id]);
  } finally {
    await site.remove();
    await elsewhere.remove();
    await rm(folder, { recursive: true });
  }
});
