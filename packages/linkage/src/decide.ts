// From persons to the answer for each row: status, person number, participant, reasons. A person
// has one status on all his rows; what is in doubt is never new and never linked.

import type { LinkInput, ParticipantInput } from './input.ts';
import type { Limits } from './limits.ts';
import { bitsFor, hasOneNik, type Pair, pairReasons, probabilityOf } from './pair.ts';
import { type Candidate, leads, type Persons, type RowPair } from './persons.ts';
import type { Reason } from './reason-codes.ts';
import type { RowLink } from './result.ts';

export type Facts = {
  readonly rows: readonly LinkInput[];
  readonly participants: readonly ParticipantInput[];
  readonly persons: Persons;
  readonly limits: Limits;
  readonly sharedNiks: ReadonlySet<string>;
};

export type Decisions = {
  readonly links: readonly RowLink[];
  readonly persons: number;
  readonly participantPersons: ReadonlyMap<string, number>;
  readonly contradicted: readonly (readonly [one: string, other: string])[];
};

/** What holds for all rows of one person. */
type Verdict = {
  readonly status: RowLink['status'];
  readonly reasons: readonly Reason[];
  /** Rows that call a participant dead whom the register knows alive are checked, the others not. */
  readonly deadRowsWait?: boolean;
  readonly kpj?: string;
  /** The row that is in doubt, and against what, when a row of the person is in review. */
  readonly doubt?: { readonly node: number; readonly pair: Pair; readonly other?: number };
};

export function decide(facts: Facts): Decisions {
  const { rows, participants, persons } = facts;
  const verdicts = judgeAll(facts);
  const keys = firstKeys(rows, persons);
  const numbers = new Map<number, number>();
  const firstOf = new Map<string, string>();
  const number = (root: number) => {
    const known = numbers.get(root) ?? numbers.size + 1;
    numbers.set(root, known);
    return known;
  };
  const links = rows.map((row, index): RowLink => {
    const node = nodeAt(persons, index);
    const root = persons.groups.find(node);
    const verdict = getVerdict(verdicts, root);
    const person = number(root);
    const listPerson = `${person} ${row.list}`;
    const first = firstOf.get(listPerson);
    if (first === undefined) firstOf.set(listPerson, row.key);
    return {
      key: row.key,
      person,
      status: waitsAsDead(verdict, node, persons) ? 'tinjau' : verdict.status,
      ...(verdict.kpj === undefined ? {} : { kpj: verdict.kpj }),
      ...evidence(row, node, { verdict, facts, keys, repeated: first !== undefined }),
      ...(first === undefined ? {} : { repeatOf: first }),
    };
  });
  const participantPersons = new Map(
    participants.map((each, index) => [
      each.key,
      number(persons.groups.find(nodeAt(persons, rows.length + index))),
    ]),
  );
  const keyOf = firstKeys([...rows, ...participants], persons);
  const contradicted = persons.contradicted.map(
    ({ one, other }) => [keyOf.get(one) ?? '', keyOf.get(other) ?? ''] as const,
  );
  return { links, persons: numbers.size, participantPersons, contradicted };
}

function waitsAsDead({ deadRowsWait }: Verdict, node: number, persons: Persons): boolean {
  return deadRowsWait === true && saysDead(node, persons);
}

function saysDead(node: number, { profiles }: Persons): boolean {
  return profiles[node]?.name.dead === true;
}

/** Root → what holds for that person, for every person on a list. */
function judgeAll(facts: Facts): ReadonlyMap<number, Verdict> {
  const { rows, persons } = facts;
  const context = {
    facts,
    register: participantsByRoot(facts),
    registerDead: new Set(
      participantNodes(facts)
        .filter((node) => saysDead(node, persons))
        .map((node) => persons.groups.find(node)),
    ),
    conflicted: conflictedNodes(persons),
  };
  const roots = new Set(rows.map((_, index) => persons.groups.find(nodeAt(persons, index))));
  const verdicts = new Map([...roots].map((root) => [root, judge(root, context)]));
  holdRepeats(verdicts, facts);
  return verdicts;
}

