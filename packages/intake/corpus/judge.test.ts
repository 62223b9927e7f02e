// The judge must find every kind of difference: a corpus that lets everything pass proves nothing.

import { describe, expect, it } from 'vitest';
import { type Answer, type AnsweredRow, differences } from './judge.ts';
import type { Import, RowTruth, Truth } from './truth.ts';

const row = (facts: Partial<AnsweredRow> = {}): AnsweredRow => ({
  row: 2,
  place: '',
  disposition: 'accepted',
  reasons: [],
  warnings: [],
  values: { nama: 'Asma Biya', upah: 1_500_000, hp: '081244000001' },
  ...facts,
});

const counts = { records: 2, ignored: 1, data: 1, accepted: 1, rejected: 0, merged: 0, held: 0 };
const heading = row({ row: 1, disposition: 'ignored', values: {} });
const answer = (facts: Partial<Answer> = {}): Answer => ({
  outcome: 'import',
  message: '1 baris data',
  counts,
  rows: [heading, row()],
  exitCode: 0,
  ...facts,
});

const truth = (facts: Partial<RowTruth> = {}): Import => ({
  outcome: 'import',
  rows: [
    { row: 1, disposition: 'ignored' },
    { row: 2, disposition: 'accepted', values: { nama: 'Asma Biya' }, ...facts },
  ],
});

const found = (expected: Truth, given: Answer) => differences([expected], given).join('\n');

describe('the judge', () => {
  it('has nothing to say of an answer that is true', () => {
    expect(found(truth({ values: { upah: '1500000', hp: '+62 812-4400-0001' } }), answer())).toBe(
      '',
    );
  });

  it('sees a person who is not in the answer', () => {
    expect(found(truth(), answer({ rows: [heading] }))).toContain('row 2: no such row');
  });

  it('sees a person whom nobody wrote', () => {
    const rows = [heading, row(), row({ row: 3 })];
    expect(found(truth(), answer({ rows }))).toContain('row 3 : not in the truth');
  });

  it('sees another disposition, a missing word, a word too many', () => {
    expect(found(truth({ disposition: 'rejected' }), answer())).toContain('expected rejected');
    expect(found(truth({ warnings: ['dob_invalid'] }), answer())).toContain(
      'dob_invalid is missing',
    );
    expect(found(truth({ reasons: ['nik_length'] }), answer())).toContain('nik_length is missing');
    expect(found(truth({ told: ['nik_length', 'nik_missing'] }), answer())).toContain('none of');
    const warned = answer({ rows: [heading, row({ warnings: ['mojibake'] })] });
    expect(found(truth(), warned)).toContain('unexpected warning mojibake');
    expect(found(truth({ may: ['mojibake'] }), warned)).toBe('');
  });

  it('sees another value and a value where there is none', () => {
    expect(found(truth({ values: { nama: 'Asma Biya S' } }), answer())).toContain('nama: expected');
    expect(found(truth({ values: { upah: null } }), answer())).toContain('upah: expected nothing');
    expect(found(truth({ values: { nik: '1' } }), answer())).toContain('nik: expected 1');
  });

  it('sees counts that do not add up and rows that the counts do not hold', () => {
    expect(found(truth(), answer({ counts: { ...counts, data: 2 } }))).toContain('counts: data 2');
    expect(found(truth(), answer({ counts: { ...counts, records: 9 } }))).toContain('records 9');
    const more = { ...counts, accepted: 0, held: 1 };
    expect(found(truth(), answer({ counts: more }))).toContain('counts: accepted 0, but 1 rows');
  });

  it('sees a refusal by another word, without a message, or with the exit code of success', () => {
    const refused = answer({ outcome: 'refuse', refusal: 'empty_file', rows: [], exitCode: 3 });
    const expected: Truth = { outcome: 'refuse', refusal: ['archive_bomb'] };
    expect(found(expected, refused)).toContain('expected archive_bomb, is empty_file');
    expect(found(truth(), refused)).toContain('outcome: expected import');
    expect(found(expected, { ...refused, message: '' })).toContain('without a message');
    expect(found(expected, { ...refused, peakMiB: 600 })).toContain('memory: 600 MiB');
    expect(found(expected, { ...refused, exitCode: 0 })).toContain('exit code: expected 3, is 0');
  });

  it('looks for a word on any of the rows that may tell it', () => {
    const both = { ...truth(), somewhere: [{ word: 'conflict_value', rows: [2, 3] }] };
    expect(found(both, answer())).toContain('none of them tells conflict_value');
  });

  it('takes the nearest of several truths', () => {
    expect(
      differences([{ outcome: 'refuse', refusal: ['empty_file'] }, truth()], answer()),
    ).toEqual([]);
  });
});
