// T16, T21: sign-in by the issuer of identities: bound by the person himself, one account an identity, a code
// where the account has one, and nothing of it by a wrong state, nonce, audience, key or address.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../tests/database/fresh-database.ts';
import { siteCookie } from './accounts/door.ts';
import { fetchFrom } from './accounts/issuer-fetch.ts';
import { questionCookie } from './accounts/question.ts';
import { openTestIssuer, type TestIssuer } from './issuer.fixture.ts';
import {
  jsonBody,
  openSite,
  origin,
  type Person,
  password,
  type SiteDesk,
} from './site.fixture.ts';
import { meSchema } from './wire/account.ts';
import { problemSchema } from './wire/problem.ts';
import { bindingSchema, issuerAddressSchema } from './wire/ways.ts';

let fresh: FreshDatabase;
let issuer: TestIssuer;
let site: SiteDesk;
let siti: Person;
const zone = { zone: 'Asia/Makassar', behindProxy: true } as const;

beforeAll(async () => {
  fresh = await freshDatabase();
  issuer = await openTestIssuer();
  site = await openSite(fresh.database, { site: { origin, ...zone, issuer: issuer.settings } });
  siti = await site.person({ role: 'leader', title: 'Siti, Sekda' });
});
afterAll(async () => {
  site.close();
  await issuer.close();
  await fresh.close();
});
beforeEach(() => issuer.lie({}));

async function subjectOf(answer: Response) {
  return problemSchema.parse(await answer.json()).subject;
}

function cookieOf(answer: Response, name: string): string {
  const found = answer.headers.getSetCookie().find((each) => each.startsWith(`${name}=`));
  return found?.split(';')[0] ?? '';
}

/** The first half: where the browser goes, and the question it keeps. */
async function ask(desk = site, tenant = '7502') {
  const answer = await desk.ask('/api/v1/session/issuer', jsonBody({ tenant }));
  expect(answer.status).toBe(200);
  const { address } = issuerAddressSchema.parse(await answer.json());
  return { address, kept: cookieOf(answer, questionCookie) };
}

function answerWith(kept: string, body: unknown, desk = site): Promise<Response> {
  const init = jsonBody(body, 'PUT');
  const headers = new Headers(init.headers);
  headers.set('cookie', kept);
  return desk.ask('/api/v1/session/issuer', { ...init, headers });
}

async function enter(sub: string, desk = site): Promise<Response> {
  const { address, kept } = await ask(desk);
  return answerWith(kept, { query: issuer.vouch(address, sub) }, desk);
}

async function bind(person: Person, sub: string): Promise<Response> {
  const asked = await site.askAs(person, '/api/v1/me/identity', jsonBody({ password }));
  const { address } = issuerAddressSchema.parse(await asked.json());
  const init = jsonBody({ query: issuer.vouch(address, sub) }, 'PUT');
  const headers = new Headers(init.headers);
  headers.set('cookie', `${siteCookie}=${person.token}; ${cookieOf(asked, questionCookie)}`);
  return site.ask('/api/v1/me/identity', { ...init, headers });
}

async function meOf(answer: Response) {
  const cookie = cookieOf(answer, siteCookie);
  return meSchema.parse(await (await site.ask('/api/v1/session', { headers: { cookie } })).json());
}

