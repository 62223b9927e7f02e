// Every operation of the description, with valid and with damaged requests, by every role: no fault of
// our own, and no answer outside what the description promises.

import { accountRoles } from '@payung/engine/access';
import { month } from '@payung/values';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendBatch } from '../../../packages/office/src/registry/register.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import {
  type Description,
  faultOf,
  hostile,
  type Operation,
  readDescription,
  valid,
} from './operation.fixture.ts';
import { openSite, type Person, type SiteDesk } from './site.fixture.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let description: Description;
const people = new Map<string, Person>();

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  const answer = await site.ask('/api/v1/openapi.json');
  description = readDescription(await answer.json());
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = Array.from({ length: 12 }, (_, who) => ({ who, domicile: '7502012014' }));
  await sendBatch(fresh.database, actor, { month: month('2026-06'), listed });
});
afterAll(async () => {
  site.close();
  await fresh.close();
});

/** Somebody of the role with a session that is still open: some operations end it. */
async function personOf(role: (typeof accountRoles)[number]): Promise<Person> {
  const known = people.get(role);
  const answer = known && (await site.askAs(known, '/api/v1/session'));
  if (known !== undefined && answer?.status === 200) return known;
  const person = await site.person(
    role === 'village_operator' ? { role, area: '7502012014' } : { role },
  );
  people.set(role, person);
  return person;
}

type Asked = { readonly path: string; readonly init: RequestInit };

/** `damage` names the one place where something hostile stands instead; -1: nowhere. */
function requestOf(operation: Operation): fc.Arbitrary<Asked> {
  const parameters = operation.parameters ?? [];
  const body = operation.requestBody?.content['application/json']?.schema;
  return fc
    .record({
      values: fc.tuple(...parameters.map((each) => valid(each.schema, description))),
      body: body === undefined ? fc.constant(undefined) : valid(body, description),
      damage: fc.integer({ min: -1, max: parameters.length + 2 }),
      hostile,
      key: fc.uuid(),
      skipped: fc.boolean(),
    })
    .map((drawn) => {
      const query = new URLSearchParams();
      const headers = new Headers({ 'idempotency-key': drawn.key, 'if-match': '"1"' });
      let path = operation.path;
      for (const [at, parameter] of parameters.entries()) {
        const value = textOf(drawn.damage === at ? drawn.hostile : drawn.values[at]);
        if (parameter.in === 'path') {
          path = path.replace(
            `{${parameter.name}}`,
            encodeURIComponent(value.toWellFormed() || '-'),
          );
        } else if (parameter.in === 'query' && (parameter.required || !drawn.skipped)) {
          query.set(parameter.name, value);
        } else if (parameter.in === 'header') headers.set(parameter.name, header(value));
      }
      if (drawn.damage === parameters.length) query.set('tidak_dikenal', textOf(drawn.hostile));
      const address = query.size === 0 ? path : `${path}?${query}`;
      const init: RequestInit = { method: operation.method.toUpperCase(), headers };
      if (body === undefined) return { path: address, init };
      headers.set('content-type', 'application/json');
      return { path: address, init: { ...init, body: damaged(drawn, parameters.length) } };
    });
}

type Drawn = { readonly body: unknown; readonly damage: number; readonly hostile: unknown };

function damaged({ body, damage, hostile: strange }: Drawn, parameters: number): string {
  const whole = JSON.stringify(body) ?? 'null';
  if (damage === parameters + 1) return JSON.stringify(strange) ?? '';
  if (damage !== parameters + 2) return whole;
  if (typeof body !== 'object' || body === null) return whole.slice(0, -1);
  const [first = 'x'] = Object.keys(body);
  return JSON.stringify({ ...body, [first]: strange });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** Headers carry visible signs of Latin-1 only; whatever else cannot be sent at all. */
function header(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, '').trim() || 'x';
}

/** They end sessions or cost a password hash each: fewer tries. */
const dear = [
  'signIn',
  'signOut',
  'password',
  'factor',
  'switchRole',
  'endOtherDevices',
  'makeUser',
];

test('the description holds every operation with its answers', () => {
  expect(description.operations.length).toBeGreaterThan(40);
});

test('no request of any role meets a fault of ours or an answer that is not described', async () => {
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  for (const operation of description.operations) {
    const runs = dear.includes(operation.operationId) ? 4 : 11;
    const asked = fc.sample(requestOf(operation), { numRuns: runs, seed: 7502 });
    for (const [at, { path, init }] of asked.entries()) {
      const role = accountRoles[at % accountRoles.length] ?? 'admin';
      const person = await personOf(role);
      const answer = await site.askAs(person, path, init);
      const type = answer.headers.get('content-type') ?? '';
      if (type.startsWith('text/event-stream')) {
        await answer.body?.cancel();
        continue;
      }
      const told = { status: answer.status, type, text: await answer.text() };
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const fault = faultOf(operation, description, told);
      if (fault !== undefined) {
        faults.push(`${role} ${operation.operationId} ${path.slice(0, 120)}: ${fault}`);
      }
    }
  }
  expect(faults).toEqual([]);
  // It would also find nothing if everything were refused at the door.
  for (const status of [200, 400, 403, 404])
    expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(10);
}, 300_000);
