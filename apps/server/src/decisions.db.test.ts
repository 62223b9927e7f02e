// J4 by HTTP: a plan over the register is tried, kept and compared; one person proposes the list and another
// confirms it; it goes to the branch, comes back, is paid and changed, and the sums agree everywhere.

import { createHash } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  fillRegister,
  nikOf,
  openFund,
} from '../../../packages/office/src/funding/reservation/people.fixture.ts';
import { sendBatch } from '../../../packages/office/src/registry/register.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import { confirmedSchema, proposedSchema } from './wire/batch.ts';
import {
  builtSchema,
  decisionsSchema,
  holdersSchema,
  paidSchema,
  replySchema,
  sendingsSchema,
} from './wire/decision.ts';
import { fundsSchema } from './wire/funding.ts';
import {
  comparisonSchema,
  keptPlanSchema,
  keptPlansSchema,
  madePlanSchema,
  planFiguresSchema,
} from './wire/plan.ts';
import { problemSchema } from './wire/problem.ts';
import { uploadSchema } from './wire/upload.ts';

const actor = { id: 'uji', role: 'admin', tenant: '7502' } as const;
const scenario = {
  ...{ name: 'Enam bulan', start: '2026-07', months: 6, programs: ['JKK', 'JKM'] },
  seed: 'BA 12/2026',
};
const signatory = { name: 'Nama Penanda Tangan', position: 'Bupati Contoh' };
const paper = { number: '400/1/2026', day: '2026-07-01', signatory, reason: 'penetapan' };

let fresh: FreshDatabase;
let site: SiteDesk;
let funder: Person;
let verifier: Person;
let analyst: Person;
let plan: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  [funder, verifier, analyst] = await Promise.all([
    site.person({ role: 'fund_manager' }),
    site.person({ role: 'verifier' }),
    site.person({ role: 'analyst' }),
  ]);
  await fillRegister(fresh.database, actor, 8);
  // Two of them are covered by an employer already: no plan pays for them.
  const listed = [0, 1].map((who) => ({
    who,
    segment: 'PU' as const,
    person: { name: `ORANG NOMOR ${who + 1}`, nik: nikOf(who) },
  }));
  await sendBatch(fresh.database, actor, { month: month('2026-06'), listed });
  // Four people for six months, or two for twelve.
  await openFund(fresh.database, actor, 'APBD', 4 * 6 * 16_800);
}, 60_000);
afterAll(async () => {
  site.close();
  await fresh.close();
});

async function ask<Schema extends z.ZodType>(
  person: Person,
  path: string,
  schema: Schema,
  init?: RequestInit,
): Promise<z.infer<Schema>> {
  const answer = await site.askAs(person, `/api/v1${path}`, init);
  const text = await answer.text();
  expect(answer.ok, text).toBe(true);
  return schema.parse(JSON.parse(text));
}

async function problemOf(answer: Response) {
  const { status, code, subject } = problemSchema.parse(await answer.json());
  return [status, subject ?? code];
}

const propose = (body: unknown, by = funder, path = '/decisions') =>
  site.askAs(by, `/api/v1${path}`, making(body));

const confirm = (by: Person, id: string) =>
  site.askAs(by, `/api/v1/proposals/${id}/confirmation`, { method: 'PUT' });

test('what-if over the register: figures without names, and who is covered is not paid for', async () => {
  const figures = await ask(analyst, '/plans/try', planFiguresSchema, making(scenario));
  expect(figures).toMatchObject({ people: 4, personMonths: 24, amount: 403_200, waiting: 2 });
  expect(figures.funds).toMatchObject([{ fund: 'APBD', left: 0, people: 4 }]);
  expect(figures.months.map(({ people }) => people)).toEqual([4, 4, 4, 4, 4, 4]);
  expect(JSON.stringify(figures)).not.toContain('ORANG');
});

test.each([
  [{ funds: { LAIN: { used: false } } }, 'funds'],
  [{ priority: ['siapa_saja'] }, 'priority'],
  [{ minMonths: 9 }, 'minMonths'],
  [{ months: 0 }, 'months'],
  [{ tenant: '7504' }, ''],
])('a scenario with %o is refused', async (change, field) => {
  const answer = await site.askAs(analyst, '/api/v1/plans/try', making({ ...scenario, ...change }));
  const problem = problemSchema.parse(await answer.json());
  expect(problem.status).toBe(400);
  expect(JSON.stringify(problem)).toContain(field);
});

test('plans are kept as they were shown and stand side by side', async () => {
  const kept = await ask(analyst, '/plans', madePlanSchema, making(scenario));
  plan = kept.id;
  const fewer = { ...scenario, name: 'Dua bulan', months: 2 };
  const other = await ask(analyst, '/plans', madePlanSchema, making(fewer));
  expect(other.figures).toMatchObject({ people: 6, personMonths: 12, waiting: 0 });
  expect((await ask(funder, `/plans/${plan}`, keptPlanSchema)).figures).toEqual(kept.figures);
  const both = await ask(funder, `/plans/comparison?ids=${plan},${other.id}`, comparisonSchema);
  expect(both.plans.map(({ name }) => name)).toEqual(['Enam bulan', 'Dua bulan']);
  const { plans } = await ask(funder, '/plans', keptPlansSchema);
  expect(plans.map(({ name }) => name)).toEqual(['Dua bulan', 'Enam bulan']);
  expect((await site.askAs(funder, `/api/v1/plans/comparison?ids=${plan}`)).status).toBe(400);
  const stranger = await site.person({ role: 'fund_manager', tenant: '7504' });
  expect((await site.askAs(stranger, `/api/v1/plans/${plan}`)).status).toBe(404);
});

