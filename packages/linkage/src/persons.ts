// From scored pairs to persons: which pairs are certain, which participants are one person, and
// which rows belong to whom (linkage-design 7).

import { Groups, type Link, linkKey } from './group.ts';
import type { Limits } from './limits.ts';
import { areRelatives, bitsFor, contradict, findProtection, hasOneNik, type Pair } from './pair.ts';
import type { Profile, Profiles } from './profile.ts';
import type { Reason } from './reason-codes.ts';

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
  /** Confirmed pairs that other decisions, or two persons of the register, forbid. */
  readonly contradicted: readonly Link[];
  /** Why a pair is never automatic. */
  readonly protection: (pair: Pair) => Reason | undefined;
  /** What two nodes' records say against one person, in bits: 0 or below. */
  readonly against: (one: number, other: number) => number;
};

export type ScoredInput = {
  readonly profiles: Profiles;
  /** How many of the inputs, counted from the first, are list rows; the rest are participants. */
  readonly rowCount: number;
  readonly pairs: readonly Pair[];
  /** Any two profiles, compared now; what the pairs above leave out. */
  readonly compare: (one: number, other: number) => Pair;
  /** Odds of two records taken at random, in bits: part of every pair's bits. */
  readonly prior: number;
  readonly limits: Limits;
  readonly decided?: Decided;
};

/** What people decided, by inputs. */
export type Decided = {
  readonly same: readonly InputPair[];
  readonly different: readonly InputPair[];
};

export type InputPair = { readonly one: number; readonly other: number };

type Nodes = {
  readonly nodeOf: readonly number[];
  readonly profiles: readonly Profile[];
  readonly ofProfile: ReadonlyMap<number, readonly number[]>;
  readonly rows: ReadonlySet<number>;
  readonly participants: ReadonlySet<number>;
};

export function findPersons(input: ScoredInput): Persons {
  const { limits, profiles } = input;
  const protection = (pair: Pair) =>
    findProtection(pair, profileOf(profiles, pair.a), profileOf(profiles, pair.b));
  const reviewBits = bitsFor(limits.reviewProbability);
  const hasNikConflict = (pair: Pair) =>
    hasOneNik(pair, profileOf(profiles, pair.a), profileOf(profiles, pair.b)) &&
    protection(pair) !== undefined;
  const mayBeOne = (pair: Pair) => pair.bits >= reviewBits && !hasNikConflict(pair);
  const certainBits = bitsFor(limits.automaticProbability);
  const certain = input.pairs.filter(
    (pair) => pair.bits >= certainBits && protection(pair) === undefined,
  );
  const relatives = relativesOf(input);
  const nodes = makeNodes(input, singleProfiles(input, certain, relatives));
  const { links, apart } = linksAndPartings(input, certain, { nodes, relatives });
  const groups = new Groups(nodes.profiles, links, { apart, relatives });

  const twoRecords = groups.join(links.filter((link) => sides(link, nodes) === 'register'));
  groups.anchor(nodes.participants);
  const candidates = findCandidates(
    input.pairs.filter((pair) => pair.bits >= reviewBits || hasNikConflict(pair)),
    nodes,
    groups,
  );
  const rowLinks = links.filter((link) => sides(link, nodes) === 'rows');
  const registerLinks = links
    .filter((link) => sides(link, nodes) === 'across')
    .filter((link) => link.confirmed || isClearBest(link, { nodes, groups, candidates, limits }));
  const refused = [...twoRecords, ...groups.join([...registerLinks, ...rowLinks])];

  const linked = registerLinks.flatMap(({ one, other }) => [one, other]);
  return {
    groups,
    nodeOf: nodes.nodeOf,
    profiles: nodes.profiles,
    candidates,
    refused: new Set(linked.filter((node) => !groups.isAnchored(node))),
    nikConflicts: betweenRows(input.pairs.filter(hasNikConflict), nodes),
    repeats: betweenRows(input.pairs.filter(mayBeOne), nodes).sort(byWeight),
    rowBits: strongest(rowLinks),
    contradicted: refused.filter((link) => link.confirmed === true),
    protection,
    against: (one, other) => bitsAgainst(input, nodes, one, other),
  };
}

/** Pairs that look like one person and are told to be two by their numbers (`areRelatives`). */
function relativesOf({ pairs, profiles }: ScoredInput): ReadonlySet<string> {
  const found = pairs.filter((pair) =>
    areRelatives(pair, profileOf(profiles, pair.a), profileOf(profiles, pair.b)),
  );
  return new Set(found.map((pair) => linkKey(pair.a, pair.b)));
}

/**
 * Profiles all of whose inputs are certainly one person. Equal records without a NIK that may be either of
 * two people (namesakes of one day) may be one of each.
 */
function singleProfiles(
  input: ScoredInput,
  certain: readonly Pair[],
  relatives: ReadonlySet<string>,
): ReadonlySet<number> {
  const { profiles, limits, decided } = input;
  const single = new Set(certain.filter(isSelf).map(idOf));
  for (const { one } of decided?.different ?? []) single.delete(profiles.ofInput[one] ?? -1);
  const nodes = makeNodes(input, single);
  const links = certain.flatMap((pair) => linksOf(pair, nodes));
  for (const node of tornNodes(links, { nodes, relatives, limits })) {
    const profile = nodes.profiles[node];
    if (profile !== undefined && profile.nik === undefined) single.delete(profile.id);
  }
  return single;
}

