// Pelunasan JKK bulan keringanan padat karya: PP 36/2025 art. 11. A relief month that was not paid could
// be settled at the relief rate until 30 June 2026; paid later it is owed at the normal rate.

import { failed, type Parsed, parsed, type Rupiah } from '@payung/values';
import { type Explained, rateStep, stepOf } from '../explained.ts';
import { choice, contradiction, inMonth, money, need, onDay, record } from '../facts.ts';
import { beyondKnown } from '../law-time.ts';
import { findParameter, getParameter, inForceSince } from '../parameter.ts';
import { rule } from '../rule.ts';
import { labourIntensiveFacts, puJkkRates, riskClasses } from './pu-jkk-rate.ts';
import { wageMonthlyMax } from './wage-limit.ts';

/** `value` is JKK of one worker's month as it is owed on the day of payment. */
export type JkkReliefSettling = Explained<Rupiah> & { readonly relieved: boolean };

/**
 * JKK of a relief month that is paid on a day.
 *
 * @example
 * jkkReliefSettling({ month: month('2025-06'), paidOn: day('2026-06-30'), labourIntensive: { industry: 'furniture', workers: 50 }, wageMonthly: rupiah(5_000_000), riskClass: 3 })
 * // { ok: true, value: { value: 22250, relieved: true, … }, … }
 */
export const jkkReliefSettling = rule({
  id: 'contributions.jkk_relief_settling',
  term: {
    id: 'Pelunasan JKK bulan keringanan padat karya',
    en: 'Settling JKK of months of the labour-intensive relief',
  },
  sources: [
    { law: 'PP 7/2025', article: '4' },
    { law: 'PP 36/2025', article: '11' },
  ],
  facts: record({
    month: need(
      'Bulan iuran',
      'Contribution month',
      inMonth('contributions.pu_jkk_relief_labour_intensive'),
    ),
    paidOn: need('Tanggal bayar', 'Day of payment', onDay()),
    labourIntensive: need(
      'Industri padat karya',
      'Labour-intensive industry',
      labourIntensiveFacts,
    ),
    wageMonthly: need('Upah sebulan', 'Monthly wage', money({ most: wageMonthlyMax })),
    riskClass: need('Kelompok risiko', 'Class of risk', choice(riskClasses)),
  }),
  decide: (facts): Parsed<JkkReliefSettling> => {
    const { month, paidOn, labourIntensive, wageMonthly: base, riskClass } = facts;
    const { figure: relief, relieved: entitled, why } = puJkkRates(month, labourIntensive);
    if (!findParameter('contributions.pu_jkk_relief_labour_intensive', month)) {
      return failed(contradiction('month', month, '2025-02 .. 2026-01'));
    }
    const open = findParameter('contributions.pu_jkk_relief_settling', paidOn);
    const early = paidOn < inForceSince('contributions.pu_jkk_relief_settling');
    const relieved = entitled && (open !== undefined || early);
    const used = relieved ? relief : getParameter('contributions.pu_jkk_rate', month);
    const step = rateStep(used, used.value[riskClass], { base, row: String(riskClass) });
    const settling = {
      value: step.amount,
      relieved,
      steps: [...why, ...(entitled && open ? [stepOf(open, open.value)] : []), step],
    };
    return parsed(settling, beyondKnown('paidOn', paidOn));
  },
});
