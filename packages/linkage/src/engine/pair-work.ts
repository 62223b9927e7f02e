// What a thread does with pairs: finds those that a rule is the first to find, compares them, and
// counts their patterns or keeps the likely ones. Runs alike in workers and on the main thread.

import type { Task } from './blocks.ts';
import type { AgreementShare, Compare } from './comparison.ts';
import { getKind, type Kinds } from './kinds/index.ts';
import { NumberCounts } from './patterns.ts';
import type {
  Counted,
  CountJob,
  Plan,
  PlannedRule,
  RandomJob,
  Scored,
  ScoreJob,
  ScoringTables,
} from './plan.ts';
import { frequencyBits, heldBy } from './weights.ts';

export type PairWork = {
  /** Level of each comparison of two records. */
  levelsOf(left: number, right: number): number[];
  /** See {@link AgreementShare}. */
  shareOf(comparison: number, ...pair: Parameters<AgreementShare>): number;
  random(job: RandomJob, rows: Iterable<number>): Counted;
  count(job: CountJob, tasks: Iterable<Task>): Counted;
  score(job: ScoreJob, tasks: Iterable<Task>): Scored;
};

export function pairWork(plan: Plan, kinds: Kinds): PairWork {
  const pairs = pairFunctions(plan, kinds);
  const { isOrdered, codeOf } = pairs;
  const rules = Math.max(1, plan.rules.length);
  const below = recordsBelow(plan.order);
  return {
    levelsOf: (left, right) =>
      isOrdered(left, right) ? pairs.levelsOf(left, right) : pairs.levelsOf(right, left),
    shareOf: (comparison, left, right, level, u) => {
      const share = pairs.shares[comparison];
      const [a, b] = isOrdered(left, right) ? [left, right] : [right, left];
      return share?.(a, b, level, u) ?? 0;
    },
    random({ left, right }, rows) {
      const counts = new NumberCounts();
      for (const row of rows) {
        const a = Number(left[row]);
        // Within one list of records each pair is taken once.
        for (let at = left === right ? row + 1 : 0; at < right.length; at += 1) {
          const b = Number(right[at]);
          counts.add((isOrdered(a, b) ? codeOf(a, b) : codeOf(b, a)) * rules, 1);
        }
      }
      return countedOf(counts);
    },
    count({ orderMax }, tasks) {
      const counts = new NumberCounts();
      visitPairs(plan, tasks, below(orderMax), (left, right, rule) => {
        const ordered = isOrdered(left, right);
        const a = ordered ? left : right;
        const b = ordered ? right : left;
        counts.add(codeOf(a, b) * rules + rule, 1);
      });
      return countedOf(counts);
    },
    score: ({ tables }, tasks) => scorePairs(plan, { tables, tasks, pairs }),
  };
}

type PairFunctions = {
  readonly compare: readonly Compare[];
  readonly shares: readonly (AgreementShare | undefined)[];
  isOrdered(a: number, b: number): boolean;
  codeOf(a: number, b: number): number;
  levelsOf(a: number, b: number): number[];
};

function pairFunctions(plan: Plan, kinds: Kinds): PairFunctions {
  const compare = plan.comparisons.map((each) =>
    getKind(kinds, each.kind).compile(each.packed, each.params),
  );
  const shares = plan.comparisons.map((each) =>
    each.termFrequency
      ? getKind(kinds, each.kind).agreementShare?.(each.packed, each.params)
      : undefined,
  );
  const { order } = plan;
  const { strides } = plan.code;
  return {
    compare,
    shares,
    /** Rows may stand in any order: what is compared with what must not depend on it. */
    isOrdered: (a, b) => Number(order[a]) < Number(order[b]) || (order[a] === order[b] && a < b),
    codeOf(a, b) {
      let code = 0;
      for (let index = 0; index < compare.length; index += 1) {
        code += Number(compare[index]?.(a, b)) * Number(strides[index]);
      }
      return code;
    },
    levelsOf: (a, b) => compare.map((each) => each(a, b)),
  };
}

type Scoring = {
  readonly tables: ScoringTables;
  readonly tasks: Iterable<Task>;
  readonly pairs: PairFunctions;
};

/** Asks one comparison after the other and stops where the rest cannot lift the pair any more. */
function scorePairs(plan: Plan, { tables, tasks, pairs }: Scoring): Scored {
  const { asked, keepBits, prior } = tables;
  const kept = new KeptPairs(plan.rules.length);
  const weigh = makeWeigh(plan, tables, pairs.shares);
  const remaining = remainingBits(tables);
  const many = asked.length;
  const compare = asked.map((index) => pairs.compare[index]);
  const strides = asked.map((index) => Number(plan.code.strides[index]));
  const highest = asked.map((index) => Float64Array.from(tables.highest[index] ?? []));
  visitPairs(plan, tasks, undefined, (left, right, rule) => {
    kept.compared[rule] = Number(kept.compared[rule]) + 1;
    const ordered = pairs.isOrdered(left, right);
    const a = ordered ? left : right;
    const b = ordered ? right : left;
    let atMost = prior;
    let code = 0;
    for (let index = 0; index < many; index += 1) {
      const level = Number(compare[index]?.(a, b));
      code += level * Number(strides[index]);
      atMost += Number(highest[index]?.[level]);
      if (atMost + Number(remaining[index]) < keepBits) return;
    }
    const weight = weigh(code, a, b);
    if (weight >= keepBits) {
      kept.add({ left, right, weight, code, rule, hits: hitsOf(plan, left, right) });
    }
  });
  return kept.done();
}

