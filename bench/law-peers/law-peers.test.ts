// The bench compares rightly: differences are found, people come back as written, the bare loop is
// the law of July 2026, and a peer that is not at hand is said to be so.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { amountNames, differencesOf, totalsOf } from './amounts.ts';
import type { Result } from './engine.ts';
import { payungEngine } from './engine-payung.ts';
import { plainEngine } from './engine-plain.ts';
import { reasonOf } from './install.ts';
import { readExpected, readPeople, writeExpected, writePeople } from './people.ts';
import { median, report } from './report.ts';

const count = 500;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-test-'));
  await writePeople(folder, count);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('people come back as written, all or the first of them', async () => {
  const people = await readPeople(folder, count);
  expect(people.wageMonthly).toHaveLength(count);
  expect([...people.wageMonthly.subarray(0, 3)]).toEqual([2_000_000, 2_007_919, 2_015_838]);
  expect([...people.riskClass.subarray(3, 7)]).toEqual([4, 5, 1, 2]);
  expect((await readPeople(folder, 7)).wageMonthly).toEqual(people.wageMonthly.slice(0, 7));
});

test('the bare loop and Payung come to the same eleven amounts of July 2026', async () => {
  const people = await readPeople(folder, count);
  const [payung, plain] = [payungEngine(people), plainEngine(people)].map((engine) => {
    const bill = engine.bill('2026-07');
    return [...bill, ...engine.jkp('2026-07', bill)];
  });
  expect(plain).toHaveLength(amountNames.length);
  expect(plain).toEqual(payung);
});

test('the bare loop refuses a month whose figures it does not hold', async () => {
  const engine = plainEngine(await readPeople(folder, count));
  expect(() => engine.bill('2025-01')).toThrow('2026-07 only');
});

test('the changing law of 2025 reaches the amounts: JP ceiling in March, JKP after February', async () => {
  const engine = payungEngine({
    wageMonthly: Float64Array.of(12_000_000),
    riskClass: Uint8Array.of(1),
  });
  const amount = (month: string, name: (typeof amountNames)[number]) => {
    const bill = engine.bill(month);
    return [...bill, ...engine.jkp(month, bill)][amountNames.indexOf(name)]?.[0];
  };
  expect(amount('2025-02', 'jp_worker')).toBe(100_423);
  expect(amount('2025-03', 'jp_worker')).toBe(105_474);
  expect(amount('2025-02', 'jkp_from_jkm')).toBe(5_000);
  expect(amount('2025-03', 'jkp_from_jkm')).toBe(0);
});

test('expected amounts come back by column, for all people or the first', async () => {
  const columns = amountNames.map((_, at) => Float64Array.of(at, at + 10, at + 20));
  await writeExpected(folder, columns);
  const read = await readExpected(folder, 2);
  expect(read.map((column) => [...Array.from(column)])).toEqual(
    amountNames.map((_, at) => [at, at + 10]),
  );
});

describe('differences', () => {
  test('count the people who differ and the widest difference', () => {
    const found = differencesOf([[1, 2, 3]], [[1, 3, 6]]);
    expect(found).toEqual({ wrong: [2], furthest: [3] });
  });

  test('a missing amount is never equal', () => {
    const found = differencesOf([[1, 2]], [[1]]);
    expect(found).toEqual({ wrong: [1], furthest: [Number.NaN] });
    expect(totalsOf([[1, 2]])).toEqual([3]);
  });
});

describe('the report', () => {
  const result = (people: number, total: number): Result => ({
    versions: 'engine 1',
    people,
    month: {
      seconds: [{ setup: 0, bill: 0.2, jkp: 0.1 }],
      totals: amountNames.map(() => total),
      peakBytes: 2 ** 27,
    },
    differences: { wrong: amountNames.map(() => 0), furthest: amountNames.map(() => 0) },
  });
  const ours = { payung: result(1_000, 9), payungOfFew: result(10, 5), count: 1_000 };

  test('says in one line that a peer was not run, and why', () => {
    const text = report({ ...ours, others: [{ name: 'peer', notRun: 'no Python' }] });
    expect(text.match(/^ {2}peer .*not run: no Python$/gm)).toHaveLength(1);
  });

  test('prints equal totals as equal and others with the rupiah apart', () => {
    const others = [
      { name: 'same', result: result(1_000, 9) },
      { name: 'other', result: result(1_000, 12) },
    ];
    const text = report({ ...ours, others });
    expect(text).toMatch(/same +all 11 totals equal/);
    expect(text).toMatch(/other +Rp jkk \+3, /);
  });

  test('extrapolates an engine that was run on few, says so, and compares it with the same few', () => {
    const text = report({ ...ours, others: [{ name: 'few', result: result(10, 5) }] });
    expect(text).toContain('30.000 ms a person; 1,000 would take 30 s (extrapolated, not run)');
    expect(text).toMatch(/few +all 11 totals equal/);
  });

  test('the median is a figure that was measured', () => {
    expect(median([3, 1, 2, 9])).toBe(3);
  });

  test('the reason of a failure is the code of npm or the last line the program wrote', () => {
    const failed = Object.assign(new Error('exit 1'), { stderr: 'trace\nno such package\n' });
    expect(reasonOf(failed)).toBe('no such package');
    const npm = 'npm error code ECONNREFUSED\nnpm error A log can be found in: x\n';
    expect(reasonOf(Object.assign(new Error('exit 1'), { stderr: npm }))).toBe(
      'npm error code ECONNREFUSED',
    );
    expect(reasonOf(new Error('spawn python3 ENOENT'))).toBe('Error: spawn python3 ENOENT');
  });
});
