// The run over HTTP: state, progress as a stream, result without personal data, downloads with a
// trace, published figures.

import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Summary } from '@payung/office';
import { issue } from '@payung/values';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { deskSummary, fileTexts, halfway } from './desk.fixture.ts';
import { type Desk, finishedIn, openDesk } from './server.fixture.ts';
import { problemSchema } from './wire/problem.ts';
import { publishedSchema } from './wire/published.ts';
import { summarySchema } from './wire/summary.ts';

let fresh: FreshDatabase;
let desk: Desk;

beforeAll(async () => {
  fresh = await freshDatabase();
  desk = await openDesk(fresh.database);
});
afterEach(() => desk.run.set(finishedIn(desk.outDir)));
afterAll(async () => {
  desk.close();
  await fresh.close();
});

async function problemOf(answer: Response) {
  return problemSchema.parse(await answer.json());
}

async function summaryIn(path: string) {
  return summarySchema.parse(await (await desk.askAs('admin', path)).json());
}

async function json(path: string) {
  const response = await desk.askAs('admin', path);
  return { status: response.status, body: await response.json() };
}

describe('the state of the run', () => {
  test('while it goes: step, rows done, steps before', async () => {
    desk.run.set(halfway);
    expect((await json('/api/v1/run')).body).toEqual(halfway);
    const summary = await desk.askAs('admin', '/api/v1/run/summary');
    expect(summary.status).toBe(409);
    expect((await problemOf(summary)).title).toContain('belum selesai');
    expect((await json('/api/v1/run/files')).status).toBe(409);
  });

  test('finished: date and duration, no folder of this machine', async () => {
    const { body } = await json('/api/v1/run');
    expect(body).toMatchObject({ state: 'finished', asOf: '2026-06-30', seconds: 41.2 });
    expect(JSON.stringify(body)).not.toContain(desk.outDir);
  });

  test('refused: the reasons', async () => {
    const issues = [issue('room_lists_empty', { path: 'daftar' })];
    desk.run.set({ state: 'failed', issues });
    expect((await json('/api/v1/run')).body).toEqual({ state: 'failed', issues });
  });
});

describe('progress as a stream', () => {
  async function open() {
    const response = await desk.askAs('admin', '/api/v1/run/events');
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (reader === undefined) throw new Error('no stream');
    return reader;
  }

  test('begins with the state as it is, brings the newest, and ends with the listener', async () => {
    desk.run.set(halfway);
    const reader = await open();
    const first = await reader.read();
    expect(first.value).toContain('event: state');
    expect(first.value).toContain('"done":12400');
    for (let done = 12_401; done <= 13_000; done += 1) desk.run.set({ ...halfway, done });
    const second = await reader.read();
    expect(second.value).toContain('"done":13000');
    expect(second.value).toContain('id: 2');
    desk.run.set(finishedIn(desk.outDir));
    expect((await reader.read()).value).toContain('"state":"finished"');
    expect(desk.run.listeners()).toBe(1);
    await reader.cancel();
    await expect.poll(() => desk.run.listeners(), { timeout: 5_000 }).toBe(0);
  });

  test('a listener that comes back hears the newest state, not the history', async () => {
    const reader = await open();
    expect((await reader.read()).value).toContain('"state":"finished"');
    await reader.cancel();
  });
});

describe('the result', () => {
  test('is whole, with the words of its codes in both languages', async () => {
    const body = await summaryIn('/api/v1/run/summary');
    const summary = deskSummary();
    expect(body.totals).toEqual(summary.totals);
    expect(body.lists).toHaveLength(summary.lists.length);
    expect(body.plan.amount).toBe(summary.plan.amount);
    expect(body.words.definitions['penduduk_bekerja']?.name).toBe('Penduduk bekerja');
    const told = body.plan.notes.map(({ text }) => text).join('\n');
    expect(told).toContain('3 bulan pertama');
    expect(told).toContain('Terbukti terbaik');
    expect(body.plan.excluded[0]?.text).toContain('tidak bekerja');
    expect(body.plan.funds[0]?.steps[0]?.text).toContain('PP 44/2015 pasal');
    const english = await summaryIn('/api/v1/run/summary?lang=en');
    expect(english.words.definitions['penduduk_bekerja']?.name).toBe('Employed population');
    expect((await json('/api/v1/run/summary?lang=xx')).status).toBe(400);
  });

  test('no NIK leaves, wherever one slipped in', async () => {
    const decoy = '7502012609870001';
    desk.run.set({ state: 'finished', outDir: desk.outDir, summary: poisoned(decoy) });
    const paths = ['/api/v1/run', '/api/v1/run/summary', '/api/v1/run/files', '/api/v1/session'];
    for (const path of [...paths, '/api/v1/published', '/api/v1/health', '/api/v1/openapi.json']) {
      const text = await (await desk.askAs('admin', path)).text();
      expect(text, path).not.toContain(decoy);
      expect(text).not.toContain('ORANG RAHASIA');
    }
  });
});

