// The shell of linkage: profiles, the engine's scored pairs of them, and the decisions on these.

import type { Day, Language } from '@payung/values';
import { decide } from './decide.ts';
import { type AccuracyCard, linkTables, type Outcome } from './engine/index.ts';
import { type CaseExplanation, explainPair } from './explain/explain.ts';
import type { LinkInput, ParticipantInput } from './input.ts';
import { usualLimits } from './limits.ts';
import { type Decided, findPersons } from './persons.ts';
import { type Profiles, profilesOf } from './profile.ts';
import { withRelatives } from './relatives.ts';
import type { LinkResult, StepReport } from './result.ts';
import {
  type Decision,
  isDifferent,
  isSame,
  type ReadersNeeded,
  type RecordMark,
  recordMark,
  settled,
} from './review/decision.ts';
import { type RowCard, remainingOf, rowCard } from './row-card.ts';
import { workerKindModule } from './worker/kinds.ts';
import { workerModelFor } from './worker/model.ts';
import { readPair, scoredPairs } from './worker/pairs.ts';

export type LinkRequest = {
  readonly rows: readonly LinkInput[];
  readonly participants: readonly ParticipantInput[];
  readonly asOf: Day;
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: string) => void;
  /** A clock that only runs forward, in milliseconds: for the seconds of each step. */
  readonly elapsedMs: () => number;
  /** What people decided before, in the order of time: it outlives every run. */
  readonly decisions?: readonly Decision[];
  /** Readers who must agree before a decision counts; absent: one. */
  readonly readersNeeded?: ReadersNeeded;
  /** Threads beside this one; the answer does not depend on them. */
  readonly workers?: number;
};

/** A finished run: its answer, and what is asked about it afterwards. */
export type LinkRun = {
  readonly result: LinkResult;
  /** How good the links are, as far as the model can tell without labels; drift of the model. */
  readonly card: AccuracyCard;
  /** The same of the rows: what they became, and how much of it is expected to be right. */
  readonly rowCard: RowCard;
  /** Confirmed pairs that other decisions, or two persons of the register, forbid: keys. */
  readonly contradicted: readonly (readonly [one: string, other: string])[];
  /** Two records side by side, by their keys. */
  explain(one: string, other: string, language?: Language): CaseExplanation;
};

/**
 * Mencocokkan baris daftar pekerja dengan peserta dan dengan sesamanya.
 *
 * @example
 * const result = await link({ rows, participants, asOf, elapsedMs });
 * result.links[0] // { key: 'tenilo.csv:4', person: 1, status: 'baru', … }
 */
export async function link(request: LinkRequest): Promise<LinkResult> {
  return (await runLink(request)).result;
}

/** As {@link link}, with the means to explain each answer. */
export async function runLink(request: LinkRequest): Promise<LinkRun> {
  const inputs = [...request.rows, ...request.participants];
  refuseRepeatedKeys(inputs);
  const steps: StepReport[] = [];
  const step = stepper(request, steps);
  const limits = usualLimits;

  const profiles = await step('profiles', async () => {
    const value = profilesOf(inputs, { asOf: request.asOf, ...limits });
    return { value, rows: value.table.ids.length };
  });
  const outcome = await step('pairs', async () => {
    const value = await comparePairs(profiles, request);
    return { value, rows: value.card.pairsCompared };
  });
  const rowCount = request.rows.length;
  const { contradicted, pairs, ...decisions } = await step('decisions', async () => {
    const pairs = scoredPairs(outcome, profiles);
    const persons = findPersons({
      profiles,
      rowCount,
      pairs,
      compare: (one, other) => readPair(outcome, one, other),
      prior: Math.log2(outcome.model.prior / (1 - outcome.model.prior)),
      limits,
      decided: decidedInputs(inputs, settled(request.decisions ?? [], request.readersNeeded)),
    });
    const value = decide({ ...request, persons, limits, sharedNiks: profiles.sharedNiks });
    return { value: { ...value, pairs }, rows: value.links.length };
  });
  const model = `${outcome.model.name}-${outcome.model.version}`;
  const ids = new Map(inputs.map(({ key }, index) => [key, profiles.ofInput[index]]));
  return {
    result: { ...decisions, steps, model },
    card: outcome.card,
    rowCard: rowCard({
      links: decisions.links,
      remaining: remainingOf({ pairs, ofInput: profiles.ofInput, rowCount, limits }),
      card: outcome.card,
    }),
    contradicted,
    explain: (one, other, language = 'id') =>
      explainPair(getId(ids, one), getId(ids, other), {
        outcome,
        profiles: profiles.profiles,
        limits,
        language,
      }),
  };
}

function getId(ids: ReadonlyMap<string, number | undefined>, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new RangeError(`No record with the key ${key}`);
  return id;
}

/** Decisions of people as pairs of inputs; records that are in no list any more have no say. */
function decidedInputs(
  inputs: readonly LinkInput[],
  decisions: ReadonlyMap<string, Decision>,
): Decided {
  if (decisions.size === 0) return { same: [], different: [] };
  const byMark = new Map<RecordMark, number[]>();
  for (const [index, input] of inputs.entries()) {
    const mark = recordMark(input);
    const known = byMark.get(mark);
    if (known === undefined) byMark.set(mark, [index]);
    else known.push(index);
  }
  const pairs = (of: readonly Decision[]) =>
    of.flatMap(({ one, other }) =>
      (byMark.get(one) ?? []).flatMap((x) =>
        (byMark.get(other) ?? []).map((y) => ({ one: x, other: y })),
      ),
    );
  const counting = [...decisions.values()];
  return {
    same: pairs(counting.filter(isSame)),
    different: pairs(counting.filter(isDifferent)),
  };
}

async function comparePairs({ table: left }: Profiles, request: LinkRequest): Promise<Outcome> {
  const { workers, signal } = request;
  const outcome = await linkTables({
    model: workerModelFor(left),
    left,
    scope: 'dedupe',
    kindModules: [workerKindModule],
    elapsedMs: request.elapsedMs,
    ...(workers === undefined ? {} : { workers }),
    ...(signal === undefined ? {} : { signal }),
  });
  return withRelatives(outcome, { left });
}

type Stepper = <T>(
  name: string,
  body: () => Promise<{ readonly value: T; readonly rows: number }>,
) => Promise<T>;

/** Runs a step, reports its start, and keeps its rows and seconds. */
function stepper({ elapsedMs, signal, onProgress }: LinkRequest, steps: StepReport[]): Stepper {
  return async (name, body) => {
    signal?.throwIfAborted();
    onProgress?.(name);
    const startMs = elapsedMs();
    const { value, rows } = await body();
    steps.push({ name, rows, seconds: (elapsedMs() - startMs) / 1_000 });
    return value;
  };
}

function refuseRepeatedKeys(inputs: readonly LinkInput[]): void {
  const seen = new Set<string>();
  for (const { key } of inputs) {
    if (seen.has(key)) throw new RangeError(`Two records with the key ${key}`);
    seen.add(key);
  }
}
