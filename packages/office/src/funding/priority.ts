// Priority: the closed list of rules by which candidates are put in order. After the chosen rules
// the older person comes first, then the lower person number, so that no order hangs on a file.

import {
  ageYears,
  type Day,
  type Issue,
  issue,
  type Parsed,
  type Place,
  parsed,
} from '@payung/values';
import type { Candidate } from './candidate.ts';

/**
 * `belum_terlindungi`: who never was a participant before who lapsed; `nonaktif_lebih_dulu` the
 * other way round; the oldest or the youngest first; a known occupation, an exact birth date first.
 */
export const priorityRules = [
  'belum_terlindungi',
  'nonaktif_lebih_dulu',
  'usia_tertua_lebih_dulu',
  'usia_termuda_lebih_dulu',
  'pekerjaan_jelas_lebih_dulu',
  'tanggal_lahir_pasti_lebih_dulu',
] as const;
export type PriorityRule = (typeof priorityRules)[number];

/** Below zero: `a` comes first. */
type Compare = (a: Candidate, b: Candidate) => number;

const latestBirth = '9999-12-31';

const compareBy: Readonly<Record<PriorityRule, Compare>> = {
  belum_terlindungi: (a, b) => first(a.status === 'baru', b.status === 'baru'),
  nonaktif_lebih_dulu: (a, b) =>
    first(a.status === 'peserta_nonaktif', b.status === 'peserta_nonaktif'),
  usia_tertua_lebih_dulu: (a, b) => byText(a.birth, b.birth),
  usia_termuda_lebih_dulu: (a, b) => byText(b.birth, a.birth),
  pekerjaan_jelas_lebih_dulu: (a, b) =>
    first(a.occupation !== undefined, b.occupation !== undefined),
  tanggal_lahir_pasti_lebih_dulu: (a, b) => first(a.birthExact, b.birthExact),
};

/** Reads `plan.priority` of payung.yaml; a rule named twice counts once. */
export function parsePriority(
  texts: readonly string[],
  at: Place = {},
): Parsed<readonly PriorityRule[]> {
  const known = (text: string) => priorityRules.find((rule) => rule === text);
  const issues: Issue[] = texts
    .filter((text) => known(text) === undefined)
    .map((value) => {
      const expected = priorityRules.join(', ');
      return issue('room_value_invalid', { key: 'plan.priority', value, expected }, { at });
    });
  if (issues.length > 0) return { ok: false, issues };
  return parsed([...new Set(texts.flatMap((text) => known(text) ?? []))]);
}

/** A total order: two different persons are never equal. */
export function inPriority(
  candidates: readonly Candidate[],
  rules: readonly PriorityRule[],
): Candidate[] {
  const compare = compareByRules([...rules, 'usia_tertua_lebih_dulu']);
  return [...candidates].sort((a, b) => compare(a, b) || a.person - b.person);
}

/** Ages within ten years are one class of priority; inside it the birth date decides. */
const classYears = 10;
const bandMax = 20;

/**
 * The class of priority of a person in a plan by months, as text that sorts: lower comes first,
 * equal means equal to every rule but the exact age.
 */
export function classKeyOf(candidate: Candidate, rules: readonly PriorityRule[], on: Day): string {
  return rules.map((rule) => classDigit(candidate, rule, on)).join('.');
}

function classDigit(candidate: Candidate, rule: PriorityRule, on: Day): string {
  switch (rule) {
    case 'belum_terlindungi':
      return candidate.status === 'baru' ? '0' : '1';
    case 'nonaktif_lebih_dulu':
      return candidate.status === 'peserta_nonaktif' ? '0' : '1';
    case 'usia_tertua_lebih_dulu':
      return twoDigits(bandMax - ageBand(candidate, on));
    case 'usia_termuda_lebih_dulu':
      return twoDigits(candidate.birth === undefined ? bandMax : ageBand(candidate, on));
    case 'pekerjaan_jelas_lebih_dulu':
      return candidate.occupation === undefined ? '1' : '0';
    case 'tanggal_lahir_pasti_lebih_dulu':
      return candidate.birthExact ? '0' : '1';
    default:
      return rule satisfies never;
  }
}

function ageBand({ birth }: Candidate, on: Day): number {
  if (birth === undefined) return 0;
  return Math.min(Math.max(Math.floor(ageYears(birth, on) / classYears), 0), bandMax);
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

/** By the rules alone; 0 for people whom no rule tells apart. */
export function compareByRules(
  rules: readonly PriorityRule[],
): (a: Candidate, b: Candidate) => number {
  const compares = rules.map((rule) => compareBy[rule]);
  return (a, b) => {
    for (const compare of compares) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function first(a: boolean, b: boolean): number {
  return Number(b) - Number(a);
}

function byText(a: Day | undefined, b: Day | undefined): number {
  const [left, right] = [a ?? latestBirth, b ?? latestBirth];
  return left < right ? -1 : left > right ? 1 : 0;
}
