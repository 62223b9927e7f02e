// What a linked list leaves for a person to judge: who is asked about, whom he may be, the evidence of each
// candidate, and which rows wait for the answer; with a few questions mixed in whose answer is known.

import {
  type LinkInput,
  type LinkRun,
  type ParticipantInput,
  type Reason,
  type ReviewCase,
  recordMark,
  reviewQueue,
  withControls,
} from '@payung/linkage';
import type { LoadPerson } from '../batch/batch.ts';
import { type LookAlikes, lookAlikesOf } from './look-alikes.ts';

/** One field of the evidence: positive bits speak for one person, negative for two. */
export type Evidence = {
  readonly comparison: string;
  readonly bits: number;
  readonly levelName: string;
  /** The comparison that holds this one already. */
  readonly heldBy?: string;
};

export type DoubtCandidate = {
  readonly input: LinkInput;
  /** Number in the register; absent where it is another row of the list. */
  readonly person?: number;
  readonly status?: ParticipantInput['status'];
  /** Line of the list, where it is one. */
  readonly line?: number;
  readonly evidence: readonly Evidence[];
  readonly probability: number;
};

export type DoubtRow = {
  readonly line: number;
  readonly sheet?: string;
  readonly row: number;
  /** 1: a row of the other of two who are asked about at once. */
  readonly side: 0 | 1;
  readonly person: LoadPerson;
};

export type Doubt = {
  readonly kind: 'person' | 'row' | 'alone';
  readonly mark: string;
  readonly input: LinkInput;
  /** The best first; none where the row itself is to be checked. */
  readonly candidates: readonly DoubtCandidate[];
  readonly rows: readonly DoubtRow[];
  readonly reasons: readonly Reason[];
  readonly guarded: boolean;
  readonly benefit: number;
  /** The answer, where it is known. */
  readonly known?: 'same' | 'different';
};

/** Of a row of the list, by its key. */
export type RowFacts = Omit<DoubtRow, 'side'>;

export type LinkedList = {
  readonly run: LinkRun;
  readonly inputs: readonly LinkInput[];
  readonly participants: readonly ParticipantInput[];
  readonly rowOf: (key: string) => RowFacts;
};

/** What never becomes one person by one reader's word (linkage-design 7). */
const guardedReasons: readonly Reason[] = [
  'same_nik_other_name',
  'neighbour_serial',
  'same_day_other_name',
  'generation_apart',
  'participant_dead',
  'name_says_dead',
];

/** One of so many questions is a control; a list with hardly a doubt has none. */
const controlEvery = 20;
const controlFromDoubts = 5;
const controlSeed = 1;

export function doubtsOf(list: LinkedList): readonly Doubt[] {
  const { run, inputs, participants } = list;
  const queue = reviewQueue({ result: run.result, inputs: [...inputs, ...participants] });
  if (queue.length === 0) return [];
  const alike = lookAlikesOf(participants);
  const doubts = joined(queue).map((each) => doubtOf(each, list, alike));
  return doubts.length < controlFromDoubts ? doubts : mixed(doubts, controlsOf(list, alike));
}

type Joined = ReviewCase & { readonly otherRows: readonly string[] };

/** Two rows that are doubtful about each other are one question about both. */
function joined(queue: readonly ReviewCase[]): readonly Joined[] {
  const cases = new Map<string, Joined>();
  const found: Joined[] = [];
  for (const each of queue) {
    const twin =
      each.other === undefined ? undefined : cases.get(`${each.other.key} ${each.one.key}`);
    if (twin === undefined) {
      const fresh = { ...each, otherRows: [] };
      cases.set(`${each.one.key} ${each.other?.key ?? ''}`, fresh);
      found.push(fresh);
    } else {
      found[found.indexOf(twin)] = { ...twin, otherRows: each.rows };
    }
  }
  return found;
}

function doubtOf(asked: Joined, list: LinkedList, alike: LookAlikes): Doubt {
  const { one, other, rows, otherRows, reasons, benefit } = asked;
  const kind = other === undefined ? 'alone' : isParticipant(other) ? 'person' : 'row';
  const first = other === undefined ? [] : [candidateOf(one, other, list)];
  return {
    kind,
    mark: recordMark(one),
    input: one,
    candidates: kind === 'person' ? [...first, ...others(one, other, list, alike)] : first,
    rows: [
      ...rows.map((key) => ({ ...list.rowOf(key), side: 0 as const })),
      ...otherRows.map((key) => ({ ...list.rowOf(key), side: 1 as const })),
    ],
    reasons,
    guarded: reasons.some((reason) => guardedReasons.includes(reason)),
    benefit,
  };
}

