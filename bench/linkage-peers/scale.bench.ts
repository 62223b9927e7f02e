// How linkage grows: seconds and memory from cleaned lists of 10^5 and 10^6 records (10^7 when asked
// for), how steep it is, pairs compared in a second, and 1,000 new rows against a million kept. Run:
// node scale.bench.ts [people …], each number a room of so many invented people; four in five of them
// are records.

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { workerLists } from './trials.ts';

const run = promisify(execFile);
const usual = [125_000, 1_250_000];

type Told = {
  readonly compared: number;
  readonly stages: Readonly<Record<string, number>>;
  readonly peakMiB: number;
  readonly cpuSeconds: number;
};

type Measured = { readonly records: number; readonly cpuSeconds: number };

export async function main(arguments_: readonly string[]): Promise<void> {
  const wanted = arguments_.length === 0 ? usual : arguments_.map(Number);
  const home = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  try {
    let before: Measured | undefined;
    for (const people of wanted) {
      const lists = await workerLists({ people, seed: 20, region: '75' }, home);
      const here = await measure(lists, home);
      if (before !== undefined) print(`  slope ${slope(before, here).toFixed(2)} (CPU)`);
      before = here;
    }
    if (wanted.some((people) => people >= 1_000_000)) {
      print(await script('comparing.ts', home));
      print(await script('new-rows.ts', home));
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function measure(
  lists: Readonly<Record<'left' | 'right', string>>,
  home: string,
): Promise<Measured> {
  const job = JSON.stringify({ ...lists, pairs: join(home, 'pairs.csv') });
  const records = (await linesOf(lists.left)) + (await linesOf(lists.right)) - 2;
  const begun = performance.now();
  const { compared, stages, peakMiB, cpuSeconds }: Told = JSON.parse(await script('link.ts', job));
  const wall = (performance.now() - begun) / 1_000;
  print(
    `${records} records: ${wall.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s CPU, ${peakMiB} MiB, ` +
      `${compared} pairs compared`,
  );
  const parts = Object.entries(stages).map(([name, seconds]) => `${name} ${seconds.toFixed(2)}`);
  print(`  ${parts.join(', ')}`);
  return { records, cpuSeconds };
}

/** Ten million records need more than Node gives itself. */
async function script(name: string, argument: string): Promise<string> {
  const path = join(import.meta.dirname, 'payung', name);
  const { stdout } = await run(process.execPath, ['--max-old-space-size=7000', path, argument]);
  return stdout.trim();
}

async function linesOf(path: string): Promise<number> {
  const bytes = await readFile(path);
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** The power of the number of records that the work grows with. */
function slope(small: Measured, large: Measured): number {
  return Math.log(large.cpuSeconds / small.cpuSeconds) / Math.log(large.records / small.records);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (import.meta.main) await main(process.argv.slice(2));
