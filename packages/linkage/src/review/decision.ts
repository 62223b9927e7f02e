// What people decided about pairs. Decisions are events that are only added: the last one about a
// pair counts, a withdrawn one counts no more, and so every merging can be undone without loss.

import { createHash } from 'node:crypto';
import type { Day } from '@payung/values';
import type { LinkInput } from '../input.ts';

/** Jawaban pemeriksa: same person, two people, two of one family, or not to be told. */
export const answers = ['same', 'different', 'same_family', 'unclear'] as const;
export type Answer = (typeof answers)[number];

/** A record by what it says, not by where it stands: it is known again in a list sent anew. */
export type RecordMark = string & { readonly __mark: 'record' };

export type Decision = {
  readonly one: RecordMark;
  readonly other: RecordMark;
  /** `withdrawn` takes back what was decided before. */
  readonly answer: Answer | 'withdrawn';
  readonly reader: string;
  readonly on: Day;
  /** Name and version of the model whose question it was. */
  readonly model: string;
};

/**
 * Tanda data: a hash of everything a record says of its person. It is personal data like the list
 * itself, since who knows the cells can make it.
 */
export function recordMark(input: LinkInput): RecordMark {
  const { nik, nikDigits, name, birth, birthPrecision, sex, village, district, villageWritten } =
    input;
  const said = [
    nik ?? nikDigits ?? '',
    name.toUpperCase().replace(/\s+/g, ' ').trim(),
    birth ?? '',
    birthPrecision ?? 'day',
    sex ?? '',
    village ?? '',
    district ?? '',
    villageWritten ?? '',
    'kpj' in input ? String(input.kpj) : '',
  ];
  const hash = createHash('sha256').update(said.join('\u001f')).digest('hex');
  return toMark(hash.slice(0, 24));
}

function toMark(text: string): RecordMark {
  return text as RecordMark;
}

/** A mark as it comes back from a sheet or a database; undefined when it is none. */
export function findMark(text: string): RecordMark | undefined {
  return /^[0-9a-f]{24}$/.test(text) ? toMark(text) : undefined;
}

/** The pair of a decision, in one order. */
export function pairMark(one: RecordMark, other: RecordMark): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** How many readers a pair needs; by its mark where not all pairs need as many. */
export type ReadersNeeded = number | ((pair: string) => number);

/**
 * What counts of all decisions about each pair: the last of each reader, and of these the answer they
 * agree on. Readers who disagree, or are too few, leave the pair open.
 */
export function settled(
  decisions: readonly Decision[],
  readersNeeded: ReadersNeeded = 1,
): ReadonlyMap<string, Decision> {
  const needed = typeof readersNeeded === 'number' ? () => readersNeeded : readersNeeded;
  const lastOf = new Map<string, Map<string, Decision>>();
  for (const decision of decisions) {
    const pair = pairMark(decision.one, decision.other);
    const readers = lastOf.get(pair) ?? new Map<string, Decision>();
    lastOf.set(pair, readers.set(decision.reader, decision));
  }
  const counting = new Map<string, Decision>();
  for (const [pair, readers] of lastOf) {
    const standing = [...readers.values()].filter(({ answer }) => answer !== 'withdrawn');
    const [first] = standing;
    const agreed = standing.every(({ answer }) => meaningOf(answer) === meaningOf(first?.answer));
    if (first !== undefined && standing.length >= needed(pair) && agreed) counting.set(pair, first);
  }
  return counting;
}

/** Two of one family are two people. */
export function meaningOf(answer: Decision['answer'] | undefined): Decision['answer'] | undefined {
  return answer === 'same_family' ? 'different' : answer;
}

export function isSame({ answer }: Decision): boolean {
  return answer === 'same';
}

export function isDifferent({ answer }: Decision): boolean {
  return answer === 'different' || answer === 'same_family';
}
