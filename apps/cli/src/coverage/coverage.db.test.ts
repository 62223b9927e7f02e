// Coverage read from the register itself, as people call it: figures, the rows behind them, answers
// that open again, closed months, and the sample room.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import { type Ended, payung, root } from '../../../../tests/database/program.ts';
import { namesBelow } from './names.ts';
import { linesOf } from './printed.ts';

const head =
  'kpj,nik,nama_peserta,tgl_lahir,jenis_kelamin,segmen,status_kepesertaan,tgl_kepesertaan,npp,desa_kelurahan,kecamatan';
const people = [
  [nikOf('260987'), 'YUSUF IDRUS', '1987-09-26', 'BPU', 'BONGO TUA'],
  [nikOf('130486'), 'SALMA LADIKU', '1986-04-13', 'PU', 'BONGO TUA'],
  [nikOf('070890'), 'RAHMAN LAMUSU', '1990-08-07', 'BPU', 'BONGO TUA'],
  // No desa is written: he has no domicile, and must not fall out of sight.
  [nikOf('010280'), 'TAHIR PAKAYA', '1980-02-01', 'BPU', ''],
] as const;
const bases = `kode_wilayah,definisi,tahun,segmen,jumlah,sumber
75.02,angkatan_kerja_di_luar_asn_tni_polri,2026,semua,10,data uji
`;

/** Invented, with the birth date as a NIK writes it. */
function nikOf(date: string): string {
  return ['750201', date, '0001'].join('');
}

