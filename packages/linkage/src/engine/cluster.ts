// From pairs to entities: records joined by pairs above a threshold, and each such component then
// grouped by average linkage, since transitive closure alone glues families together.

export type ClusterRequest = {
  readonly count: number;
  readonly pairs: {
    readonly left: Uint32Array;
    readonly right: Uint32Array;
    /** log2 of the posterior odds. */
    readonly weight: Float64Array;
  };
  /** Bits from which a pair joins two records. */
  readonly threshold: number;
  /** Weight of two records of a component that are not among the pairs; absent: far apart. */
  readonly weightOf?: (left: number, right: number) => number;
  /** Two records that can never be one entity, however alike the others are. */
  readonly contradict?: (left: number, right: number) => boolean;
  /** Order of records that no order of rows changes, for ties; absent: record numbers. */
  readonly order?: Uint32Array;
};

/** What a pair that was never looked at counts: blocking found nothing in common. */
const unseenBits = -10;
/** One pair's word is not worth more than this, for or against. */
const mostBits = 12;
/** Larger components are first cut at ever higher thresholds. */
const componentMax = 300;

/**
 * Record → number of its cluster, numbered by first record.
 *
 * @example clusterPairs({ count: 3, pairs, threshold: 0 }) // [0, 0, 1]
 */
export function clusterPairs(request: ClusterRequest): Uint32Array {
  const groups = new Groups(request.count);
  const pairs = joinLonely(request, groups);
  for (const component of componentsOf(request, pairs, request.threshold)) {
    for (const group of linkAverage(request, component)) {
      for (const record of group) groups.join(group[0] ?? record, record);
    }
  }
  return groups.numbered();
}

/** Joins pairs neither of whose records has another; what it gives back are the other pairs. */
function joinLonely(request: ClusterRequest, groups: Groups): readonly number[] {
  const { left, right, weight } = request.pairs;
  const pairsOf = new Uint32Array(request.count);
  const strong: number[] = [];
  for (let pair = 0; pair < weight.length; pair += 1) {
    if (Number(weight[pair]) < request.threshold) continue;
    strong.push(pair);
    for (const record of [Number(left[pair]), Number(right[pair])]) {
      pairsOf[record] = Number(pairsOf[record]) + 1;
    }
  }
  return strong.filter((pair) => {
    const [one, other] = [Number(left[pair]), Number(right[pair])];
    if (pairsOf[one] !== 1 || pairsOf[other] !== 1) return true;
    if (request.contradict?.(one, other) !== true) groups.join(one, other);
    return false;
  });
}

/** Component: its records and the pairs within it. */
type Component = { readonly records: readonly number[]; readonly pairs: readonly number[] };

function componentsOf(
  request: ClusterRequest,
  pairs: readonly number[],
  threshold: number,
): readonly Component[] {
  const { left, right, weight } = request.pairs;
  const groups = new Groups(request.count);
  for (const pair of pairs) groups.join(Number(left[pair]), Number(right[pair]));
  const byRoot = new Map<number, { records: Set<number>; pairs: number[] }>();
  for (const pair of pairs) {
    const root = groups.find(Number(left[pair]));
    const component = byRoot.get(root) ?? { records: new Set<number>(), pairs: [] };
    component.records.add(Number(left[pair])).add(Number(right[pair]));
    component.pairs.push(pair);
    byRoot.set(root, component);
  }
  return [...byRoot.values()].flatMap((component) => {
    if (component.records.size <= componentMax) {
      return [{ records: inOrder(component.records, request.order), pairs: component.pairs }];
    }
    const higher = threshold + 2;
    const strong = component.pairs.filter((pair) => Number(weight[pair]) >= higher);
    // Equal records all alike cannot be told apart by any threshold: they are one entity.
    if (strong.length === component.pairs.length && higher > 200) {
      return [{ records: inOrder(component.records, request.order), pairs: component.pairs }];
    }
    return componentsOf(request, strong, higher);
  });
}

