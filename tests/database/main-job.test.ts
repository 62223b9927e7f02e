// The main job on the real sample room and a real PostgreSQL: everything adds up, the same room
// gives the same bytes, the links are as good as stated, and nothing leaks.

import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type Actor, systemClock } from '@payung/engine';
import { openRoom, runRoom, type Summary } from '@payung/office';
import { nationalRegister } from '@payung/regions';
import { addMonths, month, monthsOf } from '@payung/values';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qualityOf } from '../../packages/linkage/test/quality.ts';
import { type FreshDatabase, freshDatabase } from './fresh-database.ts';
import { readLinks, readTruth } from './sample-truth.ts';

const root = join(import.meta.dirname, '..', '..');
const sample = join(root, 'samples', 'contoh-boalemo');
const actor: Actor = { id: 'uji', role: 'admin', tenant: '7502' };

let folder: string;
let fresh: FreshDatabase;
let first: Summary;

async function run(out: string, database: FreshDatabase): Promise<Summary> {
  const room = await openRoom(sample);
  if (!room.ok) throw new Error('the sample room is not readable');
  return runRoom({
    room: room.value,
    out,
    language: 'id',
    database: database.database,
    actor,
    register: nationalRegister,
    program: { version: 'uji', digest: 'uji' },
    meter: {
      monotonicMs: () => systemClock.monotonicMs(),
      peakMemoryBytes: () => process.resourceUsage().maxRSS * 1024,
      machine: 'uji',
    },
    unique: 'uji',
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-utama-'));
  fresh = await freshDatabase();
  first = await run(join(folder, 'satu'), fresh);
});

afterAll(async () => {
  await fresh.close();
  await rm(folder, { recursive: true, force: true });
});

async function text(name: string): Promise<string> {
  return readFile(join(folder, 'satu', name), 'utf8');
}

/** Every file below a folder with its digest; the measures of the summary left out. */
async function digests(place: string): Promise<Record<string, string>> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const found: Record<string, string> = {};
  for (const entry of entries
    .filter((each) => each.isFile())
    .sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path);
    const name = relative(place, path);
    const counted = name === 'ringkasan.json' ? withoutMeasures(content.toString()) : content;
    found[name] = createHash('sha256').update(counted).digest('hex');
  }
  return found;
}

function withoutMeasures(json: string): string {
  const summary: Summary = JSON.parse(json);
  return JSON.stringify({ ...summary, measured: undefined });
}

