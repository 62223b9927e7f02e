// The sheet of one region, a single A4: where it stands over which base and target, how it moved, what
// is open. Every number becomes text here once; page and message print the same texts.

import { formatRegionCode } from '@payung/regions';
import {
  dayParts,
  formatCount,
  formatPercent,
  type Language,
  lastDay,
  type Month,
} from '@payung/values';
import { type CoverageCell, definitionName, type RankingAnswer } from '../coverage/index.ts';
import { placeName, sheetLevel } from './place-name.ts';
import { fill } from './text/catalogue.ts';
import { sheetText } from './text/sheet-catalogue.ts';
import type { SheetText } from './text/sheet-words.ts';
import { longMonth, shortDate } from './words.ts';

/** What coverage says of one region. */
export type SheetInput = {
  readonly code: string;
  readonly name: string;
  /** The regions it lies in, the nearest first; whoever reads about a desa knows the one next door by its kecamatan. */
  readonly above?: readonly { readonly code: string; readonly name: string }[];
  readonly at: Month;
  /** Name of the region that its parts are ranked in, and its place there. */
  readonly within?: { readonly name: string; readonly ranked: number };
  readonly rank?: RankingAnswer['rows'][number];
  readonly total: CoverageCell;
  readonly segments: readonly CoverageCell[];
  /** The regions one level below it; a desa has none. Its own code: people whose place in it is not known. */
  readonly parts?: readonly {
    readonly code: string;
    readonly name: string;
    readonly people: number | null;
  }[];
  /** People month by month, oldest first. */
  readonly months: readonly { readonly month: Month; readonly people: number | null }[];
  /** Id of the answers the sheet was made from. */
  readonly snapshot: string;
};

export type SheetBar = { readonly label: string; readonly value: string; readonly length: number };

export type SheetModel = {
  readonly language: Language;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly title: string;
  readonly region: string;
  readonly code: string;
  readonly subtitle: string;
  readonly lead: readonly string[];
  readonly segments: { readonly caption: string; readonly rows: readonly SheetBar[] };
  readonly parts: { readonly caption: string; readonly rows: readonly SheetBar[] };
  readonly trend: { readonly caption: string; readonly rows: readonly SheetBar[] };
  readonly questions: { readonly heading: string; readonly lines: readonly string[] };
  readonly method: string;
  readonly footer: string;
};

export function sheetModel(input: SheetInput, language: Language): SheetModel {
  const text = sheetText(language);
  const { at, code, snapshot } = input;
  return {
    language,
    date: dayParts(lastDay(at)),
    title: text.title,
    region: placeName(input, text),
    code: formatRegionCode(code),
    subtitle: subtitleOf(input, text, language),
    lead: leadOf(input, text, language),
    segments: { caption: text.segments, rows: segmentBars(input, text) },
    parts: { caption: text.parts[sheetLevel(code)], rows: partBars(input, text) },
    trend: { caption: text.trend, rows: trendBars(input, text, language) },
    questions: { heading: text.questions, lines: questionsOf(input, text) },
    method: fill(text.method, { month: longMonth(at, language) }),
    footer: fill(text.footer, { digest: snapshot.slice(0, 16) }),
  };
}

/** Where it lies, and of which month the figures are. */
function subtitleOf({ at, above = [] }: SheetInput, text: SheetText, language: Language): string {
  const places = above.map((each) => placeName(each, text)).join(', ');
  const figures = fill(text.subtitle, { month: longMonth(at, language) });
  return places === '' ? figures : `${places}. ${figures}`;
}

function leadOf(input: SheetInput, text: SheetText, language: Language): readonly string[] {
  const { total, rank, within, months } = input;
  const name = placeName(input, text);
  const part = shown(total.people, text);
  const { base, percent, targets } = total;
  const target = targets?.[0];
  return [
    ...(base === undefined || percent === undefined
      ? [fill(text.lead.withoutPercent, { name, part }), text.lead.noBase]
      : [
          fill(text.lead.covered, {
            ...{ name, part, base: formatCount(base.count), percent: formatPercent(percent) },
          }),
          fill(text.lead.base, {
            ...{ definition: definitionName(base.definition, language), source: base.source },
            year: String(base.year),
          }),
        ]),
    ...(target === undefined
      ? []
      : [
          fill(target.gapPeople > 0 ? text.lead.missing : text.lead.reached, {
            ...{ percent: formatPercent(target.percent), year: String(target.year) },
            ...{ gap: formatCount(target.gapPeople), source: target.source },
          }),
        ]),
    ...(rank?.rank === undefined || within === undefined || within.ranked < 2
      ? []
      : [
          fill(text.lead.rank, {
            ...{ rank: String(rank.rank), of: String(within.ranked), within: within.name },
          }),
        ]),
    ...movement(months, text),
  ];
}

