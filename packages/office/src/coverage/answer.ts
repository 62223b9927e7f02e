// The answer to a question about coverage: figures by the axes asked for, each with its base where
// one is stated, and everything it was made from, so that every figure opens. Plain data: the same
// inputs give the same bytes.

import { day, type Month, percentOf, type Source, share } from '@payung/values';
import type { BaseRow, TargetRow } from './base.ts';
import type { Axis, Cube, SliceRow } from './cube/cube.ts';
import type { RegionDepth } from './cube/setting.ts';
import { hideSmall, smallBelow } from './cube/suppression.ts';
import { gapPeople } from './figure.ts';
import { findBase } from './indicator.ts';
import type { Indicator } from './text/indicators.ts';

export type CoverageAsk = {
  readonly indicator: Indicator;
  readonly at: Month;
  /** Region code; empty for all regions of the spells. */
  readonly region: string;
  readonly by: readonly Axis[];
  readonly depth: RegionDepth;
  /** Area whose small counts the reader may see; outside it they are hidden. All when absent. */
  readonly remit?: string;
  readonly bases: readonly BaseRow[];
  readonly targets: readonly TargetRow[];
  readonly sources: CoverageSources;
};

export type InputFile = { readonly name: string; readonly sha256: string };
export type CoverageSources = {
  readonly spells: readonly InputFile[];
  readonly bases?: InputFile;
  readonly targets?: InputFile;
  readonly program: string;
};

export type CoverageCell = {
  readonly key: Readonly<Record<string, string>>;
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

export type CoverageAnswer = {
  readonly snapshot: string;
  readonly indicator: Pick<
    Indicator,
    'id' | 'name' | 'formula' | 'owner' | 'source' | 'mark' | 'rule' | 'bases'
  > & {
    readonly code?: string;
    readonly scale?: string;
  };
  readonly at: Month;
  readonly region: string;
  readonly regionKind: string;
  readonly by: readonly Axis[];
  readonly smallBelow?: number;
  readonly total: CoverageCell;
  readonly cells: readonly CoverageCell[];
  readonly sources: CoverageSources;
};

export async function coverageAnswer(
  cube: Cube,
  ask: CoverageAsk,
  snapshot: string,
): Promise<CoverageAnswer> {
  const { indicator, at, region, by, depth } = ask;
  const question = { rule: indicator.rule, within: region, at };
  const [whole] = await cube.slice(question);
  const rows = by.length === 0 ? [] : await cube.slice({ ...question, by, depth });
  const { name, formula, owner, source, mark, rule, bases } = indicator;
  const isOutside = isOutsideRemit(region, ask);
  const total = whole?.people ?? 0;
  return {
    snapshot,
    indicator: {
      ...{ id: indicator.id, name, formula, owner, source, mark, rule, bases },
      ...(indicator.code === undefined ? {} : { code: indicator.code }),
      ...(indicator.scale === undefined ? {} : { scale: indicator.scale }),
    },
    at,
    region,
    regionKind: cube.setting.region,
    by,
    ...(ask.remit === undefined ? {} : { smallBelow }),
    total: cellOf({}, isOutside && isSmall(total) ? null : total, region, ask),
    cells: shown(rows, ask).map(({ key, people }) =>
      cellOf(key, people, regionOf(key, by, region), ask),
    ),
    sources: ask.sources,
  };
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
  ask: CoverageAsk,
): CoverageCell {
  const year = Number((key.month ?? ask.at).slice(0, 4));
  const base =
    region === undefined ? undefined : findBase(ask.indicator, ask.bases, { region, year });
  if (base === undefined || people === null) return { key, people };
  const source: Source = { text: base.source };
  const asOf = day(`${base.year}-01-01`);
  const part = share(people, { count: base.count, definition: base.definition, source, asOf });
  const percent = percentOf(part);
  const targets = ask.targets
    .filter((each) => each.regionCode === region && each.scale === ask.indicator.scale)
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
function shown(rows: readonly SliceRow[], ask: CoverageAsk): readonly ShownRow[] {
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

function isOutsideRemit(region: string, { remit }: CoverageAsk): boolean {
  return remit !== undefined && !region.startsWith(remit);
}

function isSmall(people: number): boolean {
  return people > 0 && people < smallBelow;
}
