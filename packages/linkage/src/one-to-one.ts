// One-to-one linkage where both sides are clean registers: each record has at most one partner
// (linkage-design 7). Greedy by weight, then improved by swaps until none gains.

export type WeighedPair = {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
};

/**
 * The pairs that stand, in the order of their left records. Pairs below the threshold never stand.
 *
 * @example
 * oneToOne([{ left: 1, right: 7, weight: 9 }, { left: 1, right: 8, weight: 5 }], 0).length // 1
 */
export function oneToOne(pairs: readonly WeighedPair[], threshold: number): readonly WeighedPair[] {
  const order = pairs.filter(({ weight }) => weight >= threshold).sort(byWeight);
  const ofLeft = new Map<number, WeighedPair>();
  const ofRight = new Map<number, WeighedPair>();
  const take = (pair: WeighedPair) => {
    ofLeft.set(pair.left, pair);
    ofRight.set(pair.right, pair);
  };
  const drop = (pair: WeighedPair) => {
    ofLeft.delete(pair.left);
    ofRight.delete(pair.right);
  };
  for (const pair of order) if (!ofLeft.has(pair.left) && !ofRight.has(pair.right)) take(pair);
  const candidates = byLeft(order);
  for (let improved = true; improved; ) {
    improved = false;
    for (const pair of order) {
      const [mine, theirs] = [ofLeft.get(pair.left), ofRight.get(pair.right)];
      if (mine === pair) continue;
      const freed = [mine, theirs].filter((each) => each !== undefined);
      const lost = freed.reduce((sum, { weight }) => sum + weight, 0);
      for (const each of freed) drop(each);
      take(pair);
      const others = partnersFor(freed, { candidates, ofLeft, ofRight });
      const gained = others.reduce((sum, { weight }) => sum + weight, pair.weight);
      if (gained > lost + gainMin) {
        for (const each of others) take(each);
        improved = true;
      } else {
        drop(pair);
        for (const each of freed) take(each);
      }
    }
  }
  return [...ofLeft.values()].sort((x, y) => x.left - y.left);
}

const gainMin = 1e-9;

/** By weight, then by records: never by the order of the input. */
function byWeight(x: WeighedPair, y: WeighedPair): number {
  return y.weight - x.weight || x.left - y.left || x.right - y.right;
}

function byLeft(pairs: readonly WeighedPair[]): ReadonlyMap<number, readonly WeighedPair[]> {
  const map = new Map<number, WeighedPair[]>();
  for (const pair of pairs) {
    const own = map.get(pair.left);
    if (own === undefined) map.set(pair.left, [pair]);
    else own.push(pair);
  }
  return map;
}

/** The best free partner of each left record that lost its own. */
function partnersFor(
  freed: readonly WeighedPair[],
  state: {
    readonly candidates: ReadonlyMap<number, readonly WeighedPair[]>;
    readonly ofLeft: ReadonlyMap<number, WeighedPair>;
    readonly ofRight: ReadonlyMap<number, WeighedPair>;
  },
): readonly WeighedPair[] {
  const taken = new Set<number>();
  return freed.flatMap(({ left }): readonly WeighedPair[] => {
    if (state.ofLeft.has(left)) return [];
    const best = (state.candidates.get(left) ?? []).find(
      ({ right }) => !state.ofRight.has(right) && !taken.has(right),
    );
    if (best === undefined) return [];
    taken.add(best.right);
    return [best];
  });
}
