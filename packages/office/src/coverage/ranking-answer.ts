// The ranking of the parts of a region in one month, against another month; parts without a base stay
// in the answer and have no rank.

import type { Month } from '@payung/values';
import { type CategoryScheme, categoryOf } from './category.ts';
import { isRest, type RegionDepth } from './cube/setting.ts';
import { type AnswerHead, type CoverageQuestion, headOf, shareOf } from './question.ts';
import { type RankEntry, type RankOrder, type RankRow, rankRegions } from './ranking.ts';

export type RankingAnswer = AnswerHead & {
  readonly kind: 'ranking';
  readonly order: RankOrder;
  readonly against: Month;
  /** `category` by the region's own scheme; none is official. */
  readonly rows: readonly (RankRow & { readonly category?: string })[];
  /** The scheme of the categories; absent where none was given. */
  readonly scheme?: CategoryScheme;
  /** Regions with people and without a base: nothing to rank them by. */
  readonly withoutBase: readonly BaselessRegion[];
};

export type BaselessRegion = {
  readonly code: string;
  readonly people: number;
  /** People of the region whose place within it is not known; its own base is not theirs. */
  readonly isRest?: true;
};

export async function rankingAnswer(
  question: CoverageQuestion,
  ask: {
    readonly depth: RegionDepth;
    readonly order: RankOrder;
    readonly against: Month;
    readonly nameOf: (code: string) => string;
    readonly scheme?: CategoryScheme;
  },
): Promise<RankingAnswer> {
  const { at } = question;
  const { depth, order, against, nameOf, scheme } = ask;
  const now = await peopleByRegion(question, depth, at);
  const then = await peopleByRegion(question, depth, against);
  const codes = [...new Set([...now.keys(), ...basedRegions(question, depth)])].sort();
  const entries: RankEntry[] = [];
  const withoutBase: BaselessRegion[] = [];
  for (const code of codes) {
    const people = now.get(code) ?? 0;
    if (isRest(code, question.cube.setting, depth)) {
      if (people > 0) withoutBase.push({ code, people, isRest: true });
      continue;
    }
    const share = shareOf(question, { region: code, people, at });
    if (share === undefined) {
      withoutBase.push({ code, people });
      continue;
    }
    const old = { region: code, people: then.get(code) ?? 0, at: against };
    const before = shareOf(question, old);
    const targetPercent = targetOf(question, code);
    entries.push({
      ...{ code, name: nameOf(code), share, at },
      ...(before === undefined ? {} : { before }),
      ...(targetPercent === undefined ? {} : { targetPercent }),
    });
  }
  const ranked = rankRegions(entries, order);
  const head = { kind: 'ranking', ...headOf(question), order, against } as const;
  if (scheme === undefined) return { ...head, rows: ranked, withoutBase };
  const rows = ranked.map((row) => {
    const category = categoryOf(scheme, row);
    return category === undefined ? row : { ...row, category };
  });
  return { ...head, rows, scheme, withoutBase };
}

/** The newest scheme that is not of a later year. */
export function schemeIn(
  schemes: readonly CategoryScheme[],
  at: Month,
): CategoryScheme | undefined {
  return schemes
    .filter(({ year }) => year <= Number(at.slice(0, 4)))
    .toSorted((a, b) => b.year - a.year)[0];
}

async function peopleByRegion(
  { cube, indicator, region }: CoverageQuestion,
  depth: RegionDepth,
  at: Month,
): Promise<ReadonlyMap<string, number>> {
  const rows = await cube.slice({
    ...{ rule: indicator.rule, within: region, at },
    ...{ by: ['region'], depth },
  });
  return new Map(rows.map(({ key, people }) => [key.region ?? '', people]));
}

/** A region in which nobody is protected has no row of people; its base shows that it is there. */
function basedRegions({ bases, region }: CoverageQuestion, depth: RegionDepth): readonly string[] {
  return bases
    .map(({ regionCode }) => regionCode)
    .filter((code) => code.length === depth && code.startsWith(region));
}

/** The target of the year, else of the next year that has one. */
function targetOf({ indicator, targets, at }: CoverageQuestion, code: string): number | undefined {
  return targets
    .filter((each) => each.regionCode === code && each.scale === indicator.scale)
    .filter((each) => each.year >= Number(at.slice(0, 4)))
    .toSorted((a, b) => a.year - b.year)[0]?.percent;
}
