// T16: sign-in, sessions and their end on a site: guessing, fixation, replay, foreign pages, second
// factor, rights withdrawn elsewhere.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../tests/database/fresh-database.ts';
import { siteCookie } from './accounts/door.ts';
import {
  jsonBody,
  openSite,
  origin,
  type Person,
  password,
  type SiteDesk,
} from './site.fixture.ts';
import { devicesSchema, meSchema } from './wire/account.ts';
import { problemSchema } from './wire/problem.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let siti: Person;

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  siti = await site.person({ role: 'verifier', title: 'Siti, Kabid' });
});
afterAll(async () => {
  site.close();
  await fresh.close();
});

async function subjectOf(answer: Response) {
  return problemSchema.parse(await answer.json()).subject;
}

function cookieOf(answer: Response): string {
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Codes work once: each sign-in of a test takes place half a minute after the one before. */
async function enter(person: Person, from: Parameters<SiteDesk['signIn']>[1] = {}) {
  site.clock.offsetMs += 30_000;
  const { tenant, name } = person;
  return site.signIn({ tenant, name, password, code: site.codeOf(person) }, from);
}

async function statusWith(cookie: string, path = '/api/v1/me/devices'): Promise<number> {
  return (await site.ask(path, { headers: { cookie } })).status;
}

describe('T16: sign-in', () => {
  test('opens a session in a cookie for this host alone, by TLS, out of reach of scripts', async () => {
    const answer = await enter(siti, { agent: 'Mozilla/5.0 (X11; Linux) Firefox/140.0' });
    expect(answer.status).toBe(204);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-payung=7502\.[\w-]{43}; /);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(flag);
    expect(cookie).not.toContain('Domain');
    const me = meSchema.parse(
      await (await site.ask('/api/v1/session', { headers: { cookie: cookieOf(answer) } })).json(),
    );
    expect(me).toMatchObject({ actor: { id: siti.account, role: 'verifier' }, tenant: '7502' });
    expect(me.zone).toBe('WITA');
    expect(me.endsInSeconds).toBeGreaterThan(35_900);
  });

  test('the token stands nowhere in the database, nor does the password or the secret', async () => {
    const { rows } = await runSql(
      fresh.url,
      `select (select string_agg(s::text, ' ') from payung.session s)
        || (select string_agg(a::text, ' ') from payung.account a)
        || (select string_agg(e::text, ' ') from payung.audit e) as everything`,
    );
    const everything = String(rows[0]?.everything);
    expect(everything).toContain('$argon2id$');
    for (const secret of [siti.token.slice(5), password, siti.secret]) {
      expect(everything).not.toContain(secret);
      expect(everything).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  test('T05: who does not exist, who is wrong and who is closed are answered alike', async () => {
    const closed = await site.person({ role: 'analyst' });
    await runSql(
      fresh.url,
      `update payung.account set disabled_at = now() where id = '${closed.account}'`,
    );
    const wrong = [
      { tenant: '7502', name: siti.name, password: 'bukan ini sandinya' },
      { tenant: '7502', name: 'tidak.ada', password },
      { tenant: '7504', name: siti.name, password },
      { tenant: '9999', name: siti.name, password },
      { tenant: '7502', name: closed.name, password },
    ];
    const answers = await Promise.all(
      wrong.map((who, at) => site.signIn(who, { address: `10.2.0.${at}` })),
    );
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('wrong_sign_in');
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    const { rows } = await runSql(fresh.url, `select from payung.tenant where tenant = '9999'`);
    expect(rows).toHaveLength(0);
  });

  test('an invented session id is never taken over, and a new sign-in ends the one before', async () => {
    const planted = `${siteCookie}=7502.${'a'.repeat(43)}`;
    const first = cookieOf(await enter(siti, { cookie: planted }));
    expect(await statusWith(planted)).toBe(401);
    const second = cookieOf(await enter(siti, { cookie: first }));
    expect(second).not.toBe(first);
    expect(await statusWith(first)).toBe(401);
    expect(await statusWith(second)).toBe(200);
  });

  test.each([
    ['an unknown field', { tenant: '7502', name: 'siti', password, role: 'admin' }],
    ['another form of name', { tenant: '7502', name: "siti' or 1=1", password }],
    ['a tenant that is no code', { tenant: '75.02', name: 'siti', password }],
    ['the key of a desk', { key: 'kunci' }],
  ])('%s is refused, naming fields and repeating nothing', async (_, body) => {
    const answer = await site.ask('/api/v1/session', jsonBody(body));
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('or 1=1');
  });
});

describe('T16: the second factor', () => {
  test('is asked for after the password, works once, and a wrong one opens nothing', async () => {
    const person = await site.person({ role: 'verifier' });
    const { tenant, name } = person;
    const without = await site.signIn({ tenant, name, password });
    expect([without.status, await subjectOf(without)]).toEqual([401, 'code_due']);
    const wrong = await site.signIn({ tenant, name, password, code: '000000' });
    expect([wrong.status, await subjectOf(wrong)]).toEqual([401, 'wrong_code']);
    site.clock.offsetMs += 60_000;
    const code = site.codeOf(person);
    expect((await site.signIn({ tenant, name, password, code })).status).toBe(204);
    const again = await site.signIn({ tenant, name, password, code });
    expect([again.status, await subjectOf(again)]).toEqual([401, 'wrong_code']);
  });

  test('of two equal codes at the same moment one wins', async () => {
    const person = await site.person({ role: 'verifier' });
    const { tenant, name } = person;
    site.clock.offsetMs += 60_000;
    const code = site.codeOf(person);
    const answers = await Promise.all(
      [1, 2, 3, 4].map((at) =>
        site.signIn({ tenant, name, password, code }, { address: `10.3.0.${at}` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401, 401, 401]);
  });

  test('a new person changes the given password, sets up a factor, and only then may work', async () => {
    const person = await site.person({ role: 'verifier', isNew: true });
    const { tenant, name } = person;
    const cookie = cookieOf(await site.signIn({ tenant, name, password }));
    const send = (path: string, body: unknown, method: string) =>
      site.ask(path, { ...jsonBody(body, method), headers: { ...json, cookie } });
    const json = { 'content-type': 'application/json' };
    const early = await site.ask('/api/v1/users', { headers: { cookie } });
    expect([early.status, await subjectOf(early)]).toEqual([403, 'password_due']);

    const weak = await send('/api/v1/me/password', { current: password, next: 'a' }, 'PUT');
    expect([weak.status, await subjectOf(weak)]).toEqual([422, 'password_short']);
    const next = 'hujan reda di teluk';
    const wrong = await send('/api/v1/me/password', { current: 'salah', next }, 'PUT');
    expect([wrong.status, await subjectOf(wrong)]).toEqual([403, 'wrong_password']);
    expect((await send('/api/v1/me/password', { current: password, next }, 'PUT')).status).toBe(
      204,
    );

    const still = await site.ask('/api/v1/users', { headers: { cookie } });
    expect([still.status, await subjectOf(still)]).toEqual([403, 'factor_due']);
    const started = await send('/api/v1/me/factor', { password: next }, 'POST');
    const { secret } = (await started.json()) as { secret: string };
    const bad = await send('/api/v1/me/factor', { code: '000000' }, 'PUT');
    expect(bad.status).toBe(422);
    const code = site.codeOf({ ...person, secret });
    const { codes } = (await (await send('/api/v1/me/factor', { code }, 'PUT')).json()) as {
      codes: string[];
    };
    expect(codes).toHaveLength(10);
    expect(await statusWith(cookie, '/api/v1/users')).toBe(200);

    const backup = { tenant, name, password: next, code: codes[3]?.toLowerCase() ?? '' };
    expect((await site.signIn(backup)).status).toBe(204);
    expect((await site.signIn(backup)).status).toBe(401);
    expect((await site.signIn({ tenant, name, password, code: codes[4] ?? '' })).status).toBe(401);
  });
});

describe('T16: guessing', () => {
  test('after five wrong tries each waits longer, told in seconds, and even the right one waits', async () => {
    const person = await site.person({ role: 'leader' });
    const { tenant, name } = person;
    const guess = (given: string) =>
      site.signIn({ tenant, name, password: given }, { address: '10.9.9.9' });
    for (let at = 0; at < 5; at += 1) expect((await guess('salah sekali')).status).toBe(401);
    const refused = await guess(password);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBe(1);
    await runSql(fresh.url, `update payung.sign_in_try set free_at = now() - interval '1 second'`);
    expect((await guess('salah lagi')).status).toBe(401);
    expect(Number((await guess(password)).headers.get('retry-after'))).toBe(2);
  });

  test('a wrong try stands in the trail by its account, and nothing that was typed does', async () => {
    const { tenant, name, account } = await site.person({ role: 'leader' });
    const typed = 'salah ketik sandinya';
    const asked = [name, 'tidak-ada-namanya'].map((who) =>
      site.signIn({ tenant, name: who, password: typed }, { address: '10.9.8.7' }),
    );
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe(401);
    const { rows } = await runSql(
      fresh.url,
      `select a.actor, a::text as line from payung.audit a
        where a.action = 'sign_in.wrong' order by a.id desc limit 2`,
    );
    expect(rows.map(({ actor }) => actor).sort()).toEqual([account, 'tak dikenal'].sort());
    const lines = rows.map(({ line }) => String(line)).join('\n');
    for (const word of [typed, name, 'tidak-ada-namanya', '10.9.8.7']) {
      expect(lines).not.toContain(word);
    }
  });

  test('a hundred guesses at once are a hundred, not one: five are looked at, then one after each wait', async () => {
    const { tenant, name } = await site.person({ role: 'leader' });
    const begun = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        site.signIn({ tenant, name, password: 'salah sekali' }, { address: '10.8.8.8' }),
      ),
    );
    const looked = answers.filter(({ status }) => status === 401);
    // Waits of 1, 2, 4 … seconds: a machine that took longer has let some of them pass.
    const passed = Math.floor(Math.log2((performance.now() - begun) / 1_000 + 1));
    expect(looked.length).toBeLessThanOrEqual(5 + passed);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(100 - looked.length);
  });

  test('a thousand wrong tries lock out neither the same person elsewhere nor others beside', async () => {
    const victim = await site.person({ role: 'leader' });
    const colleague = await site.person({ role: 'leader' });
    // The colleague has signed in from there before.
    expect((await enter(colleague, { address: '10.7.7.7' })).status).toBe(204);
    const before = await runSql(fresh.url, 'select count(*)::integer as n from payung.audit');
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          site.signIn(
            {
              tenant: '7502',
              name: at % 2 === 0 ? victim.name : `tebak-${round}-${at}`,
              password: 'x',
            },
            { address: '10.7.7.7' },
          ),
        ),
      );
    }
    expect((await enter(victim, { address: '10.7.7.8' })).status).toBe(204);
    expect((await enter(colleague, { address: '10.7.7.7' })).status).toBe(204);
    // Tries that came too early left nothing in the trail.
    const after = await runSql(fresh.url, 'select count(*)::integer as n from payung.audit');
    expect(Number(after.rows[0]?.n) - Number(before.rows[0]?.n)).toBeLessThan(150);
  });
});

