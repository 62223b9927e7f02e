// T05: what somebody without an account sees and answers by a link that was given to him; and holidays by HTTP.

import type { Actor } from '@payung/engine';
import { addDays, day, month } from '@payung/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { completeClaim } from '../../../packages/office/src/claims/claims.fixture.ts';
import { warnedCases } from '../../../packages/office/src/compliance/cases.fixture.ts';
import { sendBatch } from '../../../packages/office/src/registry/register.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { jsonBody, making, openSite, origin, type Person, type SiteDesk } from './site.fixture.ts';
import { casesSchema } from './wire/compliance.ts';
import { holidaysSchema } from './wire/holiday.ts';
import {
  answersSchema,
  caseAskedSchema,
  caseLinkSchema,
  familyLinkSchema,
  familySchema,
} from './wire/links.ts';

const actor: Actor = { id: 'uji', role: 'system', tenant: '7502' };
let fresh: FreshDatabase;
let site: SiteDesk;
let verifier: Person;
let village: Person;
let claim: string;
let employer: string;
const waits: number[] = [];
/** Each question from an address of its own, unless a test is about addresses. */
let asked = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  const sleep = async (ms: number) => void waits.push(ms);
  site = await openSite(fresh.database, {}, { sleep });
  const listed = [{ who: 0, segment: 'PU' as const, domicile: '7502012004' }];
  await sendBatch(fresh.database, actor, { month: month('2026-06'), listed });
  const made = await completeClaim(fresh.database, actor, {
    ...{ person: 1, on: '2026-07-03' },
    facts: { cause: 'death', deathOn: '2026-07-01', memberships: [{ segment: 'PU' }] },
    heir: { relation: 'widow', name: 'SITI CONTOH', phone: '081200000001' },
  });
  claim = fresh.database.vault.publicId({ kind: 'claim', tenant: '7502', number: made.claim });
  await warnedCases(fresh.database, actor, 1, 2);
  verifier = await site.person({ role: 'verifier' });
  village = await site.person({ role: 'village_operator', area: '7502012004' });
  const list = await site.askAs(verifier, '/api/v1/cases');
  employer = casesSchema.parse(await list.json()).cases[0]?.id ?? '';
}, 60_000);
afterAll(async () => {
  site.close();
  await fresh.close();
});

function openly(path: string, body: unknown, address?: string): Promise<Response> {
  asked += 1;
  const from = address ?? `198.51.100.${asked}`;
  return site.ask(`/api/v1/public/${path}`, { ...jsonBody(body), address: from });
}

async function familyLink() {
  const path = `/api/v1/claims/${claim}/links`;
  const body = { heir: 1, reason: 'keluarga meminta' };
  const made = familyLinkSchema.parse(
    await (await site.askAs(verifier, path, making(body))).json(),
  );
  expect(made.address.startsWith(`${origin}/keluarga#`)).toBe(true);
  return { token: made.address.split('#')[1] ?? '', code: made.code };
}

async function caseLink() {
  const body = {
    until: addDays(day(site.clock.today('Asia/Makassar')), 14),
    reason: 'klarifikasi',
  };
  const path = `/api/v1/cases/${employer}/links`;
  const made = caseLinkSchema.parse(await (await site.askAs(verifier, path, making(body))).json());
  return made.address.split('#')[1] ?? '';
}

