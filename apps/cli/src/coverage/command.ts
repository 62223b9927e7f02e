// `payung coverage …` as a value: what is asked of which spells, and in which form it is wanted.

import { parseArgs } from 'node:util';
import { type Axis, type RegionDepth, type RegionKind, regionKinds } from '@payung/office';
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
import { type CoverageWords, en, id } from './text/words.ts';

export type CoverageAction = 'show' | 'explain' | 'forecast' | 'definitions' | 'help';
export type CoverageForm = 'table' | 'json' | 'csv' | { readonly parquet: string };

export type CoverageCommand = {
  readonly name: 'coverage';
  readonly action: CoverageAction;
  readonly language: Language;
  readonly form: CoverageForm;
  readonly spells?: string;
  readonly snapshot?: string;
  readonly region: string;
  readonly by: readonly Axis[];
  readonly depth: RegionDepth;
  readonly regionKind: RegionKind;
  readonly definition: string;
  readonly at?: Month;
  readonly bases?: string;
  readonly targets?: string;
  readonly indicators?: string;
  readonly remit?: string;
  readonly months: number;
  readonly events: readonly {
    readonly month: Month;
    readonly people: number;
    readonly cause: string;
  }[];
  readonly add?: { readonly people: number; readonly months: number };
  readonly losePuPercent?: number;
};

const options = {
  spells: { type: 'string' },
  snapshot: { type: 'string' },
  region: { type: 'string' },
  by: { type: 'string' },
  definition: { type: 'string' },
  at: { type: 'string' },
  bases: { type: 'string' },
  targets: { type: 'string' },
  indicators: { type: 'string' },
  'region-kind': { type: 'string' },
  remit: { type: 'string' },
  months: { type: 'string' },
  event: { type: 'string', multiple: true },
  add: { type: 'string' },
  'lose-pu': { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  parquet: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

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
const actions: readonly CoverageAction[] = ['explain', 'forecast', 'definitions'];

export function wordsIn(language: Language): CoverageWords {
  return language === 'en' ? en : id;
}

/** The words after `payung coverage`. */
export function parseCoverageCommand(argv: readonly string[]): Parsed<CoverageCommand> {
  let given: ReturnType<typeof readArguments>;
  try {
    given = readArguments(argv);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return usage(fill(textIn('id').unknownOption, { detail: argv.join(' ') }));
  }
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') {
    return usage(fill(textIn('id').languageInvalid, { value: language }));
  }
  const [word, ...rest] = positionals;
  const action = word === undefined ? 'show' : actions.find((each) => each === word);
  if (action === undefined || rest.length > 0) {
    const detail = action === undefined ? `coverage ${word}` : rest.join(' ');
    return usage(fill(textIn(language).unknownCommand, { command: detail }));
  }
  if (values.help) return parsed(usual('help', language));
  return asked(values, action, language);
}

function readArguments(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true });
}

type Values = ReturnType<typeof readArguments>['values'];

function usual(action: CoverageAction, language: Language): CoverageCommand {
  return {
    name: 'coverage',
    action,
    language,
    form: 'table',
    region: '',
    by: [],
    depth: 10,
    regionKind: 'domicile',
    definition: 'ucj',
    months: 12,
    events: [],
  };
}

