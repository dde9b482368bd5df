import { expect, type Locator, type Page } from '@playwright/test';
import { type Plan, type Pledge } from './plan';

/** The page of one pledge. */
export class PledgePage {
  readonly title: Locator;
  readonly status: Locator;
  readonly published: Locator;
  readonly neighbours: Locator;
  readonly share: Locator;
  readonly report: Locator;
  readonly said: Locator;

  constructor(
    readonly page: Page,
    private readonly plan: Plan,
  ) {
    const main = page.getByRole('main');
    this.title = main.getByRole('heading', { level: 1 });
    this.status = main.getByRole('button', { name: /what does this mean\?$/ });
    this.published = main.locator('section').filter({
      has: page.getByRole('heading', { level: 2, name: 'What has been published' }),
    });
    this.neighbours = main.getByRole('navigation', { name: 'Other pledges in this list' });
    this.share = main.getByRole('button', { name: 'Share this pledge' });
    this.report = main.getByRole('link', { name: 'Report a problem' });
    this.said = main.getByRole('status');
  }

  async open(pledge: Pledge, query = ''): Promise<void> {
    await this.page.goto(`/pledges/${pledge.id}${query && `?${query}`}`);
    await this.expectShown(pledge);
  }

  async expectShown(pledge: Pledge): Promise<void> {
    await expect(this.title).toHaveText(pledge.summary);
    expect(new URL(this.page.url()).pathname).toBe(`/pledges/${pledge.id}`);
    await expect(this.page).toHaveTitle(
      `${pledge.summary} – ${this.plan.data.plan.title} for ${this.plan.data.plan.area}`,
    );
  }
}
