// The lines of a PU bill in one month: programme, who pays, rates, ceiling, relief. Chosen once per
// month by law, then worked out for one person (pu-contribution.ts) or a column (pu-columns.ts).

import {
  type Issue,
  type Month,
  type Program,
  programs,
  type Rate,
  type Rupiah,
  sumRupiah,
} from '@payung/values';
import { type FigureStep, rateStep, reliefStep, type Step, stepOf } from '../explained.ts';
import {
  choice,
  contradiction,
  flag,
  inMonth,
  listOf,
  may,
  need,
  record,
  type TypeOf,
} from '../facts.ts';
import { beforeRule } from '../law-time.ts';
import { findParameter, getParameter, type InForce } from '../parameter.ts';
import type { ParameterId } from '../parameter-id.ts';
import { labourIntensiveFacts, puJkkRates, type RiskClass } from './pu-jkk-rate.ts';

/** Yang menanggung: pemberi kerja or pekerja. */
export type PuPayer = 'employer' | 'worker';

/** What an employer's bill of one month hangs on, apart from wage and class. */
export const puTermsFields = {
  month: need('Bulan iuran', 'Contribution month', inMonth('contributions.pu_jkk_rate')),
  programs: need('Program', 'Programmes', listOf(choice(programs), { least: 1 })),
  // Only for the relief of PP 7/2025 and PP 36/2025.
  labourIntensive: may('Industri padat karya', 'Labour-intensive industry', labourIntensiveFacts),
  // PP 49/2020 art. 17; August 2020 to January 2021 only.
  jpDeferralGranted: may('Penundaan JP disetujui', 'Deferral of JP was granted', flag()),
};
export const puTermsFacts = record(puTermsFields);
export type PuTerms = TypeOf<typeof puTermsFacts>;

type Reduction = InForce<'contributions.pu_relief_covid' | 'contributions.pu_jp_deferral_covid'>;

export type PuLine = {
  readonly program: Exclude<Program, 'JKP'>;
  readonly payer: PuPayer;
  readonly rates: Readonly<Record<RiskClass, Rate>>;
  readonly ceiling?: Rupiah;
  /** Of the normal contribution; absent: all of it. */
  readonly stillDue?: Rate;
  /** What is not due now is deferred (JP), not forgiven (JKK, JKM). */
  readonly deferred: boolean;
  readonly law: {
    readonly rate: InForce<ParameterId>;
    readonly row?: (riskClass: RiskClass) => string;
    readonly reduction?: Reduction;
    /** Figures that decide, without an amount of their own. */
    readonly why: readonly Step[];
  };
};

/** One line for one person: `full` before a reduction, `due` what the steps add up to. */
export type WorkedLine = {
  readonly line: PuLine;
  readonly full: Rupiah;
  readonly due: Rupiah;
  readonly steps: readonly Step[];
};

/** JKP is in no line: it costs neither side anything (PP 37/2021 art. 11). */
export function puLines(terms: PuTerms): readonly PuLine[] {
  return programs
    .filter((each) => terms.programs.includes(each))
    .flatMap((each) => linesOf(each, terms));
}

/** A line worked out. Each is rounded by itself, half up: no rule on rounding was found (rules.md A7). */
export function workLine(line: PuLine, wage: Rupiah, riskClass: RiskClass): WorkedLine {
  const base = line.ceiling !== undefined && line.ceiling < wage ? line.ceiling : wage;
  const { rate, row, reduction, why } = line.law;
  const named = row === undefined ? { base } : { base, row: row(riskClass) };
  const full = rateStep(rate, line.rates[riskClass], named);
  const reduced: readonly (FigureStep & { readonly amount: Rupiah })[] = reduction
    ? [full, reliefStep(reduction, reduction.value, full.amount)]
    : [full];
  return {
    line,
    full: full.amount,
    due: sumRupiah(reduced.map((step) => step.amount)),
    steps: [...why, ...reduced],
  };
}

