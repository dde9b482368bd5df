// The plan at a glance: the finding, and every pledge one press away.

import { expect, test } from './support/test';

test('the finding is the record’s own count', async ({ page, plan }) => {
  const n = (status: string) => plan.count(it => it.status === status);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${plan.pledges.length} pledges. ${n('delivered')} delivered, ${n('in-progress')} in progress, ${n('no-update')} with no update published.`,
  );
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to main content"
    - banner:
      - navigation "Main":
        - list:
          - listitem:
            - link "Home"
          - listitem:
            - link "Pledges"
          - listitem:
            - link "Figures"
          - listitem:
            - link "Money"
          - listitem:
            - link "About"
    - main:
      - heading [level=1]
      - list:
        - listitem:
          - link "${n('delivered')} ${plan.status('delivered').name}":
            - /url: /pledges?status=delivered
        - listitem:
          - link "${n('in-progress')} ${plan.status('in-progress').name}"
        - listitem:
          - link "${n('no-update')} ${plan.status('no-update').name}"
      - search
    - contentinfo
  `);
});

test('each pledge is a square that says its name and status, and opens', async ({
  page,
  plan,
  press,
  pledgePage,
}) => {
  await page.goto('/');
  const squares = page.getByRole('main').locator('.square');
  await expect(squares).toHaveCount(plan.pledges.length);
  const paths = await squares.evaluateAll(links => links.map(it => it.getAttribute('href')));
  expect(paths.toSorted()).toEqual(plan.pledges.map(it => `/pledges/${it.id}`).toSorted());
  const pledge = plan.pledge('operation-snap');
  const square = page.getByRole('link', {
    name: `${pledge.summary} ${plan.status(pledge.status).name}`,
    exact: true,
  });
  await press(square);
  await pledgePage.expectShown(pledge);
});

test('each count leads to its list', async ({ page, plan, press, list }) => {
  for (const { id, name } of plan.data.statuses) {
    await page.goto('/');
    await press(
      page
        .getByRole('main')
        .getByRole('link', { name: new RegExp(`^\\d+ ${name}$`) })
        .first(),
    );
    await expect(page).toHaveURL(`/pledges?status=${id}`);
    await list.expectPledges(it => it.status === id);
  }
});

test('a theme leads to its parts and its pledges', async ({ page, plan, press, list }) => {
  const theme = plan.themeWhere('with parts', it => it.subthemes.length > 1);
  await page.goto('/');
  await press(page.getByRole('main').getByRole('heading', { level: 3, name: theme.name }).getByRole('link'));
  await expect(page).toHaveURL(`/themes/${theme.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(theme.name);
  for (const part of theme.subthemes) {
    const section = page.getByRole('region', { name: part.name });
    await expect(section.locator('a[href^="/pledges/"]')).toHaveCount(
      plan.count(it => it.subtheme === part.id),
    );
  }
  await press(
    page.getByRole('main').getByRole('link', { name: new RegExp(`^\\d+ ${plan.status('no-update').name}$`) }),
  );
  await list.expectPledges(it => it.theme === theme.id && it.status === 'no-update');
});

test('figures that do not add up are one press away', async ({ page, plan, press }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  const wrong = plan.checked('contradicts', 'malformed');
  await expect(main.getByText(`${wrong} of ${plan.checked('contradicts', 'malformed', 'rounding', 'agrees')} do not add up.`)).toBeVisible();
  await press(main.getByRole('link', { name: 'See what does not add up' }));
  await expect(page).toHaveURL('/figures-check');
});
