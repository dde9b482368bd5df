// Someone says what they think: by keyboard on a laptop, by touch on a phone, and whatever they press.

import { readFile } from 'node:fs/promises';
import { type Page } from '@playwright/test';
import { rowsAt } from './support/collector';
import { expectFocusSeen, tabTo } from './support/focus';
import { expect, test } from './support/test';

const PLAN = 'next-plan';
const PLEDGE = 'pledge-view';

/** The unfinished answers that are on the disk of this device, as they are written there. */
const keptOn = (page: Page) =>
  page.evaluate(async () => {
    if ((await indexedDB.databases()).length === 0) return '';
    return new Promise<string>(done => {
      const opening = indexedDB.open('plan-explorer');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
        reading.onsuccess = () => {
          opening.result.close();
          done(JSON.stringify(reading.result).replaceAll('\\', ''));
        };
      };
    });
  });

/** The one row that the office has under this reference number. */
async function arrived(address: string, reference: string) {
  const start = reference.replace('-', '').toLowerCase();
  const mine = async () => (await rowsAt(address)).filter(it => it.id.startsWith(start));
  await expect.poll(async () => (await mine()).length).toBe(1);
  return (await mine())[0];
}

test('the whole plan survey by touch', { tag: '@phone' }, async ({ page, press, survey, surveys, baseURL }) => {
  test.slow();
  await page.goto('/');
  await press(page.getByRole('main').getByRole('link', { name: 'See what is open' }));
  await expect(page).toHaveURL('/survey');
  await press(page.getByRole('link', { name: surveys.named(PLAN).title, exact: true }));
  await survey.expectPage('', surveys.named(PLAN).title);
  for (const paragraph of surveys.named(PLAN).notice) await expect(page.getByText(paragraph)).toBeVisible();
  await survey.go('Start now');
  await survey.expectPage('top-three');
  const asked = await survey.answerAll(surveys.named(PLAN));
  expect(asked).toContain('victim-help');
  await survey.expectPage('check', 'Check your answers');
  await expect(survey.rows).toHaveCount(asked.length);
  await expect(survey.rows.first()).toContainText(surveys.question(PLAN, 'top-three').options[0].label);
  await survey.go();
  await survey.expectPage('equality', 'questions about you');
  await survey.go();
  const about = await survey.answerAll(surveys.named(PLAN));
  expect(about).toEqual(surveys.named(PLAN).equality.map(it => it.id));
  await survey.expectPage('send', 'Send your answers');
  await survey.go('Send');
  await survey.expectPage('sent', 'Thank you');
  const row = await arrived(baseURL!, await survey.reference());
  expect(Object.keys(row.answers).sort()).toEqual([...asked, ...about].sort());
  await expect(page.getByText('The office has your answers.')).toBeVisible();
  for (const name of asked) await expect(page.getByText(surveys.question(PLAN, name).title)).toBeVisible();
});

