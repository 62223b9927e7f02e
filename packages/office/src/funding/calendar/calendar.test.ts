import { day, month, rupiah } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf } from './calendar.ts';
import { findAlert, type MonthState, protectionOf, type Stretch } from './protection.ts';

function stretch(more: Partial<Stretch> = {}): Stretch {
  return {
    person: 1,
    village: '7502012001',
    fund: 'APBD',
    from: month('2026-01'),
    until: month('2026-07'),
    costMonthly: rupiah(16_800),
    active: true,
    paidOn: day('2025-12-20'),
    ...more,
  };
}

const states = (stretches: readonly Stretch[], today: string) =>
  Object.fromEntries(protectionOf(stretches, day(today)).months);

describe('months of one person', () => {
  test('paid months are covered, months to come are ahead', () => {
    expect(states([stretch()], '2026-03-15')).toEqual({
      '2026-01': 'covered',
      '2026-02': 'covered',
      '2026-03': 'covered',
      '2026-04': 'ahead',
      '2026-05': 'ahead',
      '2026-06': 'ahead',
    } satisfies Record<string, MonthState>);
  });

  test('after the last paid month three months are at risk, never covered; then it is lost', () => {
    const seen = (today: string) => states([stretch()], today)[today.slice(0, 7)];
    expect(seen('2026-06-30')).toBe('covered');
    expect(seen('2026-07-01')).toBe('at_risk');
    expect(seen('2026-09-30')).toBe('at_risk');
    expect(seen('2026-11-01')).toBe('lost');
    const late = states([stretch()], '2026-08-20');
    expect(Object.values(late).filter((each) => each === 'covered')).toHaveLength(6);
    expect(Object.values(late).filter((each) => each === 'at_risk')).toHaveLength(2);
  });

  test('registered and never paid is at risk; decided and not registered is neither', () => {
    expect(states([stretch({ paidOn: null })], '2026-02-10')).toMatchObject({
      '2026-01': 'at_risk',
      '2026-02': 'at_risk',
      '2026-03': 'ahead_unpaid',
    });
    const waiting = states([stretch({ active: false, paidOn: null })], '2026-02-10');
    expect(new Set(Object.values(waiting))).toEqual(new Set(['not_registered']));
  });

  test('a second fund that follows without a gap goes on; with a gap it registers anew', () => {
    const next = stretch({ fund: 'CSR', from: month('2026-07'), until: month('2026-09') });
    expect(states([next, stretch()], '2026-08-31')['2026-08']).toBe('covered');
    const later = stretch({ from: month('2026-12'), until: month('2027-01') });
    const seen = states([stretch(), later], '2026-12-05');
    expect([seen['2026-08'], seen['2026-11'], seen['2026-12']]).toEqual([
      'lost',
      'lost',
      'covered',
    ]);
  });
});

test.each([
  ['2026-06-30', '2026-04-01', 90],
  ['2026-06-30', '2026-05-01', 60],
  ['2026-06-30', '2026-05-31', 30],
  ['2026-06-30', '2026-06-23', 7],
  ['2026-06-30', '2026-06-30', 7],
  ['2026-06-30', '2026-03-31', undefined],
  ['2026-06-30', '2026-07-01', undefined],
])('an end on %s is told on %s as alert %s', (end, today, days) => {
  expect(findAlert(day(end), day(today))).toBe(days);
});

test('the calendar adds up: starts, ends, people and rupiah', () => {
  const people = [
    stretch(),
    stretch({ person: 2, village: '7502012002' }),
    stretch({ person: 3, until: month('2026-04') }),
    stretch({ person: 3, fund: 'CSR', from: month('2026-04'), until: month('2027-01') }),
  ];
  const calendar = calendarOf(people, day('2026-06-15'));
  const of = (text: string) => calendar.months.find((each) => each.month === text);
  expect(of('2026-01')).toMatchObject({ starts: 3, ends: 0, amount: 3 * 16_800 });
  expect(of('2026-06')).toMatchObject({ starts: 0, ends: 2, people: { covered: 3 } });
  expect(of('2026-12')).toMatchObject({ ends: 1, people: { ahead: 1 }, amount: 16_800 });
  expect(calendar.ending).toEqual([
    { days: 30, endsOn: '2026-06-30', fund: 'APBD', village: '7502012001', people: 1 },
    { days: 30, endsOn: '2026-06-30', fund: 'APBD', village: '7502012002', people: 1 },
  ]);
  expect(calendar.inArrears).toEqual([]);
  const later = calendarOf(people, day('2026-08-15'));
  expect(later.inArrears).toMatchObject([
    { fund: 'APBD', village: '7502012001', people: 1 },
    { fund: 'APBD', village: '7502012002', people: 1 },
  ]);
});

test('money that came after the membership had ended counts for nothing, and is told', () => {
  const late = stretch({ paidOn: day('2026-08-01') });
  expect(states([late], '2026-08-10')['2026-05']).toBe('lost');
  expect(calendarOf([late], day('2026-08-10')).paidTooLate).toEqual([
    { fund: 'APBD', village: '7502012001', people: 1 },
  ]);
  expect(calendarOf([stretch()], day('2026-08-10')).paidTooLate).toEqual([]);
});

test('the order of the rows makes no difference, and nobody is counted twice in a month', () => {
  const some = fc.array(
    fc.record({
      person: fc.nat(8),
      start: fc.nat(10),
      active: fc.boolean(),
      paid: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(some, fc.nat(1_000), (made, seed) => {
      const seen = new Set<string>();
      const rows = made.flatMap(({ person, start, active, paid }) => {
        const from = month(`2026-${String(start + 1).padStart(2, '0')}`);
        const until = month(
          start === 11 ? '2027-01' : `2026-${String(start + 2).padStart(2, '0')}`,
        );
        if (seen.has(`${person} ${from}`)) return [];
        seen.add(`${person} ${from}`);
        return [stretch({ person, from, until, active, paidOn: paid ? day('2025-12-01') : null })];
      });
      const today = day('2026-06-15');
      const calendar = calendarOf(rows, today);
      const shuffled = [...rows].sort((a, b) => ((a.person * seed) % 7) - ((b.person * seed) % 7));
      expect(calendarOf(shuffled, today)).toEqual(calendar);
      const everybody = new Set(rows.map(({ person }) => person)).size;
      for (const { people } of calendar.months) {
        const sum = Object.values(people).reduce((all, each) => all + each, 0);
        expect(sum).toBeLessThanOrEqual(everybody);
      }
      const amount = calendar.months.reduce((all, each) => all + each.amount, 0);
      expect(amount).toBe(rows.length * 16_800);
    }),
  );
});
