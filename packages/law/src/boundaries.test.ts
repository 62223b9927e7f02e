// Audit of the cases: each rule is asked on both sides of every date on which a figure it looks up
// changes. What is asked is seen at the one place all look-ups pass.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, addMonths, type Day, firstDay, isDay, type Month, monthOf } from '@payung/values';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { caseFile, inCamelCase } from './case-file.fixture.ts';
import { parameters } from './generated/parameters.ts';
import type { ParameterId } from './parameter.ts';
import { rules } from './rules.ts';

const { asked } = vi.hoisted(() => ({ asked: new Map<string, Set<string>>() }));

vi.mock('./reform.ts', async (original) => {
  const real = await original<typeof import('./reform.ts')>();
  const assume: typeof real.assume = (id, on, inForce) => {
    asked.set(id, (asked.get(id) ?? new Set()).add(on));
    return real.assume(id, on, inForce);
  };
  return { ...real, assume };
});

/** Dates on which a rule never asks for a figure, each with its reason. */
const neverAsked: Readonly<Record<string, RegExp>> = {
  // Nobody reaches the pension age on the days around a step of it: who is 56 in 2018 is out already.
  'contributions.jp_end': /jp_end_age/,
  'benefits.jp.start': /jp_end_age/,
  'eligibility.registration_age': /jp_end_age/,
  // Asked for in relief months only.
  'contributions.pu_contribution': /jkp_during_jkk_relief/,
  // Whether an employer is relieved is asked only while the lower fine holds, until July 2025.
  'contributions.late_fine': /labour_intensive_(industry|min_workers)|jkk_relief_labour_intensive/,
  // A year's rate is asked for on its first day, growth on the day it takes effect.
  'benefits.jht.balance': /development_rate on \d{4}-12-31/,
  'benefits.jp.average_wage': /indexation_rate on \d{4}-0[12]-/,
  'benefits.jp.indexation': /indexation_rate on \d{4}-0[12]-|jp\.limits/,
  // Contribution and fine are audited in their own rules, the limits of pensions in `jp.pension`.
  'compliance.underpayment': /contributions\./,
};

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('is asked on both sides of every date its figures change', () => {
    asked.clear();
    const path = join(import.meta.dirname, '../cases', caseFile(id));
    for (const each of parse(readFileSync(path, 'utf8'))) rule.ask(inCamelCase(each.input));
    const silent = neverAsked[id];
    const open = [...asked]
      .flatMap(([figure, times]) => missing(figure, times))
      .filter((each) => !silent?.test(each));
    expect(open).toEqual([]);
  });
});

function missing(figure: string, times: ReadonlySet<string>): readonly string[] {
  const isId = (text: string): text is ParameterId => Object.hasOwn(parameters, text);
  if (!isId(figure)) throw new Error(figure);
  const { values } = parameters[figure];
  const changes = values.flatMap((value, at) => [
    ...(at > 0 ? [value.from] : []),
    ...(value.until === undefined ? [] : [value.until]),
  ]);
  const byMonth = [...times].every((each) => !isDay(each));
  return [...new Set(changes)]
    .flatMap((change) => sides(change, byMonth))
    .filter((side) => !times.has(side))
    .map((side) => `${figure} on ${side}`);
}

/** The last day or month before a change, and the first after it. */
function sides(change: Day | Month, byMonth: boolean): readonly string[] {
  if (!byMonth) {
    const first = isDay(change) ? change : firstDay(change);
    return [addDays(first, -1), first];
  }
  if (!isDay(change)) return [addMonths(change, -1), change];
  const first = change.endsWith('-01') ? monthOf(change) : addMonths(monthOf(change), 1);
  return [addMonths(first, -1), first];
}
