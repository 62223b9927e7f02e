// Rule: a formula of the law with its name, its sources and the facts it asks. A rule reads its
// facts, answers with steps or with issues, and says which law and which assumptions it used.

import {
  type Day,
  failed,
  type Issue,
  issue,
  type Parsed,
  parsed,
  type Wording,
} from '@payung/values';
import type { Explained } from './explained.ts';
import { type Fact, readFacts } from './facts.ts';
import type { LawSource } from './figure.ts';
import { lawCheckedOn } from './generated/parameters.ts';
import { inForceSince, ParameterGap } from './parameter.ts';
import { assumedNow, type Reform, underReform } from './reform.ts';

/** The state of the law an answer stands for. */
export type LawUsed = {
  /** The day the figures were last held against the law. */
  readonly checkedOn: Day;
  /** What a what-if assumed; empty: the law as it is. */
  readonly overrides: Reform;
};

/** A result of a rule. */
export type Answer<T extends Explained<unknown>> = T & { readonly law: LawUsed };

/** What a rule is called and rests on. */
type Title = {
  /** Its path: `benefits.jkk.stmb` stands in src/benefits/jkk/stmb.ts, its cases in the same place. */
  readonly id: string;
  /** Istilah resmi. */
  readonly term: Wording;
  readonly sources: readonly LawSource[];
};

type Description<F, T extends Explained<unknown>> = Title & {
  readonly facts: Fact<F>;
  /** Pure; contradictory facts come back as issues. */
  readonly decide: (facts: F) => T | Parsed<T>;
};

/** A rule as lists, pages and the command line know it: input and result without their types. */
export type AnyRule = Title & {
  readonly facts: Fact<unknown>;
  /** Reads untyped input (JSON), then answers. */
  readonly ask: (written: unknown) => Parsed<Answer<Explained<unknown>>>;
};

/** Aturan: call it with facts, or `ask` it with input of any origin. */
export type Rule<F, T extends Explained<unknown>> = Description<F, T> & {
  (facts: F): Parsed<Answer<T>>;
  readonly ask: (written: unknown) => Parsed<Answer<T>>;
};

/**
 * Makes a rule of its description. Typed callers are read like everybody else: a wage of 1.5 or a
 * class 6 gives an issue with field, reason and article, never a NaN or a silent zero.
 */
export function rule<F, T extends Explained<unknown>>(description: Description<F, T>): Rule<F, T> {
  const law = citationOf(description.sources);
  const ask = (written: unknown): Parsed<Answer<T>> => {
    const facts = readFacts(description.facts, written);
    if (!facts.ok) return { ok: false, issues: cited(facts.issues, law) };
    const found = decided(description, facts.value);
    const issues = cited([...facts.issues, ...found.issues], law);
    if (!found.ok) return { ok: false, issues };
    const used = { checkedOn: lawCheckedOn, overrides: assumedNow() };
    return parsed({ ...found.value, law: used }, issues);
  };
  return Object.assign((facts: F) => ask(facts), description, { ask });
}

/** Asks a rule under assumptions; what was assumed stands in `law.overrides` of the answer. */
export function askUnder<T extends Explained<unknown>>(
  reform: Reform,
  asked: { readonly ask: (written: unknown) => Parsed<Answer<T>> },
  written: unknown,
): Parsed<Answer<T>> {
  return underReform(reform, () => asked.ask(written));
}

function decided<F, T extends Explained<unknown>>(
  { decide }: Description<F, T>,
  facts: F,
): Parsed<T> {
  try {
    const found = decide(facts);
    return 'ok' in found ? found : parsed(found);
  } catch (error) {
    // A figure the formula needs on the way is younger than the first: an expected refusal.
    if (!(error instanceof ParameterGap) || error.on >= inForceSince(error.id)) throw error;
    const data = { key: error.id, value: error.on, expected: `>= ${inForceSince(error.id)}` };
    return failed(issue('law_before_rule', data));
  }
}

/** The article a caller is told where an issue has none of its own. */
export function cited(issues: readonly Issue[], law: string): Issue[] {
  return issues.map((each) => ({ ...each, data: { law, ...each.data } }));
}

export function citationOf(sources: readonly LawSource[]): string {
  return sources
    .map(({ law, article }) => (article === undefined ? law : `${law} ps. ${article}`))
    .join('; ');
}
