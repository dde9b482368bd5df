import { expect, type Locator, type Page } from '@playwright/test';
import { type Measure, type Plan } from './plan';
import { exactly } from './text';

/** The words for each answer of the check. */
export const VERDICTS: Record<string, string> = {
  contradicts: 'Does not add up',
  malformed: 'Cannot be read',
  rounding: 'Cut off, not rounded',
  agrees: 'Adds up',
  'cannot-check': 'No check possible',
};

/** The list of published figures with its search, its options and its chips. */
export class FiguresPage {
  readonly main: Locator;
  readonly search: Locator;
  readonly links: Locator;
  readonly chips: Locator;
  readonly options: Locator;

  constructor(
    readonly page: Page,
    private readonly plan: Plan,
    private readonly isPhone: boolean,
    private readonly press: (target: Locator) => Promise<void>,
  ) {
    this.main = page.getByRole('main');
    this.search = this.main.getByRole('searchbox', { name: 'Search the figures' });
    this.links = this.main.getByRole('listitem').locator('a[href^="/measures/"]');
    this.chips = this.main.getByRole('list', { name: 'Filters in use' }).getByRole('button');
    this.options = page.getByRole('complementary', { name: 'Filters' });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/measures${query && `?${query}`}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('All figures');
  }

  /** The list has settled on just these figures. */
  async expectFigures(fits: (it: Measure) => boolean): Promise<void> {
    const expected = this.plan.measures.filter(fits).map(it => it.id);
    const words = this.plan.figuresInWords(expected.length);
    await expect(this.main.getByText(words, { exact: true }).first()).toBeVisible();
    await expect(this.links).toHaveCount(expected.length);
    expect((await this.ids()).sort()).toEqual(expected.sort());
  }

  /** The listed figures, in order. */
  async ids(): Promise<string[]> {
    const paths = await this.links.evaluateAll(links => links.map(it => (it as HTMLAnchorElement).pathname));
    return paths.map(path => path.split('/').at(-1) ?? '');
  }

  option(name: string): Locator {
    return this.options.getByRole('checkbox', { name: new RegExp(`^${exactly(name)} ?\\d+ figures$`) });
  }

  /** The count that an option promises. */
  async promised(name: string): Promise<number> {
    const label = await this.options.getByText(name, { exact: true }).locator('xpath=ancestor::label').innerText();
    return Number(/(\d+)\D*$/.exec(label)?.[1]);
  }

  /** Brings the options into sight: on a phone they are in a sheet. */
  async showOptions(): Promise<void> {
    if (this.isPhone && !(await this.options.isVisible()))
      await this.press(this.main.getByRole('button', { name: /^Filters/ }));
    await expect(this.options).toBeVisible();
  }

  async hideOptions(): Promise<void> {
    if (this.isPhone) await this.press(this.options.getByRole('button', { name: 'Close' }));
  }

  /** Ticks or clears an option, as a person does. */
  async choose(name: string): Promise<void> {
    await this.showOptions();
    await this.press(this.option(name));
    await this.hideOptions();
  }
}
