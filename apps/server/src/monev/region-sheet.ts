// What the A4 of one region is made from, asked of the kept cube: its total, segments, months, and its place
// among its neighbours. Small counts are hidden: the page is handed on.

import {
  type CoverageCell,
  coverageAnswer,
  partsWithin,
  type RegionDepth,
  rankingAnswer,
  regionsAbove,
  type SheetInput,
} from '@payung/office';
import { addMonths, type Month, month } from '@payung/values';
import { type Asker, type Means, nowhere, withQuestion } from '../coverage/question.ts';
import { nameIn } from '../gazetteer.ts';
import { RequestRefused } from '../problem.ts';

const monthsShown = 13;
const depths = [2, 4, 6, 10] as const satisfies readonly RegionDepth[];

export function regionSheet(means: Means, asker: Asker, region: string): Promise<SheetInput> {
  const asking = { definition: 'ucj', kind: 'domicile', region } as const;
  return withQuestion(means, asker, asking, async (question) => {
    const { register, at, region: code } = question;
    if (!code.startsWith(asker.actor.tenant)) {
      throw new RequestRefused(404, 'not_found', 'region');
    }
    const nameOf = (each: string) => nameIn(register, each);
    const depth = depths.find((each) => each >= code.length) ?? 10;
    const ask = { depth, remit: nowhere };
    const within = depths.findLast((each) => each < code.length) ?? 0;
    const above = code.slice(0, Math.max(within, asker.actor.tenant.length));
    const ranking = await rankingAnswer(
      { ...question, region: above },
      { depth, order: 'coverage', against: addMonths(at, -12), nameOf },
    );
    const total = await coverageAnswer(question, { ...ask, by: [] });
    const segments = await coverageAnswer(question, { ...ask, by: ['segment'] });
    const months = await coverageAnswer(question, { ...ask, by: ['month'] });
    const below = depths.find((each) => each > depth);
    const parts =
      below === undefined
        ? []
        : (await coverageAnswer(question, { depth: below, remit: nowhere, by: ['region'] })).cells;
    const rank = ranking.rows.find((row) => row.code === code);
    const ranked = ranking.rows.filter((row) => row.rank !== undefined).length;
    return {
      ...{ code, name: nameOf(code), at, total: total.total, segments: segments.cells },
      above: regionsAbove(code, nameOf),
      ...(rank === undefined ? {} : { rank, within: { name: nameOf(above), ranked } }),
      parts: partsWithin(code, parts, nameOf),
      months: lastMonths(months.cells, at),
      snapshot: total.snapshot,
    };
  });
}

/** From the first month that is known on; a month without a row has nobody. */
function lastMonths(cells: readonly CoverageCell[], at: Month): SheetInput['months'] {
  const people = new Map(cells.map((cell) => [String(cell.key['month'] ?? ''), cell.people]));
  const [first] = [...people.keys()].toSorted();
  if (first === undefined) return [];
  return Array.from({ length: monthsShown }, (_, back) => addMonths(at, back - monthsShown + 1))
    .filter((each) => each >= month(first))
    .map((each) => ({ month: each, people: people.has(each) ? (people.get(each) ?? null) : 0 }));
}
