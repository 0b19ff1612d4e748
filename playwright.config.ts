import { defineConfig } from '@playwright/test'

/**
 * The browser suite. It runs against a server that `npm run test:e2e` (test/tools/test-e2e.mjs) has built and started:
 * the addresses and the browser come from there. One worker, since the tests share the example city.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./test/e2e/support/closing-line-reporter.ts']],
  use: {
    baseURL: process.env.AMTSTAKT_E2E_URL,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
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
})