test('four eyes: a list is proposed by one person and frozen by another, never by one alone', async () => {
  expect((await propose({ ...paper, plan }, analyst)).status).toBe(403);
  const asked = await propose({ ...paper, plan });
  expect(asked.status).toBe(202);
  const { proposal } = proposedSchema.parse(await asked.json());
  expect((await ask(analyst, '/decisions', decisionsSchema)).decisions).toEqual([]);
  expect(await problemOf(await confirm(funder, proposal))).toEqual([403, 'confirm_own']);
  // Both at once: one list.
  const third = await site.person({ role: 'verifier' });
  const answers = await Promise.all([confirm(verifier, proposal), confirm(third, proposal)]);
  const [done] = answers.filter(({ status }) => status === 200);
  expect(confirmedSchema.parse(await done?.json())).toMatchObject({
    ...{ outcome: 'frozen', people: 4, personMonths: 24, amount: 403_200, held: [] },
  });
  const { decisions } = await ask(analyst, '/decisions', decisionsSchema);
  expect(decisions).toMatchObject([{ number: paper.number, kind: 'original', amount: 403_200 }]);
  const { funds } = await ask(funder, '/funds', fundsSchema);
  expect(funds).toMatchObject([{ free: 0, balance: { committed: 403_200, reserved: 0 } }]);
  expect(await problemOf(await propose({ ...paper, plan }))).toEqual([409, 'decision_number']);
});

test('a plan whose people are paid for meanwhile freezes nobody and keeps no money', async () => {
  const asked = await propose({ ...paper, number: '400/2/2026', plan });
  const { proposal } = proposedSchema.parse(await asked.json());
  expect(await problemOf(await confirm(verifier, proposal))).toEqual([409, 'nobody_left']);
  const { funds } = await ask(funder, '/funds', fundsSchema);
  expect(funds).toMatchObject([{ balance: { committed: 403_200, reserved: 0 } }]);
});

test('the list goes to the branch, comes back and is paid; sums agree', async () => {
  const { number } = paper;
  const wish = making({ number, reason: 'kirim' });
  const built = await ask(funder, '/sendings', builtSchema, wish);
  expect(built).toMatchObject({ people: 4, amount: 403_200, misfits: [] });
  const path = `/api/v1/sendings/${built.sending}`;
  const file = await site.askAs(verifier, `${path}/files/1`);
  const bytes = Buffer.from(await file.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(built.files[0]?.sha256);
  expect((await site.askAs(verifier, `${path}/files/2`)).status).toBe(404);
  expect((await site.askAs(funder, `${path}/files/1`)).status).toBe(403);

  const query = `?number=${encodeURIComponent(number)}`;
  const { holders } = await ask(funder, `/decisions/holders${query}`, holdersSchema);
  expect(holders.map(({ sent }) => sent)).toEqual([true, true, true, true]);
  expect(holders[0]?.nik).toMatch(/^\d{6}•{8}\d{2}$/);
  const chosen = holders.map(({ name }) => nikOf(Number(name.split(' ').at(-1)) - 1));
  const lines = chosen.map((nik, at) =>
    at === 0 ? `${nik},Ditolak,Sudah menjadi peserta aktif` : `${nik},Aktif,`,
  );
  const upload = await sent(verifier, ['NIK,Status,Keterangan', ...lines, ''].join('\n'));
  const reading = making({ upload, reason: 'balasan' });
  const read = await ask(verifier, `/sendings/${built.sending}/reply`, replySchema, reading);
  expect(read).toMatchObject({ active: 3, rejected: 1, unanswered: 0 });
  const foreign = await site.askAs(funder, `${path}/reply`, making({ upload, reason: 'balasan' }));
  expect(foreign.status).toBe(403);

  const paying = making({ document: 'SP2D 1/2026', reason: 'bayar' });
  const paid = await ask(funder, `/sendings/${built.sending}/payment`, paidSchema, paying);
  expect(paid).toMatchObject({ people: 3, amount: 302_400 });
  const repair = await site.askAs(verifier, `${path}/repair`);
  expect(repair.headers.get('content-disposition')).toContain('perbaikan-1.xlsx');
  const listed = await ask(analyst, `/sendings${query}`, sendingsSchema);
  expect(listed.sendings).toMatchObject([{ people: 4, active: 3, rejected: 1, unanswered: 0 }]);

  const { place, person } = holders[0] ?? {};
  const change = { place, person, reason: 'already_participant', from: '2026-07' };
  const body = {
    ...{ ...paper, number: '400/1a/2026', amends: number, reason: 'perubahan' },
    changes: [{ ...change, successor: 'next' }],
  };
  const asked = await propose(body, funder, '/decisions/addenda');
  const { proposal } = proposedSchema.parse(await asked.json());
  const amended = confirmedSchema.parse(await (await confirm(verifier, proposal)).json());
  expect(amended).toMatchObject({ outcome: 'amended', replaced: 1, vacant: 0, freed: 0 });
  const now = await ask(funder, `/decisions/holders${query}`, holdersSchema);
  expect(now.holders.map((each) => each.person)).not.toContain(person);
});

/** A small file in one part. */
async function sent(by: Person, text: string): Promise<string> {
  const content = Buffer.from(text);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const announced = { kind: 'workers', file: 'balasan.csv', bytes: content.length, sha256 };
  const { id } = await ask(by, '/uploads', uploadSchema, making(announced));
  const part = { method: 'PUT', headers: { 'x-part-sha256': sha256 }, body: content };
  expect((await site.askAs(by, `/api/v1/uploads/${id}/parts/1`, part)).status).toBe(204);
  expect((await site.askAs(by, `/api/v1/uploads/${id}/receipt`, { method: 'PUT' })).status).toBe(
    200,
  );
  return id;
}
