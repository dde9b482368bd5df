// How a very large plan opens: when the list is there, and what making the search ready holds up.
import { open, visitor } from './phone.mjs';

/** Opens the list with a search in its address, which shows no row before the search is ready. */
export function large(browser, site) {
  return visitor(browser, async context => {
    const { page } = await open(context, { slowNetwork: false });
    await page.goto(`${site}/pledges?q=police`);
    await page.waitForFunction(() => 'rowPainted' in window.bench.seen, null, { timeout: 120_000 });
    return page.evaluate(() => {
      const { seen, longTasks } = window.bench;
      const meanwhile = longTasks.filter(it => seen.list <= it.start && it.start < seen.row);
      const before = longTasks.filter(it => it.start < seen.list);
      const longest = tasks => Math.max(0, ...tasks.map(it => it.took));
      return {
        opened: seen.list,
        first_paint: seen.listPainted,
        ready: seen.row,
        longest_block: longest(meanwhile),
        longest_block_before: longest(before),
      };
    });
  });
}