/**
 * Two new persons who may be one would be paid twice: the one with the weaker record waits for a
 * person's eye, the other is protected meanwhile. A new person who may be one already linked or in
 * review waits too.
 */
function holdRepeats(verdicts: Map<number, Verdict>, facts: Facts): void {
  const { persons } = facts;
  const asked = new Set<string>();
  for (const { one, other, pair } of persons.repeats) {
    const roots = [persons.groups.find(one), persons.groups.find(other)] as const;
    const question = [...roots].sort((x, y) => x - y).join(' ');
    if (roots[0] === roots[1] || asked.has(question) || persons.groups.areApart(one, other))
      continue;
    asked.add(question);
    if (areApart({ one, other, pair }, facts)) continue;
    const isNew = roots.map((root) => getVerdict(verdicts, root).status === 'baru');
    if (!isNew[0] && !isNew[1]) continue;
    const first = isNew[0] && (!isNew[1] || waits(one, other, persons));
    const doubt = first ? { node: one, other, pair } : { node: other, other: one, pair };
    verdicts.set(persons.groups.find(doubt.node), {
      status: 'tinjau',
      reasons: ['possible_repeat'],
      doubt,
    });
  }
}

/** Other records of the two persons speak against one person more than these two for it. */
function areApart(
  { one, other, pair }: Pick<RowPair, 'one' | 'other' | 'pair'>,
  { persons, limits }: Facts,
): boolean {
  const { groups } = persons;
  let least = 0;
  for (const mine of groups.nodesOf(one)) {
    for (const theirs of groups.nodesOf(other)) {
      if (mine !== one || theirs !== other) least = Math.min(least, persons.against(mine, theirs));
    }
  }
  return pair.bits + least < bitsFor(limits.reviewProbability);
}

/** The person of fewer rows waits, among equals the one with the weaker record. */
function waits(one: number, other: number, persons: Persons): boolean {
  const rows = persons.groups.nodesOf(one).length - persons.groups.nodesOf(other).length;
  return rows === 0 ? isWeaker(one, other, persons) : rows < 0;
}

function isWeaker(one: number, other: number, persons: Persons): boolean {
  const strength = (node: number) => {
    const nik = persons.profiles[node]?.nik;
    if (nik?.kind !== 'whole') return 0;
    return nik.fits === false ? 1 : nik.fits === undefined ? 2 : 3;
  };
  return strength(one) < strength(other);
}

function getVerdict(verdicts: ReadonlyMap<number, Verdict>, root: number): Verdict {
  const verdict = verdicts.get(root);
  if (verdict === undefined) throw new RangeError(`No verdict for group ${root}`);
  return verdict;
}

type Context = {
  readonly facts: Facts;
  readonly register: ReadonlyMap<number, readonly ParticipantInput[]>;
  readonly conflicted: ReadonlyMap<number, Doubt>;
  /** Participant persons one of whose register names says dead. */
  readonly registerDead: ReadonlySet<number>;
};

function judge(root: number, context: Context): Verdict {
  const { facts, register } = context;
  const { persons } = facts;
  const nodes = persons.groups.nodesOf(root);
  const calledDead = nodes.some((node) => saysDead(node, persons));
  const own = register.get(root);
  if (own !== undefined) {
    return judgeParticipant(own, { calledDead, registerDead: context.registerDead.has(root) });
  }
  const doubt = findDoubt(nodes, context);
  if (doubt !== undefined) {
    const { reason, participant, ...rest } = doubt;
    const records = participant === undefined ? undefined : register.get(participant);
    return {
      status: 'tinjau',
      reasons: calledDead ? [reason, 'name_says_dead'] : [reason],
      ...(records === undefined ? {} : { kpj: bestRecord(records).kpj }),
      doubt: rest,
    };
  }
  if (calledDead) return { status: 'tinjau', reasons: ['name_says_dead', 'not_found'] };
  return { status: 'baru', reasons: ['not_found'] };
}

