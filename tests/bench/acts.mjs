// What a visitor does with the list, and how long each act took to be painted.
import { open, pause, visitor } from './phone.mjs';

const WORDS = ['off-road bikes', 'asb', 'domestic', 'stanley', 'pcso', 'speeding'];
const FEW_WORDS = ['asb', 'pcso'];
const BETWEEN_KEYS = 120;
const BETWEEN_WORDS = 800;
const BETWEEN_TICKS = 500;

/** Types each word letter by letter and takes it back the same way. */
async function type(page, words, { hurried }) {
  const settled = hurried ? 0 : BETWEEN_WORDS;
  await page.locator('#search').focus();
  for (const word of words) {
    for (const keys of [[...word], [...word].map(() => 'Backspace')]) {
      for (const key of keys) {
        await page.keyboard.press(key);
        // A page that is slow must not be charged for the wait in its own queue as well.
        await painted(page);
        if (!hurried) await pause(BETWEEN_KEYS);
      }
      await pause(settled);
    }
  }
}

/** Ticks every status and every theme, and takes each tick back. */
async function tick(page, nThemes) {
  await page.locator('.filters-open').click();
  const boxes = (legend, n) =>
    Array.from({ length: n }, (_, at) => page.locator('fieldset', { hasText: legend }).locator('input').nth(at));
  for (const box of [...boxes('Status', 3), ...boxes('Theme', nThemes)]) {
    for (let turn = 0; turn < 2; turn += 1) {
      await box.click();
      await pause(BETWEEN_TICKS);
    }
  }
}

const painted = page => page.evaluate(() => window.bench.painted());

/** What was measured since the last call. */
async function taken(page) {
  await painted(page);
  return page.evaluate(() => {
    window.bench.settle();
    return { took: window.bench.paints.splice(0).map(it => it.took), stale: window.bench.stale.splice(0) };
  });
}

/** One round on one page: typing at a walk, typing in a hurry, ticking boxes. */
export function round(browser, address, { nThemes, fewWords }) {
  const words = fewWords ? FEW_WORDS : WORDS;
  return visitor(browser, async context => {
    const { page, session } = await open(context, { slowNetwork: false });
    await page.goto(`${address}/pledges`);
    await page.locator('.row .row-title').first().waitFor({ timeout: 120_000 });
    await pause(3000);
    const result = {};
    await type(page, words, { hurried: false });
    result.typing = await taken(page);
    await type(page, words, { hurried: true });
    result.hurried = await taken(page);
    // In a hurry nothing settles, so what is seen before the next key says nothing.
    result.hurried.stale = [];
    await pause(BETWEEN_WORDS);
    await tick(page, fewWords ? 1 : nThemes);
    result.ticking = await taken(page);
    result.wasm_bytes = await page.evaluate(() => window.bench.wasmBytes());
    result.heap_bytes = await heap(session);
    return result;
  });
}

async function heap(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
