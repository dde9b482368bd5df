// Every kind of page of a survey, in every light: no fault that axe can find, nothing that moves or
// sticks out, and what those hear who do not see it.

import { type Page } from '@playwright/test';
import { faintTexts } from './support/contrast';
import { expectFitsWidth, expectNoShifts, expectRoomToRead, watchShifts } from './support/layout';
import { type Surveys, type SurveyPage } from './support/survey-page';
import { expect, test } from './support/test';

interface At {
  page: Page;
  survey: SurveyPage;
  surveys: Surveys;
}

interface Screen {
  name: string;
  open: (at: At) => Promise<unknown>;
  /** What is heard of it. */
  heard?: (at: At) => string;
}

/** Answers a survey as far as to this page. */
const upTo =
  (id: string, name: string, query = '') =>
  async ({ page, survey, surveys }: At) => {
    await survey.start(surveys.named(id), query);
    await survey.expectPage(surveys.named(id).pages[0].id);
    for (const it of surveys.named(id).pages) {
      const at = new URL(page.url()).searchParams.get('page');
      if (at === name) return;
      if (at !== it.id) continue;
      for (const question of it.questions) await survey.answer(question);
      await survey.go();
      await expect.poll(() => new URL(page.url()).searchParams.get('page')).not.toBe(at);
    }
    for (const press of ['Continue', 'Continue', 'Continue', 'Continue', 'Continue', 'Continue']) {
      if (new URL(page.url()).searchParams.get('page') === name) return;
      await survey.go(press);
      await page.waitForTimeout(100);
    }
  };

const wrong =
  (id: string, name: string, fill?: (page: Page) => Promise<void>) =>
  async (at: At) => {
    await upTo(id, name)(at);
    await fill?.(at.page);
    await at.survey.go();
    await expect(at.survey.summary).toBeFocused();
  };

