// What the downloads are called, and which of them are marked as personal.

import { expect, test } from 'vitest';
import { i18n, type TextOf } from '../text/text.ts';
import { fileGroups, fileText, isPersonal } from './file-kinds.ts';

const text: TextOf = (key, words) => i18n._(key, words === undefined ? undefined : { ...words });
const file = (name: string) => ({ name, bytes: 1, sha256: '' });

test('only report and totals are without personal data; an unknown file counts as personal', () => {
  const open = ['laporan.pdf', 'ringkasan.json', 'monev/notulen-1.docx'];
  expect(open.map(isPersonal)).toEqual([false, false, false]);
  for (const name of [
    'tautan.csv',
    'belum-terlindungi.csv',
    'rencana.csv',
    'perbaikan/a.xlsx',
    'baru.bin',
  ]) {
    expect(isPersonal(name), name).toBe(true);
  }
});

test('report, tables, repairs, others; empty groups are left out; no file is lost', () => {
  const files = [
    ...['perbaikan/a.xlsx', 'laporan.pdf', 'monev/laporan-1.pdf'],
    ...['tautan.csv', 'ringkasan.json'],
  ].map(file);
  const groups = fileGroups(files);
  expect(groups.map((group) => group.title)).toEqual([
    'downloads_report',
    'downloads_monev',
    'downloads_tables',
    'downloads_repair',
    'downloads_other',
  ]);
  expect(groups.flatMap((group) => group.files)).toHaveLength(files.length);
  expect(fileGroups([])).toEqual([]);
});

test('a repair workbook names the list it goes back to', () => {
  expect(fileText('perbaikan/desa_tenilo.xlsx', text)).toContain('desa_tenilo');
  expect(fileText('baru.bin', text)).toBeUndefined();
});
