// A change of the register: who does it, why, and, where it touches a closed month, who agrees.

import { type Issue, issue, type RegisterIssueCode } from '@payung/values';

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

type Bare<Code> = Code extends `register_${infer Rest}` ? Rest : never;

/** Why the register does not do what was asked: the codes of its issues, without `register_`. */
export type RefusalCode = Bare<RegisterIssueCode>;

/** Penolakan: expected, hence a value. `data` fills the text; never a name or NIK. */
export type Refused = {
  readonly outcome: 'refused';
  readonly code: RefusalCode;
  readonly data: Readonly<Record<string, string | number>>;
};

export function refused(code: RefusalCode, data: Refused['data'] = {}): Refused {
  return { outcome: 'refused', code, data };
}

/**
 * The refusal as an issue, whose words stand in the catalogue of issues.
 *
 * @example refusalIssue(refused('already_closed', { month: '2026-06' })).code // 'register_already_closed'
 */
export function refusalIssue({ code, data }: Refused): Issue {
  return issue(`register_${code}`, data);
}
