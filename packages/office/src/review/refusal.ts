// Why the review does not do what was asked. Expected, hence a value; the words stand in text/.

export const reviewRefusalCodes = [
  'item_unknown',
  'changed_meanwhile',
  'already_settled',
  'answered_by_you',
  'head_needed',
  'nothing_to_take_back',
  'candidate_unknown',
  'register_declined',
] as const;
export type ReviewRefusalCode = (typeof reviewRefusalCodes)[number];

/** Penolakan. `data` fills the text; never a name or NIK. */
export type ReviewRefused = {
  readonly outcome: 'refused';
  readonly code: ReviewRefusalCode;
  readonly data: Readonly<Record<string, string | number>>;
};

export function declined(code: ReviewRefusalCode, data: ReviewRefused['data'] = {}): ReviewRefused {
  return { outcome: 'refused', code, data };
}
