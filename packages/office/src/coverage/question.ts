// A question about coverage: the cube, the indicator, the month and the tables it is answered from;
// and the head every answer carries, so that it opens down to what it was made from.

import { day, type Month, type Share, share } from '@payung/values';
import type { BaseRow, TargetRow } from './base.ts';
import type { Cube } from './cube/cube.ts';
import { findBase } from './indicator.ts';
import type { Indicator } from './text/indicators.ts';

export type InputFile = { readonly name: string; readonly sha256: string };

export type CoverageSources = {
  readonly spells: readonly InputFile[];
  /** The register they were read from, as known after a change; `closed`: when the month was closed. */
  readonly register?: {
    readonly tenant: string;
    readonly change: number;
    readonly closed: boolean;
  };
  readonly bases?: InputFile;
  readonly targets?: InputFile;
  readonly indicators?: InputFile;
  readonly program: string;
};

export type CoverageQuestion = {
  /** Digest of everything that decides the answer. */
  readonly snapshot: string;
  readonly cube: Cube;
  readonly indicator: Indicator;
  readonly at: Month;
  /** Region code; empty for all regions of the spells. */
  readonly region: string;
  readonly bases: readonly BaseRow[];
  readonly targets: readonly TargetRow[];
  readonly sources: CoverageSources;
};

export type AnswerHead = {
  readonly snapshot: string;
  readonly indicator: Indicator;
  readonly at: Month;
  readonly region: string;
  readonly regionKind: string;
  readonly sources: CoverageSources;
};

export function headOf(question: CoverageQuestion): AnswerHead {
  const { snapshot, cube, indicator, at, region, sources } = question;
  return { snapshot, indicator, at, region, regionKind: cube.setting.region, sources };
}

/** People over the base stated for a region in a month; undefined where none is. */
export function shareOf(
  { indicator, bases }: Pick<CoverageQuestion, 'indicator' | 'bases'>,
  counted: { readonly region: string; readonly people: number; readonly at: Month },
): Share | undefined {
  const { region, people, at } = counted;
  const base = findBase(indicator, bases, { region, year: Number(at.slice(0, 4)) });
  if (base === undefined) return undefined;
  const { count, definition, year, source } = base;
  const asOf = day(`${year}-01-01`);
  return share(people, { count, definition, source: { text: source }, asOf });
}
