// A survey on a phone: from the press on Continue to the next page painted.
import { open, pause, visitor } from './phone.mjs';

/** Someone reads between two presses. */
const BETWEEN_PAGES = 400;

/** Answers a survey in full, and tells how long each next page took. */
export function form(browser, { site, survey }) {
  return visitor(browser, async context => {
    const { page } = await open(context, { slowNetwork: false });
    await page.goto(`${site}/survey/${survey}`);
    const turned = [];
    for (let name = ''; name !== 'check'; ) {
      await answer(page);
      await pause(BETWEEN_PAGES);
      turned.push(await goOn(page));
      const next = new URL(page.url()).searchParams.get('page') ?? '';
      if (next === name) throw new Error(`the page “${name}” was not answered`);
      name = next;
    }
    return turned;
  });
}

/** Chooses the first of everything, and types where one types. */
async function answer(page) {
  await page.locator('.form').waitFor({ timeout: 120_000 });
  const rows = page.locator('fieldset.grid-row');
  for (const row of await rows.all()) await row.locator('label').first().click();
  if ((await rows.count()) === 0) {
    for (const choice of ['.rank-choose', 'label.answer:not(.keep)']) {
      const first = page.locator(choice).first();
      if (await first.count()) await first.click();
    }
  }
  for (const field of await page.locator('textarea').all()) await field.fill('More lamps near the station.');
}

/** From the press, as the browser stamped it, to the end of the frame that shows another title. */
async function goOn(page) {
  const painted = page.evaluate(() => {
    const title = () => document.querySelector('h1')?.textContent;
    const before = title();
    let pressed = 0;
    addEventListener('click', event => (pressed = event.timeStamp), { capture: true, once: true });
    return new Promise(done => {
      const look = new MutationObserver(() => {
        if (title() === undefined || title() === before) return;
        look.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - pressed);
          port2.postMessage(null);
        });
      });
      look.observe(document.querySelector('main'), { childList: true, subtree: true, characterData: true });
    });
  });
  await page.locator('.form button[type=submit]').click();
  return painted;
}