test('the whole plan survey by keyboard', { tag: '@laptop' }, async ({ page, survey, surveys, baseURL }) => {
  test.slow();
  const question = (name: string) => surveys.question(PLAN, name);
  const on = async (name = 'Continue') => {
    const main = page.getByRole('main');
    await tabTo(page, main.getByRole('button', { name, exact: true }).or(main.getByRole('link', { name, exact: true })));
    await expectFocusSeen(page);
    await page.keyboard.press('Enter');
  };
  await page.goto(`/survey/${PLAN}`);
  await on('Start now');

  // The focus is at the title of each new page.
  await survey.expectPage('top-three', question('top-three').title);
  const [first, second, third, fourth] = question('top-three').options.map(it => it.label);
  for (const option of [third, first, second]) {
    await tabTo(page, survey.rank(option));
    await expectFocusSeen(page);
    await page.keyboard.press('Enter');
  }
  const order = page.getByRole('list', { name: 'Your order' });
  await expect(order.getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText('You have chosen 3. To choose another, remove one of them.')).toBeVisible();
  await expect(survey.rank(second, 'remove'), 'what was chosen last').toBeFocused();
  const said = page.getByRole('main').locator('form > [role=status]');
  await expect(said).toHaveText(`${second} is now 3rd.`);

  await page.keyboard.press('Shift+Tab');
  await expect(survey.rank(second, 'up')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(`${second} is now 2nd.`);
  await expect(survey.rank(second, 'up'), 'one can go on pressing').toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(`${second} is now 1st.`);
  await expect(survey.rank(second, 'down'), 'there is no way up').toBeFocused();
  await page.keyboard.press('Tab');
  await expect(survey.rank(second, 'remove')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(`${second} is taken out.`);
  await expect(survey.rank(second), 'where it is now').toBeFocused();
  await tabTo(page, survey.rank(fourth));
  await page.keyboard.press('Space');
  await expect(order.getByRole('listitem')).toContainText([third, first, fourth]);
  await on();

  await survey.expectPage('police-here');
  for (const row of question('police-here').rows) {
    const group = page.getByRole('group', { name: row.label, exact: true });
    await tabTo(page, group.getByRole('radio').first());
    await page.keyboard.press('ArrowDown');
    await expect(group.getByRole('radio', { name: question('police-here').scale[1].label, exact: true })).toBeChecked();
    await expectFocusSeen(page);
  }
  // Enter in a field goes on, as in any form.
  await page.keyboard.press('Enter');

  await survey.expectPage('change');
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await on();

  await survey.expectPage('more-money');
  const none = page.getByRole('checkbox', { name: 'None of these' });
  await tabTo(page, page.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  await tabTo(page, none);
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { checked: true }), 'none rules out the others').toHaveCount(1);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(none, 'and gives way to them').not.toBeChecked();
  await on();

  await survey.expectPage('victim');
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await on();
  await survey.expectPage('one-thing');
  await tabTo(page, page.getByRole('textbox'));
  await page.keyboard.type('More lamps.\nAnd a crossing.');
  await expect(page.getByText('You have 473 characters left').first()).toBeVisible();
  await expect(said).toHaveText('You have 473 characters left');
  await on();
  await survey.expectPage('postcode');
  await tabTo(page, page.getByRole('textbox'));
  await page.keyboard.type('dl1 5tq');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox')).toHaveValue('DL1');
  await expect(page.locator('p.note')).toHaveText('We keep only the first part, DL1.');
  await expect(said).toHaveText('We keep only the first part, DL1.');
  await page.keyboard.press('Enter');

  await survey.expectPage('check');
  await on();
  await survey.expectPage('equality');
  await on('Skip these questions');
  await survey.expectPage('send');
  await on('Send');
  await survey.expectPage('sent');
  const { answers } = await arrived(baseURL!, await survey.reference());
  const ids = (name: string, labels: string[]) =>
    labels.map(label => question(name).options.find(it => it.label === label)!.id);
  expect(answers['top-three']).toEqual(ids('top-three', [third, first, fourth]));
  expect(answers['more-money']).toEqual([question('more-money').options.at(-2)!.id]);
  expect(answers['one-thing']).toBe('More lamps.\nAnd a crossing.');
  expect(answers.postcode).toBe('DL1');
  expect(Object.keys(answers)).not.toContain('age');
});

test('what is wrong is said at the top and at the field, and leads there', async ({
  page,
  press,
  survey,
  surveys,
  expectAccessible,
}) => {
  const { title, missing } = surveys.question(PLAN, 'top-three');
  await survey.start(surveys.named(PLAN));
  await survey.expectPage('top-three', title);
  await expect(page).toHaveTitle(new RegExp(`^${title.replace('?', '\\?')} – `));
  await survey.go();
  await expect(survey.summary).toBeFocused();
  await expect(survey.summary).toMatchAriaSnapshot(`
    - alert "There is a problem":
      - heading "There is a problem" [level=2]
      - list:
        - listitem:
          - link "${missing}"
  `);
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator('.error-message')).toHaveText(`Error: ${missing}`);
  await expectAccessible();
  await press(page.getByRole('link', { name: missing! }));
  await expect(page.locator('#answer-top-three')).toBeFocused();
  await expect(page).toHaveURL(/page=top-three$/);
  await survey.answer(surveys.question(PLAN, 'top-three'));
  await survey.go();

  // Of a grid, each row by itself.
  await survey.expectPage('police-here');
  await expect(page).not.toHaveTitle(/^Error/);
  const grid = surveys.question(PLAN, 'police-here');
  await survey.choose(grid.scale[0].label, grid.rows[0].label);
  await survey.go();
  await expect(survey.summary.getByRole('link')).toHaveCount(grid.rows.length - 1);
  await press(survey.summary.getByRole('link').last());
  const last = page.getByRole('group', { name: grid.rows.at(-1)!.label, exact: true });
  await expect(last.getByRole('radio').first()).toBeFocused();
  await expect(last).toHaveAccessibleDescription(/^Error: Select an answer/);
  await expectAccessible();
  await survey.answer(grid);
  await survey.go();
  await survey.expectPage('change');
});

