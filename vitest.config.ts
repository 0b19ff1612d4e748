import { defineConfig } from 'vitest/config'

/**
 * `unit` needs neither browser nor server; `postgres` runs the database suites against TEST_POSTGRES_URL;
 * the browser suite is Playwright's (`npm run test:e2e`).
 */
export default defineConfig({
  test: {
    reporters: ['default', './test/tools/closing-line-reporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/bench/**', 'node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'postgres',
          env: { TEST_DATABASE: 'postgres' },
          include: ['test/db/**/*.test.ts', 'test/api/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
