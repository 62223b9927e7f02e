// Klaim as types: one variant per state, each with only its own fields. Money is expected (perkiraan)
// until it is paid; potential scholarships stand apart from both.

import type { HeirRelation } from '@payung/law';
import type { Day, Rupiah } from '@payung/values';

/** Sebab klaim. */
export const claimCauses = [
  'death',
  'work_death',
  'accident',
  'disease',
  'total_disability',
  'old_age',
  'pension',
  'job_loss',
  'pmi',
] as const;
export type ClaimCause = (typeof claimCauses)[number];

/** Program that pays; PMI has benefits of its own. */
export const claimProgrammes = ['JKM', 'JKK', 'JHT', 'JP', 'JKP', 'PMI'] as const;
export type ClaimProgramme = (typeof claimProgrammes)[number];

/** Tahap klaim. */
export const claimStates = [
  'open',
  'filed',
  'returned',
  'complete',
  'refused',
  'appealed',
  'dismissed',
  'marked',
  'paid',
  'withdrawn',
  'lapsed',
] as const;
export type ClaimState = (typeof claimStates)[number];

/** Money that one person says was paid: not yet paid for anybody else. */
type Marked = { readonly markedBy: string; readonly amount: Rupiah; readonly paidOn: Day };
type Filed = { readonly filedOn: Day };
type Complete = Filed & { readonly completeOn: Day };
type Refused = Filed & { readonly refusedArticle: string };

/** Where a claim stands. A paid claim without two persons and three dates cannot be written down. */
export type Standing =
  | { readonly state: 'open' }
  | ({ readonly state: 'filed' } & Filed)
  | ({ readonly state: 'returned' } & Filed)
  | ({ readonly state: 'complete' } & Complete)
  | ({ readonly state: 'refused' | 'appealed' | 'dismissed' } & Refused)
  | ({ readonly state: 'marked' } & Complete & Marked)
  | ({ readonly state: 'paid' } & Complete & Marked & { readonly confirmedBy: string })
  | { readonly state: 'withdrawn' | 'lapsed' };

export type Claim = {
  readonly claim: number;
  readonly person: number;
  readonly cause: ClaimCause;
  readonly programme: ClaimProgramme;
  /** Death, accident, diagnosis, dismissal, or the day the right began. */
  readonly eventOn: Day;
  /** Perkiraan by the law from the facts that were given. */
  readonly expected: Rupiah;
  /** Potensi beasiswa: paid year by year, never part of `expected`. */
  readonly potential: Rupiah;
  /** An account was changed after filing. */
  readonly flagged: boolean;
  readonly standing: Standing;
};

/** `self`: the participant himself, where he lives. */
export type ReceiverRelation = 'self' | HeirRelation;
