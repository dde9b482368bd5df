// A file on its way, for as long as a journey wants.

import { type Page } from '@playwright/test';

/** A file that is held back. */
export interface Held {
  /** Once the page has asked for it. */
  asked: Promise<void>;
  /** Lets it come. */
  bring: () => void;
}

/** Holds back the file at this address until the journey lets it come. */
export async function holdBack(page: Page, address: RegExp): Promise<Held> {
  let [tell, bring] = [() => {}, () => {}];
  const asked = new Promise<void>(it => (tell = it));
  const brought = new Promise<void>(it => (bring = it));
  await page.route(address, async route => {
    tell();
    await brought;
    await route.continue();
  });
  return { asked, bring };
}
