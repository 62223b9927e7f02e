// The floor: the same amounts of July 2026 by one bare loop over typed arrays, the figures written
// into it. No dates, no articles, no checks: what any law engine costs is measured against this.

import type { PuPeople } from '@payung/law';
import { amountNames, billAmounts, type Columns } from './amounts.ts';
import type { Engine } from './engine.ts';

const rates = Float64Array.of(0, 2_400, 5_400, 8_900, 12_700, 17_400);

export function plainEngine(people: PuPeople): Engine {
  return {
    versions: `typed arrays, Node ${process.versions.node}`,
    bill: (month) => billOf(people, month),
    jkp: () => jkpOf(people),
  };
}

/** Of `basis`, in parts per million, half up. */
function part(basis: number, rate: number): number {
  return Math.floor((basis * rate + 500_000) / 1_000_000);
}

function billOf({ wageMonthly, riskClass }: PuPeople, month: string): Columns {
  if (month !== '2026-07') throw new Error(`The plain loop knows 2026-07 only, not ${month}`);
  const rows = wageMonthly.length;
  const columns = billAmounts.map(() => new Float64Array(rows));
  const [jkk, jkm, jhtEmployer, jhtWorker, jpEmployer, jpWorker, employer, worker] = columns;
  if (!jkk || !jkm || !jhtEmployer || !jhtWorker) throw new Error('Columns are missing');
  if (!jpEmployer || !jpWorker || !employer || !worker) throw new Error('Columns are missing');
  for (let row = 0; row < rows; row += 1) {
    const wage = wageMonthly[row] ?? 0;
    const basis = wage < 11_086_300 ? wage : 11_086_300;
    const accident = part(wage, rates[riskClass[row] ?? 0] ?? 0);
    const death = part(wage, 3_000);
    const oldAge = part(wage, 37_000);
    const oldAgeWorker = part(wage, 20_000);
    const pension = part(basis, 20_000);
    const pensionWorker = part(basis, 10_000);
    jkk[row] = accident;
    jkm[row] = death;
    jhtEmployer[row] = oldAge;
    jhtWorker[row] = oldAgeWorker;
    jpEmployer[row] = pension;
    jpWorker[row] = pensionWorker;
    employer[row] = accident + death + oldAge + pension;
    worker[row] = oldAgeWorker + pensionWorker;
  }
  return columns;
}

function jkpOf({ wageMonthly }: PuPeople): Columns {
  const rows = wageMonthly.length;
  const columns = amountNames.slice(billAmounts.length).map(() => new Float64Array(rows));
  const [state, fromJkk, fromJkm] = columns;
  if (!state || !fromJkk || !fromJkm) throw new Error('Columns are missing');
  for (let row = 0; row < rows; row += 1) {
    const wage = wageMonthly[row] ?? 0;
    const basis = wage < 5_000_000 ? wage : 5_000_000;
    state[row] = part(basis, 2_200);
    fromJkk[row] = part(basis, 1_400);
    fromJkm[row] = part(basis, 0);
  }
  return columns;
}
