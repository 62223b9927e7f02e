// The single words behind `payung coverage`, each read on its own: parts, months, counts, events.

import {
  type Axis,
  type RankOrder,
  type RegionDepth,
  rankOrders,
  regionKinds,
} from '@payung/office';
import { parseRegionCode } from '@payung/regions';
import {
  failed,
  isMonth,
  issue,
  type Language,
  type Month,
  type Parsed,
  parsed,
} from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import type { CoverageEvent, CoverageForm, SplitWord } from './choice.ts';
import { type CoverageWords, wordsIn } from './text/words.ts';

/** A part as people write it: an axis, and for regions how deep. */
const parts: Readonly<Record<string, { readonly axis: Axis; readonly depth?: RegionDepth }>> = {
  provinsi: { axis: 'region', depth: 2 },
  kabupaten: { axis: 'region', depth: 4 },
  kecamatan: { axis: 'region', depth: 6 },
  desa: { axis: 'region', depth: 10 },
  segmen: { axis: 'segment' },
  sektor: { axis: 'sector' },
  kelamin: { axis: 'sex' },
  umur: { axis: 'band' },
  pembayar: { axis: 'payer' },
  program: { axis: 'programme' },
  bulan: { axis: 'month' },
};

const splitWords: readonly SplitWord[] = ['base', 'gap', 'manual'];

/** One option at a time; an absent one gives what is usual. */
export function readersIn(language: Language) {
  const text = wordsIn(language);
  return {
    region: (code: string | undefined) => regionOf(code, language),
    axes: (by: string | undefined) => axesOf(by, text),
    regionKind: (given = 'domicile') => oneOf(given, regionKinds, text.kindInvalid),
    order: (given = 'coverage'): Parsed<RankOrder> => oneOf(given, rankOrders, text.orderInvalid),
    rule: (given = 'gap'): Parsed<SplitWord> => oneOf(given, splitWords, text.ruleInvalid),
    month: (given: string | undefined) => monthOf(given, text),
    count: (given: string) => countOf(given, text),
    events: (given: readonly string[] = []) => eventsOf(given, text),
    add: (given: string | undefined) => addOf(given, text),
    percent: (given: string | undefined) => percentOf(given, text),
    people: (given: string | undefined) => peopleOf(given, text),
  };
}

export function formOf(
  values: { json?: boolean | undefined; csv?: boolean | undefined; parquet?: string | undefined },
  text: CoverageWords,
): Parsed<CoverageForm> {
  const forms: CoverageForm[] = [
    ...(values.json ? (['json'] as const) : []),
    ...(values.csv ? (['csv'] as const) : []),
    ...(values.parquet === undefined ? [] : [{ parquet: values.parquet }]),
  ];
  if (forms.length > 1) return usage(text.outputsTwo);
  return parsed(forms[0] ?? 'table');
}

export function usage(detail: string) {
  return failed(issue('usage', { detail }));
}

function regionOf(code: string | undefined, language: Language): Parsed<string> {
  if (code === undefined) return parsed('');
  const region = parseRegionCode(code);
  return region.ok ? region : usage(fill(textIn(language).regionInvalid, { value: code }));
}

function axesOf(
  by: string | undefined,
  text: CoverageWords,
): Parsed<{ axes: readonly Axis[]; depth?: RegionDepth }> {
  const axes: Axis[] = [];
  let depth: RegionDepth | undefined;
  for (const name of (by ?? '').split(',').filter((each) => each !== '')) {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined || axes.includes(part.axis)) {
      const expected = Object.keys(parts).join(', ');
      return usage(fill(text.axisUnknown, { value: name, expected }));
    }
    axes.push(part.axis);
    depth = part.depth ?? depth;
  }
  return parsed(depth === undefined ? { axes } : { axes, depth });
}

function oneOf<Word extends string>(
  given: string,
  words: readonly Word[],
  text: string,
): Parsed<Word> {
  const word = words.find((each) => each === given);
  return word === undefined
    ? usage(fill(text, { value: given, expected: words.join(', ') }))
    : parsed(word);
}

function monthOf(given: string | undefined, text: CoverageWords): Parsed<Month | undefined> {
  if (given === undefined || isMonth(given)) return parsed(given);
  return usage(fill(text.monthInvalid, { value: given }));
}

function countOf(given: string, text: CoverageWords): Parsed<number> {
  const count = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  return count > 0 ? parsed(count) : usage(fill(text.countInvalid, { value: given }));
}

/** Heads as people write them: `250000` or `250.000`. */
function peopleOf(given: string | undefined, text: CoverageWords): Parsed<number | undefined> {
  if (given === undefined) return parsed(undefined);
  const isCount = /^(\d{1,9}|\d{1,3}(\.\d{3}){1,2})$/.test(given);
  const count = isCount ? Number(given.replaceAll('.', '')) : 0;
  return count > 0 ? parsed(count) : usage(fill(text.countInvalid, { value: given }));
}

function eventsOf(given: readonly string[], text: CoverageWords): Parsed<readonly CoverageEvent[]> {
  const events: CoverageEvent[] = [];
  for (const each of given) {
    const [, month = '', people, cause = ''] = /^([\d-]+):([+-]?\d+):(.+)$/.exec(each) ?? [];
    if (!isMonth(month)) {
      return usage(fill(text.eventInvalid, { value: each, expected: '2026-08:-5000:APBD' }));
    }
    events.push({ month, people: Number(people), cause });
  }
  return parsed(events);
}

function addOf(
  given: string | undefined,
  text: CoverageWords,
): Parsed<{ readonly people: number; readonly months: number } | undefined> {
  if (given === undefined) return parsed(undefined);
  const [, people, months] = /^(\d+)x(\d+)$/.exec(given) ?? [];
  if (people === undefined)
    return usage(fill(text.eventInvalid, { value: given, expected: '5000x6' }));
  return parsed({ people: Number(people), months: Number(months) });
}

function percentOf(given: string | undefined, text: CoverageWords): Parsed<number | undefined> {
  if (given === undefined) return parsed(undefined);
  const percent = /^\d{1,2}([.,]\d)?$/.test(given) ? Number(given.replace(',', '.')) : 0;
  return percent > 0
    ? parsed(percent)
    : usage(fill(text.eventInvalid, { value: given, expected: '3' }));
}
