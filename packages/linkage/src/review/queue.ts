// The queue of cases a person decides: ordered by what a decision is worth, grouped by person so
// that one look settles all rows of his, with control cases whose answer is known mixed in.

import { hashText } from '../engine/hash.ts';
import type { LinkInput } from '../input.ts';
import type { Reason } from '../reason-codes.ts';
import type { LinkResult, RowLink } from '../result.ts';
import { type Decision, meaningOf, pairMark, recordMark } from './decision.ts';

/** Rupiah are not meant: how much worse one mistake is than another. */
export type Costs = {
  /** Two people taken for one: a family stays unprotected. */
  readonly wrongYes: number;
  /** One person taken for two: paid twice. */
  readonly wrongNo: number;
};

export const usualCosts: Costs = { wrongYes: 5, wrongNo: 1 };

export type ReviewCase = {
  /** Mark of the pair: the same in the next run. */
  readonly id: string;
  readonly one: LinkInput;
  /** What to compare with; absent: the row itself is to be checked (dead, not found). */
  readonly other?: LinkInput;
  /** Keys of all rows of the person: one decision settles them. */
  readonly rows: readonly string[];
  readonly probability: number;
  readonly reasons: readonly Reason[];
  /** Expected cost of deciding without a look. */
  readonly benefit: number;
};

export type QueueRequest = {
  readonly result: LinkResult;
  readonly inputs: readonly LinkInput[];
  readonly costs?: Costs;
};

/** Cases of one run, most worth first; equal ones in the order of their marks. */
export function reviewQueue({
  result,
  inputs,
  costs = usualCosts,
}: QueueRequest): readonly ReviewCase[] {
  const byKey = new Map(inputs.map((input) => [input.key, input]));
  const byKpj = new Map(
    inputs.flatMap((input) => ('kpj' in input ? [[String(input.kpj), input]] : [])),
  );
  const persons = new Map<number, RowLink[]>();
  for (const link of result.links) {
    if (link.status !== 'tinjau') continue;
    const rows = persons.get(link.person);
    if (rows === undefined) persons.set(link.person, [link]);
    else rows.push(link);
  }
  const cases = [...persons.values()].map((links): ReviewCase => {
    const asked = links.find(({ reasons }) => !reasons.includes('other_row_in_review')) ?? links[0];
    const one = byKey.get(asked?.key ?? '');
    if (asked === undefined || one === undefined) throw new RangeError('A link without its row');
    const other =
      asked.compareWith === undefined ? byKpj.get(asked.kpj ?? '') : byKey.get(asked.compareWith);
    return {
      id: pairMark(recordMark(one), other === undefined ? recordMark(one) : recordMark(other)),
      one,
      ...(other === undefined ? {} : { other }),
      rows: links.map(({ key }) => key),
      probability: asked.probability,
      reasons: asked.reasons,
      benefit: benefitOf(asked.probability, links.length, costs),
    };
  });
  return cases.sort((x, y) => y.benefit - x.benefit || (x.id < y.id ? -1 : 1));
}

/** The smaller of the two expected costs: what the best guess would still cost. */
function benefitOf(probability: number, rows: number, { wrongYes, wrongNo }: Costs): number {
  return Math.min(probability * wrongNo, (1 - probability) * wrongYes) * rows;
}

/** A case whose answer is known, to see how well a reader reads. */
export type ControlCase = ReviewCase & { readonly known: 'same' | 'different' };

/**
 * Mixes controls into a queue, one to about every `every` cases, at places that follow from the seed.
 * The reader cannot tell them from the others.
 */
export function withControls(
  queue: readonly ReviewCase[],
  controls: readonly ControlCase[],
  { seed, every }: { readonly seed: number; readonly every: number },
): readonly ReviewCase[] {
  const drawn = [...controls]
    .sort((x, y) => draw(x.id, seed) - draw(y.id, seed) || (x.id < y.id ? -1 : 1))
    .slice(0, Math.ceil(queue.length / every));
  const mixed: ReviewCase[] = [...queue];
  for (const control of drawn) {
    const { known: _, ...asked } = control;
    mixed.splice(draw(`${control.id} place`, seed) % (mixed.length + 1), 0, asked);
  }
  return mixed;
}

/** Whether a case goes to a second reader: every `every`-th by its mark, whatever the order. */
export function needsSecondReader(
  { id }: Pick<ReviewCase, 'id'>,
  { seed, every }: { readonly seed: number; readonly every: number },
): boolean {
  return draw(`${id} second`, seed) % every === 0;
}

function draw(text: string, seed: number): number {
  return hashText(`${seed} ${text}`);
}

export type ReaderQuality = {
  readonly reader: string;
  readonly controls: { readonly right: number; readonly of: number };
  /** Pairs another reader answered too, and in how many both say the same. */
  readonly shared: { readonly agreed: number; readonly of: number };
};

/** How well each reader answers the controls, and how often readers agree. */
export function readerQuality(
  decisions: readonly Decision[],
  controls: readonly ControlCase[],
): readonly ReaderQuality[] {
  const known = new Map(controls.map(({ id, known: answer }) => [id, answer]));
  const lastOf = new Map<string, Decision>();
  for (const each of decisions)
    lastOf.set(`${each.reader}\u001f${pairMark(each.one, each.other)}`, each);
  const last = [...lastOf.values()].filter(({ answer }) => answer !== 'withdrawn');
  const readers = [...new Set(last.map(({ reader }) => reader))].sort();
  return readers.map((reader) => {
    const own = last.filter((each) => each.reader === reader);
    const asked = own.filter((each) => known.has(pairMark(each.one, each.other)));
    const right = asked.filter(
      (each) => meaningOf(each.answer) === known.get(pairMark(each.one, each.other)),
    );
    const shared = own.flatMap((mine) =>
      last
        .filter((each) => each.reader !== reader && samePair(each, mine))
        .map((each) => ({ mine, each })),
    );
    const agreed = shared.filter(
      ({ mine, each }) => meaningOf(mine.answer) === meaningOf(each.answer),
    );
    return {
      reader,
      controls: { right: right.length, of: asked.length },
      shared: { agreed: agreed.length, of: shared.length },
    };
  });
}

function samePair(x: Decision, y: Decision): boolean {
  return pairMark(x.one, x.other) === pairMark(y.one, y.other);
}
