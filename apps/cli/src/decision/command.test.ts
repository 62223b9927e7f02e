import { describe, expect, test } from 'vitest';
import { parseDecisionCommand } from './command.ts';
import { readChangesFile, readPlanFile } from './plan-file.ts';

function detailOf(...argv: readonly string[]): unknown {
  const read = parseDecisionCommand(argv);
  return read.ok ? 'read' : read.issues[0]?.data['detail'];
}

const paper = [
  ...['--tenant', '75.02', '--number', 'SK 1', '--day', '2026-06-20', '--signatory', 'BUPATI'],
  ...['--position', 'Bupati', '--approved-by', 'kepala', '--out', 'keluar'],
];

describe('payung decision', () => {
  test('freeze names plan, paper and the second person', () => {
    const objection = ['--objection-from', '2026-06-21', '--objection-until', '2026-06-30'];
    const argv = ['freeze', 'rencana.json', ...paper, ...objection, '--nip', '1', '--whole'];
    expect(parseDecisionCommand(argv)).toMatchObject({
      value: {
        action: 'freeze',
        plan: 'rencana.json',
        tenant: '7502',
        number: 'SK 1',
        approvedBy: 'kepala',
        objection: { from: '2026-06-21', until: '2026-06-30' },
        whole: true,
      },
    });
  });

  test('addendum names what it changes; verify a number and maybe a file', () => {
    expect(
      parseDecisionCommand(['addendum', 'ubah.json', ...paper, '--amends', 'SK 0']),
    ).toMatchObject({
      value: { action: 'addendum', amends: 'SK 0', changes: 'ubah.json' },
    });
    const verify = ['verify', 'SK 1', '--tenant', '75.02', '--file', 'daftar-beku.txt', '--json'];
    expect(parseDecisionCommand(verify)).toMatchObject({
      value: { action: 'verify', number: 'SK 1', file: 'daftar-beku.txt', json: true },
    });
    expect(parseDecisionCommand(['--lang', 'en'])).toMatchObject({ value: { action: 'help' } });
  });

  test.each([
    [['freeze', ...paper], 'Sebutkan berkas rencananya'],
    [['freeze', 'a.json', ...paper.slice(0, -2)], 'Sebutkan --out'],
    [['freeze', 'a.json', ...paper, '--day', '2026-06-31'], '2026-06-31'],
    [['freeze', 'a.json', ...paper, '--objection-from', '2026-06-21'], '“”'],
    [['freeze', 'a.json', ...paper, '--amends', 'x'], '--amends'],
    [['addendum', 'a.json', ...paper], 'Sebutkan --amends'],
    [['verify', '--tenant', '75.02'], 'Sebutkan nomor keputusannya'],
    [['verify', 'SK 1'], 'Sebutkan wilayahnya'],
    [['verify', 'SK 1', 'SK 2', '--tenant', '75.02'], 'SK 2'],
    [['melt', '--tenant', '75.02'], 'decision melt'],
    [['objection', 'file', 'SK 1', 'dua', '--tenant', '75.02'], 'Baris “dua”'],
    [['objection', 'file', 'SK 1', '2', '--tenant', '75.02'], '--text'],
    [['objection', 'decide', '1', '--tenant', '75.02', '--verdict', 'x'], 'Putusan “x”'],
    [['objection', 'decide', 'x', '--tenant', '75.02'], 'Nomor sanggahan “x”'],
    [['objection', '--tenant', '75.02'], 'decision objection'],
    [['verify', 'SK 1', '--tenant', '75.02', '--lang', 'de'], 'Bahasa “de”'],
  ])('%j is refused with a remedy', (argv, words) => {
    expect(detailOf(...argv)).toContain(words);
  });
});

const fund = {
  fund: 'APBD',
  name: 'APBD 2026',
  source: 'APBD_KAB',
  ceiling: 1_000_000,
  from: '2026-01',
  until: '2027-01',
  earmark: { kind: 'all' },
  document: 'DPA 1',
};
const assignment = {
  person: '12',
  programmeSet: ['JKK', 'JKM'],
  fund: 'APBD',
  months: { from: '2026-07', until: '2027-01' },
  amountPerMonth: 16_800,
};
const plan = {
  funds: [fund],
  assignments: [assignment],
  waiting: [{ person: 13, funds: ['APBD'] }],
};

describe('the file of a plan', () => {
  test('is read whole', () => {
    expect(readPlanFile(JSON.stringify(plan))).toEqual({ ok: true, value: plan });
  });

  test.each([
    [{ ...plan, funds: undefined }, 'funds'],
    [{ ...plan, funds: [{ ...fund, ceiling: 1.5 }] }, 'funds[1].ceiling'],
    [{ ...plan, funds: [{ ...fund, source: 'KAS' }] }, 'funds[1].source'],
    [
      { ...plan, assignments: [assignment, { ...assignment, person: 12 }] },
      'assignments[2].person',
    ],
    [
      { ...plan, assignments: [{ ...assignment, months: { from: '2026-7' } }] },
      'assignments[1].months.from',
    ],
    [{ ...plan, assignments: [{ ...assignment, programmeSet: ['JP'] }] }, 'programmeSet[1]'],
    [{ ...plan, waiting: [{ person: 0, funds: [] }] }, 'waiting[1].person'],
    [[], 'funds'],
  ])('%j is refused by its place', (wrong, at) => {
    const read = readPlanFile(JSON.stringify(wrong));
    expect(read.ok ? '' : read.at).toContain(at);
  });

  test('that is no JSON is told so', () => {
    expect(readPlanFile('{')).toEqual({ ok: false, at: 'JSON' });
  });
});

test('the file of changes takes the next, nobody, the fund or a person', () => {
  const change = { place: 1, person: 2, reason: 'died', from: '2026-10' };
  const changes = ['next', 'vacant', 'return', 7].map((successor) => ({ ...change, successor }));
  expect(readChangesFile(JSON.stringify(changes))).toEqual({ ok: true, value: changes });
  for (const wrong of [
    { successor: 'later' },
    { successor: 0 },
    { reason: 'bored' },
    { from: 'x' },
  ]) {
    const read = readChangesFile(JSON.stringify([{ ...change, successor: 'next', ...wrong }]));
    expect(read.ok ? '' : read.at).toContain(`[1].${Object.keys(wrong)[0]}`);
  }
});
