// The first sentence of a leader's first page: coverage, rank, what is missing to the target, and how much of that
// the money at hand closes.

import { type RegionDepth, rankingAnswer, readFree } from '@payung/office';
import { addMonths, monthOf } from '@payung/values';
import { nameIn } from '../gazetteer.ts';
import type { PositionWire } from '../wire/position.ts';
import { askCoverage, contributionIn } from './answers.ts';
import { type Asker, type Means, type Question, withQuestion } from './question.ts';

/** A branch credits workers whom a Pemda funds in full from six months on (practice.md 0). */
const months = 6;
const depths = [2, 4, 6, 10] as const satisfies readonly RegionDepth[];

export function positionOf(means: Means, asker: Asker): Promise<PositionWire> {
  const region = asker.live.area ?? undefined;
  const asking = { definition: 'ucj', kind: 'domicile', region } as const;
  return withQuestion(means, asker, asking, async (question) => {
    const { at, register, region: code } = question;
    const { total } = await askCoverage(question, { by: [], depth: depthOf(code) });
    const { people, base, percent, targets } = total;
    const target = targets?.find(({ gapPeople }) => gapPeople > 0) ?? targets?.at(-1);
    const gap = target?.gapPeople ?? 0;
    return {
      region: { code, name: nameIn(register, code) },
      month: at,
      people,
      ...(base === undefined
        ? {}
        : { base: { count: base.count, year: base.year, source: base.source } }),
      ...(percent === undefined ? {} : { percent }),
      ...(target === undefined
        ? {}
        : { target: { percent: target.percent, year: target.year, gapPeople: gap } }),
      ...(await rankIn(question, asker.actor.tenant)),
      ...(gap > 0 && region === undefined ? await fundableOf(means, asker, { question, gap }) : {}),
    };
  });
}

/** A register holds the neighbours of what lies within it, not those of the region itself. */
async function rankIn(question: Question, tenant: string): Promise<Pick<PositionWire, 'rank'>> {
  const { at, cube, register, region: code } = question;
  const against = addMonths(at, -12);
  if (code === tenant || !cube.months.includes(against)) return {};
  const above = code.slice(0, depths.findLast((each) => each < code.length) ?? 0);
  const nameOf = (each: string) => nameIn(register, each);
  const ask = { depth: depthOf(code), order: 'coverage', against, nameOf } as const;
  const { rows } = await rankingAnswer({ ...question, region: above }, ask);
  const rank = rows.find((row) => row.code === code)?.rank;
  const of = rows.filter((row) => row.rank !== undefined).length;
  return rank === undefined ? {} : { rank: { rank, of, within: nameOf(above) } };
}

async function fundableOf(
  { options }: Means,
  { actor }: Asker,
  { question, gap }: { readonly question: Question; readonly gap: number },
): Promise<Required<Pick<PositionWire, 'fundable'>>> {
  const now = monthOf(options.clock.today(options.site.zone));
  const free = await readFree(options.database, actor, now);
  const each = contributionIn(addMonths(question.at, 1)) * months;
  return { fundable: { people: Math.min(gap, Math.floor(free / each)), months } };
}

function depthOf(code: string): RegionDepth {
  return depths.find((each) => each >= code.length) ?? 10;
}
