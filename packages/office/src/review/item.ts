// Pertanyaan tinjauan: one doubtful person of a list, whom he may be, what readers said, and what became of
// his rows.

import type { Doubt, DoubtCandidate, DoubtRow } from '../registry/index.ts';

/** Jawaban: one person, or not; and a reader who cannot tell. */
export const reviewAnswers = ['same', 'different', 'unclear'] as const;
export type ReviewAnswer = (typeof reviewAnswers)[number];
export type SettledAnswer = Exclude<ReviewAnswer, 'unclear'>;

/** `open`: nobody has answered; `second`: another reader is asked; `head`: readers do not agree. */
export const reviewStates = ['open', 'second', 'head', 'settled'] as const;
export type ReviewState = (typeof reviewStates)[number];

/**
 * `person`: is the row somebody of the register; `row`: are two rows one person; `alone`: is the row of
 * somebody who has died (`same`) or not (`different`).
 */
export const reviewKinds = ['person', 'row', 'alone'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** What a reader said last about one item. */
export type Spoken = {
  readonly reader: string;
  readonly answer: ReviewAnswer;
  /** Which candidate, where `same` leaves a choice. */
  readonly candidate?: number;
  readonly asHead: boolean;
};

export type Settlement = { readonly answer: SettledAnswer; readonly candidate?: number };

/** What is sealed of an item. */
export type ReviewContent = Pick<Doubt, 'mark' | 'input' | 'reasons'> & {
  /** Of the list the rows stand in, and the month it speaks of. */
  readonly list: string;
  readonly month: string;
  readonly candidates: readonly DoubtCandidate[];
  readonly rows: readonly DoubtRow[];
};

export type ReviewItem = {
  readonly id: string;
  readonly job: string;
  readonly part: number;
  readonly kind: ReviewKind;
  readonly guarded: boolean;
  readonly state: ReviewState;
  readonly version: number;
  readonly content: ReviewContent;
  readonly spoken: readonly Spoken[];
  readonly settlement?: Settlement & { readonly at: string };
  /** An earlier answer to the same question was taken over. */
  readonly isEarlier: boolean;
  readonly fate: ItemFate;
};

/**
 * What became of the rows: nothing yet; settled and waiting for the list to be saved or for another
 * question; in the register; left out of it; taken back with the list.
 */
export const itemFates = ['waiting', 'settled', 'entered', 'left_out', 'taken_back'] as const;
export type ItemFate = (typeof itemFates)[number];