const SCREENS: Screen[] = [
  { name: 'all consultations', open: ({ page }) => page.goto('/survey') },
  { name: 'a start', open: ({ page }) => page.goto('/survey/next-plan') },
  { name: 'a start that needs a pledge', open: ({ page }) => page.goto('/survey/pledge-view') },
  {
    name: 'one choice',
    open: upTo('pledge-view', 'happening', 'pledge=asb-champion'),
    heard: ({ surveys }) => {
      const { title, options } = surveys.question('pledge-view', 'happening');
      return `
        - link "Back"
        - paragraph:
          - text: "The pledge:"
          - link
        - paragraph: Question 2 of 6
        - group "${title}":
          - heading "${title}" [level=1]
          ${options.map(it => `- radio "${it.label}"\n          - text: "${it.label}"`).join('\n          ')}
        - paragraph:
          - button "Continue"
      `;
    },
  },
  {
    name: 'several choices',
    open: upTo('next-plan', 'more-money'),
    heard: ({ surveys }) => {
      const { title, options } = surveys.question('next-plan', 'more-money');
      return `
        - group "${title}":
          - heading "${title}" [level=1]
          - paragraph: Select up to 2.
          ${options.slice(0, -1).map(it => `- checkbox "${it.label}"\n          - text: "${it.label}"`).join('\n          ')}
          - paragraph: or
          - checkbox "None of these"
          - text: None of these
        - paragraph:
          - button "Continue"
      `;
    },
  },
  {
    name: 'a grid',
    open: upTo('next-plan', 'police-here'),
    heard: ({ surveys }) => {
      const { title, rows, scale } = surveys.question('next-plan', 'police-here');
      return `
        - group "${title}":
          - heading "${title}" [level=1]
          - group "${rows[0].label}":
            ${scale.map(it => `- radio "${it.label}"\n            - text: "${it.label}"`).join('\n            ')}
          - group "${rows[1].label}"
          - group "${rows[2].label}"
      `;
    },
  },
  { name: 'a ranking', open: upTo('next-plan', 'top-three') },
  {
    name: 'a ranking that is full',
    open: async at => {
      await upTo('next-plan', 'top-three')(at);
      for (const option of at.surveys.question('next-plan', 'top-three').options.slice(0, 3)) {
        await at.survey.rank(option.label).click();
      }
    },
    heard: ({ surveys }) => {
      const [first, second, third] = surveys.question('next-plan', 'top-three').options.map(it => it.label);
      return `
        - paragraph: Your order
        - list "Your order":
          - listitem:
            - text: /1st.*/
            - button "Move down ${first}"
            - button "Remove ${first}"
          - listitem:
            - text: /2nd.*/
            - button "Move up ${second}"
            - button "Move down ${second}"
            - button "Remove ${second}"
          - listitem:
            - text: /3rd.*/
            - button "Move up ${third}"
            - button "Remove ${third}"
        - paragraph: You have chosen 3. To choose another, remove one of them.
      `;
    },
  },
  { name: 'a long text', open: upTo('next-plan', 'one-thing') },
  { name: 'a short text', open: upTo('feeling-safe', 'where') },
  { name: 'a number', open: upTo('precept', 'how-much') },
  {
    name: 'a date',
    open: upTo('feeling-safe', 'last-time'),
    heard: ({ surveys }) => {
      const { title } = surveys.question('feeling-safe', 'last-time');
      return `
        - group "${title} (optional)":
          - heading "${title} (optional)" [level=1]
          - paragraph: /For example/
          - text: Day
          - textbox "Day"
          - text: Month
          - textbox "Month"
          - text: Year
          - textbox "Year"
      `;
    },
  },
  { name: 'a postcode', open: upTo('next-plan', 'postcode') },
  { name: 'a ranking that is missing', open: wrong('next-plan', 'top-three') },
  { name: 'a grid that is missing', open: wrong('next-plan', 'police-here') },
  { name: 'a choice that is missing', open: wrong('next-plan', 'more-money') },
  {
    name: 'a date that is wrong',
    open: wrong('feeling-safe', 'last-time', page => page.getByLabel('Day').fill('31')),
  },
  {
    name: 'check your answers',
    open: upTo('next-plan', 'check'),
    heard: ({ surveys }) => {
      const { title, options } = surveys.question('next-plan', 'top-three');
      return `
        - link "Back"
        - heading "Check your answers" [level=1]
        - term: ${title}
        - definition:
          - paragraph: 1. ${options[0].label}
        - definition:
          - link "Change ${title}"
      `;
    },
  },
  { name: 'questions on equality', open: upTo('next-plan', 'equality') },
  { name: 'a question on equality', open: upTo('next-plan', 'age') },
  { name: 'sending', open: upTo('next-plan', 'send') },
  {
    name: 'sent',
    open: async at => {
      await upTo('next-plan', 'send')(at);
      await at.survey.go('Send');
      await at.survey.reference();
      await expect(at.page.getByText('The office has your answers.')).toBeVisible();
    },
    heard: () => `
      - heading "Thank you" [level=1]
      - paragraph: /Your reference number/
      - status:
        - paragraph: The office has your answers.
      - paragraph
      - region "A copy of your answers":
        - heading "A copy of your answers" [level=2]
        - paragraph
        - paragraph:
          - button "Print"
          - button "Copy"
          - button "Download as text"
    `,
  },
];

for (const { name, open, heard } of SCREENS) {
  test(name, async ({ page, survey, surveys, expectAccessible }) => {
    test.slow();
    await watchShifts(page);
    await open({ page, survey, surveys });
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.waitForLoadState('networkidle');
    if (heard) await expect(page.getByRole('main')).toMatchAriaSnapshot(heard({ page, survey, surveys }));

    await test.step('light', () => expectAccessible());
    await page.emulateMedia({ colorScheme: 'dark' });
    await test.step('dark', () => expectAccessible('colours'));
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await faintTexts(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });

    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 320, height: 640 });
    await expectFitsWidth(page, '320 px');
    await page.setViewportSize({ width: 320, height: 256 });
    await expectFitsWidth(page, 'zoomed in four times');
    await expectRoomToRead(page);
    await page.setViewportSize(size);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expectFitsWidth(page, 'letters twice as large');
  });
}

test('nothing moves while a page opens', async ({ page }) => {
  for (const path of ['/survey', '/survey/next-plan', '/survey/next-plan?page=top-three']) {
    await watchShifts(page);
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await expectNoShifts(page);
  }
});

test('every target is large enough for a thumb', { tag: '@phone' }, async ({ page, survey, surveys }) => {
  for (const name of ['top-three', 'police-here', 'more-money', 'one-thing']) {
    await upTo('next-plan', name)({ page, survey, surveys });
    const small = await page
      .getByRole('main')
      .locator('label.answer, button, input[type=text], textarea')
      .evaluateAll(all =>
        all
          .filter(it => it.getBoundingClientRect().height < 44)
          .map(it => `${it.outerHTML.slice(0, 90)} ${it.getBoundingClientRect().height}`),
      );
    expect(small, name).toEqual([]);
  }
});
