// The path of a case, searched to the end: every state it can come to by every step, on every day that
// matters, with and without money.

import { type Day, day, daysBetween, rupiah } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { caseStates, type EmployerCase } from '../case.ts';
import {
  type CaseAsked,
  type CaseFacts,
  decideCase,
  decideSanction,
  kpknlLeast,
  type sanctionMarks,
} from './decide.ts';
import { caseMay, caseMoves } from './step.ts';

/** Each lies past the term of a warning given on the one before. */
const days: readonly Day[] = [
  '2026-01-05',
  '2026-01-12',
  '2026-02-02',
  '2026-03-02',
  '2026-04-20',
].map(day);
const asked: readonly CaseAsked[] = caseMoves.flatMap((move): CaseAsked[] => {
  if (move === 'close')
    return [
      { move, outcome: 'paid' },
      { move, outcome: 'unpaid' },
    ];
  if (move === 'instalments' || move === 'commit') return [{ move, until: day('2026-12-31') }];
  return [{ move }];
});
const surroundings: readonly CaseFacts[] = [
  { due: rupiah(20_000_000), recovered: rupiah(0), arrears: 'bad', holidays: [] },
  { due: rupiah(20_000_000), recovered: rupiah(20_000_000), arrears: 'bad', holidays: [] },
  { due: rupiah(20_000_000), recovered: rupiah(0), arrears: 'current', holidays: [] },
  { due: rupiah(kpknlLeast - 1), recovered: rupiah(0), arrears: 'bad', holidays: [] },
];

const opened: EmployerCase = {
  caseNumber: 1,
  business: {
    name: 'PT CONTOH',
    npp: null,
    nib: null,
    address: null,
    district: null,
    phone: null,
    riskClass: 1,
    size: 'micro',
  },
  state: 'indication',
  stateOn: day('2026-01-05'),
  confirmedOn: null,
  letter1On: null,
  letter2On: null,
  fineOn: null,
  servicesOn: null,
  liftedOn: null,
  skkOn: null,
  kpknlOn: null,
  invitations: 0,
  promisedUntil: null,
  outcome: null,
};

const key = ({ business: _, ...rest }: EmployerCase) => JSON.stringify(rest);
const reached = new Map([[key(opened), opened]]);
const edges: {
  from: EmployerCase;
  to: EmployerCase;
  asked: CaseAsked;
  known: CaseFacts;
  on: Day;
}[] = [];
let tries = 0;
for (const from of reached.values()) {
  for (const on of days) {
    for (const known of surroundings) {
      for (const each of asked) {
        tries += 1;
        const decided = decideCase(from, each, known, on);
        if (!decided.ok) continue;
        edges.push({ from, to: decided.next, asked: each, known, on });
        reached.set(key(decided.next), decided.next);
      }
    }
  }
}
const all = [...reached.values()];

describe('every state a case can come to', () => {
  test('is one of the table, and each of the table is come to', () => {
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(caseStates));
    expect(all.length).toBeGreaterThan(500);
    expect(tries).toBeGreaterThan(100_000);
    const stray = edges.filter(
      ({ from, to, asked: each }) => !caseMay(each.move, from.state, to.state),
    );
    expect(stray).toEqual([]);
  });

  test('has SKK or KPKNL and never both', () => {
    expect(all.filter(({ skkOn, kpknlOn }) => skkOn !== null && kpknlOn !== null)).toEqual([]);
    expect(all.some(({ skkOn }) => skkOn !== null)).toBe(true);
    expect(all.some(({ kpknlOn }) => kpknlOn !== null)).toBe(true);
  });

  test('has an SKK, a suit or KPKNL only after two warnings whose terms have passed', () => {
    const early: EmployerCase[] = [];
    for (const found of all) {
      const grave = found.skkOn ?? found.kpknlOn;
      if (grave === null) continue;
      const { letter1On, letter2On, confirmedOn } = found;
      if (letter1On === null || letter2On === null || confirmedOn === null) {
        throw new Error(`${found.state} without its letters`);
      }
      // Ten working days are two weeks at least.
      const apart = [daysBetween(letter1On, letter2On), daysBetween(letter2On, grave)];
      if (confirmedOn > letter1On || apart.some((each) => each < 14)) early.push(found);
    }
    expect(early).toEqual([]);
    const unasked = all.filter(
      ({ state, skkOn }) => skkOn === null && ['invited', 'committed', 'sued'].includes(state),
    );
    expect(unasked).toEqual([]);
  });

  test('is called paid only when the money is there, and its end is an end', () => {
    const settled = edges.filter(({ asked: each }) => each.move === 'settle');
    expect(settled.length).toBeGreaterThan(0);
    expect(settled.filter(({ known }) => known.recovered < known.due)).toEqual([]);
    expect(edges.filter(({ from }) => ['closed', 'dismissed'].includes(from.state))).toEqual([]);
    expect(edges.filter(({ from, to }) => to.outcome === 'paid' && from.state !== 'paid')).toEqual(
      [],
    );
  });

  test('goes to KPKNL only as a bad debt of the least sum, and is invited three times at most', () => {
    const given = edges.filter(({ asked: each }) => each.move === 'kpknl');
    expect(given.length).toBeGreaterThan(0);
    expect(
      given.filter(
        ({ known }) => known.arrears !== 'bad' || known.due - known.recovered < kpknlLeast,
      ),
    ).toEqual([]);
    expect(Math.max(...all.map(({ invitations }) => invitations))).toBe(3);
  });
});

test('sanctions stand beside the path: fine, then services, then lifting, each after its term', () => {
  const warned = { ...opened, letter1On: day('2026-01-05'), letter2On: day('2026-02-02') };
  const after = (found: EmployerCase, mark: (typeof sanctionMarks)[number], on: string) => {
    const decided = decideSanction(found, mark, day(on), []);
    return decided.ok ? decided.next : decided.code;
  };
  expect(after(opened, 'fine', '2026-03-02')).toBe('letter2_missing');
  expect(after(warned, 'fine', '2026-02-10')).toBe('term_running');
  expect(after(warned, 'services', '2026-03-02')).toBe('sanction_unfit');
  const fined = { ...warned, fineOn: day('2026-02-20') };
  expect(after(warned, 'fine', '2026-02-20')).toEqual(fined);
  expect(after(fined, 'services', '2026-02-25')).toBe('term_running');
  const refused = { ...fined, servicesOn: day('2026-04-01') };
  expect(after(fined, 'services', '2026-04-01')).toEqual(refused);
  expect(after(refused, 'lift', '2026-04-05')).toEqual({ ...refused, liftedOn: '2026-04-05' });
  expect(after({ ...refused, liftedOn: day('2026-04-05') }, 'lift', '2026-04-06')).toBe(
    'sanction_unfit',
  );
});
