import { expect, type Locator, type Page } from '@playwright/test';

/** A chart on a page. */
export class ChartOnPage {
  readonly figure: Locator;
  readonly plot: Locator;
  readonly canvas: Locator;
  readonly reading: Locator;
  readonly showTable: Locator;
  readonly table: Locator;

  constructor(
    readonly page: Page,
    readonly id: string,
  ) {
    this.figure = page.locator(`figure#chart-${id}`);
    this.plot = this.figure.locator('[aria-roledescription="chart"]');
    this.canvas = this.figure.locator('canvas');
    this.reading = this.figure.locator('.chart-reading').getByRole('status');
    this.showTable = this.figure.getByText('Show as table', { exact: true });
    this.table = this.figure.getByRole('table');
  }

  /** Scrolls to the chart, which is when it is fetched, and waits until it can be used. */
  async arrive(): Promise<void> {
    await this.figure.scrollIntoViewIfNeeded();
    await expect(this.plot).toBeAttached();
    await expect.poll(() => this.canvas.evaluate((it: HTMLCanvasElement) => it.clientHeight)).toBeGreaterThan(100);
  }

  /** Opens what the chart can be taken away as. */
  async take(press: (target: Locator) => Promise<void>, name: string): Promise<Locator> {
    const button = this.figure.getByText(name, { exact: true });
    if (!(await button.isVisible())) await press(this.figure.getByText('Download or link', { exact: true }));
    await expect(button).toBeVisible();
    return button;
  }

  /** The picture has as many pixels as the screen shows, and something is drawn in every part of it
   * that is asked for: so many colours, of which the most frequent is not all there is. */
  async expectDrawn(): Promise<void> {
    await expect.poll(() => this.canvas.evaluate(pixels)).toMatchObject({ fine: true, drawn: true });
  }

  /** The colours of the picture, the most frequent first. */
  async colours(): Promise<string[]> {
    return (await this.canvas.evaluate(pixels)).colours;
  }
}

function pixels(element: Element): { fine: boolean; drawn: boolean; colours: string[] } {
  const canvas = element as HTMLCanvasElement;
  const box = canvas.getBoundingClientRect();
  const close = (left: number, right: number) => Math.abs(left - right) <= 1;
  const fine =
    close(canvas.width, box.width * devicePixelRatio) && close(canvas.height, box.height * devicePixelRatio);
  const counts = new Map<string, number>();
  if (canvas.width && canvas.height) {
    // From a copy: reading the canvas itself would change how the browser draws on it.
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true })!;
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4) {
      const colour = data[at + 3] ? `${data[at]},${data[at + 1]},${data[at + 2]}` : 'nothing';
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  const colours = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const painted = colours.filter(it => it !== 'nothing');
  const area = painted.reduce((sum, it) => sum + counts.get(it)!, 0);
  return { fine, drawn: painted.length > 1 && area > (canvas.width * canvas.height) / 50, colours };
}

/** The text of a downloaded file. */
export async function textOf(download: import('@playwright/test').Download): Promise<string> {
  return (await bytesOf(download)).toString('utf8');
}

export async function bytesOf(download: import('@playwright/test').Download): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
