// Benefit: an amount in named parts with the figures it rests on, and the check of the facts a
// claim brings. Facts that cannot be used are refused together, each with its field and reason.

import {
  type Day,
  type Issue,
  isDay,
  issue,
  Refusal,
  type Rupiah,
  rupiah,
  sumRupiah,
} from '@payung/values';
import type { Explained, Step } from '../explained.ts';
import { inForceSince, type ParameterId } from '../parameter.ts';

/** Manfaat: the parts sum to `value`, in rupiah. */
export type Benefit<Name extends string> = Explained<Rupiah> & {
  readonly parts: readonly { readonly part: Name; readonly amount: Rupiah }[];
};

/** A benefit from its parts; a part of zero rupiah is left out. */
export function benefitOf<Name extends string>(
  amounts: Readonly<Record<Name, Rupiah>>,
  order: readonly Name[],
  steps: readonly Step[],
): Benefit<Name> {
  const parts = order
    .map((part) => ({ part, amount: amounts[part] }))
    .filter((each) => each.amount > 0);
  return { value: sumRupiah(parts.map((each) => each.amount)), parts, steps };
}

/** Undefined where the fact may stand. */
export type FactCheck = Issue | undefined;

/** Throws one Refusal that names every fact that cannot be used. */
export function requireFacts(...checks: readonly FactCheck[]): void {
  const issues = checks.filter((each) => each !== undefined);
  if (issues.length > 0) throw new Refusal(issues);
}

export function factIssue(key: string, value: unknown, expected: string): Issue {
  return issue('room_value_invalid', { key, value: String(value), expected });
}

/** The day of the event, not before the first figure of the rule. */
export function checkDay(key: string, value: Day, rule: ParameterId): FactCheck {
  const since = inForceSince(rule) ?? '';
  if (isDay(value) && value >= since) return undefined;
  return factIssue(key, value, `YYYY-MM-DD, ≥ ${since}`);
}

/** Whole rupiah, `least` or more. */
export function checkAmount(key: string, value: number, least = 0): FactCheck {
  return checkCount(key, value, { least });
}

/** A whole number from `least` to `most`, both inclusive. */
export function checkCount(
  key: string,
  value: number,
  { least, most = Number.MAX_SAFE_INTEGER }: { readonly least: number; readonly most?: number },
): FactCheck {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return undefined;
  const upper = most === Number.MAX_SAFE_INTEGER ? '' : `, ≤ ${most}`;
  return factIssue(key, value, `0, 1, 2 …; ≥ ${least}${upper}`);
}

/** One of a closed list. */
export function checkChoice(key: string, value: string, choices: readonly string[]): FactCheck {
  return choices.includes(value) ? undefined : factIssue(key, value, choices.join(', '));
}

export function lesser(one: Rupiah, other: Rupiah): Rupiah {
  return rupiah(Math.min(one, other));
}
