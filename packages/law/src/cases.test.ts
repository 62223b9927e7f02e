// Runs the YAML cases a lawyer can read: packages/law/cases/<rule>.yaml, same path as the rule.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, day, isProgram, month, rupiah } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { deathAndAccidentRuns } from './benefits/death-and-accident.fixture.ts';
import { contributionRuns } from './contributions/case-runs.fixture.ts';
import {
  bpuContribution,
  bpuRegistrationAge,
  type FundSource,
  isFundSource,
  mayPay,
  type Payee,
  payees,
} from './index.ts';
import { statusRuns } from './status/cases.fixture.ts';

type Case = {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly output: unknown;
  readonly source: string;
};

const folder = join(import.meta.dirname, '../cases');

const runs: Readonly<Record<string, (each: Case) => void>> = {
  ...statusRuns,
  ...deathAndAccidentRuns,
  ...contributionRuns,
  'contributions/bpu-contribution.yaml': checkContribution,
  'eligibility/bpu-registration-age.yaml': checkAge,
  'funding/may-pay.yaml': checkPermission,
};

test('every case file belongs to a rule and every rule has its cases', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => path.replaceAll('\\', '/'));
  expect(files.sort()).toEqual(Object.keys(runs).sort());
});

for (const [path, run] of Object.entries(runs)) {
  describe(path, () => {
    test.each(read(path).map((each) => [each.name, each] as const))('%s', (_, each) => {
      expect(each.source).not.toBe('');
      run(each);
    });
  });
}

function read(path: string): readonly Case[] {
  return parse(readFileSync(join(folder, path), 'utf8'));
}

function checkContribution({ input, output }: Case): void {
  const { people = 1, months = 1, payer, programs, income_monthly: income, transport } = input;
  const first = month(String(input['month']));
  const monthly = Array.from({ length: Number(months) }, (_, at) =>
    bpuContribution({
      programs: Array.isArray(programs) ? programs.filter((each) => isProgram(each)) : [],
      month: addMonths(first, at),
      payer: sourceOf(payer),
      ...(income === undefined ? {} : { incomeMonthly: rupiah(Number(income)) }),
      transportSector: transport === true,
    }),
  );
  const total = monthly.reduce((sum, each) => sum + each.value, 0) * Number(people);
  const parts = monthly[0]?.parts.map((part) => [part.program, part.amountMonthly]) ?? [];
  expect({ ...Object.fromEntries(parts), total }).toMatchObject(Object(output));
}

function checkAge({ input, output }: Case): void {
  const { value, steps } = bpuRegistrationAge(day(String(input['on'])));
  const [min, max] = steps.map((step) => step.confirmed);
  expect({ ...value, confirmed: { min, max } }).toEqual(output);
}

function checkPermission({ input, output }: Case): void {
  const payee = payeeOf(input['payee']);
  const answer = mayPay(sourceOf(input['source']), { payee }, day(String(input['on'])));
  expect(answer.value).toBe(output);
  if (answer.value !== 'unconfirmed') expect(answer.steps).not.toEqual([]);
}

function sourceOf(written: unknown): FundSource {
  if (typeof written !== 'string' || !isFundSource(written)) throw new Error(`source ${written}`);
  return written;
}

function payeeOf(written: unknown): Payee {
  const found = payees.find((each) => each === written);
  if (!found) throw new Error(`payee ${written}`);
  return found;
}
