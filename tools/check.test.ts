// The runner counts honestly: what it cannot explain is a failure.

import { describe, expect, test } from 'vitest';
import { addCounts, countStep, countsLine, stepsOf } from './check.ts';

function reportOf(counts: Partial<Record<string, number>>, testResults: readonly unknown[] = []) {
  const zero = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  return JSON.stringify({ ...zero, ...counts, testResults });
}

describe('a step', () => {
  test('without tests counts as one', () => {
    expect(countStep({ code: 0 }, undefined)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countStep({ code: 2 }, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('of tests counts what its report says', () => {
    const report = reportOf({
      numPassedTests: 5,
      numFailedTests: 2,
      numPendingTests: 1,
      numTodoTests: 1,
    });
    expect(countStep({ code: 1 }, report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test('that left no report failed', () => {
    expect(countStep({ code: 0 }, '')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('that found no test failed', () => {
    expect(countStep({ code: 0 }, reportOf({}))).toMatchObject({ failed: 1 });
  });

  test('that ended badly though every test passed failed', () => {
    expect(countStep({ code: 1 }, reportOf({ numPassedTests: 5 }))).toMatchObject({ failed: 1 });
  });

  test('with a test file that could not be loaded failed', () => {
    const unloaded = [{ status: 'failed', assertionResults: [] }];
    const report = reportOf({ numPassedTests: 5 }, unloaded);
    expect(countStep({ code: 1 }, report)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
});

test('the last line says the sum', () => {
  const sum = addCounts([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 40, failed: 2, skipped: 3 },
  ]);
  expect(countsLine(sum)).toBe('41 passed, 2 failed, 3 skipped');
});

test('the browser is asked for, everything else always runs', () => {
  const names = stepsOf({ browser: false, reports: '' }).map((step) => step.name);
  expect(names).toEqual(['types', 'types of web', 'format and lint', 'walls', 'tidy', 'tests']);
  const withBrowser = stepsOf({ browser: true, reports: '' }).map((step) => step.name);
  expect(withBrowser).toEqual([...names, 'browser']);
});
