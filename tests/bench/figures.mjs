// Charts that are drawn again, and the page with all published figures.
import { open, pause, visitor } from './phone.mjs';

const DRAWN_AGAIN = 10;
const PRESSED = 5;
/** As wide as the phone, and a little wider: the place of a chart changes, the page does not. */
const WIDTHS = [412, 390];
const HEIGHT = 844;
const COLOURS = ['dark', 'light'];
const ROW = '.row-figure';

/** Runs in the page before its own scripts, so that it hears of a change before they do. */
function watch({ row, n_rows }) {
  const timed = (window.timed = { frames: [], pressed: {} });
  // A message sent from the frame's last callback arrives once the frame is painted.
  const inFrame = done =>
    requestAnimationFrame(() => {
      const drawn = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(drawn, performance.now());
      port2.postMessage(null);
    });

  let isChanging = false;
  const changed = () => {
    if (isChanging) return;
    isChanging = true;
    const start = performance.now();
    inFrame((drawn, painted) => {
      isChanging = false;
      timed.frames.push({ start, drawn, painted });
    });
  };
  addEventListener('resize', changed);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);

  // When the first rows are painted, and when all of them are.
  addEventListener('click', event => {
    const pressed = (timed.pressed = {});
    let seen = 0;
    const look = new MutationObserver(() => {
      const there = document.querySelectorAll(row).length;
      if (there === seen) return;
      const marks = [seen === 0 && 'first', there === n_rows && 'all'].filter(Boolean);
      seen = there;
      if (there === n_rows) look.disconnect();
      const note = painted => marks.forEach(it => (pressed[it] = painted - event.timeStamp));
      if (marks.length) inFrame((_, painted) => note(painted));
    });
    look.observe(document, { childList: true, subtree: true });
  }, true);
}

/** How long the change took that an act leads to, should it even take several frames. */
async function frame(page, act) {
  await page.evaluate(() => window.timed.frames.splice(0));
  await act();
  await page.waitForFunction(() => window.timed.frames.length > 0, null, { timeout: 60_000 });
  await pause(200);
  const frames = await page.evaluate(() => window.timed.frames.splice(0));
  const { start, drawn } = frames[0];
  return { drawing: drawn - start, painted: frames.at(-1).painted - start };
}

/** Whether every chart that is in sight has as many pixels as the screen shows of it. */
const isFine = page =>
  page.evaluate(() => {
    const inSight = [...document.querySelectorAll('.chart-plot')].filter(it => it.getBoundingClientRect().top < innerHeight);
    return inSight.length > 0 && inSight.every(it => it.firstElementChild.width === Math.round(it.clientWidth * devicePixelRatio));
  });

/** The pixels of the first chart, to tell that other colours made another picture. */
function picture() {
  return document.querySelector('.chart-plot canvas').toDataURL();
}

/** The frames of a page that gets another width some times. `check` looks at each. */
async function widths(page, check) {
  const took = [];
  for (let turn = 0; turn < DRAWN_AGAIN; turn += 1) {
    const to = { width: WIDTHS[turn % 2], height: HEIGHT };
    took.push((await frame(page, () => page.setViewportSize(to))).painted);
    await check();
  }
  return took;
}

/** The same page as a plain file: what all but the charts takes. */
async function plain(context, address, slower) {
  const { page, session } = await open(context, { slowNetwork: false });
  await page.goto(address);
  await page.locator('figure.chart').first().evaluate(it => it.scrollIntoView({ block: 'center' }));
  await page.waitForLoadState('networkidle');
  await pause(1500);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const took = await widths(page, () => {});
  await page.close();
  return took;
}

/** A page's charts, drawn again for another width and in other colours. */
async function drawnAgain(context, address, slower) {
  const { page, session } = await open(context, { slowNetwork: false });
  await page.goto(address);
  // A chart is fetched when it is come to.
  await page.locator('figure.chart').first().scrollIntoViewIfNeeded();
  await page.locator('.chart-plot canvas').first().waitFor();
  // The first of them stands where a visitor sees it whole.
  await page.locator('.chart-plot').first().evaluate(it => it.scrollIntoView({ block: 'center' }));
  await page.waitForLoadState('networkidle');
  await pause(1500);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const width = await widths(page, async () => {
    if (!(await isFine(page))) throw new Error(`${address}: a chart was not drawn for its new width`);
  });
  const colours = [];
  for (let turn = 0; turn < DRAWN_AGAIN; turn += 1) {
    colours.push(await frame(page, () => page.emulateMedia({ colorScheme: COLOURS[turn % 2] })));
  }
  // Looking at the pixels is dear, so it waits until all is measured.
  const before = await page.evaluate(picture);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Asked from here, because the site's own policy lets no text be run as code.
  for (let asked = 0; (await page.evaluate(picture)) === before; asked += 1) {
    if (asked === 150) throw new Error('the first chart was not drawn again in other colours');
    await pause(200);
  }
  await page.close();
  return { width, colours: colours.map(it => it.painted), drawing: colours.map(it => it.drawing) };
}

/** From the press on “Figures” until the first of them are painted, and until all are. */
async function pressed(page) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Figures' }).click();
  await page.waitForFunction(() => window.timed.pressed.all, null, { timeout: 60_000 });
  return page.evaluate(() => window.timed.pressed);
}

/** From the start page: at first, when a part of the app is fetched, and once that is here. */
async function opened(context, site) {
  const { page } = await open(context, { slowNetwork: false });
  await page.goto(site);
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.waitForLoadState('networkidle');
  await pause(1500);
  const fetched = (await pressed(page)).first;
  await pause(1500);
  await page.getByRole('banner').getByRole('link').first().click();
  await page.waitForURL(`${site}/`);
  await pause(1500);
  const { first, all } = await pressed(page);
  await page.close();
  return { fetched, first, all };
}

/** One round: every page with the processor as it is and slower, and some presses. */
export function figures(browser, { site, still, chart_pages, figures: n_figures }) {
  return visitor(browser, async context => {
    await context.addInitScript(watch, { row: ROW, n_rows: n_figures });
    const redraws = [];
    for (const path of chart_pages) {
      for (const slower of [1, 4]) {
        const ours = await drawnAgain(context, site + path, slower);
        redraws.push({ path, slower, ...ours, plain: await plain(context, still + path, slower) });
      }
    }
    const openings = [];
    for (let turn = 0; turn < PRESSED; turn += 1) openings.push(await opened(context, site));
    return { redraws, opened: openings };
  });
}
