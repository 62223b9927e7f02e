// Targets below a desa: its base and people by segment. Bases by segment are rarely stated for a desa;
// the shares of the nearest region above that states them are then taken for it [I].

import {
  type Issue,
  issue,
  type Parsed,
  parsed,
  rupiah,
  type Segment,
  segments,
  shareOut,
} from '@payung/values';
import type { BaseRow } from './base.ts';
import type { RegionDepth } from './cube/setting.ts';
import { findBase } from './indicator.ts';
import type { CoverageQuestion } from './question.ts';
import type { TargetBranch } from './target-tree.ts';

/** Bases by segment of one region, and how many lowest parts take their shares from it. */
export type SegmentBase = {
  readonly region: string;
  readonly sources: readonly string[];
  readonly parts: number;
};

/**
 * Each part with its segments below it, `7502012001/BPU`. Whoever holds two segments stands in both,
 * so people of segments may be more than those of the part; targets and bases add up to the head.
 */
export async function segmentParts(
  question: CoverageQuestion,
  parts: readonly TargetBranch[],
  depth: RegionDepth,
): Promise<
  Parsed<{ readonly parts: readonly TargetBranch[]; readonly bases: readonly SegmentBase[] }>
> {
  const { cube, indicator, region, at } = question;
  const ask = { rule: indicator.rule, within: region, at, depth } as const;
  const rows = await cube.slice({ ...ask, by: ['region', 'segment'] });
  const people = new Map(
    rows.map(({ key, people: heads }) => [`${key.region}/${key.segment}`, heads]),
  );
  const issues: Issue[] = [];
  const used = new Map<string, SegmentBase>();
  const split = parts.map((part): TargetBranch => {
    const stated = statedFor(question, part.id);
    if (stated === undefined) {
      issues.push(issue('room_value_missing', { key: `segmen ${part.id}` }));
      return part;
    }
    const { region: from, bases } = stated;
    const sources = [...new Set(bases.map(({ source }) => source))];
    used.set(from, { region: from, sources, parts: (used.get(from)?.parts ?? 0) + 1 });
    const counts = shareOut(
      rupiah(part.base),
      bases.map(({ count }) => count),
    );
    const below = segments.flatMap((segment): TargetBranch[] => {
      const id = `${part.id}/${segment}`;
      const heads = people.get(id) ?? 0;
      const index = bases.findIndex((base) => base.segment === segment);
      // People of a segment without a base are shown, with nothing asked of it.
      if (index < 0 && heads === 0) return [];
      return [{ id, base: counts[index] ?? 0, people: heads, parts: [] }];
    });
    return { ...part, parts: below };
  });
  if (issues.length > 0) return { ok: false, issues };
  return parsed({ parts: split, bases: [...used.values()] });
}

/** From the part itself upwards, the first region with bases for at least two segments that count. */
function statedFor(
  { indicator, bases, at }: CoverageQuestion,
  code: string,
): { readonly region: string; readonly bases: readonly BaseRow[] } | undefined {
  const wanted: readonly Segment[] = indicator.rule.segments ?? segments;
  const year = Number(at.slice(0, 4));
  for (const length of [10, 6, 4, 2].filter((each) => each <= code.length)) {
    const region = code.slice(0, length);
    const found = wanted.flatMap(
      (segment) => findBase(indicator, bases, { region, year, segment }) ?? [],
    );
    if (found.length >= Math.min(2, wanted.length)) return { region, bases: found };
  }
  return undefined;
}
