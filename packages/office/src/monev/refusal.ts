// Why Monev does not do what was asked. Expected, hence a value; the words stand in text/.

export const monevRefusalCodes = [
  'needs_whole_tenant',
  'role_may_not',
  'meeting_unknown',
  'material_missing',
  'already_frozen',
  'meeting_closed',
  'draft_changed',
  'register_empty',
  'commitment_unknown',
  'outcome_known',
  'report_unknown',
  'period_order',
  'paper_differs',
  'preview_changed',
  'report_scheduled',
  'report_made',
  'report_not_made',
  'report_signed',
  'signer_is_maker',
  'schedule_day',
  'agreement_unknown',
  'agreement_order',
  'agreement_followed',
  'agreement_over',
  'regulation_known',
  'regulation_unknown',
  'weights_sum',
  'criterion_twice',
  'criterion_unknown',
  'recorded_meanwhile',
] as const;
export type MonevRefusalCode = (typeof monevRefusalCodes)[number];

/** Penolakan. `data` fills the text. */
export type MonevRefused = {
  readonly outcome: 'refused';
  readonly code: MonevRefusalCode;
  readonly data: Readonly<Record<string, string | number>>;
};

export function declined(code: MonevRefusalCode, data: MonevRefused['data'] = {}): MonevRefused {
  return { outcome: 'refused', code, data };
}