describe('T16: a flood of sign-ins', () => {
  test('fifty names from one address are tried, then whoever never was right from there waits', async () => {
    const from = { address: '10.6.6.6' };
    const guess = (at: number) =>
      site.signIn({ tenant: '7502', name: `siapa-${at}`, password: 'bukan sandi itu' }, from);
    expect((await guess(1)).status).toBe(401);
    // As if it were the forty-eighth: its pair and its address are what was counted last.
    await runSql(
      fresh.url,
      `update payung.sign_in_try set tries = 48 where key in (
        select key from payung.sign_in_try order by last_at desc limit 2)`,
    );
    for (const at of [49, 50]) expect((await guess(at)).status).toBe(401);
    const refused = await guess(51);
    expect([refused.status, await subjectOf(refused)]).toEqual([429, 'too_many_tries']);
  });

  // In full, ten thousand a minute: bench/server-sign-ins.bench.ts.
  test('three hundred at once keep out neither who comes as usual, nor a stranger, nor who works', async () => {
    const [usual, stranger, worker, victim] = await Promise.all(
      Array.from({ length: 4 }, () => site.person({ role: 'leader' })),
    );
    if (!usual || !stranger || !worker || !victim) throw new Error('nobody');
    expect((await enter(usual, { address: '10.5.0.1' })).status).toBe(204);
    site.clock.offsetMs += 30_000;
    const flood = Array.from({ length: 300 }, (_, at) =>
      site.signIn(
        {
          tenant: '7502',
          name: at % 3 === 1 ? victim.name : `tebak-${at}`,
          password: 'bukan sandi itu',
        },
        { address: at % 3 === 0 ? '10.5.9.9' : `10.5.${1 + (at >> 8)}.${at & 255}` },
      ),
    );
    const signIn = (who: Person, address: string) =>
      site.signIn(
        { tenant: '7502', name: who.name, password, code: site.codeOf(who) },
        { address },
      );
    const [first, work] = await Promise.all([
      signIn(usual, '10.5.0.1'),
      site.askAs(worker, '/api/v1/session'),
    ]);
    expect([first.status, work.status]).toEqual([204, 200]);
    let asked = await signIn(stranger, '10.5.0.2');
    for (let turn = 0; asked.status === 429 && turn < 10; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      asked = await signIn(stranger, '10.5.0.2');
    }
    expect(asked.status).toBe(204);
    const answers = await Promise.all(flood);
    const statuses = [...new Set(answers.map(({ status }) => status))].sort();
    expect(statuses).toEqual([401, 429]);
    const waits = answers.filter(({ status }) => status === 429);
    expect(waits.every(({ headers }) => Number(headers.get('retry-after')) >= 1)).toBe(true);
  });
});

