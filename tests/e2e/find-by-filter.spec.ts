// Narrowing the list: every option says how many pledges it gives, and keeps its word.

import { expect, test } from './support/test';

test('an option of each kind gives as many pledges as it says', async ({ list, plan, page }) => {
  const theme = plan.themeWhere('with parts', it => it.subthemes.length > 1);
  const part = theme.subthemes[1];
  const status = plan.status('in-progress');
  const inPart = (it: { theme: string; subtheme: string | null }) =>
    it.theme === theme.id && it.subtheme === part.id;
  await list.open();
  await list.showOptions();

  const steps: [option: string, fits: Parameters<typeof list.expectPledges>[0]][] = [
    [theme.name, it => it.theme === theme.id],
    [part.name, inPart],
    [status.name, it => inPart(it) && it.status === status.id],
    ['Has figures', it => inPart(it) && it.status === status.id && plan.hasFigures(it)],
  ];
  for (const [option, fits] of steps) {
    await test.step(option, async () => {
      const promised = await list.promised(option);
      await list.choose(option);
      await expect(list.option(option)).toBeChecked();
      await list.expectPledges(fits);
      expect(await list.rows.count()).toBe(promised);
    });
  }
  await expect(page).toHaveURL(
    `/pledges?theme=${theme.id}&subtheme=${part.id}&status=${status.id}&figures=yes`,
  );
});

test('a place, also one that is folded away', async ({ list, plan }) => {
  const places = [...new Set(plan.pledges.flatMap(it => it.places))];
  const byPledges = places.map(place => ({ place, n: plan.count(it => it.places.includes(place)) }));
  byPledges.sort((a, b) => b.n - a.n);
  const [most, least] = [byPledges[0].place, byPledges.at(-1)!.place];
  await list.open();
  for (const place of [most, least]) {
    await list.choose(place);
    await expect(list.option(place)).toBeChecked();
    await list.hideOptions();
    await list.expectPledges(it => it.places.includes(place));
    await list.choose(place);
    await list.hideOptions();
  }
  await list.expectCount(plan.pledges.length);
});

test('every count on the options is true', async ({ list, plan }) => {
  await list.open('status=no-update');
  await list.showOptions();
  for (const theme of plan.data.themes) {
    expect(await list.promised(theme.name), theme.name).toBe(
      plan.count(it => it.theme === theme.id && it.status === 'no-update'),
    );
  }
  // What is chosen does not narrow the other options of its own kind.
  for (const status of plan.data.statuses) {
    expect(await list.promised(status.name), status.name).toBe(plan.count(it => it.status === status.id));
  }
});

test('chips take a choice back, and all of them', async ({ list, plan, page, press, expectAccessible }) => {
  await list.open('theme=safer-roads,safer-people&status=delivered,in-progress&q=support');
  await expect(list.main).toMatchAriaSnapshot(`
    - list "Filters in use":
      - /children: equal
      - listitem:
        - button "Remove ${plan.theme('safer-people').name}"
      - listitem:
        - button "Remove ${plan.theme('safer-roads').name}"
      - listitem:
        - button "Remove ${plan.status('delivered').name}"
      - listitem:
        - button "Remove ${plan.status('in-progress').name}"
      - listitem:
        - button "Remove “support”"
      - listitem:
        - button "Clear all"
  `);
  await expectAccessible();

  await press(list.chip('“support”'));
  await expect(list.search).toHaveValue('');
  await list.expectPledges(
    it => ['safer-roads', 'safer-people'].includes(it.theme) && it.status !== 'no-update',
  );
  await press(list.chip(plan.theme('safer-people').name));
  await list.expectPledges(it => it.theme === 'safer-roads' && it.status !== 'no-update');
  await expect(page).toHaveURL('/pledges?theme=safer-roads&status=delivered,in-progress');

  await press(list.chip('Clear all'));
  await expect(page).toHaveURL('/pledges');
  await list.expectCount(plan.pledges.length);
  await expect(list.chips).toHaveCount(0);
});

