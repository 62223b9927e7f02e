import { addMonths, day, type Month, month, monthsBetween, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate } from './candidate.ts';
import { planFunding } from './decide.ts';
import type { Fund } from './fund.ts';
import type { Plan, PlanInput } from './plan.ts';
import { inPriority } from './priority.ts';

const start = month('2026-07');

function person(number: number, more: Partial<Candidate> = {}): Candidate {
  return {
    person: number,
    status: 'baru',
    birth: day('1980-01-01'),
    birthExact: true,
    occupation: 'PETANI',
    hasNik: true,
    ...more,
  };
}

function fund(id: string, places: number, more: Partial<Fund> = {}): Fund {
  const months = more.months ?? 12;
  return {
    id,
    name: id.toUpperCase(),
    source: 'APBD_KAB',
    ceiling: rupiah(places * 16_800 * months),
    from: start,
    months,
    earmark: { kind: 'vulnerable' },
    ...more,
  };
}

function plan(
  candidates: readonly Candidate[],
  funds: readonly Fund[],
  more: Partial<PlanInput> = {},
) {
  return planFunding({
    funds,
    candidates,
    programs: ['JKK', 'JKM'],
    start,
    priority: ['belum_terlindungi', 'usia_tertua_lebih_dulu'],
    asOf: day('2026-06-30'),
    ...more,
  });
}

function payers(made: Plan): Record<number, string> {
  return Object.fromEntries(made.lines.map((line) => [line.person, line.fund]));
}

function note(made: Plan, code: string, id?: string) {
  return made.notes.find(
    (each) => each.code === code && (id === undefined || each.data['fund'] === id),
  )?.data;
}

describe('the budgets of the sample room', () => {
  const people = [
    ...Array.from({ length: 6_000 }, (_, at) => person(at + 1, { occupation: 'PEDAGANG_UMKM' })),
    ...Array.from({ length: 1_000 }, (_, at) => person(at + 6_001, { occupation: 'NELAYAN' })),
  ];
  const made = plan(people, [
    fund('apbd-kab', 0, { ceiling: rupiah(1_008_000_000) }),
    fund('apbd-prov', 0, {
      source: 'APBD_PROV',
      ceiling: rupiah(50_400_000),
      months: 6,
      earmark: { kind: 'occupation', codes: ['NELAYAN', 'PETANI'] },
    }),
    fund('dbh-sawit', 0, {
      source: 'DBH_SAWIT',
      ceiling: rupiah(60_480_000),
      earmark: { kind: 'occupation', codes: ['PEKEBUN_SAWIT', 'BURUH_SAWIT'] },
    }),
    fund('csr-bank', 0, {
      source: 'CSR',
      ceiling: rupiah(25_200_000),
      months: 6,
      earmark: { kind: 'all' },
    }),
  ]);

  test('pay 5,000 people a year, 500 and 250 for six months, and find no palm worker', () => {
    const use = made.funds.map(
      ({ fund: { id }, people: paid, months, amount, left, unfilledPlaces }) => [
        id,
        paid,
        months,
        amount,
        left,
        unfilledPlaces,
      ],
    );
    expect(use).toEqual([
      ['apbd-kab', 5_000, 12, 1_008_000_000, 0, 0],
      ['apbd-prov', 500, 6, 50_400_000, 0, 0],
      ['dbh-sawit', 0, 12, 0, 60_480_000, 300],
      ['csr-bank', 250, 6, 25_200_000, 0, 0],
    ]);
    expect(made.waiting).toBe(7_000 - 5_750);
    expect(note(made, 'unfilled', 'dbh-sawit')).toMatchObject({ places: 300, amount: 60_480_000 });
  });

  test('are used narrow money first: palm, province, regency, then the donor', () => {
    const order = [...made.funds].sort((a, b) => a.order - b.order).map((use) => use.fund.id);
    expect(order).toEqual(['dbh-sawit', 'apbd-prov', 'apbd-kab', 'csr-bank']);
  });

  test('show the cliff: 5,750 people until December, 5,000 from January', () => {
    expect(made.months.map((each) => [each.month, each.people, each.amount])).toEqual([
      ...['2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12'].map((each) => [
        each,
        5_750,
        5_750 * 16_800,
      ]),
      ...['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06'].map((each) => [
        each,
        5_000,
        5_000 * 16_800,
      ]),
    ]);
    expect(note(made, 'protection_ends', 'csr-bank')).toMatchObject({
      people: 250,
      last: '2026-12',
    });
  });

  test('carry the article of the contribution, and the mark where it is unconfirmed', () => {
    expect(made.funds[0]?.monthly.value).toBe(16_800);
    const steps = made.funds[0]?.monthly.steps ?? [];
    expect(steps.map((step) => step.kind === 'figure' && step.source.law)).toContain('PP 44/2015');
    expect(note(made, 'figure_unconfirmed', 'apbd-kab')).toBeUndefined();
    expect(note(made, 'figure_unconfirmed', 'csr-bank')).toMatchObject({
      law: 'PP 50/2025 pasal 3 sampai 5',
    });
  });
});

