// The shape of the words of claims: a missing one does not compile.

import type { ClaimAlertCode } from '../alerts.ts';
import type { ClaimCause, ClaimState } from '../claim.ts';
import type { ConditionCode, PartName } from '../expect/expectation.ts';
import type { OwnDocument } from '../papers.ts';
import type { AnyClaimRefusalCode } from '../refusal.ts';

export type ClaimWords = {
  /** `{claim}` and the like are filled from the refusal's data. */
  readonly refusals: Readonly<Record<AnyClaimRefusalCode, string>>;
  readonly causes: Readonly<Record<ClaimCause, string>>;
  readonly states: Readonly<Record<ClaimState, string>>;
  readonly parts: Readonly<Record<PartName, string>>;
  readonly conditions: Readonly<Record<ConditionCode, string>>;
  readonly alerts: Readonly<Record<ClaimAlertCode, string>>;
  readonly ownDocuments: Readonly<Record<OwnDocument, string>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly slip: {
    readonly title: string;
    readonly receiver: string;
    readonly state: string;
    readonly expected: string;
    readonly paid: string;
    readonly account: string;
    readonly warning: string;
  };
};
