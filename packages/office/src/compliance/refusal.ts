// Why compliance does not do what was asked. Expected, hence a value; the words stand in text/.

import {
  type LogRefusalCode,
  logRefusalCodes,
  type WorkRefused,
  WorkStopped,
} from '../claims/index.ts';

const ownCodes = [
  'case_unknown',
  'case_known',
  'step_unfit',
  'day_before',
  'term_running',
  'letter_known',
  'letter2_missing',
  'letter_unknown',
  'letter_sent',
  'number_taken',
  'number_pattern',
  'kpknl_used',
  'skk_used',
  'skk_missing',
  'kpknl_class',
  'kpknl_least',
  'invitations_used',
  'not_paid',
  'not_paid_state',
  'sanction_unfit',
  'payment_unknown',
  'payment_known',
  'same_person',
  'batch_size',
  'batch_unknown',
  'batch_released',
  'batch_incomplete',
  'pack_unknown',
  'pack_broken',
  'not_released',
  'link_unknown',
  'link_term',
  'answer_text',
  'answer_file',
  'answer_unknown',
] as const;
export type CaseRefusalCode = (typeof ownCodes)[number];
export const caseRefusalCodes = [...ownCodes, ...logRefusalCodes] as const;
export type AnyCaseRefusalCode = CaseRefusalCode | LogRefusalCode;
export type CaseRefused = WorkRefused<CaseRefusalCode>;

/** Thrown inside an event: nothing of it stays. */
export function stop(
  code: CaseRefusalCode,
  data: CaseRefused['data'] = {},
): WorkStopped<CaseRefusalCode> {
  return new WorkStopped(code, data);
}

export function caseRefused(code: AnyCaseRefusalCode, data: CaseRefused['data'] = {}): CaseRefused {
  return { outcome: 'refused', code, data };
}