describe('not in the plan is', () => {
  test.each([
    ['tidak_bekerja', { occupation: 'TIDAK_BEKERJA' }],
    ['asn', { occupation: 'ASN' }],
    ['non_asn', { occupation: 'NON_ASN' }],
    ['aparat_desa', { occupation: 'APARAT_DESA' }],
    ['karyawan', { occupation: 'KARYAWAN' }],
    ['tanpa_nik', { hasNik: false }],
    ['di_bawah_usia', { birth: day('2008-07-02') }],
    ['melewati_usia', { birth: day('1961-07-01') }],
    ['tidak_bekerja', { occupation: 'TIDAK_BEKERJA', hasNik: false, birth: day('1930-01-01') }],
  ] as const)('%s, whatever the earmark', (reason, more) => {
    const made = plan(
      [person(1, more)],
      [fund('f', 5), fund('g', 5, { earmark: { kind: 'all' } })],
    );
    expect(made.lines).toEqual([]);
    expect(made.excluded).toEqual([{ reason, people: 1 }]);
    expect(made.excludedPersons.get(1)).toBe(reason);
    expect(made.waiting).toBe(0);
  });

  test('somebody whose birth date is unknown', () => {
    const { birth, ...unborn } = person(1);
    expect(birth).toBeDefined();
    expect(plan([unborn], [fund('f', 5)]).excluded).toEqual([
      { reason: 'tanpa_tanggal_lahir', people: 1 },
    ]);
  });

  test('but who is 18 that very day is, and who turns 65 the day after', () => {
    const made = plan(
      [person(1, { birth: day('2008-07-01') }), person(2, { birth: day('1961-07-02') })],
      [fund('f', 5)],
    );
    expect(made.lines.map((line) => line.person)).toEqual([2, 1]);
  });

  test('somebody too old for the later fund, though not for the earlier one', () => {
    const later = fund('later', 5, { from: month('2026-09') });
    const turning = person(1, { birth: day('1961-08-15') });
    expect(plan([turning], [later]).excluded).toEqual([{ reason: 'melewati_usia', people: 1 }]);
    expect(payers(plan([turning], [later, fund('now', 5)]))).toEqual({ 1: 'now' });
    const young = person(2, { birth: day('2008-08-15') });
    expect(payers(plan([young], [later, fund('now', 5)]))).toEqual({ 2: 'later' });
  });
});

