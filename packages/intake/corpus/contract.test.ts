// The object that `payung intake FILE --json` prints, part by part, as other programs rely on it.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toldOf } from './command.ts';
import { casesFolder } from './make.ts';
import { fields } from './truth.ts';
import { reasonWords, warningWords } from './words.ts';

const file = (name: string, of: string) => join(casesFolder, name, of);
const list = file('village-list-csv', 'daftar.csv');

const objects = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? value.map((each) => ({ ...each })) : [];
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];

describe('the object of payung intake', { timeout: 120_000 }, () => {
  it('names each row, its disposition and its words from the closed vocabulary', async () => {
    const { exitCode, whole } = await toldOf(list, ['--rows', 'all']);
    expect(exitCode).toBe(0);
    const rows = objects(whole['rows']);
    const people = rows.filter((row) => row['disposition'] !== 'ignored');
    expect(people).toHaveLength(18);
    for (const row of people) {
      expect(row).toMatchObject({ row: expect.any(Number), reasons: expect.any(Array) });
      expect(reasonWords).toEqual(expect.arrayContaining([...texts(row['reasons'])]));
      expect(warningWords).toEqual(expect.arrayContaining([...texts(row['warnings'])]));
      const allowed: readonly string[] = fields;
      expect(allowed).toEqual(expect.arrayContaining(Object.keys({ ...Object(row['values']) })));
    }
  });

  it('adds the reasons of the rows up under byReason', async () => {
    const { whole } = await toldOf(list, ['--rows', 'all']);
    const told = objects(whole['rows']).flatMap((row) => texts(row['reasons']));
    const sums = Object.fromEntries(
      [...new Set(told)].map((word) => [word, told.filter((each) => each === word).length]),
    );
    expect(whole['byReason']).toEqual(sums);
  });

  it('leaves rows out when none are wanted, and good ones when only problems are', async () => {
    const none = await toldOf(list, ['--rows', 'none']);
    expect(none.whole['rows']).toEqual([]);
    const { whole } = await toldOf(list, ['--rows', 'problems']);
    const rows = objects(whole['rows']);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect([...texts(row['reasons']), ...texts(row['warnings'])]).not.toEqual([]);
    }
    expect(whole['counts']).toEqual(none.whole['counts']);
  });

  it('says how long it took and how much memory it needed', async () => {
    const { whole } = await toldOf(list, ['--rows', 'none']);
    expect(whole).toMatchObject({ seconds: expect.any(Number), peakMiB: expect.any(Number) });
  });

  it('counts each sheet where there are several', async () => {
    const { whole } = await toldOf(file('sheets-one-per-village', 'daftar.xlsx'), [
      '--rows',
      'none',
    ]);
    expect(objects(whole['sheets'])).toHaveLength(3);
    expect(JSON.stringify(whole['sheets'])).toMatch(/Limbato.*Mohungo.*Ayuhulalo/);
  });

  it('says in which list of an archive the earlier row stands', async () => {
    const { whole } = await toldOf(file('zip-person-in-two-lists', 'kiriman.zip'), []);
    const rows = objects(whole['rows']);
    const merged = rows.find((row) => row['disposition'] === 'merged');
    expect(merged).toMatchObject({
      file: 'kiriman.zip/dinas/nelayan.xlsx',
      sameAs: { file: 'kiriman.zip/limbato.csv', row: 2 },
    });
    expect(whole['counts']).toMatchObject({ data: 14, accepted: 11, held: 2, merged: 1 });
    expect(JSON.stringify(whole['problems'])).toContain('baris 4 (kiriman.zip/limbato.csv)');
  });

  it('says once of the file that a hidden sheet was read', async () => {
    const { whole } = await toldOf(file('sheets-hidden-list', 'daftar.xlsx'), ['--rows', 'none']);
    const notices = objects(whole['notices']).filter(({ code }) => code === 'hidden_sheets');
    expect(notices).toHaveLength(1);
    expect(notices[0]?.['message']).toMatch(/tersembunyi.*: Lama\./);
  });

  it.each([
    ['beside the list', 'external-link-workbook'],
    ['behind names and NIKs', 'external-link-values'],
    ['behind NIKs without a saved value', 'external-link-without-values'],
  ])('says once of the file that links were not followed: %s', async (_, name) => {
    const { exitCode, whole } = await toldOf(file(name, 'daftar.xlsx'), ['--rows', 'none']);
    const notices = objects(whole['notices']).filter(({ code }) => code === 'external_links');
    expect([exitCode, whole['outcome'], notices.length]).toEqual([0, 'import', 1]);
    expect(notices[0]?.['message']).toMatch(
      /daftar\.xlsx.* 1 berkas lain; tautannya tidak diikuti/,
    );
  });

  it('says nothing of links where there are none', async () => {
    const { whole } = await toldOf(file('xlsx-hyperlinks', 'daftar.xlsx'), ['--rows', 'none']);
    expect(objects(whole['notices']).map(({ code }) => code)).not.toContain('external_links');
  });

  it('refuses with exit code 3, a word and an Indonesian sentence', async () => {
    const { exitCode, whole } = await toldOf(file('refuse-pdf', 'daftar.pdf'), ['--rows', 'all']);
    expect(exitCode).toBe(3);
    expect(whole).toMatchObject({ outcome: 'refuse', refusal: 'unsupported_format' });
    expect(whole['message']).toMatch(/\b(berkas|simpan|kirim|Excel)\b/i);
  });

  it('calls the file by the name it was sent under', async () => {
    const { whole } = await toldOf(file('refuse-pdf', 'daftar.pdf'), [
      '--name',
      'Daftar Desa Bajo.pdf',
    ]);
    expect(whole['message']).toContain('Daftar Desa Bajo.pdf');
  });
});
