// Iuran BPU sebulan: JKK 1 percent and JHT 2 percent of the bracket basis, JKM a fixed sum.
// PP 44/2015 arts 17-18 and Annex II (JKK, JKM), PP 46/2015 (JHT); reliefs in bpu-relief.ts.

import { type Month, type Program, type Rupiah, rupiah, sumRupiah } from '@payung/values';
import {
  type Explained,
  type FigureStep,
  rateStep,
  reliefStep,
  stepOf,
  sumStep,
} from '../explained.ts';
import { choice, flag, inMonth, listOf, may, money, need, record, type TypeOf } from '../facts.ts';
import { fundSources } from '../fund-source.ts';
import { getParameter } from '../parameter.ts';
import { rule } from '../rule.ts';
import { bpuBracketBasis } from './bpu-bracket.ts';
import { type BpuRelief, bpuRelief } from './bpu-relief.ts';

/** Programmes open to a BPU; JP and JKP are for wage earners only. */
export const bpuPrograms = ['JKK', 'JKM', 'JHT'] as const satisfies readonly Program[];
export type BpuProgram = (typeof bpuPrograms)[number];

const facts = record({
  month: need('Bulan iuran', 'Contribution month', inMonth('contributions.bpu_bracket_basis')),
  programs: need('Program', 'Programmes', listOf(choice(bpuPrograms), { least: 1 })),
  payer: need('Sumber dana', 'Source of money', choice(fundSources)),
  // Absent: the lowest bracket, as programmes paid by a Pemda use it.
  incomeMonthly: may('Penghasilan sebulan', 'Income per month', money({ least: 0 })),
  // Drivers and couriers; PP 50/2025 gives them other months than the rest.
  transportSector: may('Pengemudi atau kurir', 'Driver or courier', flag()),
  // Then JHT is no choice of his (unconfirmed): a step says so, and nothing is added unasked.
  isEmployer: may('Mempekerjakan orang lain', 'Employs others himself', flag()),
});
export type BpuContributionInput = TypeOf<typeof facts>;

/** Iuran sebulan with its parts per programme; the parts sum to `value`; each is rounded by itself. */
export type BpuContribution = Explained<Rupiah> & {
  readonly parts: readonly { readonly program: BpuProgram; readonly amountMonthly: Rupiah }[];
};

/**
 * Iuran BPU for one month.
 *
 * @example
 * bpuContribution({ programs: ['JKK', 'JKM'], month: month('2026-07'), payer: 'APBD_KAB' })
 * // { ok: true, value: { value: 16800, … }, … }
 */
export const bpuContribution = rule({
  id: 'contributions.bpu_contribution',
  term: { id: 'Iuran BPU sebulan', en: 'Monthly contribution of a BPU' },
  sources: [
    { law: 'PP 44/2015', article: '17-18' },
    { law: 'PP 46/2015', article: '16' },
  ],
  facts,
  decide: (input): BpuContribution => {
    const { month, payer, transportSector = false } = input;
    const programs = bpuPrograms.filter((each) => input.programs.includes(each));
    const basis = bpuBracketBasis(input.incomeMonthly ?? rupiah(0), month);
    const relief = bpuRelief({ month, payer, transportSector });
    const worked = programs.map((program) => {
      const full = fullStep(program, basis.value, month);
      const steps = [full, ...reductionOf(program, full.amount, relief.value)];
      return { program, steps, amountMonthly: sumRupiah(steps.map((step) => step.amount)) };
    });
    return {
      value: sumRupiah(worked.map((part) => part.amountMonthly)),
      parts: worked.map(({ program, amountMonthly }) => ({ program, amountMonthly })),
      steps: [
        ...(programs.some(onBasis) ? basis.steps : []),
        ...(programs.some(relievable) ? relief.steps : []),
        ...(input.isEmployer ? [jhtDuty(month)] : []),
        ...worked.flatMap((part) => part.steps),
      ],
    };
  },
});

function jhtDuty(month: Month): FigureStep {
  const duty = getParameter('contributions.bpu_jht_if_employer', month);
  return stepOf(duty, duty.value);
}

type AmountStep = FigureStep & { readonly amount: Rupiah };

function fullStep(program: BpuProgram, base: Rupiah, month: Month): AmountStep {
  switch (program) {
    case 'JKK': {
      const found = getParameter('contributions.bpu_jkk_rate', month);
      return rateStep(found, found.value, { base });
    }
    case 'JHT': {
      const found = getParameter('contributions.bpu_jht_rate', month);
      return rateStep(found, found.value, { base });
    }
    case 'JKM': {
      const found = getParameter('contributions.bpu_jkm_amount', month);
      return sumStep(found, found.value);
    }
    default:
      return program satisfies never;
  }
}

/** No rule on rounding was found: half up to whole rupiah per programme (rules.md A7). */
function reductionOf(
  program: BpuProgram,
  amount: Rupiah,
  relief: BpuRelief | undefined,
): AmountStep[] {
  return relief && relievable(program) ? [reliefStep(relief, relief.value, amount)] : [];
}

function relievable(program: BpuProgram): boolean {
  return program !== 'JHT';
}

function onBasis(program: BpuProgram): boolean {
  return program !== 'JKM';
}
