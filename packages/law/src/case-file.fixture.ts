// Where the cases of a rule stand, how their facts are written and how a result is shown, for the
// tests that read them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Step } from './explained.ts';
import type { AnyRule } from './rule.ts';
import { stepText } from './step-text.ts';

/** What a case hands to its rule. */
export type Facts = Readonly<Record<string, unknown>>;
type Result = Extract<ReturnType<AnyRule['ask']>, { ok: true }>;

/** `benefits.jkk.stmb` has its cases in `benefits/jkk/stmb.yaml`. */
export function caseFile(id: string): string {
  return `${id.replaceAll('.', '/').replaceAll('_', '-')}.yaml`;
}

/** The facts of all cases of a rule. */
export function factsOf(id: string): readonly Facts[] {
  const path = join(import.meta.dirname, '../cases', caseFile(id));
  const cases: readonly { readonly input: Facts }[] = parse(readFileSync(path, 'utf8'));
  return cases.map(({ input }) => inCamelCase(input));
}

/** Keys written small are facts and fields; `JHT_employer` stays. */
export function inCamelCase(fields: Facts): Facts {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      /^[a-z]/.test(key) ? key.replace(/_([a-z])/g, (_, at: string) => at.toUpperCase()) : key,
      camelValue(value),
    ]),
  );
}

function camelValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelValue);
  return typeof value === 'object' && value !== null ? inCamelCase({ ...value }) : value;
}

/** The result with its parts by name, the figures used, what is unconfirmed, the notes, and the work. */
export function shownResult({ value: answer, issues }: Result): object {
  const { value, steps, law: _, ...more } = answer;
  return {
    ...partsByName(more),
    ...more,
    ...(typeof value === 'object' && !Array.isArray(value) ? value : {}),
    value,
    figures: steps.flatMap((step) => (step.kind === 'figure' ? [step.parameter] : [])),
    used: steps.flatMap((step) => (step.kind === 'figure' ? [step.value] : [])),
    unconfirmed: steps.flatMap((step) =>
      step.kind === 'figure' && !step.confirmed ? [step.parameter] : [],
    ),
    notes: issues.map((each) => each.code),
    work: steps.map(workText),
  };
}

/** The line of a step without its article: `Iuran JKM BPU: Rp6.800 sebulan`. */
function workText(step: Step): string {
  const line = stepText(step);
  return step.kind === 'given' ? line : line.slice(0, line.lastIndexOf(` (${step.source.law}`));
}

/** `JKM: 6800`, and where two sides pay `JHT_employer: 185000`. */
function partsByName({ parts }: { readonly parts?: readonly Facts[] }): Facts {
  const named = (parts ?? []).map((part) => ({
    name: String(part['program'] ?? part['part']),
    payer: part['payer'],
    amount: part['amountMonthly'] ?? part['amount'],
  }));
  return Object.fromEntries(
    named.map(({ name, payer, amount }) => {
      const alone = named.filter((each) => each.name === name).length === 1;
      return [alone ? name : `${name}_${String(payer)}`, amount];
    }),
  );
}