describe('a fund', () => {
  test('pays from the start of the plan when it began earlier, to its own end', () => {
    const early = fund('early', 9, { from: month('2026-05'), months: 4 });
    const made = plan([person(1)], [early]);
    const costs = [16_800, 16_800];
    expect(made.lines).toEqual([
      { person: 1, fund: 'early', from: '2026-07', until: '2026-09', amount: 33_600, costs },
    ]);
  });

  test('that begins later pays from its own first month', () => {
    const made = plan([person(1)], [fund('late', 9, { from: month('2026-10'), months: 3 })]);
    expect(made.lines[0]).toMatchObject({ from: '2026-10', until: '2027-01', amount: 50_400 });
    expect(note(made, 'jkm_waiting_whole')).toMatchObject({
      months: 3,
      waiting: 3,
      amount: 10_000_000,
    });
    expect(note(made, 'below_branch_credit')).toMatchObject({ months: 3, needed: 6 });
  });

  test('that is over before the plan starts pays nobody, and the plan says so', () => {
    const made = plan([person(1)], [fund('old', 9, { from: month('2026-01'), months: 6 })]);
    expect(made.lines).toEqual([]);
    expect(made.waiting).toBe(1);
    expect(note(made, 'fund_over', 'old')).toBeDefined();
    expect(made.funds[0]).toMatchObject({ months: 0, people: 0, amount: 0, unfilledPlaces: 0 });
  });

  test('of six months carries no note on length, of five the one on the branch only', () => {
    const six = plan([person(1)], [fund('six', 1, { months: 6 })]);
    expect(note(six, 'below_branch_credit')).toBeUndefined();
    const five = plan([person(1)], [fund('five', 1, { months: 5 })]);
    expect(note(five, 'below_branch_credit')).toMatchObject({ months: 5 });
    expect(note(five, 'jkm_waiting_whole')).toBeUndefined();
  });

  test('never pays a part of the months: the odd rupiah stay', () => {
    const odd = fund('odd', 0, { ceiling: rupiah(3 * 16_800 * 12 - 1) });
    const made = plan([person(1), person(2), person(3)], [odd]);
    expect(made.lines).toHaveLength(2);
    expect(made.funds[0]?.left).toBe(16_800 * 12 - 1);
    expect(made.waiting).toBe(1);
  });

  test('of palm money pays palm workers only, even when its earmark says everybody', () => {
    const palm = fund('palm', 5, { source: 'DBH_SAWIT', earmark: { kind: 'all' } });
    const made = plan([person(1), person(2, { occupation: 'BURUH_SAWIT' })], [palm]);
    expect(payers(made)).toEqual({ 2: 'palm' });
    expect(note(made, 'law_forbids')).toMatchObject({
      people: 1,
      law: 'PMK 91/2023 pasal 16 ayat (5) huruf e',
    });
  });

  test('of Dana Desa pays only with the mark that its right is unconfirmed', () => {
    const made = plan([person(1)], [fund('desa', 5, { source: 'DANA_DESA' })]);
    expect(payers(made)).toEqual({ 1: 'desa' });
    expect(note(made, 'law_unconfirmed')).toMatchObject({ fund: 'desa', people: 1 });
  });

  test('meant for village officials is told that ADD pays them as wage earners', () => {
    const earmark = { kind: 'occupation', codes: ['APARAT_DESA'] } as const;
    const made = plan(
      [person(1, { occupation: 'APARAT_DESA' })],
      [fund('add', 5, { source: 'ADD', earmark })],
    );
    expect(made.lines).toEqual([]);
    expect(note(made, 'earmark_paid_elsewhere')).toMatchObject({ occupations: 'APARAT_DESA' });
  });

  test('asks the law for every month: palm money was not yet regulated before September 2023', () => {
    const early = { start: month('2023-07'), asOf: day('2023-06-30') };
    const palm = fund('palm', 5, {
      source: 'DBH_SAWIT',
      earmark: { kind: 'all' },
      from: month('2023-07'),
    });
    const made = plan([person(1), person(2, { occupation: 'BURUH_SAWIT' })], [palm], early);
    expect(payers(made)).toEqual({ 2: 'palm' });
    expect(note(made, 'law_forbids')).toMatchObject({ people: 1 });
    expect(note(made, 'law_unconfirmed')).toMatchObject({ people: 1 });
  });

  test('closes at the first in order it cannot pay in full: nobody cheaper overtakes him', () => {
    const own = fund('own', 0, { source: 'MANDIRI', ceiling: rupiah(6 * 8_400 + 6 * 16_800 - 1) });
    const driver = person(2, { occupation: 'OJEK_SOPIR', birth: day('1990-01-01') });
    expect(plan([driver], [own]).lines).toHaveLength(1);
    const made = plan([person(1), driver], [own]);
    expect(made.lines).toEqual([]);
    expect(made.waiting).toBe(2);
  });

  test('whose contribution changes within its months is summed month by month', () => {
    const own = fund('own', 0, { source: 'MANDIRI', ceiling: rupiah(1_000_000) });
    const made = plan([person(1), person(2, { occupation: 'OJEK_SOPIR' })], [own]);
    const amounts = Object.fromEntries(made.lines.map((line) => [line.person, line.amount]));
    expect(amounts).toEqual({ 1: 6 * 8_400 + 6 * 16_800, 2: 9 * 8_400 + 3 * 16_800 });
    const ojek = made.lines.find((line) => line.person === 2);
    expect(ojek?.costs.slice(7, 11)).toEqual([8_400, 8_400, 16_800, 16_800]);
    expect(note(made, 'contribution_varies')).toMatchObject({ least: 8_400, most: 16_800 });
  });
});

