// Iuran BPU sebulan: JKK 1 percent and JHT 2 percent of the bracket basis, JKM a fixed sum.
// PP 44/2015 arts 17-18 and Annex II (JKK, JKM), PP 46/2015 (JHT); reliefs in bpu-relief.ts.

import {
  addRupiah,
  applyRate,
  formatRate,
  type Month,
  type Program,
  type Rate,
  type Rupiah,
  refuse,
  rupiah,
} from '@payung/values';
import { type Explained, type Step, stepOf } from '../explained.ts';
import type { FundSource } from '../fund-source.ts';
import { getParameter } from '../parameter.ts';
import { bpuBracketBasis } from './bpu-bracket.ts';
import { bpuRelief } from './bpu-relief.ts';

/** Programmes open to a BPU; JP and JKP are for wage earners only. */
export const bpuPrograms = ['JKK', 'JKM', 'JHT'] as const satisfies readonly Program[];
export type BpuProgram = (typeof bpuPrograms)[number];

/** Dasar penghitungan iuran BPU untuk satu bulan iuran; income in rupiah per month. */
export type BpuContributionInput = {
  readonly programs: readonly Program[];
  readonly month: Month;
  /** Absent: the lowest bracket, as programmes paid by a Pemda use it. */
  readonly incomeMonthly?: Rupiah;
  readonly payer: FundSource;
  /** Drivers and couriers; PP 50/2025 gives them other months than the rest. */
  readonly transportSector?: boolean;
};

/** Iuran sebulan with its parts per programme; the parts sum to `value`; each is rounded by itself. */
export type BpuContribution = Explained<Rupiah> & {
  readonly parts: readonly { readonly program: BpuProgram; readonly amountMonthly: Rupiah }[];
};

/**
 * Iuran BPU for one month. Refuses an empty choice and programmes a BPU cannot have.
 *
 * @example bpuContribution({ programs: ['JKK', 'JKM'], month: month('2026-07'), payer: 'APBD_KAB' }).value // 16800
 */
export function bpuContribution(input: BpuContributionInput): BpuContribution {
  const { month, payer, transportSector = false } = input;
  const programs = chosenPrograms(input.programs);
  const basis = bpuBracketBasis(input.incomeMonthly ?? rupiah(0), month);
  const full = programs.map((program) => fullPart(program, basis.value, month));
  const relief = bpuRelief({ month, payer, transportSector });
  const parts = full.map(({ program, value }) => ({
    program,
    amountMonthly: reduced(program, value, relief.value),
  }));
  return {
    value: addRupiah(...parts.map((part) => part.amountMonthly)),
    parts,
    steps: [
      ...(programs.some(onBasis) ? basis.steps : []),
      ...full.map((part) => part.step),
      ...(programs.some(relievable) ? relief.steps : []),
    ],
  };
}

function chosenPrograms(programs: readonly Program[]): readonly BpuProgram[] {
  const foreign = programs.filter((program) => !bpuPrograms.some((known) => known === program));
  if (programs.length === 0 || foreign.length > 0) {
    throw refuse('room_value_invalid', {
      key: 'programs',
      value: programs.join(', '),
      expected: `BPU: ${bpuPrograms.join(', ')}`,
    });
  }
  return bpuPrograms.filter((program) => programs.includes(program));
}

function fullPart(
  program: BpuProgram,
  basis: Rupiah,
  month: Month,
): { program: BpuProgram; value: Rupiah; step: Step } {
  switch (program) {
    case 'JKK': {
      const found = getParameter('contributions.bpu_jkk_rate', month);
      return { program, value: applyRate(basis, found.value), step: rateStep(found) };
    }
    case 'JHT': {
      const found = getParameter('contributions.bpu_jht_rate', month);
      return { program, value: applyRate(basis, found.value), step: rateStep(found) };
    }
    case 'JKM': {
      const found = getParameter('contributions.bpu_jkm_amount', month);
      return { program, value: found.value, step: stepOf(found, found.value) };
    }
    default:
      return program satisfies never;
  }
}

function rateStep(found: Parameters<typeof stepOf>[0] & { readonly value: Rate }): Step {
  return stepOf(found, formatRate(found.value));
}

/** No rule on rounding was found: half up to whole rupiah per programme (rules.md A7). */
function reduced(program: BpuProgram, amount: Rupiah, stillDue: Rate | undefined): Rupiah {
  return stillDue === undefined || !relievable(program) ? amount : applyRate(amount, stillDue);
}

function relievable(program: BpuProgram): boolean {
  return program !== 'JHT';
}

function onBasis(program: BpuProgram): boolean {
  return program !== 'JKM';
}
