// What the review declines, as answers of the server: a status for each reason, in its own words.

import { type ReviewRefused, reviewRefusalText } from '@payung/office';
import { Declined, type ProblemStatus } from '../problem.ts';

const reviewStatus: Readonly<Partial<Record<ReviewRefused['code'], ProblemStatus>>> = {
  item_unknown: 404,
  changed_meanwhile: 412,
  head_needed: 403,
  candidate_unknown: 422,
};

/** What was found or done; throws what was declined. Whatever is not listed above is a conflict. */
export function answered<Done extends object>(outcome: Done | ReviewRefused): Done {
  if (!isReviewRefused(outcome)) return outcome;
  throw new Declined(reviewStatus[outcome.code] ?? 409, outcome.code, (language) =>
    reviewRefusalText(outcome, language),
  );
}

function isReviewRefused(outcome: object): outcome is ReviewRefused {
  return 'outcome' in outcome && outcome.outcome === 'refused';
}
