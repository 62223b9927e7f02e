// Lists of workers as the register takes them: linked to the people it knows and among themselves.
// Who is doubtful is held, never guessed.

import type { Actor, Database } from '@payung/engine';
import type { ListRow } from '@payung/intake';
import {
  type LinkInput,
  linkInputOf,
  type ParticipantInput,
  type RowLink,
  runLink,
} from '@payung/linkage';
import { type Day, isDay, isNik } from '@payung/values';
import type { LoadRow } from '../batch/batch.ts';
import { type Doubt, doubtsOf, type RowFacts } from './doubt.ts';
import { personOf, placeOf } from './participants.ts';
import { findKnownPeople, type KnownPerson } from './queries.ts';

export type LinkRequest = {
  /** Name of the list; part of the keys. */
  readonly list: string;
  readonly rows: readonly ListRow[];
  readonly asOf: Day;
  readonly elapsedMs: () => number;
  readonly signal?: AbortSignal;
};

export async function workerRows(
  database: Database,
  actor: Actor,
  request: LinkRequest,
): Promise<readonly LoadRow[]> {
  return (await linkWorkers(database, actor, request)).rows;
}

/** The same, with what people have to decide about the rows that are held. */
export async function linkWorkers(
  database: Database,
  actor: Actor,
  request: LinkRequest,
): Promise<{ readonly rows: readonly LoadRow[]; readonly doubts: readonly Doubt[] }> {
  const known = await database.read(actor, findKnownPeople, { timeoutMs: 600_000 });
  const { list, rows, asOf, elapsedMs, signal } = request;
  const inputs = rows.flatMap((row) => linkInputs(list, row));
  const participants = known.map((person) => knownInput(person, database.vault.open));
  const run = await runLink({
    ...{ rows: inputs, participants, asOf, elapsedMs },
    ...(signal === undefined ? {} : { signal }),
  });
  const { result } = run;
  const links = new Map(result.links.map((each) => [each.key, each]));
  const knownOf = new Map<number, number>();
  for (const { person } of known) {
    const group = result.participantPersons.get(`register:${person}`);
    if (group !== undefined && !knownOf.has(group)) knownOf.set(group, person);
  }
  const lines = new Map(rows.map((row, index) => [keyOf(list, row), { row, line: index + 1 }]));
  const rowOf = (key: string) => rowFacts(lines.get(key));
  return {
    rows: rows.map((row) => loadRow(row, links.get(keyOf(list, row)), knownOf)),
    doubts: doubtsOf({ run, inputs, participants, rowOf }),
  };
}

function rowFacts(found: { readonly row: ListRow; readonly line: number } | undefined): RowFacts {
  if (found?.row.disposition !== 'accepted') {
    throw new RangeError('A question about a row that was not linked');
  }
  const { row, line } = found;
  return {
    ...{ line, row: row.row, person: personOf(row.person) },
    ...(row.sheet === undefined ? {} : { sheet: row.sheet }),
  };
}

function keyOf(list: string, row: ListRow): string {
  return `${list}#${row.sheet ?? ''}#${row.row}`;
}

function linkInputs(list: string, row: ListRow): LinkInput[] {
  if (row.disposition !== 'accepted') return [];
  return [linkInputOf({ key: keyOf(list, row), list, row: row.row }, row.person)];
}

/** Linkage asks for a KPJ to name the participant by; a person of the register has his number. */
function knownInput(person: KnownPerson, open: (sealed: Uint8Array) => string): ParticipantInput {
  const text = person.nikSealed === null ? undefined : open(person.nikSealed);
  const nik = text !== undefined && isNik(text) ? text : undefined;
  const birth = person.birth !== null && isDay(person.birth) ? person.birth : undefined;
  return {
    key: `register:${person.person}`,
    list: 'register',
    row: person.person,
    kpj: String(person.person),
    status: person.dead ? 'dead' : person.active ? 'active' : 'inactive',
    name: person.name,
    nikDamage: nik === undefined ? 'missing' : 'none',
    ...(nik === undefined ? {} : { nik, nikDigits: nik }),
    ...(birth === undefined
      ? {}
      : { birth, birthPrecision: person.birthExact ? ('day' as const) : ('year' as const) }),
    ...(person.sex === null ? {} : { sex: person.sex }),
    ...(person.domicile?.length === 10 ? { village: person.domicile } : {}),
  };
}

function loadRow(
  row: ListRow,
  found: RowLink | undefined,
  knownOf: ReadonlyMap<number, number>,
): LoadRow {
  const at = placeOf(row);
  if (row.disposition !== 'accepted') return { ...at, disposition: row.disposition };
  if (found === undefined) throw new Error(`Linkage gave no answer for row ${row.row}`);
  if (found.status === 'tinjau') {
    return { ...at, disposition: 'held', reasons: [...at.reasons, 'link_doubtful'] };
  }
  const known = knownOf.get(found.person);
  const who = known === undefined ? { group: found.person } : { known };
  return { ...at, disposition: 'accepted', person: { ...personOf(row.person), ...who } };
}
