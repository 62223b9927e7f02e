// The lines of a PU bill in one month: programme, who pays, rates, ceiling, relief. Chosen once per
// month by law, then worked out for one person (pu-contribution.ts) or a column (pu-columns.ts).

import {
  formatRate,
  type Issue,
  type Month,
  type Program,
  programs,
  type Rate,
  type Rupiah,
} from '@payung/values';
import { type Step, stepOf } from '../explained.ts';
import { findParameter, getParameter, type InForce } from '../parameter.ts';
import { choiceFaults, fault, monthFaults } from './input-fault.ts';
import {
  type LabourIntensive,
  labourIntensiveFaults,
  puJkkRates,
  type RiskClass,
} from './pu-jkk-rate.ts';

/** Yang menanggung: pemberi kerja or pekerja. */
export type PuPayer = 'employer' | 'worker';

/** What an employer's bill of one month hangs on, apart from wage and class. */
export type PuTerms = {
  readonly month: Month;
  readonly programs: readonly Program[];
  /** Only for the relief of PP 7/2025 and PP 36/2025. */
  readonly labourIntensive?: LabourIntensive;
  /** PP 49/2020 art. 17: the deferral of JP was granted; August 2020 to January 2021 only. */
  readonly jpDeferralGranted?: boolean;
};

export type PuLine = {
  readonly program: Exclude<Program, 'JKP'>;
  readonly payer: PuPayer;
  readonly rates: Readonly<Record<RiskClass, Rate>>;
  readonly ceiling?: Rupiah;
  /** Of the normal contribution; absent: all of it. */
  readonly stillDue?: Rate;
  /** What is not due now is deferred (JP), not forgiven (JKK, JKM). */
  readonly deferred: boolean;
  readonly stepsOf: (riskClass: RiskClass) => readonly Step[];
};

/** JKP is in no line: it costs neither side anything (PP 37/2021 art. 11). */
export function puLines(terms: PuTerms): readonly PuLine[] {
  return programs
    .filter((each) => terms.programs.includes(each))
    .flatMap((each) => linesOf(each, terms));
}

/** Everything wrong with the terms at once. */
export function puTermsFaults(terms: PuTerms): readonly Issue[] {
  const { month, labourIntensive } = terms;
  const since = monthFaults(month, 'contributions.pu_jkk_rate');
  if (since.length > 0) return since;
  return [
    ...(terms.programs.length === 0 ? [fault('programs', '', programs.join(', '))] : []),
    ...terms.programs.flatMap((each) => choiceFaults('programs', each, programs)),
    ...(terms.programs.includes('JKP') ? jkpFaults(terms) : []),
    ...(labourIntensive ? labourIntensiveFaults(labourIntensive) : []),
    ...(terms.jpDeferralGranted ? deferralFaults(terms) : []),
  ];
}

/** JKP is paid out of JKK and JKM: who has it has both. */
function jkpFaults({ month, programs: chosen }: PuTerms): Issue[] {
  const complete = chosen.includes('JKK') && chosen.includes('JKM');
  return [
    ...monthFaults(month, 'contributions.jkp_rate'),
    ...(complete ? [] : [fault('programs', chosen.join(', '), 'JKP + JKK + JKM')]),
  ];
}

function deferralFaults({ month, programs: chosen }: PuTerms): Issue[] {
  if (!chosen.includes('JP')) return [fault('jpDeferralGranted', true, 'programs + JP')];
  const period = findParameter('contributions.pu_jp_deferral_covid', month);
  return period ? [] : [fault('jpDeferralGranted', true, 'month 2020-08 .. 2021-01')];
}

function linesOf(program: Program, terms: PuTerms): readonly PuLine[] {
  const { month } = terms;
  switch (program) {
    case 'JKK': {
      const jkk = puJkkRates(month, terms.labourIntensive);
      return [line('JKK', 'employer', jkk.rates, jkk.stepsOf, reliefOf(month))];
    }
    case 'JKM': {
      const found = getParameter('contributions.pu_jkm_rate', month);
      return [flatLine('JKM', 'employer', found, found.value, reliefOf(month))];
    }
    case 'JHT': {
      const found = getParameter('contributions.pu_jht_rate', month);
      return bothPayers.map((payer) => flatLine('JHT', payer, found, found.value[payer]));
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
  const found = getParameter('contributions.pu_jp_rate', month);
  const ceiling = getParameter('contributions.pu_jp_wage_ceiling', month);
  const deferral = jpDeferralGranted
    ? findParameter('contributions.pu_jp_deferral_covid', month)
    : undefined;
  const plain = flatLine('JP', payer, found, found.value[payer], deferral);
  return {
    ...plain,
    ceiling: ceiling.value,
    deferred: deferral !== undefined,
    stepsOf: (riskClass) => [ceilingStep(ceiling, month), ...plain.stepsOf(riskClass)],
  };
}

/** A new ceiling comes each 1 March: an older one used after that day is a guess and says so. */
function ceilingStep(ceiling: InForce<'contributions.pu_jp_wage_ceiling'>, month: Month): Step {
  const nextMarch = `${Number(ceiling.from.slice(0, 4)) + 1}-03`;
  const step = stepOf(ceiling, ceiling.value);
  return month < nextMarch ? step : { ...step, confirmed: false };
}

type Reduction = InForce<'contributions.pu_relief_covid' | 'contributions.pu_jp_deferral_covid'>;

function flatLine(
  program: PuLine['program'],
  payer: PuPayer,
  found: Parameters<typeof stepOf>[0],
  one: Rate,
  reduction?: Reduction,
): PuLine {
  const rates = { 1: one, 2: one, 3: one, 4: one, 5: one };
  return line(program, payer, rates, () => [stepOf(found, formatRate(one))], reduction);
}

function line(
  program: PuLine['program'],
  payer: PuPayer,
  rates: PuLine['rates'],
  stepsOf: PuLine['stepsOf'],
  reduction?: Reduction,
): PuLine {
  if (reduction === undefined) return { program, payer, rates, deferred: false, stepsOf };
  const step = stepOf(reduction, formatRate(reduction.value));
  return {
    program,
    payer,
    rates,
    stillDue: reduction.value,
    deferred: false,
    stepsOf: (riskClass) => [...stepsOf(riskClass), step],
  };
}
