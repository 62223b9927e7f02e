// Gathers how claims, arrears and cases stand, through the doors of their features.

import type { Actor, Database, Zone } from '@payung/engine';
import { addMonths, type Day, dayParts, firstDay, type Month, month } from '@payung/values';
import { benefitsOf, complianceOf, protectionIn } from './period/gather.ts';
import { type Standing, withoutSmall } from './standing.ts';

/** Asked as the system: who prepares a meeting may read these sums, and not the cases behind them. */
export async function standingOf(
  database: Database,
  actor: Actor,
  asked: { readonly month: Month; readonly today: Day; readonly zone: Zone },
): Promise<Standing> {
  const reader: Actor = { ...actor, role: 'system' };
  const { year } = dayParts(firstDay(asked.month));
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
