import type { Actor } from '@payung/engine';
import { day, month } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { rehearseLoad } from '../batch/load.ts';
import { closeMonth } from '../months/months.ts';
import { recordDeath } from '../people/death.ts';
import { mergePeople, undoMerge } from '../people/merging.ts';
import { nikOf, rowOf, send, sendBatch } from '../register.fixture.ts';
import { rollBack } from './roll-back.ts';

const june = month('2026-06');
const july = month('2026-07');

let fresh: FreshDatabase;
let actor: Actor;
let turn = 0;
beforeAll(async () => {
  fresh = await freshDatabase();
});
beforeEach(() => {
  turn += 1;
  actor = { id: 'uji', role: 'admin', tenant: `75${turn}` };
});
afterAll(() => fresh.close());

const ask = (batch: number, dependents: 'refuse' | 'cascade') =>
  rollBack(fresh.database, actor, { batch, reason: 'salah berkas', dependents });

async function count(query: string): Promise<number> {
  const { rows } = await fresh.database.read(actor, ({ db }) =>
    sql<{ n: number }>`select count(*) as n from ${sql.raw(query)}`.execute(db),
  );
  return rows[0]?.n ?? 0;
}

test('a file on which a later one rests is not taken back alone', async () => {
  const first = await sendBatch(fresh.database, actor, {
    month: june,
    listed: [{ who: 0 }, { who: 1 }],
  });
  const second = await sendBatch(fresh.database, actor, { month: july, listed: [{ who: 0 }] });
  expect(await ask(first, 'refuse')).toMatchObject({
    outcome: 'refused',
    code: 'others_depend',
    data: { changes: String(second) },
  });
  expect(await ask(first, 'cascade')).toEqual({ outcome: 'rolled_back', undone: [second, first] });
  expect(await count('payung.spell')).toBe(0);
  expect(await ask(first, 'refuse')).toMatchObject({ code: 'batch_undone' });
});

test('a file that shares nobody with a later one is taken back alone', async () => {
  const list = await sendBatch(fresh.database, actor, {
    kind: 'workers',
    month: june,
    listed: [{ who: 5 }],
  });
  await sendBatch(fresh.database, actor, { month: july, listed: [{ who: 0 }] });
  expect(await ask(list, 'refuse')).toEqual({ outcome: 'rolled_back', undone: [list] });
  expect(await count('payung.spell')).toBe(2);
});

test('what a file ended runs on when the file is taken back', async () => {
  await sendBatch(fresh.database, actor, { month: june, listed: [{ who: 0 }, { who: 1 }] });
  const second = await sendBatch(fresh.database, actor, { month: july, listed: [{ who: 0 }] });
  expect(await count('payung.spell where until_month is not null')).toBe(2);
  await ask(second, 'refuse');
  expect(await count('payung.spell where until_month is not null')).toBe(0);
  expect(await count('payung.spell')).toBe(4);
});

test('a file whose month was closed is taken back only as a correction', async () => {
  const batch = await sendBatch(fresh.database, actor, { month: june, listed: [{ who: 0 }] });
  const close = { month: june, today: day('2026-07-05'), reason: 'tutup bulan' };
  expect((await closeMonth(fresh.database, actor, close)).outcome).toBe('closed');
  expect(await ask(batch, 'refuse')).toMatchObject({ code: 'month_closed' });
  const request = { batch, reason: 'salah berkas', dependents: 'refuse' } as const;
  const own = { ...request, correction: { approvedBy: actor.id } };
  expect(await rollBack(fresh.database, actor, own)).toMatchObject({ code: 'approver_is_actor' });
  const approved = { ...request, correction: { approvedBy: 'kepala' } };
  expect(await rollBack(fresh.database, actor, approved)).toMatchObject({ undone: [batch] });
});

test('a closed month takes a file only as a correction, and shuts out a death before it', async () => {
  await sendBatch(fresh.database, actor, { month: june, listed: [{ who: 0 }] });
  const early = { month: june, today: day('2026-06-30'), reason: 'tutup' };
  expect(await closeMonth(fresh.database, actor, early)).toMatchObject({ code: 'month_not_over' });
  const close = { ...early, today: day('2026-07-01') };
  expect(await closeMonth(fresh.database, actor, close)).toMatchObject({ closed: { people: 1 } });
  expect(await closeMonth(fresh.database, actor, close)).toMatchObject({ code: 'already_closed' });
  const late = { month: june, listed: [{ who: 0 }, { who: 1 }] };
  expect(await send(fresh.database, actor, late)).toMatchObject({ code: 'month_closed' });
  expect(await send(fresh.database, actor, { ...late, approvedBy: 'kepala' })).toMatchObject({
    outcome: 'loaded',
    effect: { people: { new: 1, same: 1 }, intoClosedMonths: 1 },
  });
  const death = { person: 1, day: day('2026-05-03'), reason: 'akta' };
  expect(await recordDeath(fresh.database, actor, death)).toMatchObject({ code: 'month_closed' });
});

test('a month the register moved past takes no older participants file', async () => {
  await sendBatch(fresh.database, actor, { month: july, listed: [{ who: 0 }], bytes: 'x' });
  const older = await send(fresh.database, actor, { month: june, listed: [{ who: 1 }] });
  expect(older).toMatchObject({ code: 'older_file', data: { month: june, latest: july } });
  const again = { month: july, listed: [{ who: 0 }], bytes: 'x' };
  expect(await send(fresh.database, actor, again)).toEqual({ outcome: 'already_there', batch: 1 });
  const same = await send(fresh.database, actor, { ...again, month: month('2026-08') });
  expect(same).toMatchObject({ code: 'same_file_other_month' });
});

