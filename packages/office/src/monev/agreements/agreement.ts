// KSO, MoU and PKS between a region and the branch: who, about what, until when; and which of them are
// about to end without a successor. Pure.

import { type Day, daysBetween } from '@payung/values';

/** MoU dengan kepala daerah, PKS per OPD, KSO. */
export const agreementKinds = ['mou', 'pks', 'kso'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export function isAgreementKind(text: string): text is AgreementKind {
  return (agreementKinds as readonly string[]).includes(text);
}

export type NewAgreement = {
  readonly kind: AgreementKind;
  /** Nomor surat. */
  readonly reference: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly scope: string;
  readonly startsOn: Day;
  /** The last day it holds; absent: until it is ended. */
  readonly endsOn?: Day;
  /** Number of the agreement it follows. */
  readonly renews?: number;
  /** SHA-256 of the signed paper. */
  readonly document?: string;
};

/** Perjanjian. */
export type Agreement = NewAgreement & {
  readonly number: number;
  /** Ended before its day, or at all where it had none. */
  readonly ended?: { readonly day: Day; readonly reason: string };
};

/** Days before the end on which somebody is told; `ended`: it holds no more and nothing follows it. */
export const agreementAlertDays = [7, 30, 90] as const;
export type AgreementStanding =
  | { readonly state: 'running' | 'coming' | 'followed' }
  | { readonly state: 'ending'; readonly days: (typeof agreementAlertDays)[number] }
  | { readonly state: 'ended' };

/**
 * Where an agreement stands on a day. One that another follows is nobody's worry.
 *
 * @example agreementStanding({ ...pks, endsOn: day('2026-12-31') }, [], day('2026-12-10')) // ending, 30
 */
export function agreementStanding(
  agreement: Agreement,
  all: readonly Pick<Agreement, 'renews'>[],
  on: Day,
): AgreementStanding {
  const { number, startsOn, ended } = agreement;
  if (all.some(({ renews }) => renews === number)) return { state: 'followed' };
  if (ended !== undefined && ended.day <= on) return { state: 'ended' };
  const last = lastDayOf(agreement);
  const left = last === undefined ? undefined : daysBetween(on, last);
  if (left !== undefined && left < 0) return { state: 'ended' };
  const days = agreementAlertDays.find((each) => left !== undefined && left <= each);
  if (days !== undefined) return { state: 'ending', days };
  return { state: startsOn > on ? 'coming' : 'running' };
}

/** Its own last day, or the day somebody ended it. */
export function lastDayOf({ endsOn, ended }: Agreement): Day | undefined {
  return ended?.day ?? endsOn;
}
