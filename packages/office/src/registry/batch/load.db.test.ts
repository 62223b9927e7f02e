// A load that breaks off: nothing of it is there, and the same file loads as if nothing had happened.

import type { Actor } from '@payung/engine';
import { month } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../../tests/database/fresh-database.ts';
import { rowOf } from '../register.fixture.ts';
import type { LoadRow } from './batch.ts';
import { type LoadRequest, type LoadStep, loadBatch } from './load.ts';

const actor: Actor = { id: 'uji', role: 'admin', tenant: '7502' };
const rows = Array.from({ length: 600 }, (_, who) => rowOf({ who }, who, 'participants'));

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());

function* batches(breakAt: number): Generator<readonly LoadRow[]> {
  for (let start = 0; start < rows.length; start += 100) {
    if (start >= breakAt) throw new Error('the file broke off');
    yield rows.slice(start, start + 100);
  }
}

function request(more: Partial<LoadRequest>): LoadRequest {
  const sha256 = 'c'.repeat(64);
  const file = {
    kind: 'participants',
    name: 'a.csv',
    sha256,
    month: month('2026-06'),
    whole: true,
  };
  return { file: { ...file, kind: 'participants' }, rows: batches(9_999), reason: 'uji', ...more };
}

async function facts(): Promise<unknown> {
  const { rows: found } = await fresh.database.read(actor, ({ db }) =>
    sql`
      select (select count(*) from payung.people) as people,
        (select count(*) from payung.registry_line) as lines,
        (select count(*) from payung.change) as changes,
        (select count(*) from payung.audit) as audit
    `.execute(db),
  );
  return found[0];
}

const nothing = { people: 0, lines: 0, changes: 0, audit: 0 };

test('a load that breaks off anywhere leaves nothing, and the same file loads afterwards', async () => {
  for (const breakAt of [0, 300]) {
    const broken = loadBatch(fresh.database, actor, request({ rows: batches(breakAt) }));
    await expect(broken).rejects.toThrow('the file broke off');
    expect(await facts()).toEqual(nothing);
  }
  for (const at of ['stage', 'merge', 'check'] as const) {
    const stop = new AbortController();
    const onProgress = (step: LoadStep) => {
      if (step === at) throw new Error(`stopped at ${at}`);
    };
    const stopped = loadBatch(fresh.database, actor, request({ onProgress, signal: stop.signal }));
    await expect(stopped).rejects.toThrow(`stopped at ${at}`);
    expect(await facts()).toEqual(nothing);
  }
  const done = await loadBatch(fresh.database, actor, request({}));
  expect(done).toMatchObject({ outcome: 'loaded', batch: 1, effect: { people: { new: 600 } } });
  expect(await facts()).toEqual({ people: 600, lines: 600, changes: 1, audit: 1 });
});

test('of two loads of one file at once one does it and the other is told', async () => {
  const other: Actor = { ...actor, tenant: '7504' };
  const both = [0, 1].map(() => loadBatch(fresh.database, other, request({})));
  const ended = await Promise.all(both);
  expect(ended.map(({ outcome }) => outcome).sort()).toEqual(['already_there', 'loaded']);
  const { rows: found } = await fresh.database.read(other, ({ db }) =>
    sql`select count(*) as people from payung.people where superseded_in is null`.execute(db),
  );
  expect(found).toEqual([{ people: 600 }]);
});
