// Three projects: pure code (no database), code on a real PostgreSQL, and the real browser.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Database tests wait for processes more than they compute: more workers than cores pay.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/**/*.test.ts',
            'apps/**/*.test.ts',
            'tools/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.db.test.ts'],
          // Beside the others, on two cores, a test of two seconds may take seven.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'database',
          include: [
            'packages/**/*.db.test.ts',
            'apps/**/*.db.test.ts',
            'tests/database/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**'],
          globalSetup: ['tests/database/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.spec.ts'],
          globalSetup: ['tests/database/setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
