import { expect, type Locator, type Page } from '@playwright/test';
import { type Plan, type Pledge } from './plan';
import { exactly } from './text';

/** The list of pledges with its search, its options and its chips. */
export class ListPage {
  readonly main: Locator;
  readonly search: Locator;
  readonly sort: Locator;
  readonly rows: Locator;
  readonly links: Locator;
  readonly marks: Locator;
  readonly chips: Locator;
  readonly options: Locator;
  readonly openOptions: Locator;

  constructor(
    readonly page: Page,
    private readonly plan: Plan,
    private readonly isPhone: boolean,
    private readonly press: (target: Locator) => Promise<void>,
  ) {
    this.main = page.getByRole('main');
    this.search = this.main.getByRole('searchbox', { name: 'Search the pledges' });
    this.sort = this.main.getByRole('combobox', { name: 'Sort by' });
    // A row is known by where it leads, whatever else stands in it.
    this.rows = this.main.getByRole('listitem').filter({ has: page.locator('a[href^="/pledges/"]') });
    this.links = this.main.locator('a[href^="/pledges/"]');
    this.marks = this.rows.getByRole('mark');
    this.chips = this.main.getByRole('list', { name: 'Filters in use' }).getByRole('button');
    this.options = page.getByRole('complementary', { name: 'Filters' });
    this.openOptions = this.main.getByRole('button', { name: /^Filters/ });
  }

  /** Opens the list that a query asks for, with all its rows. */
  async open(query = ''): Promise<void> {
    await this.page.goto(`/pledges${query && `?${query}`}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  /** The list has settled on this many pledges: in the count, and in the rows. */
  async expectCount(found: number): Promise<void> {
    await expect(this.main.getByText(this.plan.inWords(found), { exact: true }).first()).toBeVisible();
    await expect(this.rows).toHaveCount(found);
  }

  /** Just these pledges are listed, in whatever order. */
  async expectPledges(fits: (it: Pledge) => boolean): Promise<void> {
    const expected = this.plan.pledges.filter(fits).map(it => it.id);
    await this.expectCount(expected.length);
    expect((await this.ids()).sort()).toEqual(expected.sort());
  }

  /** The listed pledges, in order. */
  async ids(): Promise<string[]> {
    const paths = await this.links.evaluateAll(links => links.map(it => (it as HTMLAnchorElement).pathname));
    return paths.map(path => path.split('/').at(-1) ?? '');
  }

  /** The link of a pledge in the list. */
  link(pledge: Pledge): Locator {
    return this.main.getByRole('link', { name: pledge.summary, exact: true });
  }

  row(pledge: Pledge): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name: pledge.summary, exact: true }) });
  }

  option(name: string): Locator {
    return this.options.getByRole('checkbox', { name: new RegExp(`^${exactly(name)} ?\\d+ pledges$`) });
  }

  /** The count that an option promises. */
  async promised(name: string): Promise<number> {
    const label = await this.options
      .getByText(name, { exact: true })
      .locator('xpath=ancestor::label')
      .innerText();
    return Number(/(\d+)\D*$/.exec(label)?.[1]);
  }

  /** Brings the options into sight: on a phone they are in a sheet. */
  async showOptions(): Promise<void> {
    if (this.isPhone && !(await this.options.isVisible())) await this.press(this.openOptions);
    await expect(this.options).toBeVisible();
  }

  async hideOptions(): Promise<void> {
    if (this.isPhone) await this.press(this.options.getByRole('button', { name: 'Close' }));
  }

  /** Ticks or clears an option, as a person does. */
  async choose(name: string): Promise<void> {
    await this.showOptions();
    const folded = this.options.getByRole('group').getByText(/^\d+ more places$/);
    if (!(await this.option(name).isVisible()) && (await folded.isVisible())) await this.press(folded);
    await this.press(this.option(name));
  }

  chip(label: string): Locator {
    return this.chips.filter({ hasText: label });
  }

  /** The live region has said it. */
  async expectAnnounced(words: string): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: words })).toHaveCount(1);
  }
}