function judgeParticipant(
  records: readonly ParticipantInput[],
  said: { readonly calledDead: boolean; readonly registerDead: boolean },
): Verdict {
  const { kpj, status } = bestRecord(records);
  const several: readonly Reason[] = records.length > 1 ? ['several_kpj'] : [];
  if (records.some((record) => record.status === 'dead')) {
    return { status: 'tinjau', reasons: ['participant_dead', ...several], kpj };
  }
  if (said.registerDead) return { status: 'tinjau', reasons: ['name_says_dead', ...several], kpj };
  return {
    status: status === 'active' ? 'peserta_aktif' : 'peserta_nonaktif',
    reasons: several,
    kpj,
    deadRowsWait: said.calledDead,
  };
}

const standing = { active: 0, inactive: 1, dead: 2 } as const;

/** Active before inactive before dead, then the lowest KPJ. */
function bestRecord(records: readonly ParticipantInput[]): ParticipantInput {
  const [best] = [...records].sort(
    (x, y) => standing[x.status] - standing[y.status] || (x.kpj < y.kpj ? -1 : 1),
  );
  if (best === undefined) throw new RangeError('A participant person without records');
  return best;
}

type Doubt = {
  readonly node: number;
  readonly pair: Pair;
  readonly other?: number;
  /** Root of the participant person in question. */
  readonly participant?: number;
  readonly reason: Reason;
};

/** The strongest doubt about any row of a person who is linked to no participant. */
function findDoubt(nodes: readonly number[], { facts, conflicted }: Context): Doubt | undefined {
  const { persons, limits } = facts;
  const [strongest] = nodes
    .flatMap((node) =>
      (persons.candidates.get(node) ?? []).map((candidate) => ({ node, candidate })),
    )
    .filter(({ node, candidate }) => !isSettled(node, candidate, nodes, facts))
    .sort((x, y) => y.candidate.pair.bits - x.candidate.pair.bits);
  if (strongest === undefined) {
    return nodes.map((node) => conflicted.get(node)).find((doubt) => doubt !== undefined);
  }
  const { node, candidate } = strongest;
  return {
    node,
    pair: candidate.pair,
    participant: persons.groups.find(candidate.participant),
    reason: doubtReason(node, candidate, persons, limits),
  };
}

function doubtReason(node: number, candidate: Candidate, persons: Persons, limits: Limits): Reason {
  const protection = persons.protection(candidate.pair);
  const candidates = persons.candidates.get(node) ?? [];
  if (persons.refused.has(node)) return 'contradiction';
  // two sound NIKs say so themselves in the evidence
  if (protection !== undefined && protection !== 'nik_different') return protection;
  return candidates.length > 1 && !leads(candidates, limits) ? 'two_candidates' : 'uncertain';
}

/** Another row of the same person speaks against that participant more than this one for him. */
function isSettled(
  node: number,
  candidate: Candidate,
  nodes: readonly number[],
  { persons, limits }: Facts,
): boolean {
  const { pair, participant } = candidate;
  const [one, theirs] = [persons.profiles[node], persons.profiles[participant]];
  if (one !== undefined && theirs !== undefined && hasOneNik(pair, one, theirs)) {
    const unlike = pair.bits < bitsFor(limits.reviewProbability);
    return (
      unlike && persons.protection(pair) !== undefined && isNikSettled(node, participant, persons)
    );
  }
  const against = nodes
    .filter((other) => other !== node)
    .reduce((least, other) => Math.min(least, persons.against(other, participant)), 0);
  return pair.bits + against < bitsFor(limits.reviewProbability);
}

/** Row nodes with a NIK that another person has too, and who may not be its owner. */
function conflictedNodes(persons: Persons): ReadonlyMap<number, Doubt> {
  const { nikConflicts, groups, protection } = persons;
  const doubts = new Map<number, Doubt>();
  for (const { one, other, pair } of nikConflicts) {
    if (groups.find(one) === groups.find(other) || groups.areApart(one, other)) continue;
    const reason = protection(pair) ?? 'same_nik_other_name';
    if (!isNikSettled(one, other, persons)) doubts.set(one, { node: one, other, pair, reason });
    if (!isNikSettled(other, one, persons)) {
      doubts.set(other, { node: other, other: one, pair, reason });
    }
  }
  return doubts;
}