let fresh: FreshDatabase;
let folder: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'payung-cakupan-'));
  await cp(join(fresh.home, 'kunci'), join(folder, 'home', 'kunci'), { recursive: true });
  await writeFile(join(folder, 'dasar.csv'), bases);
  await write('juni.csv', [0, 1, 2, 3]);
  await write('juli.csv', [0, 2, 3]);
  const loaded = await registry('load', join(folder, 'juni.csv'), '--month', '2026-06');
  expect([loaded.code, loaded.out]).toEqual([0, expect.stringContaining('Orang: 4 baru')]);
}, 120_000);
afterAll(async () => {
  await fresh.close();
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, who: readonly number[]): Promise<void> {
  const lines = who.map((at) => {
    const [nik, full, birth, segment, desa] = people[at] ?? [];
    const home = desa === '' ? ',' : `${desa},PAGUYAMAN`;
    return `1600000000${at},${nik},${full},${birth},L,${segment},AKTIF,2024-03-05,,${home}`;
  });
  await writeFile(join(folder, name), `${[head, ...lines].join('\n')}\n`);
}

function run(...argv: readonly string[]): Promise<Ended> {
  const env = { PAYUNG_HOME: join(folder, 'home'), DATABASE_URL: fresh.url };
  return payung(argv, env).ended;
}

const registry = (...argv: readonly string[]) => run('registry', ...argv, '--tenant', '75.02');
const coverage = (...argv: readonly string[]) => run('coverage', ...argv);
const oneState = 'Semua bulan dihitung dari keadaan register yang satu itu';
const source = ['--tenant', '75.02', '--region', '75.02'];

test('the register gives its figure for the month of its newest file, with nobody out of sight', async () => {
  const shown = await coverage(...source, '--bases', join(folder, 'dasar.csv'), '--by', 'segmen');
  expect([shown.code, shown.err.includes('Error')]).toEqual([0, false]);
  expect(shown.out).toContain('2026-06, Kabupaten Boalemo (75.02)');
  expect(shown.out).toContain('Seluruhnya: 30,00 %  3 orang dari 10');
  expect(shown.out).toContain('Di luar angka ini: 1 orang yang wilayahnya tidak diketahui.');
  expect(shown.out).toMatch(/BPU {2}2 orang\n {2}PU {3}1 orang/);
}, 60_000);

test('a figure opens down to its rows: masked, with file and row, as many as it counts', async () => {
  const opened = await coverage('explain', ...source, '--rows', '2');
  expect(opened.code).toBe(0);
  expect(opened.out).toContain('Register 75.02 seperti diketahui sampai perubahan nomor 1.');
  expect(opened.out).toContain('Orang di balik angka 2026-06: 3; ditampilkan 2.');
  expect(opened.out).toContain('orang nomor 1, 75.02.01.2011: BPU own');
  expect(opened.out).toContain('2024-03 sampai sekarang; juni.csv baris 2');
  expect(opened.out).toMatch(/NIK 750201•+01, KPJ •+0000/);
  for (const [nik, name] of people) {
    expect(opened.out).not.toContain(nik);
    expect(opened.out).not.toContain(name);
  }
  const json = await coverage('explain', ...source, '--rows', '9', '--json');
  const answer = JSON.parse(json.out);
  expect(answer.rows.people).toBe(answer.total.people);
  expect(answer.rows.shown.map(({ person }: { person: number }) => person)).toEqual([1, 2, 3]);
  const outside = await coverage('explain', ...source, '--remit', '75.03', '--json');
  expect(JSON.parse(outside.out)).toMatchObject({ total: { people: null } });
  expect(outside.out).not.toContain('•');
}, 60_000);

test('an answer opens again with the same bytes whatever the register has learned since', async () => {
  const first = await coverage('explain', ...source, '--json');
  const id = JSON.parse(first.out).snapshot;
  const closed = await registry('close', '2026-06', '--reason', 'laporan bulanan');
  expect([closed.code, closed.out]).toEqual([0, expect.stringContaining('4 orang terlindungi')]);
  const loaded = await registry('load', join(folder, 'juli.csv'), '--month', '2026-07');
  expect([loaded.code, loaded.err]).toEqual([0, expect.any(String)]);
  const corrected = await registry(
    ...['correct', '1', '--set', 'segmen=PU', '--kpj', '16000000000'],
    ...['--reason', 'salah segmen', '--approved-by', 'kepala'],
  );
  expect([corrected.code, corrected.err]).toEqual([0, expect.any(String)]);
  const again = await coverage('--snapshot', id, '--json');
  expect(again.out).toBe(first.out);
  const kept = join(folder, 'home', 'cakupan');
  expect((await stat(join(kept, `${id}.json`))).mode & 0o077).toBe(0);
  expect((await readdir(kept)).every((name) => /^[0-9a-f]{64}\.json$/.test(name))).toBe(true);
  // A figure somebody has written into the file is not given out as the answer of that id.
  await writeFile(join(kept, `${id}.json`), first.out.replace('"people": 3', '"people": 5'));
  const forged = await coverage('--snapshot', id, '--json');
  expect([forged.code, forged.out, forged.err]).toEqual([1, '', expect.stringContaining(id)]);
}, 120_000);

test('a closed month is read as it was when it was closed; an open one as it is known', async () => {
  const june = await coverage('explain', ...source, '--at', '2026-06', '--by', 'segmen', '--json');
  expect(JSON.parse(june.out)).toMatchObject({
    total: { people: 3 },
    cells: [{ people: 2 }, { people: 1 }],
    sources: { register: { tenant: '7502', closed: true } },
  });
  const july = await coverage(...source, '--by', 'segmen', '--json');
  expect(JSON.parse(july.out)).toMatchObject({
    at: '2026-07',
    total: { people: 2 },
    cells: [
      { key: { segment: 'BPU' }, people: 1 },
      { key: { segment: 'PU' }, people: 1 },
    ],
    sources: { register: { closed: false } },
  });
}, 60_000);

test('ranking, trend, targets, credit and forecast are answers of their own, kept under ids', async () => {
  const nameOf = await namesBelow('7502');
  const with_ = [...source, '--bases', join(folder, 'dasar.csv')];
  for (const [kind, ...more] of [
    ['ranking', '--by', 'kecamatan'],
    ['trend', '--months', '3'],
    ['credit'],
    ['forecast', '--months', '2'],
  ] as const) {
    const made = await coverage(kind, ...with_, ...more, '--json');
    expect([kind, made.code, made.code === 0 ? '' : made.err]).toEqual([kind, 0, '']);
    const answer = JSON.parse(made.out);
    expect(answer).toMatchObject({ kind, region: '7502', at: '2026-07' });
    // As `--snapshot` prints it; that answers open again is asked above, by the program itself.
    const lines = linesOf(answer, kind, { language: 'id', nameOf });
    expect(lines).toContain(`Jawaban ${answer.snapshot}`);
    if (kind === 'trend') expect(lines.join('\n')).toContain(oneState);
    // A list is read by names; programs read codes.
    if (kind === 'ranking') expect(lines.join('\n')).toContain('–  Paguyaman: ');
  }
  const targets = await coverage('targets', ...with_, '--by', 'kecamatan', '--target', '9');
  expect([targets.code, targets.err]).toEqual([2, expect.stringContaining('jumlah 750201')]);
  const letter = 'kode_wilayah,target_orang,surat\n75.02.01,9,SK 12/2026\n';
  await writeFile(join(folder, 'surat.csv'), letter);
  const manual = ['--rule', 'manual', '--manual', join(folder, 'surat.csv'), '--target', '9'];
  const first = await coverage('targets', ...with_, '--by', 'kecamatan', ...manual, '--json');
  expect([first.code, JSON.parse(first.out).letters]).toEqual([0, ['SK 12/2026']]);
  // The same command over another letter is another answer.
  await writeFile(join(folder, 'surat.csv'), letter.replace('SK 12', 'SK 13'));
  const second = await coverage('targets', ...with_, '--by', 'kecamatan', ...manual, '--json');
  expect(JSON.parse(second.out).snapshot).not.toBe(JSON.parse(first.out).snapshot);
}, 180_000);

test('a room is loaded file by file, and its region is counted over its own bases', async () => {
  const room = join(folder, 'ruang');
  await mkdir(join(room, 'daftar'), { recursive: true });
  const config = `tenant: "75.04"
as_of: 2026-06-30
participants: peserta.csv
lists: daftar/
bases: dasar.csv
targets: target.csv
funds: dana.csv
plan:
  programs: [JKK, JKM]
  start: 2026-07
  priority: [belum_terlindungi]
`;
  await writeFile(join(room, 'payung.yaml'), config);
  await cp(join(folder, 'juni.csv'), join(room, 'peserta.csv'));
  await cp(join(folder, 'dasar.csv'), join(room, 'dasar.csv'));
  await writeFile(join(room, 'target.csv'), 'kode_wilayah,skala,tahun,target_persen,sumber\n');
  await cp(join(root, 'samples', 'contoh-boalemo', 'dana.csv'), join(room, 'dana.csv'));
  const listed = `Nama,NIK,Tanggal Lahir,JK,Pekerjaan\nHAMID PAKAYA,${nikOf('120395')},1995-03-12,L,Petani\n`;
  await writeFile(join(room, 'daftar', 'desa.csv'), listed);
  const empty = await coverage('--room', room);
  expect([empty.code, empty.err]).toEqual([2, expect.stringContaining('registry load --room')]);
  const loaded = await run('registry', 'load', '--room', room);
  expect([loaded.code, loaded.err.includes('payung:')]).toEqual([0, false]);
  expect(loaded.out).toMatch(
    /peserta\.csv:\nKiriman nomor 1 .*\n[\s\S]*desa\.csv:\nKiriman nomor 2/,
  );
  const counted = await coverage('--room', room, '--json');
  expect(JSON.parse(counted.out)).toMatchObject({
    ...{ at: '2026-06', total: { people: 4 } },
    sources: { register: { tenant: '7504', change: 2 }, bases: { name: 'dasar.csv' } },
  });
  const again = await run('registry', 'load', '--room', room);
  expect(again.out.match(/sudah dimuat/g)).toHaveLength(2);
}, 120_000);

test('an export has cells, views and a data dictionary, for its owner alone', async () => {
  const out = join(folder, 'ekspor');
  const made = await coverage('export', ...source, '--out', out);
  expect(made.code).toBe(0);
  expect((await readdir(out)).sort()).toEqual([
    'asal.json',
    'bulan.parquet',
    'kamus.csv',
    'keanggotaan.parquet',
    'sel.parquet',
    'tampilan.sql',
  ]);
  for (const name of await readdir(out)) {
    expect((await stat(join(out, name))).mode & 0o077).toBe(0);
  }
  expect(await readFile(join(out, 'kamus.csv'), 'utf8')).toContain('peserta_wilayah,tingkat');
  const again = await coverage('export', ...source, '--out', out);
  expect([again.code, again.err]).toEqual([2, expect.stringContaining(out)]);
}, 60_000);

test('a register without a file tells which command fills it', async () => {
  const empty = await coverage('--tenant', '75.03');
  expect([empty.code, empty.err]).toEqual([2, expect.stringContaining('payung registry load')]);
}, 60_000);
