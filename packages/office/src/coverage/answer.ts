// The answer to a question about coverage: figures by the axes asked for, each with its base where
// one is stated, and everything it was made from, so that every figure opens. Plain data: the same
// inputs give the same bytes.

import { day, type Month, percentOf, type Source, share } from '@payung/values';
import type { Axis, SliceRow } from './cube/cube.ts';
import { isRest, type RegionDepth } from './cube/setting.ts';
import { hideSmall, smallBelow } from './cube/suppression.ts';
import { gapPeople } from './figure.ts';
import { findBase } from './indicator.ts';
import { type AnswerHead, type CoverageQuestion, headOf } from './question.ts';

export type CoverageAsk = {
  readonly by: readonly Axis[];
  readonly depth: RegionDepth;
  /** Area whose small counts the reader may see; outside it they are hidden. All when absent. */
  readonly remit?: string;
  /** People behind the total, as far as they are shown. */
  readonly rows?: PersonRows;
};

/** One membership behind a figure, with the file and row that said so; NIK and KPJ masked. */
export type PersonRow = {
  readonly person: number;
  readonly region: string;
  readonly by: readonly string[];
  readonly sources: readonly {
    readonly nik: string;
    readonly kpj: string;
    readonly from: Month;
    readonly until: Month | null;
    readonly assumed: readonly string[];
    readonly file: string | null;
    readonly row: number | null;
    readonly change: number;
  }[];
};

/** `people` is how many there are; `shown` the first of them. */
export type PersonRows = { readonly people: number; readonly shown: readonly PersonRow[] };

export type CoverageCell = {
  readonly key: Readonly<Record<string, string>>;
  /** People of the region whose place within it is not known: the others stand in its parts. */
  readonly isRest?: true;
  /** Null: hidden, because it is small and outside the remit, or would give a hidden one away. */
  readonly people: number | null;
  readonly base?: {
    readonly count: number;
    readonly definition: string;
    readonly year: number;
    readonly source: string;
  };
  readonly percent?: number;
  readonly aboveBase?: boolean;
  readonly targets?: readonly {
    readonly year: number;
    readonly percent: number;
    readonly source: string;
    readonly gapPeople: number;
    readonly points: number;
  }[];
};

export type CoverageAnswer = AnswerHead & {
  readonly kind: 'coverage';
  readonly by: readonly Axis[];
  readonly smallBelow?: number;
  readonly total: CoverageCell;
  /** People counted by the rule whose region is not known: in no region's figure, and not lost. */
  readonly regionUnknown?: number | null;
  readonly cells: readonly CoverageCell[];
  readonly rows?: PersonRows;
};

export async function coverageAnswer(
  question: CoverageQuestion,
  ask: CoverageAsk,
): Promise<CoverageAnswer> {
  const { cube, indicator, at, region } = question;
  const { by, depth, rows: people } = ask;
  const asked: Asked = { ...question, ...ask };
  const slice = { rule: indicator.rule, within: region, at };
  const [whole] = await cube.slice(slice);
  const rows = by.length === 0 ? [] : await cube.slice({ ...slice, by, depth });
  const isOutside = isOutsideRemit(region, asked);
  const total = whole?.people ?? 0;
  if (people !== undefined && (isOutside || people.people !== total)) {
    throw new Error(`${people.people} people are named behind a figure of ${total}`);
  }
  return {
    kind: 'coverage',
    ...headOf(question),
    by,
    ...(ask.remit === undefined ? {} : { smallBelow }),
    total: cellOf({}, isOutside && isSmall(total) ? null : total, region, asked),
    ...(region === '' ? {} : await regionUnknown(asked)),
    cells: shown(rows, asked).map(({ key, people }) =>
      isRest(key.region, cube.setting, depth)
        ? { key, people, isRest: true }
        : cellOf(key, people, regionOf(key, by, region), asked),
    ),
    ...(people === undefined ? {} : { rows: people }),
  };
}

