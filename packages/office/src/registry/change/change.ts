// A change of the register: who does it, why, and, where it touches a closed month, who agrees.

/** Koreksi: what lets a change reach into a closed month. `approvedBy` is somebody else. */
export type Correction = { readonly approvedBy: string };

export type ChangeKind =
  | 'load'
  | 'roll_back'
  | 'merge'
  | 'undo_merge'
  | 'death'
  | 'correction'
  | 'close_month'
  | 'contributions'
  | 'employer'
  | 'decile'
  | 'household';

/** Why the register does not do what was asked; the words stand in text/id.ts and text/en.ts. */
export const refusalCodes = [
  'needs_whole_tenant',
  'same_file_other_month',
  'older_file',
  'month_closed',
  'month_not_over',
  'already_closed',
  'approver_is_actor',
  'batch_unknown',
  'batch_undone',
  'others_depend',
  'not_a_participants_file',
  'order_of_months',
  'person_unknown',
  'already_merged',
  'not_merged',
  'dead_already',
  'many_would_end',
  'membership_unknown',
  'nik_of_another',
  'end_before_start',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Penolakan: expected, hence a value. `data` fills the text; never a name or NIK. */
export type Refused = {
  readonly outcome: 'refused';
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string | number>>;
};

export function refused(code: RefusalCode, data: Refused['data'] = {}): Refused {
  return { outcome: 'refused', code, data };
}
