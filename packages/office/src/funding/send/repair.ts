// Repair of rejected rows: what goes out next time instead. A corrected NIK is another number to pay for,
// so the months are taken anew under it; the decision stays as it was frozen and is told where it differs.

import type { Actor, Database, Vault, Writer } from '@payung/engine';
import type { Registrant } from '@payung/intake';
import { performAct } from '../ledger/act.ts';
import { type FundingRefused, TurnedDown } from '../ledger/refusal.ts';
import type { ActRequest } from '../ledger/request.ts';
import { freeMonths, lockPayers, takeMonths } from '../reservation/queries.ts';
import { readRegistrant } from './build.ts';
import * as queries from './queries.ts';

/** What may be corrected on a rejected row. */
export type Correction = Partial<
  Pick<
    Registrant,
    | 'nik'
    | 'name'
    | 'birth'
    | 'sex'
    | 'birthPlace'
    | 'motherName'
    | 'occupation'
    | 'address'
    | 'phone'
  >
>;

export type Repaired = {
  readonly outcome: 'repaired';
  readonly people: number;
  /** Fields that now differ from the frozen list, with the number of people: the next addendum names them. */
  readonly differs: readonly { readonly field: string; readonly people: number }[];
};

/** Perbaikan beberapa baris sekaligus: all of them or none. */
export async function repairRows(
  database: Database,
  actor: Actor,
  request: ActRequest & {
    readonly sending: number;
    readonly repairs: readonly { readonly row: number; readonly correction: Correction }[];
  },
): Promise<Repaired | FundingRefused> {
  const { sending, repairs } = request;
  return performAct(database, actor, {
    kind: 'repair',
    request,
    body: { sending, repairs },
    subject: { sending, rows: repairs.length },
    run: async (tx, act): Promise<Repaired> => {
      await lockPayers(tx);
      if ((await queries.findSending(tx, sending)) === undefined) {
        throw new TurnedDown('sending_unknown', { sending });
      }
      const rows = new Map((await queries.findSentRows(tx, sending)).map((row) => [row.row, row]));
      const means = { tx, act, vault: database.vault, sending, rows };
      const done: RowRepair[] = [];
      for (const repair of repairs) done.push(await repairOne(means, repair));
      await tx.copy('repair', queries.repairColumns, [
        done.flatMap(({ places, after }) =>
          places.map(({ row, place, person }) => [
            sending,
            row,
            act,
            place,
            person,
            database.vault.seal(JSON.stringify(after)),
          ]),
        ),
      ]);
      return { outcome: 'repaired', people: repairs.length, differs: fieldsOf(done) };
    },
  });
}

type Means = {
  readonly tx: Writer;
  readonly act: number;
  readonly vault: Vault;
  readonly sending: number;
  readonly rows: ReadonlyMap<number, queries.SentRow>;
};

type RowRepair = {
  /** All places of the person in this sending: they stand in one row of the file. */
  readonly places: readonly queries.SentRow[];
  readonly after: Registrant;
  readonly changed: readonly string[];
};

async function repairOne(
  { tx, act, vault, sending, rows }: Means,
  { row, correction }: { readonly row: number; readonly correction: Correction },
): Promise<RowRepair> {
  const known = getRejected(sending, row, rows);
  const places = [...rows.values()].filter(
    (each) => each.person === known.person && each.result === 'rejected' && !each.repaired,
  );
  const before = readRegistrant(vault.open(known.lineSealed));
  const after = { ...before, ...correction };
  if (after.nik !== undefined && after.nik !== before.nik) {
    for (const each of places) await moveMonths(tx, { act, vault, nik: after.nik }, each);
  }
  return { places, after, changed: changedFields(before, after) };
}

function fieldsOf(done: readonly RowRepair[]): Repaired['differs'] {
  const fields = new Map<string, number>();
  for (const field of done.flatMap(({ changed }) => changed)) {
    fields.set(field, (fields.get(field) ?? 0) + 1);
  }
  return [...fields].sort().map(([field, people]) => ({ field, people }));
}

function getRejected(
  sending: number,
  row: number,
  rows: ReadonlyMap<number, queries.SentRow>,
): queries.SentRow {
  const known = rows.get(row);
  if (known === undefined) throw new TurnedDown('row_unknown', { row });
  if (known.result !== 'rejected') throw new TurnedDown('row_not_rejected', { sending, row });
  if (known.repaired) throw new TurnedDown('repair_exists', { sending, row });
  return known;
}

function changedFields(before: Registrant, after: Registrant): readonly string[] {
  const fields = ['nik', 'name', 'birth', 'sex', 'occupation'] as const;
  return fields.filter((field) => before[field] !== after[field]);
}

async function moveMonths(
  tx: Writer,
  to: { readonly act: number; readonly vault: Vault; readonly nik: string },
  { place, person, from, until, programs }: queries.SentRow,
): Promise<void> {
  await freeMonths(tx, to.act, { place, person, from });
  const digest = to.vault.payerDigest(to.nik);
  const taken = await takeMonths(tx, to.act, [{ place, person, digest, from, until, programs }]);
  if (taken.has(place)) throw new TurnedDown('payer_taken', { person });
}