function isParticipant(input: LinkInput): input is ParticipantInput {
  return 'kpj' in input;
}

function candidateOf(one: LinkInput, other: LinkInput, list: LinkedList): DoubtCandidate {
  const { bars, probability } = list.run.explain(one.key, other.key);
  return {
    input: other,
    ...(isParticipant(other)
      ? { person: Number(other.kpj), status: other.status }
      : { line: list.rowOf(other.key).line }),
    evidence: bars.map(({ comparison, bits, levelName, heldBy }) => ({
      ...{ comparison, bits, levelName },
      ...(heldBy === undefined ? {} : { heldBy }),
    })),
    probability,
  };
}

const candidatesMost = 4;

/** Others of the register whom the row may be as well: "not this one" alone would make a second person. */
function others(
  one: LinkInput,
  first: LinkInput | undefined,
  list: LinkedList,
  alike: LookAlikes,
): readonly DoubtCandidate[] {
  const own = list.run.result.participantPersons;
  const group = own.get(first?.key ?? '');
  const seen = new Set([group]);
  return alike
    .find(one)
    .filter(({ key }) => own.get(key) !== group)
    .map((other) => ({ other, ...list.run.explain(one.key, other.key) }))
    .filter(({ band }) => band !== 'two')
    .toSorted((x, y) => y.weight - x.weight)
    .filter(({ other }) => {
      const isNew = !seen.has(own.get(other.key));
      seen.add(own.get(other.key));
      return isNew;
    })
    .slice(0, candidatesMost - 1)
    .map(({ other }) => candidateOf(one, other, list));
}

/**
 * Rows whose participant has their very NIK: beside him the answer is "same", beside somebody else of the
 * register, who has another NIK, "different".
 */
function controlsOf(list: LinkedList, alike: LookAlikes): readonly Doubt[] {
  const byKpj = new Map(list.participants.map((each) => [each.kpj, each]));
  const byKey = new Map(list.inputs.map((each) => [each.key, each]));
  const found: Doubt[] = [];
  for (const { key, status, kpj, reasons } of list.run.result.links) {
    if (found.length >= controlsMost) break;
    const [one, own] = [byKey.get(key), byKpj.get(kpj ?? '')];
    const isSure = status === 'peserta_aktif' || status === 'peserta_nonaktif';
    if (!isSure || one?.nik === undefined || own?.nik !== one.nik) continue;
    const isEqual = reasons.includes('name_equal');
    const stranger = alike.find(one).find((each) => isOther(each, one));
    const different = stranger !== undefined && (isEqual || found.length % 2 === 0);
    // The very same name beside the very same NIK tells nothing of a reader.
    if (!different && isEqual) continue;
    const other = different ? stranger : own;
    found.push({
      ...{ kind: 'person', mark: recordMark(one), input: one, reasons: [], rows: [] },
      ...{ guarded: false, benefit: 0, known: different ? 'different' : 'same' },
      candidates: [candidateOf(one, other, list)],
    });
  }
  return found;
}

const controlsMost = 200;

function isOther(each: ParticipantInput, { nik }: LinkInput): boolean {
  return each.nik !== undefined && each.nik !== nik;
}

/** Each control stands where its neighbours stand: nothing about its place tells it from them. */
function mixed(doubts: readonly Doubt[], controls: readonly Doubt[]): readonly Doubt[] {
  const ofId = new Map<string, Doubt>();
  const asCase = (doubt: Doubt, id: string): ReviewCase => {
    ofId.set(id, doubt);
    const { input: one, reasons, benefit } = doubt;
    return { id, one, rows: [], probability: 0, reasons, benefit };
  };
  const queue = withControls(
    doubts.map((doubt, at) => asCase(doubt, `${doubt.mark} ${at}`)),
    controls.map((control) => ({
      ...asCase(control, `${control.mark} ?`),
      known: control.known ?? 'same',
    })),
    { seed: controlSeed, every: controlEvery },
  );
  let benefit = doubts[0]?.benefit ?? 0;
  return queue.flatMap(({ id }) => {
    const doubt = ofId.get(id);
    if (doubt === undefined) return [];
    if (doubt.known === undefined) benefit = doubt.benefit;
    return [{ ...doubt, benefit }];
  });
}
