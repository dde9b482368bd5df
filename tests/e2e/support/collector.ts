// The collector behind the site, and collectors of one's own, which can be killed and started again.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const TOP = fileURLToPath(new URL('../../..', import.meta.url));

/** Opens what the collectors keep. */
export const TOKEN = process.env.COLLECTOR_TOKEN ?? 'only-for-trying-things';
/** The built program. */
export const BIN = process.env.COLLECTOR_BIN ?? join(TOP, 'target/debug/collector');
/** The built site. */
export const SITE = process.env.SITE_DIR ?? join(TOP, 'dist');

/** What staff read of a response. */
export interface Row {
  id: string;
  survey: string;
  survey_version: number;
  pledge: string | null;
  answered_at: string;
  received_at: string;
  answers: Record<string, string | number | string[] | Record<string, string>>;
}

/** Every response that the collector at this address keeps, in the order they came. */
export async function rowsAt(address: string, survey?: string): Promise<Row[]> {
  const lines = (await exportOf(address, 'jsonl', survey)).split('\n').filter(Boolean);
  return lines.map(it => JSON.parse(it) as Row);
}

/** The same as staff open it in a spreadsheet. */
export async function csvAt(address: string, survey?: string): Promise<string> {
  return exportOf(address, 'csv', survey);
}

async function exportOf(address: string, format: string, survey?: string): Promise<string> {
  const url = new URL('/api/v1/responses', address);
  url.searchParams.set('format', format);
  if (survey) url.searchParams.set('survey', survey);
  const answer = await fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } });
  if (!answer.ok) throw new Error(`the export answered ${answer.status}: ${await answer.text()}`);
  return answer.text();
}

/** A collector of one's own on a free port, with a database in a folder of its own. It serves the site. */
export class Collector {
  private child: ChildProcess | undefined;
  private port = 0;

  private constructor(
    /** Where its database is: `responses.sqlite`. */
    readonly folder: string,
    private readonly settings: Record<string, string>,
  ) {}

  /** `settings` are variables of the environment such as `COLLECTOR_RATE_LIMIT`. */
  static async start(settings: Record<string, string> = {}): Promise<Collector> {
    const collector = new Collector(await mkdtemp(join(tmpdir(), 'collector-')), settings);
    await collector.startAgain();
    return collector;
  }

  /** The address of the site that it serves; the same each time it is started again. */
  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts it on the port and with the database it had. */
  async startAgain(): Promise<void> {
    const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('COLLECTOR_'));
    const child = spawn(BIN, [], {
      env: {
        ...Object.fromEntries(inherited),
        COLLECTOR_LISTEN: `127.0.0.1:${this.port}`,
        COLLECTOR_SITE_DIR: SITE,
        COLLECTOR_STAFF_TOKEN: TOKEN,
        COLLECTOR_RATE_LIMIT: '0',
        DATABASE_URL: `sqlite:${join(this.folder, 'responses.sqlite')}`,
        ...this.settings,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.child = child;
    this.port = await listening(child);
  }

  /** Ends it as `kill -9` does: with no word of warning. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Asks it to end, as systemd does, and waits until what was begun is answered. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Everything that it keeps. */
  async rows(survey?: string): Promise<Row[]> {
    return rowsAt(this.address, survey);
  }

  /** Ends it for good. */
  async remove(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true });
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}

/** The port it listens on, once it does. Its log is read to the end, or it would stand still. */
function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    createInterface({ input: child.stderr! }).on('line', line => {
      said.push(line);
      const port = /"message":"listening","address":"[^"]*:(\d+)"/.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('error', problem => reject(new Error(`${BIN} could not be started: ${problem.message}`)));
    child.once('exit', () => reject(new Error(`the collector did not start:\n${said.join('\n')}`)));
  });
}
