// Claims by HTTP: a village helps its own, sums are seen by whoever may see wages, nobody pays alone, and the
// board names nobody.

import type { z } from '@hono/zod-openapi';
import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendBatch } from '../../../packages/office/src/registry/register.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { jsonBody, making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import {
  alertsSchema,
  boardSchema,
  claimSchema,
  claimsSchema,
  movedSchema,
  openedSchema,
} from './wire/claim.ts';
import { peopleSchema } from './wire/people.ts';
import { problemSchema } from './wire/problem.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let village: Person;
let verifier: Person;
let branch: Person;
let ids: readonly string[];

const here = '7502012004';
const reason = 'bantu keluarga';
const told = { day: '2026-07-01', reason };
const facts = {
  cause: 'death',
  deathOn: '2026-06-20',
  memberships: [{ segment: 'PU' }],
};

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = [here, '7502022001'].map((domicile, who) => ({ who, domicile }));
  await sendBatch(fresh.database, actor, { month: month('2026-06'), listed });
  [village, verifier, branch] = await Promise.all([
    site.person({ role: 'village_operator', area: here }),
    site.person({ role: 'verifier' }),
    site.person({ role: 'bpjs' }),
  ]);
  const list = await site.askAs(verifier, '/api/v1/people/search', jsonBody({}));
  ids = peopleSchema.parse(await list.json()).people.map(({ id }) => id);
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
  const answer = await site.askAs(person, `/api/v1/claims${path}`, init);
  const text = await answer.text();
  expect(answer.ok, text).toBe(true);
  return schema.parse(JSON.parse(text));
}

const post = (person: Person, path: string, body: unknown, key?: string) =>
  site.askAs(person, `/api/v1/claims${path}`, making(body, key));

async function problemOf(answer: Response) {
  const { status, code } = problemSchema.parse(await answer.json());
  return [status, code];
}

test('a claim goes from the village to two persons who pay it, each in his place', async () => {
  const [own, other] = ids;
  const opening = { person: own, facts, ...told };
  expect(await problemOf(await post(village, '', { ...opening, person: other }))).toEqual([
    404,
    'person_unknown',
  ]);
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => post(village, '', opening, 'kunci-klaim-satu')),
  );
  const opened = await Promise.all(
    answers.map(async (each) => openedSchema.parse(await each.json())),
  );
  const id = opened[0]?.id ?? '';
  expect(new Set(opened.map((each) => each.id)).size).toBe(1);
  expect(await problemOf(await post(village, '', opening))).toEqual([409, 'claim_known']);
  const strange = { ...opening, facts: { ...facts, nik: '7502012609870001' } };
  const refused = await post(village, '', strange);
  expect(refused.status).toBe(422);
  expect(await refused.text()).not.toContain('7502012609870001');

  const seen = await ask(village, `/${id}`, claimSchema);
  expect([seen.expected, seen.why, seen.state]).toEqual([undefined, [], 'open']);
  const whole = await ask(verifier, `/${id}`, claimSchema);
  expect(whole.expected).toBeGreaterThan(10_000_000);
  expect(whole.why.length).toBeGreaterThan(0);
  const missing = whole.papers.tasks.filter(({ status }) => status === 'missing');
  expect(await problemOf(await move(verifier, id, { move: 'file' }))).toEqual([
    409,
    'papers_missing',
  ]);
  for (const { document } of missing) {
    expect((await post(village, `/${id}/papers`, { document, ...told })).status).toBe(204);
  }
  const heirs = {
    family: { living: ['child'] },
    heirs: [{ relation: 'child', name: 'Anak Contoh' }],
  };
  expect((await post(village, `/${id}/heirs`, { ...heirs, ...told })).status).toBe(204);
  expect((await move(village, id, { move: 'file' })).status).toBe(200);
  expect(await problemOf(await move(village, id, { move: 'complete' }))).toEqual([
    403,
    'role_may_not',
  ]);
  expect((await move(branch, id, { move: 'complete' })).status).toBe(200);
  const amount = whole.expected;
  expect((await move(branch, id, { move: 'mark_payment', amount })).status).toBe(200);
  expect(await problemOf(await move(branch, id, { move: 'confirm_payment' }))).toEqual([
    403,
    'same_person',
  ]);
  const paid = movedSchema.parse(
    await (await move(verifier, id, { move: 'confirm_payment' })).json(),
  );
  expect(paid.state).toBe('paid');
  const { claims } = await ask(verifier, '?state=paid', claimsSchema);
  expect(claims).toMatchObject([{ id, amount, markedBy: branch.account }]);
});

function move(person: Person, id: string, step: Record<string, unknown>) {
  return post(person, `/${id}/moves`, { ...step, ...told });
}

test('T02: a claim of another village, another region or a made up id is not there', async () => {
  const { claims } = await ask(verifier, '', claimsSchema);
  const id = claims[0]?.id;
  const elsewhere = await site.person({ role: 'village_operator', area: '7502022001' });
  const stranger = await site.person({ role: 'verifier', tenant: '7504' });
  for (const person of [elsewhere, stranger]) {
    expect((await site.askAs(person, `/api/v1/claims/${id}`)).status).toBe(404);
    expect(await ask(person, '', claimsSchema)).toEqual({ claims: [] });
  }
  expect((await site.askAs(verifier, `/api/v1/claims/${'0'.repeat(32)}`)).status).toBe(404);
});

test('the board tells sums; what would point at somebody is hidden from whoever sees no persons', async () => {
  const leader = await site.person({ role: 'leader' });
  const board = await ask(verifier, '/board', boardSchema);
  expect(board.cells).toMatchObject([{ programme: 'JKM', claims: 1, region: '750201' }]);
  const open = await ask(leader, '/board', boardSchema);
  expect(open.cells).toMatchObject([{ claims: null, amount: null }]);
  expect((await site.askAs(leader, '/api/v1/claims')).status).toBe(403);
  const { alerts } = await ask(branch, '/alerts', alertsSchema);
  expect(alerts.every(({ text }) => text.length > 10)).toBe(true);
});
