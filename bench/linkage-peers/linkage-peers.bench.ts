// Payung's linkage beside Splink and plain SQL: the same records on the same machine, time, memory
// and accuracy. Run: node linkage-peers.bench.ts [district|province|febrl3|febrl4|fake …]
// [--public FOLDER]. `Payung` is the whole command, its reading of lists as they come included;
// `cleaned` begins where the others do. The public sets are measured where the folder of them is named.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf } from '../law-peers/install.ts';
import { type Ran, runPayung, runScript } from './engines.ts';
import { installSplink } from './install.ts';
import { reportLines, settingsLines } from './report.ts';
import { publicTrials, type Trial, workerTrial } from './trials.ts';

const sizes = {
  district: { name: 'district', people: 75_000, seed: 20, region: '7502' },
  province: { name: 'province', people: 960_000, seed: 21, region: '75' },
} as const;

export async function main(arguments_: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...arguments_],
    options: { public: { type: 'string' } },
    allowPositionals: true,
  });
  const wanted = (name: string) =>
    positionals.length === 0 || positionals.some((each) => name.startsWith(each));
  const home = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  try {
    const found = await installSplink();
    if (!found.ok) print(`Splink not run: ${found.reason}`);
    const measure = async (trial: Trial) => {
      print(`\n${trial.name}: ${trial.records} records`);
      const at = { trial, home };
      await engine('Payung', trial, () => runPayung(trial, home));
      if (trial.lists !== undefined) {
        const script = () => runScript('payung/link.ts', process.execPath, at);
        await engine('cleaned', trial, script);
      }
      if (!found.ok) return;
      await engine('Splink', trial, () => runScript('splink/link.py', found.path, at));
      await engine('SQL', trial, () => runScript('duckdb/link.py', found.path, at));
    };
    for (const trial of await publicTrials(values.public, home)) {
      if (wanted(trial.name)) await measure(trial);
    }
    for (const { name, ...request } of Object.values(sizes)) {
      if (wanted(name)) await measure(await workerTrial(name, request, home));
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** An engine that stops is a line of the report, not the end of the bench. */
async function engine(name: string, trial: Trial, body: () => Promise<Ran>): Promise<void> {
  try {
    const ran = await body();
    for (const line of reportLines(name, trial, ran)) print(line);
    for (const line of settingsLines(ran)) print(line);
  } catch (error) {
    print(`  ${name.padEnd(8)} not run: ${reasonOf(error)}`);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (import.meta.main) await main(process.argv.slice(2));
