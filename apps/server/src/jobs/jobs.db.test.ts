// Imports from the file that was sent to the batch in the register: stage by stage, in a process of
// their own, cut off and taken up again.

import { systemClock } from '@payung/engine';
import {
  askCancel,
  askSave,
  countProblems,
  findEffect,
  findJob,
  type Job,
  listImportRows,
} from '@payung/engine/jobs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import { runImport } from './import/import-job.ts';
import { readEffect, readRow } from './index.ts';
import { type Jobs, startJobs } from './runner.ts';
import { askImport, makeSender, type Sender, sendFile, workerList } from './sent-list.fixture.ts';

let fresh: FreshDatabase;
let sender: Sender;
const logged: object[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  sender = await makeSender(fresh.database);
});
afterAll(() => fresh.close());

function run(job: string, { tenant }: Sender = sender, signal = new AbortController().signal) {
  const failures: unknown[] = [];
  const task = {
    ...{ database: fresh.database, home: fresh.home, tenant, job, signal },
    onProgress: () => {},
    onFailure: (_: string, error: unknown) => failures.push(error),
    elapsedMs: systemClock.monotonicMs,
  };
  return runImport(task).then(() => failures);
}

async function look(job: string, { tenant }: Sender = sender): Promise<Job> {
  const actor = { id: 'uji', role: 'system', tenant } as const;
  const found = await fresh.database.read(actor, (tx) => findJob(tx, job, { area: null }));
  if (found === undefined) throw new Error('no such job');
  return found;
}

async function save(job: string, part = 1, confirmed = false): Promise<boolean> {
  const { account, tenant } = sender;
  const { version } = await look(job);
  const actor = { id: account, role: 'verifier', tenant } as const;
  const order = { job, part, account, role: 'verifier', reason: 'disimpan', confirmed, version };
  const work = { actor, reason: 'simpan', action: 'job.save_asked' };
  return fresh.database.transaction(work, (tx) => askSave(tx, order));
}

test('a list is read, linked and rehearsed, waits for a person, and is then in the register', async () => {
  const rows = `${workerList(5)}7502011203900001,,12-03-1990,L,Tenilo,Nelayan\n`;
  const upload = await sendFile(fresh.database, sender, {
    file: 'nelayan.csv',
    content: Buffer.from(rows),
  });
  const job = await askImport(fresh.database, sender, [upload]);
  expect(await run(job)).toEqual([]);

  const asking = await look(job);
  expect(asking).toMatchObject({ state: 'asking', request: { month: '2026-06' } });
  expect(asking.parts[0]).toMatchObject({
    state: 'asking',
    step: 'rehearse',
    file: 'nelayan.csv',
    counts: { records: 7, ignored: 1, accepted: 5, rejected: 1, merged: 0, held: 0 },
    batch: null,
  });
  const actor = { id: 'uji', role: 'system', tenant: '7502' } as const;
  const of = { job, part: 1 };
  const kept = await fresh.database.read(actor, (tx) =>
    listImportRows(tx, { ...of, after: 1, limit: 2 }),
  );
  expect(kept.map(({ line, row, disposition }) => ({ line, row, disposition }))).toEqual([
    { line: 2, row: 2, disposition: 'accepted' },
    { line: 3, row: 3, disposition: 'accepted' },
  ]);
  const { vault } = fresh.database;
  const [first] = kept;
  expect(readRow(vault, first?.contentSealed ?? new Uint8Array())).toMatchObject({
    person: { name: 'BABABA BABADI' },
  });
  const problems = await fresh.database.read(actor, (tx) => countProblems(tx, of));
  expect(problems).toContainEqual({ code: 'name_missing', severity: 'error', rows: 1 });
  const sealed = await fresh.database.read(actor, (tx) => findEffect(tx, of));
  expect(readEffect(vault, sealed ?? new Uint8Array()).people.new).toBe(5);

  expect(await save(job)).toBe(true);
  expect(await run(job)).toEqual([]);
  expect(await look(job)).toMatchObject({
    state: 'done',
    parts: [{ state: 'done', step: 'save', batch: expect.any(Number) }],
  });
});

test('what a person saw must still be so when he says Simpan', async () => {
  const content = workerList(3, 100);
  const upload = await sendFile(fresh.database, sender, { file: 'a.csv', content });
  const job = await askImport(fresh.database, sender, [upload]);
  expect(await save(job)).toBe(false);
  await run(job);
  const { version } = await look(job);
  const { account } = sender;
  const actor = { id: account, role: 'verifier', tenant: '7502' } as const;
  const late = { job, part: 1, account, role: 'verifier', reason: 'x', confirmed: false };
  const asked = await fresh.database.transaction({ actor, reason: 'x', action: 'x' }, (tx) =>
    askSave(tx, { ...late, version: version - 1 }),
  );
  expect(asked).toBe(false);
});

