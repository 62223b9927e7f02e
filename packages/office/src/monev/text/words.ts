// The shape of Monev's texts: a missing one does not compile.

import type { MeetingKind } from '../meeting.ts';
import type { ObstacleCategory } from '../obstacle.ts';
import type { MonevRefusalCode } from '../refusal.ts';

export type MonevText = {
  readonly kinds: Readonly<Record<MeetingKind, string>>;
  readonly categories: Readonly<Record<ObstacleCategory, string>>;
  readonly refusals: Readonly<Record<MonevRefusalCode, string>>;
  readonly months: readonly string[];
  readonly subtitle: string;
  readonly draft: string;
  readonly footer: string;
  readonly page: string;
  readonly more: string;
  readonly signature: readonly string[];
  readonly lead: Readonly<
    Record<'covered' | 'noBase' | 'noTarget' | 'missing' | 'reached' | 'said' | 'saidBy', string>
  >;
  readonly parts: Readonly<
    Record<
      | 'coverage'
      | 'districts'
      | 'regencies'
      | 'deciles'
      | 'nonAsn'
      | 'choices'
      | 'funds'
      | 'promises'
      | 'obstacles'
      | 'commitments'
      | 'notes'
      | 'attendance',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'attendee'
      | 'position'
      | 'institution'
      | 'number'
      | 'payer'
      | 'people'
      | 'rank'
      | 'district'
      | 'regency'
      | 'decile'
      | 'office'
      | 'covered'
      | 'known'
      | 'choice'
      | 'from'
      | 'months'
      | 'cost'
      | 'left'
      | 'base'
      | 'percent'
      | 'uncovered'
      | 'fund'
      | 'until'
      | 'ceiling'
      | 'committed'
      | 'paid'
      | 'free'
      | 'who'
      | 'what'
      | 'due'
      | 'promised'
      | 'achieved'
      | 'category'
      | 'figure'
      | 'budgetLine'
      | 'evidence',
      string
    >
  >;
  readonly segments: Readonly<Record<string, string>>;
  readonly payers: Readonly<Record<string, string>>;
  readonly outcomes: Readonly<Record<'kept' | 'broken' | 'withdrawn', string>>;
  readonly reminderTo: Readonly<Record<'office' | 'head_of_office' | 'sekda', string>>;
} & Readonly<
  Record<
    | 'hidden'
    | 'unknown'
    | 'regionUnknown'
    | 'rest'
    | 'none'
    | 'deed'
    | 'notCounted'
    | 'segmentsNote'
    | 'segmentsCaption'
    | 'payersCaption'
    | 'districtsCaption'
    | 'regenciesCaption'
    | 'districtsPeopleCaption'
    | 'regenciesPeopleCaption'
    | 'decilesCaption'
    | 'decilesNote'
    | 'noDeciles'
    | 'nonAsnCaption'
    | 'nonAsnNote'
    | 'noNonAsn'
    | 'whole'
    | 'choicesCaption'
    | 'districtsWithoutBase'
    | 'fundsCaption'
    | 'noFunds'
    | 'promisesCaption'
    | 'promisesNote'
    | 'noPromises'
    | 'obstaclesCaption'
    | 'noObstacles'
    | 'commitmentsCaption'
    | 'noCommitments'
    | 'noNotes'
    | 'present'
    | 'attendanceCaption'
    | 'nobodyNoted',
    string
  >
>;
