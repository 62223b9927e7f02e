// Reads a scenario from YAML: what it does not say it takes from the room. A key nobody knows is
// refused, so that a slip of the pen never makes another plan in silence.

import { bpuPrograms } from '@payung/law';
import {
  addMonths,
  contains,
  type Issue,
  isMonth,
  issue,
  type Month,
  monthsFrom,
  type Parsed,
  type Period,
  parseRupiah,
  type Rupiah,
} from '@payung/values';
import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { findRule, ruleForms } from '../priority.ts';
import { type FundChange, goalNames, type Measure, type Scenario, usualGoals } from './scenario.ts';

const keys = [
  'nama',
  'mulai',
  'bulan',
  'program',
  'urutan',
  'ukuran',
  'bulan_minimum',
  'tujuan',
  'dana',
  'bibit',
] as const;
const fundKeys = ['pakai', 'pagu_idr', 'pagu_bulanan_idr'] as const;
/** Longer plans are no plans. */
export const scenarioMonthsMax = 36;

/** What the room says where the scenario is silent. */
export type ScenarioDefaults = Pick<Scenario, 'start' | 'programs' | 'priority'> & {
  /** Ids of the funds there are. */
  readonly funds: readonly string[];
};

/**
 * Skenario: `nama`, `bulan` and `bibit` (the seed of the draw) are needed, the rest has defaults.
 *
 * @example parseScenario('nama: 6 bulan\nbulan: 6\nbibit: BA 12/2026', 'enam.yaml', defaults).ok
 */
export function parseScenario(
  text: string,
  file: string,
  defaults: ScenarioDefaults,
): Parsed<Scenario> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const reading = new Reading(file, lines);
  const [error] = document.errors;
  if (error !== undefined) {
    reading.refuse(error.pos[0], 'YAML', error.message.split('\n')[0] ?? '', 'kunci: nilai');
  }
  if (!isMap(document.contents)) {
    reading.refuse(0, 'YAML', file, 'kunci: nilai');
    return { ok: false, issues: reading.issues };
  }
  const scenario = scenarioOf(reading, document.contents, defaults);
  return reading.issues.length > 0
    ? { ok: false, issues: reading.issues }
    : { ok: true, value: scenario, issues: [] };
}

function scenarioOf(reading: Reading, map: YAMLMap, defaults: ScenarioDefaults): Scenario {
  const entries = reading.entries(map, keys);
  const start = reading.choose(entries, 'mulai', isMonth, '2026-07') ?? defaults.start;
  const months = reading.count(entries, 'bulan', scenarioMonthsMax) ?? 1;
  return {
    name: reading.text(entries, 'nama'),
    start,
    months,
    programs: reading.words(entries, 'program', bpuPrograms) ?? defaults.programs,
    priority: reading.chosen(entries, 'urutan', findRule, ruleForms) ?? defaults.priority,
    measure: reading.measure(entries, monthsFrom(start, months)) ?? { kind: 'person_months' },
    minMonths: entries.has('bulan_minimum')
      ? (reading.count(entries, 'bulan_minimum', months) ?? 1)
      : 1,
    goals: reading.words(entries, 'tujuan', goalNames) ?? usualGoals,
    funds: fundChanges(reading, entries, defaults.funds),
    seed: reading.text(entries, 'bibit'),
  };
}

function fundChanges(
  reading: Reading,
  entries: Entries,
  known: readonly string[],
): Scenario['funds'] {
  const entry = entries.get('dana');
  if (entry === undefined) return {};
  const map = reading.map(entry, 'dana');
  if (map === undefined) return {};
  const funds = reading.entries(map, known);
  return Object.fromEntries(
    [...funds].map(([id, fund]) => [id, fundChange(reading, `dana.${id}`, fund)]),
  );
}

function fundChange(reading: Reading, name: string, entry: Entry): FundChange {
  const map = reading.map(entry, name);
  if (map === undefined) return {};
  const entries = reading.entries(map, fundKeys);
  const ceiling = reading.money(entries, 'pagu_idr');
  const ceilingMonthly = reading.money(entries, 'pagu_bulanan_idr');
  const used = reading.choose(entries, 'pakai', isYesOrNo, 'ya, tidak');
  return {
    ...(used === undefined ? {} : { used: used === 'ya' }),
    ...(ceiling === undefined ? {} : { ceiling }),
    ...(ceilingMonthly === undefined ? {} : { ceilingMonthly }),
  };
}

function isYesOrNo(text: string): text is 'ya' | 'tidak' {
  return text === 'ya' || text === 'tidak';
}

