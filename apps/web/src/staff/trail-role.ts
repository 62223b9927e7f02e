// Who acted: a role of the offices, or the program itself.

import type { TextKey, TextOf } from '../text/text.ts';
import { roleText } from './role-text.ts';

const known = [
  'village_operator',
  'opd_operator',
  'verifier',
  'analyst',
  'fund_manager',
  'bpjs',
  'kejari',
  'leader',
  'province',
  'auditor',
  'admin',
] as const;

/** A role that is none of the offices (the program, a desk) stands under its own name. */
export function trailRole(role: string, text: TextOf): string {
  const found = known.find((each) => each === role);
  return found === undefined ? role : text(roleText(found) satisfies TextKey);
}
