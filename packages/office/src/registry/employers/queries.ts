// The SQL of employers and groups.

import type { Reader, Writer } from '@payung/engine';
import { sql } from 'kysely';
import type { Employer } from './employer.ts';

export async function replaceEmployer(
  tx: Writer,
  change: number,
  employer: Employer,
): Promise<void> {
  const { tenant } = tx.actor;
  await sql`
    update payung.employer set superseded_in = ${change}
    where tenant = ${tenant} and npp = ${employer.npp} and superseded_in is null
  `.execute(tx.db);
  await sql`
    insert into payung.employer (
      tenant, npp, name, wadah, opd, payer, agreement, source, recorded_in
    )
    values (
      ${tenant}, ${employer.npp}, ${employer.name ?? null}, ${employer.wadah ?? null},
      ${employer.opd ?? null}, ${employer.payer ?? null}, ${employer.agreement ?? null}, ${change},
      ${change}
    )
  `.execute(tx.db);
}

type EmployerRow = { readonly [Field in keyof Employer]-?: Employer[Field] | null } & {
  readonly npp: string;
};

export async function findEmployers(tx: Reader): Promise<readonly EmployerRow[]> {
  const { rows } = await sql<EmployerRow>`
    select npp, name, wadah, opd, payer, agreement
    from payung.employer
    where tenant = ${tx.actor.tenant} and superseded_in is null
    order by npp
  `.execute(tx.db);
  return rows;
}