describe('T16: the issuer of identities', () => {
  test('opens no account by itself: who is not bound is told to bind first', async () => {
    const answer = await enter('orang-asing');
    expect([answer.status, await subjectOf(answer)]).toEqual([403, 'identity_unknown']);
    expect(cookieOf(answer, siteCookie)).toBe('');
  });

  test('is bound with the password once more, and by nobody else', async () => {
    const wrong = await site.askAs(siti, '/api/v1/me/identity', jsonBody({ password: 'salah' }));
    expect([wrong.status, await subjectOf(wrong)]).toEqual([403, 'wrong_password']);
    expect((await bind(siti, 'siti-7')).status).toBe(204);
    const other = await site.person({ role: 'leader' });
    const taken = await bind(other, 'siti-7');
    expect([taken.status, await subjectOf(taken)]).toEqual([409, 'identity_taken']);
    const second = await bind(siti, 'siti-8');
    expect([second.status, await subjectOf(second)]).toEqual([409, 'identity_taken']);
    const { rows } = await runSql(
      fresh.url,
      'select i::text as line from payung.account_identity i',
    );
    expect(JSON.stringify(rows)).not.toContain('siti-7');
  });

  test('asks for the code of an account that has a second factor, and takes each once', async () => {
    const { address, kept } = await ask();
    const query = issuer.vouch(address, 'siti-7');
    const first = await answerWith(kept, { query });
    expect([first.status, await subjectOf(first)]).toEqual([401, 'code_due']);
    const vouched = cookieOf(first, questionCookie);
    const wrong = await answerWith(vouched, { code: '000000' });
    expect([wrong.status, await subjectOf(wrong)]).toEqual([401, 'wrong_code']);
    site.clock.offsetMs += 60_000;
    const code = site.codeOf(siti);
    const right = await answerWith(vouched, { code });
    expect(right.status).toBe(204);
    expect(await meOf(right)).toMatchObject({ actor: { id: siti.account, role: 'leader' } });
    site.clock.offsetMs += 60_000;
    const again = await answerWith(vouched, { code: site.codeOf(siti) });
    expect([again.status, await subjectOf(again)]).toEqual([422, 'question_lapsed']);
  });

  test('guesses of the code are slowed like guesses of a password', async () => {
    const person = await site.person({ role: 'leader' });
    await bind(person, 'ditebak');
    const { address, kept } = await ask();
    const first = await answerWith(kept, { query: issuer.vouch(address, 'ditebak') });
    const vouched = cookieOf(first, questionCookie);
    const statuses: number[] = [];
    for (let at = 0; at < 7; at += 1) {
      statuses.push((await answerWith(vouched, { code: `00000${at}` })).status);
    }
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.at(-1)).toBe(429);
  });

  test('stands for the second factor only where the host has said by which word', async () => {
    const trusting = { ...issuer.settings, factors: ['mfa'] };
    const desk = await openSite(fresh.database, { site: { origin, ...zone, issuer: trusting } });
    const weak = await enter('siti-7', desk);
    expect(await subjectOf(weak)).toBe('code_due');
    issuer.lie({ claims: { amr: ['pwd', 'mfa'] } });
    const strong = await enter('siti-7', desk);
    expect(strong.status).toBe(204);
    issuer.lie({ claims: { amr: ['pwd', 'mfa'] } });
    expect(await subjectOf(await enter('siti-7'))).toBe('code_due');
    desk.close();
  });

  test('an account without second factor whose role needs one sets it up first', async () => {
    const plain = await site.person({ role: 'verifier' });
    await bind(plain, 'tanpa-kode');
    await runSql(
      fresh.url,
      `update payung.account set totp_sealed = null where id = '${plain.account}'`,
    );
    expect(await meOf(await enter('tanpa-kode'))).toMatchObject({ due: 'factor_due' });
  });

  test('ends with the account, and with its reset', async () => {
    const admin = await site.person({ role: 'admin' });
    for (const way of ['reset', 'disable'] as const) {
      const leaver = await site.person({ role: 'leader' });
      expect((await bind(leaver, `keluar-${way}`)).status).toBe(204);
      const headers = { 'idempotency-key': crypto.randomUUID(), 'if-match': '"3"' };
      const path = `/api/v1/users/${leaver.account}`;
      const ended =
        way === 'reset'
          ? await site.askAs(admin, `${path}/reset`, { method: 'POST', headers })
          : await site.askAs(admin, path, { method: 'DELETE', headers });
      expect(ended.status, way).toBeLessThan(300);
      expect(await subjectOf(await enter(`keluar-${way}`))).toBe('identity_unknown');
      const { rows } = await runSql(
        fresh.url,
        `select from payung.account_identity where account = '${leaver.account}'`,
      );
      expect(rows).toHaveLength(0);
    }
  });

  test('is released by its owner, with the password', async () => {
    const person = await site.person({ role: 'leader' });
    await bind(person, 'lepas');
    const asked = await site.askAs(person, '/api/v1/me/identity');
    expect(bindingSchema.parse(await asked.json()).binding).toMatchObject({ usedAt: null });
    const removal = '/api/v1/me/identity/removal';
    expect((await site.askAs(person, removal, jsonBody({ password: 'salah' }, 'PUT'))).status).toBe(
      403,
    );
    expect((await site.askAs(person, removal, jsonBody({ password }, 'PUT'))).status).toBe(204);
    expect((await site.askAs(person, removal, jsonBody({ password }, 'PUT'))).status).toBe(409);
    expect(await subjectOf(await enter('lepas'))).toBe('identity_unknown');
  });
});

