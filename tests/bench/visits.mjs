// What opening the site costs someone on a slow network.
import { brotliCompressSync } from 'node:zlib';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, pause, visitor } from './phone.mjs';

/** Opens an address and stays until nothing moves any more. */
async function opened(context, address, act) {
  const { page, sent } = await open(context, { slowNetwork: true });
  await page.goto(address, { waitUntil: 'commit' });
  const answers = act ? await act(page) : 0;
  await page.waitForLoadState('networkidle');
  await pause(1500);
  // On a busy machine the first paint may come after the last byte by seconds.
  await page.waitForFunction(() => window.bench.largestPaint > 0, null, { timeout: 60_000 });
  const seen = await page.evaluate(() => {
    const { largestPaint, shift, longTasks } = window.bench;
    return { largest_paint: largestPaint, shift, blocking: longTasks.reduce((sum, it) => sum + Math.max(0, it.took - 50), 0) };
  });
  await page.close();
  return { ...seen, answers, bytes: sent() };
}

/** A first and a second visit to a page of the site, and a visit to the same content as a plain file. */
export async function visit(browser, site, still, path) {
  const [first, second] = await visitor(browser, async context => [
    await opened(context, site + path),
    await opened(context, site + path),
  ]);
  const plain = await visitor(browser, context => opened(context, still + path));
  return { first, second, plain };
}

/** How long after the start of a first visit the search takes notice of what is put into it. */
export async function answers(browser, site) {
  const answered = page =>
    page.evaluate(
      () =>
        new Promise(done => {
          const before = document.querySelector('.list-count')?.textContent;
          const attempt = () => {
            const now = document.querySelector('.list-count')?.textContent;
            if (now?.includes(' of ') && now !== before && document.querySelector('.row-title mark')) done(performance.now());
            else {
              const field = document.querySelector('#search');
              if (field) {
                field.value = 'police';
                field.dispatchEvent(new InputEvent('input', { bubbles: true }));
              }
              setTimeout(attempt, 25);
            }
          };
          attempt();
        }),
    );
  return visitor(browser, async context => (await opened(context, `${site}/pledges`, answered)).answers);
}

/** Writes what a page of the site shows into a folder, as a plain page without any script. */
export async function keepStill(browser, site, folder, path) {
  await visitor(browser, async context => {
    const page = await context.newPage();
    await page.goto(site + path);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await pause(1500);
    const html = await page.evaluate(() => {
      document.querySelectorAll('script, link[rel=preload], link[rel=modulepreload]').forEach(it => it.remove());
      return `<!doctype html>\n${document.documentElement.outerHTML}`;
    });
    mkdirSync(join(folder, path), { recursive: true });
    const file = join(folder, path, 'index.html');
    writeFileSync(file, html);
    writeFileSync(`${file}.br`, brotliCompressSync(html));
  });
}
