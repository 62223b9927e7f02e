// The sample room in the register: the branch's file and lists of each kind, loaded twice, taken back,
// loaded again. Counts, digests and the audit log add up, and the same months come out of it.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Actor, systemClock, verifyAudit } from '@payung/engine';
import { type ListRow, readList, surveyList } from '@payung/intake';
import { day, month } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import type { BatchEffect } from './batch/batch.ts';
import { type LoadOutcome, loadBatch } from './batch/load.ts';
import { readMonth } from './months/months.ts';
import { participantRows } from './reading/participants.ts';
import { workerRows } from './reading/workers.ts';
import { rollBack } from './undo/roll-back.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const sample = join(root, 'samples', 'contoh-boalemo');
const actor: Actor = { id: 'uji', role: 'admin', tenant: '7502' };
const june = month('2026-06');
const lists = [
  'desa_7502042001_limbato.csv',
  'desa_7502062007_bolihutuo.xlsx',
  'dinas_perikanan_nelayan.xlsx',
];
const options = { asOf: day('2026-06-30'), region: '7502' };

let fresh: FreshDatabase;
let first: Map<string, LoadOutcome>;

beforeAll(async () => {
  fresh = await freshDatabase();
  first = await loadRoom();
}, 300_000);
afterAll(() => fresh.close());

async function loadRoom(): Promise<Map<string, LoadOutcome>> {
  const outcomes = new Map([['peserta.csv', await loadParticipants()]]);
  for (const name of lists) outcomes.set(name, await loadList(name));
  return outcomes;
}

async function loadParticipants(): Promise<LoadOutcome> {
  const file = { path: join(sample, 'peserta.csv'), name: 'peserta.csv' };
  const survey = await surveyList(file, options);
  if (!survey.ok) throw new Error('peserta.csv is unreadable');
  const { sha256 } = survey.value;
  return loadBatch(fresh.database, actor, {
    file: { kind: 'participants', name: file.name, sha256, month: june, whole: true },
    rows: participantRows(file, survey.value, options),
    reason: 'uji',
  });
}

async function loadList(name: string): Promise<LoadOutcome> {
  const file = { path: join(sample, 'daftar', name), name };
  const survey = await surveyList(file, options);
  if (!survey.ok) throw new Error(`${name} is unreadable`);
  const rows: ListRow[] = [];
  for await (const batch of readList(file, survey.value, options)) rows.push(...batch);
  const elapsedMs = systemClock.monotonicMs;
  const request = { list: name, rows, asOf: options.asOf, elapsedMs };
  const linked = await workerRows(fresh.database, actor, request);
  const { sha256 } = survey.value;
  return loadBatch(fresh.database, actor, {
    file: { kind: 'workers', name, sha256, month: june, whole: false },
    rows: [linked],
    reason: 'uji',
  });
}

async function linesOf(path: string): Promise<readonly string[]> {
  return (await readFile(join(root, path), 'utf8')).trimEnd().split(/\r?\n/).slice(1);
}

function effectOf(outcome: LoadOutcome | undefined): BatchEffect {
  if (outcome?.outcome !== 'loaded') throw new Error(JSON.stringify(outcome));
  return outcome.effect;
}

async function count(query: string): Promise<number> {
  const { rows } = await fresh.database.read(actor, ({ db }) =>
    sql<{ n: number }>`select count(*) as n from ${sql.raw(query)}`.execute(db),
  );
  return rows[0]?.n ?? 0;
}

