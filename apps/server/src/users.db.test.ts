// Accounts and roles over HTTP: making, approving by a second person, resetting, closing; repeated
// requests, stale versions, and T17 over the real routes.

import { verifyAudit } from '@payung/engine';
import { addDays, day } from '@payung/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../tests/database/fresh-database.ts';
import { jsonBody, making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import {
  auditSchema,
  givenPasswordSchema,
  grantsSchema,
  madeUserSchema,
  userSchema,
  usersSchema,
} from './wire/account.ts';
import { problemSchema } from './wire/problem.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let ani: Person;
let budi: Person;
let until: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  ani = await site.person({ role: 'admin', title: 'Ani' });
  budi = await site.person({ role: 'admin', title: 'Budi' });
  until = addDays(day(site.clock.today('Asia/Makassar')), 300);
});
afterAll(async () => {
  site.close();
  await fresh.close();
});

let serial = 0;
function newUser(grant: Record<string, unknown>) {
  serial += 1;
  return { name: `pengguna-${serial}`, title: 'Orang rekaan', grant: { until, ...grant } };
}

async function made(by: Person, grant: Record<string, unknown>) {
  const answer = await site.askAs(by, '/api/v1/users', making(newUser(grant)));
  expect(answer.status).toBe(201);
  return madeUserSchema.parse(await answer.json());
}

async function subjectOf(answer: Response) {
  return problemSchema.parse(await answer.json()).subject;
}

async function userOf(by: Person, id: string) {
  const answer = await site.askAs(by, `/api/v1/users/${id}`);
  return { etag: answer.headers.get('etag') ?? '', user: userSchema.parse(await answer.json()) };
}

describe('an account', () => {
  test('comes with its first role and a password that is shown once', async () => {
    const wanted = newUser({ role: 'analyst' });
    const answer = await site.askAs(ani, '/api/v1/users', making(wanted));
    const { id, password } = madeUserSchema.parse(await answer.json());
    const { user } = await userOf(ani, id);
    expect(user).toMatchObject({ name: wanted.name, passwordDue: true, hasFactor: false });
    expect(user.grants).toMatchObject([{ role: 'analyst', state: 'held', givenBy: ani.account }]);
    expect(JSON.stringify(user)).not.toContain(password);
    const signedIn = await site.signIn({ tenant: '7502', name: wanted.name, password });
    expect(signedIn.status).toBe(204);
  });

  test('is not made when its role is refused, and its name stays free', async () => {
    const wanted = newUser({ role: 'village_operator' });
    const refused = await site.askAs(ani, '/api/v1/users', making(wanted));
    expect([refused.status, await subjectOf(refused)]).toEqual([422, 'grant_area_missing']);
    const grant = { ...wanted.grant, area: '7502042018' };
    expect((await site.askAs(ani, '/api/v1/users', making({ ...wanted, grant }))).status).toBe(201);
    const again = await site.askAs(ani, '/api/v1/users', making({ ...wanted, grant }));
    expect([again.status, await subjectOf(again)]).toEqual([409, 'name_taken']);
  });

  test('a given password that nobody used in time is void', async () => {
    const wanted = newUser({ role: 'analyst' });
    const answer = await site.askAs(ani, '/api/v1/users', making(wanted));
    const { id, password } = madeUserSchema.parse(await answer.json());
    await runSql(
      fresh.url,
      `update payung.account set password_until = now() - interval '1 second' where id = '${id}'`,
    );
    const late = await site.signIn({ tenant: '7502', name: wanted.name, password });
    expect([late.status, await subjectOf(late)]).toEqual([401, 'password_void']);
  });
});

describe('R09: a request that arrives again', () => {
  test('is answered as before and done once, also fifty at once', async () => {
    const entries = async () => {
      const { rows } = await runSql(
        fresh.url,
        `select count(*)::integer as n from payung.audit where action = 'user.make'`,
      );
      return Number(rows[0]?.n);
    };
    const before = await entries();
    const init = making(newUser({ role: 'analyst' }), 'kunci-satu-kali');
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => site.askAs(ani, '/api/v1/users', init)),
    );
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(texts).size).toBe(1);
    expect((await entries()) - before).toBe(1);
  });

  test('with another body it is refused, and of somebody else it is another request', async () => {
    const key = 'kunci-dipakai-lagi';
    const first = newUser({ role: 'analyst' });
    expect((await site.askAs(ani, '/api/v1/users', making(first, key))).status).toBe(201);
    const other = newUser({ role: 'analyst' });
    const changed = await site.askAs(ani, '/api/v1/users', making(other, key));
    expect([changed.status, await subjectOf(changed)]).toEqual([422, 'request_key_reused']);
    expect((await site.askAs(budi, '/api/v1/users', making(other, key))).status).toBe(201);
  });

  test('a refused request leaves its key free', async () => {
    const key = 'kunci-setelah-ditolak';
    const wrong = newUser({ role: 'village_operator' });
    expect((await site.askAs(ani, '/api/v1/users', making(wrong, key))).status).toBe(422);
    const right = newUser({ role: 'analyst' });
    expect((await site.askAs(ani, '/api/v1/users', making(right, key))).status).toBe(201);
  });

  test('a write that makes something is not done without a key', async () => {
    const answer = await site.askAs(ani, '/api/v1/users', jsonBody(newUser({ role: 'analyst' })));
    expect([answer.status, await subjectOf(answer)]).toEqual([400, 'request_key']);
  });
});

