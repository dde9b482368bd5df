import { expect, type Locator, type Page } from '@playwright/test';
import { answer, atOffice, goTo, onDisk } from './answers';

/** What waits on the device. */
export class WaitingPage {
  static readonly PATH = '/survey/waiting';

  readonly headline: Locator;
  readonly sendNow: Locator;
  readonly save: Locator;

  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    this.headline = page.getByRole('main').getByRole('status');
    this.sendNow = page.getByRole('button', { name: 'Send now' });
    this.save = page.getByRole('button', { name: 'Save what waits as a file' });
  }

  async open(): Promise<void> {
    await this.page.goto(WaitingPage.PATH);
    await expect(this.headline).not.toContainText('Looking');
  }

  /** Answers in the form, and comes here as a link does. Gives back how the id of the response begins. */
  async afterAnswering(): Promise<string> {
    const id = await answer(this.page);
    await goTo(this.page, WaitingPage.PATH);
    return id;
  }

  /** How often the office has each of these. */
  atOffice(ids: readonly string[]): Promise<number[]> {
    return atOffice(this.address, ids);
  }

  /** The device has sent everything, and the office has each of these once. */
  async expectArrived(ids: readonly string[]): Promise<void> {
    await expect.poll(() => onDisk(this.page)).toEqual([]);
    await expect(this.headline).toHaveText('No answers are waiting.');
    expect(await this.atOffice(ids)).toEqual(ids.map(() => 1));
  }
}