describe('the main job on the sample room', () => {
  it('accounts for every record of all 22 lists and of the participants', () => {
    expect(first.lists).toHaveLength(22);
    for (const { file, rows, links } of first.lists) {
      expect(rows.records, file).toBe(rows.data + rows.ignored);
      expect(rows.data, file).toBe(rows.accepted + rows.rejected + rows.merged + rows.held);
      const linked = Object.values(links).reduce((sum, count) => sum + count, 0);
      expect(linked, file).toBe(rows.data);
    }
    expect(first.totals.rows.data).toBe(20_597);
    expect(first.participants.rows.data).toBe(11_219);
  });

  it('writes one line for every data row, and for nothing else', async () => {
    const links = await readLinks(join(folder, 'satu', 'tautan.csv'));
    const truth = await readTruth(root);
    const written = new Set(links.map(({ key }) => key));
    expect(links).toHaveLength(truth.rows.size);
    expect(written.size).toBe(links.length);
    expect([...truth.rows.keys()].filter((key) => !written.has(key))).toEqual([]);
  });

  it('finds participants and repeated people at least as well as stated', async () => {
    const links = await readLinks(join(folder, 'satu', 'tautan.csv'));
    const quality = qualityOf(links, await readTruth(root));
    const figures = {
      participantPrecision: quality.participantPrecision.ratio,
      participantRecall: quality.participantRecall.ratio,
      newPrecision: quality.newPrecision.ratio,
      newRecall: quality.newRecall.ratio,
      review: quality.review.ratio,
      pairPrecision: quality.pairPrecision.ratio,
      pairRecall: quality.pairRecall.ratio,
    };
    process.stderr.write(`tautan.csv: ${JSON.stringify(figures)}\n`);
    // Floors a little under what was measured; they may be raised and never lowered.
    expect(figures.participantPrecision).toBeGreaterThanOrEqual(0.999);
    expect(figures.participantRecall).toBeGreaterThanOrEqual(0.97);
    expect(figures.pairPrecision).toBeGreaterThanOrEqual(0.998);
    expect(figures.pairRecall).toBeGreaterThanOrEqual(0.96);
    expect(figures.review).toBeLessThanOrEqual(0.022);
  });

  it('gives the same bytes again, in the same database and in a fresh one', async () => {
    const expected = await digests(join(folder, 'satu'));
    await run(join(folder, 'dua'), fresh);
    expect(await digests(join(folder, 'dua'))).toEqual(expected);
    const other = await freshDatabase();
    try {
      await run(join(folder, 'tiga'), other);
    } finally {
      await other.close();
    }
    expect(await digests(join(folder, 'tiga'))).toEqual(expected);
    expect(Object.keys(expected)).toHaveLength(22 + 5);
  });

  it('loads one room once, whole', async () => {
    const counts = await fresh.database.read(actor, async ({ db }) => {
      const { rows } = await sql<Record<string, number>>`
        select
          (select count(*) from payung.run) as runs,
          (select count(*) from payung.run where summary is not null) as finished,
          (select count(*) from payung.list_row) as rows,
          (select count(*) from payung.person) as persons,
          (select count(*) from payung.plan_month) as months
      `.execute(db);
      return rows[0];
    });
    expect(counts).toEqual({
      runs: 1,
      finished: 1,
      rows: first.totals.rows.records + first.participants.rows.records,
      persons: first.totals.persons,
      months: first.plan.personMonths,
    });
  });

  it('leaves an audit row for each write', async () => {
    const actions = await fresh.database.read(actor, async ({ db }) => {
      const { rows } = await sql<{ action: string }>`
        select action from payung.audit order by id
      `.execute(db);
      return rows.map(({ action }) => action);
    });
    expect(actions.slice(0, 2)).toEqual(['run.load', 'run.finish']);
  });

  it('shows nothing to another tenant', async () => {
    const stranger: Actor = { ...actor, tenant: '7503' };
    const seen = await fresh.database.read(stranger, async ({ db }) => {
      const { rows } = await sql<{ rows: number }>`
        select
          (select count(*) from payung.list_row) + (select count(*) from payung.person)
          + (select count(*) from payung.participant) + (select count(*) from payung.run) as rows
      `.execute(db);
      return rows[0]?.rows;
    });
    expect(seen).toBe(0);
  });

  it('keeps no NIK in clear in the database or in files that do not need it', async () => {
    // Sixteen digits in a row may stand inside a digest by chance; a NIK stands alone.
    const nik = /(?<![\da-f])\d{16}(?![\da-f])/;
    for (const name of ['tautan.csv', 'belum-terlindungi.csv', 'rencana.csv', 'ringkasan.json']) {
      expect(nik.exec(await text(name)), name).toBeNull();
    }
    const dumped = await fresh.database.read(actor, async ({ db }) => {
      const { rows } = await sql<{ row: string }>`
        select person::text as row from payung.person
        union all select participant::text from payung.participant
        union all select list_row::text from payung.list_row
        union all select audit::text from payung.audit
        union all select run::text from payung.run
      `.execute(db);
      return rows.map(({ row }) => row.replace(/\\x[0-9a-f]+/g, '')).filter((row) => nik.test(row));
    });
    expect(dumped).toEqual([]);
  });

  it('plans no more than each fund has, and one payer for a person and month', async () => {
    for (const fund of first.plan.funds) {
      expect(fund.amount + fund.left, fund.id).toBe(fund.ceiling);
      expect(fund.left, fund.id).toBeGreaterThanOrEqual(0);
    }
    const lines = (await text('rencana.csv')).trim().split('\r\n').slice(1);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(first.plan.people);
    const months = lines.flatMap((line) => {
      const [person, , from = '', last = ''] = line.split(',');
      return monthsOf({ from: month(from), until: addMonths(month(last), 1) }).map(
        (each) => `${person} ${each}`,
      );
    });
    expect(new Set(months).size).toBe(months.length);
    expect(months).toHaveLength(first.plan.personMonths);
    const sum = lines.reduce((all, line) => all + Number(line.split(',')[4]), 0);
    expect(sum).toBe(first.plan.amount);
  });

  it('plans the best there is: proven, unbroken for a year, and nobody falls out in December', () => {
    const { plan } = first;
    expect([plan.proven, plan.gap]).toEqual([true, 0]);
    expect(plan.seed).toBe('75.02 2026-07');
    expect(plan.months).toHaveLength(12);
    expect(new Set(plan.months.map(({ people }) => people))).toEqual(new Set([plan.people]));
    expect(plan.notes.map(({ code }) => code)).toContain('proven');
  });

  it('states each coverage with base, source and date, from distinct active persons', () => {
    expect(first.coverage.length).toBeGreaterThanOrEqual(3);
    for (const figure of first.coverage) {
      expect(figure.part).toBe(first.participants.activePersons);
      expect(figure.percent).toBeCloseTo((100 * figure.part) / figure.base, 2);
      expect(figure.baseSource).toBe('data contoh (bukan angka resmi)');
      expect(figure.asOf).toBe('2026-06-30');
    }
  });
});
