import { expect, type Page } from '@playwright/test';

/** Starts to listen for layout shifts; before the page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources?: { node?: Node }[];
      })[]) {
        const moved = (entry.sources ?? []).map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName,
        );
        shifts.push(`${entry.value.toFixed(4)} at ${Math.round(entry.startTime)} ms: ${moved.join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Nothing has moved since the page was opened. */
export async function expectNoShifts(page: Page): Promise<void> {
  // What happens in this frame is told in the next.
  const shifts = await page.evaluate(async () => {
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return (window as unknown as { shifts: string[] }).shifts;
  });
  expect(shifts, 'layout shifts').toEqual([]);
}

/** Nothing sticks out to the side. */
export async function expectFitsWidth(page: Page, what: string): Promise<void> {
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const out = [...document.querySelectorAll('body *')].filter(
      it => it.getBoundingClientRect().right > room + 0.5,
    );
    return [
      `${document.documentElement.scrollWidth} of ${room} px`,
      ...out.slice(0, 5).map(it => it.outerHTML.slice(0, 100)),
    ];
  });
  expect(wide, `${what}: sticks out to the side`).toEqual([]);
}

/** What keeps its place while one scrolls leaves at least half of the height to read in. */
export async function expectRoomToRead(page: Page): Promise<void> {
  const covered = await page.evaluate(async () => {
    window.scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    let rows = 0;
    for (let y = 2; y < innerHeight; y += 4) {
      const pinned = [0.1, 0.5, 0.9].some(x => {
        for (let it = document.elementFromPoint(innerWidth * x, y); it; it = it.parentElement) {
          const position = getComputedStyle(it).position;
          if (position === 'fixed' || position === 'sticky') return true;
        }
        return false;
      });
      if (pinned) rows += 4;
    }
    return rows / innerHeight;
  });
  expect(covered, 'share of the height that is covered').toBeLessThanOrEqual(0.5);
}
