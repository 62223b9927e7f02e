// One engine written in TypeScript, measured in a process of its own: `node measure.ts NAME ORDER`,
// the order as JSON (engine.ts). Prints one line of JSON. Payung also writes the expected amounts.

import type { PuPeople } from '@payung/law';
import { type Columns, differencesOf, totalsOf } from './amounts.ts';
import type { Engine, Measured, Order, Result, Seconds } from './engine.ts';
import { readExpected, readPeople, writeExpected } from './people.ts';

async function main([name = '', text = '', home = '']: readonly string[]): Promise<void> {
  const order: Order = JSON.parse(text);
  const people = await readPeople(order.folder, order.count);
  const engine = await engineOf(name, people, home);
  const [last = ''] = order.months.month;
  const month = measured(engine, order.months.month, order.runs.month);
  const year = order.months.year && measured(engine, order.months.year, order.runs.year);
  const { columns } = oneRun(engine, [last]);
  if (name === 'payung') await writeExpected(order.folder, columns);
  const result: Result = {
    versions: engine.versions,
    people: order.count,
    month,
    ...(year ? { year } : {}),
    differences: differencesOf(columns, await readExpected(order.folder, order.count)),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** Loaded only when asked for: the memory of one engine must not be counted to another. */
async function engineOf(name: string, people: PuPeople, home: string): Promise<Engine> {
  if (name === 'payung') return (await import('./engine-payung.ts')).payungEngine(people);
  if (name === 'plain') return (await import('./engine-plain.ts')).plainEngine(people);
  if (name === 'publicodes') {
    return (await import('./engine-publicodes.ts')).publicodesEngine(people, home);
  }
  throw new Error(`Not an engine: ${name}`);
}

function measured(engine: Engine, months: readonly string[], runs: number): Measured {
  const done = Array.from({ length: runs }, () => {
    const { seconds, totals } = oneRun(engine, months);
    return { seconds, totals };
  });
  return {
    seconds: done.map((run) => run.seconds),
    totals: done.at(-1)?.totals ?? [],
    peakBytes: process.resourceUsage().maxRSS * 1_024,
  };
}

/** All months in turn; a month is forgotten when it is summed. */
function oneRun(engine: Engine, months: readonly string[]) {
  let [billMs, jkpMs] = [0, 0];
  let totals: readonly number[] = [];
  let columns: Columns = [];
  for (const month of months) {
    const begun = performance.now();
    const bill = engine.bill(month);
    const billed = performance.now();
    const jkp = engine.jkp(month, bill);
    jkpMs += performance.now() - billed;
    billMs += billed - begun;
    columns = [...bill, ...jkp];
    totals = totalsOf(columns).map((total, at) => total + (totals[at] ?? 0));
  }
  const setup = engine.setupSeconds ?? 0;
  const seconds: Seconds = { setup, bill: billMs / 1_000, jkp: jkpMs / 1_000 };
  return { seconds, totals, columns };
}

if (import.meta.main) await main(process.argv.slice(2));
