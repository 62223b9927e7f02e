// Lists of the register by HTTP: seen with the fate of their rows, taken back with what rests on them, and
// by two persons where a month was closed on them.

import { day, month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeMonth } from '../../../packages/office/src/registry/months/months.ts';
import { sendBatch } from '../../../packages/office/src/registry/register.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import {
  batchesSchema,
  confirmedSchema,
  linesSchema,
  proposalsSchema,
  proposedSchema,
} from './wire/batch.ts';
import { problemSchema } from './wire/problem.ts';

const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
const [may, june, july] = [month('2026-05'), month('2026-06'), month('2026-07')];
const everybody = [0, 1, 2].map((who) => ({ who }));

let fresh: FreshDatabase;
let site: SiteDesk;
let verifier: Person;
let second: Person;

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  verifier = await site.person({ role: 'verifier' });
  second = await site.person({ role: 'verifier' });
  const rejected = { row: 9, reasons: ['nik_length'], disposition: 'rejected' } as const;
  await sendBatch(fresh.database, actor, { month: may, listed: everybody });
  await sendBatch(fresh.database, actor, { month: june, listed: everybody, rows: [rejected] });
  await sendBatch(fresh.database, actor, { month: july, listed: everybody });
}, 60_000);
afterAll(async () => {
  site.close();
  await fresh.close();
});

async function batches() {
  const answer = await site.askAs(verifier, '/api/v1/batches');
  return batchesSchema.parse(await answer.json()).batches;
}

const rollBack = (id: string | undefined, body: Record<string, unknown>, by = verifier) =>
  site.askAs(by, `/api/v1/batches/${id}/rollback`, making(body));

const decide = (by: Person, id: string, method = 'PUT') =>
  site.askAs(
    by,
    method === 'PUT' ? `/api/v1/proposals/${id}/confirmation` : `/api/v1/proposals/${id}`,
    { method },
  );

async function problemOf(answer: Response) {
  const { status, code, subject } = problemSchema.parse(await answer.json());
  return [status, subject ?? code];
}

test('lists stand newest first with their counts, in pages, and each row with its fate', async () => {
  const all = await batches();
  expect(all.map((each) => each.month)).toEqual(['2026-07', '2026-06', '2026-05']);
  expect(all[1]?.counts).toMatchObject({ records: 4, accepted: 3, rejected: 1 });
  const first = await site.askAs(verifier, '/api/v1/batches?limit=2');
  const { next } = batchesSchema.parse(await first.json());
  const rest = await site.askAs(verifier, `/api/v1/batches?limit=2&after=${next}`);
  expect(batchesSchema.parse(await rest.json()).batches.map(({ id }) => id)).toEqual([all[2]?.id]);
  const path = `/api/v1/batches/${all[1]?.id}/lines`;
  const page = linesSchema.parse(await (await site.askAs(verifier, `${path}?limit=3`)).json());
  expect(page.lines.map(({ person }) => person?.length)).toEqual([32, 32, 32]);
  const after = await site.askAs(verifier, `${path}?limit=3&after=${page.next}`);
  expect(linesSchema.parse(await after.json()).lines).toMatchObject([
    { row: 9, disposition: 'rejected', reasons: ['nik_length'] },
  ]);
  expect((await site.askAs(verifier, `${path}?after=bukan`)).status).toBe(400);
});

test('a list others rest on is not taken back without them; one nothing rests on is, once', async () => {
  const [, middle, oldest] = await batches();
  const refused = await rollBack(oldest?.id, { reason: 'salah kirim' });
  expect(await problemOf(refused)).toEqual([409, 'register_others_depend']);
  const done = await rollBack(middle?.id, { reason: 'salah kirim' });
  expect([done.status, await done.json()]).toEqual([200, { outcome: 'rolled_back', undone: 1 }]);
  const again = await rollBack(middle?.id, { reason: 'salah kirim' });
  expect(await problemOf(again)).toEqual([409, 'register_batch_undone']);
  const [, undone] = await batches();
  expect(undone?.undone).toMatchObject({ by: verifier.account, reason: 'salah kirim' });
});

test('T12: where the month is closed a second person confirms, and nobody his own', async () => {
  await closeMonth(fresh.database, actor, { month: may, today: day('2026-08-01'), reason: 'uji' });
  const [, , oldest] = await batches();
  const wish = { reason: 'daftar keliru', dependents: 'cascade' };
  const asked = await rollBack(oldest?.id, wish);
  expect(asked.status).toBe(202);
  const { proposal } = proposedSchema.parse(await asked.json());
  const list = await site.askAs(second, '/api/v1/proposals');
  const { proposals } = proposalsSchema.parse(await list.json());
  expect(proposals).toMatchObject([
    { id: proposal, kind: 'roll_back', isOwn: false, state: 'waiting', reason: 'daftar keliru' },
  ]);
  expect(await problemOf(await decide(verifier, proposal))).toEqual([403, 'confirm_own']);
  const funder = await site.person({ role: 'fund_manager' });
  expect((await decide(funder, proposal)).status).toBe(404);
  const camat = await site.person({ role: 'verifier', area: '750201' });
  expect((await decide(camat, proposal)).status).toBe(404);
  const stranger = await site.person({ role: 'verifier', tenant: '7504' });
  expect((await decide(stranger, proposal)).status).toBe(404);
  expect((await batches())[2]?.undone).toBeUndefined();
  const done = await decide(second, proposal);
  expect(confirmedSchema.parse(await done.json())).toEqual({ outcome: 'rolled_back', undone: 2 });
  expect((await batches())[2]?.undone).toMatchObject({ by: verifier.account });
  expect(await problemOf(await decide(second, proposal))).toEqual([409, 'proposal_decided']);
});

test('what was proposed is taken back by its maker or declined, and dies with his role', async () => {
  await sendBatch(fresh.database, actor, { month: july, listed: everybody, bytes: 'lagi' });
  await closeMonth(fresh.database, actor, { month: july, today: day('2026-08-01'), reason: 'uji' });
  const [newest] = await batches();
  const propose = async (by: Person) => {
    const answer = await rollBack(newest?.id, { reason: 'daftar keliru' }, by);
    return proposedSchema.parse(await answer.json()).proposal;
  };
  expect((await decide(verifier, await propose(verifier), 'DELETE')).status).toBe(204);
  expect((await decide(second, await propose(verifier), 'DELETE')).status).toBe(204);
  const leaving = await site.person({ role: 'verifier' });
  const orphan = await propose(leaving);
  const admin = await site.person({ role: 'admin' });
  const ended = await site.askAs(admin, `/api/v1/grants/${leaving.grant}`, { method: 'DELETE' });
  expect(ended.status).toBe(204);
  expect(await problemOf(await decide(second, orphan))).toEqual([409, 'proposer_left']);
  const list = await site.askAs(second, '/api/v1/proposals');
  const { proposals } = proposalsSchema.parse(await list.json());
  expect(proposals.map(({ state }) => state)).toEqual(['waiting', 'declined', 'withdrawn', 'done']);
});
