import { expect, test } from 'vitest';
import { findAnswerText } from './answer-word.ts';
import { arrearsClasses } from './compliance/arrears-class.ts';
import { liftingConditions, sanctionActors, sanctionSteps } from './compliance/steps.ts';
import { underpaymentKinds } from './compliance/underpayment.ts';
import { heirDestinations, heirRelations } from './eligibility/heirs.ts';
import { registrationRefusals } from './eligibility/registration-age.ts';
import { bpuStatuses } from './status/bpu-status.ts';
import { constructionStatuses } from './status/construction-status.ts';
import { claimPayers } from './status/pu-status.ts';

const lists = {
  arrearsClasses,
  bpuStatuses,
  claimPayers,
  constructionStatuses,
  heirDestinations,
  heirRelations,
  liftingConditions,
  registrationRefusals,
  sanctionActors,
  sanctionSteps,
  underpaymentKinds,
};

test.each(Object.entries(lists))(
  'each of %s has words of its own in both languages',
  (_, words) => {
    for (const language of ['id', 'en'] as const) {
      const texts = words.map((word) => findAnswerText(word, language));
      expect(texts.every((text) => text !== undefined && text !== '')).toBe(true);
      expect(new Set(texts).size).toBe(words.length);
    }
  },
);

test('what no rule answers with has no words', () => {
  expect(findAnswerText('toString')).toBeUndefined();
  expect(findAnswerText('')).toBeUndefined();
});

test('words are Indonesian unless asked otherwise', () => {
  expect(findAnswerText('fine')).toBe('denda administratif');
  expect(findAnswerText('fine', 'en')).toBe('administrative fine');
  expect(findAnswerText('arrears')).toBe('menunggak, masih dapat dilunasi');
});
