// The plan of a run: everything a thread needs to find pairs and compare them. Arrays are shared;
// the rest is small enough to be copied to each thread.

import type { BlockedRule, BlockingSettings, Task } from './blocks.ts';
import type { Packed, Params } from './comparison.ts';
import type { KeyWork, RuleKeys } from './keys.ts';
import type { DependenceRule } from './model.ts';
import type { PatternCode } from './patterns.ts';
import type { Layout } from './prepare.ts';
import type { Scope } from './request.ts';
import { sharedWords } from './shared-arrays.ts';

export type PlannedComparison = {
  readonly kind: string;
  readonly params: Params;
  readonly packed: Packed;
  readonly termFrequency: boolean;
};

export type PlannedRule = RuleKeys & Pick<BlockedRule, 'blocks'>;

/** The blocking of a run, in numbers alone. */
export type BlockingOrder = {
  readonly works: readonly KeyWork[];
  readonly layout: Layout;
  readonly settings: BlockingSettings;
};

export type Plan = {
  readonly scope: Scope;
  readonly leftCount: number;
  readonly order: Uint32Array<SharedArrayBuffer>;
  readonly comparisons: readonly PlannedComparison[];
  readonly code: PatternCode;
  readonly rules: readonly PlannedRule[];
  /** See {@link keyDigests}. */
  readonly digests: Uint32Array<SharedArrayBuffer>;
};

/** Level bits and what goes with them, flat and ready to be sent. */
export type ScoringTables = {
  readonly prior: number;
  /** Pairs below these bits are not kept. */
  readonly keepBits: number;
  /** Comparison → level → bits; level 0 (missing) is 0. */
  readonly bits: readonly (readonly number[])[];
  /** Comparison → level → probability among non-matches. */
  readonly u: readonly (readonly number[])[];
  /** Comparison → most bits frequency may move; 0 = frequency has no say. */
  readonly frequencyBitsMax: readonly number[];
  /** Comparison → most bits a level can bring, dependence and frequency included. */
  readonly highest: readonly (readonly number[])[];
  readonly dependence: readonly PlannedDependence[];
  /** Comparisons in the order in which they are asked. */
  readonly asked: readonly number[];
};

/**
 * Record → one word per rule, side by side in memory: the key, or, where a record may have several,
 * a bit for each. Two records without a common bit have no common key; that settles most pairs.
 */
export function keyDigests(
  rules: readonly RuleKeys[],
  count: number,
): Uint32Array<SharedArrayBuffer> {
  const digests = sharedWords(count * rules.length);
  let place = 0;
  for (let record = 0; record < count; record += 1) {
    for (const { starts, keys } of rules) {
      let digest = 0;
      if (starts.length === 0) digest = Number(keys[record]);
      else {
        const until = Number(starts[record + 1]);
        for (let at = Number(starts[record]); at < until; at += 1) {
          digest |= 1 << (Number(keys[at]) & 31);
        }
      }
      digests[place] = digest;
      place += 1;
    }
  }
  return digests;
}

/** A dependence rule with its comparisons by number. */
export type PlannedDependence = {
  readonly when: number;
  readonly atLeast: number;
  readonly ignore: number;
  readonly disagreementToo: boolean;
};

export function plannedDependence(
  rules: readonly DependenceRule[],
  names: readonly string[],
): readonly PlannedDependence[] {
  return rules.map(({ when, atLeast, ignore, also }) => ({
    when: names.indexOf(when),
    atLeast,
    ignore: names.indexOf(ignore),
    disagreementToo: also === 'disagreement',
  }));
}

/** Random pairs: each of `left` from `from` to `until` with each of `right`. */
export type RandomJob = {
  readonly job: 'random';
  readonly left: Uint32Array;
  readonly right: Uint32Array;
};

/** Pattern counts of the pairs whose first record lies below `orderMax` in content order. */
export type CountJob = {
  readonly job: 'count';
  readonly orderMax: number;
  readonly tasks: readonly Task[];
};

export type ScoreJob = {
  readonly job: 'score';
  readonly tables: ScoringTables;
  readonly tasks: readonly Task[];
};

export type Job = RandomJob | CountJob | ScoreJob;

/** Counts under `pattern * rules + rule` (random pairs: rule 0). */
export type Counted = {
  readonly keys: Float64Array;
  readonly counts: Float64Array;
};

export type Scored = {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly weight: Float64Array;
  readonly code: Float64Array;
  readonly rule: Uint8Array;
  /** Rules whose key the pair shares. */
  readonly hits: Uint8Array;
  /** Pairs compared, by rule. */
  readonly compared: Float64Array;
};