test('a file that cannot be read fails alone, with its reason; the others go on', async () => {
  const uploads = [
    await sendFile(fresh.database, sender, {
      file: 'rusak.xlsx',
      content: Buffer.from('PK\u0003\u0004 bukan zip'),
    }),
    await sendFile(fresh.database, sender, { file: 'baik.csv', content: workerList(4, 200) }),
  ];
  const job = await askImport(fresh.database, sender, uploads);
  expect(await run(job)).toEqual([]);
  const { state, parts } = await look(job);
  expect(state).toBe('asking');
  expect(parts).toMatchObject([
    { state: 'failed', step: 'receive', problem: { code: 'corrupt_archive' } },
    { state: 'asking', step: 'rehearse', problem: null },
  ]);
});

test('the same file twice is told to be in the register already', async () => {
  const content = workerList(2, 300);
  const jobs: string[] = [];
  for (const file of ['satu.csv', 'dua.csv']) {
    const upload = await sendFile(fresh.database, sender, { file, content });
    jobs.push(await askImport(fresh.database, sender, [upload]));
  }
  const [one = '', two = ''] = jobs;
  await run(one);
  await save(one);
  await run(one);
  await run(two);
  const [first, second] = [await look(one), await look(two)];
  expect(second.parts[0]).toMatchObject({
    state: 'done',
    batch: first.parts[0]?.batch,
    problem: { code: 'already_there' },
  });
});

test('R02: a worker that was thought dead keeps nothing once another has the job', async () => {
  const content = workerList(50, 400);
  const upload = await sendFile(fresh.database, sender, { file: 'b.csv', content });
  const job = await askImport(fresh.database, sender, [upload]);
  const both = await Promise.allSettled([run(job), run(job)]);
  const lost = both.filter(({ status }) => status === 'rejected');
  expect(lost.length).toBeLessThanOrEqual(1);
  await run(job);
  expect(await look(job)).toMatchObject({
    state: 'asking',
    parts: [{ counts: { records: 51, accepted: 50 } }],
  });
});

test('a job that is cancelled ends, and its worker keeps nothing more', async () => {
  const content = workerList(3, 500);
  const upload = await sendFile(fresh.database, sender, { file: 'c.csv', content });
  const job = await askImport(fresh.database, sender, [upload]);
  const actor = { id: sender.account, role: 'verifier', tenant: '7502' } as const;
  const cancelling = () =>
    fresh.database.transaction({ actor, reason: 'batal', action: 'job.cancel' }, (tx) =>
      askCancel(tx, job),
    );
  expect(await cancelling()).toBe(true);
  expect(await cancelling()).toBe(false);
  await run(job);
  expect(await look(job)).toMatchObject({ state: 'cancelled', parts: [{ state: 'cancelled' }] });
});

test('what is on its way into the register is not cancelled', async () => {
  const content = workerList(3, 550);
  const upload = await sendFile(fresh.database, sender, { file: 'e.csv', content });
  const job = await askImport(fresh.database, sender, [upload]);
  await run(job);
  await save(job);
  const actor = { id: sender.account, role: 'verifier', tenant: '7502' } as const;
  const cancelled = await fresh.database.transaction(
    { actor, reason: 'batal', action: 'job.cancel' },
    (tx) => askCancel(tx, job),
  );
  expect(cancelled).toBe(false);
  await run(job);
  expect((await look(job)).state).toBe('done');
});

test('T01: the queue knows of jobs of every tenant, and shows of them who and which', async () => {
  const other = await makeSender(fresh.database, '7504');
  const upload = await sendFile(fresh.database, other, {
    file: 'd.csv',
    content: workerList(2, 600),
  });
  const job = await askImport(fresh.database, other, [upload]);
  const jobs = await working(async () => {
    await expect.poll(async () => (await look(job, other)).state, patience).toBe('asking');
  });
  expect(jobs).toEqual([]);
  const boalemo = { id: 'uji', role: 'system', tenant: '7502' } as const;
  expect(
    await fresh.database.read(boalemo, (tx) => findJob(tx, job, { area: null })),
  ).toBeUndefined();
});

const patience = { timeout: 40_000, interval: 100 } as const;

/** With the runner and real workers; gives what was logged meanwhile. */
async function working(body: (jobs: Jobs) => Promise<void>): Promise<object[]> {
  logged.length = 0;
  const jobs = startJobs({
    ...{ database: fresh.database, tenant: '7502', home: fresh.home, url: fresh.url },
    log: (facts) => logged.push(facts),
    pollMs: 200,
  });
  try {
    await body(jobs);
  } finally {
    await jobs.close();
  }
  return [...logged];
}
