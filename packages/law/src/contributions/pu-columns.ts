// Iuran PU over columns: the same lines as for one person, worked out in typed arrays. The law is read
// once per month; the property test proves each amount equal to `puContribution`.

import { failed, type Issue, type Month, type Parsed, parsed, type Rate } from '@payung/values';
import { factFault, readFacts } from '../facts.ts';
import { getParameter } from '../parameter.ts';
import { citationOf, cited } from '../rule.ts';
import { puContribution } from './pu-contribution.ts';
import { riskClasses } from './pu-jkk-rate.ts';
import {
  type PuLine,
  type PuPayer,
  type PuTerms,
  puLines,
  puTermsFacts,
  puTermsFaults,
} from './pu-line.ts';
import { wageMonthlyMax } from './wage-limit.ts';

/** People with the same terms, one row each. */
export type PuPeople = {
  readonly wageMonthly: Float64Array;
  /** Kelompok risiko 1 to 5. */
  readonly riskClass: Uint8Array;
};

/** Amounts per row, in whole rupiah. A row named in `issues` (row 1 = index 0) has no amounts: 0. */
export type PuColumns = {
  readonly lines: readonly {
    readonly program: PuLine['program'];
    readonly payer: PuPayer;
    readonly amountMonthly: Float64Array;
  }[];
  readonly employer: Float64Array;
  readonly worker: Float64Array;
  /** Only with JKP: its three origins; no part of the bill. */
  readonly jkp?: Readonly<Record<'state' | 'fromJkk' | 'fromJkm', Float64Array>>;
  readonly issues: readonly Issue[];
};

/**
 * Iuran PU of many workers for one month. Good rows go on; bad rows come back as issues with their
 * row. Fails as a whole only on wrong terms or columns of different lengths.
 *
 * @example
 * puColumns({ month: month('2026-07'), programs: ['JKM'] }, { wageMonthly: Float64Array.of(5_000_000), riskClass: Uint8Array.of(1) })
 * // { ok: true, … }
 */
export function puColumns(terms: PuTerms, people: PuPeople): Parsed<PuColumns> {
  const rows = people.wageMonthly.length;
  const law = citationOf(puContribution.sources);
  const read = readFacts(puTermsFacts, terms);
  if (!read.ok) return { ok: false, issues: cited(read.issues, law) };
  const [first, ...more] = cited([...puTermsFaults(terms), ...lengthFaults(people)], law);
  if (first) return failed(first, ...more);
  const issues = cited(rowFaults(people), law);
  const { wages, classes } = issues.length === 0 ? cleanOf(people) : withoutBad(people, issues);
  const totals = { employer: new Float64Array(rows), worker: new Float64Array(rows) };
  const lines = puLines(terms).map((line) => {
    const amountMonthly = amountsOf(line, wages, classes);
    addTo(totals[line.payer], amountMonthly);
    return { program: line.program, payer: line.payer, amountMonthly };
  });
  const jkp = terms.programs.includes('JKP') ? { jkp: jkpAmounts(terms.month, wages) } : {};
  return parsed({ lines, ...totals, ...jkp, issues }, cited(read.issues, law));
}

type Work = { readonly wages: Float64Array; readonly classes: Uint8Array };

function cleanOf(people: PuPeople): Work {
  return { wages: people.wageMonthly, classes: people.riskClass };
}

/** A wage of zero gives amounts of zero; the issue of the row says that they are none. */
function withoutBad(people: PuPeople, issues: readonly Issue[]): Work {
  const wages = people.wageMonthly.slice();
  for (const { at } of issues) wages[(at.row ?? 0) - 1] = 0;
  return { wages, classes: people.riskClass };
}

function lengthFaults({ wageMonthly, riskClass }: PuPeople): readonly Issue[] {
  if (riskClass.length === wageMonthly.length) return [];
  return [factFault('riskClass', riskClass.length, `wageMonthly: ${wageMonthly.length}`)];
}

function rowFaults({ wageMonthly, riskClass }: PuPeople): readonly Issue[] {
  const issues: Issue[] = [];
  const { parts = [] } = puContribution.facts;
  for (let row = 0; row < wageMonthly.length; row += 1) {
    const [wage = 0, risk = 0] = [wageMonthly[row], riskClass[row]];
    if (wage > 0 && wage <= wageMonthlyMax && Number.isInteger(wage) && risk > 0 && risk < 6)
      continue;
    const tell = (found: Issue) => issues.push({ ...found, at: { row: row + 1 } });
    for (const { key, fact } of parts) {
      if (key === 'wageMonthly') fact.read(wage, { key, tell });
      if (key === 'riskClass') fact.read(risk, { key, tell });
    }
  }
  return issues;
}

function amountsOf(line: PuLine, wages: Float64Array, classes: Uint8Array): Float64Array {
  const rates = Float64Array.of(0, ...riskClasses.map((each) => line.rates[each]));
  const ceiling = line.ceiling ?? wageMonthlyMax;
  const amounts = new Float64Array(wages.length);
  for (let row = 0; row < wages.length; row += 1) {
    const wage = wages[row] ?? 0;
    amounts[row] = part(wage < ceiling ? wage : ceiling, rates[classes[row] ?? 0] ?? 0);
  }
  if (line.stillDue === undefined) return amounts;
  for (let row = 0; row < amounts.length; row += 1) {
    amounts[row] = part(amounts[row] ?? 0, line.stillDue);
  }
  return amounts;
}

function jkpAmounts(month: Month, wages: Float64Array): NonNullable<PuColumns['jkp']> {
  const { value: ceiling } = getParameter('contributions.jkp_wage_ceiling', month);
  const { value: rates } = getParameter('contributions.jkp_rate', month);
  const column = (rate: Rate) => {
    const amounts = new Float64Array(wages.length);
    if (rate === 0) return amounts;
    for (let row = 0; row < wages.length; row += 1) {
      const wage = wages[row] ?? 0;
      amounts[row] = part(wage < ceiling ? wage : ceiling, rate);
    }
    return amounts;
  };
  return {
    state: column(rates.state),
    fromJkk: column(rates.from_jkk),
    fromJkm: column(rates.from_jkm),
  };
}

/**
 * `applyRate` half up without BigInt: below {@link wageMonthlyMax} and the highest rate of 3.7 % the
 * product stays under 2^53 and is exact, and the quotient is too far from the next whole to slip.
 */
function part(basis: number, rate: number): number {
  return Math.floor((basis * rate + 500_000) / 1_000_000);
}

function addTo(total: Float64Array, amounts: Float64Array): void {
  for (let row = 0; row < total.length; row += 1) {
    total[row] = (total[row] ?? 0) + (amounts[row] ?? 0);
  }
}
