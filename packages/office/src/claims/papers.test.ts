import { day, rupiah } from '@payung/values';
import { expect, test } from 'vitest';
import { findPaperType, type PaperAt, paperTasks, requiredPapers } from './papers.ts';

const at: PaperAt = {
  cause: 'death',
  programme: 'JKM',
  on: day('2026-05-01'),
  expected: rupiah(42_000_000),
  traffic: false,
};

test('a death asks for the papers of its list; what was seen and what was scanned are told apart', () => {
  const { known, tasks } = paperTasks(at, [
    { document: 'death_certificate', scanned: true },
    { document: 'family_card', scanned: false },
    { document: 'work_statement', scanned: true },
  ]);
  expect(known).toBe(true);
  expect(tasks.find(({ document }) => document === 'death_certificate')?.status).toBe('scanned');
  expect(tasks.find(({ document }) => document === 'family_card')?.status).toBe('seen');
  expect(tasks.find(({ document }) => document === 'heir_statement')?.status).toBe('missing');
  expect(tasks.at(-1)).toEqual({ document: 'work_statement', status: 'scanned' });
});

test('a death at work asks who the heirs are as well; a traffic accident for the police report', () => {
  const work = { ...at, cause: 'work_death', programme: 'JKK' } as const;
  const papers = requiredPapers({ ...work, traffic: true });
  expect(papers).toEqual(expect.arrayContaining(['heir_statement', 'police_report', 'receipts']));
  expect(new Set(papers).size).toBe(papers?.length);
  expect(requiredPapers({ ...work, cause: 'accident' })).not.toContain('heir_statement');
});

test('JHT asks for the tax number above its limit only; of JP and PMI no list is known', () => {
  const jht = { ...at, cause: 'old_age', programme: 'JHT' } as const;
  expect(requiredPapers({ ...jht, expected: rupiah(50_000_001) })).toContain('tax_number');
  expect(requiredPapers(jht)).not.toContain('tax_number');
  expect(requiredPapers({ ...at, programme: 'JKP' })).toContain('job_search_commitment');
  expect(paperTasks({ ...at, programme: 'JP' }, [])).toEqual({ known: false, tasks: [] });
  expect(requiredPapers({ ...at, programme: 'PMI' })).toBeUndefined();
});

test('a scan is what its bytes are', () => {
  const bytes = (...signs: number[]) => Uint8Array.from([...signs, 1, 2, 3]);
  expect(findPaperType(Buffer.from('%PDF-1.7'))).toBe('application/pdf');
  expect(findPaperType(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
  expect(findPaperType(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image/png');
  expect(findPaperType(Buffer.from('<svg onload=x>'))).toBeUndefined();
  expect(findPaperType(Buffer.from('MZ'))).toBeUndefined();
});
