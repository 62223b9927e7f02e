// Figures of the engine: seconds of each stage, compared pairs per second, memory, new rows against
// kept ones; and F1 on public sets (febrl3, febrl4a/b, fake_1000 as gzipped CSV) where a folder of
// them is named. Run: node engine.bench.ts [people] [folder]

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { clusterPairs, keepIndex, linkNew, linkTables, proposeModel } from './index.ts';
import { inventRecords, pairwise } from './invented.fixture.ts';
import type { Outcome } from './outcome.ts';
import { type Table, tableOf } from './table.ts';

const mebibyte = 1_024 * 1_024;

export async function main(arguments_: readonly string[]): Promise<void> {
  const people = Number(arguments_[0] ?? 20_000);
  await measureSpeed(people);
  const [, folder] = arguments_;
  if (folder !== undefined) await measurePublicSets(folder);
}

function say(...parts: readonly (string | number)[]): void {
  process.stdout.write(`${parts.join(' ')}\n`);
}

async function measureSpeed(people: number): Promise<void> {
  const { table, truth } = inventRecords({ people, seed: 1 });
  const elapsedMs = () => performance.now();
  for (const workers of new Set([1, availableParallelism()])) {
    const started = elapsedMs();
    const model = proposeModel({ left: table });
    const proposed = elapsedMs();
    const outcome = await linkTables({ model, left: table, workers, elapsedMs });
    const stages = outcome.stages.map(({ name, ms }) => `${name} ${seconds(ms)}`).join(', ');
    const scoring = outcome.stages.find(({ name }) => name === 'scoring')?.ms ?? 0;
    say(
      truth.length,
      'records,',
      workers,
      'threads: proposing',
      seconds(proposed - started),
      stages,
    );
    say('  pairs compared', outcome.card.pairsCompared, 'or', rate(outcome, scoring), 'a second');
    say('  peak MiB', Math.round((process.resourceUsage().maxRSS * 1_024) / mebibyte));
    say('  clusters', figures(pairwise(clustersOf(outcome, truth.length), truth)));
    const index = await keepIndex({ model: outcome.model, table });
    const fresh = inventRecords({ people: 500, seed: 2 }).table;
    const before = elapsedMs();
    const { kept } = await linkNew({ index, rows: fresh, workers: 0 });
    say(' ', fresh.ids.length, 'new rows', seconds(elapsedMs() - before), 'beside', kept.length);
  }
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

function rate(outcome: Outcome, ms: number): string {
  return `${Math.round(outcome.card.pairsCompared / ms)} thousand`;
}

function figures({ precision, recall, f1 }: ReturnType<typeof pairwise>): string {
  return `P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)}`;
}

function clustersOf(outcome: Outcome, count: number): Uint32Array {
  const { match } = outcome.model.thresholds;
  return clusterPairs({
    count,
    pairs: outcome.pairs,
    threshold: Math.log2(match / (1 - match)),
    weightOf: (left, right) => outcome.explain(left, right).weight,
  });
}

type PublicSet = { readonly table: Table; readonly truth: readonly string[] };

async function measurePublicSets(folder: string): Promise<void> {
  const febrl = (name: string, without: readonly string[]): PublicSet => {
    const table = readTable(join(folder, `${name}.csv.gz`), 'rec_id', without);
    return { table, truth: table.ids.map((id) => id.split('-')[1] ?? '') };
  };
  const fake = readTable(join(folder, 'fake_1000.csv.gz'), 'unique_id', []);
  const labels = fake.columns.find((column) => column.name === 'cluster');
  const truth = Array.from(labels?.codes ?? [], (code) => labels?.texts.at(code) ?? '');
  const columns = fake.columns.filter((column) => column.name !== 'cluster');
  await measureSet('febrl3 without soc_sec_id', febrl('febrl3', ['soc_sec_id']));
  for (const without of [[], ['soc_sec_id']]) {
    const left = febrl('febrl4a', without);
    await measureSet(
      `febrl4 ${without.length === 0 ? 'with' : 'without'} soc_sec_id`,
      left,
      febrl('febrl4b', without),
    );
  }
  await measureSet('fake_1000', { table: { ids: fake.ids, columns }, truth });
}

async function measureSet(name: string, left: PublicSet, right?: PublicSet): Promise<void> {
  const tables = { left: left.table, ...(right === undefined ? {} : { right: right.table }) };
  const started = performance.now();
  const outcome = await linkTables({ model: proposeModel(tables), ...tables });
  const truth = [...left.truth, ...(right?.truth ?? [])];
  const clusters = clustersOf(outcome, truth.length);
  const numbers = new Map([...new Set(truth)].map((person, index) => [person, index]));
  const found = pairwise(
    clusters,
    truth.map((person) => numbers.get(person) ?? -1),
  );
  say(name, figures(found), seconds(performance.now() - started));
}

function readTable(path: string, id: string, without: readonly string[]): Table {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  const header = (lines[0] ?? '').split(',').map((cell) => cell.trim());
  const rows = lines
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(',').map((cell) => cell.trim());
      return Object.fromEntries(header.map((name, index) => [name, cells[index]]));
    });
  const columns = header.filter((name) => name !== id && !without.includes(name));
  return tableOf({ id, columns, rows });
}

if (import.meta.main) await main(process.argv.slice(2));