describe('the sample room in the register', () => {
  test('has every record of every file, each with one fate', async () => {
    const effects = [...first.values()].map(effectOf);
    const records = effects.reduce((sum, { counts }) => sum + counts.records, 0);
    expect(await count('payung.registry_line')).toBe(records);
    const people = effects.reduce((sum, effect) => sum + effect.people.new, 0);
    expect(await count('payung.people')).toBe(people);
    // A million names of participants and no list may lose one: whoever was accepted is there.
    const lost = `payung.registry_line l
      left join payung.identity i
        on i.tenant = l.tenant and i.person = l.person and i.superseded_in is null
      where l.disposition in ('accepted', 'merged') and i.person is null`;
    expect(await count(lost)).toBe(0);
  });

  test('counts the active participants that the truth of the room counts', async () => {
    const truth = await linesOf('tests/fixtures/contoh-boalemo-truth/participants.csv');
    const file = await linesOf('samples/contoh-boalemo/peserta.csv');
    const people = truth.map((line) => line.split(',')[1]);
    const active = people.filter((_, at) => /,AKTIF,/.test(file[at] ?? ''));
    const { today } = await readMonth(fresh.database, actor, june);
    expect(today.people).toBe(new Set(active).size);
    const { counts, people: found } = effectOf(first.get('peserta.csv'));
    expect(counts).toMatchObject({ records: file.length + 1, ignored: 1, rejected: 0, held: 0 });
    // 13 people have two KPJ and a NIK that cannot be read on one of them: only linkage finds them.
    expect(found.new - new Set(people).size).toBe(13);
  });

  test('knows of whoever wrote a kecamatan at least that', async () => {
    const { rows } = await fresh.database.read(actor, ({ db }) =>
      sql<{ digits: number; people: number }>`
        select coalesce(length(domicile), 0) as digits, count(distinct person) as people
        from payung.spell
        where from_month <= '2026-06' and (until_month is null or until_month > '2026-06')
        group by 1 order by 1
      `.execute(db),
    );
    // 190 villages nobody can settle; each of them lies in a kecamatan that was written beside it.
    expect(rows).toEqual([
      { digits: 6, people: 190 },
      { digits: 10, people: 8_071 },
    ]);
  });

  test('is not loaded a second time', async () => {
    const before = await count('payung.audit');
    for (const [name, outcome] of await loadRoom()) {
      expect([name, outcome.outcome]).toEqual([name, 'already_there']);
    }
    expect(await count('payung.audit')).toBe(before);
  }, 120_000);

  test('is empty after everything was taken back, and the same when loaded again', async () => {
    const digests = async () => ({
      month: await readMonth(fresh.database, actor, june),
      facts: await factsDigest(),
    });
    const before = await digests();
    const batch = batchOf(first.get('peserta.csv'));
    const request = { batch, reason: 'salah ruang', dependents: 'cascade' } as const;
    const outcome = await rollBack(fresh.database, actor, request);
    expect(outcome.outcome).toBe('rolled_back');
    const rest = await count('payung.registry_batch where undone_in is null');
    for (const left of [...first.values()].map(batchOf).reverse()) {
      await rollBack(fresh.database, actor, { ...request, batch: left });
    }
    expect(rest).toBeLessThan(first.size);
    expect(await count('payung.registry_batch where undone_in is null')).toBe(0);
    expect(await count('payung.spell')).toBe(0);
    expect(await count('payung.identity where superseded_in is null')).toBe(0);
    const again = await loadRoom();
    for (const [name, outcome] of again) {
      expect([name, effectOf(outcome)]).toEqual([name, renumbered(effectOf(first.get(name)))]);
    }
    const after = await digests();
    expect(after.facts).toBe(before.facts);
    expect(after.month.today.people).toBe(before.month.today.people);
  }, 300_000);

  test('leaves an audit log that holds, with one entry for each thing that was done', async () => {
    const verdict = await verifyAudit(fresh.database, actor);
    expect(verdict).toMatchObject({ ok: true });
    const loads = await count("payung.audit where action = 'registry.load'");
    expect(loads).toBe(await count('payung.registry_batch'));
    const undone = await count("payung.change where kind = 'roll_back'");
    expect(undone).toBe(await count('payung.registry_batch where undone_in is not null'));
  });

  test('keeps no NIK in clear anywhere', async () => {
    const nik = '7502012609870001';
    for (const table of ['identity', 'registry_line', 'registry_batch', 'change', 'audit']) {
      expect(await count(`payung.${table} t where t::text like '%${nik}%'`), table).toBe(0);
    }
  });
});

function batchOf(outcome: LoadOutcome | undefined): number {
  if (outcome?.outcome !== 'loaded') throw new Error(JSON.stringify(outcome));
  return outcome.batch;
}

/** Numbers of people are not given twice: examples name other numbers after the second load. */
function renumbered(effect: BatchEffect): unknown {
  return {
    ...effect,
    fields: effect.fields.map((field) => ({
      ...field,
      examples: field.examples.map((each) => ({ ...each, person: expect.any(Number) })),
    })),
  };
}

/** Everything that is known now, without numbers: who, where, what, from when until when. */
async function factsDigest(): Promise<string> {
  const { rows } = await fresh.database.read(actor, ({ db }) =>
    sql<{ line: string }>`
      select concat_ws('|', encode(i.nik_digest, 'hex'), i.name_written, i.birth, i.sex,
        t.domicile, t.occupation, t.sector, m.kpj, m.npp, m.segment, m.payer, m.from_month,
        m.until_month, m.end_reason) as line
      from payung.identity i
      join payung.trait t on t.person = i.person and t.superseded_in is null
      left join payung.membership m on m.person = i.person and m.superseded_in is null
      where i.superseded_in is null
      order by 1
    `.execute(db),
  );
  return createHash('sha256')
    .update(rows.map(({ line }) => line).join('\n'))
    .digest('hex');
}