describe('a family', () => {
  test('sees its sum, its day and its state, masked, and nothing is kept by the browser', async () => {
    const link = await familyLink();
    const answer = await openly('claim', link);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(familySchema.parse(JSON.parse(text))).toMatchObject({
      ...{ share: 42_000_000, isPaid: false, name: 'S••• C•••', payBy: '2026-07-08' },
    });
    expect(text).not.toMatch(/CONTOH|0812|ORANG NOMOR|\d{16}/);
  });

  test('gets one answer for a wrong code, a wrong link and none, each as late as the others', async () => {
    const link = await familyLink();
    const code = link.code === '111111' ? '222222' : '111111';
    waits.length = 0;
    const [answers, took] = [[] as Response[], [] as number[]];
    for (const wrong of [{ code }, { token: 'x'.repeat(32) }]) {
      const begun = performance.now();
      answers.push(await openly('claim', { ...link, ...wrong }));
      took.push(performance.now() - begun);
    }
    const told = await Promise.all(answers.map(async (each) => [each.status, await each.text()]));
    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.[0]).toBe(404);
    expect(waits).toHaveLength(2);
    // What it took and what it was made to wait: together never less than the least time.
    for (const [at, ms] of took.entries())
      expect(ms + (waits[at] ?? 0)).toBeGreaterThanOrEqual(200);
  });

  test('a code cannot be guessed: few tries for a link, few for an address', async () => {
    const { token } = await familyLink();
    const guess = (at: number, address?: string) =>
      openly('claim', { token, code: String(at).padStart(6, '0') }, address);
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) statuses.push((await guess(at)).status);
    expect(statuses.slice(10)).toEqual([429, 429]);
    const { token: other } = await familyLink();
    const from: number[] = [];
    for (let at = 0; at < 7; at += 1) {
      const body = { token: other, code: String(at).padStart(6, '0') };
      from.push((await openly('claim', body, '198.18.0.77')).status);
    }
    expect(from.slice(5)).toEqual([429, 429]);
  });

  test.each([
    { nik: '7502012609870001', birth: '1987-09-26' },
    { token: 'x'.repeat(32) },
    { token: 'x'.repeat(31), code: '000000' },
    { token: 'x'.repeat(32), code: '00000' },
  ])('%o is no question', async (body) => {
    expect((await openly('claim', body)).status).toBe(400);
  });

  test('a village operator hands out no link: he would see what he may not', async () => {
    const path = `/api/v1/claims/${claim}/links`;
    const body = making({ heir: 1, reason: 'keluarga meminta' });
    expect((await site.askAs(village, path, body)).status).toBe(403);
  });
});

describe('an employer', () => {
  test('reads what he is asked, answers once with a scan, and the scan is carried away by staff', async () => {
    const token = await caseLink();
    const question = caseAskedSchema.parse(await (await openly('answer', { token })).json());
    expect(question).toMatchObject({ name: 'PT CONTOH TERTUNGGAK 1', isConfirmed: true });
    const scan = Buffer.from('%PDF-1.7 bukti setor');
    const reply = { token, kind: 'proof', text: 'Sudah disetor.', file: scan.toString('base64') };
    const program = { ...reply, file: Buffer.from('MZ').toString('base64') };
    expect((await openly('answer/reply', program)).status).toBe(415);
    expect((await openly('answer/reply', reply)).status).toBe(204);
    expect((await openly('answer/reply', reply)).status).toBe(404);
    expect((await openly('answer', { token })).status).toBe(404);
    const path = `/api/v1/cases/${employer}/answers`;
    const { answers } = answersSchema.parse(await (await site.askAs(verifier, path)).json());
    expect(answers).toMatchObject([{ kind: 'proof', text: 'Sudah disetor.', hasFile: true }]);
    const file = await site.askAs(verifier, `${path}/${answers[0]?.answer}`);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(scan);
  });

  test('sends a file as large as the branch takes, and no larger one', async () => {
    const token = await caseLink();
    const pdf = (bytes: number) => {
      const file = Buffer.alloc(bytes, 'A');
      file.write('%PDF-1.7');
      return { token, kind: 'proof', text: 'besar', file: file.toString('base64') };
    };
    expect((await openly('answer/reply', pdf(6_291_459))).status).toBeGreaterThanOrEqual(400);
    expect((await openly('answer/reply', pdf(6_291_456))).status).toBe(204);
  });
});

test('a holiday of the region is set by its letter for the whole region, and taken back', async () => {
  const body = { day: '2026-09-09', name: 'Hari jadi', source: 'SK Bupati 1', reason: 'uji' };
  const part = await site.person({ role: 'verifier', area: '750201' });
  const set = (person: Person) => site.askAs(person, '/api/v1/holidays', making(body));
  expect((await set(part)).status).toBe(403);
  expect((await set(verifier)).status).toBe(204);
  expect((await set(verifier)).status).toBe(409);
  const of = async () => {
    const answer = await site.askAs(verifier, '/api/v1/holidays?year=2026');
    const { holidays } = holidaysSchema.parse(await answer.json());
    return holidays.filter(({ kind }) => kind === 'region').map((each) => each.day);
  };
  expect(await of()).toEqual(['2026-09-09']);
  const end = { ...making({ reason: 'salah' }), method: 'PUT' };
  expect((await site.askAs(verifier, '/api/v1/holidays/2026-09-09/end', end)).status).toBe(204);
  expect(await of()).toEqual([]);
});
