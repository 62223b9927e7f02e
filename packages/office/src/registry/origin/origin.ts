// Asal data: for each field of a person the value that holds, and the file, row, day and hand that
// first brought it.

import type { Actor, Database, Reader, Vault } from '@payung/engine';
import { isNik, type Month, maskNik } from '@payung/values';
import { type Refused, refused } from '../change/change.ts';
import { findVersions, type Version } from './queries.ts';

export type FieldOrigin = {
  readonly field: string;
  /** A NIK is masked. */
  readonly value: string;
  readonly file?: string;
  readonly row?: number;
  readonly month?: Month;
  readonly recordedAt: string;
  readonly by: string;
  readonly reason: string;
};

export type OriginOutcome =
  | { readonly outcome: 'origin'; readonly fields: readonly FieldOrigin[] }
  | Refused;

export async function findOrigin(
  database: Database,
  actor: Actor,
  person: number,
): Promise<OriginOutcome> {
  const fields = await database.read(actor, (tx) => originsIn(tx, database.vault, person));
  if (fields.length === 0) return refused('person_unknown', { person });
  return { outcome: 'origin', fields };
}

/** Within a transaction. None where nobody has the number: everybody has a name. */
export async function originsIn(
  tx: Reader,
  vault: Vault,
  person: number,
): Promise<readonly FieldOrigin[]> {
  const { identity, trait } = await findVersions(tx, person);
  const fields = [...originsOf(identity), ...originsOf(trait)];
  return fields.map((each) => ({ ...each, value: shown(each, identity, vault.open) }));
}

/** Back from the version that holds, as long as the value stays the same. */
function originsOf(versions: readonly Version[]): FieldOrigin[] {
  const holding = versions.findIndex(({ current }) => current);
  const now = versions[holding];
  if (now === undefined) return [];
  return Object.entries(now.values).flatMap(([field, value]) => {
    if (value === null) return [];
    const since = versions
      .slice(holding)
      .findLast((_, at, older) =>
        older.slice(0, at + 1).every((each) => each.values[field] === value),
      );
    return [{ field, value, ...sourceOf(since ?? now) }];
  });
}

function sourceOf(version: Version): Omit<FieldOrigin, 'field' | 'value'> {
  const { file, row, month, at, by, reason } = version;
  return {
    recordedAt: at,
    by,
    reason,
    ...(file === null ? {} : { file }),
    ...(row === null ? {} : { row }),
    ...(month === null ? {} : { month }),
  };
}

function shown(
  { field, value }: FieldOrigin,
  identity: readonly Version[],
  open: (sealed: Uint8Array) => string,
): string {
  if (field !== 'nik') return value;
  const sealed = identity.find(({ current }) => current)?.nikSealed;
  const nik = sealed ? open(sealed) : '';
  return isNik(nik) ? maskNik(nik) : '••••';
}