describe('T16: what does not come from the issuer, or not for this browser, opens nothing', () => {
  test.each([
    ['another audience', { claims: { aud: 'orang-lain' } }],
    ['another issuer', { claims: { iss: 'https://sso.contoh.go.id' } }],
    ['another nonce', { claims: { nonce: 'lama' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['a token of yesterday', { claims: { exp: 1_700_000_000, iat: 1_699_999_000 } }],
    ['a key of somebody else', { foreignKey: true }],
  ] as const)('%s', async (_, lies) => {
    issuer.lie(lies);
    const answer = await enter('siti-7');
    expect([answer.status, await subjectOf(answer)]).toEqual([403, 'issuer_refused']);
    expect(cookieOf(answer, siteCookie)).toBe('');
  });

  test('the answer to another browser, or without the question, or a second time', async () => {
    const [mine, planted] = [await ask(), await ask()];
    const foreign = await answerWith(mine.kept, { query: issuer.vouch(planted.address, 'siti-7') });
    expect(await subjectOf(foreign)).toBe('issuer_refused');
    const without = await answerWith('', { query: issuer.vouch(mine.address, 'siti-7') });
    expect(await subjectOf(without)).toBe('question_lapsed');
    const invented = await answerWith(`${questionCookie}=abc.def`, { query: 'code=x' });
    expect(await subjectOf(invented)).toBe('question_lapsed');
    const late = await ask();
    site.clock.offsetMs += 11 * 60_000;
    const answer = await answerWith(late.kept, { query: issuer.vouch(late.address, 'siti-7') });
    expect(await subjectOf(answer)).toBe('question_lapsed');
  });

  test('the question of binding opens no session, and that of another account binds nothing', async () => {
    const person = await site.person({ role: 'leader' });
    const asked = await site.askAs(person, '/api/v1/me/identity', jsonBody({ password }));
    const { address } = issuerAddressSchema.parse(await asked.json());
    const kept = cookieOf(asked, questionCookie);
    const query = issuer.vouch(address, 'bukan-saya');
    expect(await subjectOf(await answerWith(kept, { query }))).toBe('question_lapsed');
    const init = jsonBody({ query }, 'PUT');
    const headers = new Headers(init.headers);
    headers.set('cookie', `${siteCookie}=${siti.token}; ${kept}`);
    const stolen = await site.ask('/api/v1/me/identity', { ...init, headers });
    expect([stolen.status, await subjectOf(stolen)]).toEqual([403, 'other_account']);
  });

  test('where no issuer is set, nothing of it is there', async () => {
    const desk = await openSite(fresh.database);
    const ways = await (await desk.ask('/api/v1/session/ways')).json();
    expect(ways).toEqual({ passkeys: true });
    const answer = await desk.ask('/api/v1/session/issuer', jsonBody({ tenant: '7502' }));
    expect([answer.status, await subjectOf(answer)]).toEqual([409, 'issuer_unset']);
    desk.close();
  });
});

describe('T21: the server calls the issuer and nobody else', () => {
  test('whatever the discovery document, a redirect or a long answer says', async () => {
    const calls: string[] = [];
    const listener = createServer((request, answer) => {
      calls.push(request.url ?? '');
      answer.end('{}');
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const elsewhere = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/token`;
    for (const lies of [
      { tokenAddress: elsewhere },
      { redirect: elsewhere },
      { length: 300_000 },
    ]) {
      issuer.lie(lies);
      const desk = await openSite(fresh.database, {
        site: { origin, ...zone, issuer: issuer.settings },
      });
      const asked = await desk.ask('/api/v1/session/issuer', jsonBody({ tenant: '7502' }));
      if (asked.status === 200) {
        const { address } = issuerAddressSchema.parse(await asked.json());
        const kept = cookieOf(asked, questionCookie);
        const answer = await answerWith(kept, { query: issuer.vouch(address, 'siti-7') }, desk);
        expect([answer.status, await subjectOf(answer)]).toEqual([503, 'issuer_silent']);
      } else expect([asked.status, await subjectOf(asked)]).toEqual([503, 'issuer_silent']);
      expect(desk.logged.join('\n')).toContain('"failure":"issuer ');
      desk.close();
    }
    expect(calls).toEqual([]);
    await new Promise((resolve) => listener.close(resolve));
  });

  test('an issuer that is away is told as such, and asked again at the next sign-in', async () => {
    const gone = await openTestIssuer();
    const desk = await openSite(fresh.database, {
      site: { origin, ...zone, issuer: gone.settings },
    });
    await gone.close();
    for (let at = 0; at < 2; at += 1) {
      const asked = await desk.ask('/api/v1/session/issuer', jsonBody({ tenant: '7502' }));
      expect([asked.status, await subjectOf(asked)]).toEqual([503, 'issuer_silent']);
    }
    desk.close();
  });

  test.each([
    ...[
      'http://sso.contoh.go.id',
      'https://sso.contoh.go.id:444',
      'https://sso.contoh.go.id.jahat.id',
    ],
    ...[
      'https://sso.contoh.go.id@169.254.169.254/',
      'https://a:b@sso.contoh.go.id/',
      'file:///etc/passwd',
    ],
    ...[
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://[::ffff:127.0.0.1]/',
    ],
    ...['https://017700000001/', 'https://localhost/', 'https://[::1]/', '//sso.contoh.go.id', ''],
    ...['https://SSO.contoh.go.id.', 'https://sso.contoh.go.id%2f@jahat.id/', 'data:text/plain,x'],
  ])('%s is not called', async (address) => {
    const called: string[] = [];
    const guarded = fetchFrom('https://sso.contoh.go.id', {
      fetch: async (asked) => {
        called.push(asked);
        return new Response('{}');
      },
    });
    await expect(guarded(address, {})).rejects.toThrow('elsewhere');
    expect(called).toEqual([]);
    expect(await (await guarded('https://sso.contoh.go.id/token', {})).text()).toBe('{}');
  });
});
