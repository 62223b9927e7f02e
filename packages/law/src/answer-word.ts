// The words rules answer with, put for people: who pays, why not, what is due next.

import type { Language } from '@payung/values';
import type { JhtRefusal } from './benefits/jht/claim.ts';
import type { JkpObstacle } from './benefits/jkp/eligibility.ts';
import type { ArrearsClass } from './compliance/arrears-class.ts';
import type { liftingConditions, SanctionStep, sanctionActors } from './compliance/steps.ts';
import type { underpaymentKinds } from './compliance/underpayment.ts';
import type { HeirRelation, heirDestinations } from './eligibility/heirs.ts';
import type { registrationRefusals } from './eligibility/registration-age.ts';
import type { ConstructionStatus } from './status/construction-status.ts';
import type { ClaimPayer } from './status/pu-status.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

/** A word of an answer; those of the status of a BPU stand in `bpuStatuses`. */
export type AnswerWord =
  | ClaimPayer
  | ConstructionStatus
  | JkpObstacle
  | JhtRefusal
  | (typeof registrationRefusals)[number]
  | HeirRelation
  | (typeof heirDestinations)[number]
  | ArrearsClass
  | SanctionStep
  | (typeof sanctionActors)[number]
  | (typeof liftingConditions)[number]
  | (typeof underpaymentKinds)[number];

const catalogues = { id, en };

/**
 * The words of a result, whatever rule it came from; undefined for what is none of them.
 *
 * @example findAnswerText('employer_first') // 'pemberi kerja lebih dahulu'
 */
export function findAnswerText(word: string, language: Language = 'id'): string | undefined {
  const { answerWords, bpuStatuses } = catalogues[language];
  if (isKeyOf(answerWords, word)) return answerWords[word];
  return isKeyOf(bpuStatuses, word) ? bpuStatuses[word] : undefined;
}

function isKeyOf<T extends object>(words: T, word: string): word is Extract<keyof T, string> {
  return Object.hasOwn(words, word);
}
