// The engines side by side, each in a process of its own: Payung by its own command, Splink by the
// script beside, and the comparisons as plain SQL in DuckDB.

import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ScoredPair } from './score.ts';
import type { Trial } from './trials.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

/** An engine that takes longer is stopped, and the report says so. */
const timeoutMs = 1_800_000;

export type Ran = {
  readonly pairs: readonly ScoredPair[];
  /** id → cluster, of a deduplication. */
  readonly clusters?: ReadonlyMap<string, string>;
  /** The whole process, its start included. */
  readonly wallSeconds: number;
  readonly stages: Readonly<Record<string, number>>;
  readonly peakMiB: number;
  /** Of all threads: what a busy machine cannot stretch. */
  readonly cpuSeconds: number;
  readonly settings?: unknown;
  readonly versions?: Readonly<Record<string, string>>;
};

export async function runPayung(trial: Trial, home: string): Promise<Ran> {
  const out = join(home, `command-${trial.name.replaceAll(' ', '-')}`);
  const { left, right } = trial.lists ?? trial.files;
  if (left === undefined) throw new RangeError('A trial without a file');
  const sides = right === undefined ? ['--left', left] : ['--left', left, '--right', right];
  const worker = ['--model', 'worker', '--tenant', '75', '--as-of', '2026-06-30'];
  const { stdout, wallSeconds } = await timed(process.execPath, [
    join(root, 'apps', 'cli', 'src', 'main.ts'),
    'link',
    ...sides,
    ...['--left-id', trial.idColumn],
    ...(right === undefined ? [] : ['--right-id', trial.idColumn]),
    ...(trial.lists === undefined ? [] : worker),
    ...['--out', out, '--json'],
  ]);
  const card: PayungCard = JSON.parse(stdout);
  const pairs = await csvOf(join(out, 'pairs.csv'));
  const clusters = await csvOf(join(out, 'clusters.csv'));
  return {
    pairs: pairs.map(([l = '', r = '', , p = '']) => ({ left: l, right: r, p: Number(p) })),
    ...(right === undefined
      ? { clusters: new Map(clusters.map(([, id = '', cluster = '']) => [id, cluster])) }
      : {}),
    wallSeconds,
    stages: Object.fromEntries(card.stages.map(({ name, seconds }) => [name, seconds])),
    peakMiB: card.peakMiB,
    cpuSeconds: card.cpuSeconds,
  };
}

type PayungCard = {
  readonly stages: readonly { readonly name: string; readonly seconds: number }[];
  readonly peakMiB: number;
  readonly cpuSeconds: number;
};

/** Splink, plain SQL, or Payung's engine alone: scripts of the same manners. */
export async function runScript(
  script: 'splink/link.py' | 'duckdb/link.py' | 'payung/link.ts',
  program: string,
  { trial, home }: { readonly trial: Trial; readonly home: string },
): Promise<Ran> {
  const [kind = ''] = script.split('/');
  const out = join(home, `${kind}-${trial.name.replaceAll(' ', '-')}`);
  await mkdir(out, { recursive: true });
  const [pairsFile, clustersFile] = [join(out, 'pairs.csv'), join(out, 'clusters.csv')];
  const { plan, files, lists } = trial;
  const read = kind === 'payung' ? (lists ?? files) : files;
  const job = { plan, ...read, pairs: pairsFile, clusters: clustersFile, threads: 2 };
  const path = join(import.meta.dirname, script);
  const before = kind === 'payung' ? [] : ['-B'];
  const { stdout, wallSeconds } = await timed(program, [...before, path, JSON.stringify(job)]);
  const told: Answer = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  const pairs = await csvOf(pairsFile);
  const clustered = kind === 'splink' && files.right === undefined;
  return {
    ...told,
    pairs: pairs.map(([left = '', right = '', p = '']) => ({ left, right, p: Number(p) })),
    ...(clustered
      ? { clusters: new Map((await csvOf(clustersFile)).map(([id = '', each = '']) => [id, each])) }
      : {}),
    wallSeconds,
  };
}

type Answer = Pick<Ran, 'stages' | 'peakMiB' | 'cpuSeconds' | 'settings' | 'versions'>;

async function timed(program: string, arguments_: readonly string[]) {
  const begun = performance.now();
  const { stdout } = await run(program, [...arguments_], {
    maxBuffer: 2 ** 26,
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  });
  return { stdout, wallSeconds: (performance.now() - begun) / 1_000 };
}

/** Ids of these sets hold no comma. */
async function csvOf(path: string): Promise<readonly (readonly string[])[]> {
  const text = await readFile(path, 'utf8');
  return text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
}
