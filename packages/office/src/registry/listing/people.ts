// People as a page shows them: whoever the actor may see, in the order of their numbers; somebody by
// his NIK; and a NIK in clear, which leaves its purpose in the audit log.

import type { Actor, Database } from '@payung/engine';
import { normaliseName } from '@payung/linkage';
import { type Day, isNik, maskNik, type Nik, type Sex } from '@payung/values';
import { type Refused, refused } from '../change/change.ts';
import { checkedLimit, type Page, type PageAsk, pageOf } from './page.ts';
import * as queries from './queries.ts';

export type PeopleAsk = PageAsk<number> & {
  /** Only those who live in the region whose code begins so. */
  readonly within?: string;
  /** Words of which each begins a word of the name. */
  readonly name?: string;
};

export type PersonLine = {
  readonly person: number;
  readonly name: string;
  /** Masked; empty where none is known. */
  readonly nik: string;
  readonly birth?: Day;
  readonly sex?: Sex;
  readonly domicile?: string;
  readonly sector?: string;
  readonly occupation?: string;
  readonly isDead: boolean;
  /** Of memberships that run, also of people merged into him; '' where the file names no segment. */
  readonly segments: readonly string[];
};

/** Daftar orang: whoever was merged into another is shown with the other alone. */
export async function listPeople(
  database: Database,
  actor: Actor,
  { limit, after = 0, within = '', name = '' }: PeopleAsk,
): Promise<Page<PersonLine, number>> {
  checkedLimit(limit);
  if (!/^\d*$/.test(within)) throw new RangeError(`Not a region code: ${within}`);
  const words = [...normaliseName(name, () => '').tokens];
  // Letters that make no word of a name name nobody; they do not stand for everybody.
  if (words.length === 0 && name.trim() !== '') return { rows: [] };
  const found = await database.read(actor, (tx) =>
    queries.findPeople(tx, { after, limit: limit + 1, within, words }),
  );
  const { open } = database.vault;
  return pageOf(
    found.map((row) => lineOf(row, open)),
    limit,
    ({ person }) => person,
  );
}

function lineOf(row: queries.PersonRow, open: (sealed: Uint8Array) => string): PersonLine {
  const { person, name, isDead, segments } = row;
  return {
    ...{ person, name, isDead, segments },
    nik: maskedNik(row.nikSealed, open),
    ...(row.birth === null ? {} : { birth: row.birth }),
    ...(row.sex === null ? {} : { sex: row.sex }),
    ...(row.domicile === null ? {} : { domicile: row.domicile }),
    ...(row.sector === null ? {} : { sector: row.sector }),
    ...(row.occupation === null ? {} : { occupation: row.occupation }),
  };
}

/** @example maskedNik(null, vault.open) // '' */
export function maskedNik(sealed: Uint8Array | null, open: (sealed: Uint8Array) => string): string {
  if (sealed === null) return '';
  const nik = open(sealed);
  return isNik(nik) ? maskNik(nik) : '••••';
}

/** The one whom the NIK names, as far as the actor sees him; merged people lead to the one they are. */
export function findPersonByNik(
  database: Database,
  actor: Actor,
  nik: Nik,
): Promise<number | undefined> {
  return database.read(actor, (tx) => queries.findByDigest(tx, database.vault.digest(nik)));
}

export type RevealOutcome = { readonly outcome: 'revealed'; readonly nik: string } | Refused;

/** Buka NIK: each time one entry of the audit log, with the purpose in the reader's words. */
export async function revealNik(
  database: Database,
  actor: Actor,
  { person, purpose }: { readonly person: number; readonly purpose: string },
): Promise<RevealOutcome> {
  const work = { actor, reason: purpose, action: 'registry.reveal_nik', subject: { person } };
  const sealed = await database.transaction(work, (tx) => queries.findSealedNik(tx, person));
  if (sealed === undefined) return refused('person_unknown', { person });
  if (sealed === null) return refused('nik_unknown', { person });
  return { outcome: 'revealed', nik: database.vault.open(sealed) };
}