/** Facts that cannot stand together. */
export function puTermsFaults(terms: PuTerms): readonly Issue[] {
  return [
    ...(terms.programs.includes('JKP') ? jkpFaults(terms) : []),
    ...(terms.jpDeferralGranted ? deferralFaults(terms) : []),
  ];
}

/** JKP is paid out of JKK and JKM: who has it has both. */
function jkpFaults({ month, programs: chosen }: PuTerms): Issue[] {
  const complete = chosen.includes('JKK') && chosen.includes('JKM');
  return [
    ...beforeRule('month', month, 'contributions.jkp_rate'),
    ...(complete ? [] : [contradiction('programs', chosen.join(', '), 'JKP + JKK + JKM')]),
  ];
}

function deferralFaults({ month, programs: chosen }: PuTerms): Issue[] {
  if (!chosen.includes('JP')) return [contradiction('jpDeferralGranted', true, 'programs + JP')];
  const period = findParameter('contributions.pu_jp_deferral_covid', month);
  return period ? [] : [contradiction('jpDeferralGranted', true, 'month 2020-08 .. 2021-01')];
}

function linesOf(program: Program, terms: PuTerms): readonly PuLine[] {
  const { month } = terms;
  switch (program) {
    case 'JKK': {
      const { figure, why } = puJkkRates(month, terms.labourIntensive);
      const law = { rate: figure, row: String, why };
      return [lineOf({ program, payer: 'employer', rates: figure.value, law }, reliefOf(month))];
    }
    case 'JKM': {
      const rate = getParameter('contributions.pu_jkm_rate', month);
      const law = { rate, why: [] };
      const rates = sameForAll(rate.value);
      return [lineOf({ program, payer: 'employer', rates, law }, reliefOf(month))];
    }
    case 'JHT': {
      const rate = getParameter('contributions.pu_jht_rate', month);
      return bothPayers.map((payer) => {
        const law = { rate, row: () => payer, why: [] };
        return lineOf({ program, payer, rates: sameForAll(rate.value[payer]), law });
      });
    }
    case 'JP':
      return bothPayers.map((payer) => jpLine(payer, terms));
    case 'JKP':
      return [];
    default:
      return program satisfies never;
  }
}

const bothPayers = ['employer', 'worker'] as const;

function reliefOf(month: Month): InForce<'contributions.pu_relief_covid'> | undefined {
  return findParameter('contributions.pu_relief_covid', month);
}

function jpLine(payer: PuPayer, { month, jpDeferralGranted = false }: PuTerms): PuLine {
  const rate = getParameter('contributions.pu_jp_rate', month);
  const ceiling = getParameter('contributions.pu_jp_wage_ceiling', month);
  const deferral = jpDeferralGranted
    ? findParameter('contributions.pu_jp_deferral_covid', month)
    : undefined;
  const law = { rate, row: () => payer, why: [ceilingStep(ceiling, month)] };
  const plain = lineOf(
    { program: 'JP', payer, rates: sameForAll(rate.value[payer]), law },
    deferral,
  );
  return { ...plain, ceiling: ceiling.value, deferred: deferral !== undefined };
}

/** A new ceiling comes each 1 March: an older one used after that day is a guess and says so. */
function ceilingStep(ceiling: InForce<'contributions.pu_jp_wage_ceiling'>, month: Month): Step {
  const nextMarch = `${Number(ceiling.from.slice(0, 4)) + 1}-03`;
  const step = stepOf(ceiling, ceiling.value);
  return month < nextMarch ? step : { ...step, confirmed: false };
}

function sameForAll(one: Rate): PuLine['rates'] {
  return { 1: one, 2: one, 3: one, 4: one, 5: one };
}

function lineOf(plain: Omit<PuLine, 'deferred'>, reduction?: Reduction): PuLine {
  if (reduction === undefined) return { ...plain, deferred: false };
  return {
    ...plain,
    stillDue: reduction.value,
    deferred: false,
    law: { ...plain.law, reduction },
  };
}
