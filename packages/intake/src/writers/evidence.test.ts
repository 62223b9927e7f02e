import { issue } from '@payung/values';
import { describe, expect, test } from 'vitest';
import type { Cell, SheetRecord } from '../readers/record.ts';
import { recalled, rowEvidence } from './evidence.ts';
import { findIdentity, identityText } from './identity.ts';

const text = (value: string): Cell => ({ text: value, kind: 'text' });
const texts = (record: SheetRecord): string[] => record.cells.map((cell) => cell.text);
const written = (record: SheetRecord): Cell[] =>
  record.cells.map((cell) => (cell.text === '' ? { text: '', kind: 'empty' } : text(cell.text)));

const record: SheetRecord = {
  row: 7,
  sheet: 'Bajo',
  cells: [
    { text: '1', kind: 'number' },
    { text: '7502012609870000', kind: 'number' },
    text('Ani Contoh'),
    { text: '1987-09-26', kind: 'date' },
    { text: '#N/A', kind: 'error' },
    { text: '', kind: 'formula_empty' },
    { text: 'Bajo', kind: 'text', mergedFrom: 4 },
    { text: 'TRUE', kind: 'boolean' },
  ],
  hidden: true,
  issues: [issue('cell_too_long', { limit: 10 }, { at: { column: 'C' } })],
};

describe('what a row was', () => {
  const evidence = rowEvidence(record, texts(record));

  test('is recalled from text cells, cell by cell', () => {
    expect(recalled(written(record), evidence)).toEqual({
      cells: record.cells,
      hidden: true,
      issues: [issue('cell_too_long', { text: 'Ani Contoh', limit: 10 }, { at: { column: 'C' } })],
    });
  });

  test('stands in one cell and survives it', () => {
    const identity = { sheet: 0, row: 7, digest: '0'.repeat(16), evidence: evidence ?? '' };
    expect(findIdentity(identityText(identity))).toEqual(identity);
  });

  test('holds no longer for a cell that was typed over, and still for the others', () => {
    const cells = written(record);
    cells[1] = text('7502012609870001');
    cells[2] = text('Ani');
    const back = recalled(cells, evidence);
    expect(back.cells[1]?.kind).toBe('text');
    expect(back.cells[3]?.kind).toBe('date');
    expect(back.issues).toEqual([]);
  });

  test('of plain text needs no words', () => {
    expect(rowEvidence({ row: 1, sheet: 'Bajo', cells: [text('Ani')] }, ['Ani'])).toBeUndefined();
  });

  test('of a text file keeps how many cells it had', () => {
    const short: SheetRecord = { row: 1, cells: [text('1'), text('Ani')] };
    const wide = [text('1'), text('Ani'), { text: '', kind: 'empty' } as const];
    expect(recalled(wide, rowEvidence(short, texts(short))).cells).toEqual(short.cells);
  });

  test('of sixteen thousand numbers still leaves room for the mark of the row', () => {
    const cells = Array.from({ length: 16_000 }, (): Cell => ({ text: '1', kind: 'number' }));
    const many = rowEvidence(
      { row: 1, sheet: 'Bajo', cells },
      cells.map((cell) => cell.text),
    );
    const identity = { sheet: 0, row: 1, digest: '0'.repeat(16), evidence: many ?? '' };
    expect(identityText(identity).length).toBeLessThan(32_767);
    expect(findIdentity(identityText(identity))).toEqual(identity);
  });

  test.each([
    'n999999.0',
    'x1.0',
    'icell_too_long-fatal-',
    'inik_wrong-error-',
    'w99999999',
    'n5.0',
  ])('made up as %s does no harm', (entry) => {
    const { cells, issues } = recalled([text('Ani')], entry);
    expect(issues).toEqual([]);
    expect(cells.length).toBeLessThanOrEqual(1_000);
    expect(cells[0]).toEqual(text('Ani'));
  });
});
