// One thing asked of one rule: which rule is meant, its answer under the assumptions of the caller,
// and the answer as JSON.

import {
  type AnyRule,
  askUnder,
  type LawUsed,
  lawCheckedOn,
  type Reform,
  rules,
} from '@payung/law';
import {
  type Issue,
  type IssueData,
  issue,
  issueText,
  type Language,
  maskDigits,
} from '@payung/values';
import { type GroupSpec, type LawGroup, lawGroups } from './command.ts';
import type { Item } from './input.ts';
import { nearest } from './nearest.ts';

/** What an item is asked under, the same for all items of an input. */
export type Terms = {
  readonly group: LawGroup;
  readonly rule?: string;
  readonly file?: string;
  readonly reform: Reform;
};

type Asked = {
  readonly row?: number;
  /** Its id; what the caller wrote where no rule is called so. */
  readonly rule?: string;
  readonly found?: AnyRule;
  readonly law: LawUsed;
  readonly issues: readonly Issue[];
};
/** `value` holds the answer of the rule with its steps. */
export type Answered = Asked &
  (
    | { readonly ok: true; readonly found: AnyRule; readonly value: Explained }
    | { readonly ok: false }
  );
type Explained = Extract<ReturnType<AnyRule['ask']>, { ok: true }>['value'];

/** The rules a group asks, in the order of the law. */
export function rulesOf(group: LawGroup): readonly AnyRule[] {
  return rules.filter((each) => each.id.startsWith(lawGroups[group].prefix));
}

/** The id without its group: `bpu_contribution`. */
export function shortId(group: LawGroup, rule: AnyRule): string {
  return rule.id.slice(lawGroups[group].prefix.length);
}

export function answerItem(item: Item, terms: Terms): Answered {
  const law = { checkedOn: lawCheckedOn, overrides: terms.reform };
  const asked = { law, ...(item.row === undefined ? {} : { row: item.row }) };
  const placed = (found: readonly Issue[]) =>
    found.map((each) => ({ ...each, at: placeOf(item, terms), data: maskedData(each.data) }));
  if ('fault' in item) return { ...asked, ok: false, issues: placed([item.fault]) };
  const { name, facts } = namedRule(item.written, terms);
  const found = findRule(name, terms.group);
  if (found === undefined) {
    const issues = placed([unknownRule(name, terms.group)]);
    return { ...asked, ok: false, ...(name === undefined ? {} : { rule: masked(name) }), issues };
  }
  const answer = askUnder(terms.reform, found, facts);
  const whole = { ...asked, rule: found.id, found, issues: placed(answer.issues) };
  return answer.ok ? { ...whole, ok: true, value: answer.value } : { ...whole, ok: false };
}

/** `rule` of the item goes before `--rule`; the rest of it are the facts. */
function namedRule(
  written: unknown,
  { group, rule }: Terms,
): { readonly name?: string; readonly facts: unknown } {
  const spec: GroupSpec = lawGroups[group];
  const meant = rule ?? spec.usual;
  const fallback = meant === undefined ? {} : { name: meant };
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return { ...fallback, facts: written };
  }
  const { rule: own, ...facts }: { readonly rule?: unknown } = { ...written };
  if (own === undefined) return { ...fallback, facts };
  return { name: typeof own === 'string' ? own : JSON.stringify(own), facts };
}

function findRule(name: string | undefined, group: LawGroup): AnyRule | undefined {
  return rulesOf(group).find((each) => each.id === name || shortId(group, each) === name);
}

/** A misspelt rule is told the nearest, one that is not named at all every rule of the group. */
function unknownRule(name: string | undefined, group: LawGroup): Issue {
  const ids = rulesOf(group).map((each) => shortId(group, each));
  const offered = name === undefined ? ids : [...nearest(name, ids), 'payung law rules'];
  const value = name?.slice(0, 60) ?? '—';
  return issue('law_rule_unknown', { value, expected: offered.join(', ') });
}

/** A clerk may paste a row of a list: no message repeats the NIK in it. */
function maskedData(data: IssueData): IssueData {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'string' ? masked(value) : value,
    ]),
  );
}

function masked(text: string): string {
  return text.replace(/\d{16,}/g, maskDigits);
}

function placeOf({ row }: Item, { file }: Terms) {
  return { ...(file === undefined ? {} : { file }), ...(row === undefined ? {} : { row }) };
}

/** As programs read it: what the rule answered, then the law it used and what was found amiss. */
export function answerJson(answered: Answered, language: Language): object {
  const { ok, rule, law } = answered;
  const issues = answered.issues.map((each) => ({ ...each, ...issueText(each, language) }));
  const head = { ok, ...(rule === undefined ? {} : { rule }) };
  if (!answered.ok) return { ...head, law, issues };
  const { law: used, ...result } = answered.value;
  return { ...head, ...result, law: used, issues };
}
