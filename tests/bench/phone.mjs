// A phone of the cheaper kind: a small screen, a processor four times slower, and slow 4G.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const instrument = readFileSync(new URL('instrument.js', import.meta.url), 'utf8');
const SLOWER = 4;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** The browser, with the same switches as for the journeys in tests/e2e. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A visitor who was never here: nothing is stored and nothing cached. */
export async function visitor(browser, work) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'en-GB',
  });
  await context.addInitScript(instrument);
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/**
 * A page of that visitor. `sent` tells how many bytes of files have come over the wire so far,
 * packed as they are sent, without the headers of the answers.
 */
export async function open(context, { slowNetwork }) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  if (slowNetwork) await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  let bytes = 0;
  const headers = new Map();
  session.on('Network.responseReceived', it => headers.set(it.requestId, it.response.encodedDataLength));
  session.on('Network.loadingFinished', it => {
    bytes += Math.max(0, it.encodedDataLength - (headers.get(it.requestId) ?? 0));
  });
  return { page, session, sent: () => bytes };
}

export const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
