// The SQL of employers the register knows.

import type { Reader } from '@payung/engine';
import type { Month } from '@payung/values';
import { sql } from 'kysely';

export type RegisteredEmployer = {
  readonly npp: string;
  readonly name: string;
  readonly workers: number;
  readonly programs: readonly string[];
};

/** Employers of the register with the people who are active in a month, and their programmes. */
export async function findRegistered(
  tx: Reader,
  month: Month,
): Promise<readonly RegisteredEmployer[]> {
  const { rows } = await sql<RegisteredEmployer>`
    select
      e.npp, e.name,
      count(distinct m.person) as workers,
      coalesce(
        (
          select array_agg(distinct p order by p)
          from payung.membership a
          cross join lateral unnest(a.programs) as p
          where a.tenant = e.tenant and a.npp = e.npp and a.superseded_in is null
            and a.from_month <= ${month} and coalesce(a.until_month, '9999-12') > ${month}
        ),
        '{}'
      ) as programs
    from payung.employer e
    left join payung.membership m
      on m.tenant = e.tenant and m.npp = e.npp and m.superseded_in is null
      and m.from_month <= ${month} and coalesce(m.until_month, '9999-12') > ${month}
    where e.tenant = ${tx.actor.tenant}
      and e.superseded_in is null
      and e.name is not null
      and e.wadah is null
    group by e.tenant, e.npp, e.name
    order by e.npp
  `.execute(tx.db);
  return rows;
}
