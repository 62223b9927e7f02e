// The main job with lists that came back corrected: beside the lists they were made of, and in their
// place. Nobody is counted twice and nobody is lost.

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Actor, systemClock } from '@payung/engine';
import {
  openSource,
  type RowToRepair,
  readSource,
  rowEvidence,
  sentList,
  surveySource,
  writeRepairWorkbook,
} from '@payung/intake';
import { nationalRegister } from '@payung/regions';
import { day } from '@payung/values';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import type { Summary } from '../report/index.ts';
import { openRoom, runRoom } from './index.ts';

const root = join(import.meta.dirname, '../../../..');
const sample = join(root, 'samples', 'contoh-boalemo');
const cases = join(root, 'packages', 'intake', 'corpus', 'cases');
const actor: Actor = { id: 'uji', role: 'admin', tenant: '7502' };

/** A text file, and a workbook of three villages. */
const lists = [
  [join(sample, 'daftar', 'desa_7502022001_harapan.csv'), 'desa_7502022001_harapan.csv'],
  [join(cases, 'sheets-one-per-village', 'daftar.xlsx'), 'kecamatan.xlsx'],
] as const;

let folder: string;
let fresh: FreshDatabase;
let first: Summary;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-kembali-'));
  fresh = await freshDatabase();
  first = await run('pertama', await room('asli', lists));
});

afterAll(async () => {
  await fresh.close();
  await rm(folder, { recursive: true, force: true });
});

async function room(name: string, files: readonly (readonly [string, string])[]): Promise<string> {
  const place = join(folder, name);
  await mkdir(join(place, 'daftar'), { recursive: true });
  for (const each of ['payung.yaml', 'peserta.csv', 'dasar.csv', 'target.csv', 'dana.csv']) {
    await cp(join(sample, each), join(place, each));
  }
  for (const [from, to] of files) await cp(from, join(place, 'daftar', to));
  return place;
}

async function run(out: string, place: string): Promise<Summary> {
  const opened = await openRoom(place);
  if (!opened.ok) throw new Error(opened.issues.map(({ code }) => code).join());
  return runRoom({
    room: opened.value,
    out: join(folder, out),
    language: 'id',
    database: fresh.database,
    actor,
    register: nationalRegister,
    program: { version: 'uji', digest: 'uji' },
    meter: {
      monotonicMs: () => systemClock.monotonicMs(),
      peakMemoryBytes: () => 0,
      machine: 'uji',
    },
    unique: 'uji',
  });
}

/** The repair workbook of a list as its sender corrected it. */
async function corrected(
  [path, name]: readonly [string, string],
  edit: (cells: readonly string[]) => readonly string[],
): Promise<string> {
  const options = { asOf: day('2026-06-30'), region: '7502' };
  const sent = await sentList({ name, opened: await openSource({ path, name }) });
  const survey = await surveySource(sent, options);
  if (!survey.ok) throw new Error(survey.issues[0]?.code);
  const rows: RowToRepair[] = [];
  for await (const batch of readSource(sent, survey.value, options)) {
    for (const { row, record } of batch) {
      const evidence = rowEvidence(record, row.cells);
      const cells = edit(row.cells);
      rows.push(evidence === undefined ? { ...row, cells } : { ...row, cells, evidence });
    }
  }
  const bytes = await writeRepairWorkbook({
    survey: survey.value,
    rows: [rows],
    list: sent.list,
    language: 'id',
    title: name,
  });
  const back = join(folder, `${name}-kembali.xlsx`);
  await writeFile(back, bytes);
  return back;
}

const longer = (cells: readonly string[]) =>
  cells.map((text) => (text === 'NOVI IDRUS' ? 'NOVI IDRUS TUA' : text));

function rowsOf(summary: Summary, file: string) {
  const found = summary.lists.find((each) => each.file === file);
  if (found === undefined) throw new Error(`No list ${file}`);
  return found;
}

describe('the main job on lists that came back', () => {
  it('in the place of their lists gives the same people', async () => {
    const files = [];
    for (const list of lists)
      files.push([await corrected(list, longer), `b-${list[1]}.xlsx`] as const);
    const again = await run('kedua', await room('hanya-kembali', files));
    expect(again.totals.persons).toBe(first.totals.persons);
    expect(again.totals.rows).toMatchObject({
      data: first.totals.rows.data,
      accepted: first.totals.rows.accepted,
      rejected: first.totals.rows.rejected,
      merged: first.totals.rows.merged,
      held: first.totals.rows.held,
    });
    expect(again.totals.links).toEqual(first.totals.links);
  });

  it('beside their lists count nobody twice: the earlier rows are merged with the later', async () => {
    const [village] = lists;
    const files = [...lists, [await corrected(village, longer), 'harapan-perbaikan.xlsx'] as const];
    const both = await run('ketiga', await room('keduanya', files));
    expect(both.totals.persons).toBe(first.totals.persons);
    const before = rowsOf(first, village[1]);
    const [earlier, later] = [rowsOf(both, village[1]), rowsOf(both, 'harapan-perbaikan.xlsx')];
    expect(later.rows).toMatchObject({ data: before.rows.data, accepted: before.rows.accepted });
    expect(earlier.rows).toMatchObject({
      data: before.rows.data,
      accepted: 0,
      merged: before.rows.data - before.rows.rejected,
    });
    const links = await readFile(join(folder, 'ketiga', 'tautan.csv'), 'utf8');
    expect(links).toContain('dihitung dari berkas harapan-perbaikan.xlsx');
    const people = await readFile(join(folder, 'ketiga', 'belum-terlindungi.csv'), 'utf8');
    expect(people).toContain('NOVI IDRUS TUA');
  });

  it('writes for a workbook of several sheets one repair workbook, each sheet under its name', async () => {
    const { repairFile = '' } = rowsOf(first, 'kecamatan.xlsx');
    const path = join(folder, 'pertama', ...repairFile.split('/'));
    const opened = await openSource({ path, name: 'kecamatan.xlsx' });
    if (!opened.ok) throw new Error(opened.issues[0]?.code);
    expect(opened.value.sheets.slice(0, 3)).toEqual(['Limbato', 'Mohungo', 'Ayuhulalo']);
    const links = await readFile(join(folder, 'pertama', 'tautan.csv'), 'utf8');
    const rows = links.split('\r\n').filter((line) => line.startsWith('kecamatan.xlsx,'));
    expect(new Set(rows.map((line) => line.split(',').at(-1)))).toEqual(
      new Set(['Limbato', 'Mohungo', 'Ayuhulalo']),
    );
  });
});
