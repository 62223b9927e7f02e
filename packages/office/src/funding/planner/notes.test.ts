import { addMonths, day, month, rupiah } from '@payung/values';
import { describe, expect, test } from 'vitest';
import type { PlanNoteCode } from '../plan.ts';
import { fund, person, planStart, scenario } from './cases.fixture.ts';
import { planMonths } from './planner.ts';
import type { MonthPlan, PlanPerson, PlanRequest } from './request.ts';

async function plan(
  people: readonly PlanPerson[],
  funds: PlanRequest['funds'],
  more: Partial<PlanRequest> = {},
): Promise<MonthPlan> {
  return planMonths({ people, funds, scenario: scenario(), asOf: day('2026-06-30'), ...more });
}

function note(made: MonthPlan, code: PlanNoteCode, fundId?: string) {
  return made.notes.find(
    (each) => each.code === code && (fundId === undefined || each.data['fund'] === fundId),
  )?.data;
}

const payers = (made: MonthPlan) => made.assignments.map((line) => [line.person, line.fund]);

describe('the plan tells', () => {
  test('that it is proven, in which order people come, and the seed of the draw', async () => {
    const made = await plan([person(1)], [fund('f', 12)]);
    expect(note(made, 'proven')).toEqual({ gap: '0 %' });
    expect(note(made, 'order')).toEqual({
      rules: 'belum_terlindungi, usia_tertua_lebih_dulu, undian',
    });
    expect(note(made, 'draw')).toEqual({ seed: 'undian contoh' });
  });

  test('that it starts before the date of its data, since past months cannot be bought', async () => {
    const past = await plan([person(1)], [fund('f', 5)], { asOf: day('2026-08-01') });
    expect(note(past, 'start_past')).toEqual({ start: '2026-07', asOf: '2026-08-01' });
    const same = await plan([person(1)], [fund('f', 5)], { asOf: day('2026-07-31') });
    expect(note(same, 'start_past')).toBeUndefined();
  });

  test('how many of its people have no known occupation', async () => {
    const { occupation, ...unknown } = person(1).candidate;
    expect(occupation).toBe('PETANI');
    const made = await plan([{ key: 'P000001', candidate: unknown }, person(2)], [fund('f', 24)]);
    expect(note(made, 'occupation_unknown')).toEqual({ people: 1 });
  });

  test('how many birth dates are inexact, and whose age limit could turn by it', async () => {
    const people = [
      person(1, { birthExact: false }),
      person(2, { birthExact: false, birth: day('1961-12-31') }),
      person(3, { birthExact: false, birth: day('1961-01-01') }),
    ];
    const made = await plan(people, [fund('f', 60)]);
    expect(note(made, 'birth_inexact')).toEqual({ people: 2, nearLimit: 2 });
  });

  test('whom the unconfirmed lower age keeps out', async () => {
    const made = await plan([person(1, { birth: day('2015-01-01') })], [fund('f', 5)]);
    expect(note(made, 'age_min_unconfirmed')).toEqual({ age: 18, people: 1 });
    expect(note(made, 'jkm_waiting')).toBeUndefined();
  });

  test('whose protection ends when, and who never gets past the JKM waiting time', async () => {
    const funds = [fund('short', 3, { months: 3 })];
    const made = await plan([person(1)], funds);
    expect(note(made, 'protection_ends')).toEqual({ people: 1, last: '2026-09', grace: 3 });
    expect(note(made, 'jkm_waiting_whole')).toEqual({
      people: 1,
      waiting: 3,
      amount: 10_000_000,
    });
    expect(note(made, 'below_branch_credit')).toMatchObject({ months: 3, needed: 6 });
    const carried = await plan(
      [person(1)],
      [...funds, fund('then', 9, { from: month('2026-10') })],
    );
    expect(note(carried, 'jkm_waiting_whole')).toBeUndefined();
    expect(note(carried, 'several_payers')).toEqual({ people: 1 });
    expect(note(carried, 'protection_ends')).toMatchObject({ people: 1, last: '2027-06' });
  });

  test('of a fund of six months nothing on its length', async () => {
    const six = await plan([person(1)], [fund('six', 6, { months: 6 })]);
    expect(note(six, 'below_branch_credit')).toBeUndefined();
  });

  test('how many people facts were told of who stand on no list', async () => {
    const made = await plan([person(1)], [fund('f', 12)], { unmatchedFacts: 7 });
    expect(note(made, 'facts_unmatched')).toEqual({ people: 7 });
  });

  test('places that are paid for and have no name, or else the months left', async () => {
    const made = await plan([person(1)], [fund('f', 12 + 24 + 5)]);
    expect(note(made, 'unfilled', 'f')).toMatchObject({ places: 2, amount: 29 * 16_800 });
    const few = await plan([person(1)], [fund('f', 12 + 5)]);
    expect(note(few, 'unfilled_months', 'f')).toMatchObject({ months: 5 });
  });
});

