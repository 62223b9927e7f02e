// Iuran Penerima Upah sebulan: JKK and JKM by the employer (PP 44/2015 arts 16, 18), JHT 3.7 + 2 percent
// (PP 46/2015 art. 16), JP 2 + 1 percent up to the ceiling (PP 45/2015 arts 28-29), JKP without a charge.

import {
  applyRate,
  failed,
  type Parsed,
  parsed,
  type Rupiah,
  rupiah,
  subtractRupiah,
  sumRupiah,
} from '@payung/values';
import type { Explained, Step } from '../explained.ts';
import { choiceFaults, wholeFaults } from './input-fault.ts';
import { type JkpRecomposition, jkpRecomposition } from './jkp-recomposition.ts';
import { isRiskClass, puJkkRates, type RiskClass, riskClasses } from './pu-jkk-rate.ts';
import { type PuLine, type PuPayer, type PuTerms, puLines, puTermsFaults } from './pu-line.ts';

/** One worker's month: the terms of his employer, his wage and the employer's class of risk. */
export type PuContributionInput = PuTerms & {
  /** Upah sebulan, whole rupiah; from `puWageBasis` when he is paid by the day or the piece. */
  readonly wageMonthly: number;
  /** Kelompok risiko 1 to 5. */
  readonly riskClass: number;
};

/** What one side pays for one programme this month. */
export type PuPart = {
  readonly program: PuLine['program'];
  readonly payer: PuPayer;
  readonly amountMonthly: Rupiah;
};

/** The bill: `value` = `employer` + `worker` = the sum of the parts. */
export type PuContribution = Explained<Rupiah> & {
  readonly parts: readonly PuPart[];
  readonly employer: Rupiah;
  readonly worker: Rupiah;
  /** JP of PP 49/2020 art. 17, to be paid from 15 May 2021 to 15 April 2022. */
  readonly deferred: Rupiah;
  /** Only with JKP: where its money comes from. It is no part of the bill. */
  readonly jkp?: JkpRecomposition;
};

/**
 * Iuran PU of one worker for one month. Each part is rounded by itself, half up: no rule on rounding
 * was found (rules.md A7), so both sides of JHT and JP are whole rupiah of their own.
 *
 * @example
 * puContribution({ month: month('2026-07'), programs: ['JKK', 'JKM'], wageMonthly: 3_500_000, riskClass: 5 })
 * // { ok: true, value: { value: 71400, employer: 71400, worker: 0, … }, issues: [] }
 */
export function puContribution(input: PuContributionInput): Parsed<PuContribution> {
  const { riskClass } = input;
  const [first, ...more] = [
    ...puTermsFaults(input),
    ...wholeFaults('wageMonthly', input.wageMonthly),
    ...choiceFaults('riskClass', riskClass, riskClasses),
  ];
  if (first) return failed(first, ...more);
  if (!isRiskClass(riskClass)) throw new RangeError(`Not a class of risk: ${riskClass}`);
  return parsed(bill(rupiah(input.wageMonthly), riskClass, input));
}

function bill(wage: Rupiah, riskClass: RiskClass, terms: PuTerms): PuContribution {
  const worked = puLines(terms).map((line) => ({ line, ...amountOf(line, wage, riskClass) }));
  const parts = worked.map(({ line: { program, payer }, due }) => {
    return { program, payer, amountMonthly: due };
  });
  const jkp = terms.programs.includes('JKP') ? jkpOf(wage, terms, parts) : undefined;
  return {
    value: sumRupiah(parts.map((part) => part.amountMonthly)),
    parts,
    employer: paidBy('employer', parts),
    worker: paidBy('worker', parts),
    deferred: sumRupiah(
      worked.filter(({ line }) => line.deferred).map((each) => subtractRupiah(each.full, each.due)),
    ),
    ...(jkp === undefined ? {} : { jkp }),
    steps: [
      ...stepsOnce(worked.flatMap(({ line }) => line.stepsOf(riskClass))),
      ...(jkp?.steps ?? []),
    ],
  };
}

function amountOf(line: PuLine, wage: Rupiah, riskClass: RiskClass): { full: Rupiah; due: Rupiah } {
  const basis = line.ceiling !== undefined && line.ceiling < wage ? line.ceiling : wage;
  const full = applyRate(basis, line.rates[riskClass]);
  return { full, due: line.stillDue === undefined ? full : applyRate(full, line.stillDue) };
}

function paidBy(payer: PuPayer, parts: readonly PuPart[]): Rupiah {
  return sumRupiah(parts.filter((part) => part.payer === payer).map((part) => part.amountMonthly));
}

function jkpOf(
  wage: Rupiah,
  { month, labourIntensive }: PuTerms,
  parts: readonly PuPart[],
): JkpRecomposition {
  const due = (program: 'JKK' | 'JKM') =>
    sumRupiah(parts.filter((part) => part.program === program).map((part) => part.amountMonthly));
  const { relieved } = puJkkRates(month, labourIntensive);
  return jkpRecomposition({ month, wage, jkk: due('JKK'), jkm: due('JKM'), jkkRelieved: relieved });
}

/** Ceiling and relief stand once, though both sides of JP and both JKK and JKM rest on them. */
function stepsOnce(steps: readonly Step[]): readonly Step[] {
  const same = (a: Step, b: Step) => a.parameter === b.parameter && a.value === b.value;
  return steps.filter((step, at) => steps.findIndex((each) => same(each, step)) === at);
}
