// T01, T02, T03 on a site: each route × each role × own region, a part of it, the sibling and a foreign
// tenant, generated from the access table; once as shipped and once with the filter of the queries off.

import { createHash } from 'node:crypto';
import type { Database } from '@payung/engine';
import { type AccountRole, accountRoles, roleFacts } from '@payung/engine/access';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../tests/database/fresh-database.ts';
import { type Access, type AccessId, access, careless, mayCall } from './access.ts';
import { jsonBody, openSite, type Person, password, type SiteDesk } from './site.fixture.ts';
import { withoutFilters } from './unfiltered.fixture.ts';

const mark = 'RAHASIA-7502';
const entries = Object.entries<Access>(access).filter(([, { modes }]) => modes.includes('site'));
const closed = entries.filter(([, { roles }]) => roles !== 'anyone');
const relations = ['own', 'part', 'sibling', 'foreign'] as const;
type Relation = (typeof relations)[number];

/** What a write sends; a new route without an entry here fails below. */
const bodies: Partial<Record<AccessId, (target: Target) => unknown>> = {
  signIn: () => ({ tenant: '7502', name: 'tidak.ada', password: 'salah' }),
  calculate: () => ({ rule: 'contributions.bpu_contribution', facts: {} }),
  trace: () => ({ rule: 'contributions.bpu_contribution', facts: {} }),
  switchRole: ({ grant }) => ({ grant }),
  password: () => ({ current: 'bukan sandinya', next: 'hujan reda di teluk' }),
  factor: () => ({ password: 'bukan sandinya' }),
  confirmFactor: () => ({ code: '000000' }),
  makeUser: () => ({
    name: `baru-${crypto.randomUUID().slice(0, 8)}`,
    title: 'Orang baru',
    grant: { role: 'leader', until: '2026-12-31' },
  }),
  beginUpload: () => ({ kind: 'workers', file: 'daftar.csv', bytes: 1, sha256: '0'.repeat(64) }),
  give: () => ({ role: 'leader', until: '2026-12-31' }),
};
const withoutBody: readonly AccessId[] = [
  'resetUser',
  'approveGrant',
  'uploadPart',
  'finishUpload',
];
/** Their objects belong to one person: their own tests say who finds them. */
const personal = ['switchRole', 'endDevice', 'upload', 'uploadPart', 'finishUpload'];