function countedOf(counts: NumberCounts): Counted {
  return { keys: counts.keys.slice(0, counts.size), counts: counts.counts.slice(0, counts.size) };
}

/** After comparison i of the asked order: the most bits the later ones can bring together. */
function remainingBits({ asked, highest }: ScoringTables): Float64Array {
  const remaining = new Float64Array(asked.length);
  for (let index = asked.length - 2; index >= 0; index -= 1) {
    const next = highest[asked[index + 1] ?? 0] ?? [];
    remaining[index] = Number(remaining[index + 1]) + Math.max(...next);
  }
  return remaining;
}

type Pattern = {
  /** Prior and the bits of all levels that count. */
  readonly bits: number;
  /** Comparisons whose frequency counts: number, level. */
  readonly frequent: readonly (readonly [comparison: number, level: number])[];
};

/** Weight of a pair; what hangs on the pattern alone is worked out once per pattern. */
function makeWeigh(
  plan: Plan,
  tables: ScoringTables,
  shares: readonly (AgreementShare | undefined)[],
): (code: number, a: number, b: number) => number {
  const patterns = new Map<number, Pattern>();
  const { strides, sizes } = plan.code;
  const patternOf = (code: number): Pattern => {
    const levels = strides.map((stride, index) => Math.floor(code / stride) % (sizes[index] ?? 1));
    const held = heldBy(tables.dependence, levels);
    let bits = tables.prior;
    const frequent: (readonly [number, number])[] = [];
    levels.forEach((level, index) => {
      const own = Number(tables.bits[index]?.[level]);
      const told = tables.dependence.some((each) => each.ignore === index && each.disagreementToo);
      if (Number(held[index]) >= 0 && (own > 0 || told)) return;
      bits += own;
      if (level > 1 && Number(tables.frequencyBitsMax[index]) > 0) frequent.push([index, level]);
    });
    return { bits, frequent };
  };
  return (code, a, b) => {
    let pattern = patterns.get(code);
    if (pattern === undefined) {
      pattern = patternOf(code);
      patterns.set(code, pattern);
    }
    let weight = pattern.bits;
    for (const [index, level] of pattern.frequent) {
      const u = Number(tables.u[index]?.[level]);
      const share = shares[index]?.(a, b, level, u) ?? 0;
      weight += frequencyBits(share, u, Number(tables.frequencyBitsMax[index]));
    }
    return weight;
  };
}

/**
 * A bit for each record that stands below `orderMax` in content order, undefined for all: of each pair
 * it is asked, and bits stay at hand where the orders do not. Tasks of one job ask for one and the same.
 */
function recordsBelow(order: Uint32Array): (orderMax: number) => Uint32Array | undefined {
  let known: { readonly orderMax: number; readonly bits: Uint32Array } | undefined;
  return (orderMax) => {
    if (orderMax >= 2 ** 32) return undefined;
    if (known?.orderMax === orderMax) return known.bits;
    const bits = new Uint32Array((order.length >>> 5) + 1);
    for (let record = 0; record < order.length; record += 1) {
      if (Number(order[record]) >= orderMax) continue;
      bits[record >>> 5] = Number(bits[record >>> 5]) | (1 << (record & 31));
    }
    known = { orderMax, bits };
    return bits;
  };
}

function holds(bits: Uint32Array, record: number): boolean {
  return (Number(bits[record >>> 5]) & (1 << (record & 31))) !== 0;
}

/**
 * Calls `visit` for each pair of the tasks that no earlier rule, and no earlier key, finds, and one of
 * whose records is `wanted`.
 */
