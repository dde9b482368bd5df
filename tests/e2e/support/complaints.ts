import { type Page, type Response } from '@playwright/test';

/** Everything the browser finds fault with while a page is open: errors and warnings of scripts
 * and of the Content-Security-Policy, failed answers, requests to anyone but us. */
export class Complaints {
  private readonly heard: string[] = [];
  private readonly allowed: RegExp[] = [];

  constructor(page: Page, home: string) {
    page.on('console', message => {
      if (!['error', 'warning'].includes(message.type())) return;
      this.heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', error => this.heard.push(`uncaught: ${error.message}`));
    page.on('response', (answer: Response) => {
      if (answer.status() >= 400) this.heard.push(`${answer.status()}: ${answer.url()}`);
    });
    page.on('request', request => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(home)) this.heard.push(`request to another site: ${url}`);
    });
  }

  /** For journeys that break something on purpose. */
  allow(...patterns: RegExp[]): void {
    this.allowed.push(...patterns);
  }

  /** What was heard and not allowed. */
  get unexpected(): string[] {
    return this.heard.filter(it => !this.allowed.some(pattern => pattern.test(it)));
  }

  /** All that was heard. */
  get all(): readonly string[] {
    return this.heard;
  }
}