async function regionUnknown(asked: Asked): Promise<Pick<CoverageAnswer, 'regionUnknown'>> {
  const { cube, indicator, at, remit } = asked;
  const rows = await cube.slice({ ...{ rule: indicator.rule, at }, by: ['region'], depth: 2 });
  const people = rows.find(({ key }) => key.region === '')?.people ?? 0;
  if (people === 0) return {};
  return { regionUnknown: remit !== undefined && isSmall(people) ? null : people };
}

type Asked = CoverageQuestion & CoverageAsk;

/** Whether somebody with this remit may see the people of a region one by one. */
export function maySeePeople(region: string, remit: string | undefined): boolean {
  return remit === undefined || region.startsWith(remit);
}

/** The region a cell's base is looked for under; undefined where other axes part the people. */
function regionOf(key: SliceRow['key'], by: readonly Axis[], region: string): string | undefined {
  const parts = by.filter((axis) => axis !== 'month' && axis !== 'region');
  if (parts.length > 0) return undefined;
  return key.region ?? region;
}

function cellOf(
  key: SliceRow['key'],
  people: number | null,
  region: string | undefined,
  ask: Asked,
): CoverageCell {
  const year = Number((key.month ?? ask.at).slice(0, 4));
  const base =
    region === undefined ? undefined : findBase(ask.indicator, ask.bases, { region, year });
  if (base === undefined || people === null) return { key, people };
  const source: Source = { text: base.source };
  const asOf = day(`${base.year}-01-01`);
  const part = share(people, { count: base.count, definition: base.definition, source, asOf });
  const percent = percentOf(part);
  // What has no scale of its own has its targets under its id.
  const scale = ask.indicator.scale ?? ask.indicator.id;
  const targets = ask.targets
    .filter((each) => each.regionCode === region && each.scale === scale)
    .filter((each) => each.year >= year)
    .map((each) => ({
      year: each.year,
      percent: each.percent,
      source: each.source,
      gapPeople: gapPeople(people, base.count, each.percent),
      points: Math.round((each.percent - percent) * 100) / 100,
    }));
  return {
    key,
    people,
    base: { count: base.count, definition: base.definition, year: base.year, source: base.source },
    percent,
    aboveBase: people > base.count,
    ...(targets.length === 0 ? {} : { targets }),
  };
}

type ShownRow = { readonly key: SliceRow['key']; readonly people: number | null };

/** Rows inside the remit as they are; those outside by month as one table of regions × the rest. */
function shown(rows: readonly SliceRow[], ask: Asked): readonly ShownRow[] {
  const { remit } = ask;
  if (remit === undefined) return rows;
  const outside = rows.filter((row) => isOutsideRemit(row.key.region ?? ask.region, ask));
  const hidden = new Set<SliceRow>();
  for (const table of Map.groupBy(outside, (row) => row.key.month ?? '').values()) {
    for (const row of hiddenRows(table)) hidden.add(row);
  }
  return rows.map((row) => (hidden.has(row) ? { key: row.key, people: null } : row));
}

function hiddenRows(rows: readonly SliceRow[]): readonly SliceRow[] {
  const names = [...new Set(rows.map(columnName))];
  const groups = [...Map.groupBy(rows, (row) => row.key.region ?? '').values()];
  const lines = groups.map((group) =>
    names.map((name) => group.find((row) => columnName(row) === name)),
  );
  const isOneColumn = names.length === 1;
  const table = isOneColumn ? [lines.map(([row]) => row)] : lines;
  const hidden = hideSmall(table.map((line) => line.map((row) => row?.people ?? 0)));
  return table.flatMap((line, y) =>
    line.filter((row, x): row is SliceRow => row !== undefined && hidden[y]?.[x] === null),
  );
}

function columnName({ key }: SliceRow): string {
  const rest = Object.entries(key).filter(([axis]) => axis !== 'region' && axis !== 'month');
  return rest.map(([, value]) => value).join('/');
}

function isOutsideRemit(region: string, { remit }: Asked): boolean {
  return !maySeePeople(region, remit);
}

function isSmall(people: number): boolean {
  return people > 0 && people < smallBelow;
}