type Entry = { readonly node: unknown; readonly at: number };
type Entries = ReadonlyMap<string, Entry>;

/** Collects every fault of the file, each with its row. */
class Reading {
  readonly issues: Issue[] = [];
  readonly #file: string;
  readonly #lines: LineCounter;

  constructor(file: string, lines: LineCounter) {
    this.#file = file;
    this.#lines = lines;
  }

  refuse(at: number, key: string, value: string, expected: string): undefined {
    const place = { file: this.#file, row: this.#lines.linePos(at).line };
    this.issues.push(issue('room_value_invalid', { key, value, expected }, { at: place }));
    return undefined;
  }

  entries(map: YAMLMap, known: readonly string[]): Entries {
    const found = new Map<string, Entry>();
    for (const { key, value } of map.items) {
      if (!isScalar(key)) continue;
      const at = key.range?.[0] ?? 0;
      const name = String(key.value);
      if (known.includes(name)) found.set(name, { node: value, at });
      else this.refuse(at, 'kunci', name, known.join(', '));
    }
    return found;
  }

  map({ node, at }: Entry, key: string): YAMLMap | undefined {
    return isMap(node) ? node : this.refuse(at, key, wordsOf(node).join(', '), 'kunci: nilai');
  }

  text(entries: Entries, key: string): string {
    const entry = entries.get(key);
    const [text] = entry === undefined ? [] : wordsOf(entry.node);
    if (text !== undefined && text.trim() !== '') return text;
    this.issues.push(issue('room_value_missing', { key }, { at: { file: this.#file } }));
    return '';
  }

  choose<T extends string>(
    entries: Entries,
    key: string,
    is: (text: string) => text is T,
    expected: string,
  ): T | undefined {
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    const [text = ''] = wordsOf(entry.node);
    return is(text) ? text : this.refuse(entry.at, key, text, expected);
  }

  count(entries: Entries, key: string, most: number): number | undefined {
    const entry = entries.get(key);
    if (entry === undefined) {
      this.text(entries, key);
      return undefined;
    }
    const [text = ''] = wordsOf(entry.node);
    const count = Number(text);
    const fits = Number.isInteger(count) && count >= 1 && count <= most;
    return fits ? count : this.refuse(entry.at, key, text, `1–${most}`);
  }

  money(entries: Entries, key: string): Rupiah | undefined {
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    const [text = ''] = wordsOf(entry.node);
    const amount = parseRupiah(text);
    return amount.ok && amount.value > 0
      ? amount.value
      : this.refuse(entry.at, key, text, '50400000');
  }

  words<Word extends string>(
    entries: Entries,
    key: string,
    known: readonly Word[],
  ): readonly Word[] | undefined {
    return this.chosen(entries, key, (text) => known.find((each) => each === text), known);
  }

  /** A list of distinct words, each of which `find` knows; `forms` is what a message offers. */
  chosen<Word extends string>(
    entries: Entries,
    key: string,
    find: (text: string) => Word | undefined,
    forms: readonly string[],
  ): readonly Word[] | undefined {
    const entry = entries.get(key);
    if (entry === undefined) return undefined;
    const words = wordsOf(entry.node);
    const found = words.flatMap((word) => find(word) ?? []);
    const isWhole = found.length === words.length && new Set(found).size === found.length;
    return isWhole && found.length > 0
      ? found
      : this.refuse(entry.at, key, words.join(', '), forms.join(', '));
  }

  /** `orang_bulan`, `orang`, or the month of the plan in which protection counts. */
  measure(entries: Entries, plan: Required<Period<Month>>): Measure | undefined {
    const entry = entries.get('ukuran');
    if (entry === undefined) return undefined;
    const [text = ''] = wordsOf(entry.node);
    if (text === 'orang_bulan') return { kind: 'person_months' };
    if (text === 'orang') return { kind: 'people' };
    if (isMonth(text) && contains(plan, text)) return { kind: 'covered_in', month: text };
    return this.refuse(
      entry.at,
      'ukuran',
      text,
      `orang_bulan, orang, ${plan.from} – ${addMonths(plan.until, -1)}`,
    );
  }
}

/** A single value or a list, as written. */
function wordsOf(node: unknown): readonly string[] {
  if (isScalar(node)) return node.value === null ? [] : [node.source ?? String(node.value)];
  const value: unknown =
    typeof node === 'object' &&
    node !== null &&
    'toJSON' in node &&
    typeof node.toJSON === 'function'
      ? node.toJSON()
      : undefined;
  return Array.isArray(value) ? value.map(String) : [];
}
