// Four projects: pure code (no database), pure code that must stand alone, code on a real PostgreSQL, and the real browser.

import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Node reads the program's modules again as it compiled them before: 0.5 s of each start of the program. */
const env = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'payung-code'),
};

/** They put something else in the place of a module of the program: no other test may share it. */
const alone = ['packages/law/src/boundaries.test.ts', 'packages/law/src/beyond-known.test.ts'];

/** Half a minute and more each: begun last, one of them would keep the others waiting at the end. */
const long =
  /documents|corpus|contract|server\.db|coverage\.db|plan\.db|readers\/fuzz|cube\.test|planner\.test|bad-input|access\.db|ledger\.db|registry\.db|operations\.db|cli\/src\/intake|start\.spec|kills\.spec|walk\.spec/;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((each) => !isLong(each))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongFirst },
    // Database tests wait for processes, browser tests for pages, more than they compute: more workers than cores pay.
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: [
            'packages/**/*.test.ts',
            'apps/**/*.test.ts',
            'tools/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.db.test.ts', ...alone],
          // Modules are read once per worker, not once per file: a fifth of the whole time.
          isolate: false,
          // Beside the others, on two cores, a test of two seconds may take seven.
          testTimeout: 20_000,
        },
      },
      { test: { name: 'alone', include: alone, env, testTimeout: 20_000 } },
      {
        test: {
          name: 'database',
          env,
          include: [
            'packages/**/*.db.test.ts',
            'apps/**/*.db.test.ts',
            'tests/database/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**'],
          globalSetup: ['tests/database/setup.ts'],
          // As above: reading the server's modules for each file cost more than most files' own tests.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          env,
          include: ['tests/e2e/**/*.spec.ts'],
          isolate: false,
          globalSetup: ['tests/e2e/setup.ts', 'tests/database/setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
