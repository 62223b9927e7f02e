// Runs the YAML cases a lawyer can read: packages/law/cases/<id of the rule as a path>.yaml.
// `input` holds the facts of the rule in snake case; `output` a part of the result, or `refused` with
// the facts at fault. Every case is also held to what all results promise: steps that add up, sources.
// Each folder of rules has a test of its own: mutation testing asks only those that a change can touch.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, type Issue, month } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { caseFile, inCamelCase, shownResult } from './case-file.fixture.ts';
import { stepFaults } from './explained.fixture.ts';
import { stepsTotal } from './explained.ts';
import type { AnyRule } from './rule.ts';

type Fields = Readonly<Record<string, unknown>>;
type Case = {
  readonly name: string;
  readonly input: Fields;
  /** The months of a programme and the people in it: `total` is the sum of all. */
  readonly repeat?: { readonly months?: number; readonly people?: number };
  readonly output: Fields;
  readonly source: string;
};

const folder = join(import.meta.dirname, '../cases');

/** The folder of a rule, as its id has it: `benefits.jkk.stmb` stands in `benefits/jkk`. */
export function folderOf({ id }: AnyRule): string {
  return id.split('.').slice(0, -1).join('/');
}

/** Tests the cases of those rules that stand in the folder. */
export function testCases(path: string, among: readonly AnyRule[]): void {
  for (const rule of among.filter((each) => folderOf(each) === path)) {
    const cases = read(rule.id);
    describe(rule.id, () => {
      test('shows how every sum of money came about, where one case does', () => {
        const totals = cases.flatMap(({ input }) => {
          const answer = rule.ask(inCamelCase(input));
          if (!answer.ok || answer.value.value === 0) return [];
          return [stepsTotal(answer.value.steps) !== undefined];
        });
        expect(new Set(totals).size).toBeLessThanOrEqual(1);
      });

      test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
        expect(each.source).not.toBe('');
        check(rule, each);
      });
    });
  }
}

function read(id: string): readonly Case[] {
  return parse(readFileSync(join(folder, caseFile(id)), 'utf8'));
}

function check(rule: AnyRule, { input, repeat, output }: Case): void {
  const asked = inCamelCase(input);
  const answer = rule.ask(asked);
  if (!answer.ok) {
    expect(answer.issues.flatMap(emptyWords)).toEqual([]);
    expect({ refused: answer.issues.filter(isError).map((each) => each.data['key']) }).toEqual(
      output,
    );
    return;
  }
  expect(stepFaults(answer.value)).toEqual([]);
  // A field without value would be lost on the way to a file or another program.
  expect(JSON.parse(JSON.stringify(answer.value))).toStrictEqual(answer.value);
  const shown = { ...shownResult(answer), ...(repeat && { total: totalOf(rule, asked, repeat) }) };
  expect(shown).toMatchObject(inCamelCase(output));
}

function totalOf(
  rule: AnyRule,
  asked: Fields,
  { months = 1, people = 1 }: NonNullable<Case['repeat']>,
) {
  const monthly = Array.from({ length: months }, (_, at) => {
    const answer = rule.ask({ ...asked, month: addMonths(month(String(asked['month'])), at) });
    return answer.ok ? Number(answer.value.value) : Number.NaN;
  });
  return monthly.reduce((sum, each) => sum + each, 0) * people;
}

/** An issue names the fact, the law and what is expected. */
function emptyWords({ data }: Issue): readonly string[] {
  return ['key', 'law', 'expected'].filter((each) => !data[each]);
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}
