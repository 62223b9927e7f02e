// Groups records into persons by certain links, strongest first, and refuses a link that would put
// contradicting records under one person: transitive closure alone glues families together.

import { contradict } from './pair.ts';
import type { Profile } from './profile.ts';

/** A certain link between two nodes; a node is a profile or one of its inputs. */
export type Link = {
  readonly one: number;
  readonly other: number;
  readonly bits: number;
  /** A person said so: what else the records say does not matter. */
  readonly confirmed?: true;
};

/** What keeps nodes apart, whatever links they have: by {@link linkKey}. */
export type Parting = {
  /** Nodes a person said are two people. */
  readonly apart?: ReadonlySet<string>;
  /** Ids of profiles like those of twins: no third record makes one person of them. */
  readonly relatives?: ReadonlySet<string>;
};

/** Two nodes in one order. */
export function linkKey(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

export class Groups {
  readonly #profiles: readonly Profile[];
  readonly #parent: number[];
  readonly #nodes: number[][];
  readonly #direct: ReadonlySet<string>;
  /** Roots of groups that hold a person of the register: two of them never meet in one group. */
  readonly #anchored = new Set<number>();

  /** Pairs of nodes a person said are two people. */
  readonly #apart: ReadonlySet<string>;

  /** Pairs of profiles that look like two relatives: see {@link Parting}. */
  readonly #relatives: ReadonlySet<string>;

  /** `links` are all the certain links there are, joined later or not. */
  constructor(profiles: readonly Profile[], links: readonly Link[], parting: Parting = {}) {
    this.#profiles = profiles;
    this.#apart = parting.apart ?? new Set();
    this.#relatives = parting.relatives ?? new Set();
    this.#parent = profiles.map((_, index) => index);
    this.#nodes = profiles.map((_, index) => [index]);
    this.#direct = new Set(links.map(({ one, other }) => this.#pairKey(one, other)));
  }

  /** Joins along the links, strongest first; returns those refused. */
  join(links: readonly Link[]): readonly Link[] {
    const order = [...links].sort((x, y) => this.#compare(x, y));
    return order.filter((link) => !this.#tryJoin(link));
  }

  /** By weight, then by content: never by the order of the rows. */
  #compare(x: Link, y: Link): number {
    return (
      y.bits - x.bits ||
      this.#profileId(x.one) - this.#profileId(y.one) ||
      this.#profileId(x.other) - this.#profileId(y.other) ||
      x.one - y.one ||
      x.other - y.other
    );
  }

  /** From now on each group that holds participants is a person of the register. */
  anchor(nodes: Iterable<number>): void {
    for (const node of nodes) this.#anchored.add(this.find(node));
  }

  find(node: number): number {
    let root = node;
    while (this.#parent[root] !== root) root = this.#parent[root] ?? root;
    let walk = node;
    while (this.#parent[walk] !== root) {
      const next = this.#parent[walk] ?? root;
      this.#parent[walk] = root;
      walk = next;
    }
    return root;
  }

  nodesOf(node: number): readonly number[] {
    return this.#nodes[this.find(node)] ?? [];
  }

  /** Whether a person said of any two of their records that they are two people. */
  areApart(one: number, other: number): boolean {
    if (this.#apart.size === 0) return false;
    const theirs = this.nodesOf(other);
    return this.nodesOf(one).some((a) => theirs.some((b) => this.#apart.has(linkKey(a, b))));
  }

  isAnchored(node: number): boolean {
    return this.#anchored.has(this.find(node));
  }

  #tryJoin({ one, other, confirmed }: Link): boolean {
    const [x, y] = [this.find(one), this.find(other)];
    if (x === y) return true;
    if (this.#anchored.has(x) && this.#anchored.has(y)) return false;
    const [left, right] = [this.#nodes[x] ?? [], this.#nodes[y] ?? []];
    if (this.areApart(x, y)) return false;
    const doubted =
      confirmed !== true && left.some((a) => right.some((b) => this.#contradict(a, b)));
    if (doubted) return false;
    const [root, child] = left.length >= right.length ? [x, y] : [y, x];
    this.#parent[child] = root;
    this.#nodes[root] = [...(this.#nodes[root] ?? []), ...(this.#nodes[child] ?? [])];
    this.#nodes[child] = [];
    if (this.#anchored.has(child)) this.#anchored.add(root);
    return true;
  }

  /** A direct link has weighed the contradiction already. */
  #contradict(a: number, b: number): boolean {
    const [x, y] = [this.#profiles[a], this.#profiles[b]];
    if (x === undefined || y === undefined || x === y) return false;
    const key = linkKey(x.id, y.id);
    return (contradict(x, y) || this.#relatives.has(key)) && !this.#direct.has(key);
  }

  #pairKey(one: number, other: number): string {
    return linkKey(this.#profileId(one), this.#profileId(other));
  }

  #profileId(node: number): number {
    return this.#profiles[node]?.id ?? 0;
  }
}
