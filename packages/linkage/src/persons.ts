// From scored pairs to persons: which pairs are certain, which participants are one person, and
// which rows belong to whom (linkage-design 7).

import { Groups, type Link } from './group.ts';
import type { Model } from './model/start.ts';
import { bitsFor, findProtection, type Pair } from './pair.ts';
import type { Profile, Profiles } from './profile.ts';

/** A participant a row may be: one node of that person, and the pair that speaks for it. */
export type Candidate = { readonly participant: number; readonly pair: Pair };

/** Two row nodes and the pair of profiles behind them. */
export type RowPair = Link & { readonly pair: Pair };

export type Persons = {
  readonly groups: Groups;
  /** Input → node. Equal inputs share a node when they are certainly one person. */
  readonly nodeOf: readonly number[];
  /** Node → its profile. */
  readonly profiles: readonly Profile[];
  /** Row node → its best pair with each participant person, strongest first. */
  readonly candidates: ReadonlyMap<number, readonly Candidate[]>;
  /** Row nodes whose certain link to a participant other records of the person contradict. */
  readonly refused: ReadonlySet<number>;
  /** Pairs of row nodes with one NIK that are not plainly one person. */
  readonly nikConflicts: readonly RowPair[];
  /** Pairs of row nodes that may be one person, strongest first. */
  readonly repeats: readonly RowPair[];
  /** Row node → bits of its strongest certain link to another row. */
  readonly rowBits: ReadonlyMap<number, number>;
};

export type ScoredInput = {
  readonly profiles: Profiles;
  /** How many of the inputs, counted from the first, are list rows; the rest are participants. */
  readonly rowCount: number;
  readonly pairs: readonly Pair[];
  readonly prior: number;
  readonly model: Model;
};

type Nodes = {
  readonly nodeOf: readonly number[];
  readonly profiles: readonly Profile[];
  readonly ofProfile: ReadonlyMap<number, readonly number[]>;
  readonly rows: ReadonlySet<number>;
  readonly participants: ReadonlySet<number>;
};

export function findPersons(input: ScoredInput): Persons {
  const reviewBits = bitsFor(input.model.reviewProbability) - input.prior;
  const mayBeOne = (pair: Pair) => pair.bits >= reviewBits && !hasNikConflict(pair);
  const certainBits = bitsFor(input.model.automaticProbability) - input.prior;
  const isCertain = (pair: Pair) => pair.bits >= certainBits && findProtection(pair) === undefined;
  const nodes = makeNodes(input, new Set(input.pairs.filter(isCertain).filter(isSelf).map(idOf)));
  const links = input.pairs.filter(isCertain).flatMap((pair) => linksOf(pair, nodes));
  const groups = new Groups(nodes.profiles, links);

  groups.join(links.filter((link) => sides(link, nodes) === 'register'));
  groups.anchor(nodes.participants);
  const candidates = findCandidates(input.pairs, nodes, groups);
  const rowLinks = links.filter((link) => sides(link, nodes) === 'rows');
  const registerLinks = links
    .filter((link) => sides(link, nodes) === 'across')
    .filter((link) => isClearBest(link, { nodes, groups, candidates, model: input.model }));
  groups.join([...registerLinks, ...rowLinks]);

  const linked = registerLinks.flatMap(({ one, other }) => [one, other]);
  return {
    groups,
    nodeOf: nodes.nodeOf,
    profiles: nodes.profiles,
    candidates,
    refused: new Set(linked.filter((node) => !groups.isAnchored(node))),
    nikConflicts: betweenRows(input.pairs.filter(hasNikConflict), nodes),
    repeats: betweenRows(input.pairs.filter(mayBeOne), nodes).sort((x, y) => y.bits - x.bits),
    rowBits: strongest(rowLinks),
  };
}

const isSelf = (pair: Pair) => pair.a === pair.b;
const idOf = (pair: Pair) => pair.a;

/** `single`: profiles all of whose inputs are certainly one person. */
function makeNodes({ profiles, rowCount }: ScoredInput, single: ReadonlySet<number>): Nodes {
  const shared = new Map<number, number>();
  const ofProfile = new Map<number, number[]>();
  const nodeProfiles: Profile[] = [];
  const rows = new Set<number>();
  const participants = new Set<number>();
  const nodeOf = profiles.ofInput.map((id, index) => {
    let node = shared.get(id);
    if (node === undefined) {
      node = nodeProfiles.length;
      nodeProfiles.push(profileOf(profiles, id));
      const siblings = ofProfile.get(id);
      if (siblings === undefined) ofProfile.set(id, [node]);
      else siblings.push(node);
      if (single.has(id)) shared.set(id, node);
    }
    (index < rowCount ? rows : participants).add(node);
    return node;
  });
  return { nodeOf, profiles: nodeProfiles, ofProfile, rows, participants };
}