test('a chip that goes leaves the focus where one can go on', async ({ list, page }) => {
  await list.open('theme=safer-roads&status=in-progress&q=police');
  const lost = () => page.evaluate(() => !document.activeElement || document.activeElement === document.body);
  for (const last of ['“police”', 'Clear all']) {
    await list.chip(last).focus();
    await page.keyboard.press('Enter');
    await expect(list.chip(last)).toHaveCount(0);
    await expect.poll(lost, 'the focus was lost').toBe(false);
  }
  await list.open('theme=safer-business&q=naloxone');
  await list.main.getByRole('link', { name: /^Search for/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/pledges?q=naloxone');
  await expect.poll(lost, 'the focus was lost').toBe(false);
});

test('the order changes and stays in the address', async ({ list, plan, page }) => {
  await list.open();
  await list.sort.selectOption('A to Z');
  await expect(page).toHaveURL('/pledges?sort=az');
  await list.expectCount(plan.pledges.length);
  const summaries = (await list.ids()).map(id => plan.pledge(id).summary.toLowerCase());
  expect(summaries).toEqual([...summaries].sort((a, b) => (a < b ? -1 : 1)));

  await list.sort.selectOption('Most evidence');
  await expect(page).toHaveURL('/pledges?sort=evidence');
  const pieces = async () => (await list.ids()).map(id => plan.pledge(id).evidence.length);
  await expect
    .poll(async () => (await pieces())[0])
    .toBe(Math.max(...plan.pledges.map(it => it.evidence.length)));
  expect(await pieces()).toEqual((await pieces()).sort((a, b) => b - a));
});

test.describe('on a phone', { tag: '@phone' }, () => {
  test('the sheet of options opens, and closes in every way one would try', async ({
    list,
    plan,
    page,
    press,
    expectAccessible,
  }) => {
    await list.open();
    await expect(list.options).toBeHidden();
    const ways: [string, () => Promise<void>][] = [
      ['Escape', () => page.keyboard.press('Escape')],
      ['Close', () => press(list.options.getByRole('button', { name: 'Close' }))],
      [
        'Show',
        () => press(list.options.getByRole('button', { name: `Show ${plan.pledges.length} pledges` })),
      ],
      ['a tap beside it', () => page.touchscreen.tap(195, 30)],
    ];
    for (const [way, close] of ways) {
      await test.step(way, async () => {
        await list.showOptions();
        await close();
        await expect(list.options).toBeHidden();
        await expect(page).toHaveURL('/pledges');
        await expect(page.locator('html'), 'nothing behind the sheet was tapped').not.toHaveAttribute(
          'data-leaving',
        );
      });
    }
    await list.showOptions();
    await expect(list.options).toMatchAriaSnapshot(`
      - complementary "Filters":
        - heading "Filters" [level=2]
        - button "Close"
        - group "Status":
          - checkbox /^Delivered \\d+ pledges$/
        - group "Theme"
        - group "Place"
        - group "Figures":
          - checkbox /^Has figures \\d+ pledges$/
        - button /Show \\d+ pledges/
    `);
    await expectAccessible();
  });

  test('the sheet stays while one chooses, and says what it will show', async ({ list, plan, press }) => {
    await list.open();
    await list.choose('Safer Roads');
    await list.choose('In progress');
    const n = plan.count(it => it.theme === 'safer-roads' && it.status === 'in-progress');
    const show = list.options.getByRole('button', { name: `Show ${n} pledges` });
    await expect(show).toBeInViewport({ ratio: 1 });
    await press(show);
    await expect(list.options).toBeHidden();
    await list.expectCount(n);
    await expect(list.openOptions).toHaveAccessibleName('Filters (2)');
  });
});

test('on a laptop the options stand beside the list', { tag: '@laptop' }, async ({ list }) => {
  await list.open();
  await expect(list.openOptions).toBeHidden();
  const options = await list.options.boundingBox();
  const first = await list.rows.first().boundingBox();
  expect(options!.x + options!.width).toBeLessThanOrEqual(first!.x);
  await expect(list.options.getByRole('button', { name: 'Close' })).toBeHidden();
});
