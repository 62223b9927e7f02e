// Spells for tests: invented histories of a few people in a few villages, and the plainest possible
// count of them, which the cube must equal.

import type { Warehouse, WarehouseCell } from '@payung/engine';
import { addMonths, type Month, month, type Program, programs } from '@payung/values';
import fc from 'fast-check';
import type { NumeratorRule } from './membership.ts';
import { spellTypes } from './spells.ts';

export type Spell = {
  readonly tenant: string;
  readonly person: number;
  readonly domicile: string | null;
  readonly workplace: string | null;
  readonly nik_region: string | null;
  readonly segment: string | null;
  readonly sector: string | null;
  readonly sex: string | null;
  readonly birth_month: string | null;
  readonly payer: string | null;
  readonly programme: Program;
  readonly from_month: string;
  readonly until_month: string | null;
  readonly end_reason: string | null;
};

export function spell(changes: Partial<Spell>): Spell {
  return {
    tenant: '7502',
    person: 1,
    domicile: '7502012001',
    workplace: '7502012001',
    nik_region: '750201',
    segment: 'BPU',
    sector: 'petani',
    sex: 'L',
    birth_month: '1990-02',
    payer: 'own',
    programme: 'JKK',
    from_month: '2026-01',
    until_month: null,
    end_reason: null,
    ...changes,
  };
}

/** Loads them as a table of that name, in place of an older one. */
export async function loadSpells(
  warehouse: Warehouse,
  table: string,
  spells: readonly Spell[],
): Promise<void> {
  await warehouse.run({ name: 'old spells', sql: `drop table if exists ${table}` });
  const rows = spells.map((each) => Object.values(each) as readonly WarehouseCell[]);
  await warehouse.load(table, spellTypes, [rows]);
}

const villages = ['7502012001', '7502012002', '7502022001', '7503012001', '7502', null];
const monthOfTwoYears = fc
  .integer({ min: -14, max: 30 })
  .map((n) => addMonths(month('2024-07'), n));

/** A person's domicile, sex and birth are his; each job has its own segment, payer and months. */
const history = fc
  .record({
    domicile: fc.constantFrom(...villages),
    sex: fc.constantFrom('L', 'P', null),
    birth_month: fc.constantFrom('1959-03', '1990-02', '2006-09', '2000-01', '1960-12', null),
    jobs: fc.array(
      fc.record({
        segment: fc.constantFrom('PU', 'BPU', 'JAKON', 'PMI', null),
        sector: fc.constantFrom('petani', 'ojek', 'jasa', null),
        payer: fc.constantFrom('own', 'employer', 'apbd_kab', 'csr'),
        programmes: fc.subarray([...programs], { minLength: 1 }),
        from: monthOfTwoYears,
        months: fc.option(fc.integer({ min: 1, max: 20 })),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ jobs, ...person }) =>
    jobs.flatMap(({ programmes, from, months, ...job }) =>
      programmes.map((programme) =>
        spell({
          ...person,
          ...job,
          programme,
          from_month: from,
          until_month: months === null ? null : addMonths(from, months),
        }),
      ),
    ),
  );

/** Histories of so many people, numbered from 1. */
export function histories(people: { minLength?: number; maxLength: number }) {
  return fc
    .array(history, people)
    .map((all) =>
      all.flatMap((spells, index) => spells.map((each) => ({ ...each, person: index + 1 }))),
    );
}

/** Whom a rule counts in a month: by looking at every spell of every person. */
export function naiveCount(
  spells: readonly Spell[],
  ask: { at: Month; rule?: NumeratorRule; within?: string },
): number {
  const { at, rule = {}, within = '' } = ask;
  const active = spells.filter(
    (each) =>
      each.from_month <= at &&
      (each.until_month === null || at < each.until_month) &&
      (each.domicile ?? '').startsWith(within) &&
      (rule.segments === undefined ||
        (rule.segments as readonly string[]).includes(each.segment ?? '')) &&
      (rule.sectors?.includes(each.sector ?? '') ?? true) &&
      (rule.payers?.includes(each.payer ?? '') ?? true),
  );
  const byPerson = Map.groupBy(active, (each) => each.person);
  return [...byPerson.values()].filter((held) =>
    (rule.programmes ?? []).every((wanted) => held.some((each) => each.programme === wanted)),
  ).length;
}
