import { expect, test } from 'vitest';
import { caseRefusalCodes } from '../refusal.ts';
import { caseRefusalText, complianceWords } from './catalogue.ts';

test.each(caseRefusalCodes)('%s is told in two languages', (code) => {
  const refused = { outcome: 'refused', code, data: {} } as const;
  expect(caseRefusalText(refused).length).toBeGreaterThan(20);
  expect(caseRefusalText(refused, 'en')).not.toBe(caseRefusalText(refused));
});

test('both languages have the same words, and sums are money', () => {
  const keys = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, keys(each)]))
      : '';
  expect(keys(complianceWords('en'))).toEqual(keys(complianceWords('id')));
  const data = { due: 1_000_000, recovered: 0 };
  expect(caseRefusalText({ outcome: 'refused', code: 'not_paid', data })).toContain('Rp1.000.000');
});

test('nothing is called a fault before it is confirmed', () => {
  const { neutral, letters } = complianceWords('id');
  expect(neutral).toContain('indikasi');
  expect(letters.clarification.body.join(' ')).toMatch(/\{what\}.*dapat keliru/);
});