let fresh: FreshDatabase;
const desks: SiteDesk[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(async () => {
  for (const desk of desks) desk.close();
  await fresh.close();
});

/** Somebody of 7502 outside 7502.04, with a role that waits and a session. */
type Target = {
  readonly user: string;
  readonly grant: string;
  readonly session: string;
  readonly upload: string;
};

async function makeTarget(site: SiteDesk): Promise<Target> {
  const person = await site.person({ role: 'village_operator', area: '7502052001', title: mark });
  const { rows } = await runSql(
    fresh.url,
    `insert into payung.role_grant (tenant, account, role, area, until, needs_approval, given_by)
      select tenant, account, 'verifier', '750205', until, true, given_by
      from payung.role_grant where id = '${person.grant}'
      returning id, (select id from payung.session s where s.account = role_grant.account) as session`,
  );
  const sent = await runSql(
    fresh.url,
    `insert into payung.upload (tenant, account, area, kind, file, bytes, sha256, part_bytes)
      values ('7502', '${person.account}', '7502052001', 'workers', '${mark}.csv', 1,
        repeat('0', 64), 4194304)
      returning id`,
  );
  const { id, session } = rows[0] ?? {};
  return { user: person.account, grant: id, session, upload: sent.rows[0]?.id };
}

/** Everything of 7502 that a stranger might change, as one text. */
async function stateOf({ user }: Target): Promise<string> {
  const { rows } = await runSql(
    fresh.url,
    `select md5(string_agg(line, '|' order by line)) as state from (
      select a::text as line from payung.account a where id = '${user}'
      union all select g::text from payung.role_grant g where account = '${user}'
      union all select s::text from payung.session s where account = '${user}'
      union all select u::text from payung.upload u where account = '${user}'
      union all select p.number::text from payung.upload_part p
        join payung.upload u on u.id = p.upload where u.account = '${user}'
    ) as lines`,
  );
  return String(rows[0]?.state);
}

function addressOf(id: string, entry: Access, target: Target): string {
  const ids: readonly (readonly [RegExp, string])[] = [
    [/grant/i, target.grant],
    [/device/i, target.session],
    [/upload/i, target.upload],
    [/^parameter$/, 'contributions.bpu_jkm_amount'],
  ];
  const value = ids.find(([pattern]) => pattern.test(id))?.[1] ?? target.user;
  return entry.path.replace('{id}', value).replace('{number}', '1');
}

function initOf(id: string, entry: Access, target: Target): RequestInit {
  const body = bodies[id as AccessId]?.(target);
  const base = body === undefined ? { method: entry.method.toUpperCase() } : jsonBody(body);
  const headers = new Headers(base.headers);
  if (entry.method !== 'get') {
    headers.set('idempotency-key', `kunci-${crypto.randomUUID()}`);
    headers.set('if-match', '"1"');
  }
  if (id === 'uploadPart') {
    headers.set('x-part-sha256', createHash('sha256').update('x').digest('hex'));
    return { method: 'PUT', headers, body: 'x' };
  }
  return { ...base, method: entry.method.toUpperCase(), headers };
}

test('every route of a site stands in the access table, and nothing else does', async () => {
  const site = await openSite(fresh.database);
  desks.push(site);
  const served = site.routes
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const listed = entries.map(([, { method, path }]) => `${method.toUpperCase()} ${path}`);
  expect([...new Set(served)].sort()).toEqual(listed.sort());
});

test('every write of the table has its body in this test', () => {
  const writes = entries.filter(([, { method }]) => method === 'post' || method === 'put');
  const known = [...Object.keys(bodies), ...withoutBody];
  expect(writes.map(([id]) => id).sort()).toEqual(known.sort());
});

test('no route of persons admits a role that sees none', () => {
  expect(careless(access)).toEqual([]);
  const planted = { x: { ...access.users, data: 'people', roles: ['leader'] } } as const;
  expect(careless(planted)).toEqual(['x']);
});

test.each(closed)('%s without a session is refused', async (id, entry) => {
  const [site] = desks;
  if (site === undefined) throw new Error('no desk');
  const [user, grant, session, upload] = Array.from({ length: 4 }, () => crypto.randomUUID());
  if (!user || !grant || !session || !upload) throw new Error('no ids');
  const target = { user, grant, session, upload };
  const answer = await site.ask(addressOf(id, entry, target), initOf(id, entry, target));
  expect(answer.status).toBe(401);
});

describe.each(['as shipped', 'with the filter of the queries off'] as const)('%s', (mode) => {
  let site: SiteDesk;
  let database: Database & { removed?: () => number };
  let target: Target;
  const people = new Map<string, Person>();

  beforeAll(async () => {
    database = mode === 'as shipped' ? fresh.database : withoutFilters(fresh.database);
    // People are made with the database as it is; only the server asks without filters.
    const made = await openSite(fresh.database);
    const opened = await openSite(database);
    desks.push(made, opened);
    site = { ...opened, person: made.person };
    target = await makeTarget(site);
    const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
    await fresh.database.transaction({ actor, reason: mark, action: 'uji' }, async () => {});
    for (const role of accountRoles) {
      for (const relation of relations) {
        const wish = wishOf(role, relation);
        if (wish !== undefined) people.set(`${role} ${relation}`, await site.person(wish));
      }
    }
  });

  function wishOf(role: AccountRole, relation: Relation) {
    const tenant = { own: '7502', part: '7502', sibling: '7504', foreign: '7301' }[relation];
    if (relation !== 'part') return { role, tenant };
    if (roleFacts[role].area === 'none') return undefined;
    return { role, tenant, area: role === 'village_operator' ? '7502042018' : '750204' };
  }

  const cases = closed.flatMap(([id, entry]) =>
    relations.filter((relation) => relation !== 'own').map((each) => [id, each, entry] as const),
  );

  test.each(cases)(
    '%s by the %s: nothing of 7502 is given or changed',
    async (id, relation, entry) => {
      const before = await stateOf(target);
      for (const role of accountRoles) {
        const person = people.get(`${role} ${relation}`);
        if (person === undefined) continue;
        // What ends or renames the session itself is asked with one of its own.
        const caller =
          id === 'signOut' ? await site.person(wishOf(role, relation) ?? { role }) : person;
        const answer = await site.askAs(
          caller,
          addressOf(id, entry, target),
          initOf(id, entry, target),
        );
        const text = await answer.text();
        expect(answer.status, `${role}: ${text}`).toBeLessThan(500);
        expect(text, role).not.toContain(mark);
        if (entry.path.includes('{id}') || id === 'switchRole') {
          expect(text, role).not.toContain(target.grant);
          expect(answer.status, role).toBe(mayCall(entry, role) ? 404 : 403);
        } else if (!mayCall(entry, role)) {
          expect(answer.status, role).toBe(403);
        }
      }
      expect(await stateOf(target)).toBe(before);
    },
  );

  test.each(closed)(
    '%s in the own region: who is listed gets in, others not',
    async (id, entry) => {
      for (const role of accountRoles) {
        const caller = id === 'signOut' ? await site.person({ role }) : people.get(`${role} own`);
        if (caller === undefined) throw new Error(`nobody for ${role}`);
        const own = mode === 'as shipped' && mayCall(entry, role) ? await makeTarget(site) : target;
        const answer = await site.askAs(caller, addressOf(id, entry, own), initOf(id, entry, own));
        const text = await answer.text();
        expect(answer.status, `${role}: ${text}`).toBeLessThan(500);
        if (!mayCall(entry, role)) expect(answer.status, role).toBe(403);
        else if (mode === 'as shipped' && !personal.includes(id)) {
          expect(answer.status, `${role}: ${text}`).not.toBe(404);
          expect(answer.status, `${role}: ${text}`).not.toBe(401);
        }
      }
    },
  );

  if (mode !== 'as shipped') {
    test('the filters were really gone', () => {
      expect(database.removed?.()).toBeGreaterThan(1_000);
    });
  }
});

describe('T03: fields that nobody wrote down', () => {
  const strange = ['tenant', 'tenantId', 'approvedBy', 'approved_by', 'givenBy', 'id', 'isAdmin'];
  const writes = Object.keys(bodies).filter((id) => id !== 'calculate' && id !== 'trace');

  test.each(writes)('are refused by %s, and repeated to nobody', async (id) => {
    const [site] = desks;
    if (site === undefined) throw new Error('no desk');
    const entry: Access = access[id as AccessId];
    const role = id === 'beginUpload' ? 'verifier' : 'admin';
    const caller = await site.person({ role });
    const target = await makeTarget(site);
    const body = bodies[id as AccessId]?.(target);
    for (const field of strange.filter((each) => !(each in Object(body)))) {
      const init = initOf(id, entry, target);
      const sent = { ...init, body: JSON.stringify({ ...Object(body), [field]: mark }) };
      const answer = await site.askAs(caller, addressOf(id, entry, target), sent);
      expect(answer.status, field).toBe(400);
      expect(await answer.text(), field).not.toContain(mark);
    }
  });

  test('no answer about accounts holds a password, a secret or a digest', async () => {
    const [site] = desks;
    if (site === undefined) throw new Error('no desk');
    const admin = await site.person({ role: 'admin' });
    for (const path of ['/api/v1/users?limit=200', '/api/v1/session', '/api/v1/audit?limit=200']) {
      const text = await (await site.askAs(admin, path)).text();
      for (const secret of ['$argon2id', 'sealed', password, admin.token, admin.secret, 'digest']) {
        expect(text, path).not.toContain(secret);
      }
    }
  });
});
