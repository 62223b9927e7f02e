// People by HTTP: whoever is in the remit and nobody else, in pages, found by NIK, opened for a purpose;
// how much of each depends on the role, and every look leaves its entry.

import type { z } from '@hono/zod-openapi';
import { day, month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { recordDeath } from '../../../packages/office/src/registry/people/death.ts';
import { nikOf, sendBatch } from '../../../packages/office/src/registry/register.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { jsonBody, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import { auditSchema } from './wire/account.ts';
import {
  foundPersonSchema,
  type PeopleWire,
  peopleSchema,
  personSchema,
  revealedSchema,
  type SearchPeopleWire,
} from './wire/people.ts';
import { problemSchema } from './wire/problem.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let verifier: Person;
let funder: Person;
let village: Person;

const here = '7502042018';
const homes = [here, '7502052001', here, '7502052001', here];
const names = ['ANI DAULAY', 'BUDI HARUN', 'CICI DAULAY', 'DEDI MOHI', 'EKA HARUN'];

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = names.map((name, who) => ({
    ...{ who, domicile: homes[who] ?? here, kpj: `1234567890${who}` },
    person: { name },
  }));
  await sendBatch(fresh.database, actor, { month: month('2026-06'), listed });
  await recordDeath(fresh.database, actor, { person: 3, day: day('2026-06-03'), reason: 'akta' });
  verifier = await site.person({ role: 'verifier' });
  funder = await site.person({ role: 'fund_manager' });
  village = await site.person({ role: 'village_operator', area: here });
}, 60_000);
afterAll(async () => {
  site.close();
  await fresh.close();
});

async function get<Schema extends z.ZodType>(
  person: Person,
  path: string,
  schema: Schema,
  init?: RequestInit,
): Promise<z.infer<Schema>> {
  const answer = await site.askAs(person, `/api/v1/people${path}`, init);
  const text = await answer.text();
  expect(answer.status, text).toBe(200);
  return schema.parse(JSON.parse(text));
}

async function everybody(
  person: Person,
  sought: Partial<SearchPeopleWire>,
): Promise<PeopleWire['people']> {
  const people: PeopleWire['people'][number][] = [];
  let next: string | undefined;
  do {
    const asked = jsonBody({ ...sought, ...(next === undefined ? {} : { after: next }) });
    const page = await get(person, '/search', peopleSchema, asked);
    people.push(...page.people);
    next = page.next;
  } while (next !== undefined);
  return people;
}

async function problemOf(answer: Response) {
  const { status, code } = problemSchema.parse(await answer.json());
  return [status, code];
}

test('pages of two show each person of the remit once, by an id that is no number', async () => {
  const all = await everybody(verifier, { limit: 2 });
  expect(all.map(({ name }) => name)).toEqual(names);
  expect(new Set(all.map(({ id }) => id)).size).toBe(5);
  expect(all[2]).toMatchObject({ isDead: true, nik: '750201••••••••03' });
  expect(all[0]?.segments).toEqual(['BPU']);
  const own = await everybody(village, { limit: 2 });
  expect(own.map(({ domicile }) => domicile)).toEqual([here, here, here]);
});

test('by name and by region, whoever fits', async () => {
  expect((await everybody(verifier, { name: 'dau ci' })).length).toBe(1);
  expect((await everybody(verifier, { within: '750205' })).length).toBe(2);
  expect(await everybody(verifier, { name: '!!!' })).toEqual([]);
});

test('whoever sees people masked reads the year of birth and no day', async () => {
  for (const person of [funder, village]) {
    const [line] = await everybody(person, { limit: 200 });
    expect(line).toMatchObject({ birthYear: 1990 });
    const text = await (await site.askAs(person, `/api/v1/people/${line?.id}`)).text();
    expect(text).not.toContain('1990-01-01');
  }
  const [line] = await everybody(verifier, { limit: 200 });
  expect(line?.birth).toBe('1990-01-01');
});

test('a NIK finds its person in the remit, and nobody outside it', async () => {
  const ask = (nik: string) => jsonBody({ nik });
  const found = await get(village, '/find', foundPersonSchema, ask(nikOf(0)));
  expect(found.person?.name).toBe('ANI DAULAY');
  for (const nik of [nikOf(1), nikOf(77)]) {
    expect(await get(village, '/find', foundPersonSchema, ask(nik))).toEqual({});
  }
  const wrong = await site.askAs(village, '/api/v1/people/find', ask('7502019999900001'));
  expect(await wrong.clone().text()).not.toContain('7502019999900001');
  expect(await problemOf(wrong)).toEqual([400, 'request_invalid']);
});

test('one person with memberships, origin and changes; cards and NIK masked', async () => {
  const [line] = await everybody(verifier, { limit: 1 });
  const person = await get(verifier, `/${line?.id}`, personSchema);
  expect(person).toMatchObject({ name: 'ANI DAULAY', birthExact: true, domicile: here });
  expect(person.memberships).toMatchObject([{ segment: 'BPU', kpj: '1234•••••00' }]);
  expect(person.fields.find(({ field }) => field === 'name')).toMatchObject({ row: 1 });
  expect(person.changes.map(({ kind }) => kind)).toEqual(['load']);
  expect(JSON.stringify(person)).not.toContain(nikOf(0));
});

test('T02: an id of another region, of another kind, or made up names nobody', async () => {
  const all = await everybody(verifier, { limit: 200 });
  const elsewhere = all.find(({ domicile }) => domicile !== here)?.id;
  const { vault } = fresh.database;
  const batch = vault.publicId({ kind: 'batch', tenant: '7502', number: 1 });
  for (const id of [elsewhere, batch, '0'.repeat(32)]) {
    const answer = await site.askAs(village, `/api/v1/people/${id}`);
    expect(answer.status, id).toBe(404);
  }
  const number = await site.askAs(verifier, '/api/v1/people/1');
  expect(await problemOf(number)).toEqual([400, 'request_invalid']);
});

test('a NIK is opened for a purpose that stands in the trail, by whoever sees people whole', async () => {
  const [line] = await everybody(village, { limit: 1 });
  const ask = jsonBody({ purpose: 'cocokkan dengan KTP' });
  const shown = await get(verifier, `/${line?.id}/nik`, revealedSchema, ask);
  expect(shown).toEqual({ nik: nikOf(0), seconds: 60 });
  const refused = await site.askAs(village, `/api/v1/people/${line?.id}/nik`, ask);
  expect(refused.status).toBe(403);
  const empty = jsonBody({ purpose: '  ' });
  expect((await site.askAs(verifier, `/api/v1/people/${line?.id}/nik`, empty)).status).toBe(400);
  const auditor = await site.person({ role: 'auditor' });
  const trail = await site.askAs(auditor, '/api/v1/audit?limit=200');
  const { entries } = auditSchema.parse(await trail.json());
  const opened = entries.filter(({ action }) => action === 'registry.reveal_nik');
  expect(opened).toMatchObject([{ reason: 'cocokkan dengan KTP', actor: verifier.account }]);
  const actions = new Set(entries.map(({ action }) => action));
  for (const seen of ['registry.list', 'registry.find', 'registry.view']) {
    expect(actions.has(seen), seen).toBe(true);
  }
  expect(JSON.stringify(entries)).not.toContain(nikOf(0));
});
