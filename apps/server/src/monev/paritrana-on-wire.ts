// The Paritrana sheet as it leaves the house: each criterion with its newest score, and all that were said.

import type { KeptScore, ParitranaRead, ParitranaScore } from '@payung/office';
import type { ParitranaWire } from '../wire/paritrana.ts';

export function paritranaOnWire({ year, years, result, scores }: ParitranaRead): ParitranaWire {
  return {
    ...{ year, years },
    ...(result === undefined ? {} : { sheet: sheetOf(result, scores) }),
    history: scores.map(({ number, criterion, score, day, evidence, document }) => ({
      ...{ number, criterion, score, day, evidence },
      ...(document === undefined ? {} : { document }),
    })),
  };
}

/** `scores` come with the newest first. */
function sheetOf(
  { scheme, rows, points, gap, steps, strangers }: ParitranaScore,
  scores: readonly KeptScore[],
): NonNullable<ParitranaWire['sheet']> {
  return {
    ...{ scheme: scheme.id, points, gap, strangers },
    criteria: rows.map((row) => {
      const newest = scores.find(({ criterion }) => criterion === row.id);
      return { ...row, version: newest?.number ?? 0, steps: newest?.steps ?? [] };
    }),
    steps: steps.map(({ what, criterion, points: each, cost }) => ({
      ...{ what, criterion: criterion.name, points: each, cost },
    })),
  };
}
