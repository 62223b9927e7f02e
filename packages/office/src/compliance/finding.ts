// Temuan: what an employer may owe, from which rows, how sure, and how much by the law. The two fines
// stand apart: 2 percent a month for being late, 0.1 percent a month as a sanction.

import {
  type ArrearsClass,
  arrearsClass,
  type RiskClass,
  sanctionFine,
  type UnderpaymentInput,
  underpayment,
} from '@payung/law';
import {
  type Day,
  type Month,
  monthOf,
  monthsBetween,
  monthsOf,
  type Parsed,
  Refusal,
  type Rupiah,
  rupiah,
  sumRupiah,
} from '@payung/values';

export const findingKinds = [
  'PWBD',
  'PDS_TK',
  'PDS_UPAH',
  'PDS_PROGRAM',
  'PIUTANG',
  'JAKON',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Programmes with a bill. */
export const billedPrograms = ['JKK', 'JKM', 'JHT', 'JP'] as const;
export type BilledProgram = (typeof billedPrograms)[number];

/** Estimated months of workers, wages or programmes, `[from, until)`; or the months of arrears. */
export type FindingFacts =
  | {
      readonly kind: 'PWBD' | 'PDS_TK';
      readonly from: Month;
      readonly until: Month;
      readonly workers: number;
      readonly wageMonthly: Rupiah;
      readonly programs: readonly BilledProgram[];
    }
  | {
      readonly kind: 'PDS_UPAH';
      readonly from: Month;
      readonly until: Month;
      readonly workers: number;
      readonly wageMonthly: Rupiah;
      readonly reportedWage: Rupiah;
      readonly programs: readonly BilledProgram[];
    }
  | {
      readonly kind: 'PDS_PROGRAM';
      readonly from: Month;
      readonly until: Month;
      readonly workers: number;
      readonly wageMonthly: Rupiah;
      readonly missingPrograms: readonly BilledProgram[];
    }
  | {
      readonly kind: 'PIUTANG';
      readonly months: readonly {
        readonly month: Month;
        readonly due: Rupiah;
        readonly paid: Rupiah;
      }[];
    }
  /** A construction project without registration; what is due by its value is not worked out. */
  | {
      readonly kind: 'JAKON';
      readonly project: string;
      readonly value: Rupiah;
      readonly contract: string | null;
    };

/** Where it stands: as a clerk counts. `says` holds counts and sums, no name of a worker. */
export type Evidence = {
  readonly file: string;
  readonly row: number;
  readonly says: string;
};

export type Finding = {
  readonly facts: FindingFacts;
  readonly evidence: readonly Evidence[];
  /** Parts per million. */
  readonly confidence: number;
};

export type MonthDue = {
  readonly month: Month;
  readonly contribution: Rupiah;
  /** Denda keterlambatan, 2 percent a month. */
  readonly lateFine: Rupiah;
  readonly monthsLate: number;
};

export type FindingDue = {
  readonly months: readonly MonthDue[];
  readonly contribution: Rupiah;
  readonly lateFine: Rupiah;
  readonly due: Rupiah;
};

/** The day it is worked out for, and the days that are none of work beside Saturdays and Sundays. */
export type DueAt = { readonly asOf: Day; readonly holidays: readonly Day[] };

/** What a finding comes to on a day, month by month. */
export function findingDue(facts: FindingFacts, riskClass: RiskClass, at: DueAt): FindingDue {
  const months = inputsOf(facts, riskClass, at).map((input): MonthDue => {
    const { parts, monthsLate } = answered(underpayment(input));
    const of = (name: 'contribution' | 'fine') =>
      parts.find(({ part }) => part === name)?.amount ?? rupiah(0);
    return {
      month: input.month,
      contribution: of('contribution'),
      lateFine: of('fine'),
      monthsLate,
    };
  });
  const contribution = sumRupiah(months.map((each) => each.contribution));
  const lateFine = sumRupiah(months.map((each) => each.lateFine));
  return { months, contribution, lateFine, due: sumRupiah([contribution, lateFine]) };
}

function inputsOf(
  facts: FindingFacts,
  riskClass: RiskClass,
  at: DueAt,
): readonly UnderpaymentInput[] {
  if (facts.kind === 'PIUTANG') {
    const { kind } = facts;
    return facts.months.map(({ month, due, paid }) => ({ ...at, kind, month, due, paid }));
  }
  if (facts.kind === 'JAKON') return [];
  const { from, until, workers, wageMonthly } = facts;
  return monthsOf({ from, until }).map((month): UnderpaymentInput => {
    const base = { ...at, month, riskClass };
    switch (facts.kind) {
      case 'PWBD':
      case 'PDS_TK': {
        const { kind, programs } = facts;
        return { ...base, kind, workers: times(workers, { wageMonthly }), programs };
      }
      case 'PDS_UPAH': {
        const { kind, programs, reportedWage } = facts;
        const each = { wageMonthly, reportedWage };
        return { ...base, kind, workers: times(workers, each), programs };
      }
      case 'PDS_PROGRAM': {
        const { kind, missingPrograms } = facts;
        return { ...base, kind, workers: times(workers, { wageMonthly }), missingPrograms };
      }
      default:
        return facts satisfies never;
    }
  });
}

function times<T>(count: number, each: T): readonly T[] {
  return Array.from({ length: count }, () => each);
}

/** Kelas piutang by the oldest month that is not paid; `none` without arrears. */
export function arrearsOf(findings: readonly Pick<Finding, 'facts'>[], asOf: Day): ArrearsClass {
  const open = findings.flatMap(({ facts }) =>
    facts.kind === 'PIUTANG'
      ? facts.months.filter(({ due, paid }) => paid < due).map(({ month }) => month)
      : [],
  );
  const oldest = open.toSorted()[0];
  if (oldest === undefined) return 'none';
  const months = Math.max(0, monthsBetween(oldest, monthOf(asOf)));
  return answered(arrearsClass({ on: asOf, months })).value;
}

/** Denda administratif 0,1 percent a month from the day it was imposed: beside the late fine, never in it. */
export function sanctionDue(contribution: Rupiah, fineOn: Day | null, asOf: Day): Rupiah {
  if (fineOn === null || contribution === 0 || asOf < fineOn) return rupiah(0);
  const months = monthsBetween(monthOf(fineOn), monthOf(asOf)) + 1;
  return answered(sanctionFine({ on: fineOn, contributionDue: contribution, months })).value;
}

/** Facts were checked when they were found: what the law refuses now is told with its article. */
function answered<T>(answer: Parsed<T>): T {
  if (answer.ok) return answer.value;
  throw new Refusal(answer.issues);
}
