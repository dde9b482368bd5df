// Everything by keyboard alone, and one can always see where one is.

import { type Page } from '@playwright/test';
import { expect, test } from './support/test';
import { expectFocusSeen, tabTo } from './support/focus';

// A phone has no keyboard.
const onLaptop = { tag: '@laptop' };

test('the first stop skips to the content', onLaptop, async ({ page }) => {
  await page.goto('/pledges');
  // Before the app has started there is nothing to step to.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to main content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

// The form moves the focus to each new page, but the page at which one opens the site is not a new one.
for (const path of ['/survey/next-plan', '/survey/next-plan?page=top-three', '/survey/pledge-view?pledge=asb-champion']) {
  test(`the first stop on ${path} skips to the content`, onLaptop, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('button', { name: /^(Start now|Continue)$/ })).toBeVisible();
    // Whatever would move the focus by then has.
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  });
}

test('search, options and rows in one go', onLaptop, async ({ list, plan, page, pledgePage }) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('link', { name: 'Pledges', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/pledges');
  await expect(page.getByRole('heading', { level: 1 }), 'a new page starts at its title').toBeFocused();

  await tabTo(page, list.search);
  await page.keyboard.type('drivers');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/pledges?q=drivers');
  await expect(list.search, 'Enter keeps the place').toBeFocused();

  await tabTo(page, list.option('Safer Roads'));
  await expectFocusSeen(page);
  await page.keyboard.press('Space');
  await expect(list.option('Safer Roads')).toBeChecked();
  await expect(list.option('Safer Roads'), 'the option that was pressed stays').toBeFocused();
  await expect(page).toHaveURL('/pledges?theme=safer-roads&q=drivers');
  await expect
    .poll(async () => (await list.ids()).every(id => plan.pledge(id).theme === 'safer-roads'))
    .toBe(true);

  const [first, second] = await list.ids();
  await tabTo(page, list.links.first());
  await expectFocusSeen(page);
  await page.keyboard.press('Tab');
  await expect(list.link(plan.pledge(second))).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await pledgePage.expectShown(plan.pledge(first));
  await expect(pledgePage.title).toBeFocused();

  await tabTo(page, pledgePage.neighbours.getByRole('link', { name: /^Next/ }));
  await expectFocusSeen(page);
  await page.keyboard.press('Enter');
  await pledgePage.expectShown(plan.pledge(second));
  await expect(pledgePage.title, 'also from pledge to pledge').toBeFocused();
  await expect(pledgePage.neighbours).toContainText('Pledge 2 of');
  await tabTo(page, pledgePage.neighbours.getByRole('link', { name: /^Previous/ }));
  await page.keyboard.press('Enter');
  await pledgePage.expectShown(plan.pledge(first));
  await expect(page).toHaveURL(`/pledges/${first}?theme=safer-roads&q=drivers`);

  await tabTo(page, pledgePage.neighbours.getByRole('link', { name: 'Back to the list' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/pledges?theme=safer-roads&q=drivers');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test(
  'a term and a status open with Enter, close with Escape, and give the focus back',
  onLaptop,
  async ({ plan, page, pledgePage }) => {
    await pledgePage.open(plan.pledge('off-road-bikes'));
    const term = page
      .getByRole('main')
      .getByRole('button', { name: /^off-road bikes?$/i })
      .first();
    for (const button of [pledgePage.status, term]) {
      await tabTo(page, button);
      await expectFocusSeen(page);
      const meaning = page.getByRole('note');
      await expect(meaning).toBeHidden();
      await page.keyboard.press('Enter');
      await expect(meaning).toBeVisible();
      await expect(meaning).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await expect(meaning).toBeHidden();
      await expect(button).toBeFocused();
    }
  },
);

test('the meaning of a status leads to all of them', onLaptop, async ({ plan, page, pledgePage }) => {
  await pledgePage.open(plan.pledge('off-road-bikes'));
  await tabTo(page, pledgePage.status);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('note')).toMatchAriaSnapshot(`
    - note:
      - paragraph: ${plan.status('in-progress').name}
      - paragraph: ${plan.status('in-progress').definition}
      - paragraph:
        - link "What every status means"
  `);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'What every status means' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/about#statuses');
  await expect(page.getByRole('heading', { name: 'What the statuses mean' })).toBeInViewport();
});

for (const path of [
  '/',
  '/pledges?theme=safer-people&q=support',
  '/pledges/off-road-bikes?q=road',
  '/themes/safer-people',
  '/about',
]) {
  test(`every stop on ${path} can be seen and reached`, onLaptop, async ({ page, expectAccessible }) => {
    test.slow();
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    const reached = await walk(page, 40);
    expect(reached.size).toBeGreaterThan(8);
    await expectAccessible();
  });
}

/** Presses Tab so often, checking every stop on the way. */
async function walk(page: Page, presses: number): Promise<Set<string>> {
  const reached = new Set<string>();
  for (let at = 0; at < presses; at++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const it = document.activeElement;
      return !it || it === document.body
        ? null
        : `${it.tagName} ${(it.getAttribute('href') ?? it.textContent ?? '').trim().slice(0, 60)} ${it.id}`;
    });
    if (stop === null) break;
    reached.add(stop);
    await test.step(stop, () => expectFocusSeen(page));
  }
  return reached;
}
