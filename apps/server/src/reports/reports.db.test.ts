// Reports by HTTP: seen before they are frozen, frozen once, the same bytes later, signed by two, and made by
// themselves on their day.

import { month } from '@payung/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { sendBatch } from '../../../../packages/office/src/registry/register.fixture.ts';
import {
  type FreshDatabase,
  freshDatabase,
  runSql,
} from '../../../../tests/database/fresh-database.ts';
import { making, openSite, type Person, type SiteDesk } from '../site.fixture.ts';
import { problemSchema } from '../wire/problem.ts';
import {
  checkedReportSchema,
  madeReportSchema,
  previewSchema,
  reportSchema,
  reportsSchema,
  schedulesSchema,
} from '../wire/report.ts';

const reason = 'laporan uji';
let fresh: FreshDatabase;
let site: SiteDesk;
let verifier: Person;
let leader: Person;
let id: string;
const period = { from: '2026-01', until: '2026-07' };
const query = `from=${period.from}&until=${period.until}`;
const system = { id: 'uji', role: 'system', tenant: '7502' } as const;

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  const listed = Array.from({ length: 12 }, (_, who) => ({
    who,
    domicile: '7502012004',
    segment: who < 3 ? ('PU' as const) : ('BPU' as const),
  }));
  await sendBatch(fresh.database, system, { month: month('2025-12'), listed: listed.slice(0, 6) });
  await sendBatch(fresh.database, system, { month: month('2026-06'), listed });
  verifier = await site.person({ role: 'verifier' });
  leader = await site.person({ role: 'leader' });
}, 60_000);
afterAll(async () => {
  site.close();
  await fresh.close();
});

const ask = (person: Person, path: string, init?: RequestInit) =>
  site.askAs(person, `/api/v1/reports${path}`, init);

async function read<Schema extends z.ZodType>(person: Person, path: string, schema: Schema) {
  const answer = await ask(person, path);
  const text = await answer.text();
  expect(answer.ok, text).toBe(true);
  return schema.parse(JSON.parse(text));
}

const write = (person: Person, path: string, body: unknown, method = 'PUT') =>
  ask(person, path, { ...making(body), method });

async function codeOf(answer: Response) {
  return problemSchema.parse(await answer.json()).code;
}

