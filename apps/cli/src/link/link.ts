// `payung link`: tables in, pairs, clusters, model and card out; and the explanation of one pair.

import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { systemClock } from '@payung/engine';
import { formatCount, refuse } from '@payung/values';
import { note, print } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { decimal } from '../progress.ts';
import { fill } from '../text/text.ts';
import { type Card, cardOf } from './card.ts';
import type { LinkCommand, RunCommand } from './command.ts';
import { clusterPairs, linkTables, type Outcome } from './engine.ts';
import { explainCommand } from './explain.ts';
import { writeResult } from './output.ts';
import { type Prepared, prepare } from './prepared.ts';
import { type LinkText, linkText } from './text.ts';

export async function linkCommand(
  command: LinkCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<void> {
  const text = linkText(command.language);
  switch (command.name) {
    case 'link help':
      return print(text.help);
    case 'link explain':
      return await explainCommand(command, {
        environment,
        text,
        language: command.language,
        signal,
      });
    case 'link':
      try {
        return await run(command, environment, signal);
      } catch (error) {
        if (signal.aborted) throw refuse('cancelled', {}, {}, error);
        throw error;
      }
    default:
      return command satisfies never;
  }
}

async function run(command: RunCommand, environment: Environment, signal: AbortSignal) {
  const text = linkText(command.language);
  const stages = new Stages(text, environment.terminal);
  const { language } = command;
  const context = { environment, text, language, signal };
  const prepared = await stages.wait('read', () => prepare(command, context));
  warnOfRows(prepared, text);
  const outcome = await linked(prepared, { command, stages, signal });
  const { leftTable, rightTable } = prepared;
  stages.add(outcome.stages);
  const limit = bits(command.threshold ?? outcome.model.thresholds.match);
  const clusters = await stages.wait('clusters', async () =>
    clusterPairs({
      count: leftTable.ids.length + (rightTable?.ids.length ?? 0),
      pairs: outcome.pairs,
      threshold: limit,
      weightOf: (left, right) => outcome.explain(left, right).weight,
    }),
  );
  const out = callerPath(environment, command.out);
  await mkdir(out, { recursive: true });
  const least = command.threshold ?? outcome.model.thresholds.review;
  const written = { outcome, clusters, prepared, leastBits: bits(least), out };
  stages.show({ stage: 'write', done: 0, of: 0 });
  const startMs = systemClock.monotonicMs();
  const card = await writeResult(written, (pairs) => {
    stages.add([{ name: 'write', ms: systemClock.monotonicMs() - startMs }]);
    return cardOf({
      command,
      prepared,
      outcome,
      clusters: countOf(clusters),
      pairs,
      least,
      stages: stages.done,
      workers: command.workers ?? availableParallelism(),
    });
  });
  stages.clear();
  report(card, outcome, command, out);
}

/** The engine's outcome, as the model's makers weigh it. */
async function linked(
  prepared: Prepared,
  {
    command,
    stages,
    signal,
  }: {
    readonly command: RunCommand;
    readonly stages: Stages;
    readonly signal: AbortSignal;
  },
): Promise<Outcome> {
  const model = await stages.wait('propose', () => prepared.model());
  const { leftTable, rightTable, kindModules } = prepared;
  const outcome = await linkTables({
    model,
    left: leftTable,
    ...(rightTable === undefined ? {} : { right: rightTable }),
    kindModules,
    ...(command.workers === undefined ? {} : { workers: command.workers }),
    ...(command.seed === undefined ? {} : { seed: command.seed }),
    signal,
    elapsedMs: systemClock.monotonicMs,
    onProgress: (progress) => stages.show(progress),
  });
  return prepared.weighed(outcome);
}

function report(card: Card, outcome: Outcome, command: RunCommand, out: string): void {
  const text = linkText(command.language);
  if (command.json) print(JSON.stringify(card, undefined, 2));
  else {
    const { left, right } = card.card.records;
    const seconds = card.stages.reduce((sum, each) => sum + each.seconds, 0);
    print(
      fill(text.done, {
        records: formatCount(left + right),
        compared: formatCount(card.card.pairsCompared),
        pairs: formatCount(card.pairs),
        threshold: decimal(card.threshold, command.language),
        clusters: formatCount(card.clusters),
        seconds: decimal(seconds, command.language),
        mib: formatCount(card.peakMiB),
      }),
    );
    print(
      fill(text.quality, {
        precision: decimal(100 * card.card.precision, command.language),
        recall: decimal(100 * card.card.recall, command.language),
        review: formatCount(card.card.review),
      }),
    );
  }
  if (outcome.card.notLearned !== undefined) note(text.notLearned[outcome.card.notLearned]);
  for (const { comparison, level, storedBits, freshBits } of outcome.card.drift) {
    const moved = { stored: storedBits.toFixed(1), fresh: freshBits.toFixed(1) };
    note(fill(text.drift, { comparison, level, ...moved }));
  }
  note(fill(text.folder, { out }));
}

function warnOfRows({ left, right }: Prepared, text: LinkText): void {
  for (const side of [left, right]) {
    if (side?.odd === undefined) continue;
    const { count, row } = side.odd;
    note(fill(text.shortRows, { count: formatCount(count), file: side.file, row }));
  }
}

/** log2 of the odds of a probability. */
function bits(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

function countOf(clusters: Uint32Array): number {
  return clusters.reduce((most, each) => Math.max(most, each + 1), 0);
}

type StageName = keyof LinkText['stages'];
const drawEveryMs = 100;

/** Seconds of each stage, and one moving line on the terminal. */
class Stages {
  readonly done: { readonly name: string; readonly seconds: number }[] = [];
  readonly #text: LinkText;
  readonly #terminal: boolean;
  #drawnAt = Number.NEGATIVE_INFINITY;

  constructor(text: LinkText, terminal: boolean) {
    this.#text = text;
    this.#terminal = terminal;
  }

  async wait<T>(name: StageName, body: () => Promise<T>): Promise<T> {
    this.show({ stage: name, done: 0, of: 0 });
    const startMs = systemClock.monotonicMs();
    const value = await body();
    this.done.push({ name, seconds: (systemClock.monotonicMs() - startMs) / 1_000 });
    return value;
  }

  add(stages: Outcome['stages']): void {
    for (const { name, ms } of stages) this.done.push({ name, seconds: ms / 1_000 });
  }

  show({ stage, done, of }: { stage: string; done: number; of: number }): void {
    const now = systemClock.monotonicMs();
    if (!this.#terminal || now - this.#drawnAt < drawEveryMs) return;
    this.#drawnAt = now;
    const names: Readonly<Record<string, string>> = {
      ...this.#text.stages,
      random: this.#text.stages.learning,
      count: this.#text.stages.learning,
      score: this.#text.stages.scoring,
    };
    const share = of > 1 ? ` ${Math.floor((100 * done) / of)} %` : '';
    process.stderr.write(`\r\u001b[2K  … ${names[stage] ?? stage}${share}`);
  }

  clear(): void {
    if (this.#terminal) process.stderr.write('\r\u001b[2K');
  }
}