/** Against twelve months before, or as far back as is known. */
function movement(months: SheetInput['months'], text: SheetText): readonly string[] {
  const [first, last] = [months.at(0), months.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  if (first.people === null || last.people === null) return [];
  const change = last.people - first.people;
  const words = { count: formatCount(Math.abs(change)), months: String(months.length - 1) };
  if (change === 0) return [fill(text.lead.same, words)];
  return [fill(change > 0 ? text.lead.more : text.lead.fewer, words)];
}

function segmentBars({ segments }: SheetInput, text: SheetText): readonly SheetBar[] {
  const longest = Math.max(1, ...segments.map(({ people }) => people ?? 0));
  return segments
    .toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0))
    .map(({ key, people }) => {
      const segment = key['segment'] ?? '';
      return {
        label: segment === '' ? text.unknown : (text.segmentNames[segment] ?? segment),
        value: shown(people, text),
        length: (people ?? 0) / longest,
      };
    });
}

/** As many bars as leave room on one page for the questions below them. */
const partsMost = 12;

/** Where they are: those with most people, and the others as one. */
function partBars({ code, parts = [] }: SheetInput, text: SheetText): readonly SheetBar[] {
  const sorted = parts.toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0));
  const own = sorted.length > partsMost ? sorted.slice(0, partsMost - 1) : sorted;
  const others = sorted.slice(own.length);
  const longest = Math.max(1, ...own.map(({ people }) => people ?? 0));
  return [
    ...own.map((part) => ({
      label: part.code === code ? text.unknownPart : part.name,
      ...{ value: shown(part.people, text), length: (part.people ?? 0) / longest },
    })),
    // No bar: together they are no place.
    ...(others.length === 0
      ? []
      : [
          {
            label: fill(text.otherParts, { count: formatCount(others.length) }),
            ...{ value: shown(sumOf(others), text), length: 0 },
          },
        ]),
  ];
}

/** Hidden where one of them is. */
function sumOf(parts: NonNullable<SheetInput['parts']>): number | null {
  return parts.reduce<number | null>(
    (sum, { people }) => (sum === null || people === null ? null : sum + people),
    0,
  );
}

function trendBars(
  { months }: SheetInput,
  text: SheetText,
  language: Language,
): readonly SheetBar[] {
  const longest = Math.max(1, ...months.map(({ people }) => people ?? 0));
  return months.map(({ month, people }) => ({
    label: shortDate(month, language),
    value: shown(people, text),
    length: (people ?? 0) / longest,
  }));
}

/** What a meeting can decide from this page alone. */
function questionsOf({ total, segments }: SheetInput, text: SheetText): readonly string[] {
  const { base, people, targets } = total;
  const unknown = segments.find(({ key }) => (key['segment'] ?? '') === '')?.people ?? 0;
  const open = base === undefined || people === null ? 0 : base.count - people;
  const gap = targets?.[0]?.gapPeople ?? 0;
  return [
    ...(base === undefined ? [text.question.base] : []),
    ...(gap > 0 ? [fill(text.question.gap, { gap: formatCount(gap) })] : []),
    ...(open > 0 ? [fill(text.question.open, { open: formatCount(open) })] : []),
    ...(open < 0 ? [text.question.above] : []),
    ...(unknown > 0 ? [fill(text.question.segment, { people: formatCount(unknown) })] : []),
  ];
}

function shown(people: number | null, text: SheetText): string {
  return people === null ? text.hidden : formatCount(people);
}

/** Teks WhatsApp of the same sheet. */
export function sheetMessage(model: SheetModel): string {
  const bars = [model.segments, model.parts].flatMap(({ caption, rows }) =>
    rows.length === 0
      ? []
      : ['', `*${caption}*`, ...rows.map(({ label, value }) => `• ${label}: ${value}`)],
  );
  return `${[
    `*${model.title}: ${model.region}*`,
    model.subtitle,
    '',
    ...model.lead,
    ...bars,
    ...(model.questions.lines.length === 0
      ? []
      : ['', `*${model.questions.heading}*`, ...model.questions.lines.map((line) => `• ${line}`)]),
    '',
    model.method,
    model.footer,
  ].join('\n')}\n`;
}
