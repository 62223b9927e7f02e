// Monev by HTTP: a room from its opening to closed minutes; what is frozen stays, what was promised comes back.

import type { z } from '@hono/zod-openapi';
import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendBatch } from '../../../packages/office/src/registry/register.fixture.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { jsonBody, making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import {
  draftKeySchema,
  frozenSchema,
  madeMeetingSchema,
  meetingSchema,
  meetingsSchema,
  numberedSchema,
  openingSchema,
  readLineSchema,
  savedDraftSchema,
} from './wire/monev.ts';
import { positionSchema } from './wire/position.ts';
import { problemSchema } from './wire/problem.ts';

const reason = 'rapat uji';
const june = month('2026-06');
let fresh: FreshDatabase;
let site: SiteDesk;
let verifier: Person;
let prosecutor: Person;
let id: string;

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const listed = Array.from({ length: 12 }, (_, who) => ({
    who,
    domicile: '7502012004',
    segment: who < 3 ? ('PU' as const) : ('BPU' as const),
  }));
  await sendBatch(fresh.database, actor, { month: month('2025-06'), listed: listed.slice(0, 6) });
  await sendBatch(fresh.database, actor, { month: june, listed });
  verifier = await site.person({ role: 'verifier' });
  prosecutor = await site.person({ role: 'kejari' });
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
  const answer = await site.askAs(person, `/api/v1/meetings${path}`, init);
  const text = await answer.text();
  expect(answer.ok, text).toBe(true);
  return schema.parse(JSON.parse(text));
}

const write = (path: string, body: unknown, method = 'PUT', by = verifier) =>
  site.askAs(by, `/api/v1/meetings${path}`, { ...making(body), method });

async function codeOf(answer: Response) {
  return problemSchema.parse(await answer.json()).code;
}

test('a room is opened once under its key and is seen by the whole team', async () => {
  const room = { kind: 'monev', title: 'Monev Inpres 2/2021', day: '2026-07-01' };
  const body = { ...room, place: 'Tilamuta', month: '2026-06', reason };
  const open = () => ask(verifier, '', madeMeetingSchema, making(body, 'kunci-rapat'));
  const [first, meanwhile] = await Promise.all([open(), open()]);
  expect(meanwhile).toEqual(first);
  const again = await open();
  expect(again).toEqual(first);
  id = first.id;
  const { meetings } = await ask(prosecutor, '', meetingsSchema);
  expect(meetings).toMatchObject([{ id, state: 'open', ...room }]);
  expect((await write('', body, 'POST', prosecutor)).status).toBe(403);
});

test('material is frozen once, with what is small hidden', async () => {
  expect(await codeOf(await write(`/${id}/closing`, { reason }))).toBe('material_missing');
  const frozen = await write(`/${id}/material`, { reason });
  const { sha256 } = frozenSchema.parse(await frozen.json());
  const { material, state } = await ask(prosecutor, `/${id}`, meetingSchema);
  expect([state, material?.sha256, material?.people]).toEqual(['frozen', sha256, 12]);
  expect(material?.standing.map(({ heading }) => heading)).toEqual([
    ...['Berakhir dan tertunggak', 'Kepatuhan pemberi kerja', 'Surat Kuasa Khusus (SKK)'],
    ...['Pemulihan iuran', 'Klaim dan beasiswa'],
  ]);
  expect(material?.segments.every(({ people }) => people === null)).toBe(true);
  expect(await codeOf(await write(`/${id}/material`, { reason }))).toBe('already_frozen');
});

