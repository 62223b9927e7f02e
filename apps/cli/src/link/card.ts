// card.json: what a run was made of, how good it thinks it is, and what it cost. `explain` reads the
// first of these again.

import type { LinkInputs, RunCommand } from './command.ts';
import type { Outcome } from './engine.ts';
import type { Prepared, Side } from './prepared.ts';

export type CardSide = {
  /** Where the file lay. */
  readonly path: string;
  readonly sha256: string;
  /** Heading of the ids; absent: row numbers. */
  readonly idColumn?: string;
  readonly records: number;
  /** Rows without a person (worker lists). */
  readonly ignored?: number;
};

export type Card = {
  readonly format: 1;
  readonly model: string;
  readonly asked: Pick<LinkInputs, 'model' | 'ignore' | 'tenant' | 'asOf'>;
  readonly left: CardSide;
  readonly right?: CardSide;
  readonly card: Outcome['card'];
  readonly rules: Outcome['rules'];
  /** Pairs in pairs.csv, and the probability from which they stand there. */
  readonly pairs: number;
  readonly threshold: number;
  readonly clusters: number;
  readonly stages: readonly { readonly name: string; readonly seconds: number }[];
  readonly pairsCompared: number;
  readonly peakMiB: number;
  /** Of all threads, since the program started. */
  readonly cpuSeconds: number;
  readonly workers: number;
  readonly seed?: number;
};

export function cardOf(facts: {
  readonly command: RunCommand;
  readonly prepared: Prepared;
  readonly outcome: Outcome;
  readonly clusters: number;
  readonly pairs: number;
  readonly least: number;
  readonly stages: Card['stages'];
  readonly workers: number;
}): Card {
  const { command, prepared, outcome } = facts;
  const used = process.resourceUsage();
  const { model, ignore, tenant, asOf, seed } = command;
  return {
    format: 1,
    model: `${outcome.model.name} ${outcome.model.version}`,
    asked: {
      ignore,
      tenant,
      ...(model === undefined ? {} : { model }),
      ...(asOf === undefined ? {} : { asOf }),
    },
    left: cardSide(prepared.left),
    ...(prepared.right === undefined ? {} : { right: cardSide(prepared.right) }),
    card: outcome.card,
    rules: outcome.rules,
    pairs: facts.pairs,
    threshold: facts.least,
    clusters: facts.clusters,
    stages: facts.stages,
    pairsCompared: outcome.card.pairsCompared,
    // maxRSS is in KiB.
    peakMiB: Math.round(used.maxRSS / 1_024),
    cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    workers: facts.workers,
    ...(seed === undefined ? {} : { seed }),
  };
}

function cardSide({ path, sha256, idColumn, ids, ignored }: Side): CardSide {
  return {
    path,
    sha256,
    records: ids.length,
    ...(idColumn === undefined ? {} : { idColumn }),
    ...(ignored === undefined ? {} : { ignored }),
  };
}
