// Imports by HTTP, from the received file to the register: who sees them, what is shown of a row, and who
// may save. The work itself has tests of its own.

import { createHash } from 'node:crypto';
import { systemClock } from '@payung/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  madeFolder,
  readThrough,
} from '../../../packages/intake/src/readers/made-files.fixture.ts';
import { rowXml } from '../../../packages/intake/src/writers/rows.ts';
import { workbookBytes } from '../../../packages/intake/src/writers/workbook.ts';
import { type FreshDatabase, freshDatabase } from '../../../tests/database/fresh-database.ts';
import { runImport } from './jobs/import/import-job.ts';
import { workerList } from './jobs/sent-list.fixture.ts';
import { jsonBody, making, openSite, type Person, type SiteDesk } from './site.fixture.ts';
import { auditSchema, madeGrantSchema } from './wire/account.ts';
import {
  effectSchema,
  type JobWire,
  jobSchema,
  jobsSchema,
  problemsSchema,
  rowsSchema,
} from './wire/job.ts';
import { problemSchema } from './wire/problem.ts';
import { uploadSchema } from './wire/upload.ts';

let fresh: FreshDatabase;
let site: SiteDesk;
let village: Person;
let verifier: Person;
let colleague: Person;
const whole = '7502012609870001';

beforeAll(async () => {
  fresh = await freshDatabase();
  site = await openSite(fresh.database);
  village = await site.person({ role: 'village_operator', area: '7502012014' });
  verifier = await site.person({ role: 'verifier' });
  colleague = await site.person({ role: 'verifier' });
});
afterAll(async () => {
  site.close();
  await fresh.close();
});

/** As a browser sends it: announced, in one part, finished. */
async function send(person: Person, content: Buffer, file = 'daftar.csv'): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const announced = { kind: 'workers', file, bytes: content.length, sha256 };
  const begun = await site.askAs(person, '/api/v1/uploads', making(announced));
  const { id } = uploadSchema.parse(await begun.json());
  const part = {
    method: 'PUT',
    headers: { 'x-part-sha256': sha256 },
    body: new Uint8Array(content),
  };
  expect((await site.askAs(person, `/api/v1/uploads/${id}/parts/1`, part)).status).toBe(204);
  const receipt = await site.askAs(person, `/api/v1/uploads/${id}/receipt`, { method: 'PUT' });
  expect(receipt.status).toBe(200);
  return id;
}

async function begin(person: Person, uploads: readonly string[]): Promise<string> {
  const wanted = { month: '2026-06', whole: false, uploads };
  const answer = await site.askAs(person, '/api/v1/imports', making(wanted));
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  return madeGrantSchema.parse(await answer.json()).id;
}

async function run(job: string): Promise<void> {
  const failures: unknown[] = [];
  await runImport({
    ...{ database: fresh.database, home: fresh.home, tenant: '7502', job },
    signal: new AbortController().signal,
    onProgress: () => {},
    onFailure: (_, error) => failures.push(error),
    elapsedMs: systemClock.monotonicMs,
  });
  expect(failures).toEqual([]);
}

async function look(person: Person, job: string): Promise<JobWire> {
  const answer = await site.askAs(person, `/api/v1/jobs/${job}`);
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
  return jobSchema.parse(await answer.json());
}

function save(person: Person, job: string, version: number): Promise<Response> {
  return site.askAs(person, `/api/v1/jobs/${job}/parts/1/approval`, {
    ...jsonBody({ reason: 'sudah diperiksa' }, 'PUT'),
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
  });
}

async function subjectOf(answer: Response): Promise<string | undefined> {
  return problemSchema.parse(await answer.json()).subject;
}

