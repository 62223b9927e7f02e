// The shape of the words of compliance: a missing one does not compile.

import type { CaseState } from '../case.ts';
import type { FindingKind } from '../finding.ts';
import type { AnyCaseRefusalCode } from '../refusal.ts';

type Letter = { readonly title: string; readonly body: readonly string[] };

export type ComplianceWords = {
  readonly refusals: Readonly<Record<AnyCaseRefusalCode, string>>;
  readonly states: Readonly<Record<CaseState, string>>;
  readonly findings: Readonly<Record<FindingKind, string>>;
  readonly letters: Readonly<
    Record<'clarification' | 'letter1' | 'letter2' | 'invitation', Letter>
  >;
  readonly letterLead: { readonly number: string; readonly to: string };
  /** What a finding is called before, and after, somebody confirmed it. */
  readonly neutral: string;
  readonly confirmed: string;
  readonly dueCaption: string;
  readonly columns: Readonly<
    Record<
      | 'kind'
      | 'months'
      | 'month'
      | 'confidence'
      | 'contribution'
      | 'lateFine'
      | 'monthsLate'
      | 'total'
      | 'day'
      | 'what'
      | 'by'
      | 'number'
      | 'sent'
      | 'file'
      | 'row',
      string
    >
  >;
  readonly pack: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'employer'
      | 'sums'
      | 'law'
      | 'chronology'
      | 'months'
      | 'letters'
      | 'evidence'
      | 'closing',
      string
    >
  >;
  readonly gaps: Readonly<
    Record<'address' | 'letter1' | 'letter2' | 'proof' | 'findings' | 'step', string>
  >;
  /** Kinds of events, as a chronology names them. */
  readonly events: Readonly<Record<string, string>>;
  readonly page: string;
};