function inOrder(records: Iterable<number>, order: Uint32Array | undefined): readonly number[] {
  return [...records].sort((x, y) => Number(order?.[x] ?? 0) - Number(order?.[y] ?? 0) || x - y);
}

/** Groups of one component: the two groups most alike on average join, as long as they are. */
function linkAverage(request: ClusterRequest, { records, pairs }: Component) {
  const [one, other] = records;
  if (one === undefined || other === undefined) return [records];
  if (records.length === 2) {
    return request.contradict?.(one, other) === true ? [[one], [other]] : [records];
  }
  const size = records.length;
  const sums = sumsOf(request, records, pairs);
  const groups: number[][] = records.map((record) => [record]);
  const alive = records.map((_, index) => index);
  while (alive.length > 1) {
    const best = { average: 0, x: -1, y: -1 };
    for (let i = 0; i < alive.length; i += 1) {
      for (let j = i + 1; j < alive.length; j += 1) {
        const [x, y] = [Number(alive[i]), Number(alive[j])];
        const many = Number(groups[x]?.length) * Number(groups[y]?.length);
        const average = Number(sums[x * size + y]) / many;
        if (average > best.average || (average === best.average && best.x < 0)) {
          Object.assign(best, { average, x, y });
        }
      }
    }
    const { x, y } = best;
    if (x < 0) break;
    groups[x]?.push(...(groups[y] ?? []));
    groups[y] = [];
    alive.splice(alive.indexOf(y), 1);
    for (const z of alive) {
      if (z === x) continue;
      const joined = Number(sums[x * size + z]) + Number(sums[y * size + z]);
      sums[x * size + z] = joined;
      sums[z * size + x] = joined;
    }
  }
  return groups.filter((group) => group.length > 0);
}

/** Weight between each two records of a component. */
function sumsOf(request: ClusterRequest, records: readonly number[], pairs: readonly number[]) {
  const size = records.length;
  const places = new Map(records.map((record, index) => [record, index]));
  const sums = new Float64Array(size * size).fill(Number.NaN);
  const set = (x: number, y: number, bits: number) => {
    sums[x * size + y] = bits;
    sums[y * size + x] = bits;
  };
  const { left, right, weight } = request.pairs;
  for (const pair of pairs) {
    const x = places.get(Number(left[pair])) ?? 0;
    set(x, places.get(Number(right[pair])) ?? 0, clip(Number(weight[pair])));
  }
  for (let x = 0; x < size; x += 1) {
    for (let y = x + 1; y < size; y += 1) {
      const [a, b] = [Number(records[x]), Number(records[y])];
      if (Number.isNaN(sums[x * size + y])) {
        set(x, y, clip(request.weightOf?.(Math.min(a, b), Math.max(a, b)) ?? unseenBits));
      }
      if (request.contradict?.(a, b) === true) set(x, y, Number.NEGATIVE_INFINITY);
    }
  }
  return sums;
}

function clip(bits: number): number {
  return Math.max(-mostBits, Math.min(mostBits, bits));
}

/** Groups that join (union–find). */
class Groups {
  readonly #parent: Uint32Array;

  constructor(count: number) {
    this.#parent = new Uint32Array(count);
    for (let record = 0; record < count; record += 1) this.#parent[record] = record;
  }

  find(record: number): number {
    let root = record;
    while (Number(this.#parent[root]) !== root) root = Number(this.#parent[root]);
    let walk = record;
    while (walk !== root) {
      const next = Number(this.#parent[walk]);
      this.#parent[walk] = root;
      walk = next;
    }
    return root;
  }

  join(one: number, other: number): void {
    const [x, y] = [this.find(one), this.find(other)];
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }

  /** The root of a group is its first record. */
  numbered(): Uint32Array {
    const numbers = new Uint32Array(this.#parent.length);
    let groups = 0;
    for (let record = 0; record < numbers.length; record += 1) {
      const root = this.find(record);
      numbers[record] = root === record ? groups : Number(numbers[root]);
      if (root === record) groups += 1;
    }
    return numbers;
  }
}