function visitPairs(
  plan: Plan,
  tasks: Iterable<Task>,
  wanted: Uint32Array | undefined,
  visit: (left: number, right: number, rule: number) => void,
): void {
  const acrossOnly = plan.scope === 'link' || plan.scope === 'new';
  for (const task of tasks) {
    const rule = plan.rules[task.rule];
    if (rule === undefined) throw new RangeError(`No rule ${task.rule}`);
    const isNew = makeIsNew(plan, task.rule);
    const { records, starts, middles, ends, keys } = rule.blocks;
    for (let block = task.from; block < task.until; block += 1) {
      const start = Number(starts[block]);
      const end = Number(ends[block]);
      const middle = Number(middles[block]);
      const last = plan.scope === 'link' ? middle : end;
      const key = Number(keys[block]);
      const single = task.until - task.from === 1;
      const until = single ? Math.min(last, start + task.rowUntil) : last;
      for (let i = single ? start + task.rowFrom : start; i < until; i += 1) {
        const left = Number(records[i]);
        const some = wanted === undefined || holds(wanted, left) ? undefined : wanted;
        for (let j = acrossOnly && i < middle ? middle : i + 1; j < end; j += 1) {
          const right = Number(records[j]);
          if (some !== undefined && !holds(some, right)) continue;
          if (isNew(left, right, key)) visit(left, right, task.rule);
        }
      }
    }
  }
}

/** No earlier rule finds the pair, and of several keys of this rule it is the first common one. */
function makeIsNew(
  { rules, digests }: Plan,
  number: number,
): (left: number, right: number, key: number) => boolean {
  const many = rules.length;
  const several = rules.map((rule) => rule.starts.length > 0);
  const current = rules[number];
  const severalKeys = current !== undefined && current.starts.length > 0 ? current : undefined;
  return (left, right, own) => {
    const leftAt = left * many;
    const rightAt = right * many;
    for (let rule = 0; rule < number; rule += 1) {
      const one = Number(digests[leftAt + rule]);
      const other = Number(digests[rightAt + rule]);
      if (several[rule] === true) {
        if ((one & other) === 0) continue;
        const earlier = rules[rule];
        if (earlier !== undefined && firstCommon(earlier, left, right) !== 0) return false;
      } else if (one === other && one !== 0) return false;
    }
    return severalKeys === undefined || firstCommon(severalKeys, left, right) === own;
  };
}

/** Smallest key that both records have; 0 = none. Keys of a record stand in ascending order. */
export function firstCommon({ starts, keys }: PlannedRule, left: number, right: number): number {
  if (starts.length === 0) {
    return keys[left] === keys[right] ? Number(keys[left]) : 0;
  }
  let i = Number(starts[left]);
  let j = Number(starts[right]);
  const iEnd = Number(starts[left + 1]);
  const jEnd = Number(starts[right + 1]);
  while (i < iEnd && j < jEnd) {
    const one = Number(keys[i]);
    const other = Number(keys[j]);
    if (one === other) return one;
    if (one < other) i += 1;
    else j += 1;
  }
  return 0;
}

/** Rules whose key the pair shares. */
function hitsOf({ rules, digests }: Plan, left: number, right: number): number {
  const many = rules.length;
  let hits = 0;
  for (let number = 0; number < many; number += 1) {
    const one = Number(digests[left * many + number]);
    const other = Number(digests[right * many + number]);
    const rule = rules[number];
    if (rule === undefined) continue;
    if (rule.starts.length === 0) {
      if (one === other && one !== 0) hits += 1;
    } else if ((one & other) !== 0 && firstCommon(rule, left, right) !== 0) hits += 1;
  }
  return hits;
}

type KeptPair = {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
  readonly code: number;
  readonly rule: number;
  readonly hits: number;
};

/** Kept pairs in arrays that grow. */
class KeptPairs {
  readonly compared: Float64Array;
  #left = new Uint32Array(1024);
  #right = new Uint32Array(1024);
  #weight = new Float64Array(1024);
  #code = new Float64Array(1024);
  #rule = new Uint8Array(1024);
  #hits = new Uint8Array(1024);
  #size = 0;

  constructor(rules: number) {
    this.compared = new Float64Array(rules);
  }

  add(pair: KeptPair): void {
    if (this.#size === this.#left.length) this.#grow();
    this.#left[this.#size] = pair.left;
    this.#right[this.#size] = pair.right;
    this.#weight[this.#size] = pair.weight;
    this.#code[this.#size] = pair.code;
    this.#rule[this.#size] = pair.rule;
    this.#hits[this.#size] = pair.hits;
    this.#size += 1;
  }

  done(): Scored {
    return {
      left: this.#left.slice(0, this.#size),
      right: this.#right.slice(0, this.#size),
      weight: this.#weight.slice(0, this.#size),
      code: this.#code.slice(0, this.#size),
      rule: this.#rule.slice(0, this.#size),
      hits: this.#hits.slice(0, this.#size),
      compared: this.compared,
    };
  }

  #grow(): void {
    const room = this.#left.length * 2;
    const wider = <T extends Uint8Array | Uint32Array | Float64Array>(fresh: T, old: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.#left = wider(new Uint32Array(room), this.#left);
    this.#right = wider(new Uint32Array(room), this.#right);
    this.#weight = wider(new Float64Array(room), this.#weight);
    this.#code = wider(new Float64Array(room), this.#code);
    this.#rule = wider(new Uint8Array(room), this.#rule);
    this.#hits = wider(new Uint8Array(room), this.#hits);
  }
}
