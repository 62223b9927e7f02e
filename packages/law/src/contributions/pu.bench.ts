// Figures of the PU contribution over columns: all programmes for invented people, one month, and a
// year of months across changes of the law. Run: node pu.bench.ts [people]

import { addMonths, type Month, month, programs } from '@payung/values';
import { type PuPeople, puColumns } from './pu-columns.ts';
import { puContribution } from './pu-contribution.ts';

export function main(arguments_: readonly string[]): void {
  const count = Number(arguments_[0] ?? 1_000_000);
  const people = inventedPeople(count);
  const year = Array.from({ length: 12 }, (_, at) => addMonths(month('2024-09'), at));
  timed(`${count} people, one month, first run`, () => total(people, [month('2026-07')]));
  memory();
  timed(`${count} people, one month`, () => total(people, [month('2026-07')]));
  timed(`${count} people, twelve months`, () => total(people, year));
  const single = Math.min(count, 10_000);
  timed(`${single} people one by one, one month`, () => oneByOne(people, single));
  memory();
}

/** The highest the process ever had, node itself included. */
function memory(): void {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1_000);
  process.stdout.write(`memory up to ${megabytes} MB, node ${process.versions.node}\n`);
}

function total(people: PuPeople, months: readonly Month[]): number {
  let sum = 0;
  for (const each of months) {
    const result = puColumns({ month: each, programs }, people);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    for (const column of [result.value.employer, result.value.worker]) {
      for (const amount of column) sum += amount;
    }
  }
  return sum;
}

function oneByOne(people: PuPeople, count: number): number {
  let sum = 0;
  for (let row = 0; row < count; row += 1) {
    const [wageMonthly = 0, riskClass = 0] = [people.wageMonthly[row], people.riskClass[row]];
    const bill = puContribution.ask({ month: '2026-07', programs, wageMonthly, riskClass });
    if (!bill.ok) throw new Error(JSON.stringify(bill.issues));
    sum += bill.value.value;
  }
  return sum;
}

/** Always the same: wages from 2 to 22 million in odd rupiah, the five classes in turn. */
function inventedPeople(count: number): PuPeople {
  return {
    wageMonthly: Float64Array.from(
      { length: count },
      (_, at) => 2_000_000 + ((at * 7_919) % 20_000_003),
    ),
    riskClass: Uint8Array.from({ length: count }, (_, at) => 1 + (at % 5)),
  };
}

function timed(name: string, work: () => number): void {
  const started = performance.now();
  const sum = work();
  const seconds = ((performance.now() - started) / 1_000).toFixed(3);
  process.stdout.write(`${name.padEnd(44)} ${seconds} s, sum Rp ${sum}\n`);
}

if (import.meta.main) main(process.argv.slice(2));
