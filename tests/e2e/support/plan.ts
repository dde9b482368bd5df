// The record that the site shows, so that no test holds a number or a title of its own.

export interface Pledge {
  id: string;
  theme: string;
  subtheme: string | null;
  wording: string;
  wordings: { source: string; line: number; text: string }[];
  summary: string;
  status: string;
  status_reason: string;
  evidence: string[];
  measures: string[];
  places: string[];
}

export interface Theme {
  id: string;
  name: string;
  summary: string;
  subthemes: { id: string; name: string }[];
}

export interface Measure {
  id: string;
  theme: string | null;
  label: string;
  points: { period: string; value: number | null; printed: string }[];
  stated: { printed: string } | null;
  check: { verdict: string };
}

export interface Finding {
  id: string;
  verdict: string;
  about: 'measure' | 'table';
  subject: string;
  printed: string;
  worked_out: string;
  readings: { text: string; source: { id: string; line: number } | null }[];
}

interface Data {
  plan: { title: string; area: string; organisation: string; suggested_searches: string[] };
  themes: Theme[];
  statuses: { id: string; name: string; definition: string }[];
  pledges: Pledge[];
  evidence: { id: string; summary: string; theme: string; pledges: string[]; figures: unknown[] }[];
  measures: Measure[];
  tables: { id: string; title: string; columns: string[]; check: { verdict: string } }[];
  findings: Finding[];
  previous_plans: { id: string; title: string; vision: string; priorities: { name: string; updates: { summary: string }[] }[] }[];
  events: { id: string; title: string; summary: string; kind: string }[];
  inspections: { id: string; area: string }[];
  threats: { id: string; name: string }[];
  help: {
    lines: { title: string; href: string | null }[];
    office: { email: string };
    exit_to: string;
  };
}

/** The plan as published, with the questions that journeys ask of it. */
export class Plan {
  constructor(readonly data: Data) {}

  get pledges(): Pledge[] {
    return this.data.pledges;
  }

  pledge(id: string): Pledge {
    return found(
      this.pledges.find(it => it.id === id),
      `a pledge “${id}”`,
    );
  }

  /** The first pledge that `fits`, in the order of the plan. */
  pledgeWhere(what: string, fits: (it: Pledge) => boolean): Pledge {
    return found(this.pledges.find(fits), `a pledge ${what}`);
  }

  theme(id: string): Theme {
    return found(
      this.data.themes.find(it => it.id === id),
      `a theme “${id}”`,
    );
  }

  themeWhere(what: string, fits: (it: Theme) => boolean): Theme {
    return found(this.data.themes.find(fits), `a theme ${what}`);
  }

  status(id: string): { id: string; name: string; definition: string } {
    return found(
      this.data.statuses.find(it => it.id === id),
      `a status “${id}”`,
    );
  }

  count(fits: (it: Pledge) => boolean): number {
    return this.pledges.filter(fits).length;
  }

  hasFigures(pledge: Pledge): boolean {
    const published = this.data.evidence.filter(it => pledge.evidence.includes(it.id));
    return pledge.measures.length > 0 || published.some(it => it.figures.length > 0);
  }

  get measures(): Measure[] {
    return this.data.measures;
  }

  /** The first figure that `fits`, in the order of the record. */
  measureWhere(what: string, fits: (it: Measure) => boolean): Measure {
    return found(this.measures.find(fits), `a figure ${what}`);
  }

  /** What does not add up, without what agrees by cutting off. */
  get wrong(): Finding[] {
    return this.data.findings.filter(it => it.verdict !== 'rounding');
  }

  /** How many figures and tables have one of these answers. */
  checked(...verdicts: string[]): number {
    const all = [...this.data.measures, ...this.data.tables];
    return all.filter(it => verdicts.includes(it.check.verdict)).length;
  }

  get widestTable(): { id: string; title: string; columns: string[] } {
    return this.data.tables.reduce((widest, it) => (it.columns.length > widest.columns.length ? it : widest));
  }

  /** The count of figures as the list says it. */
  figuresInWords(found: number): string {
    const all = this.measures.length;
    return found === all ? `All ${all} figures` : `${found} of ${all} figures`;
  }

  /** The count as the list says it. */
  inWords(found: number): string {
    const all = this.pledges.length;
    return found === all ? `All ${all} pledges` : `${found} of ${all} pledges`;
  }
}

function found<T>(it: T | undefined, what: string): T {
  if (it === undefined) throw new Error(`The record has no ${what.replace(/^an? /, '')}.`);
  return it;
}