describe('the law is told where it', () => {
  test('forbids palm money for others, even when the earmark says everybody', async () => {
    const palm = fund('palm', 60, { source: 'DBH_SAWIT', earmark: { kind: 'all' } });
    const made = await plan([person(1), person(2, { occupation: 'BURUH_SAWIT' })], [palm]);
    expect(payers(made)).toEqual([['P000002', 'palm']]);
    expect(note(made, 'law_forbids')).toMatchObject({
      people: 1,
      law: 'PMK 91/2023 pasal 16 ayat (5) huruf e',
    });
  });

  test('leaves open whether Dana Desa may pay', async () => {
    const made = await plan([person(1)], [fund('desa', 12, { source: 'DANA_DESA' })]);
    expect(note(made, 'law_unconfirmed')).toMatchObject({ fund: 'desa', people: 1 });
  });

  test('has village officials paid as wage earners', async () => {
    const earmark = { kind: 'occupation', codes: ['APARAT_DESA'] } as const;
    const people = [person(1, { occupation: 'APARAT_DESA' })];
    const made = await plan(people, [fund('add', 60, { source: 'ADD', earmark })]);
    expect(made.assignments).toEqual([]);
    expect(made.excludedReasons).toEqual([{ reason: 'aparat_desa', people: 1 }]);
    expect(note(made, 'earmark_paid_elsewhere')).toMatchObject({ occupations: 'APARAT_DESA' });
  });

  test('is asked for every month: palm money was not yet regulated before September 2023', async () => {
    const start = month('2023-07');
    const palm = fund('palm', 60, { source: 'DBH_SAWIT', earmark: { kind: 'all' }, from: start });
    const people = [person(1), person(2, { occupation: 'BURUH_SAWIT' })];
    const made = await plan(people, [palm], {
      scenario: scenario({ start }),
      asOf: day('2023-06-30'),
    });
    const until = made.assignments.map((line) => [line.person, line.months.until]);
    expect(until).toEqual([
      ['P000001', '2023-09'],
      ['P000002', '2024-07'],
    ]);
    expect(note(made, 'law_unconfirmed')).toMatchObject({ people: 2 });
    expect(note(made, 'law_forbids')).toBeUndefined();
  });

  test('changes the contribution within the months: each month is paid as it is', async () => {
    const own = fund('own', 0, { source: 'MANDIRI', ceiling: rupiah(1_000_000) });
    const made = await plan([person(1), person(2, { occupation: 'OJEK_SOPIR' })], [own]);
    expect(note(made, 'contribution_varies')).toMatchObject({ least: 8_400, most: 16_800 });
    expect(made.amount).toBe(6 * 8_400 + 6 * 16_800 + 9 * 8_400 + 3 * 16_800);
  });
});

test('who is paid up to the month before the plan is carried on first, whatever his age', async () => {
  const old = {
    ...person(1, { birth: day('1955-01-01'), status: 'peserta_aktif' }),
    coveredUntil: planStart,
  };
  const made = await plan([person(2), old], [fund('f', 12)]);
  expect(payers(made)).toEqual([['P000001', 'f']]);
  expect(made.goals[0]).toMatchObject({ goal: 'keep', value: 12 });
  const lapsed = { ...old, coveredUntil: addMonths(planStart, -1) };
  const after = await plan([person(2), lapsed], [fund('f', 12)]);
  expect(payers(after)).toEqual([['P000002', 'f']]);
});

test('money for a kecamatan, a decile or a list pays for nobody else', async () => {
  const people = [
    person(1, { village: '7502012001', decile: 2, lists: ['nelayan.xlsx'] }),
    person(2, { village: '7502022001', decile: 3 }),
    person(3, { decile: 9 }),
  ];
  const paid = async (more: object) =>
    (await plan(people, [fund('f', 60, { earmark: { kind: 'all', ...more } })])).assignments.map(
      ({ person: key }) => key,
    );
  expect(await paid({ places: ['750201'] })).toEqual(['P000001']);
  expect(await paid({ places: ['7502022001', '750201'] })).toEqual(['P000001', 'P000002']);
  expect(await paid({ deciles: { min: 1, max: 4 } })).toEqual(['P000001', 'P000002']);
  expect(await paid({ lists: ['nelayan.xlsx'] })).toEqual(['P000001']);
});
