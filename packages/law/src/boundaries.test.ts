// Audit of the cases: each rule is asked on both sides of every date on which a figure it looks up
// changes, and each table of brackets on both sides of every edge. What is asked is seen at the one
// place all look-ups pass.

import {
  addDays,
  addMonths,
  type Day,
  firstDay,
  isDay,
  isMonth,
  type Month,
  monthOf,
} from '@payung/values';
import { describe, expect, test, vi } from 'vitest';
import { type Facts, factsOf } from './case-file.fixture.ts';
import type { Explained } from './explained.ts';
import type { Bracket } from './figure.ts';
import { parameters } from './generated/parameters.ts';
import { findParameter } from './parameter.ts';
import type { ParameterId } from './parameter-id.ts';
import { rules } from './rules.ts';

type Answered = Explained<unknown>;

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
    for (const facts of factsOf(id)) rule.ask(facts);
    const silent = neverAsked[id];
    const open = [...asked]
      .flatMap(([figure, times]) => missing(figure, times))
      .filter((each) => !silent?.test(each));
    expect(open).toEqual([]);
  });
});

/** Of each figure with brackets: the numbers that a question looks up in it. */
const lookedUp: Readonly<Record<string, (facts: Facts, answer: Answered) => readonly unknown[]>> = {
  'contributions.bpu_bracket_basis': ({ incomeMonthly }) => [incomeMonthly],
  'contributions.construction_jkk_rate': ({ contractValue }) => [contractValue],
  'contributions.construction_jkm_rate': ({ contractValue }) => [contractValue],
  // Whole months of incapacity, and each month of the benefit.
  'benefits.jkk.stmb_rate': (_, { steps }) => [
    Math.trunc(steps.reduce((sum, { times }) => sum + (times ? times.part / times.whole : 0), 0)),
  ],
  'benefits.jkp.cash_rate': (_, { steps }) =>
    steps.filter((each) => each.base !== undefined).map((_step, at) => at + 1),
};

test('each table of brackets is asked on both sides of every edge', () => {
  const figures = bracketFigures();
  const numbers = new Map<string, Set<unknown>>();
  for (const rule of rules) {
    for (const facts of factsOf(rule.id)) {
      asked.clear();
      const answer = rule.ask(facts);
      if (!answer.ok) continue;
      for (const figure of figures.filter((each) => asked.has(each))) {
        const found = lookedUp[figure]?.(facts, answer.value) ?? [];
        for (const on of asked.get(figure) ?? []) {
          const key = `${figure} since ${inForceAt(figure, on)}`;
          numbers.set(key, new Set([...(numbers.get(key) ?? []), ...found]));
        }
      }
    }
  }
  expect(figures.flatMap((figure) => openEdges(figure, numbers))).toEqual([]);
});

function bracketFigures(): readonly ParameterId[] {
  return Object.keys(parameters)
    .filter(isId)
    .filter((id) => parameters[id].values.some(({ value }) => Array.isArray(value)));
}

function inForceAt(figure: ParameterId, on: string): string {
  const found = isDay(on) || isMonth(on) ? findParameter(figure, on) : undefined;
  return found?.from ?? '';
}

/** Edges that no case asks for with the last number before and with the first one. */
function openEdges(
  figure: ParameterId,
  numbers: ReadonlyMap<string, ReadonlySet<unknown>>,
): readonly string[] {
  return parameters[figure].values.flatMap(({ from: since, value }) => {
    const brackets: readonly Bracket<unknown>[] = Array.isArray(value) ? value : [];
    return brackets
      .flatMap(({ from }) => (from === 0 ? [] : [from - 1, from]))
      .filter((side) => !numbers.get(`${figure} since ${since}`)?.has(side))
      .map((side) => `${figure} since ${since}: ${side}`);
  });
}

function isId(text: string): text is ParameterId {
  return Object.hasOwn(parameters, text);
}

function missing(figure: string, times: ReadonlySet<string>): readonly string[] {
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
