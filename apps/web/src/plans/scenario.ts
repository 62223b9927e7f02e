// What a plan is asked for, as the form holds it, and as the server wants it.

import { bpuPrograms } from '@payung/law';
import type { NewScenarioWire } from '@payung/server/wire';
import { addMonths, isMonth, monthOf, parseDay, rupiah } from '@payung/values';
import { amountOf } from '../parts/form-fields.tsx';

export { bpuPrograms };
export type Program = (typeof bpuPrograms)[number];

export type FundWish = { readonly used: boolean; readonly ceiling: string };

export type Wish = {
  readonly name: string;
  readonly start: string;
  readonly months: number;
  readonly programs: readonly Program[];
  readonly priority: readonly string[];
  /** By the code of the fund; a fund not named here is used as the ledger has it. */
  readonly funds: Readonly<Record<string, FundWish>>;
  readonly seed: string;
};

/** Next month, half a year, accident and death cover: how offices usually begin. */
export function firstWish(today: string): Wish {
  const day = parseDay(today);
  return {
    name: '',
    start: day.ok ? addMonths(monthOf(day.value), 1) : '',
    months: 6,
    programs: ['JKK', 'JKM'],
    priority: ['belum_terlindungi'],
    funds: {},
    seed: `undian-${today}`,
  };
}

/** Undefined while a month or all programmes are missing: there is nothing to ask yet. */
export function scenarioOf(wish: Wish, unnamed: string): NewScenarioWire | undefined {
  const { name, start, months, programs, priority, funds, seed } = wish;
  if (!isMonth(start) || programs.length === 0 || seed.trim() === '') return undefined;
  return {
    name: name.trim() === '' ? unnamed : name.trim(),
    ...{ start, months, programs, priority, seed: seed.trim() },
    funds: Object.fromEntries(Object.entries(funds).map(([fund, each]) => [fund, changeOf(each)])),
  };
}

function changeOf({ used, ceiling }: FundWish) {
  const amount = amountOf(ceiling);
  return { used, ...(amount === undefined ? {} : { ceiling: rupiah(amount) }) };
}

/** Moves one rule up or down the order. */
export function moved(
  rules: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly string[] {
  const rule = rules[from];
  if (rule === undefined || to < 0 || to >= rules.length) return rules;
  return rules.toSpliced(from, 1).toSpliced(to, 0, rule);
}
