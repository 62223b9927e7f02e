import { issueLine, registerIssueCodes } from '@payung/values';
import { expect, test } from 'vitest';
import { refusalIssue, refused } from '../change/change.ts';
import { movementCauses } from '../movement/decide.ts';
import { causeText } from './catalogue.ts';

test('a refusal is an issue with its own words and facts; numbers of people are not divided', () => {
  const issue = refusalIssue(refused('nik_of_another', { person: 12_345 }));
  expect(registerIssueCodes).toContain(issue.code);
  expect(issueLine(issue)).toMatch(/^NIK itu milik orang nomor 12345\. Bila keduanya/);
  expect(issueLine(refusalIssue(refused('many_would_end', { ended: 2, open: 10_000 })))).toContain(
    '2 dari 10.000',
  );
});

test('every cause has words of its own', () => {
  for (const language of ['id', 'en'] as const) {
    const words = movementCauses.map((cause) => causeText(cause, language));
    expect(new Set(words).size).toBe(movementCauses.length);
  }
});
