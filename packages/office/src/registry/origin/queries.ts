// The SQL of origins: every version of what was ever known of a person, with its source.

import type { Reader } from '@payung/engine';
import type { Month } from '@payung/values';
import { sql } from 'kysely';

export type Version = {
  readonly recordedIn: number;
  readonly current: boolean;
  readonly file: string | null;
  readonly row: number | null;
  readonly month: Month | null;
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  readonly values: Readonly<Record<string, string | null>>;
  readonly nikSealed: Uint8Array | null;
};

/** Newest first; identity and trait are two rows of versions. */
export async function findVersions(
  tx: Reader,
  person: number,
): Promise<{ readonly identity: readonly Version[]; readonly trait: readonly Version[] }> {
  const { tenant } = tx.actor;
  const source = sql`
    v.recorded_in as "recordedIn", v.superseded_in is null as current, b.file, v.source_row as row,
    b.month, c.at, c.actor as by, c.reason`;
  const joined = sql`
    join payung.change c on c.tenant = v.tenant and c.id = v.source
    left join payung.registry_batch b on b.tenant = v.tenant and b.change = v.source
    where v.tenant = ${tenant} and v.person = ${person}`;
  const identity = await sql<Version>`
    select ${source}, v.nik_sealed as "nikSealed", json_build_object(
      'nik', encode(v.nik_digest, 'hex'), 'name', v.name_written, 'birth', v.birth, 'sex', v.sex
    ) as values
    from payung.identity v ${joined}
    order by v.recorded_in desc
  `.execute(tx.db);
  const trait = await sql<Version>`
    select ${source}, null as "nikSealed", json_build_object(
      'domicile', v.domicile, 'workplace', v.workplace, 'occupation', v.occupation,
      'sector', v.sector
    ) as values
    from payung.trait v ${joined}
    order by v.valid_from desc, v.recorded_in desc
  `.execute(tx.db);
  return { identity: identity.rows, trait: trait.rows };
}
