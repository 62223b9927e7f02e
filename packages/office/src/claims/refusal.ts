// Why a claim does not do what was asked. Expected, hence a value; the words stand in text/.

import { type LogRefusalCode, logRefusalCodes, type WorkRefused, WorkStopped } from './log/log.ts';

const ownCodes = [
  'person_unknown',
  'claim_unknown',
  'claim_known',
  'claim_closed',
  'facts_unfit',
  'step_unfit',
  'day_before',
  'papers_missing',
  'paper_unknown',
  'paper_type',
  'paper_size',
  'receiver_missing',
  'receiver_unknown',
  'receiver_order',
  'claim_expired',
  'not_expired',
  'same_person',
  'account_pending',
  'account_waiting',
  'account_unknown',
  'account_name',
  'account_paper',
  'article_missing',
  'amount_missing',
  'child_unknown',
  'children_max',
  'scholarship_none',
  'year_known',
  'year_unknown',
  'year_unfit',
  'year_ended',
  'link_unknown',
  'holiday_known',
  'holiday_unknown',
  'holiday_weekend',
] as const;

export type ClaimRefusalCode = (typeof ownCodes)[number];
export const claimRefusalCodes = [...ownCodes, ...logRefusalCodes] as const;
export type ClaimRefused = WorkRefused<ClaimRefusalCode>;
export type AnyClaimRefusalCode = ClaimRefusalCode | LogRefusalCode;

/** Thrown inside an event: nothing of it stays. */
export function stop(
  code: ClaimRefusalCode,
  data: ClaimRefused['data'] = {},
): WorkStopped<ClaimRefusalCode> {
  return new WorkStopped(code, data);
}
