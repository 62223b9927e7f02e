// How claims, arrears and cases of employers stand, for the material of a meeting: sums alone, small counts of
// people hidden, since the papers of a meeting go to whoever sees no persons.

import type { Actor, Database, Zone } from '@payung/engine';
import { addMonths, type Day, dayParts, type Month, month, type Rupiah } from '@payung/values';
import { hideSmall, smallBelow } from '../coverage/index.ts';
import { benefitsOf, complianceOf, protectionIn } from './period/gather.ts';
import type { PeriodBenefits, PeriodCompliance, PeriodProtection } from './period/snapshot.ts';

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

/** Asked as the system: who prepares a meeting may read these sums, and not the cases behind them. */
export async function standingOf(
  database: Database,
  actor: Actor,
  asked: { readonly month: Month; readonly today: Day; readonly zone: Zone },
): Promise<Standing> {
  const reader: Actor = { ...actor, role: 'system' };
  const { year } = dayParts(`${asked.month}-01` as Day);
  const period = { from: month(`${year}-01`), until: addMonths(asked.month, 1) };
  const { ending, inArrears, paidTooLate } = await protectionIn(database, reader, {
    ...{ period, today: asked.today, zone: asked.zone },
  });
  const { programmes, contributed } = await benefitsOf(database, reader, period);
  return {
    ...period,
    ...withoutSmall({ protection: { ending, inArrears, paidTooLate }, programmes, contributed }),
    compliance: await complianceOf(database, reader, period),
  };
}

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
