// Iuran Penerima Upah sebulan: JKK and JKM by the employer (PP 44/2015 arts 16, 18), JHT 3.7 + 2 percent
// (PP 46/2015 art. 16), JP 2 + 1 percent up to the ceiling (PP 45/2015 arts 28-29), JKP without a charge.

import {
  failed,
  type Parsed,
  parsed,
  type Rupiah,
  subtractRupiah,
  sumRupiah,
} from '@payung/values';
import type { Explained, Step } from '../explained.ts';
import { choice, money, need, record, type TypeOf } from '../facts.ts';
import { rule } from '../rule.ts';
import { type JkpRecomposition, recompose } from './jkp-recomposition.ts';
import { puJkkRates, riskClasses } from './pu-jkk-rate.ts';
import {
  type PuLine,
  type PuPayer,
  type PuTerms,
  puLines,
  puTermsFaults,
  puTermsFields,
  workLine,
} from './pu-line.ts';
import { wageMonthlyMax } from './wage-limit.ts';

/** One worker's month: the terms of his employer, his wage and the employer's class of risk. */
const facts = record({
  ...puTermsFields,
  // From `puWageBasis` when he is paid by the day or the piece.
  wageMonthly: need('Upah sebulan', 'Monthly wage', money({ most: wageMonthlyMax })),
  riskClass: need('Kelompok risiko', 'Class of risk', choice(riskClasses)),
});
export type PuContributionInput = TypeOf<typeof facts>;

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
  /** Only with JKP: where its money comes from, with steps of its own. It is no part of the bill. */
  readonly jkp?: JkpRecomposition;
};

/**
 * Iuran PU of one worker for one month. Each part is rounded by itself, half up: no rule on rounding
 * was found (rules.md A7), so both sides of JHT and JP are whole rupiah of their own.
 *
 * @example
 * puContribution({ month: month('2026-07'), programs: ['JKK', 'JKM'], wageMonthly: rupiah(3_500_000), riskClass: 5 })
 * // { ok: true, value: { value: 71400, employer: 71400, worker: 0, … }, … }
 */
export const puContribution = rule({
  id: 'contributions.pu_contribution',
  term: { id: 'Iuran PU sebulan', en: 'Monthly contribution of a PU' },
  sources: [
    { law: 'PP 44/2015', article: '16, 18' },
    { law: 'PP 46/2015', article: '16' },
    { law: 'PP 45/2015', article: '28-29' },
    { law: 'PP 37/2021', article: '11' },
  ],
  facts,
  decide: (input): Parsed<PuContribution> => {
    const [first, ...more] = puTermsFaults(input);
    return first ? failed(first, ...more) : parsed(bill(input));
  },
});

function bill(input: PuContributionInput): PuContribution {
  const { wageMonthly, riskClass } = input;
  const worked = puLines(input).map((line) => workLine(line, wageMonthly, riskClass));
  const parts = worked.map(({ line: { program, payer }, due }) => ({
    program,
    payer,
    amountMonthly: due,
  }));
  const jkp = input.programs.includes('JKP') ? jkpOf(wageMonthly, input, parts) : undefined;
  const put = worked.filter(({ line }) => line.deferred);
  return {
    value: sumRupiah(parts.map((part) => part.amountMonthly)),
    parts,
    employer: paidBy('employer', parts),
    worker: paidBy('worker', parts),
    deferred: sumRupiah(put.map((each) => subtractRupiah(each.full, each.due))),
    ...(jkp === undefined ? {} : { jkp }),
    steps: [
      ...decidedOnce(worked.flatMap((each) => each.steps)),
      // What of JKP was not read is said on the bill too; its amounts are none of the bill's.
      ...(jkp?.steps.filter((step) => !step.confirmed && step.amount === undefined) ?? []),
    ],
  };
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
  return recompose({ month, wage, jkk: due('JKK'), jkm: due('JKM'), jkkRelieved: relieved });
}

/** A ceiling stands once, though both sides of JP rest on it; a step with an amount stays. */
function decidedOnce(steps: readonly Step[]): readonly Step[] {
  const key = (step: Step) => (step.kind === 'figure' ? step.parameter : step.fact);
  return steps.filter(
    (step, at) =>
      step.amount !== undefined || steps.findIndex((each) => key(each) === key(step)) === at,
  );
}