test('a text that is too long, a number, a date and a postcode', async ({ page, survey, surveys }) => {
  test.slow();
  const answerUntil = async (id: string, name: string) => {
    for (const it of surveys.named(id).pages) {
      if (it.id === name) return;
      if (!page.url().endsWith(`page=${it.id}`)) continue;
      for (const question of it.questions) await survey.answer(question);
      await survey.go();
      await expect.poll(() => page.url()).not.toMatch(new RegExp(`page=${it.id}$`));
    }
  };
  const field = page.getByRole('main').getByRole('textbox');
  const refused = async (message: string) => {
    await survey.go();
    await expect(survey.summary.getByRole('link')).toHaveText(message);
    await expect(survey.summary).toBeFocused();
    await expect(page.locator('[aria-invalid=true]').first()).toBeVisible();
    await expect(page.locator('.error-message')).toHaveText(`Error: ${message}`);
  };

  await survey.start(surveys.named('precept'));
  await answerUntil('precept', 'how-much');
  await field.fill('ten');
  await refused('Number must be a whole number, like 12');
  await expect(field).toHaveValue('ten');
  await expect(field).toHaveAccessibleDescription(/Error: Number must be a whole number, like 12.*pounds$/);
  await field.fill('500');
  await refused('Number must be between 1 and 200');
  await field.fill('12');
  await survey.go();
  await answerUntil('precept', 'why');
  const most = surveys.question('precept', 'why').max_length!;
  await field.fill('a'.repeat(most + 2));
  await expect(page.locator('.count')).toHaveText('You have 2 characters too many');
  await refused(`Your answer must be ${most} characters or less`);
  await field.fill('');
  await survey.go();
  await survey.expectPage('postcode');
  await field.fill('somewhere');
  await refused('Enter the first part of your postcode, like DL1');
  await field.fill('');
  await survey.go();
  await survey.expectPage('check');

  await survey.start(surveys.named('feeling-safe'));
  await answerUntil('feeling-safe', 'last-time');
  await page.getByLabel('Day').fill('31');
  await refused('Date must include a month and year');
  await page.getByLabel('Month').fill('2');
  await page.getByLabel('Year').fill('2026');
  await refused('Date must be a real date');
  await expect(page.getByLabel('Day')).toHaveValue('31');
  await page.getByLabel('Day').fill('28');
  await survey.go();
  await survey.expectPage('effect');
});

test('going back and forth loses nothing', async ({ page, press, survey, surveys }) => {
  const { rows, scale } = surveys.question(PLAN, 'police-here');
  const change = surveys.question(PLAN, 'change');
  await survey.start(surveys.named(PLAN));
  await survey.answer(surveys.question(PLAN, 'top-three'));
  await survey.go();
  await survey.expectPage('police-here');
  for (const row of rows) await survey.choose(scale[1].label, row.label);
  await survey.go();
  await survey.expectPage('change');
  await survey.choose(change.scale[2].label);

  // Back, by the page and by the browser; what was not gone on from stays as well.
  await press(survey.back);
  await survey.expectPage('police-here');
  await expect(page.getByRole('radio', { name: scale[1].label, checked: true })).toHaveCount(rows.length);
  await page.goBack();
  await survey.expectPage('change');
  await expect(page.getByRole('radio', { name: change.scale[2].label })).toBeChecked();
  await page.goBack();
  await page.goBack();
  await survey.expectPage('top-three');
  await expect(page.getByRole('list', { name: 'Your order' }).getByRole('listitem')).toHaveCount(1);

  // Away to another page, and back in.
  await press(page.getByRole('link', { name: 'Pledges', exact: true }));
  await expect(page).toHaveURL('/pledges');
  await press(page.getByRole('banner').getByRole('link', { name: 'Have your say' }));
  await press(page.getByRole('link', { name: surveys.named(PLAN).title, exact: true }));
  await expect(page.getByText('You have started to answer.')).toBeVisible();
  await survey.go('Go on where you stopped');
  await survey.expectPage('change');
  await expect(page.getByRole('radio', { name: change.scale[2].label })).toBeChecked();

  // A page that cannot be shown yet leads to the first that needs an answer, and the address says so.
  await page.evaluate(() => history.pushState(null, '', '/survey/next-plan?page=send'));
  await page.goBack();
  await page.goForward();
  await survey.expectPage('more-money');
});

