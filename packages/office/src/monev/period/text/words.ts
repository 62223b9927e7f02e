// The shape of the words of periodic reports: a missing one does not compile.

import type { Role } from '@payung/engine';
import type { ReportState, SigningStep } from '../signature.ts';
import type { PeriodKind } from '../snapshot.ts';

export type PeriodText = {
  readonly titles: Readonly<Record<PeriodKind, string>>;
  /** Of several months; one stands alone. */
  readonly span: string;
  readonly subtitle: string;
  readonly previewSubtitle: string;
  readonly footer: string;
  readonly previewFooter: string;
  /** Said on each page while nobody has signed. */
  readonly drafts: Readonly<Record<'preview' | Exclude<ReportState, 'signed'>, string>>;
  readonly summary: string;
  readonly signature: readonly string[];
  /** Where somebody signed in Payung. */
  readonly signed: string;
  readonly signatureNote: string;
  readonly steps: Readonly<Record<SigningStep, string>>;
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly lead: Readonly<
    Record<
      | 'grew'
      | 'shrank'
      | 'stayed'
      | 'unexplained'
      | 'trendUp'
      | 'trendDown'
      | 'trendSame'
      | 'bases'
      | 'register'
      | 'promise'
      | 'late'
      | 'percentUp'
      | 'percentDown'
      | 'percentSame'
      | 'split'
      | 'raises'
      | 'lowers'
      | 'neither'
      | 'promises',
      string
    >
  >;
  readonly promised: Readonly<Record<'kept' | 'broken' | 'open' | 'overdue' | 'withdrawn', string>>;
  readonly parts: Readonly<
    Record<
      | 'decisions'
      | 'trend'
      | 'movement'
      | 'protection'
      | 'endings'
      | 'compliance'
      | 'skk'
      | 'recovery'
      | 'benefits'
      | 'definitions'
      | 'signatures',
      string
    >
  >;
  readonly captions: Readonly<
    Record<
      | 'trend'
      | 'trendBars'
      | 'movement'
      | 'protection'
      | 'endings'
      | 'compliance'
      | 'skk'
      | 'recovery'
      | 'benefits'
      | 'definitions'
      | 'signatures',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'count'
      | 'month'
      | 'percent'
      | 'percentConstant'
      | 'byPeople'
      | 'byBase'
      | 'cause'
      | 'starts'
      | 'ends'
      | 'amount'
      | 'what'
      | 'day'
      | 'state'
      | 'cases'
      | 'batch'
      | 'released'
      | 'packs'
      | 'due'
      | 'payments'
      | 'programme'
      | 'claims'
      | 'term'
      | 'meaning'
      | 'source'
      | 'step'
      | 'name'
      | 'position'
      | 'role',
      string
    >
  >;
  readonly monthStates: Readonly<Record<'covered' | 'at_risk' | 'lost' | 'not_registered', string>>;
  readonly ending: string;
  readonly inArrears: string;
  readonly paidTooLate: string;
  readonly none: Readonly<
    Record<
      | 'decisions'
      | 'movement'
      | 'protection'
      | 'endings'
      | 'compliance'
      | 'skk'
      | 'recovery'
      | 'benefits'
      | 'signatures',
      string
    >
  >;
  readonly movementLine: string;
  readonly difference: Readonly<Record<'more' | 'fewer', string>>;
  readonly changeTotal: string;
  readonly trendNote: string;
  readonly scholarship: string;
  readonly contributed: Readonly<Record<'funds' | 'register', string>>;
  readonly notReleased: string;
  readonly decide: Readonly<
    Record<'base' | 'gap' | 'ending' | 'arrears' | 'late' | 'overdue' | 'free' | 'skk', string>
  >;
  /** Term, meaning, source; `{…}` filled from the snapshot. */
  readonly terms: Readonly<
    Record<
      | 'covered'
      | 'base'
      | 'target'
      | 'constant'
      | 'funded'
      | 'atRisk'
      | 'lost'
      | 'recovered'
      | 'achieved'
      | 'snapshot',
      readonly [term: string, meaning: string, source: string]
    >
  >;
};
