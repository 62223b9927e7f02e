import { day, month } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { lawCheckedOn } from './generated/parameters.ts';
import { beforeRule, beyondKnown, beyondOrBefore, monthSince, sinceDay } from './law-time.ts';

describe('the first time a figure is known for', () => {
  test('is the day its first value began, of a figure by the month the first of it', () => {
    expect(sinceDay('benefits.jkp.cash_rate')).toBe('2021-02-02');
    expect(sinceDay('contributions.bpu_relief_other')).toBe('2026-04-01');
  });

  test('is the month that began with it; a month begun without it stands under the law before', () => {
    expect(monthSince('contributions.bpu_jkm_amount')).toBe('2015-07');
    expect(monthSince('contributions.bpu_relief_other')).toBe('2026-04');
    expect(monthSince('benefits.jkp.cash_rate')).toBe('2021-03');
  });
});

test('a month before the rule is refused, with the first month it knows', () => {
  const asked = (text: string) =>
    beforeRule('firstMonth', month(text), 'contributions.bpu_jkm_amount');
  expect(asked('2015-07')).toEqual([]);
  expect(asked('2015-06')).toMatchObject([
    {
      code: 'law_before_rule',
      severity: 'error',
      data: { key: 'firstMonth', value: '2015-06', expected: 'YYYY-MM >= 2015-07' },
    },
  ]);
});

test('a day before the law is refused, one after the day it was checked is told as a note', () => {
  const asked = (text: string) => beyondOrBefore(day(text), '2015-07-01', day('2026-11-21'));
  expect(asked('2015-06-30')).toMatchObject({
    code: 'law_before_rule',
    severity: 'error',
    data: { value: '2015-06-30' },
  });
  expect([asked('2015-07-01'), asked('2026-11-21')]).toEqual([undefined, undefined]);
  expect(asked('2026-11-22')).toMatchObject({
    code: 'law_beyond_known',
    severity: 'note',
    data: { value: '2026-11-22', checkedOn: '2026-11-21' },
  });
});

test('a day worked out beyond the law says under which name, and up to when the law is known', () => {
  expect(beyondKnown('reachedOn', lawCheckedOn)).toEqual([]);
  expect(beyondKnown('reachedOn', day('2055-01-01'))).toMatchObject([
    {
      code: 'law_beyond_known',
      severity: 'note',
      data: { key: 'reachedOn', value: '2055-01-01', checkedOn: lawCheckedOn },
    },
  ]);
});
