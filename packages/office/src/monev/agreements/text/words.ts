// The shape of the words of agreements, regulations and duties: a missing one does not compile.

import type { AgreementKind } from '../agreement.ts';
import type { DutyActor, DutyId, DutyState } from '../duty.ts';
import type { RegulationKind } from '../regulation.ts';

export type AgreementsText = {
  readonly agreementKinds: Readonly<Record<AgreementKind, string>>;
  readonly regulationKinds: Readonly<Record<RegulationKind, string>>;
  readonly actors: Readonly<Record<DutyActor, string>>;
  readonly duties: Readonly<Record<DutyId, string>>;
  readonly dutyStates: Readonly<Record<DutyState, string>>;
  /** Behind what no source confirms word by word. */
  readonly unconfirmed: string;
  readonly standing: Readonly<
    Record<'running' | 'coming' | 'followed' | 'ending' | 'ended', string>
  >;
  readonly open: string;
  readonly parts: Readonly<Record<'agreements' | 'regulations' | 'duties', string>>;
  readonly captions: Readonly<Record<'agreements' | 'regulations' | 'duties', string>>;
  readonly columns: Readonly<
    Record<
      | 'number'
      | 'kind'
      | 'reference'
      | 'title'
      | 'parties'
      | 'scope'
      | 'ends'
      | 'standing'
      | 'subject'
      | 'from'
      | 'actor'
      | 'duty'
      | 'state'
      | 'evidence',
      string
    >
  >;
  readonly none: Readonly<Record<'agreements' | 'regulations', string>>;
  readonly dutiesNote: string;
  readonly decide: Readonly<Record<'ending' | 'ended' | 'duty' | 'duties', string>>;
};
