// Keeping the questions of a list when it is linked: sealed, placed, and answered at once where the same
// question was answered before.

import type { Vault, Writer } from '@payung/engine';
import { recordMark } from '@payung/linkage';
import type { Doubt, DoubtCandidate } from '../registry/index.ts';
import type { ReviewContent, Settlement } from './item.ts';
import * as queries from './queries.ts';

export type ListOfDoubts = queries.OfList & {
  readonly list: string;
  readonly month: string;
};

/** Gives how many were kept, and how many of them were answered before. */
export async function keepDoubts(
  tx: Writer,
  vault: Vault,
  of: ListOfDoubts,
  doubts: readonly Doubt[],
): Promise<{ readonly items: number; readonly earlier: number }> {
  await queries.retireItems(tx, of);
  const records = doubts.map(({ mark }) => vault.digest(`tinjau ${mark}`));
  const known = new Map(
    (await queries.findEarlier(tx, records)).map((each) => [hex(each.record), each]),
  );
  let earlier = 0;
  for (const [at, doubt] of doubts.entries()) {
    const record = records[at];
    if (record === undefined) throw new Error('A question without its digest');
    const others = doubt.candidates.map((each) => vault.digest(candidateMark(each)));
    const before = doubt.known === undefined ? known.get(hex(record)) : undefined;
    const settlement = before && takenOver(before, others.map(hex));
    if (settlement !== undefined) earlier += 1;
    await queries.insertItem(tx, {
      ...{ job: of.job, part: of.part, kind: doubt.kind, record, others },
      ...{ guarded: doubt.guarded, benefit: doubt.benefit, area: commonPlace(doubt) },
      lines: linesOf(doubt, 0),
      otherLines: linesOf(doubt, 1),
      targets: doubt.candidates.map(({ person, line }) => person ?? line ?? 0),
      contentSealed: vault.seal(JSON.stringify(contentOf(doubt, of))),
      known: doubt.known ?? null,
      earlier:
        before === undefined || settlement === undefined ? null : { ...settlement, id: before.id },
    });
  }
  return { items: doubts.length, earlier };
}

/** A person of the register is the same one whatever is known of him by now; a row is what it says. */
function candidateMark({ person, input }: DoubtCandidate): string {
  return person === undefined ? `tinjau ${recordMark(input)}` : `orang ${person}`;
}

/**
 * "The same" counts while that candidate is asked about; "different" while nobody is that was not asked
 * about then.
 */
function takenOver(before: queries.EarlierItem, others: readonly string[]): Settlement | undefined {
  if (before.answer === 'different') {
    const isKnown = others.every((each) => before.others.includes(each));
    return isKnown ? { answer: 'different' } : undefined;
  }
  if (before.candidate === null) return others.length === 0 ? { answer: 'same' } : undefined;
  const candidate = others.indexOf(before.others[before.candidate] ?? '');
  return candidate < 0 ? undefined : { answer: 'same', candidate };
}

/** The place all records lie in, as far as their codes agree; none where one of them has no code. */
function commonPlace({ input, candidates }: Doubt): string {
  const places = [input, ...candidates.map((each) => each.input)].map(
    ({ village, district }) => village ?? district ?? '',
  );
  const [first = ''] = places;
  const common = [...first].findIndex((digit, at) => places.some((each) => each[at] !== digit));
  return common < 0 ? first : first.slice(0, common);
}

function linesOf({ rows }: Doubt, side: 0 | 1): readonly number[] {
  return rows.filter((row) => row.side === side).map(({ line }) => line);
}

function contentOf(doubt: Doubt, { list, month }: ListOfDoubts): ReviewContent {
  const { mark, input, reasons, candidates, rows } = doubt;
  return { list, month, mark, input, reasons, candidates, rows };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
