// Contributions per month, as the branch or a payer reports them.

import type { Actor, Database } from '@payung/engine';
import { insertChange } from '../change/queries.ts';
import * as queries from './queries.ts';

export type ContributionsOutcome = {
  readonly change: number;
  readonly stored: number;
  /** The same payment was known or stood twice. */
  readonly known: number;
  /** Rows whose KPJ and NPP the register does not know: for the sender. */
  readonly unknownRows: readonly number[];
};

export async function recordContributions(
  database: Database,
  actor: Actor,
  request: { readonly rows: readonly queries.ContributionRow[]; readonly reason: string },
): Promise<ContributionsOutcome> {
  const { rows, reason } = request;
  const work = { actor, reason, action: 'registry.contributions', subject: { rows: rows.length } };
  return database.transaction(work, async (tx) => {
    const cells = rows.map((row) => [
      row.row,
      row.kpj,
      row.npp,
      row.month,
      row.program,
      row.amount,
      row.paidOn,
    ]);
    await tx.stage('registry_contribution', queries.contributionStage, [cells]);
    const change = await insertChange(tx, { kind: 'contributions', reason });
    const { stored, unknownRows } = await queries.insertContributions(tx, change);
    return { change, stored, known: rows.length - stored - unknownRows.length, unknownRows };
  });
}