describe('the plan tells', () => {
  test('that it starts before the date of its data, since past months cannot be bought', () => {
    const past = plan([person(1)], [fund('f', 5)], { asOf: day('2026-08-01') });
    expect(note(past, 'start_past')).toEqual({ start: '2026-07', asOf: '2026-08-01' });
    const same = plan([person(1)], [fund('f', 5)], { asOf: day('2026-07-31') });
    expect(note(same, 'start_past')).toBeUndefined();
  });

  test('how many of its people have no known occupation', () => {
    const { occupation, ...unknown } = person(1);
    expect(occupation).toBe('PETANI');
    const made = plan([unknown, person(2)], [fund('f', 5)]);
    expect(made.lines).toHaveLength(2);
    expect(note(made, 'occupation_unknown')).toEqual({ people: 1 });
  });

  test('how many birth dates are inexact, and whose age limit could turn by it', () => {
    const made = plan(
      [
        person(1, { birthExact: false }),
        person(2, { birthExact: false, birth: day('1961-12-31') }),
        person(3, { birthExact: false, birth: day('1961-01-01') }),
      ],
      [fund('f', 5)],
    );
    expect(note(made, 'birth_inexact')).toEqual({ people: 2, nearLimit: 2 });
  });

  test('the order and its tie-breakers, and the unconfirmed lower age', () => {
    const made = plan([person(1, { birth: day('2015-01-01') })], [fund('f', 5)]);
    expect(note(made, 'order')).toEqual({
      rules: 'belum_terlindungi, usia_tertua_lebih_dulu, tanggal_lahir, nomor_orang',
    });
    expect(note(made, 'age_min_unconfirmed')).toEqual({ age: 18, people: 1 });
    expect(note(made, 'jkm_waiting')).toBeUndefined();
  });

  test('a person standing twice among the candidates is a fault, not a second payment', () => {
    expect(() => plan([person(1), person(1)], [fund('f', 5)])).toThrow('A candidate stands twice');
    expect(() => plan([person(1)], [fund('f', 1), fund('f', 1)])).toThrow('A fund stands twice');
  });
});

const occupations = ['PETANI', 'NELAYAN', 'BURUH_SAWIT', 'OJEK_SOPIR', 'ASN', undefined] as const;
const births = ['1955-01-01', '1970-01-01', '1985-06-01', '2008-09-01', '2020-01-01'] as const;

function candidatesOf(most: number) {
  return fc.uniqueArray(
    fc
      .record({
        person: fc.integer({ min: 1, max: 30 }),
        status: fc.constantFrom('baru' as const, 'peserta_nonaktif' as const),
        birth: fc.constantFrom(...births).map((each) => day(each)),
        birthExact: fc.boolean(),
        occupation: fc.constantFrom(...occupations),
        hasNik: fc.boolean(),
      })
      .map(
        ({ occupation, ...rest }): Candidate =>
          occupation === undefined ? rest : { ...rest, occupation },
      ),
    { selector: (each) => each.person, maxLength: most },
  );
}

const earmarks = fc.constantFrom<Fund['earmark']>(
  { kind: 'all' },
  { kind: 'vulnerable' },
  { kind: 'occupation', codes: ['PETANI'] },
  { kind: 'occupation', codes: ['PETANI', 'NELAYAN'] },
  { kind: 'occupation', codes: ['BURUH_SAWIT', 'ASN'] },
);

function fundsOf(most: number) {
  const drawn = fc.record({
    source: fc.constantFrom('APBD_KAB', 'DBH_SAWIT', 'CSR', 'DANA_DESA'),
    places: fc.integer({ min: 0, max: 3 }),
    odd: fc.integer({ min: 0, max: 16_799 }),
    from: fc.integer({ min: -4, max: 4 }).map((count) => addMonths(start, count)),
    months: fc.integer({ min: 1, max: 12 }),
    earmark: earmarks,
  });
  return fc
    .array(drawn, { maxLength: most })
    .map((all) =>
      all.map(({ places, odd, ...rest }, at) =>
        fund(`f${at}`, 0, { ...rest, ceiling: rupiah(places * 16_800 * rest.months + odd) }),
      ),
    );
}

