import { expect, test } from 'vitest';
import type { AnyRule } from '../rule.ts';
import { findRule } from '../rules.ts';

type Fields = Readonly<Record<string, unknown>>;
const bill = { month: '2026-01', asOf: '2026-08-01', programs: ['JKK'], riskClass: 1 };
const warned = ['2026-07-01', '2026-07-16'];

/** What a caller is told who gave facts that cannot both be true. */
const told: readonly (readonly [string, Fields, readonly string[]])[] = [
  ['registration_deadline', { workStart: '2026-03-02', asOf: '2026-03-01' }, ['>= 2026-03-02']],
  [
    'registration_deadline',
    { workStart: '2026-03-02', registeredOn: '2026-04-11', asOf: '2026-04-10' },
    ['<= 2026-04-10'],
  ],
  [
    'change_report',
    { change: 'wage', changedOn: '2026-03-02', asOf: '2026-03-01' },
    ['>= 2026-03-02'],
  ],
  [
    'change_report',
    { change: 'wage', changedOn: '2026-03-02', reportedOn: '2026-03-09', asOf: '2026-03-05' },
    ['2026-03-02 .. 2026-03-05'],
  ],
  ['criminal', { on: '2026-07-01', withheld: 5, paidOver: 6 }, ['<= 5']],
  [
    'underpayment',
    { kind: 'PDS_UPAH', ...bill, workers: [{ wageMonthly: 5, reportedWage: 6 }] },
    ['<= 5'],
  ],
  [
    'underpayment',
    { kind: 'PIUTANG', month: '2026-01', asOf: '2026-08-01', due: 5, paid: 6 },
    ['<= 5'],
  ],
  ['underpayment', { kind: 'PWBD', ...bill, workers: [] }, ['[] 1 .. 10000']],
  [
    'underpayment',
    { kind: 'PWBD', ...bill, programs: [], workers: [{ wageMonthly: 5 }] },
    ['[] 1 .. 100000'],
  ],
  [
    'underpayment',
    { kind: 'PWBD', ...bill, workers: [{ wageMonthly: 100_000_000_001 }] },
    ['Rp 1 .. 100000000000'],
  ],
  ['steps', { asOf: '2026-09-01', warnings: [...warned, '2026-08-03'] }, ['<= 2']],
  [
    'steps',
    { asOf: '2026-09-01', warnings: warned, fineOn: '2026-07-15' },
    ['2026-07-16 .. 2026-09-01'],
  ],
  [
    'steps',
    { asOf: '2026-09-01', warnings: warned, finePaidOn: '2026-08-01' },
    ['? .. 2026-09-01'],
  ],
  ['steps', { asOf: '2026-09-01', warnings: Array(11).fill('2026-07-01') }, ['[] 0 .. 10']],
];

test.each(told)('%s asked with %j tells what is expected', (name, facts, expected) => {
  const answer = rule(name).ask(facts);
  expect(answer.ok).toBe(false);
  expect(answer.issues.map((each) => each.data['expected'])).toEqual(expected);
});

test.each([
  ['change_report', { change: 'address', changedOn: '2026-03-02', asOf: '2026-03-03' }, ['Alamat']],
  ['arrears_class', { on: '2026-07-01', months: 6 }, ['Diragukan', 'Macet']],
  ['benefits_owed', { eventOn: '2026-07-01', obliged: ['JKM'], registered: [] }, ['JKM']],
  [
    'steps',
    { asOf: '2026-09-01', warnings: warned, fineOn: '2026-08-01', servicesRefusedOn: '2026-09-01' },
    ['Denda dibayar lunas', 'Kewajiban dipenuhi'],
  ],
] as const)('%s names the rows of the tables it used', (name, facts, expected) => {
  const answer = rule(name).ask(facts);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  const rows = answer.value.steps.map((step) => step.kind === 'figure' && step.row?.id);
  expect(rows).toEqual(expected);
});

function rule(name: string): AnyRule {
  const found = findRule(`compliance.${name}`);
  if (found === undefined) throw new Error(`No rule ${name}`);
  return found;
}
