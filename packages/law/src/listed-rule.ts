// A rule as lists show it: its name and what it rests on, without the calculation.

import type { Wording } from '@payung/values';
import type { LawSource } from './figure.ts';

/** What a list says of an aturan; `findRule` of the door has the rule itself. */
export type ListedRule = {
  readonly id: string;
  /** Istilah resmi. */
  readonly term: Wording;
  readonly sources: readonly LawSource[];
};
