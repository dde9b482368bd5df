import { expect, type Page } from '@playwright/test';

/** Scrolls as a hand would, but at once. */
export async function scrollTo(page: Page, top: number): Promise<void> {
  await page.evaluate(y => window.scrollTo({ top: y, behavior: 'instant' }), top);
}

/** How far down the page is scrolled, in whole pixels. */
export async function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(window.scrollY));
}

/** The page comes to rest at this height; a pixel is lost to rounding. */
export async function expectScrolled(page: Page, top: number): Promise<void> {
  await expect
    .poll(async () => Math.abs((await scrolled(page)) - top), `scrolled to ${top}`)
    .toBeLessThanOrEqual(1);
}

/** The site has written down where the page is scrolled to; Back and reload will use it. */
export async function expectPlaceKept(page: Page, top: number): Promise<void> {
  const kept = () =>
    page.evaluate(() => Math.round((history.state as { scroll?: number } | null)?.scroll ?? 0));
  await expect.poll(async () => Math.abs((await kept()) - top)).toBeLessThanOrEqual(1);
}

export async function historyLength(page: Page): Promise<number> {
  return page.evaluate(() => history.length);
}
