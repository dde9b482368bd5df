// How we got here: what came before, what happened, and where it says so.

import { expect, test } from './support/test';

test('all parts stand there and can be jumped to', async ({ page, plan, press, expectAccessible }) => {
  const [before] = plan.data.previous_plans;
  await page.goto('/history');
  const main = page.getByRole('main');
  await expect(main).toMatchAriaSnapshot(`
    - heading "How we got here" [level=1]
    - paragraph
    - navigation "On this page":
      - list:
        - listitem:
          - link "The plan before"
    - heading ${JSON.stringify(before.title)} [level=2]
    - paragraph
    - figure:
      - blockquote
    - heading "What happened" [level=2]
    - list
    - heading "Public meetings" [level=2]
    - list
    - heading "What people were asked" [level=2]
    - list
    - heading "What inspectors found" [level=2]
    - heading "National threats" [level=2]
  `);
  await expect(main.locator('blockquote')).toHaveText(`“${before.vision}”`);
  await expectAccessible();
  for (const title of ['What happened', 'Public meetings', 'What people were asked', 'What inspectors found']) {
    await press(main.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: title }));
    await expect(main.getByRole('heading', { level: 2, name: title })).toBeInViewport();
    await page.goto('/history');
  }
});

test('what was reported of a priority is one press away', async ({ page, plan, press, expectAccessible }) => {
  const { priorities } = plan.data.previous_plans[0];
  await page.goto('/history');
  const folded = page.getByRole('main').locator('details');
  await expect(folded).toHaveCount(priorities.length);
  for (const [at, priority] of priorities.entries()) {
    const one = folded.nth(at);
    await expect(one.locator('summary')).toContainText(priority.name);
    await press(one.locator('summary'));
    await expect(one.getByText('Source:')).toHaveCount(priority.updates.length);
    await expect(one.getByText('Source:').first()).toBeVisible();
  }
  await expectAccessible();
});

test('every event says when, what and where it is printed', async ({ page, plan }) => {
  await page.goto('/history');
  for (const { id, title, summary } of plan.data.events) {
    const event = page.locator(`[id="${id}"]`);
    await expect(event.getByRole('heading', { level: 3 })).toHaveText(title);
    await expect(event).toContainText(summary);
    await expect(event.locator('a[href^="/about#"]').first()).toBeVisible();
  }
});

test('on paper nothing stays folded', async ({ page, plan }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/history');
  const update = plan.data.previous_plans[0].priorities[0].updates[0];
  await expect(page.getByRole('main').locator('details').first().getByText('Source:').first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText(update.summary);
});