function asked(
  values: Values,
  action: CoverageAction,
  language: Language,
): Parsed<CoverageCommand> {
  const text = wordsIn(language);
  if (action !== 'definitions' && !values.spells && !values.snapshot)
    return usage(text.spellsMissing);
  const read = {
    form: formOf(values, text),
    region: regionOf(values.region, language),
    remit: values.remit === undefined ? parsed(undefined) : regionOf(values.remit, language),
    by: partsOf(values.by, text),
    regionKind: kindOf(values['region-kind'], text),
    at: monthOf(values.at, text),
    months: countOf(values.months ?? '12', text),
    events: eventsOf(values.event ?? [], text),
    add: addOf(values.add, text),
    losePu: percentOf(values['lose-pu'], text),
  };
  const faults = Object.values(read).flatMap((each) => (each.ok ? [] : each.issues));
  const { form, region, remit, by, regionKind, at, months, events, add, losePu } = read;
  if (!form.ok || !region.ok || !remit.ok || !by.ok || !regionKind.ok)
    return { ok: false, issues: faults };
  if (!at.ok || !months.ok || !events.ok || !add.ok || !losePu.ok)
    return { ok: false, issues: faults };
  return parsed({
    ...usual(action, language),
    form: form.value,
    region: region.value,
    by: by.value.axes,
    depth: by.value.depth,
    regionKind: regionKind.value,
    definition: values.definition ?? 'ucj',
    months: months.value,
    events: events.value,
    ...only('spells', values.spells),
    ...only('snapshot', values.snapshot),
    ...only('bases', values.bases),
    ...only('targets', values.targets),
    ...only('indicators', values.indicators),
    ...only('remit', remit.value),
    ...only('at', at.value),
    ...only('add', add.value),
    ...only('losePuPercent', losePu.value),
  });
}

/** A key that is there only when its value is. */
function only<Key extends string, T>(key: Key, value: T | undefined): { [K in Key]?: T } {
  const pair: { [K in Key]?: T } = {};
  if (value !== undefined) pair[key] = value;
  return pair;
}

function formOf(values: Values, text: CoverageWords): Parsed<CoverageForm> {
  const forms: CoverageForm[] = [
    ...(values.json ? (['json'] as const) : []),
    ...(values.csv ? (['csv'] as const) : []),
    ...(values.parquet === undefined ? [] : [{ parquet: values.parquet }]),
  ];
  if (forms.length > 1) return usage(text.outputsTwo);
  return parsed(forms[0] ?? 'table');
}

function regionOf(code: string | undefined, language: Language): Parsed<string> {
  if (code === undefined) return parsed('');
  const region = parseRegionCode(code);
  return region.ok ? region : usage(fill(textIn(language).regionInvalid, { value: code }));
}

function partsOf(
  by: string | undefined,
  text: CoverageWords,
): Parsed<{ axes: readonly Axis[]; depth: RegionDepth }> {
  const axes: Axis[] = [];
  let depth: RegionDepth = 10;
  for (const name of (by ?? '').split(',').filter((each) => each !== '')) {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (part === undefined || axes.includes(part.axis)) {
      const expected = Object.keys(parts).join(', ');
      return usage(fill(text.axisUnknown, { value: name, expected }));
    }
    axes.push(part.axis);
    depth = part.depth ?? depth;
  }
  return parsed({ axes, depth });
}

function kindOf(given: string | undefined, text: CoverageWords): Parsed<RegionKind> {
  const kind = regionKinds.find((each) => each === (given ?? 'domicile'));
  if (kind !== undefined) return parsed(kind);
  return usage(fill(text.kindInvalid, { value: given ?? '', expected: regionKinds.join(', ') }));
}

function monthOf(given: string | undefined, text: CoverageWords): Parsed<Month | undefined> {
  if (given === undefined || isMonth(given)) return parsed(given);
  return usage(fill(text.monthInvalid, { value: given }));
}

function countOf(given: string, text: CoverageWords): Parsed<number> {
  const count = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  return count > 0 ? parsed(count) : usage(fill(text.countInvalid, { value: given }));
}

function eventsOf(
  given: readonly string[],
  text: CoverageWords,
): Parsed<CoverageCommand['events']> {
  const events = [];
  for (const each of given) {
    const [, month = '', people, cause = ''] = /^([\d-]+):([+-]?\d+):(.+)$/.exec(each) ?? [];
    if (!isMonth(month)) {
      return usage(fill(text.eventInvalid, { value: each, expected: '2026-08:-5000:APBD' }));
    }
    events.push({ month, people: Number(people), cause });
  }
  return parsed(events);
}

function addOf(given: string | undefined, text: CoverageWords): Parsed<CoverageCommand['add']> {
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

function usage(detail: string) {
  return failed(issue('usage', { detail }));
}