test('a change comes back to checking, past what it newly asks', async ({ page, press, survey, surveys }) => {
  test.slow();
  const change = (title: string) => page.getByRole('link', { name: `Change ${title}` });
  const victim = surveys.question(PLAN, 'victim');
  await survey.start(surveys.named(PLAN));
  await survey.answerAll(surveys.named(PLAN));
  await survey.expectPage('check');
  await press(change(victim.title));
  await survey.expectPage('victim');
  await expect(page.getByRole('radio', { name: victim.options[0].label })).toBeChecked();
  await survey.choose(victim.options[1].label);
  await survey.go();
  await survey.expectPage('check');
  await expect(page.getByText(surveys.question(PLAN, 'victim-help').title)).toHaveCount(0);

  await press(change(surveys.question(PLAN, 'postcode').title));
  await survey.expectPage('postcode');
  await press(survey.back);
  await survey.expectPage('check');

  await survey.start(surveys.named('precept'));
  await survey.answerAll(surveys.named('precept'));
  await survey.expectPage('check');
  const next = surveys.question('precept', 'next-year');
  await press(change(next.title));
  await survey.expectPage('next-year');
  await survey.choose(next.options.find(it => it.id === 'down')!.label);
  await survey.go();
  await survey.expectPage('spend-less', surveys.question('precept', 'spend-less').title);
  await survey.go();
  await survey.expectPage('check');
});