/** Links of the evidence and of people's decisions, and the pairs people said are two. */
function linksAndPartings(
  input: ScoredInput,
  certain: readonly Pair[],
  facts: { readonly nodes: Nodes; readonly relatives: ReadonlySet<string> },
) {
  const { nodes } = facts;
  const decided = decidedNodes(input.decided, nodes);
  const confirmed = decided.same.map(
    (pair): Link => ({ ...pair, bits: confirmedBits, confirmed: true }),
  );
  const found = certain.flatMap((pair) => linksOf(pair, nodes));
  return {
    links: [...confirmed, ...withoutTornNodes(found, { ...facts, limits: input.limits })],
    apart: new Set(decided.different.map(({ one, other }) => linkKey(one, other))),
  };
}

function bitsAgainst(input: ScoredInput, nodes: Nodes, one: number, other: number): number {
  const pair = input.compare(idAt(nodes.profiles, one), idAt(nodes.profiles, other));
  return Math.min(0, pair.bits - input.prior);
}

function idAt(profiles: readonly Profile[], node: number): number {
  const profile = profiles[node];
  if (profile === undefined) throw new RangeError(`No node ${node}`);
  return profile.id;
}

function byWeight(x: RowPair, y: RowPair): number {
  return y.bits - x.bits || x.pair.a - y.pair.a || x.pair.b - y.pair.b;
}

/** What is torn joins neither by itself. */
function withoutTornNodes(links: readonly Link[], facts: Tearing): readonly Link[] {
  const torn = tornNodes(links, facts);
  return torn.size === 0
    ? links
    : links.filter(({ one, other }) => !torn.has(one) && !torn.has(other));
}

/**
 * Records that are as good as certainly two people at once (twins, namesakes of one day). The stronger
 * must lead by the margin.
 */
function tornNodes(links: readonly Link[], facts: Tearing): ReadonlySet<number> {
  const ofNode = new Map<number, Link[]>();
  for (const link of links) {
    for (const node of [link.one, link.other]) {
      const own = ofNode.get(node);
      if (own === undefined) ofNode.set(node, [link]);
      else own.push(link);
    }
  }
  const direct = new Set(links.map(({ one, other }) => linkKey(one, other)));
  const torn = new Set<number>();
  for (const [node, own] of ofNode) if (isTorn(node, own, { ...facts, direct })) torn.add(node);
  return torn;
}

type Tearing = {
  readonly nodes: Nodes;
  readonly limits: Limits;
  readonly relatives: ReadonlySet<string>;
};

function isTorn(
  node: number,
  own: readonly Link[],
  facts: Tearing & { readonly direct: ReadonlySet<string> },
): boolean {
  if (own.length < 2) return false;
  const best = own.reduce((strongest, link) => (link.bits > strongest.bits ? link : strongest));
  const near = own.filter((link) => best.bits - link.bits < facts.limits.marginBits);
  const ends = near.map(({ one, other }) => (one === node ? other : one));
  const [first] = ends;
  return ends.some((end) => first !== undefined && end !== first && areTwo(first, end, facts));
}

/** Two records that contradict each other, and no certain link between them says otherwise. */
function areTwo(
  one: number,
  other: number,
  { nodes, direct, relatives }: Tearing & { readonly direct: ReadonlySet<string> },
): boolean {
  const [x, y] = [nodes.profiles[one], nodes.profiles[other]];
  if (x === undefined || y === undefined || direct.has(linkKey(one, other))) return false;
  return contradict(x, y) || relatives.has(linkKey(x.id, y.id));
}

/** More than any evidence: a decision of a person goes first. */
const confirmedBits = 1_000;

function decidedNodes(decided: Decided | undefined, { nodeOf }: Nodes): Decided {
  const byNode = (pairs: readonly InputPair[] = []) =>
    pairs.flatMap(({ one, other }): readonly InputPair[] => {
      const [x, y] = [nodeOf[one], nodeOf[other]];
      return x === undefined || y === undefined || x === y ? [] : [{ one: x, other: y }];
    });
  return { same: byNode(decided?.same), different: byNode(decided?.different) };
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
  const profile = profiles.profiles[id];
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
        for (const participant of participants) {
          if (!groups.areApart(row, participant)) offer(row, participant, pair);
        }
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
export function leads(candidates: readonly Candidate[], limits: Limits): boolean {
  const [first, second] = candidates;
  if (first === undefined) return false;
  return second === undefined || first.pair.bits - second.pair.bits >= limits.marginBits;
}

function isClearBest(
  link: Link,
  facts: {
    readonly nodes: Nodes;
    readonly groups: Groups;
    readonly candidates: ReadonlyMap<number, readonly Candidate[]>;
    readonly limits: Limits;
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
    leads(candidates, facts.limits)
  );
}

function betweenRows(pairs: readonly Pair[], nodes: Nodes): RowPair[] {
  return pairs
    .flatMap((pair) => linksOf(pair, nodes).map((link) => ({ ...link, pair })))
    .filter((link) => sides(link, nodes) === 'rows');
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
