import { addMonths, day, isDay, isMonth, month } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { parameters } from './generated/parameters.ts';
import { findParameter, getParameter, inForceSince, ParameterGap } from './parameter.ts';

describe('a figure is in force', () => {
  test('from its first month on, and not before', () => {
    expect(findParameter('contributions.bpu_relief_other', month('2026-03'))).toBeUndefined();
    expect(findParameter('contributions.bpu_relief_other', month('2026-04'))?.value).toBe(500_000);
  });

  test('up to the month before the end of a temporary measure', () => {
    expect(findParameter('contributions.bpu_relief_other', month('2026-12'))).toBeDefined();
    expect(findParameter('contributions.bpu_relief_other', month('2027-01'))).toBeUndefined();
  });

  test('for every day of its months when a day is asked', () => {
    expect(findParameter('contributions.bpu_relief_other', day('2026-12-31'))).toBeDefined();
    expect(findParameter('contributions.bpu_relief_other', day('2027-01-01'))).toBeUndefined();
  });

  test('in a month when it began by the first day of it', () => {
    expect(findParameter('benefits.bpu_jkm_waiting_months', month('2025-02'))).toBeUndefined();
    expect(findParameter('benefits.bpu_jkm_waiting_months', month('2025-03'))?.value).toBe(3);
    expect(findParameter('benefits.bpu_jkm_waiting_months', day('2025-02-23'))).toBeUndefined();
    expect(findParameter('benefits.bpu_jkm_waiting_months', day('2025-02-24'))?.value).toBe(3);
  });

  test('for a long time when nothing ends it', () => {
    expect(getParameter('contributions.bpu_due_day', month('2015-07')).value).toBe(15);
    expect(getParameter('contributions.bpu_due_day', month('2060-01')).value).toBe(15);
    expect(getParameter('eligibility.bpu_grace_months', day('2026-07-01')).value).toBe(3);
  });
});

test('a month before the known law is a gap that names figure, time and first known day', () => {
  const ask = () => getParameter('contributions.bpu_jkm_amount', month('2015-06'));
  expect(ask).toThrow(ParameterGap);
  expect(ask).toThrow(expect.objectContaining({ name: 'ParameterGap' }));
  expect(ask).toThrow('No value of contributions.bpu_jkm_amount on 2015-06; known from 2015-07-01');
  expect(inForceSince('contributions.bpu_relief_transport')).toBe('2026-01');
});

describe('every figure', () => {
  const all = Object.entries(parameters).flatMap(([id, parameter]) =>
    parameter.values.map((value) => ({ id, term: parameter.term, ...value })),
  );

  test.each(all)('$id names its law, its term and when it was checked', (each) => {
    expect(each.term.id.length).toBeGreaterThan(5);
    expect(each.term.en.length).toBeGreaterThan(5);
    expect(each.source.law.length).toBeGreaterThan(5);
    expect(isDay(each.checked.on)).toBe(true);
    expect(isDay(each.from) || isMonth(each.from)).toBe(true);
  });
});

describe('the 33 income brackets of BPU', () => {
  const table = getParameter('contributions.bpu_bracket_basis', month('2026-07')).value;

  test('are complete, rise, and step by 200,000, 500,000 and 1,000,000', () => {
    expect(table).toHaveLength(33);
    const steps = table.slice(1).map((each, at) => each.value - (table[at]?.value ?? 0));
    expect(new Set(steps)).toEqual(new Set([200_000, 350_000, 500_000, 750_000, 1_000_000]));
    expect(table.at(0)).toEqual({ from: 0, value: 1_000_000 });
    expect(table.at(-1)).toEqual({ from: 20_200_000, value: 20_700_000 });
  });

  test('give contributions in even hundreds, so that halving needs no rounding', () => {
    expect(table.filter((each) => (each.value / 100) % 2 !== 0)).toEqual([]);
  });

  test('hold their basis between their own limit and the next', () => {
    const odd = table.filter((each, at) => {
      const next = table[at + 1]?.from ?? Number.POSITIVE_INFINITY;
      return at > 0 && !(each.value >= each.from && each.value < next);
    });
    expect(odd).toEqual([]);
  });
});

test('a wrong id or table key does not compile', () => {
  const on = day('2026-07-01');
  // @ts-expect-error: no such figure
  expect(() => getParameter('contributions.bpu_jkk_tariff', on)).toThrow();
  // @ts-expect-error: no such payee
  expect(getParameter('funding.dbh_sawit', on).value['fisher']).toBeUndefined();
});

test('a month after the measure the general rule stands untouched', () => {
  const end = month('2027-03');
  expect(findParameter('contributions.bpu_relief_transport', end)).toBeDefined();
  expect(findParameter('contributions.bpu_relief_transport', addMonths(end, 1))).toBeUndefined();
  expect(getParameter('contributions.bpu_jkk_rate', addMonths(end, 1)).value).toBe(10_000);
});

test('a figure without a table has no names of rows', () => {
  expect(getParameter('contributions.bpu_jkm_amount', month('2026-07'))).not.toHaveProperty(
    'names',
  );
});
