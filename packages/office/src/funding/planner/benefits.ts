// What JKM would pay over the months of a plan if people died as a table says: an estimate for weighing
// scenarios, never a promise. The table is data of the office, with its source and whether it is confirmed.

import { jkmBenefit } from '@payung/law';
import {
  addMonths,
  ageYears,
  firstDay,
  type Issue,
  issue,
  type Month,
  type Parsed,
  type Rupiah,
  rupiah,
} from '@payung/values';
import { lawAnswer } from '../law-answer.ts';
import type { MonthPlan, PlanPerson } from './request.ts';
import { spellsOf } from './spells.ts';

export const mortalityColumns = [
  'umur_dari',
  'umur_sampai',
  'meninggal_per_seribu',
  'sumber',
  'terkonfirmasi',
] as const;

/** Baris tabel kematian: `yearlyPpm` of a million people of these ages die in a year. */
export type MortalityRow = {
  readonly ageFrom: number;
  /** Inside. */
  readonly ageTo: number;
  readonly yearlyPpm: number;
  readonly source: string;
  readonly confirmed: boolean;
};

export type ExpectedBenefits = {
  /** Expected deaths of protected people, in two decimals. */
  readonly deaths: number;
  readonly amount: Rupiah;
  /** Protected people whose age no row holds: they stand in neither figure. */
  readonly peopleOutside: number;
  readonly sources: readonly string[];
  /** False: a source of the table is unconfirmed [U], and so is the estimate. */
  readonly confirmed: boolean;
};

type TableRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

/** Reads the table; rows that overlap or cannot be read refuse it. */
export function parseMortality(
  rows: readonly TableRow[],
  file: string,
): Parsed<readonly MortalityRow[]> {
  const issues: Issue[] = [];
  const table = rows.map(({ row, cells }): MortalityRow => {
    const text = (key: (typeof mortalityColumns)[number]) => (cells[key] ?? '').trim();
    const refuse = (key: (typeof mortalityColumns)[number], expected: string) => {
      const data = { key, value: text(key), expected };
      issues.push(issue('room_value_invalid', data, { at: { file, row, column: key } }));
      return 0;
    };
    const age = (key: 'umur_dari' | 'umur_sampai') =>
      /^\d{1,3}$/.test(text(key)) ? Number(text(key)) : refuse(key, '0 – 120');
    const [ageFrom, ageTo] = [age('umur_dari'), age('umur_sampai')];
    if (ageTo < ageFrom) refuse('umur_sampai', `≥ ${ageFrom}`);
    const perMille = /^\d{1,3}(?:[.,]\d{1,3})?$/.exec(text('meninggal_per_seribu'));
    const yearlyPpm =
      perMille === null
        ? refuse('meninggal_per_seribu', '2,5')
        : Math.round(Number(perMille[0].replace(',', '.')) * 1_000);
    if (text('sumber') === '') refuse('sumber', 'teks / text');
    const confirmed = text('terkonfirmasi');
    if (confirmed !== 'ya' && confirmed !== 'tidak') refuse('terkonfirmasi', 'ya, tidak');
    return { ageFrom, ageTo, yearlyPpm, source: text('sumber'), confirmed: confirmed === 'ya' };
  });
  table.forEach(({ ageFrom, ageTo }, at) => {
    const before = table.findIndex(
      (each, index) => index < at && each.ageFrom <= ageTo && ageFrom <= each.ageTo,
    );
    if (before < 0) return;
    const data = { key: 'umur_dari', row: rows[before]?.row ?? 0 };
    const place = { file, row: rows[at]?.row ?? 0, column: 'umur_dari' };
    issues.push(issue('room_value_duplicate', data, { at: place }));
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: table, issues: [] };
}

/** Ages are those at the beginning of the protection. */
export function expectedBenefits(
  { assignments, scenario }: Pick<MonthPlan, 'assignments' | 'scenario'>,
  people: readonly PlanPerson[],
  table: readonly MortalityRow[],
): ExpectedBenefits {
  const known = new Map(people.map((person) => [person.key, person]));
  const used = new Set<MortalityRow>();
  let outside = 0;
  let deathsPpm = 0;
  let amountPpm = 0n;
  for (const { person: key, until, length } of spellsOf(assignments)) {
    const from = addMonths(until, -length);
    const person = known.get(key);
    const birth = person?.candidate.birth;
    const age = birth === undefined ? -1 : ageYears(birth, firstDay(from));
    const row = table.find(({ ageFrom, ageTo }) => age >= ageFrom && age <= ageTo);
    if (row === undefined) {
      outside += 1;
      continue;
    }
    used.add(row);
    deathsPpm += length * row.yearlyPpm;
    // Who was protected before is past his first months.
    const since = person?.coveredUntil === from ? longSince : 0;
    const benefits = scenario.programs.includes('JKM') ? benefitsOver(from, length, since) : 0;
    amountPpm += BigInt(row.yearlyPpm) * BigInt(benefits);
  }
  const rows = [...used];
  return {
    deaths: Math.round((100 * deathsPpm) / monthsPpm) / 100,
    amount: rupiah(Number((amountPpm + BigInt(monthsPpm) / 2n) / BigInt(monthsPpm))),
    peopleOutside: outside,
    sources: [...new Set(rows.map(({ source }) => source))].sort(),
    confirmed: rows.every(({ confirmed }) => confirmed),
  };
}

/** A year in months, of a million. */
const monthsPpm = 12 * 1_000_000;
const longSince = 12;
const benefitSums = new Map<string, number>();

/** JKM of a death in each of the months, added up. */
function benefitsOver(from: Month, length: number, since: number): number {
  const key = `${from} ${length} ${since}`;
  const before = benefitSums.get(key);
  if (before !== undefined) return before;
  let sum = 0;
  for (let at = 0; at < length; at += 1) {
    const deathOn = firstDay(addMonths(from, at));
    const membershipMonth = since + at + 1;
    sum += lawAnswer(
      jkmBenefit({ deathOn, memberships: [{ segment: 'BPU', membershipMonth }] }),
    ).value;
  }
  benefitSums.set(key, sum);
  return sum;
}