async function bytesOf(person: Person, format: string): Promise<Buffer> {
  const answer = await ask(person, `/${id}/paper?format=${format}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.status, `${bytes.subarray(0, 300)}`).toBe(200);
  return bytes;
}

test('a preview says what would be frozen, keeps nothing, and is not sent twice', async () => {
  const seen = await ask(verifier, `/preview?${query}`);
  const etag = seen.headers.get('etag') ?? '';
  const { paper, message, sha256 } = previewSchema.parse(await seen.json());
  expect(paper.draft).toBe('PRATINJAU: belum dibekukan');
  expect(paper.title).toBe('Laporan semesteran pelaksanaan Inpres 2/2021');
  expect(paper.lead[0]).toContain('12 pekerja terlindungi');
  expect(paper.lead.join()).toContain('bertambah 6 orang');
  expect(message).toContain(paper.lead[0]);
  expect(JSON.stringify(paper)).not.toContain('Bukan Penerima Upah (BPU)","9"');
  const again = await ask(verifier, `/preview?${query}`, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect((await read(leader, '', reportsSchema)).reports).toEqual([]);
  expect((await ask(leader, `/preview?${query}`)).status).toBe(403);
  const stale = await write(verifier, '', { ...period, reason, seen: 'a'.repeat(64) }, 'POST');
  expect([stale.status, await codeOf(stale)]).toEqual([409, 'preview_changed']);
  const frozen = await write(verifier, '', { ...period, reason, seen: sha256 }, 'POST');
  id = madeReportSchema.parse(await frozen.json()).id;
});

test('it is frozen once under its key, whatever is sent again', async () => {
  const wish = making({ ...period, reason }, 'kunci-laporan');
  const answers = await Promise.all([ask(verifier, '', wish), ask(verifier, '', wish)]);
  const made = await Promise.all(
    answers.map(async (each) => madeReportSchema.parse(await each.json())),
  );
  expect(made[0]).toEqual(made[1]);
  expect((await read(leader, '', reportsSchema)).reports).toHaveLength(2);
  const none = await write(verifier, '', { from: '2026-06', until: '2026-06', reason }, 'POST');
  expect(none.status).toBe(422);
  const ahead = await write(verifier, '', { from: '2026-06', until: '2027-01', reason }, 'POST');
  expect(ahead.status).toBe(422);
});

test('after the register moved on, its papers are the same to the last byte, each with its digest', async () => {
  const formats = ['pdf', 'docx', 'xlsx', 'svg', 'txt'];
  const first = [];
  for (const format of formats) first.push(await bytesOf(leader, format));
  await sendBatch(fresh.database, system, {
    ...{ month: month('2026-07'), listed: [{ who: 0, domicile: '7502012004' }] },
  });
  for (const [index, format] of formats.entries()) {
    expect(Buffer.compare(await bytesOf(verifier, format), first[index] ?? Buffer.of())).toBe(0);
  }
  const { papers } = await read(leader, `/${id}/check`, checkedReportSchema);
  expect(papers.map(({ format, same, ownProgram }) => [format, same, ownProgram])).toEqual([
    ...['docx', 'pdf', 'svg', 'txt', 'xlsx'].map((format) => [format, true, true]),
  ]);
  const { rows } = await runSql(
    fresh.url,
    `select subject from payung.audit where action = 'monev.period_papers' order by id limit 1`,
  );
  expect(rows[0]?.subject).toEqual({ report: 1, step: 'frozen', formats: 'pdf' });
});

test('two persons stand behind it, the second another than the first; then it is closed', async () => {
  const sign = (person: Person, step: string) =>
    write(person, `/${id}/signatures/${step}`, { name: 'Yusuf', position: 'Kepala', reason });
  expect((await read(leader, `/${id}`, reportSchema)).next).toBeUndefined();
  expect((await read(verifier, `/${id}`, reportSchema)).next).toBe('made');
  expect(await codeOf(await sign(leader, 'signed'))).toBe('report_not_made');
  expect((await sign(leader, 'made')).status).toBe(403);
  expect((await sign(verifier, 'made')).status).toBe(200);
  expect((await sign(verifier, 'signed')).status).toBe(403);
  expect((await read(leader, `/${id}`, reportSchema)).next).toBe('signed');
  expect((await sign(leader, 'signed')).status).toBe(200);
  expect(await codeOf(await sign(leader, 'signed'))).toBe('report_signed');
  const { paper, state, signatures, papers } = await read(leader, `/${id}`, reportSchema);
  expect([state, paper.draft]).toEqual(['signed', undefined]);
  expect(signatures.map(({ step, role }) => [step, role])).toEqual([
    ['made', 'verifier'],
    ['signed', 'leader'],
  ]);
  expect(papers.every((each) => each.state === 'frozen')).toBe(true);
});

test('a schedule that is behind the register waits, says so, and catches up with its file', async () => {
  const clock = site.reports;
  if (clock === undefined) throw new Error('a site has a clock');
  const put = { day: 1, isOn: true, reason };
  expect((await write(leader, '/schedules/monthly', put)).status).toBe(403);
  expect((await write(verifier, '/schedules/monthly', { ...put, day: 31 })).status).toBe(400);
  expect((await write(verifier, '/schedules/monthly', put)).status).toBe(204);
  // As if it had been on since then, and the server off all the time.
  await runSql(fresh.url, `update payung.period_schedule set since = '2026-07-01'`);
  await clock.look();
  await site.person({ role: 'verifier', area: '7502012', title: 'Petugas Kecamatan' });
  await site.person({ role: 'kejari', title: 'Kasi Datun' });
  const { schedules, runs, recipients } = await read(leader, '/schedules', schedulesSchema);
  // Whoever finds it on his page: of the whole region, in a role that reads reports.
  expect(recipients).toContainEqual({ role: 'kejari', title: 'Kasi Datun' });
  expect(new Set(recipients.map(({ role }) => role))).toEqual(
    new Set(['kejari', 'leader', 'verifier']),
  );
  expect(JSON.stringify(recipients)).not.toContain('Petugas Kecamatan');
  expect(schedules).toMatchObject([{ kind: 'monthly', day: 1, isOn: true }]);
  const made = runs.filter((run) => run.id !== undefined).map(({ from }) => from);
  expect(made).toEqual(['2026-07', '2026-06']);
  const waiting = runs.filter((run) => run.problem !== undefined);
  expect(waiting.length).toBeGreaterThan(0);
  expect(waiting.every(({ problem }) => problem === 'register_behind')).toBe(true);
  await clock.look();
  expect((await read(leader, '/schedules', schedulesSchema)).runs).toEqual(runs);
  await sendBatch(fresh.database, system, {
    ...{ month: month('2026-08'), listed: [{ who: 0, domicile: '7502012004' }] },
  });
  await clock.look();
  const { reports } = await read(leader, '', reportsSchema);
  const scheduled = reports.filter((each) => each.scheduled).map(({ from }) => from);
  expect(scheduled).toEqual(['2026-08', '2026-07', '2026-06']);
}, 60_000);

test('indicators and the press are previewed, frozen and listed as kinds of their own', async () => {
  const asked = (sheet: string) => `/preview?from=2026-01&until=2026-07&sheet=${sheet}`;
  const indicators = await read(verifier, asked('indicators'), previewSchema);
  expect(indicators.paper.title).toBe('Capaian indikator RPJMD dan IKU');
  const [, reached, , formulas] = indicators.paper.parts;
  const coded = reached?.table?.rows.find(([, code]) => code === '06.02.021');
  // Nine are BPU: too few to be told.
  expect(coded?.slice(2, 4)).toEqual(['disamarkan', '—']);
  expect(formulas?.table?.rows).toHaveLength(6);
  const press = await read(verifier, asked('press'), previewSchema);
  expect(press.paper.title).toBe('Siaran pers: perlindungan pekerja');
  expect(press.paper.parts.map(({ heading }) => heading)).not.toContain('Komitmen');
  expect(press.message).toContain('(nama dan jabatan, diisi sebelum disiarkan)');
  expect((await ask(verifier, asked('koran'))).status).toBe(400);
  expect((await ask(leader, asked('press'))).status).toBe(403);
  const body = { ...period, sheet: 'press', reason, seen: press.sha256 };
  const frozen = await write(verifier, '', body, 'POST');
  const made = madeReportSchema.parse(await frozen.json());
  const { kind, paper } = await read(leader, `/${made.id}`, reportSchema);
  expect([kind, paper.draft]).toEqual(['press', 'BELUM DITANDATANGANI']);
  expect((await write(verifier, '/schedules/press', { day: 3, isOn: true, reason })).status).toBe(
    204,
  );
});

test('nobody of another region or for a part of one finds a report', async () => {
  const stranger = await site.person({ role: 'verifier', tenant: '7504' });
  const camat = await site.person({ role: 'verifier', area: '750201' });
  for (const person of [stranger, camat]) {
    for (const path of [`/${id}`, `/${id}/paper`, `/${id}/check`]) {
      expect((await ask(person, path)).status, path).toBe(404);
    }
  }
  expect((await read(stranger, '', reportsSchema)).reports).toEqual([]);
});