describe('every plan', () => {
  test('spends no rupiah above a ceiling and adds up', () => {
    fc.assert(
      fc.property(candidatesOf(15), fundsOf(4), (people, funds) => {
        const made = plan(people, funds);
        for (const use of made.funds) {
          const lines = made.lines.filter((line) => line.fund === use.fund.id);
          const spent = lines.reduce((sum, line) => sum + line.amount, 0);
          expect(spent).toBeLessThanOrEqual(use.fund.ceiling);
          expect([spent, lines.length]).toEqual([use.amount, use.people]);
          expect(use.amount + use.left).toBe(use.fund.ceiling);
        }
        const excluded = made.excluded.reduce((sum, each) => sum + each.people, 0);
        expect(made.lines.length + made.waiting + excluded).toBe(people.length);
        expect(made.excludedPersons.size).toBe(excluded);
        const monthly = made.months.reduce((sum, each) => sum + each.amount, 0);
        expect(monthly).toBe(made.lines.reduce((sum, line) => sum + line.amount, 0));
      }),
    );
  });

  test('has one payer per person-month, within the months of the fund and of the plan', () => {
    fc.assert(
      fc.property(candidatesOf(15), fundsOf(4), (people, funds) => {
        const made = plan(people, funds);
        expect(new Set(made.lines.map((line) => line.person)).size).toBe(made.lines.length);
        for (const line of made.lines) {
          const paying = funds.find((each) => each.id === line.fund);
          expect(paying && line.from >= paying.from && line.from >= start).toBe(true);
          expect(line.until).toBe(paying && addMonths(paying.from, paying.months));
          expect(line.until > line.from).toBe(true);
          expect(line.costs).toHaveLength(monthsBetween(line.from, line.until));
          expect(line.costs.reduce((sum, each) => sum + each, 0)).toBe(line.amount);
        }
      }),
    );
  });

  test('is the same whatever the order of people and of funds', () => {
    fc.assert(
      fc.property(candidatesOf(10), fundsOf(3), (people, funds) => {
        const made = plan(people, funds);
        const turned = plan([...people].reverse(), [...funds].reverse());
        expect(turned.lines).toEqual(made.lines);
        expect(turned.waiting).toBe(made.waiting);
        expect([...turned.funds].reverse()).toEqual(made.funds);
      }),
    );
  });

  test('is the one fair assignment that trying out all of them finds', () => {
    fc.assert(
      fc.property(candidatesOf(4), fundsOf(3), (people, funds) => {
        const made = plan(people, funds);
        const fair = assignments(people.length, funds.length).filter((each) =>
          isFair(each, people, funds, made),
        );
        const ours = people.map((each) => {
          const line = made.lines.find((one) => one.person === each.person);
          return line === undefined ? -1 : funds.findIndex((one) => one.id === line.fund);
        });
        expect(fair).toEqual([ours]);
      }),
      { numRuns: 300 },
    );
  });
});

/** All ways to give each of `people` one of `funds` or none (-1). */
function assignments(people: number, funds: number): number[][] {
  if (people === 0) return [[]];
  return assignments(people - 1, funds).flatMap((rest) =>
    Array.from({ length: funds + 1 }, (_, at) => [...rest, at - 1]),
  );
}

/**
 * Written apart from the planner: nobody is paid who may not be, no fund is overspent, and nobody
 * prefers a fund (an earlier one in order of use, or any to none) that has room left or pays for
 * somebody after him.
 */
function isFair(
  chosen: readonly number[],
  people: readonly Candidate[],
  funds: readonly Fund[],
  made: Plan,
): boolean {
  const rank = new Map(
    inPriority(people, ['belum_terlindungi', 'usia_tertua_lebih_dulu']).map((each, at) => [
      each,
      at,
    ]),
  );
  const order = (at: number) => (at < 0 ? Number.POSITIVE_INFINITY : (made.funds[at]?.order ?? 0));
  const room = funds.map((each, at) => {
    const spent = chosen.filter((one) => one === at).length;
    return Math.floor(each.ceiling / costOf(each)) - spent;
  });
  if (room.some((left) => left < 0)) return false;
  return people.every((each, at) => {
    const mine = chosen[at] ?? -1;
    if (mine >= 0 && !oracleMayPay(funds[mine], each)) return false;
    return funds.every((other, index) => {
      if (order(index) >= order(mine) || !oracleMayPay(other, each)) return true;
      const taken = people.some(
        (rival, place) => chosen[place] === index && (rank.get(rival) ?? 0) > (rank.get(each) ?? 0),
      );
      return !taken && (room[index] ?? 0) <= 0;
    });
  });
}

function oracleMonths(paying: Fund): Month[] {
  const all = Array.from({ length: paying.months }, (_, at) => addMonths(paying.from, at));
  return all.filter((each) => each >= start);
}

function costOf(paying: Fund): number {
  return Math.max(1, oracleMonths(paying).length) * 16_800;
}

function oracleMayPay(paying: Fund | undefined, each: Candidate): boolean {
  const first = paying && oracleMonths(paying)[0];
  if (!paying || !first || !each.hasNik || each.occupation === 'ASN') return false;
  if (paying.source === 'DBH_SAWIT' && each.occupation !== 'BURUH_SAWIT') return false;
  const { earmark } = paying;
  if (earmark.kind === 'occupation' && !earmark.codes.includes(each.occupation ?? '')) return false;
  const born = each.birth ?? '';
  const years = (count: number) => `${Number(first.slice(0, 4)) - count}${first.slice(4)}-01`;
  return born <= years(18) && born > years(65);
}
