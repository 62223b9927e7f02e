// The SQL of single corrections: what stands of one person, and what takes its place.

import type { Reader, Writer } from '@payung/engine';
import type { Month } from '@payung/values';
import { sql } from 'kysely';
import { single } from '../change/queries.ts';

export type Identity = {
  readonly person: number;
  readonly nikSealed: Uint8Array | null;
  readonly nikDigest: Uint8Array | null;
  readonly nikRegion: string | null;
  readonly name: string;
  readonly nameNormalised: string;
  readonly birth: string | null;
  readonly birthExact: boolean;
  readonly sex: string | null;
};

export async function getIdentity(tx: Reader, person: number): Promise<Identity> {
  const { rows } = await sql<Identity>`
    select
      person, nik_sealed as "nikSealed", nik_digest as "nikDigest", nik_region as "nikRegion",
      name_written as name, name_normalised as "nameNormalised", birth, birth_exact as "birthExact",
      sex
    from payung.identity
    where tenant = ${tx.actor.tenant} and person = ${person} and superseded_in is null
  `.execute(tx.db);
  return single(rows);
}

/** Somebody else who has that NIK, and was not merged with the person. */
export async function findOwner(
  tx: Reader,
  digest: Uint8Array,
  person: number,
): Promise<number | undefined> {
  const { rows } = await sql<{ person: number }>`
    select i.person
    from payung.identity i
    where i.tenant = ${tx.actor.tenant}
      and i.nik_digest = ${digest}
      and i.superseded_in is null
      and i.person <> ${person}
      and not exists (
        select from payung.merged g
        where g.tenant = i.tenant
          and g.superseded_in is null
          and (g.person, g.same_as) in ((i.person, ${person}), (${person}, i.person))
      )
    limit 1
  `.execute(tx.db);
  return rows[0]?.person;
}

export async function replaceIdentity(
  tx: Writer,
  change: number,
  identity: Identity,
): Promise<void> {
  const { tenant } = tx.actor;
  const { person, nikSealed, nikDigest, nikRegion, name, nameNormalised } = identity;
  const { birth, birthExact, sex } = identity;
  await sql`
    update payung.identity set superseded_in = ${change}
    where tenant = ${tenant} and person = ${person} and superseded_in is null
  `.execute(tx.db);
  await sql`
    insert into payung.identity (
      tenant, person, nik_sealed, nik_digest, nik_region, name_written, name_normalised, birth,
      birth_exact, sex, source, recorded_in
    )
    values (
      ${tenant}, ${person}, ${nikSealed}, ${nikDigest}, ${nikRegion}, ${name}, ${nameNormalised},
      ${birth}, ${birthExact}, ${sex}, ${change}, ${change}
    )
  `.execute(tx.db);
}

export type Trait = {
  readonly person: number;
  readonly domicile: string | null;
  readonly domicileWritten: string | null;
  readonly workplace: string | null;
  readonly occupation: string | null;
  readonly sector: string | null;
};

/** What holds in a month; before the first word of it, what that word says. */
export async function getTrait(tx: Reader, person: number, month: Month): Promise<Trait> {
  const { rows } = await sql<Trait>`
    select
      person, domicile, domicile_written as "domicileWritten", workplace, occupation, sector
    from payung.trait
    where tenant = ${tx.actor.tenant} and person = ${person} and superseded_in is null
    order by valid_from <= ${month} desc, case when valid_from <= ${month} then valid_from end desc,
      valid_from
    limit 1
  `.execute(tx.db);
  return single(rows);
}

/** The month of the first word about a person's life. */
export async function getFirstTrait(tx: Reader, person: number): Promise<Month> {
  const { rows } = await sql<{ month: Month }>`
    select min(valid_from::text collate "C") as month
    from payung.trait
    where tenant = ${tx.actor.tenant} and person = ${person} and superseded_in is null
  `.execute(tx.db);
  return single(rows).month;
}

/** A second word about the same month replaces the first; what follows in later months stays. */
export async function replaceTrait(
  tx: Writer,
  change: number,
  { from, row }: { readonly from: Month; readonly row: Trait },
): Promise<void> {
  const { tenant } = tx.actor;
  const { person, domicile, domicileWritten, workplace, occupation, sector } = row;
  await sql`
    update payung.trait set superseded_in = ${change}
    where tenant = ${tenant}
      and person = ${person}
      and valid_from = ${from}
      and superseded_in is null
  `.execute(tx.db);
  await sql`
    insert into payung.trait (
      tenant, person, valid_from, domicile, domicile_written, workplace, occupation, sector, source,
      recorded_in
    )
    values (
      ${tenant}, ${person}, ${from}, ${domicile}, ${domicileWritten}, ${workplace}, ${occupation},
      ${sector}, ${change}, ${change}
    )
  `.execute(tx.db);
  await sql`
    update payung.people p
    set domicile = t.domicile
    from (
      select domicile
      from payung.trait
      where tenant = ${tenant} and person = ${person} and superseded_in is null
      order by valid_from desc
      limit 1
    ) as t
    where p.tenant = ${tenant} and p.person = ${person} and p.domicile is distinct from t.domicile
  `.execute(tx.db);
}

export type Membership = {
  readonly person: number;
  readonly kpj: string;
  readonly npp: string;
  readonly segment: string | null;
  readonly programs: readonly string[];
  readonly payer: string;
  readonly from: Month;
  readonly paidUntil: Month | null;
  readonly until: Month | null;
  readonly endReason: string | null;
  readonly assumed: readonly string[];
  readonly recordedIn: number;
};

/** The newest spell of a KPJ at an employer, of the person himself or of one merged into him. */
export async function findMembership(
  tx: Reader,
  person: number,
  { kpj, npp }: { readonly kpj: string; readonly npp: string },
): Promise<Membership | undefined> {
  const { rows } = await sql<Membership>`
    select
      m.person, m.kpj, m.npp, m.segment, m.programs, m.payer, m.from_month as from,
      m.paid_until as "paidUntil", m.until_month as until, m.end_reason as "endReason", m.assumed,
      m.recorded_in as "recordedIn"
    from payung.membership m
    left join payung.merged g
      on g.tenant = m.tenant and g.person = m.person and g.superseded_in is null
    where m.tenant = ${tx.actor.tenant}
      and m.superseded_in is null
      and coalesce(g.same_as, m.person) = ${person}
      and m.kpj = ${kpj}
      and m.npp = ${npp}
    order by m.from_month desc, m.recorded_in desc
    limit 1
  `.execute(tx.db);
  return rows[0];
}

export async function replaceMembership(
  tx: Writer,
  change: number,
  { old, row }: { readonly old: Membership; readonly row: Membership },
): Promise<void> {
  const { tenant } = tx.actor;
  await sql`
    update payung.membership set superseded_in = ${change}
    where tenant = ${tenant}
      and kpj = ${old.kpj}
      and npp = ${old.npp}
      and from_month = ${old.from}
      and recorded_in = ${old.recordedIn}
  `.execute(tx.db);
  await sql`
    insert into payung.membership (
      tenant, person, kpj, npp, segment, programs, payer, from_month, paid_until, until_month,
      end_reason, assumed, source, recorded_in
    )
    values (
      ${tenant}, ${row.person}, ${row.kpj}, ${row.npp}, ${row.segment}, ${row.programs}, ${row.payer},
      ${row.from}, ${row.paidUntil}, ${row.until}, ${row.endReason}, ${row.assumed}, ${change},
      ${change}
    )
  `.execute(tx.db);
}
