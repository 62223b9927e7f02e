// Employers and groups (wadah): who they are and who pays for their people. Every NPP of a participants
// file is here from its first load on; what the file does not tell is recorded by hand.

import type { Actor, Database } from '@payung/engine';
import { insertChange } from '../change/queries.ts';
import type { Employer } from './employer.ts';
import * as queries from './queries.ts';

export async function recordEmployer(
  database: Database,
  actor: Actor,
  request: { readonly employer: Employer; readonly reason: string },
): Promise<number> {
  const { employer, reason } = request;
  const subject = { npp: employer.npp };
  const work = { actor, reason, action: 'registry.employer', subject };
  return database.transaction(work, async (tx) => {
    const change = await insertChange(tx, { kind: 'employer', reason });
    await queries.replaceEmployer(tx, change, employer);
    return change;
  });
}

export async function findEmployers(
  database: Database,
  actor: Actor,
): Promise<readonly Employer[]> {
  const rows = await database.read(actor, queries.findEmployers);
  return rows.map(({ npp, name, wadah, opd, payer, agreement }) => ({
    npp,
    ...(name === null ? {} : { name }),
    ...(wadah === null ? {} : { wadah }),
    ...(opd === null ? {} : { opd }),
    ...(payer === null ? {} : { payer }),
    ...(agreement === null ? {} : { agreement }),
  }));
}
