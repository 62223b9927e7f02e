// The form of a rule is made from the facts it asks: every rule gets one.

import { bpuContribution, findRule, rules } from '@payung/law';
import { describe, expect, test } from 'vitest';
import { askedParts, controlOf, given, readNumber, readRate } from './facts.ts';

test.each(rules.map((rule) => [rule.id, rule] as const))('%s is asked by a form', (_, rule) => {
  const control = controlOf(rule.facts);
  expect(control.kind).toBe('record');
  for (const part of control.kind === 'record' ? control.parts : []) {
    expect(controlOf(part.fact).kind, part.key).not.toBe('text');
  }
});

test('each kind of fact has its control', () => {
  const control = controlOf(bpuContribution.facts);
  const kinds = control.kind === 'record' ? control.parts : [];
  expect(kinds.map(({ key, fact }) => [key, controlOf(fact).kind])).toEqual([
    ['month', 'month'],
    ['programs', 'choices'],
    ['payer', 'choice'],
    ['incomeMonthly', 'money'],
    ['transportSector', 'yesno'],
    ['isEmployer', 'yesno'],
  ]);
});

describe('what people type', () => {
  test.each([
    ['2.500.000', 2_500_000],
    ['Rp 2 500 000', 2_500_000],
    ["2'500", 2_500],
    ['', undefined],
    ['dua juta', 'dua juta'],
  ])('the sum %j', (typed, read) => expect(readNumber(typed)).toBe(read));

  test.each([
    ['5,5', '5,5%'],
    ['5.5 %', '5.5%'],
    [' ', undefined],
  ])('the rate %j', (typed, read) => expect(readRate(typed)).toBe(read));

  test('answers nobody gave are left out, a no is kept', () => {
    expect(given({ a: '', b: undefined, c: false, d: [], e: 0 })).toEqual({ c: false, e: 0 });
  });
});

test('only the parts of the chosen variant are asked', () => {
  const rule = rules.find(({ facts }) => facts.parts?.some(({ when }) => when !== undefined));
  const parts = findRule(rule?.id ?? '')?.facts.parts ?? [];
  const kinds = [...new Set(parts.flatMap(({ when }) => when ?? []))];
  expect(kinds.length).toBeGreaterThan(1);
  const tag = parts[0]?.key ?? '';
  const asked = askedParts(parts, { [tag]: kinds[0] });
  expect(asked.every(({ when }) => when === undefined || when === kinds[0])).toBe(true);
  expect(asked.length).toBeLessThan(parts.length);
});
