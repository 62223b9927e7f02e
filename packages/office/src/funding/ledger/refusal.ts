// Why funding does not do what was asked. Expected, hence a value; the words stand in text/.

export const fundingRefusalCodes = [
  'needs_whole_tenant',
  'role_may_not',
  'approver_is_actor',
  'approver_missing',
  'key_reused',
  'fund_known',
  'fund_unknown',
  'fund_window',
  'fund_overspent',
  'fund_month_overspent',
  'ledger_below_zero',
  'entry_unknown',
  'entry_reversed',
  'document_missing',
  'assignment_invalid',
  'reservation_unknown',
  'reservation_gone',
  'number_taken',
  'nobody_left',
  'decision_unknown',
  'not_an_original',
  'place_unknown',
  'holder_unknown',
  'month_outside',
  'place_paid',
  'waiting_empty',
  'replacement_unfit',
  'row_unknown',
  'objection_unknown',
  'objection_closed',
  'objection_period',
  'nothing_to_send',
  'blank_unfit',
  'nothing_to_pay',
  'sending_unknown',
  'reply_read',
  'reply_of_another',
  'reply_unreadable',
  'reply_counts_differ',
  'row_not_rejected',
  'repair_exists',
  'payer_taken',
  'flag_unknown',
  'draw_unknown',
  'draw_done',
  'seed_differs',
  'seed_too_late',
] as const;
export type FundingRefusalCode = (typeof fundingRefusalCodes)[number];

/** Penolakan. `data` fills the text; never a name or NIK. */
export type FundingRefused = {
  readonly outcome: 'refused';
  readonly code: FundingRefusalCode;
  readonly data: Readonly<Record<string, string | number>>;
};

export function turnedDown(
  code: FundingRefusalCode,
  data: FundingRefused['data'] = {},
): FundingRefused {
  return { outcome: 'refused', code, data };
}

/** Thrown inside an act, so that all of it is taken back; `performAct` alone catches it. */
export class TurnedDown extends Error {
  override readonly name = 'TurnedDown';
  readonly refused: FundingRefused;

  constructor(code: FundingRefusalCode, data: FundingRefused['data'] = {}) {
    super(code);
    this.refused = turnedDown(code, data);
  }
}
