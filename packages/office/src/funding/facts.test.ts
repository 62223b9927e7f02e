import { issueLine, nik } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { parseFacts, withFacts } from './facts.ts';
import { person } from './planner/cases.fixture.ts';

const rows = (...cells: readonly Readonly<Record<string, string>>[]) =>
  cells.map((each, at) => ({ row: at + 2, cells: each }));
/** Invented. */
const nikOf = (serial: number) => `750201150380${String(serial).padStart(4, '0')}`;
const [one, other] = [nikOf(1), nikOf(2)];

describe('keadaan.csv', () => {
  test('tells decile, disability and who earns alone; an empty cell tells nothing', () => {
    const read = parseFacts(
      rows(
        { nik: one, desil: '3', disabilitas: 'ya', nafkah_tunggal: 'tidak' },
        { nik: other, desil: '', disabilitas: ' ' },
      ),
    );
    expect(read).toEqual({
      ok: true,
      issues: [],
      value: [{ nik: nik(one), decile: 3, disabled: true, soleEarner: false }, { nik: nik(other) }],
    });
  });

  test('is refused with every wrong cell named, and never prints a NIK', () => {
    const read = parseFacts(
      rows(
        { nik: one, desil: '11' },
        { nik: one, disabilitas: 'mungkin' },
        { nik: '7502', desil: '2' },
      ),
    );
    const said = read.issues.map((each) => issueLine(each)).join('\n');
    expect(read.ok).toBe(false);
    expect(read.issues.map(({ at }) => [at.row, at.column])).toEqual([
      [2, 'desil'],
      [3, 'nik'],
      [3, 'disabilitas'],
      [4, 'nik'],
    ]);
    expect(said).toContain('1 – 10');
    expect(said).not.toContain(one);
  });

  test('comes before what was known', () => {
    const { candidate } = person(1, { decile: 8, disabled: true });
    expect(withFacts(candidate, { nik: nik(one), decile: 2 })).toMatchObject({
      decile: 2,
      disabled: true,
    });
    expect(withFacts(candidate, undefined)).toBe(candidate);
  });
});
