// T05 and open figures: whoever guesses learns nothing, whoever knows both secrets is answered, and no
// published count points at a person.

import { systemClock } from '@payung/engine';
import { month } from '@payung/values';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nikOf, sendBatch } from '../../../packages/office/src/registry/register.fixture.ts';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../tests/database/fresh-database.ts';
import { jsonBody, openSite, type SiteDesk } from './site.fixture.ts';
import { auditSchema } from './wire/account.ts';
import { openFiguresSchema, statusSchema } from './wire/public.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
const waits: number[] = [];
const known = 1_000;
/** 4 people in the first desa, all others in the second. */
const homeOf = (who: number) => (who < 4 ? '7502012014' : '7502012013');

beforeAll(async () => {
  fresh = await freshDatabase();
  const sleep = async (ms: number) => {
    waits.push(ms);
  };
  // A clock that stands still: what is waited does not depend on the machine.
  const clock = { ...systemClock, monotonicMs: () => 0 };
  site = await openSite(fresh.database, { clock }, { sleep });
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = Array.from({ length: known }, (_, who) => ({ who, domicile: homeOf(who) }));
  await sendBatch(fresh.database, actor, { month: month('2026-06'), listed });
}, 60_000);
beforeEach(async () => {
  await runSql(fresh.url, 'delete from payung.check_try');
});
afterAll(async () => {
  site.close();
  await fresh.close();
});

let addresses = 0;

/** From an address of its own unless one is named. */
function ask(nik: string, kpj: string, address?: string): Promise<Response> {
  addresses += 1;
  const own = `198.51.${Math.floor(addresses / 250)}.${addresses % 250}`;
  return site.ask('/api/v1/public/status', {
    ...jsonBody({ nik, kpj }),
    address: address ?? own,
  });
}

const stranger = '7502012609870001';

describe('T05: the own status', () => {
  test('is told to whoever knows NIK and participant number', async () => {
    const answer = await ask(nikOf(5), 'KPJ5');
    expect(statusSchema.parse(await answer.json())).toMatchObject({
      state: 'covered',
      programs: ['JKK', 'JKM'],
    });
  });

  test('a number of somebody else, a wrong one and an unknown NIK get one and the same answer', async () => {
    const answers = [
      await ask(nikOf(6), 'KPJ7'),
      await ask(nikOf(6), 'SALAH1'),
      await ask(stranger, 'KPJ6'),
      await ask(stranger, 'SALAH1'),
    ];
    const seen = await Promise.all(
      answers.map(async (answer) => {
        const headers = [...answer.headers].filter(([name]) => name !== 'content-security-policy');
        return { status: answer.status, headers, text: await answer.text() };
      }),
    );
    for (const each of seen) expect(each).toEqual(seen[0]);
    expect(seen[0]?.text).toBe('{"state":"unconfirmed"}');
  });

  test('no answer comes before its time: each waits for what is left of it', async () => {
    waits.length = 0;
    await ask(nikOf(8), 'KPJ8');
    await ask(nikOf(8), 'SALAH1');
    await ask(stranger, 'SALAH1');
    expect(waits).toEqual([200, 200, 200]);
  });

  test.each([
    { nik: nikOf(9) },
    { nik: nikOf(9), birth: '1990-01-01' },
    { nik: nikOf(9), kpj: '' },
    { nik: nikOf(9).slice(0, 15), kpj: 'KPJ9' },
  ])('%o is no question', async (body) => {
    expect((await site.ask('/api/v1/public/status', jsonBody(body))).status).toBe(400);
  });

  test('one address has five tries a minute, whomever it asks about', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 7; at += 1) {
      statuses.push((await ask(nikOf(20 + at), 'SALAH1', '198.18.0.1')).status);
    }
    expect(statuses.slice(0, 5)).toEqual([200, 200, 200, 200, 200]);
    expect(statuses.slice(5)).toEqual([429, 429]);
  });

  test('one NIK has three tries a day, known or not, from whatever addresses', async () => {
    for (const nik of [nikOf(40), stranger]) {
      const statuses: number[] = [];
      for (let at = 0; at < 4; at += 1) statuses.push((await ask(nik, `SALAH${at}`)).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
    }
    const late = await ask(nikOf(40), 'KPJ40');
    expect(late.status).toBe(429);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('a refused try leaves no entry in the trail', async () => {
    const count = async () => {
      const { rows } = await runSql(fresh.url, 'select count(*)::integer as n from payung.audit');
      return Number(rows[0]?.n);
    };
    for (let at = 0; at < 5; at += 1) await ask(nikOf(60 + at), 'SALAH1', '198.18.0.2');
    const before = await count();
    for (let at = 0; at < 20; at += 1) await ask(nikOf(70 + at), 'SALAH1', '198.18.0.2');
    expect(await count()).toBe(before);
  });

  test('guesses against known people confirm nobody, and the page rests after a thousand', async () => {
    // Nine hundred wrong tries of this hour lie behind it already.
    const key = Buffer.from(fresh.database.vault.digest('cek status/salah')).toString('hex');
    await runSql(
      fresh.url,
      `insert into payung.check_try (tenant, key, since, until, tries)
        select '7502', '\\x${key}', hour, hour + interval '1 hour', 900
        from date_trunc('hour', clock_timestamp()) as hour`,
    );
    const guesses = 400;
    let confirmed = 0;
    let rested = 0;
    for (let at = 0; at < guesses; at += 8) {
      const crowd = Array.from({ length: 8 }, (_, more) => {
        const who = (at + more) % known;
        return ask(nikOf(who), `KPJ${(who * 7 + at + 3) % 9_000}`);
      });
      for (const answer of await Promise.all(crowd)) {
        if (answer.status === 429) rested += 1;
        else if (statusSchema.parse(await answer.json()).state === 'covered') confirmed += 1;
      }
    }
    expect(confirmed).toBe(0);
    expect(rested).toBeGreaterThanOrEqual(guesses - 100 - 8);
    expect((await ask(nikOf(999), 'KPJ999')).status).toBe(429);
    expect(site.logged.some((line) => line.includes('public.check_stopped'))).toBe(true);
  }, 60_000);

  test('T20: neither NIK nor number stands in the trail or the log', async () => {
    await ask(nikOf(80), 'KPJ80');
    const auditor = await site.person({ role: 'auditor' });
    const trail = await site.askAs(auditor, '/api/v1/audit?limit=200');
    const text = JSON.stringify(auditSchema.parse(await trail.json())) + site.logged.join('\n');
    expect(text).not.toContain(nikOf(80));
    expect(text).not.toContain('KPJ80');
  });
});

describe('open figures', () => {
  test('are given without a session, with small counts hidden and enough beside them', async () => {
    const answer = await site.ask('/api/v1/public/coverage?depth=village');
    expect(answer.headers.get('cache-control')).toContain('public');
    const figures = openFiguresSchema.parse(await answer.json());
    expect(figures).toMatchObject({ region: { people: known }, smallBelow: 10 });
    expect(figures.parts.map(({ people }) => people)).toEqual([null, null]);
  });

  test('of whole kecamatan are shown', async () => {
    const answer = await site.ask('/api/v1/public/coverage');
    const { parts } = openFiguresSchema.parse(await answer.json());
    expect(parts).toMatchObject([{ code: '750201', people: known }]);
  });

  test.each(['?by=sex', '?definition=formal', '?region=7502012014', '?depth=person'])(
    '%s is not published',
    async (query) => {
      expect((await site.ask(`/api/v1/public/coverage${query}`)).status).toBe(400);
    },
  );
});