describe('a role that reads wages and accounts', () => {
  test('waits for a second person: not the giver, not the receiver, and then works', async () => {
    const wanted = newUser({ role: 'verifier' });
    const answer = await site.askAs(ani, '/api/v1/users', making(wanted));
    const { grant, password } = madeUserSchema.parse(await answer.json());
    const early = await site.signIn({ tenant: '7502', name: wanted.name, password });
    expect([early.status, await subjectOf(early)]).toEqual([403, 'no_grant']);
    const approve = (who: Person) =>
      site.askAs(who, `/api/v1/grants/${grant}/approval`, { method: 'PUT' });
    const self = await approve(ani);
    expect([self.status, await subjectOf(self)]).toEqual([403, 'grant_same_person']);
    expect((await approve(budi)).status).toBe(204);
    const twice = await approve(budi);
    expect([twice.status, await subjectOf(twice)]).toEqual([409, 'grant_not_waiting']);
    const late = await site.signIn({ tenant: '7502', name: wanted.name, password });
    expect(late.status).toBe(204);
  });

  test('waits again after its account was reset: the new password is known to whoever reset it', async () => {
    const holder = await site.person({ role: 'verifier' });
    const answer = await site.askAs(ani, `/api/v1/users/${holder.account}/reset`, making({}));
    const { password } = givenPasswordSchema.parse(await answer.json());
    expect((await site.askAs(holder, '/api/v1/session')).status).toBe(401);
    const { user } = await userOf(ani, holder.account);
    expect(user).toMatchObject({ hasFactor: false, passwordDue: true });
    const waiting = user.grants.find(({ state }) => state === 'waiting');
    expect(waiting).toMatchObject({ role: 'verifier', givenBy: ani.account });
    expect(user.grants.some(({ state }) => state === 'held')).toBe(false);
    const entry = { tenant: '7502', name: holder.name, password };
    expect(await subjectOf(await site.signIn(entry))).toBe('no_grant');
    const own = await site.askAs(ani, `/api/v1/grants/${waiting?.id}/approval`, { method: 'PUT' });
    expect(await subjectOf(own)).toBe('grant_same_person');
  });

  test('the database itself refuses a second person who is the first, and a missing one', async () => {
    for (const change of [
      'approved_by = given_by',
      'approved_by = account',
      'needs_approval = false',
    ]) {
      const trying = runSql(
        fresh.url,
        `update payung.role_grant set ${change}, approved_at = now() where role = 'verifier'
          and given_by is not null`,
      );
      await expect(trying, change).rejects.toMatchObject({ code: '23514' });
    }
  });
});

describe('closing an account', () => {
  test('R08: needs the version that was seen; sessions end at once', async () => {
    const person = await site.person({ role: 'analyst' });
    const path = `/api/v1/users/${person.account}`;
    const { etag } = await userOf(ani, person.account);
    const close = (version?: string) =>
      site.askAs(ani, path, {
        method: 'DELETE',
        headers: version === undefined ? {} : { 'if-match': version },
      });
    expect((await close()).status).toBe(428);
    await site.askAs(ani, `${path}/reset`, making({}));
    const stale = await close(etag);
    expect([stale.status, await subjectOf(stale)]).toEqual([412, 'changed_meanwhile']);
    expect((await close('"abc"')).status).toBe(412);
    const { etag: seen } = await userOf(ani, person.account);
    expect((await close(seen)).status).toBe(204);
    expect((await userOf(ani, person.account)).user.disabled).toBe(true);
    expect((await site.askAs(person, '/api/v1/session')).status).toBe(401);
  });

  test('nobody closes or resets himself', async () => {
    const path = `/api/v1/users/${ani.account}`;
    const closing = await site.askAs(ani, path, {
      method: 'DELETE',
      headers: { 'if-match': '"1"' },
    });
    expect([closing.status, await subjectOf(closing)]).toEqual([403, 'grant_own']);
    const reset = await site.askAs(ani, `${path}/reset`, making({}));
    expect([reset.status, await subjectOf(reset)]).toEqual([403, 'grant_own']);
  });

  test('an administrator of a kecamatan reaches nobody of the whole kabupaten', async () => {
    const camat = await site.person({ role: 'admin', area: '750204' });
    for (const path of [`/api/v1/users/${ani.account}`, `/api/v1/users/${budi.account}`]) {
      expect((await site.askAs(camat, path)).status).toBe(404);
    }
    const inside = await made(ani, { role: 'village_operator', area: '7502042018' });
    expect((await userOf(camat, inside.id)).user.id).toBe(inside.id);
    const users = usersSchema.parse(await (await site.askAs(camat, '/api/v1/users')).json());
    const seen = users.users.map(({ id }) => id);
    expect(seen).toEqual(expect.arrayContaining([camat.account, inside.id]));
    expect(seen).not.toContain(ani.account);
    expect(
      users.users.flatMap(({ grants }) => grants.map(({ area }) => area?.slice(0, 6))),
    ).toEqual(expect.arrayContaining(['750204']));
  });
});

