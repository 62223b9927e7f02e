// How claims, arrears and cases of employers stand, for reports and for the material of a meeting: sums alone. In
// material small counts of people are hidden, since its papers go to whoever sees no persons.

import type { Day, Month, Rupiah } from '@payung/values';
import type { CaseState } from '../compliance/index.ts';
import { hideSmall, smallBelow } from '../coverage/index.ts';
import type { Calendar } from '../funding/index.ts';

type People = { readonly people: number };

/** Perlindungan yang dibayarkan: months of the period, and what ends or is owed on the report's day. */
export type PeriodProtection = {
  readonly months: Calendar['months'];
  readonly ending: readonly (People &
    Pick<Calendar['ending'][number], 'days' | 'endsOn' | 'fund'>)[];
  readonly inArrears: readonly (People & { readonly lastDayToPay: Day; readonly fund: string })[];
  readonly paidTooLate: readonly (People & { readonly fund: string })[];
};

export type PeriodCompliance = {
  readonly states: readonly { readonly state: CaseState; readonly cases: number }[];
  readonly batches: readonly {
    readonly number: string;
    readonly releasedOn: Day | null;
    readonly packs: number;
    readonly due: Rupiah;
  }[];
  /** Pemulihan that two persons confirmed, within the period. */
  readonly recovered: readonly {
    readonly month: Month;
    readonly payments: number;
    readonly amount: Rupiah;
  }[];
};

export type PeriodBenefits = {
  /** Paid within the period; scholarships are a programme of their own. */
  readonly programmes: readonly {
    readonly programme: string;
    readonly claims: number;
    readonly amount: Rupiah;
  }[];
  /** Contributions of the period's months: of funds, and of the register. */
  readonly contributed: { readonly funds: Rupiah; readonly register: Rupiah };
};

/** Null: hidden, because it is small or would give a small one away. */
type Hidden<Row extends { readonly people: number }> = Omit<Row, 'people'> & {
  readonly people: number | null;
};

/** Klaim dan beasiswa, tunggakan, perkara, SKK, pemulihan. */
export type Standing = {
  /** Months of what was paid and recovered: the year of the meeting up to its month. */
  readonly from: Month;
  readonly until: Month;
  readonly protection: {
    readonly ending: readonly Hidden<PeriodProtection['ending'][number]>[];
    readonly inArrears: readonly Hidden<PeriodProtection['inArrears'][number]>[];
    readonly paidTooLate: readonly Hidden<PeriodProtection['paidTooLate'][number]>[];
  };
  /** Of employers, not of workers: nothing to hide. */
  readonly compliance: PeriodCompliance;
  readonly benefits: {
    readonly programmes: readonly {
      readonly programme: string;
      readonly claims: number | null;
      readonly amount: Rupiah | null;
    }[];
    readonly contributed: PeriodBenefits['contributed'];
  };
};

/** Counts of people below the least that is told become null, and the sums of money beside them. */
export function withoutSmall(told: {
  readonly protection: Omit<PeriodProtection, 'months'>;
  readonly programmes: PeriodBenefits['programmes'];
  readonly contributed: PeriodBenefits['contributed'];
}): Pick<Standing, 'protection' | 'benefits'> {
  const { ending, inArrears, paidTooLate } = told.protection;
  return {
    protection: {
      ending: ending.map(hidden),
      inArrears: inArrears.map(hidden),
      paidTooLate: paidTooLate.map(hidden),
    },
    benefits: { programmes: hiddenProgrammes(told.programmes), contributed: told.contributed },
  };
}

function hidden<Row extends { readonly people: number }>(row: Row): Hidden<Row> {
  const { people } = row;
  return { ...row, people: people > 0 && people < smallBelow ? null : people };
}

/** Their sum is told elsewhere: as many are hidden as keep a small one from being computed. */
function hiddenProgrammes(
  programmes: PeriodBenefits['programmes'],
): Standing['benefits']['programmes'] {
  const [shown = []] = hideSmall([programmes.map(({ claims }) => claims)]);
  return programmes.map((each, at) =>
    shown[at] === null ? { programme: each.programme, claims: null, amount: null } : each,
  );
}
