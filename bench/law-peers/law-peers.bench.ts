// Payung's PU contributions beside OpenFisca core, publicodes and a bare loop: the same people, months
// and amounts, seconds and memory of a process each. Run: node law-peers.bench.ts [people]

import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { addMonths, month } from '@payung/values';
import type { Order, Result } from './engine.ts';
import { type Installed, installOpenfisca, installPublicodes, reasonOf } from './install.ts';
import { writePeople } from './people.ts';
import { type Ran, report } from './report.ts';

const run = promisify(execFile);
const year = Array.from({ length: 12 }, (_, at) => addMonths(month('2025-01'), at));
/** publicodes answers person by person: this many are measured, the million is extrapolated. */
const singleCount = 2_000;

export async function main(arguments_: readonly string[]): Promise<void> {
  const count = Number(arguments_[0] ?? 1_000_000);
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  try {
    await writePeople(folder, count);
    const runs = { month: 5, year: 3 };
    const order: Order = { folder, count, runs, months: { month: ['2026-07'], year } };
    const oneMonth: Order = { ...order, months: { month: ['2026-07'] } };
    const few = { ...oneMonth, count: Math.min(count, singleCount) };
    const payung = await measured(inNode('payung', order));
    // Payung first: it writes the amounts the others are compared with.
    const others: Ran[] = [
      { name: 'bare loop', result: await measured(inNode('plain', oneMonth)) },
      ...(await openfisca(order)),
      await publicodes(few),
    ];
    const ofFew = await measured(inNode('payung', { ...few, runs: { month: 1, year: 0 } }));
    process.stdout.write(report({ payung, payungOfFew: ofFew, others, count }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function openfisca(order: Order): Promise<readonly Ran[]> {
  const found = await installOpenfisca();
  const script = join(import.meta.dirname, 'openfisca', 'measure.py');
  const ran = (name: string, money: 'int' | 'float') =>
    peer(name, found, (python) => [python, ['-B', script, JSON.stringify({ ...order, money })]]);
  return [
    await ran('OpenFisca, money as int', 'int'),
    await ran('OpenFisca, money as float', 'float'),
  ];
}

async function publicodes(order: Order): Promise<Ran> {
  return await peer('publicodes', await installPublicodes(), (home) =>
    inNode('publicodes', order, home),
  );
}

type Command = readonly [program: string, arguments_: readonly string[]];

/** A peer that is not at hand or stops is a line of the report, not the end of the bench. */
async function peer(
  name: string,
  found: Installed,
  commandOf: (path: string) => Command,
): Promise<Ran> {
  if (!found.ok) return { name, notRun: found.reason };
  try {
    return { name, result: await measured(commandOf(found.path)) };
  } catch (error) {
    return { name, notRun: reasonOf(error) };
  }
}

function inNode(name: string, order: Order, ...more: readonly string[]): Command {
  const script = join(import.meta.dirname, 'measure.ts');
  return [process.execPath, [script, name, JSON.stringify(order), ...more]];
}

async function measured([program, arguments_]: Command): Promise<Result> {
  const { stdout } = await run(program, [...arguments_], { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

if (import.meta.main) await main(process.argv.slice(2));