/**
 * Of two people with one NIK, the one whose rows it fits by birth date is its owner, and he whose
 * other row shows his own number is known by that.
 */
function isNikSettled(node: number, other: number, persons: Persons): boolean {
  const digits = persons.profiles[node]?.nik?.digits;
  const rows = (of: number) =>
    persons.groups.nodesOf(of).map((each) => persons.profiles[each]?.nik);
  const owns = (of: number) => rows(of).some((nik) => nik?.fits === true && nik.digits === digits);
  const hasOwn = rows(node).some(
    (nik) => nik?.kind === 'whole' && nik.fits === true && nik.digits !== digits,
  );
  return hasOwn || (owns(node) && !owns(other));
}

function participantNodes({ rows, participants, persons }: Facts): readonly number[] {
  return participants.map((_, index) => nodeAt(persons, rows.length + index));
}

function participantsByRoot(facts: Facts) {
  const nodes = participantNodes(facts);
  const byRoot = new Map<number, ParticipantInput[]>();
  for (const [index, participant] of facts.participants.entries()) {
    const root = facts.persons.groups.find(nodes[index] ?? -1);
    const records = byRoot.get(root);
    if (records === undefined) byRoot.set(root, [participant]);
    else records.push(participant);
  }
  return byRoot;
}

/** Probability and reasons of one row, given the verdict on its person. */
function evidence(
  row: LinkInput,
  node: number,
  context: {
    readonly verdict: Verdict;
    readonly facts: Facts;
    readonly keys: ReadonlyMap<number, string>;
    readonly repeated: boolean;
  },
): Pick<RowLink, 'probability' | 'reasons' | 'compareWith'> {
  const { verdict, facts, keys, repeated } = context;
  const { persons, limits } = facts;
  const inDoubt = verdict.doubt?.node === node ? verdict.doubt : undefined;
  const linked = persons.groups.isAnchored(node);
  const pair = inDoubt?.pair ?? ownPair(node, persons);
  const direct = pair === undefined ? 0 : probabilityOf(pair.bits);
  const throughRow = probabilityOf(persons.rowBits.get(node) ?? Number.NEGATIVE_INFINITY);
  const isThrough = linked && direct < limits.automaticProbability && throughRow > direct;
  const shown = linked || inDoubt !== undefined ? pair : undefined;
  const compareWith = inDoubt?.other === undefined ? undefined : keys.get(inDoubt.other);
  return {
    probability: Math.min(0.9999, Math.round((isThrough ? throughRow : direct) * 1e4) / 1e4),
    reasons: [
      ...(waitsAsDead(verdict, node, persons) ? (['name_says_dead'] as const) : []),
      ...(verdict.doubt !== undefined && inDoubt === undefined
        ? (['other_row_in_review'] as const)
        : verdict.reasons),
      ...(isThrough ? (['through_other_row'] as const) : []),
      ...(repeated ? (['repeated_in_list'] as const) : []),
      ...(row.nik !== undefined && facts.sharedNiks.has(row.nik) ? (['nik_shared'] as const) : []),
      ...(shown === undefined ? [] : pairReasons(shown)),
    ],
    ...(compareWith === undefined ? {} : { compareWith }),
  };
}

/** The pair with the participant the node is linked to, or with its best candidate. */
function ownPair(node: number, { candidates, groups }: Persons): Pair | undefined {
  const all = candidates.get(node) ?? [];
  const own = groups.isAnchored(node)
    ? all.find((each) => groups.find(each.participant) === groups.find(node))
    : all[0];
  return own?.pair;
}

/** Node → key of its first record. */
function firstKeys(inputs: readonly LinkInput[], persons: Persons): ReadonlyMap<number, string> {
  const keys = new Map<number, string>();
  for (const [index, { key }] of inputs.entries()) {
    const node = nodeAt(persons, index);
    if (!keys.has(node)) keys.set(node, key);
  }
  return keys;
}

function nodeAt(persons: Persons, input: number): number {
  const node = persons.nodeOf[input];
  if (node === undefined) throw new RangeError(`No node for input ${input}`);
  return node;
}