describe('a list of a village', () => {
  let job: string;

  beforeAll(async () => {
    const odd = `${whole.slice(0, 4)} ${whole.slice(4, 8)} ${whole.slice(8, 12)} ${whole.slice(12)}`;
    const rows = [
      workerList(4).toString(),
      `${whole},,26-09-1987,L,Tenilo,Nelayan\n`,
      `,SITI KELANA,14-03-1970,P,Tenilo,ganti ${odd}\n`,
    ];
    job = await begin(village, [await send(village, Buffer.from(rows.join('')))]);
    await run(job);
  }, 60_000);

  test('waits for somebody to say Simpan, with counts that add up', async () => {
    const found = await look(village, job);
    expect(found).toMatchObject({ state: 'asking', isOwn: true, month: '2026-06' });
    const counts = found.parts[0]?.counts;
    if (counts === undefined) throw new Error('no counts');
    const { records, ignored, accepted, rejected, merged, held } = counts;
    expect(records).toBe(ignored + accepted + rejected + merged + held);
    expect(rejected).toBe(1);
  });

  test('shows its findings by kind, and the rows of one kind', async () => {
    const answer = await site.askAs(village, `/api/v1/jobs/${job}/parts/1/problems`);
    const { problems } = problemsSchema.parse(await answer.json());
    expect(problems).toContainEqual({ code: 'name_missing', severity: 'error', rows: 1 });
    const path = `/api/v1/jobs/${job}/parts/1/rows?code=name_missing`;
    const { rows } = rowsSchema.parse(await (await site.askAs(village, path)).json());
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ disposition: 'rejected' });
  });

  test('gives its rows in pages that meet without a gap, and no whole NIK in any column', async () => {
    const lines: number[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const path = `/api/v1/jobs/${job}/parts/1/rows?limit=3${next === '' ? '' : `&after=${next}`}`;
      const text = await (await site.askAs(verifier, path)).text();
      expect(text).not.toMatch(/(?<![\da-f])\d{14,}(?![\da-f])/);
      expect(text.replace(/[ .-]/g, '')).not.toContain(whole);
      const page = rowsSchema.parse(JSON.parse(text));
      lines.push(...page.rows.map(({ line }) => line));
      next = page.next;
    }
    expect(lines).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test('tells what saving it would do, and does nothing yet', async () => {
    const answer = await site.askAs(verifier, `/api/v1/jobs/${job}/parts/1/effect`);
    const effect = effectSchema.parse(await answer.json());
    expect(effect.people.new).toBe(effect.counts.accepted);
  });

  test('is not seen by another village, another tenant, or another sender', async () => {
    const strangers = [
      await site.person({ role: 'village_operator', area: '7502012013' }),
      await site.person({ role: 'verifier', area: '750202' }),
      await site.person({ role: 'verifier', tenant: '7504' }),
      await site.person({ role: 'opd_operator', opd: 'Dinas Perikanan' }),
    ];
    for (const stranger of strangers) {
      for (const path of ['', '/events', '/parts/1/rows', '/parts/1/problems', '/parts/1/effect']) {
        const answer = await site.askAs(stranger, `/api/v1/jobs/${job}${path}`);
        expect(answer.status, path).toBe(404);
      }
      expect((await site.askAs(stranger, `/api/v1/jobs/${job}`, { method: 'DELETE' })).status).toBe(
        404,
      );
      const { jobs } = jobsSchema.parse(await (await site.askAs(stranger, '/api/v1/jobs')).json());
      expect(jobs).toEqual([]);
    }
  });

  test('is saved by a verifier of the whole region, who has seen its newest state', async () => {
    const { version } = await look(verifier, job);
    expect((await save(village, job, version)).status).toBe(403);
    const camat = await site.person({ role: 'verifier', area: '750201' });
    expect(await subjectOf(await save(camat, job, version))).toBe('whole_register');
    expect((await save(verifier, job, version - 1)).status).toBe(412);
    expect((await save(verifier, job, version)).status).toBe(204);
    await run(job);
    const done = await look(village, job);
    expect(done).toMatchObject({ state: 'done' });
    expect(done.parts[0]?.batch).toMatch(/^[0-9a-f]{32}$/);
    expect((await save(verifier, job, done.version)).status).toBe(412);
  });

  test('says it is there already when it is sent a second time', async () => {
    const rows = Buffer.from(workerList(3, 500));
    const first = await begin(village, [await send(village, rows)]);
    await run(first);
    expect((await save(verifier, first, (await look(verifier, first)).version)).status).toBe(204);
    await run(first);
    const again = await begin(village, [await send(village, rows)]);
    await run(again);
    const { parts } = await look(village, again);
    expect(parts[0]?.problem).toMatchObject({
      code: 'already_there',
      title: 'Berkas yang sama sudah ada di register.',
    });
  });
});

