// What the register declines, as answers of the server: the issue of each reason with a status.

import { type Refused, refusalIssue } from '@payung/office';
import { issueText } from '@payung/values';
import { Declined, type ProblemStatus } from '../problem.ts';

const statusOf: Readonly<Partial<Record<Refused['code'], ProblemStatus>>> = {
  needs_whole_tenant: 403,
  approver_is_actor: 403,
  batch_unknown: 404,
  person_unknown: 404,
};

/** What was found or done; throws what the register declined. Whatever is not listed is a conflict. */
export function allowed<Done extends { readonly outcome: string }>(outcome: Done | Refused): Done {
  if (!isRefused(outcome)) return outcome;
  const issue = refusalIssue(outcome);
  throw new Declined(
    statusOf[outcome.code] ?? 409,
    issue.code,
    (language) => issueText(issue, language).problem,
  );
}

export function isRefused(outcome: { readonly outcome: string }): outcome is Refused {
  return outcome.outcome === 'refused';
}
