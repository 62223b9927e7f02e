import { expect, test } from 'vitest';
import { fundingRefusalCodes, turnedDown } from './refusal.ts';
import { fundingRefusalText } from './text/catalogue.ts';

test.each(fundingRefusalCodes)('%s is told in two languages with its figures filled in', (code) => {
  const words = fundingRefusalText(turnedDown(code), 'id');
  expect(words.length).toBeGreaterThan(15);
  expect(fundingRefusalText(turnedDown(code), 'en')).not.toBe(words);
  const blanks = (text: string) => [...text.matchAll(/—/g)].length;
  // Both languages name the same facts, or fewer in English.
  expect(blanks(fundingRefusalText(turnedDown(code), 'en'))).toBeLessThanOrEqual(blanks(words) + 1);
});

test('figures stand in the words', () => {
  const refused = turnedDown('fund_overspent', { fund: 'APBD', short: 16_800 });
  expect(fundingRefusalText(refused)).toContain('Dana APBD kurang Rp16.800');
});
