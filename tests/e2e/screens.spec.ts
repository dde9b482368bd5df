// Every screen in every light: no fault that axe can find, nothing that moves or sticks out, no
// word of complaint from the browser.

import { type Page } from '@playwright/test';
import { type ListPage } from './support/list-page';
import { type Plan } from './support/plan';
import { type PledgePage } from './support/pledge-page';
import { type Complaints } from './support/complaints';
import { expectFitsWidth, expectNoShifts, expectRoomToRead, watchShifts } from './support/layout';
import { faintTexts } from './support/contrast';
import { expect, test } from './support/test';

interface At {
  page: Page;
  plan: Plan;
  list: ListPage;
  pledgePage: PledgePage;
  complaints: Complaints;
}

interface Screen {
  name: string;
  open: (at: At) => Promise<unknown>;
  /** Also looked at in the visitor's own colours and without motion. */
  inAllColours?: true;
}

const withStatus =
  (id: string) =>
  async ({ plan, pledgePage }: At) =>
    pledgePage.open(plan.pledgeWhere(`with status ${id}`, it => it.status === id));

const withVerdict =
  (verdict: string) =>
  async ({ plan, page }: At) =>
    page.goto(`/measures/${plan.measureWhere(verdict, it => it.check.verdict === verdict).id}`);

const SCREENS: Screen[] = [
  { name: 'the plan at a glance', open: ({ page }) => page.goto('/'), inAllColours: true },
  { name: 'all pledges', open: ({ list }) => list.open(), inAllColours: true },
  {
    name: 'a list that is filtered and searched',
    open: ({ list }) => list.open('theme=safer-people&status=in-progress&q=domestic+violence'),
    inAllColours: true,
  },
  {
    name: 'a list with a part and a place',
    open: ({ list }) =>
      list.open('theme=safer-communities&subtheme=neighbourhood-crime&place=Darlington&figures=yes'),
  },
  { name: 'no pledge matches', open: ({ list }) => list.open('theme=safer-business&q=naloxone') },
  { name: 'a pledge that is delivered', open: withStatus('delivered') },
  { name: 'a pledge in progress', open: withStatus('in-progress'), inAllColours: true },
  { name: 'a pledge without update', open: withStatus('no-update') },
  { name: 'a theme with parts', open: ({ page }) => page.goto('/themes/safer-people') },
  { name: 'a theme without parts', open: ({ page }) => page.goto('/themes/safer-roads'), inAllColours: true },
  { name: 'all figures', open: ({ page }) => page.goto('/measures'), inAllColours: true },
  { name: 'figures that are filtered', open: ({ page }) => page.goto('/measures?theme=safer-roads&check=contradicts,malformed') },
  { name: 'no figure matches', open: ({ page }) => page.goto('/measures?theme=whole-plan&q=naloxone') },
  { name: 'a figure that adds up', open: withVerdict('agrees') },
  { name: 'a figure that does not add up', open: withVerdict('contradicts'), inAllColours: true },
  { name: 'a figure that cannot be read', open: withVerdict('malformed') },
  { name: 'a figure that nothing checks', open: withVerdict('cannot-check') },
  { name: 'a wide table', open: ({ page, plan }) => page.goto(`/tables/${plan.widestTable.id}`), inAllColours: true },
  { name: 'figures that do not add up', open: ({ page }) => page.goto('/figures-check'), inAllColours: true },
  { name: 'how we got here', open: ({ page }) => page.goto('/history') },
  { name: 'downloads', open: ({ page }) => page.goto('/data') },
  { name: 'the money', open: ({ page }) => page.goto('/money?table=police-funding'), inAllColours: true },
  { name: 'officers and staff', open: ({ page }) => page.goto('/workforce'), inAllColours: true },
  { name: 'about', open: ({ page }) => page.goto('/about') },
  { name: 'not found', open: ({ page }) => page.goto('/pledges/no-such-pledge') },
  {
    name: 'the record is missing',
    open: async ({ page, complaints }) => {
      complaints.allow(/plan\.json/);
      await page.route('**/data/plan.json', it => it.fulfill({ status: 404, body: 'no' }));
      await page.goto('/');
    },
  },
  {
    name: 'the app cannot start',
    open: async ({ page, complaints }) => {
      complaints.allow(/\.wasm|WebAssembly|^uncaught|preload/i);
      await page.route('**/*.wasm', it => it.abort());
      await page.goto('/');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Something went wrong');
    },
  },
];

for (const { name, open } of SCREENS) {
  test(name, async ({ page, plan, list, pledgePage, complaints, expectAccessible }) => {
    test.slow();
    await watchShifts(page);
    await open({ page, plan, list, pledgePage, complaints });
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.waitForLoadState('networkidle');
    await expectNoShifts(page);

    await test.step('light', () => expectAccessible());
    await page.emulateMedia({ colorScheme: 'dark' });
    await test.step('dark', () => expectAccessible('colours'));

    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 640 });
    await expectFitsWidth(page, '320 px');
    await page.setViewportSize({ width: 320, height: 256 });
    await expectFitsWidth(page, 'zoomed in four times');
    await expectRoomToRead(page);
    await page.setViewportSize(size);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expectFitsWidth(page, 'letters twice as large');
  });
}

for (const { name, open } of SCREENS.filter(it => it.inAllColours)) {
  test(
    `${name}, in the visitor’s own colours and without motion`,
    { tag: '@laptop' },
    async ({ page, plan, list, pledgePage, complaints, expectAccessible }) => {
      test.slow();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors: 'active', reducedMotion: 'reduce' });
        await open({ page, plan, list, pledgePage, complaints });
        await page.waitForLoadState('networkidle');
        await test.step(colorScheme, () => expectAccessible('all but colours'));
        expect(await faintTexts(page)).toEqual([]);
        expect(await page.evaluate(() => document.getAnimations().length), 'moving things').toBe(0);
      }
    },
  );
}

test('the options, opened', { tag: '@phone' }, async ({ page, list, expectAccessible }) => {
  await list.open('theme=safer-people');
  await list.showOptions();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await test.step(colorScheme, () => expectAccessible());
  }
  await page.setViewportSize({ width: 320, height: 256 });
  await expectFitsWidth(page, 'zoomed in four times');
  await list.options.getByRole('checkbox').last().scrollIntoViewIfNeeded();
  await expect(list.options.getByRole('checkbox').last()).toBeInViewport();
  await expect(list.options.getByRole('button', { name: /^Show/ })).toBeInViewport({ ratio: 1 });
});

test('a meaning, opened', async ({ page, plan, press, pledgePage, expectAccessible }) => {
  await pledgePage.open(plan.pledge('off-road-bikes'));
  await press(pledgePage.status);
  await expect(page.getByRole('note')).toBeInViewport({ ratio: 1 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await test.step(colorScheme, () => expectAccessible());
  }
  await page.setViewportSize({ width: 320, height: 256 });
  await expectFitsWidth(page, 'zoomed in four times');
});

test('nothing moves while one goes from page to page', async ({ page, list, press, plan, pledgePage }) => {
  await watchShifts(page);
  await page.goto('/');
  await press(
    page.getByRole('main').getByRole('link', { name: plan.data.plan.suggested_searches[0], exact: true }),
  );
  await expect(list.rows).not.toHaveCount(0);
  const [first] = await list.ids();
  await press(list.links.first());
  await pledgePage.expectShown(plan.pledge(first));
  await expectNoShifts(page);
});