test.describe('unfinished answers', () => {
  test('are gone after a reload, unless someone agrees', async ({ page, survey, surveys }) => {
    await survey.start(surveys.named(PLAN));
    await survey.answer(surveys.question(PLAN, 'top-three'));
    await survey.go();
    await survey.expectPage('police-here');
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
    await page.reload();
    await expect(survey.title).toContainText(surveys.question(PLAN, 'top-three').title);
    await expect(page).toHaveURL(/page=top-three$/);
    await expect(survey.summary).toHaveCount(0);
  });

  test('are kept where someone agrees, and deleted when they say so', async ({ page, press, survey, surveys }) => {
    await page.goto(`/survey/${PLAN}`);
    await press(survey.choice('Keep my unfinished answers on this device'));
    await survey.go('Start now');
    await survey.answer(surveys.question(PLAN, 'top-three'));
    await survey.go();
    await survey.expectPage('police-here');
    const { rows, scale } = surveys.question(PLAN, 'police-here');
    await survey.choose(scale[0].label, rows[0].label);
    await expect(page.getByText('Your unfinished answers are kept on this device.')).toBeVisible();
    await expect.poll(() => keptOn(page)).toContain(`"${rows[0].id}":"${scale[0].id}"`);
    await page.reload();
    await expect(survey.title).toContainText(surveys.question(PLAN, 'police-here').title);
    await expect(page).toHaveURL(/page=police-here$/);
    await expect(page.getByRole('radio', { name: scale[0].label, checked: true })).toHaveCount(1);

    // The start page of the next visit says so too.
    await page.goto(`/survey/${PLAN}`);
    await expect(page.getByText('You have started to answer.')).toBeVisible();
    await press(page.getByRole('button', { name: 'Delete them' }));
    await expect(page.getByText('Keep my unfinished answers on this device')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Start now' })).toBeVisible();
  });

  test('are deleted once they are sent', async ({ page, press, survey, surveys }) => {
    test.slow();
    await page.goto(`/survey/${PLAN}`);
    await press(survey.choice('Keep my unfinished answers on this device'));
    await survey.go('Start now');
    await survey.expectPage('top-three');
    await survey.answerAll(surveys.named(PLAN));
    await survey.go();
    await survey.go('Skip these questions');
    await survey.go('Send');
    await survey.reference();
    expect(await keptOn(page)).toBe('[]');
    await page.goto(`/survey/${PLAN}`);
    await expect(page.getByRole('button', { name: 'Start now' })).toBeVisible();
    await expect(page.getByText('You have started to answer.')).toHaveCount(0);
  });
});

test('a pledge is asked about from its page, and counted against it', async ({
  page,
  press,
  survey,
  surveys,
  plan,
  pledgePage,
  baseURL,
}) => {
  test.slow();
  const pledge = plan.pledges[3];
  await pledgePage.open(pledge);
  await press(page.getByRole('link', { name: 'What do you think of this pledge?' }));
  await survey.expectPage('', surveys.named(PLEDGE).title);
  await expect(page.getByRole('main')).toContainText(`The pledge: ${pledge.summary}`);
  await survey.go('Start now');
  await survey.expectPage('important');
  await expect(page.getByRole('main')).toContainText(`The pledge: ${pledge.summary}`);
  await survey.answerAll(surveys.named(PLEDGE));
  await survey.go();
  await survey.go('Skip these questions');
  await survey.go('Send');
  const row = await arrived(baseURL!, await survey.reference());
  expect(row).toMatchObject({ survey: PLEDGE, pledge: pledge.id });
  await press(page.getByRole('link', { name: 'Back to the pledge' }));
  await pledgePage.expectShown(pledge);

  // Another pledge starts afresh.
  await pledgePage.open(plan.pledges[4]);
  await press(page.getByRole('link', { name: 'What do you think of this pledge?' }));
  await expect(page.getByRole('button', { name: 'Start now' })).toBeVisible();
});

test('with no network the answers are saved first, and sent by themselves later', async ({
  page,
  context,
  survey,
  surveys,
  baseURL,
  complaints,
}) => {
  test.slow();
  complaints.allow(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await survey.start(surveys.named(PLAN));
  await survey.expectPage('top-three');
  await context.setOffline(true);
  await survey.answerAll(surveys.named(PLAN));
  await survey.go();
  await survey.go('Skip these questions');
  await survey.go('Send');
  const reference = await survey.reference();
  await expect(page.getByText('Saved on this device. We will send it when you are back online.')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('The office has your answers.')).toBeVisible({ timeout: 20_000 });
  await arrived(baseURL!, reference);
});

test('a copy to keep', async ({ page, press, survey, surveys, context, isMobile }) => {
  test.slow();
  if (!isMobile) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await survey.start(surveys.named(PLEDGE), 'pledge=asb-champion');
  await survey.answerAll(surveys.named(PLEDGE));
  await survey.go();
  await survey.go('Skip these questions');
  await survey.go('Send');
  const reference = await survey.reference();
  const file = page.waitForEvent('download');
  await press(page.getByRole('button', { name: 'Download as text' }));
  const text = await readFile(await (await file).path(), 'utf8');
  expect((await file).suggestedFilename()).toBe('pledge-view-answers.txt');
  expect(text).toContain(`Reference number: ${reference}\n`);
  for (const { title } of surveys.named(PLEDGE).pages.flatMap(it => it.questions)) expect(text).toContain(`\n${title}\n`);
  if (!isMobile) {
    await press(page.getByRole('button', { name: 'Copy', exact: true }));
    await expect(page.getByText('Copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  }
  await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', '')));
  await press(page.getByRole('button', { name: 'Print' }));
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(reference)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();

  // Back never leads to answers that were sent, and a reload shows them to nobody.
  await page.emulateMedia({ media: 'screen' });
  await page.goBack();
  await expect(survey.title).toHaveText('Thank you');
  await page.reload();
  await expect(survey.title).toHaveText('Your answers are not shown any more');
  await expect(page.getByText(reference)).toHaveCount(0);
});

test('a device that can store nothing thanks nobody, and lets nothing be lost', async ({
  page,
  press,
  survey,
  surveys,
  expectAccessible,
}) => {
  test.slow();
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...args) {
      if (!(window as unknown as { broken?: boolean }).broken) return open.apply(this, args);
      throw new DOMException('no', 'SecurityError');
    };
    Object.assign(window, { broken: true });
  });
  await survey.start(surveys.named(PLEDGE), 'pledge=asb-champion');
  await survey.answerAll(surveys.named(PLEDGE));
  await survey.go();
  await survey.go('Skip these questions');
  await survey.go('Send');
  await expect(survey.summary).toContainText('We could not save your answers');
  await expect(survey.summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: Send your answers/);
  await expect(survey.title).toHaveText('Send your answers');
  await expectAccessible();
  const file = page.waitForEvent('download');
  await press(page.getByRole('button', { name: 'Download as text' }));
  expect(await readFile(await (await file).path(), 'utf8')).toContain(surveys.question(PLEDGE, 'important').title);
  await page.evaluate(() => Object.assign(window, { broken: false }));
  await survey.go('Try again');
  await survey.reference();
});

test('the questions cannot be loaded', async ({ page, press, survey, surveys, complaints, expectAccessible }) => {
  complaints.allow(/surveys\.json/);
  await page.route('**/data/surveys.json', it => it.abort('internetdisconnected'));
  await page.goto(`/survey/${PLAN}`);
  await expect(survey.title).toHaveText('We could not load the questions');
  await expectAccessible();
  await page.unrouteAll();
  await press(page.getByRole('button', { name: 'Try again' }));
  await expect(survey.title).toHaveText(surveys.named(PLAN).title);
});
