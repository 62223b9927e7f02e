// Priority: the rules by which people are put in order. A rule is text in payung.yaml or in a scenario,
// some with figures of the office's own, so that an order is changed without changing the program.

import { parseRegionCode } from '@payung/regions';
import { ageYears, type Day } from '@payung/values';
import { type Candidate, isKnownOccupation } from './candidate.ts';
import { livesIn } from './place-of-home.ts';

/**
 * Rules without a figure. `belum_terlindungi`: who never was a participant before who lapsed;
 * `nonaktif_lebih_dulu` the other way round; the oldest or the youngest first; a known occupation, an
 * exact birth date first; the lowest decile first, an unknown one last; people with a disability;
 * sole earners; people of whose family card nobody is protected.
 */
export const plainRules = [
  'belum_terlindungi',
  'nonaktif_lebih_dulu',
  'usia_tertua_lebih_dulu',
  'usia_termuda_lebih_dulu',
  'pekerjaan_jelas_lebih_dulu',
  'tanggal_lahir_pasti_lebih_dulu',
  'desil_terendah_lebih_dulu',
  'disabilitas_lebih_dulu',
  'nafkah_tunggal_lebih_dulu',
  'keluarga_belum_terlindungi_lebih_dulu',
] as const;
type PlainRule = (typeof plainRules)[number];

/** Rules with a figure: people within it come first, in one class. */
export const figureRules = ['desil', 'usia', 'pekerjaan', 'wilayah'] as const;
export type FigureRule = (typeof figureRules)[number];

/**
 * Aturan prioritas, as it is written: `desil:1-4`, `usia:40-64`, `pekerjaan:NELAYAN|BURUH_BANGUNAN`
 * (the office's own list of dangerous work), `wilayah:75.02.01|75.02.02.2001`.
 */
export type PriorityRule = PlainRule | `${FigureRule}:${string}`;

/** How rules are written, for messages. */
export const ruleForms: readonly string[] = [
  ...plainRules,
  'desil:1-4',
  'usia:40-64',
  'pekerjaan:NELAYAN|BURUH_BANGUNAN',
  'wilayah:75.02.01',
];

/** A rule with its figure read: what it makes of a person, before who is before whom. */
type Reading = {
  /** Text that sorts, lower first: the class of the person by this rule. */
  readonly classOf: (candidate: Candidate, on: Day) => string;
  /** Below zero: `a` comes first; finer than the class where the rule is. */
  readonly compare: (a: Candidate, b: Candidate, on: Day) => number;
};

/** Undefined: no rule of ours. */
export function findRule(text: string): PriorityRule | undefined {
  const plain = plainRules.find((rule) => rule === text);
  if (plain !== undefined) return plain;
  const [name, figure] = partsOf(text);
  const rule = figureRules.find((each) => each === name);
  return rule === undefined || insideOf(rule, figure) === undefined
    ? undefined
    : `${rule}:${figure}`;
}

/**
 * The class of priority of a person in a plan by months, as text that sorts: lower comes first,
 * equal means equal to every rule but the exact age.
 */
export function classKeyOf(candidate: Candidate, rules: readonly PriorityRule[], on: Day): string {
  return rules.map((rule) => readingOf(rule).classOf(candidate, on)).join('.');
}

