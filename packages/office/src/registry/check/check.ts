// Cek cepat: how the people of a few pasted rows stand, row by row. Nothing is kept, and no row says more of a
// person than its status; who cannot be told for certain is `unsure`, never guessed.

import type { Actor, Database, Reader } from '@payung/engine';
import { normaliseName } from '@payung/linkage';
import type { Day, Nik } from '@payung/values';
import type { Payer } from '../batch/batch.ts';
import { statusIn } from '../people/status.ts';
import * as queries from './queries.ts';

/**
 * `active`: covered today; `funded`: covered, and a fund pays; `listed`: on a list, never a participant;
 * `uncovered`: was a participant and is not covered today.
 */
export const checkStatuses = [
  'active',
  'funded',
  'listed',
  'uncovered',
  'not_found',
  'unsure',
] as const;
export type CheckStatus = (typeof checkStatuses)[number];

export type CheckRow = { readonly nik?: Nik; readonly name?: string; readonly birth?: Day };
export type Checked = { readonly status: CheckStatus; readonly payer?: Payer };

const ownPayers: readonly Payer[] = ['own', 'employer'];

export async function checkPeople(
  database: Database,
  actor: Actor,
  { rows, on }: { readonly rows: readonly CheckRow[]; readonly on: Day },
): Promise<readonly Checked[]> {
  const asked = rows.map((row) => askedOf(row, (nik) => database.vault.digest(nik)));
  return database.read(actor, async (tx) => {
    const named = await queries.findNamed(tx, {
      digests: asked.flatMap(({ digest }) => digest ?? []),
      names: asked.flatMap(({ name }) => (name === '' ? [] : [name])),
    });
    const found = asked.map((each) => personOf(each, named));
    const people = [...new Set(found.filter((each) => typeof each === 'number'))];
    const standing = await standingOf(tx, people, on);
    return found.map((each) =>
      typeof each === 'number' ? (standing.get(each) ?? { status: 'not_found' }) : { status: each },
    );
  });
}

type Asked = { readonly digest?: Uint8Array; readonly name: string; readonly birth?: Day };

function askedOf({ nik, name = '', birth }: CheckRow, digest: (nik: Nik) => Uint8Array): Asked {
  return {
    name: normaliseName(name, () => '').tokens.join(' '),
    ...(nik === undefined ? {} : { digest: digest(nik) }),
    ...(birth === undefined ? {} : { birth }),
  };
}

/** The one person a row means; a NIK under a name without a word in common means nobody for certain. */
function personOf(
  { digest, name, birth }: Asked,
  named: readonly queries.NamedPerson[],
): number | 'not_found' | 'unsure' {
  const hex = digest && Buffer.from(digest).toString('hex');
  const byNik = named.filter((each) => each.digest !== null && each.digest === hex);
  const [owner] = byNik;
  if (owner !== undefined) {
    const isOne = byNik.every(({ person }) => person === owner.person);
    return isOne && shareWord(owner.name, name) ? owner.person : 'unsure';
  }
  const alike = named.filter((each) => name !== '' && each.name === name);
  if (alike.length === 0) return 'not_found';
  const sameDay = alike.filter((each) => birth !== undefined && each.birth === birth);
  const [first] = sameDay;
  // Born on another day they are others; without a day, or beside a NIK that is not his, none is certain.
  if (birth !== undefined && first === undefined && alike.every((each) => each.birth !== null)) {
    return 'not_found';
  }
  const isOne = first !== undefined && sameDay.every(({ person }) => person === first.person);
  return isOne && digest === undefined ? first.person : 'unsure';
}

function shareWord(known: string, told: string): boolean {
  const words = known.split(' ');
  return told === '' || told.split(' ').some((word) => words.includes(word));
}

async function standingOf(
  tx: Reader,
  people: readonly number[],
  on: Day,
): Promise<ReadonlyMap<number, Checked>> {
  const payers = await queries.findPayers(tx, people);
  const standing = new Map<number, Checked>();
  for (const person of people) {
    const memberships = await statusIn(tx, person, on);
    const payer = payers.get(person)?.find((each) => !ownPayers.includes(each));
    if (memberships.length === 0) standing.set(person, { status: 'listed' });
    else if (!memberships.some(({ covered }) => covered)) {
      standing.set(person, { status: 'uncovered' });
    } else if (payer === undefined) standing.set(person, { status: 'active' });
    else standing.set(person, { status: 'funded', payer });
  }
  return standing;
}
