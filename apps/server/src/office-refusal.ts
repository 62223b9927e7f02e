// What funding declines, as answers of the server: a status for each reason, in its own words.

import { type FundingRefused, fundingRefusalText } from '@payung/office';
import { Declined, type ProblemStatus } from './problem.ts';

const fundingStatus: Readonly<Partial<Record<FundingRefused['code'], ProblemStatus>>> = {
  needs_whole_tenant: 403,
  role_may_not: 403,
  approver_is_actor: 403,
  key_reused: 422,
  fund_unknown: 404,
  entry_unknown: 404,
  decision_unknown: 404,
  objection_unknown: 404,
  sending_unknown: 404,
};

/** What was done; throws what the ledger declined. Whatever is not listed above is a conflict. */
export function granted<Done extends { readonly outcome: string }>(
  outcome: Done | FundingRefused,
): Done {
  if (!isFundingRefused(outcome)) return outcome;
  const { code } = outcome;
  throw new Declined(fundingStatus[code] ?? 409, code, (language) =>
    fundingRefusalText(outcome, language),
  );
}

function isFundingRefused(outcome: { readonly outcome: string }): outcome is FundingRefused {
  return outcome.outcome === 'refused';
}