/** A NIK in the data of an issue, in a place, in a note, as a number, and in fields nobody listed. */
function poisoned(decoy: string): Summary {
  const summary = deskSummary();
  const [list, ...others] = summary.lists;
  if (list === undefined) throw new Error('no list');
  const example = issue(
    'nik_length',
    { text: `x ${decoy} y`, number: Number(decoy) },
    { at: { file: `${decoy}.csv`, column: decoy, row: 3 } },
  );
  const extra = { persons: [{ name: 'ORANG RAHASIA', nik: decoy }] };
  return {
    ...summary,
    lists: [
      {
        ...list,
        ...extra,
        file: `daftar ${decoy}.csv`,
        fileIssues: [example],
        problems: [{ code: 'nik_length', severity: 'error', rows: 1, example }],
      },
      ...others,
    ],
    plan: {
      ...summary.plan,
      ...extra,
      notes: [{ code: 'unfilled', data: { name: decoy, places: Number(decoy), amount: 1 } }],
    },
    ...extra,
  };
}

describe('downloads', () => {
  async function download(name: string) {
    return desk.askAs('admin', `/api/v1/run/files/${encodeURIComponent(name)}`);
  }

  async function trail() {
    const actor = { id: 'uji', role: 'auditor', tenant: '7502' } as const;
    return fresh.database.read(actor, ({ db }) =>
      db
        .selectFrom('audit')
        .select(['actor', 'action', 'reason', 'subject'])
        .orderBy('id')
        .execute(),
    );
  }

  test('every listed file comes as it is, under its own name, and leaves a trace', async () => {
    for (const [name, text] of Object.entries(fileTexts)) {
      const response = await download(name);
      expect(response.status, name).toBe(200);
      expect(await response.text()).toBe(text);
      const plain = name.split('/').at(-1) ?? '';
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="${plain}"; filename*=UTF-8''${plain}`,
      );
    }
    const entries = (await trail()).filter((entry) => entry.action === 'download');
    expect(entries.map((entry) => entry.subject['file'])).toEqual(Object.keys(fileTexts));
    expect(entries[0]).toMatchObject({ actor: 'meja', reason: 'unduh' });
  });

  test.each([
    '../rahasia.txt',
    '..%2frahasia.txt',
    '/etc/passwd',
    'laporan.pdf/../../rahasia.txt',
    'perbaikan',
    'ringkasan.json.bak',
    'laporan.pdf\0',
    '',
  ])('“%s” is not a result file and leaves no trace', async (name) => {
    const before = (await trail()).length;
    const response = await download(name);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('kunci');
    expect((await trail()).length).toBe(before);
  });

  test('a listed file that is gone, or leads out of the folder, is not given', async () => {
    const place = join(desk.outDir, 'rencana.csv');
    rmSync(place);
    expect((await download('rencana.csv')).status).toBe(404);
    symlinkSync(join(desk.outDir, '..', 'rahasia.txt'), place);
    expect((await download('rencana.csv')).status).toBe(404);
    rmSync(place);
    mkdirSync(place);
    expect((await download('rencana.csv')).status).toBe(404);
    rmSync(place, { recursive: true });
    writeFileSync(place, fileTexts['rencana.csv'] ?? '');
  });

  test('without its trace no file goes out, and the failure has a number, not a message', async () => {
    const broken = await openDesk({
      ...fresh.database,
      transaction: async () => {
        throw new Error('connection lost for 7502012609870001');
      },
    });
    const response = await broken.askAs('admin', '/api/v1/run/files/laporan.pdf');
    const body = await problemOf(response);
    expect(response.status).toBe(500);
    expect(body).toMatchObject({
      code: 'internal',
      number: expect.stringMatching(/^[2-9A-Z]{6}$/),
    });
    expect(JSON.stringify(body)).not.toContain('connection lost');
    expect(broken.logged).toHaveLength(1);
    expect(broken.logged[0]).toContain(body.number);
    expect(broken.logged[0]).not.toContain('7502012609870001');
    broken.close();
  });
});

describe('published figures', () => {
  test('are open, by region, with source and findings', async () => {
    const response = await desk.ask('/api/v1/published?region=75');
    const { regions } = publishedSchema.parse(await response.json());
    expect(regions[0]).toMatchObject({ code: '75', codeText: '75' });
    const figures = regions.flatMap((region) =>
      region.moments.map((moment) => moment.percent?.valueText),
    );
    expect(figures).toContain('63,87 %');
    expect(figures).toContain('48,44 %');
  });

  test('a code that is none is refused in words', async () => {
    const response = await desk.ask('/api/v1/published?region=gorontalo');
    expect(response.status).toBe(400);
    expect((await problemOf(response)).detail).not.toBe('');
  });

  test('failures speak the language of the reader', async () => {
    const response = await desk.askAs('admin', '/api/v1/run/files/x', {
      headers: { 'accept-language': 'en-GB,en;q=0.8' },
    });
    expect((await problemOf(response)).detail).toBe('Check the address.');
  });
});