/** The workbook as the sender's program saves it: all sheets, row by row, with his own words in them. */
async function filledIn(bytes: Uint8Array, edit: (cells: string[]) => void): Promise<Buffer> {
  const folder = await madeFolder();
  try {
    const file = await folder.file('perbaikan.xlsx', bytes);
    const { opened } = await readThrough(file);
    const sheets: { name: string; columns: []; rows: string[] }[] = [];
    for (const name of opened.sheets) {
      const rows: string[] = [];
      for (const { row, cells } of (await readThrough(file, { sheet: name })).records) {
        const texts = cells.map((cell) => cell.text);
        edit(texts);
        rows.push(rowXml(row, texts));
      }
      sheets.push({ name, columns: [], rows });
    }
    return Buffer.from(await workbookBytes(sheets, 'x'));
  } finally {
    await folder.close();
  }
}

test('J1: the repair workbook goes to the sender, and comes back as the same list, corrected', async () => {
  const nameless = `${whole.slice(0, 15)}5,,26-09-1987,L,Tenilo,Nelayan\n`;
  const list = Buffer.concat([workerList(3, 700), Buffer.from(nameless)]);
  const first = await begin(village, [await send(village, list, 'tenilo.csv')]);
  await run(first);
  const before = (await look(village, first)).parts[0]?.counts;
  expect(before).toMatchObject({ accepted: 3, rejected: 1 });
  const path = `/api/v1/jobs/${first}/parts/1/repair`;
  const elsewhere = await site.person({ role: 'village_operator', area: '7502012013' });
  expect((await site.askAs(elsewhere, path)).status).toBe(404);
  const answer = await site.askAs(village, path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toContain('perbaikan-tenilo.xlsx');
  const mended = await filledIn(new Uint8Array(await answer.arrayBuffer()), (cells) => {
    const at = cells.findIndex((cell) => cell.startsWith(whole.slice(0, 15)));
    if (at >= 0) cells[at + 1] = 'BAKIR HASAN';
  });
  const second = await begin(village, [await send(village, mended, 'perbaikan.xlsx')]);
  await run(second);
  const after = (await look(village, second)).parts[0]?.counts;
  expect(after).toMatchObject({ accepted: 4, rejected: 0, records: before?.records });
}, 60_000);

test('T14: whoever sends a list does not save it', async () => {
  const job = await begin(verifier, [await send(verifier, workerList(2, 900))]);
  await run(job);
  const { version } = await look(verifier, job);
  expect(await subjectOf(await save(verifier, job, version))).toBe('save_own');
  expect((await save(colleague, job, version)).status).toBe(204);
});

test('somebody else’s upload is nobody’s to import', async () => {
  const upload = await send(village, workerList(1, 950));
  const wanted = { month: '2026-06', whole: false, uploads: [upload] };
  for (const person of [verifier, await site.person({ role: 'verifier', tenant: '7504' })]) {
    const answer = await site.askAs(person, '/api/v1/imports', making(wanted));
    expect(answer.status).toBe(404);
  }
});

test('the same request sent twice begins one job', async () => {
  const upload = await send(village, workerList(1, 970));
  const request = making({ month: '2026-06', whole: false, uploads: [upload] });
  const answers = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const answer = await site.askAs(village, '/api/v1/imports', request);
      return madeGrantSchema.parse(await answer.json()).id;
    }),
  );
  expect(new Set(answers).size).toBe(1);
});

test('a job is cancelled by whoever began it, once, and the trail tells of it', async () => {
  const job = await begin(village, [await send(village, workerList(1, 990))]);
  const cancel = () => site.askAs(village, `/api/v1/jobs/${job}`, { method: 'DELETE' });
  expect((await cancel()).status).toBe(204);
  expect((await cancel()).status).toBe(409);
  expect(await look(village, job)).toMatchObject({ state: 'cancelled' });
  const auditor = await site.person({ role: 'auditor' });
  const trail = await site.askAs(auditor, '/api/v1/audit?limit=20');
  const { entries } = auditSchema.parse(await trail.json());
  expect(entries.find(({ action }) => action === 'job.cancel')?.subject).toEqual({ job });
});

test('the stream gives the whole job and ends with it', async () => {
  const job = await begin(village, [await send(village, workerList(1, 995))]);
  const answer = await site.askAs(village, `/api/v1/jobs/${job}/events`);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const cancelled = await site.askAs(village, `/api/v1/jobs/${job}`, { method: 'DELETE' });
  expect(cancelled.status).toBe(204);
  const text = await answer.text();
  const states = [...text.matchAll(/^data: (.+)$/gm)].map(([, data = '']) => {
    return jobSchema.parse(JSON.parse(data)).state;
  });
  expect(states.at(-1)).toBe('cancelled');
}, 20_000);
