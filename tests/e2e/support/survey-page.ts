import { expect, type Locator, type Page } from '@playwright/test';

interface Choice {
  id: string;
  label: string;
}

export interface Question {
  id: string;
  kind: string;
  title: string;
  required: boolean;
  missing: string | null;
  options: Choice[];
  rows: Choice[];
  scale: Choice[];
  max_length: number | null;
}

export interface Survey {
  id: string;
  title: string;
  notice: string[];
  pages: { id: string; questions: Question[] }[];
  equality: Question[];
}

/** The surveys as published, so that no journey holds a question of its own. */
export class Surveys {
  constructor(private readonly all: Survey[]) {}

  named(id: string): Survey {
    const found = this.all.find(it => it.id === id);
    if (!found) throw new Error(`there is no survey ${id}`);
    return found;
  }

  question(id: string, name: string): Question {
    const { pages, equality } = this.named(id);
    const found = [...pages.flatMap(it => it.questions), ...equality].find(it => it.id === name);
    if (!found) throw new Error(`the survey ${id} does not ask ${name}`);
    return found;
  }
}

/** A survey, on whatever page it is. */
export class SurveyPage {
  readonly title: Locator;
  readonly summary: Locator;
  readonly back: Locator;
  readonly rows: Locator;

  constructor(
    readonly page: Page,
    private readonly press: (target: Locator) => Promise<void>,
  ) {
    const main = page.getByRole('main');
    this.title = main.getByRole('heading', { level: 1 });
    this.summary = main.getByRole('alert');
    this.back = main.getByRole('link', { name: 'Back', exact: true });
    this.rows = main.locator('.check-answers > div');
  }

  async start(survey: Survey, query = ''): Promise<void> {
    await this.page.goto(`/survey/${survey.id}${query && `?${query}`}`);
    await expect(this.title).toHaveText(survey.title);
    await this.go('Start now');
  }

  /** Presses a button or a link that leads on. */
  async go(name = 'Continue'): Promise<void> {
    const main = this.page.getByRole('main');
    const either = main.getByRole('button', { name, exact: true }).or(main.getByRole('link', { name, exact: true }));
    await this.press(either);
  }

  /** The page with this name is shown, and its title has the focus. */
  async expectPage(name: string, title?: string): Promise<void> {
    await expect.poll(() => new URL(this.page.url()).searchParams.get('page') ?? '').toBe(name);
    if (title) await expect(this.title).toContainText(title);
    await expect(this.title).toBeFocused();
  }

  /** The row that one presses to choose this. */
  choice(label: string, within: Locator = this.page.getByRole('main')): Locator {
    return within.locator('label.answer').filter({ has: this.page.getByText(label, { exact: true }) });
  }

  async choose(label: string, row?: string): Promise<void> {
    const within = row ? this.page.getByRole('group', { name: row, exact: true }) : undefined;
    await this.press(this.choice(label, within));
  }

  /** The button that puts an option next, or moves it. */
  rank(option: string, act: 'choose' | 'up' | 'down' | 'remove' = 'choose'): Locator {
    const words = { choose: `${option} choose as`, up: `Move up ${option}`, down: `Move down ${option}`, remove: `Remove ${option}` };
    return this.page.getByRole('button', { name: words[act] });
  }

  /** Answers the question with its first choice, or with something that passes. */
  async answer(question: Question): Promise<void> {
    switch (question.kind) {
      case 'single':
        return this.choose(question.options[0].label);
      case 'several':
        return this.choose(question.options[0].label);
      case 'scale':
        return this.choose(question.scale[0].label);
      case 'grid':
        for (const row of question.rows) await this.choose(question.scale[0].label, row.label);
        return;
      case 'ranking':
        return this.press(this.rank(question.options[0].label));
      case 'date':
        for (const [part, text] of [['Day', '1'], ['Month', '11'], ['Year', '2026']]) {
          await this.page.getByLabel(part).fill(text);
        }
        return;
      default:
        await this.page
          .getByRole('main')
          .getByRole('textbox')
          .fill({ number: '12', 'postcode-district': 'DL1' }[question.kind] ?? 'More lamps');
    }
  }

  /** Answers every question from the page that is shown until another page than one of questions comes. */
  async answerAll(survey: Survey): Promise<string[]> {
    const asked: string[] = [];
    const all = [...survey.pages, ...survey.equality.map(it => ({ id: it.id, questions: [it] }))];
    for (;;) {
      const name = new URL(this.page.url()).searchParams.get('page');
      const page = all.find(it => it.id === name);
      if (!page || asked.includes(page.id)) return asked;
      await expect(this.title).toContainText(page.questions[0].title);
      for (const question of page.questions) await this.answer(question);
      await this.go();
      await expect.poll(() => new URL(this.page.url()).searchParams.get('page')).not.toBe(name);
      asked.push(page.id);
    }
  }

  /** Answers every question but those about the person, and sends the answers. */
  async answerAndSend(survey: Survey): Promise<void> {
    await this.answerAll(survey);
    await this.go();
    await this.go('Skip these questions');
    await this.go('Send');
  }

  /** What the person can quote. */
  async reference(): Promise<string> {
    await expect(this.title).toHaveText('Thank you');
    const text = await this.page.locator('.panel b').innerText();
    expect(text).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    return text;
  }
}