/** By the rules alone, on the day the plan starts; 0 for people whom no rule tells apart. */
export function compareByRules(
  rules: readonly PriorityRule[],
  on: Day,
): (a: Candidate, b: Candidate) => number {
  const readings = rules.map(readingOf);
  return (a, b) => {
    for (const { compare } of readings) {
      const difference = compare(a, b, on);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

/** `usia:40-64` → `usia` and `40-64`. */
export function partsOf(rule: string): readonly [string, string] {
  const at = rule.indexOf(':');
  return at < 0 ? [rule, ''] : [rule.slice(0, at), rule.slice(at + 1)];
}

const readings = new Map<PriorityRule, Reading>();

function readingOf(rule: PriorityRule): Reading {
  const known = readings.get(rule);
  if (known !== undefined) return known;
  const made = madeOf(rule);
  readings.set(rule, made);
  return made;
}

function madeOf(rule: PriorityRule): Reading {
  const plain = plainRules.find((each) => each === rule);
  if (plain !== undefined) return plainReadings[plain];
  const [name, figure] = partsOf(rule);
  const figured = figureRules.find((each) => each === name);
  const inside = figured === undefined ? undefined : insideOf(figured, figure);
  if (inside === undefined) throw new RangeError(`No rule of priority: ${rule}`);
  return byClass((candidate, on) => (inside(candidate, on) ? '0' : '1'));
}

function byClass(classOf: Reading['classOf']): Reading {
  return {
    classOf,
    compare: (a, b, on) => byText(classOf(a, on), classOf(b, on)),
  };
}

function first(is: (candidate: Candidate) => boolean): Reading {
  return byClass((candidate) => (is(candidate) ? '0' : '1'));
}

/** Ages within ten years are one class; inside it the birth date decides. */
const classYears = 10;
const bandMax = 20;
const latestBirth = '9999-12-31';
const decileUnknown = 11;

const plainReadings: Readonly<Record<PlainRule, Reading>> = {
  belum_terlindungi: first(({ status }) => status === 'baru'),
  nonaktif_lebih_dulu: first(({ status }) => status === 'peserta_nonaktif'),
  usia_tertua_lebih_dulu: {
    classOf: (candidate, on) => twoDigits(bandMax - ageBand(candidate, on)),
    compare: (a, b) => byText(a.birth ?? latestBirth, b.birth ?? latestBirth),
  },
  usia_termuda_lebih_dulu: {
    classOf: (candidate, on) =>
      twoDigits(candidate.birth === undefined ? bandMax : ageBand(candidate, on)),
    compare: (a, b) => byText(b.birth ?? '', a.birth ?? ''),
  },
  pekerjaan_jelas_lebih_dulu: first(({ occupation }) => occupation !== undefined),
  tanggal_lahir_pasti_lebih_dulu: first(({ birthExact }) => birthExact),
  desil_terendah_lebih_dulu: byClass(({ decile }) => twoDigits(decile ?? decileUnknown)),
  disabilitas_lebih_dulu: first(({ disabled }) => disabled === true),
  nafkah_tunggal_lebih_dulu: first(({ soleEarner }) => soleEarner === true),
  keluarga_belum_terlindungi_lebih_dulu: first(({ familyProtected }) => familyProtected === false),
};

/** Undefined where the figure cannot be read. */
function insideOf(
  rule: FigureRule,
  figure: string,
): ((candidate: Candidate, on: Day) => boolean) | undefined {
  switch (rule) {
    case 'desil': {
      const range = rangeOf(figure, { min: 1, max: 10 });
      return range && (({ decile }) => decile !== undefined && isInside(decile, range));
    }
    case 'usia': {
      const range = rangeOf(figure, { min: 0, max: 120 });
      return (
        range && (({ birth }, on) => birth !== undefined && isInside(ageYears(birth, on), range))
      );
    }
    case 'pekerjaan': {
      const codes = wordsOf(figure);
      if (codes.length === 0 || codes.some((code) => !isKnownOccupation(code))) return undefined;
      return ({ occupation }) => occupation !== undefined && codes.includes(occupation);
    }
    case 'wilayah': {
      const places = placesOf(figure);
      return places && (({ village }) => livesIn(places, village));
    }
    default:
      return rule satisfies never;
  }
}

type Range = { readonly min: number; readonly max: number };

/** `1-4` or `4`, both ends inside; undefined where it is no range within `most`. */
export function rangeOf(figure: string, most: Range): Range | undefined {
  const found = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(figure.trim());
  if (found === null) return undefined;
  const min = Number(found[1]);
  const max = Number(found[2] ?? found[1]);
  return most.min <= min && min <= max && max <= most.max ? { min, max } : undefined;
}

function isInside(count: number, { min, max }: Range): boolean {
  return count >= min && count <= max;
}

/** `A|B`, blanks around them and repetitions left out. */
export function wordsOf(figure: string): readonly string[] {
  return [...new Set(figure.split('|').map((word) => word.trim()))].filter((word) => word !== '');
}

/** Codes of kabupaten, kecamatan or desa without dots; undefined where one is none. */
export function placesOf(figure: string): readonly string[] | undefined {
  const codes = wordsOf(figure).map(parseRegionCode);
  const read = codes.flatMap((each) => (each.ok && each.value.length >= 4 ? [each.value] : []));
  return read.length > 0 && read.length === codes.length ? read : undefined;
}

function ageBand({ birth }: Candidate, on: Day): number {
  if (birth === undefined) return 0;
  return Math.min(Math.max(Math.floor(ageYears(birth, on) / classYears), 0), bandMax);
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
