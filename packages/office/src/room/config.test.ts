import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day, issueLine } from '@payung/values';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRoom } from './config.ts';

const good = `tenant: "75.02"
as_of: 2026-06-30
participants: peserta.csv
lists: daftar/
bases: dasar.csv
targets: target.csv
funds: dana.csv
plan:
  programs: [JKK, JKM]
  start: 2026-07
  priority: [belum_terlindungi, usia_tertua_lebih_dulu]
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ruang-'));
  await mkdir(join(folder, 'daftar'));
  const files = [
    'peserta.csv',
    'dasar.csv',
    'target.csv',
    'dana.csv',
    'daftar/b.csv',
    'daftar/a.xlsx',
  ];
  for (const name of files) await writeFile(join(folder, name), 'isi');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function lines(yaml: string | undefined): Promise<string> {
  if (yaml !== undefined) await writeFile(join(folder, 'payung.yaml'), yaml);
  const room = await openRoom(folder);
  expect(room.ok).toBe(false);
  return room.issues.map((each) => issueLine(each)).join('\n');
}

describe('the data room', () => {
  it('is read with its lists in one order on every machine', async () => {
    await writeFile(join(folder, 'payung.yaml'), good);
    const room = await openRoom(folder);
    expect(room.issues).toEqual([]);
    expect(room.ok && room.value.tenant).toBe('7502');
    expect(room.ok && room.value.asOf).toBe('2026-06-30');
    expect(room.ok && room.value.lists.map(({ name }) => name)).toEqual(['a.xlsx', 'b.csv']);
    expect(room.ok && room.value.plan.programs).toEqual(['JKK', 'JKM']);
  });

  it('takes another date when one is given', async () => {
    await writeFile(join(folder, 'payung.yaml'), good);
    const room = await openRoom(folder, { asOf: day('2026-09-30') });
    expect(room.ok && room.value.asOf).toBe('2026-09-30');
  });

  it('without payung.yaml is refused with the place of an example', async () => {
    expect(await lines(undefined)).toContain('samples/contoh-boalemo/payung.yaml');
  });

  it('with an unknown key names the key and its row', async () => {
    const text = await lines(good.replace('funds:', 'dana:'));
    expect(text).toContain('baris 7');
    expect(text).toContain('“dana”');
    expect(text).toContain('“funds” belum ada');
  });

  it('with an unknown key inside plan names it too', async () => {
    expect(await lines(good.replace('  start:', '  mulai:'))).toContain('“mulai”');
  });

  it.each([
    ['peserta.csv', 'tidak-ada.csv', 'tidak-ada.csv'],
    ['daftar/', 'kosong/', 'kosong/'],
    ['"75.02"', '"75.0x"', '75.0x'],
    ['2026-06-30', '2026-06-31', '2026-06-31'],
    ['2026-07', '2026-13', '2026-13'],
    ['[JKK, JKM]', '[JKK, XYZ]', 'XYZ'],
    ['usia_tertua_lebih_dulu', 'undian', 'undian'],
  ])('with %s replaced by %s is refused naming it', async (from, to, named) => {
    expect(await lines(good.replace(from, to))).toContain(named);
  });

  it('with an empty list folder says so', async () => {
    await rm(join(folder, 'daftar', 'a.xlsx'));
    await rm(join(folder, 'daftar', 'b.csv'));
    expect(await lines(good)).toContain('tidak berisi satu pun daftar');
  });

  it('with broken YAML names the row', async () => {
    expect(await lines('tenant: "75.02"\nas_of: [2026\n')).toMatch(/baris \d.*tidak terbaca/s);
  });

  it('with a list instead of keys is refused', async () => {
    expect(await lines('- a\n- b\n')).toContain('payung.yaml tidak terbaca');
  });

  it('tells all faults at once', async () => {
    const text = await lines(good.replace('"75.02"', '"x"').replace('dasar.csv', 'hilang.csv'));
    expect(text).toContain('tenant');
    expect(text).toContain('hilang.csv');
  });
});
