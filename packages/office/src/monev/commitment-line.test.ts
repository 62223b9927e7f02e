import { day } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommitmentLine } from './commitment-line.ts';

test('a line of a meeting becomes who, what, how many of whom, and by when', () => {
  expect(readCommitmentLine('Dinas Perikanan melindungi 800 nelayan, Mar 2027')).toEqual({
    draft: {
      written: 'Dinas Perikanan melindungi 800 nelayan, Mar 2027',
      who: 'Dinas Perikanan',
      what: 'melindungi 800 nelayan',
      due: '2027-03-31',
      measure: { kind: 'people', count: 800, whom: { kind: 'occupation', code: 'NELAYAN' } },
    },
    missing: [],
  });
});

test.each([
  ['31 Maret 2027', '2027-03-31'],
  ['paling lambat 15 Agt 2026', '2026-08-15'],
  ['sebelum 2027-02', '2027-02-28'],
  ['31/12/2026', '2026-12-31'],
  ['TW II 2027', '2027-06-30'],
  ['triwulan 4 2026', '2026-12-31'],
  ['semester I 2027', '2027-06-30'],
  ['akhir tahun 2026', '2026-12-31'],
  ['akhir Nopember 2026', '2026-11-30'],
])('a day is understood as offices write it: %s', (written, due) => {
  expect(readCommitmentLine(`Disnaker menyusun Perbup, ${written}`).draft.due).toBe(due);
});

test('a day that does not exist is no day, and stands in what was said', () => {
  const { draft, missing } = readCommitmentLine('Disnaker menyusun Perbup, 31 Februari 2027');
  expect(missing).toEqual(['due']);
  expect(draft.what).toContain('31 Februari');
});

test.each([
  ['Pemda melindungi 5.000 pekerja rentan, Des 2026', 5_000, { kind: 'funded' }],
  ['BKPSDM mendaftarkan 1,2 ribu orang, Des 2026', undefined, undefined],
  [
    'BKPSDM mendaftarkan 120 tenaga non ASN, Des 2026',
    120,
    { kind: 'occupation', code: 'NON_ASN' },
  ],
  ['Camat mendaftarkan 2 ribu warga desa, Des 2026', 2_000, { kind: 'all' }],
])('people are counted with their kind: %s', (line, count, whom) => {
  const { measure } = readCommitmentLine(line).draft;
  if (count === undefined) expect(measure?.kind).not.toBe('deed');
  else expect(measure).toEqual({ kind: 'people', count, whom });
});

test('money is money, and the number of a regulation counts nobody', () => {
  const line = 'DPRD menganggarkan Rp1,5 miliar untuk iuran, 30 Nov 2026';
  expect(readCommitmentLine(line).draft.measure).toEqual({ kind: 'money', amount: 1_500_000_000 });
  const deed = readCommitmentLine(
    'Bagian Hukum menerbitkan Perbup 12 tentang pekerja rentan, Mei 2027',
  );
  expect(deed.draft.measure).toEqual({ kind: 'deed' });
});

test('months and places are counted as nobody', () => {
  const measureOf = (line: string) => readCommitmentLine(line).draft.measure;
  const months = 'Bappeda menganggarkan Rp6 juta untuk 12 bulan, Des 2026';
  expect(measureOf(months)).toEqual({ kind: 'money', amount: 6_000_000 });
  const places = 'Dinas PMD mendaftarkan 5 desa, Des 2026';
  expect(measureOf(places)).toEqual({ kind: 'deed' });
  const both = 'Dinas PMD mendaftarkan 100 perangkat desa di 5 desa, Des 2026';
  expect(measureOf(both)).toMatchObject({ kind: 'people', count: 100 });
});

test('what a line does not say is named and never filled in', () => {
  expect(readCommitmentLine('nelayan dilindungi semua').missing).toEqual(['who', 'what', 'due']);
  expect(readCommitmentLine('melindungi 800 nelayan').missing).toEqual(['who', 'due']);
  expect(readCommitmentLine('').missing).toEqual(['who', 'what', 'due']);
});

test('any office, number and month come back as they were said', () => {
  const office = fc.constantFrom('Disnaker', 'Dinas Sosial', 'Sekda Kab. Boalemo', 'PUPR');
  const names = ['Jan', 'Peb', 'Maret', 'Apr', 'Mei', 'Juni', 'Jul', 'Agustus', 'Sept', 'Okt'];
  fc.assert(
    fc.property(
      ...([office, fc.integer({ min: 1, max: 99_999 }), fc.nat(names.length - 1)] as const),
      fc.integer({ min: 2025, max: 2040 }),
      (who, count, at, year) => {
        const { draft } = readCommitmentLine(
          `${who} akan melindungi ${count} petani, ${names[at]} ${year}`,
        );
        expect(draft.who).toBe(who);
        expect(draft.measure).toMatchObject({ kind: 'people', count });
        expect(draft.due?.slice(0, 7)).toBe(`${year}-${String(at + 1).padStart(2, '0')}`);
        expect(draft.due).toBe(day(draft.due ?? ''));
      },
    ),
  );
});

test('a page instead of a line is read without end of patience', () => {
  const page = `${'melindungi 8 '.repeat(20_000)}, Mar 2027`;
  expect(readCommitmentLine(page).missing).toContain('due');
});