describe('T16: the end of a session', () => {
  test('a session that was left does not come back', async () => {
    const cookie = cookieOf(await enter(siti));
    const out = await site.ask('/api/v1/session', { method: 'DELETE', headers: { cookie } });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await statusWith(cookie)).toBe(401);
  });

  test.each([
    ['thirty minutes without use', `used_at = now() - interval '30 minutes'`],
    ['ten hours, however busy', `opened_at = now() - interval '10 hours'`],
  ])('%s end it', async (_, change) => {
    const person = await site.person({ role: 'analyst' });
    expect((await site.askAs(person, '/api/v1/session')).status).toBe(200);
    await runSql(
      fresh.url,
      `update payung.session set ${change} where account = '${person.account}'`,
    );
    expect((await site.askAs(person, '/api/v1/session')).status).toBe(401);
  });

  test('use is noted at most every five minutes, so that it does not fill the trail', async () => {
    const person = await site.person({ role: 'analyst' });
    const uses = async () => {
      const { rows } = await runSql(
        fresh.url,
        `select count(*)::integer as n from payung.audit
          where action = 'session.use' and actor = '${person.account}'`,
      );
      return rows[0]?.n;
    };
    for (let at = 0; at < 5; at += 1) await site.askAs(person, '/api/v1/session');
    expect(await uses()).toBe(0);
    await runSql(
      fresh.url,
      `update payung.session set used_at = now() - interval '29 minutes'
        where account = '${person.account}'`,
    );
    for (let at = 0; at < 5; at += 1) {
      expect((await site.askAs(person, '/api/v1/session')).status).toBe(200);
    }
    expect(await uses()).toBe(1);
  });

  test.each([
    ['the role was ended', `update payung.role_grant set ended_at = now() where id = 'GRANT'`],
    [
      'its last day was yesterday',
      `update payung.role_grant set until = current_date - 2 where id = 'GRANT'`,
    ],
    [
      'the account was closed',
      `update payung.account set disabled_at = now() where id = 'ACCOUNT'`,
    ],
    [
      'the session was ended elsewhere',
      `update payung.session set ended_at = now() where account = 'ACCOUNT'`,
    ],
  ])('at the next request after %s', async (_, statement) => {
    const person = await site.person({ role: 'analyst' });
    expect((await site.askAs(person, '/api/v1/session')).status).toBe(200);
    await runSql(
      fresh.url,
      statement.replace('GRANT', person.grant).replace('ACCOUNT', person.account),
    );
    expect((await site.askAs(person, '/api/v1/session')).status).toBe(401);
  });

  const again = (given = password) => jsonBody({ password: given }, 'PUT');

  test('own devices are listed and ended one by one or all at once; those of others are not found', async () => {
    const person = await site.person({ role: 'analyst' });
    const cookies = [];
    for (let at = 0; at < 3; at += 1) {
      cookies.push(cookieOf(await enter(person, { agent: 'Mozilla/5.0 (Windows NT) Edg/1' })));
    }
    const list = async () =>
      devicesSchema.parse(await (await site.askAs(person, '/api/v1/me/devices')).json()).devices;
    const devices = await list();
    expect(devices).toHaveLength(4);
    expect(devices.filter(({ isThis }) => isThis)).toHaveLength(1);
    expect(devices.filter(({ device }) => device === 'Edge, Windows')).toHaveLength(3);
    const [other] = devices.filter(({ isThis }) => !isThis);
    const end = (who: Person) =>
      site.askAs(who, `/api/v1/me/devices/${other?.id}/removal`, again());
    const others = '/api/v1/me/devices/removal';
    // A stolen session does not throw its owner out: the password is asked once more.
    for (const path of [others, `/api/v1/me/devices/${other?.id}/removal`]) {
      const wrong = await site.askAs(person, path, again('bukan sandinya'));
      expect([wrong.status, await subjectOf(wrong)]).toEqual([403, 'wrong_password']);
    }
    expect(await list()).toHaveLength(4);
    expect((await end(siti)).status).toBe(404);
    expect((await end(person)).status).toBe(204);
    expect((await end(person)).status).toBe(404);
    expect((await site.askAs(person, others, again())).status).toBe(204);
    expect(await list()).toHaveLength(1);
    for (const cookie of cookies) expect(await statusWith(cookie)).toBe(401);
  });

  test('the sixth session of an account ends the oldest', async () => {
    const person = await site.person({ role: 'analyst' });
    const cookies = [];
    for (let at = 0; at < 5; at += 1) cookies.push(cookieOf(await enter(person)));
    // The one it was made with is gone; all five are there.
    expect((await site.askAs(person, '/api/v1/session')).status).toBe(401);
    for (const cookie of cookies) expect(await statusWith(cookie)).toBe(200);
    const [oldest = '', ...others] = cookies;
    const newest = cookieOf(await enter(person));
    expect(await statusWith(oldest)).toBe(401);
    for (const cookie of [...others, newest]) expect(await statusWith(cookie)).toBe(200);
  });

  test('a changed password and a new second factor end all other sessions, and keep this one', async () => {
    const person = await site.person({ role: 'analyst' });
    const elsewhere = cookieOf(await enter(person));
    const next = 'hujan reda di teluk';
    const change = jsonBody({ current: password, next }, 'PUT');
    expect((await site.askAs(person, '/api/v1/me/password', change)).status).toBe(204);
    expect(await statusWith(elsewhere)).toBe(401);
    expect((await site.askAs(person, '/api/v1/session')).status).toBe(200);

    site.clock.offsetMs += 30_000;
    const { tenant, name } = person;
    const again = await site.signIn({ tenant, name, password: next, code: site.codeOf(person) });
    const started = await site.askAs(person, '/api/v1/me/factor', jsonBody({ password: next }));
    const { secret } = (await started.json()) as { secret: string };
    const code = site.codeOf({ ...person, secret });
    const confirmed = await site.askAs(person, '/api/v1/me/factor', jsonBody({ code }, 'PUT'));
    expect(confirmed.status).toBe(200);
    expect(await statusWith(cookieOf(again))).toBe(401);
    expect((await site.askAs(person, '/api/v1/session')).status).toBe(200);
  });

  test('another of the own roles comes with another token; the old one is worth nothing', async () => {
    const person = await site.person({ role: 'analyst' });
    const { rows } = await runSql(
      fresh.url,
      `insert into payung.role_grant (tenant, account, role, until, needs_approval, given_by)
        select tenant, account, 'leader', until, false, given_by
        from payung.role_grant where id = '${person.grant}' returning id`,
    );
    const answer = await site.askAs(
      person,
      '/api/v1/session/grant',
      jsonBody({ grant: rows[0]?.id }, 'PUT'),
    );
    expect(answer.status).toBe(204);
    const cookie = cookieOf(answer);
    const me = await (await site.ask('/api/v1/session', { headers: { cookie } })).json();
    expect(me).toMatchObject({ actor: { role: 'leader' }, grants: [{}, {}] });
    expect((await site.askAs(person, '/api/v1/session')).status).toBe(401);
    const foreign = await site.ask('/api/v1/session/grant', {
      ...jsonBody({ grant: siti.grant }, 'PUT'),
      headers: { 'content-type': 'application/json', cookie },
    });
    expect(foreign.status).toBe(404);
  });
});

describe('T16: strangers', () => {
  test.each(['', 'null', 'http://payung.contoh.go.id', 'https://jahat.contoh', 'https://go.id'])(
    'a write from the origin “%s” is refused',
    async (from) => {
      const init = { method: 'DELETE', headers: { origin: from } };
      expect((await site.askAs(siti, '/api/v1/me/devices', init)).status).toBe(403);
    },
  );

  test('another name of this server, and other sites, read nothing', async () => {
    const host = { headers: { host: '127.0.0.1:4180' } };
    expect((await site.ask('/api/v1/health', host)).status).toBe(403);
    const cross = { headers: { 'sec-fetch-site': 'cross-site' } };
    expect((await site.askAs(siti, '/api/v1/session', cross)).status).toBe(403);
    expect(new URL(origin).protocol).toBe('https:');
  });

  test('answers are kept by no cache, and browsers come back by TLS only', async () => {
    const answer = await site.askAs(siti, '/api/v1/session');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
  });
});