function profileOf(profiles: Profiles, id: number): Profile {
  const profile = profiles.profiles[id - 1];
  if (profile === undefined) throw new RangeError(`No profile ${id}`);
  return profile;
}

function nodesOf(profile: number, nodes: Nodes): readonly number[] {
  return nodes.ofProfile.get(profile) ?? [];
}

/** Joins every node of one profile with every node of the other, in as few links as do it. */
function linksOf(pair: Pair, nodes: Nodes): readonly Link[] {
  const [ones, others] = [nodesOf(pair.a, nodes), nodesOf(pair.b, nodes)];
  const [firstOne, firstOther] = [ones[0], others[0]];
  if (firstOne === undefined || firstOther === undefined) return [];
  if (isSelf(pair)) {
    return ones.slice(1).map((other) => ({ one: firstOne, other, bits: pair.bits }));
  }
  return [
    ...ones.map((one) => ({ one, other: firstOther, bits: pair.bits })),
    ...others.slice(1).map((other) => ({ one: firstOne, other, bits: pair.bits })),
  ];
}

/** A node that is row and participant at once counts as a participant. */
function sides({ one, other }: Link, nodes: Nodes): 'rows' | 'across' | 'register' {
  const registered = [one, other].filter((node) => nodes.participants.has(node)).length;
  return registered === 0 ? 'rows' : registered === 1 ? 'across' : 'register';
}

/** Each row node's best pair with each participant person. */
function findCandidates(
  pairs: readonly Pair[],
  nodes: Nodes,
  groups: Groups,
): ReadonlyMap<number, readonly Candidate[]> {
  const best = new Map<number, Map<number, Candidate>>();
  const offer = (row: number, participant: number, pair: Pair) => {
    const ofRow = best.get(row) ?? new Map<number, Candidate>();
    const person = groups.find(participant);
    if ((ofRow.get(person)?.pair.bits ?? Number.NEGATIVE_INFINITY) < pair.bits) {
      best.set(row, ofRow.set(person, { participant, pair }));
    }
  };
  for (const pair of pairs) {
    for (const [mine, theirs] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const) {
      const participants = differentPersons(nodesOf(theirs, nodes), nodes, groups);
      for (const row of nodesOf(mine, nodes)) {
        if (!nodes.rows.has(row)) continue;
        for (const participant of participants) offer(row, participant, pair);
      }
    }
  }
  return new Map([...best].map(([row, ofRow]) => [row, [...ofRow.values()].sort(byBits)]));
}

/** Two are enough to see that a row has no single best: equal records weigh the same. */
function differentPersons(of: readonly number[], nodes: Nodes, groups: Groups): readonly number[] {
  const found = new Map<number, number>();
  for (const node of of) {
    if (!nodes.participants.has(node)) continue;
    if (!found.has(groups.find(node))) found.set(groups.find(node), node);
    if (found.size === 2) break;
  }
  return [...found.values()];
}

function byBits(x: Candidate, y: Candidate): number {
  return y.pair.bits - x.pair.bits || x.pair.a - y.pair.a || x.pair.b - y.pair.b;
}

/** The best person leads the next by the margin: else a person has to choose. */
export function leads(candidates: readonly Candidate[], model: Model): boolean {
  const [first, second] = candidates;
  if (first === undefined) return false;
  return second === undefined || first.pair.bits - second.pair.bits >= model.marginBits;
}

function isClearBest(
  link: Link,
  facts: {
    readonly nodes: Nodes;
    readonly groups: Groups;
    readonly candidates: ReadonlyMap<number, readonly Candidate[]>;
    readonly model: Model;
  },
): boolean {
  const [row, participant] = facts.nodes.participants.has(link.one)
    ? [link.other, link.one]
    : [link.one, link.other];
  const candidates = facts.candidates.get(row) ?? [];
  const best = candidates[0];
  return (
    best !== undefined &&
    facts.groups.find(best.participant) === facts.groups.find(participant) &&
    leads(candidates, facts.model)
  );
}

function betweenRows(pairs: readonly Pair[], nodes: Nodes): RowPair[] {
  return pairs
    .flatMap((pair) => linksOf(pair, nodes).map((link) => ({ ...link, pair })))
    .filter((link) => sides(link, nodes) === 'rows');
}

/** One NIK, and a name or a generation that forbids one person. */
function hasNikConflict(pair: Pair): boolean {
  return pair.nik === 6 && findProtection(pair) !== undefined;
}

function strongest(links: readonly Link[]): ReadonlyMap<number, number> {
  const bits = new Map<number, number>();
  for (const link of links) {
    for (const node of [link.one, link.other]) {
      bits.set(node, Math.max(bits.get(node) ?? link.bits, link.bits));
    }
  }
  return bits;
}
