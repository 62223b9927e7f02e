import { rupiah } from '@payung/values';
import { expect, test } from 'vitest';
import { claimAlertCodes } from '../alerts.ts';
import { claimRefusalCodes } from '../refusal.ts';
import { claimAlertText, claimRefusalText, claimWords, conditionText } from './catalogue.ts';

test.each(claimRefusalCodes)('%s is told in two languages', (code) => {
  const refused = { outcome: 'refused', code, data: {} } as const;
  const words = claimRefusalText(refused);
  expect(words.length).toBeGreaterThan(20);
  expect(claimRefusalText(refused, 'en')).not.toBe(words);
});

test.each(claimAlertCodes)('the alert %s names its claim or person', (code) => {
  expect(claimAlertText({ code, claim: 7, person: 9 })).toMatch(/7|9/);
  expect(claimAlertText({ code, claim: 7, person: 9 }, 'en')).toMatch(/7|9/);
});

test('papers are called by their names, sums as money', () => {
  const data = { papers: 'family_card, death_certificate' };
  const words = claimRefusalText({ outcome: 'refused', code: 'papers_missing', data });
  expect(words).toContain('Akta kematian');
  const late = { code: 'payment_overdue', claim: 3, compensation: rupiah(420_000) } as const;
  expect(claimAlertText(late)).toContain('Rp420.000');
});

test('both languages have the same words', () => {
  const keys = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, keys(each)]))
      : '';
  expect(keys(claimWords('en'))).toEqual(keys(claimWords('id')));
  expect(conditionText({ code: 'jkm_waiting', met: 'no', detail: '3' })).toContain('3 bulan');
});
