// Where employers are found beside the register: worker lists that name one, and contracts nobody registered.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day, month, rupiah } from '@payung/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingDue } from '../finding.ts';
import { detect } from './detect.ts';
import { detectProjects, readProjects, readRegisteredProjects } from './projects.ts';
import { readNamedEmployers } from './worker-lists.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-sumber-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, lines: readonly string[]) {
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return { path, name };
}

const options = { asOf: day('2026-07-01'), region: '7502' };

describe('a worker list that names employers', () => {
  const nik = (at: number) => `750201010190000${at}`;
  const read = async () => {
    const file = await fileOf('buruh.csv', [
      'No,NIK,Nama,Pekerjaan,Nama Perusahaan,Desa',
      `1,${nik(1)},Orang Satu,Buruh,PT Maju Djaya,Mustika`,
      `2,${nik(2)},Orang Dua,Buruh,"P.T. MAJU JAYA, Tbk",Mustika`,
      `3,${nik(2)},Orang Dua,Buruh,PT Maju Jaya,Mustika`,
      `4,${nik(3)},Orang Tiga,Buruh,CV Samudera Limboto,Mustika`,
      `5,${nik(4)},Orang Empat,Nelayan,Mandiri,Mustika`,
      `6,${nik(5)},Orang Lima,Petani,,Mustika`,
    ]);
    const found = await readNamedEmployers(file, options);
    if (!found.ok) throw new Error(JSON.stringify(found.issues));
    return found.value.rows;
  };

  test('gives each firm once, with its workers and the rows that name it', async () => {
    expect(await read()).toMatchObject([
      { name: 'PT Maju Djaya', workers: 2, rows: [2, 3] },
      { name: 'CV Samudera Limboto', workers: 1, rows: [5] },
    ]);
  });

  test('becomes an indication with evidence rows, and no worker is named', async () => {
    const registered = Array.from({ length: 30 }, (_, at) => ({
      ...{ npp: `X${at}`, name: `UD USAHA LAIN ${at}`, workers: 1, programs: ['JKK', 'JKM'] },
    }));
    registered.push({
      npp: 'A2',
      name: 'CV SAMUDERA LIMBOTO',
      workers: 9,
      programs: ['JKK', 'JKM'],
    });
    const found = await detect({
      list: { file: 'buruh.csv', rows: await read() },
      registered: { file: 'register', rows: registered },
      minimumWage: rupiah(3_400_000),
      from: month('2026-01'),
      asOf: day('2026-07-01'),
    });
    expect(found.cases).toHaveLength(1);
    const [one] = found.cases;
    expect(one).toMatchObject({ business: { name: 'PT Maju Djaya', npp: null } });
    const rows = one?.findings.flatMap(({ evidence }) => evidence.map(({ row }) => row));
    expect(rows).toEqual([2, 3]);
    expect(JSON.stringify(found)).not.toMatch(/Orang|\d{16}/);
  });
});

describe('construction projects', () => {
  const contracts = [
    'paket,pelaksana,nilai,kontrak,kecamatan',
    'Rehabilitasi Jalan Tilamuta,CV Bangun Contoh,Rp750.000.000,602/01/PUPR/2026,TILAMUTA',
    'Pembangunan Pasar Paguyaman,PT Karya Contoh,"Rp2.000.000.000",602/02/PUPR/2026,PAGUYAMAN',
    'Drainase Desa Mustika,CV Bangun Contoh,Rp120.000.000,,PAGUYAMAN',
    'Gedung Kantor Camat Wonosari,UD Atap Contoh,Rp90.000.000,,WONOSARI',
    'Jembatan Gantung,,Rp90.000.000,,WONOSARI',
    'Irigasi,CV Bangun Contoh,sembilan juta,,WONOSARI',
  ];
  const registrations = [
    'paket,pelaksana,kontrak',
    'Rehab. Jln Tilamuta,CV. BANGUN CONTOH,602.01.PUPR.2026',
    'Drainase desa Mustika,C.V. Bangun Contoh,',
    'Gedung Kantor Camat,UD Atap Contoh,',
  ];
  const read = async () => {
    const list = await readProjects(await fileOf('kontrak.csv', contracts));
    const known = await readRegisteredProjects(await fileOf('jakon.csv', registrations));
    if (!list.ok || !known.ok) throw new Error('unreadable');
    const detected = detectProjects({
      list: { file: 'kontrak.csv', rows: list.value.rows },
      registered: known.value,
    });
    return { ...detected, issues: list.value.issues };
  };

  test('are matched by contract, else by words and contractor; what is alike is asked', async () => {
    const { counts, cases, asks, issues } = await read();
    expect(counts).toEqual({ listed: 4, registered: 2, asked: 1, unregistered: 1 });
    expect(cases).toMatchObject([
      {
        business: { name: 'PT Karya Contoh', district: 'PAGUYAMAN' },
        findings: [{ facts: { kind: 'JAKON', value: 2_000_000_000 }, confidence: 900_000 }],
      },
    ]);
    expect(asks).toEqual([
      { row: 5, name: 'Gedung Kantor Camat Wonosari', candidates: ['Gedung Kantor Camat'] },
    ]);
    expect(issues.map(({ at, code }) => [at.row, at.column, code])).toEqual([
      [6, 'pelaksana', 'room_value_missing'],
      [7, 'nilai', 'room_value_invalid'],
    ]);
  });

  test('two contract numbers are two projects, whatever they are called', () => {
    const name = 'Rehabilitasi Jalan Tilamuta';
    const row = { row: 2, name, contractor: 'CV A', value: rupiah(1), contract: '1/2026' };
    const registered = [{ row: 2, name, contractor: 'CV A', contract: '2/2026' }];
    const found = detectProjects({ list: { file: 'x', rows: [row] }, registered });
    expect(found.counts).toMatchObject({ registered: 0, asked: 0, unregistered: 1 });
  });

  test('bring no sum that the law was not asked for', async () => {
    const facts = (await read()).cases[0]?.findings[0]?.facts;
    if (facts === undefined) throw new Error('no finding');
    const due = findingDue(facts, 1, { asOf: day('2026-07-01'), holidays: [] });
    expect(due).toEqual({ months: [], contribution: 0, lateFine: 0, due: 0 });
  });
});
