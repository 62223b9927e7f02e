// The commands as people call them: a program of its own, judged by exit code and words.

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/database/fresh-database.ts';
import { type Ended, payung } from '../../../../tests/database/program.ts';

const head =
  'kpj,nik,nama_peserta,tgl_lahir,jenis_kelamin,segmen,status_kepesertaan,tgl_kepesertaan,npp,desa_kelurahan,kecamatan';
const people = [
  [nikOf('260987'), 'YUSUF IDRUS', '1987-09-26', 'L'],
  [nikOf('530486'), 'SITI SARTIN', '1986-04-13', 'P'],
  [nikOf('070890'), 'RAHMAN LAMUSU', '1990-08-07', 'L'],
] as const;

/** Invented, with the birth date as a NIK writes it. */
function nikOf(date: string): string {
  return ['750201', date, '0001'].join('');
}

let fresh: FreshDatabase;
let folder: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'payung-register-'));
  await cp(join(fresh.home, 'kunci'), join(folder, 'home', 'kunci'), { recursive: true });
  await writeFile(join(folder, 'juni.csv'), fileOf([0, 1, 2]));
  await writeFile(join(folder, 'juli.csv'), fileOf([0, 2]));
});
afterAll(async () => {
  await fresh.close();
  await rm(folder, { recursive: true, force: true });
});

function fileOf(who: readonly number[]): string {
  const lines = who.map((at) => {
    const [nik, name, birth, sex] = people[at] ?? [];
    return `1600000000${at},${nik},${name},${birth},${sex},BPU,AKTIF,2024-03-05,,BONGO TUA,PAGUYAMAN`;
  });
  return `${[head, ...lines].join('\n')}\n`;
}

function registry(...argv: readonly string[]): Promise<Ended> {
  const env = { PAYUNG_HOME: join(folder, 'home'), DATABASE_URL: fresh.url };
  return payung(['registry', ...argv, '--tenant', '75.02'], env).ended;
}

const load = (file: string, month: string, ...more: readonly string[]) =>
  registry('load', join(folder, file), '--month', month, ...more);

test('a file is rehearsed, loaded, known again, explained and taken back', async () => {
  const rehearsed = await load('juni.csv', '2026-06', '--dry-run');
  expect(rehearsed.out).toContain('Orang: 3 baru, 0 berubah, 0 sama.');
  const loaded = await load('juni.csv', '2026-06');
  expect([loaded.code, loaded.out]).toEqual([0, expect.stringContaining('Kiriman nomor 1')]);
  expect((await load('juni.csv', '2026-06')).out).toContain('sudah dimuat');
  const early = await registry('movement');
  expect([early.code, early.err]).toEqual([2, expect.stringContaining('Belum ada dua berkas')]);
  const json = await load('juli.csv', '2026-07', '--json');
  expect(JSON.parse(json.out)).toMatchObject({
    outcome: 'loaded',
    batch: 2,
    effect: { people: { new: 0, changed: 0, same: 2 }, memberships: { absent: 1 } },
  });
  const moved = await registry('movement', '--people');
  expect(moved.out).toContain('Peserta aktif 2026-06: 3; 2026-07: 2 (−1).');
  expect(moved.out).toContain('orang nomor 2: tidak lagi ada dalam berkas');
  const refused = await registry('rollback', '1', '--reason', 'salah');
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('perubahan nomor 2')]);
  const undone = await registry('rollback', '1', '--reason', 'salah', '--cascade');
  expect([undone.code, undone.out]).toEqual([
    0,
    'Dibatalkan: kiriman atau perubahan nomor 2, 1.\n',
  ]);
  for (const { out, err } of [rehearsed, loaded, json, moved, undone]) {
    for (const [nik, name] of people) {
      expect(`${out}${err}`).not.toContain(nik);
      expect(`${out}${err}`).not.toContain(name);
    }
  }
}, 180_000);

test('a list of workers is linked to the people that are known', async () => {
  await load('juni.csv', '2026-06');
  const list = ['Nama,NIK,Tanggal Lahir,JK,Desa,Kecamatan,Pekerjaan'];
  list.push('Yusuf Idrus,,1987-09-26,L,Bongo Tua,Paguyaman,Nelayan');
  list.push(`HAMID PAKAYA,${nikOf('120395')},1995-03-12,L,Bongo Tua,Paguyaman,Petani`);
  await writeFile(join(folder, 'daftar.csv'), `${list.join('\n')}\n`);
  const ended = await load('daftar.csv', '2026-06', '--kind', 'workers', '--json');
  expect(JSON.parse(ended.out)).toMatchObject({
    outcome: 'loaded',
    effect: { counts: { records: 3, ignored: 1, rejected: 0 }, people: { new: 1 } },
  });
}, 120_000);

test('a file that is not there, or is no list, is refused with a reason', async () => {
  const gone = await load('tidak-ada.csv', '2026-06');
  expect([gone.code, gone.err]).toEqual([2, expect.stringContaining('tidak-ada.csv')]);
  await writeFile(join(folder, 'kosong.csv'), '');
  expect((await load('kosong.csv', '2026-06')).code).toBe(2);
}, 120_000);
