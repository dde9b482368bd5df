// What every journey starts from: the record, the page objects, and a listener that fails the test
// if the browser found fault with anything.

import { test as base, expect, type Locator } from '@playwright/test';
import { audit, type Scope } from './audit';
import { Complaints } from './complaints';
import { FiguresPage } from './figures-page';
import { ListPage } from './list-page';
import { Plan } from './plan';
import { PledgePage } from './pledge-page';
import { SurveyPage, Surveys } from './survey-page';
import { WaitingPage } from './waiting-page';

interface OfTest {
  complaints: Complaints;
  list: ListPage;
  figures: FiguresPage;
  pledgePage: PledgePage;
  survey: SurveyPage;
  waiting: WaitingPage;
  /** Presses as the device does: a tap on a phone, a click on a laptop. */
  press: (target: Locator) => Promise<void>;
  /** Fails on any breach of WCAG 2.2 AA or of best practice that axe can see. */
  expectAccessible: (scope?: Scope) => Promise<void>;
}

interface OfWorker {
  plan: Plan;
  surveys: Surveys;
}

export const test = base.extend<OfTest, OfWorker>({
  plan: [
    async ({}, use, worker) => {
      const answer = await fetch(new URL('/data/plan.json', worker.project.use.baseURL));
      await use(new Plan(await answer.json()));
    },
    { scope: 'worker' },
  ],
  surveys: [
    async ({}, use, worker) => {
      const answer = await fetch(new URL('/data/surveys.json', worker.project.use.baseURL));
      await use(new Surveys((await answer.json()).surveys));
    },
    { scope: 'worker' },
  ],
  // Whoever opens an address waits for its page: the document is there before the plan, and before
  // the part of the app that the page is in. A journey that holds these back goes on after a while.
  page: async ({ page }, use) => {
    const come = () =>
      page.locator('#app .starting').waitFor({ state: 'detached', timeout: 4000 }).catch(() => {});
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
    page.goto = async (...to) => {
      const answer = await goto(...to);
      await come();
      return answer;
    };
    page.reload = async (...how) => {
      const answer = await reload(...how);
      await come();
      return answer;
    };
    await use(page);
  },
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints = new Complaints(page, baseURL ?? '');
      await use(complaints);
      expect(complaints.unexpected, 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],
  list: async ({ page, plan, isMobile, press }, use) => use(new ListPage(page, plan, isMobile, press)),
  figures: async ({ page, plan, isMobile, press }, use) => use(new FiguresPage(page, plan, isMobile, press)),
  survey: async ({ page, press }, use) => use(new SurveyPage(page, press)),
  waiting: async ({ page, baseURL }, use) => use(new WaitingPage(page, baseURL ?? '')),
  pledgePage: async ({ page, plan }, use) => use(new PledgePage(page, plan)),
  press: async ({ hasTouch }, use) => use(target => (hasTouch ? target.tap() : target.click())),
  expectAccessible: async ({ page }, use) => use(async scope => expect(await audit(page, scope)).toEqual([])),
});

export { expect };