test('a line is taken apart, corrected, promised, and stands in the minutes', async () => {
  const line = 'Dinas Perikanan melindungi 800 nelayan, Mar 2027';
  const read = await ask(verifier, '/commitment-line', readLineSchema, making({ line }));
  expect(read).toMatchObject({ who: 'Dinas Perikanan', due: '2027-03-31', missing: [] });
  const { who, what, due, measure } = read;
  const said = { written: line, who, what, due, measure, reason };
  const made = await write(`/${id}/commitments`, said, 'POST');
  const { number } = numberedSchema.parse(await made.json());
  const obstacle = { category: 'fiscal', what: 'PAD turun', reason };
  expect((await write(`/${id}/obstacles`, obstacle, 'POST')).status).toBe(201);
  const draft = { text: 'Rapat dibuka pukul 09.00.', present: ['Ina; Kepala; Disnaker'], reason };
  expect((await write(`/${id}/draft`, draft)).status).toBe(428);
  const save = (version: number, text: string, by = verifier) => {
    const { headers, ...rest } = making({ ...draft, text });
    const seen = { ...headers, 'if-match': `"${version}"` };
    const path = `/api/v1/meetings/${id}/draft`;
    return site.askAs(by, path, { ...rest, method: 'PUT', headers: seen });
  };
  // R08: of four who made theirs of the same one, one is heard and the others told.
  const secretary = await site.person({ role: 'verifier' });
  const savings = [1, 2, 3, 4].map((at) => save(0, `oleh ${at}`, secretary));
  const told = (await Promise.all(savings)).map(({ status }) => status);
  expect(told.sort()).toEqual([200, 412, 412, 412]);
  expect(await codeOf(await save(0, 'terlambat'))).toBe('draft_changed');
  const { draftVersion } = await ask(verifier, `/${id}`, meetingSchema);
  // What waits in a browser is sealed with a key of this account, the same in its next session.
  const keys = await Promise.all(
    [verifier, verifier, secretary].map((each) => ask(each, '/draft-key', draftKeySchema)),
  );
  expect(keys[0]).toEqual(keys[1]);
  expect(keys[2]).not.toEqual(keys[1]);
  // What saves itself names no reason; the answer tells what the next one is made of.
  const { reason: _, ...typed } = draft;
  const { headers, ...rest } = making(typed);
  const seen = { ...headers, 'if-match': `"${draftVersion}"` };
  const path = `/api/v1/meetings/${id}/draft`;
  const answer = await site.askAs(verifier, path, { ...rest, method: 'PUT', headers: seen });
  const saved = savedDraftSchema.parse(await answer.json());
  expect(saved.version).toBe(draftVersion + 1);
  const attended = [{ name: 'Ina', position: 'Kepala', office: 'Disnaker' }];
  expect(saved.attended).toEqual(attended);
  expect((await ask(verifier, `/${id}`, meetingSchema)).draft).toEqual({
    ...{ ...typed, attended, at: saved.at },
  });
  expect((await write(`/${id}/closing`, { reason })).status).toBe(200);
  expect(await codeOf(await write(`/${id}/obstacles`, obstacle, 'POST'))).toBe('meeting_closed');
  for (const [format, start] of [
    ['pdf', '%PDF'],
    ['docx', 'PK'],
  ]) {
    const paper = await site.askAs(prosecutor, `/api/v1/meetings/${id}/minutes?format=${format}`);
    expect(
      Buffer.from(await paper.arrayBuffer())
        .toString('latin1')
        .startsWith(start ?? ''),
    ).toBe(true);
  }
  const opening = await ask(verifier, '/opening?day=2027-04-10', openingSchema);
  expect(opening.promises).toMatchObject([{ meeting: id, number, who, achieved: 0 }]);
  expect(opening.reminders).toMatchObject([{ step: 'H+7', to: 'head_of_office' }]);
  const outcome = { outcome: 'kept', because: 'SK 12/2027', day: '2027-04-01', reason };
  // All at once: said once.
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => write(`/${id}/commitments/${number}/outcome`, outcome)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409]);
  const twice = await write(`/${id}/commitments/${number}/outcome`, outcome);
  expect(await codeOf(twice)).toBe('outcome_known');
}, 60_000);

test('nobody of another region or for a part of one finds the room', async () => {
  const stranger = await site.person({ role: 'verifier', tenant: '7504' });
  const camat = await site.person({ role: 'verifier', area: '750201' });
  for (const person of [stranger, camat]) {
    expect((await site.askAs(person, `/api/v1/meetings/${id}`)).status).toBe(404);
  }
});

test('a leader is told in one answer where he stands and what the money at hand closes', async () => {
  const leader = await site.person({ role: 'leader' });
  const camat = await site.person({ role: 'leader', area: '750201' });
  const analyst = await site.person({ role: 'analyst' });
  const standing = async (by: Person) => {
    const answer = await site.askAs(by, '/api/v1/position');
    return positionSchema.parse(await answer.json());
  };
  expect(await standing(leader)).toEqual({
    ...{ region: { code: '7502', name: 'Kabupaten Boalemo' }, month: '2026-06', people: 12 },
  });
  const base = (region: string, count: number) => ({
    ...{ region, count, year: 2026, source: 'Sakernas contoh' },
    definition: 'angkatan_kerja_di_luar_asn_tni_polri',
  });
  const target = { region: '7502', scale: 'UCJ', year: 2026, percent: 90, source: 'contoh' };
  for (const [table, rows] of [
    ['bases', [base('7502', 20), base('750201', 16)]],
    ['targets', [target]],
  ] as const) {
    const stated = await site.askAs(analyst, `/api/v1/coverage/stated/${table}`, {
      ...jsonBody({ letter: '050/1/Bappeda', rows }, 'PUT'),
      headers: { 'content-type': 'application/json', 'if-match': '"0"' },
    });
    expect(stated.status, await stated.text()).toBe(204);
  }
  const gap = { percent: 90, year: 2026, gapPeople: 6 };
  expect(await standing(leader)).toMatchObject({
    ...{ percent: 60, target: gap, fundable: { people: 0, months: 6 } },
  });
  // Rp16.800 a month for six months is Rp100.800: Rp450.000 reaches for four of the six.
  const fund = {
    ...{ fund: 'APBD-2026', name: 'APBD 2026', source: 'APBD_KAB', ceiling: 450_000 },
    ...{ from: '2026-01', until: '2099-01', document: 'DPA 1/2026', reason },
  };
  expect((await site.askAs(verifier, '/api/v1/funds', making(fund))).status).toBe(201);
  expect((await standing(leader)).fundable).toEqual({ people: 4, months: 6 });
  // For a part of the region: its rank among its neighbours, and no word of the whole region's money.
  const { rank, fundable } = await standing(camat);
  expect([rank, fundable]).toEqual([{ rank: 1, of: 1, within: 'Kabupaten Boalemo' }, undefined]);
});
