// `payung coverage …` as a value: what is asked of which spells, and in which form it is wanted.

import { parseArgs } from 'node:util';
import type { Axis, RankOrder, RegionDepth, RegionKind } from '@payung/office';
import { type Language, type Month, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { formOf, readersIn, usage } from './asked.ts';
import type { CoverageEvent, CoverageForm, SplitWord } from './choice.ts';
import { wordsIn } from './text/words.ts';

export type CoverageAction =
  | 'show'
  | 'explain'
  | 'forecast'
  | 'ranking'
  | 'trend'
  | 'targets'
  | 'credit'
  | 'gap'
  | 'export'
  | 'definitions'
  | 'help';

/** Where spells come from: files, the register of a region, or of the region of a data room. */
export type SpellSource =
  | { readonly kind: 'files'; readonly path: string }
  | { readonly kind: 'register'; readonly tenant: string }
  | { readonly kind: 'room'; readonly folder: string };

export type CoverageCommand = {
  readonly name: 'coverage';
  readonly action: CoverageAction;
  readonly language: Language;
  readonly form: CoverageForm;
  readonly source?: SpellSource;
  readonly snapshot?: string;
  readonly region: string;
  readonly by: readonly Axis[];
  readonly depth?: RegionDepth;
  readonly regionKind: RegionKind;
  readonly definition: string;
  readonly at?: Month;
  readonly bases?: string;
  readonly targets?: string;
  readonly indicators?: string;
  readonly remit?: string;
  readonly months: number;
  readonly events: readonly CoverageEvent[];
  readonly add?: { readonly people: number; readonly months: number };
  readonly losePuPercent?: number;
  /** Of `explain`: how many of the people behind the figure are shown. */
  readonly rows: number;
  readonly order: RankOrder;
  /** The month a ranking is held against. */
  readonly against?: Month;
  readonly categories?: string;
  readonly rule: SplitWord;
  readonly manual?: string;
  readonly target?: number;
  /** Of `credit`: the first month counted. */
  readonly from?: Month;
  readonly out?: string;
};

/** With a source: every action that asks for a figure. */
export type Asked = CoverageCommand & { readonly source: SpellSource };

const options = {
  spells: { type: 'string' },
  tenant: { type: 'string' },
  room: { type: 'string' },
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
  rows: { type: 'string' },
  order: { type: 'string' },
  against: { type: 'string' },
  categories: { type: 'string' },
  rule: { type: 'string' },
  manual: { type: 'string' },
  target: { type: 'string' },
  from: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  parquet: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Options every question has; and those of one command alone, which others refuse. */
const shared = ['spells', 'tenant', 'room', 'snapshot', 'region', 'definition', 'at', 'bases'];
const common = [...shared, 'targets', 'indicators', 'region-kind', 'json', 'lang'];
const known: Readonly<Record<Exclude<CoverageAction, 'help'>, readonly string[]>> = {
  show: [...common, 'by', 'remit', 'csv', 'parquet'],
  explain: [...common, 'by', 'remit', 'rows'],
  forecast: [...common, 'months', 'event', 'add', 'lose-pu'],
  ranking: [...common, 'by', 'order', 'against', 'categories', 'csv'],
  trend: [...common, 'months', 'csv'],
  targets: [...common, 'by', 'rule', 'manual', 'target', 'csv'],
  credit: [...common, 'from', 'csv'],
  gap: [...common, 'months'],
  export: [...common, 'remit', 'out'],
  definitions: ['json', 'lang'],
};
const actions: readonly string[] = Object.keys(known);

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
  const [word = 'show', ...rest] = positionals;
  if (!isAction(word) || rest.length > 0) {
    const detail = isAction(word) ? rest.join(' ') : `coverage ${word}`;
    return usage(fill(textIn(language).unknownCommand, { command: detail }));
  }
  if (values.help) return parsed(usual('help', language));
  const stranger = Object.keys(values).find((each) => !known[word].includes(each));
  if (stranger !== undefined) {
    return usage(fill(textIn(language).unknownOption, { detail: `--${stranger}` }));
  }
  return asked(values, word, language);
}

function isAction(word: string): word is Exclude<CoverageAction, 'help'> {
  return actions.includes(word);
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
    regionKind: 'domicile',
    definition: 'ucj',
    months: 12,
    events: [],
    rows: 0,
    order: 'coverage',
    rule: 'gap',
  };
}

function asked(
  values: Values,
  action: CoverageAction,
  language: Language,
): Parsed<CoverageCommand> {
  const text = wordsIn(language);
  const read = readersIn(language);
  const needed = {
    form: formOf(values, text),
    source: sourceOf(values, action, language),
    region: read.region(values.region),
    axes: read.axes(values.by),
    regionKind: read.regionKind(values['region-kind']),
    months: read.count(values.months ?? '12'),
    events: read.events(values.event),
    rows: read.count(values.rows ?? '20'),
    order: read.order(values.order),
    rule: read.rule(values.rule),
  };
  const wanted = {
    remit: values.remit === undefined ? parsed(undefined) : read.region(values.remit),
    at: read.month(values.at),
    against: read.month(values.against),
    from: read.month(values.from),
    add: read.add(values.add),
    losePuPercent: read.percent(values['lose-pu']),
    target: read.people(values.target),
  };
  const found = allOf(needed);
  const extra = allOf(wanted);
  if (!found.ok || !extra.ok) {
    return { ok: false, issues: [...found.issues, ...extra.issues] };
  }
  if (action === 'export' && values.out === undefined) return usage(text.outMissing);
  const { axes, source, ...own } = found.value;
  return parsed({
    ...usual(action, language),
    ...own,
    by: axes.axes,
    definition: values.definition ?? 'ucj',
    ...present({ ...extra.value, source, depth: axes.depth }),
    ...present(namedIn(values)),
  });
}

/** Files and ids as they are written. */
function namedIn({ snapshot, bases, targets, indicators, manual, categories, out }: Values) {
  return { snapshot, bases, targets, indicators, manual, categories, out };
}

/** Exactly one source, but for an answer that is kept and for the list of definitions. */
function sourceOf(
  { spells, tenant, room, snapshot }: Values,
  action: CoverageAction,
  language: Language,
): Parsed<SpellSource | undefined> {
  const text = wordsIn(language);
  const given = [spells, tenant, room, snapshot].filter((each) => each !== undefined);
  if (action === 'definitions') return parsed(undefined);
  if (given.length === 0) return usage(text.sourceMissing);
  if (given.length > 1) return usage(text.sourcesTwo);
  if (spells !== undefined) return parsed({ kind: 'files', path: spells });
  if (room !== undefined) return parsed({ kind: 'room', folder: room });
  if (tenant === undefined) return parsed(undefined);
  const code = readersIn(language).region(tenant);
  return code.ok ? parsed({ kind: 'register', tenant: code.value }) : code;
}

type Found<Read> = { readonly [Key in keyof Read]: Read[Key] extends Parsed<infer T> ? T : never };

/** All values, or the issues of all that cannot be read. */
function allOf<Read extends Readonly<Record<string, Parsed<unknown>>>>(
  read: Read,
): Parsed<Found<Read>> {
  const issues = Object.values(read).flatMap((each) => each.issues);
  const values: Record<string, unknown> = {};
  for (const [name, each] of Object.entries(read)) {
    if (!each.ok) return { ok: false, issues };
    values[name] = each.value;
  }
  return parsed(values as Found<Read>, issues);
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Keys that have a value. */
function present<T extends object>(given: T): Present<T> {
  const pairs = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(pairs) as Present<T>;
}