describe('long lists', () => {
  test('come in pages that together hold everybody once', async () => {
    const seen: string[] = [];
    let next: string | undefined;
    do {
      const cursor = next === undefined ? '' : `&after=${next}`;
      const answer = await site.askAs(ani, `/api/v1/users?limit=7${cursor}`);
      const page = usersSchema.parse(await answer.json());
      seen.push(...page.users.map(({ id }) => id));
      next = page.next;
    } while (next !== undefined);
    const { rows } = await runSql(
      fresh.url,
      'select id from payung.account order by name collate "C"',
    );
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect((await site.askAs(ani, '/api/v1/users?limit=0')).status).toBe(400);
    expect((await site.askAs(ani, '/api/v1/users?limit=201')).status).toBe(400);
    expect((await site.askAs(ani, '/api/v1/users?after=%2B%2B')).status).toBe(400);
  });

  test('the trail comes newest first without a gap, and its chain is whole', async () => {
    const auditor = await site.person({ role: 'auditor' });
    const ids: number[] = [];
    let next: string | undefined;
    do {
      const cursor = next === undefined ? '' : `&after=${next}`;
      const answer = await site.askAs(auditor, `/api/v1/audit?limit=50${cursor}`);
      const page = auditSchema.parse(await answer.json());
      ids.push(...page.entries.map(({ id }) => id));
      next = page.next;
    } while (next !== undefined);
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, at) => ids.length - at));
    const actor = { id: 'uji', role: 'auditor', tenant: '7502' } as const;
    expect(await verifyAudit(fresh.database, actor)).toMatchObject({ ok: true });
  });

  test('an auditor sees accounts and roles and changes none', async () => {
    const auditor = await site.person({ role: 'auditor' });
    const { grants } = grantsSchema.parse(
      await (await site.askAs(auditor, '/api/v1/grants')).json(),
    );
    expect(grants.length).toBeGreaterThan(10);
    for (const [path, init] of [
      ['/api/v1/users', making(newUser({ role: 'analyst' }))],
      [`/api/v1/grants/${grants[0]?.id}`, { method: 'DELETE' }],
      [`/api/v1/grants/${grants[0]?.id}/approval`, { method: 'PUT' }],
      [`/api/v1/users/${ani.account}/reset`, making({})],
    ] as const) {
      expect((await site.askAs(auditor, path, init)).status, path).toBe(403);
    }
  });
});

test('T17: what verifiers and administrators try over the routes leaves no edge upward', async () => {
  const verifier = await site.person({ role: 'verifier', area: '750204' });
  const other = await site.person({ role: 'analyst', area: '750204' });
  const tries = ['admin', 'auditor', 'bpjs', 'fund_manager', 'analyst', 'leader', 'kejari'];
  for (const role of tries) {
    const path = `/api/v1/users/${other.account}/grants`;
    const answer = await site.askAs(verifier, path, making({ role, area: '750204', until }));
    expect([answer.status, await subjectOf(answer)], role).toEqual([403, 'grant_role']);
  }
  const wide = making({ role: 'village_operator', area: '7502052001', until });
  const outside = await site.askAs(verifier, `/api/v1/users/${other.account}/grants`, wide);
  expect(await subjectOf(outside)).toBe('grant_area');
  const own = making({ role: 'village_operator', area: '7502042018', until });
  const self = await site.askAs(verifier, `/api/v1/users/${verifier.account}/grants`, own);
  expect(await subjectOf(self)).toBe('grant_own');
  const right = await site.askAs(verifier, `/api/v1/users/${other.account}/grants`, own);
  expect(right.status).toBe(201);
});
