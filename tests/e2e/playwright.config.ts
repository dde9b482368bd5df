import { defineConfig, devices } from '@playwright/test';
import { TOKEN } from './support/collector';

// `cargo xtask test` has the collector serve the site, and names its address and the browser. For work
// on one journey, `npx playwright test --config tests/e2e/playwright.config.ts` serves what was built
// last. README.md tells what a journey can ask of the collector.
const address = process.env.BASE_URL ?? 'http://127.0.0.1:4173';

export default defineConfig({
  testDir: '.',
  outputDir: 'results/files',
  snapshotPathTemplate: '{testDir}/snapshots/{testFileName}/{arg}-{projectName}{ext}',
  reporter: [['list'], ['json', { outputFile: 'results/report.json' }]],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // A machine may be busy with other things; what holds is not a matter of seconds.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A snapshot that is missing is a failure, not an invitation to write one unseen.
  updateSnapshots: 'none',
  forbidOnly: true,
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      // Without a sandbox because the journeys also run as root, and only ever open our own pages.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // What there is only on one of them is tagged, so that no test needs to be skipped.
  projects: [
    {
      name: 'phone',
      grepInvert: /@laptop/,
      use: {
        ...devices['Pixel 7'],
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
    {
      name: 'laptop',
      grepInvert: /@phone/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
  ],
  webServer: process.env.BASE_URL
    ? undefined
    : {
        command: 'cargo xtask serve --no-build --port 4173',
        cwd: '../..',
        env: {
          COLLECTOR_STAFF_TOKEN: TOKEN,
          COLLECTOR_RATE_LIMIT: '0',
          DATABASE_URL: 'sqlite:target/journeys.sqlite',
        },
        url: address,
        reuseExistingServer: true,
        timeout: 300_000,
      },
});