test('an older list adds people and holds what it says against newer knowledge', async () => {
  await sendBatch(fresh.database, actor, { month: july, listed: [{ who: 0 }, { who: 1 }] });
  const outcome = await send(fresh.database, actor, {
    kind: 'workers',
    month: june,
    listed: [{ who: 0, domicile: '7502012009' }, { who: 1 }, { who: 2 }],
  });
  expect(outcome).toMatchObject({
    effect: {
      counts: { records: 3, accepted: 2, held: 1 },
      people: { new: 1, changed: 0, same: 1 },
      heldFor: { older_than_register: 1 },
    },
  });
});

test('whoever is active in a file though his death is recorded waits for a person', async () => {
  await sendBatch(fresh.database, actor, { month: june, listed: [{ who: 0 }, { who: 1 }] });
  const death = { person: 1, day: day('2026-06-20'), reason: 'akta kematian' };
  const recorded = await recordDeath(fresh.database, actor, death);
  expect(recorded).toMatchObject({ outcome: 'recorded' });
  expect(await recordDeath(fresh.database, actor, death)).toMatchObject({ code: 'dead_already' });
  const next = { month: july, listed: [{ who: 0 }, { who: 1 }] };
  const batch = await sendBatch(fresh.database, actor, next);
  expect(await count("payung.spell where until_month = '2026-07' and end_reason = 'died'")).toBe(2);
  await ask(batch, 'refuse');
  const change = 'change' in recorded ? recorded.change : 0;
  expect(await ask(change, 'refuse')).toEqual({ outcome: 'rolled_back', undone: [change] });
  expect(await count('payung.spell where until_month is null')).toBe(4);
});

test('rows the register cannot decide are held, and nobody is ended because of them', async () => {
  const listed = [0, 1, 2, 4, 5].map((who) => ({ who }));
  await sendBatch(fresh.database, actor, { month: june, listed });
  const outcome = await send(fresh.database, actor, {
    month: july,
    listed: [{ who: 0, kpj: 'KPJ1' }],
    rows: [
      { row: 6, reasons: ['name_missing'], disposition: 'rejected', mentions: { kpj: 'KPJ2' } },
      { row: 7, reasons: ['kpj_missing'], disposition: 'rejected', mentions: { nik: nikOf(4) } },
      { row: 8, reasons: [], disposition: 'ignored' },
      { ...rowOf({ who: 3 }, 8, 'workers'), row: 9 },
      { ...rowOf({ who: 3 }, 9, 'workers'), row: 10 },
    ],
  });
  expect(outcome).toMatchObject({
    effect: {
      counts: { records: 6, ignored: 1, accepted: 1, rejected: 2, merged: 1, held: 1 },
      people: { new: 1, changed: 0, same: 0 },
      heldFor: { nik_and_kpj_disagree: 1 },
      // Only number 5 is named nowhere in the file.
      memberships: { absent: 1 },
    },
  });
});

test('a rehearsal tells the effect of the load and leaves no trace', async () => {
  const first = { month: june, listed: [{ who: 0 }, { who: 1 }] };
  await sendBatch(fresh.database, actor, first);
  const rows = [rowOf({ who: 0, domicile: '7502012009' }, 0, 'participants')];
  const request = {
    file: { kind: 'participants', name: 'x', sha256: 'a'.repeat(64), month: july, whole: true },
    rows: [rows],
    reason: 'uji coba',
  } as const;
  const facts = async () => [
    await count('payung.trait'),
    await count('payung.membership'),
    await count('payung.audit'),
    await count('payung.change'),
  ];
  const before = await facts();
  expect(await rehearseLoad(fresh.database, actor, request)).toMatchObject({
    outcome: 'rehearsed',
    effect: {
      people: { new: 0, changed: 1, same: 0 },
      memberships: { same: 1, absent: 1 },
      fields: [
        {
          field: 'domicile',
          people: 1,
          examples: [{ person: 1, row: 1, old: '7502012001', new: '7502012009' }],
        },
      ],
    },
  });
  expect(await facts()).toEqual(before);
});

test('two numbers become one person, and two again, without a trace in their facts', async () => {
  await sendBatch(fresh.database, actor, {
    month: june,
    listed: [{ who: 0 }, { who: 1, domicile: '7502012009' }, { who: 2 }],
  });
  const merge = (person: number, sameAs: number) =>
    mergePeople(fresh.database, actor, { person, sameAs, reason: 'KTP yang sama' });
  const people = () => count('(select distinct person from payung.spell) as p');
  expect(await merge(1, 2)).toMatchObject({ outcome: 'merged' });
  expect(await merge(1, 3)).toMatchObject({ code: 'already_merged' });
  expect(await merge(2, 1)).toMatchObject({ code: 'already_merged' });
  expect(await merge(3, 9)).toMatchObject({ code: 'person_unknown' });
  expect(await count("payung.spell where person = 2 and domicile = '7502012009'")).toBe(4);
  expect(await merge(2, 3)).toMatchObject({ outcome: 'merged' });
  expect(await people()).toBe(1);
  const undo = (person: number) => undoMerge(fresh.database, actor, { person, reason: 'keliru' });
  expect(await undo(2)).toMatchObject({ outcome: 'separated' });
  expect(await people()).toBe(2);
  expect(await undo(1)).toMatchObject({ outcome: 'separated' });
  expect(await undo(1)).toMatchObject({ code: 'not_merged' });
  expect(await people()).toBe(3);
});
