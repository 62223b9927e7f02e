import type { ListedPerson, ListRow } from '@payung/intake';
import type { LinkResult, RowLink } from '@payung/linkage';
import { day, type Nik, parseNik } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { assertCounts, countLinks, countRows, outcomesOf, personsOf } from './outcome.ts';
import type { ReadRows } from './reading.ts';

const asOf = day('2026-06-30');

function nik(text: string): Nik {
  const value = parseNik(text);
  if (!value.ok) throw new Error(text);
  return value.value;
}

function person(name: string, more: Partial<ListedPerson> = {}): ListedPerson {
  return { name, nikDamage: 'missing', ...more };
}

function list(name: string, rows: readonly ListRow[]): ReadRows<ListRow> {
  return { file: { path: `/ruang/${name}`, name }, bytes: 1, sha256: 'a', issues: [], rows };
}

function accepted(row: number, of: ListedPerson): ListRow {
  return { row, cells: [of.name], issues: [], disposition: 'accepted', person: of };
}

const title: ListRow = {
  row: 1,
  cells: ['DAFTAR'],
  issues: [],
  disposition: 'ignored',
  ignoredAs: 'title',
};

function linked(
  links: readonly (Pick<RowLink, 'key' | 'person' | 'status'> & Partial<RowLink>)[],
): LinkResult {
  return {
    links: links.map((link) => ({ probability: 1, reasons: [], ...link })),
    persons: links.length,
    participantPersons: new Map(),
    steps: [],
    model: 'uji',
  };
}

const desa = list('desa.csv', [
  title,
  accepted(2, person('SITI')),
  accepted(3, person('SITI AMINAH')),
  { row: 4, cells: [''], issues: [], disposition: 'rejected', person: person('') },
  accepted(5, person('WAYAN')),
]);
const opd = list('opd.csv', [
  accepted(1, person('SITI A.', { occupation: { written: 'Tani', code: 'PETANI' } })),
]);
const result = linked([
  { key: 'desa.csv#2', person: 1, status: 'peserta_aktif', kpj: '123' },
  { key: 'desa.csv#3', person: 1, status: 'peserta_aktif', kpj: '123', repeatOf: 'desa.csv#2' },
  { key: 'desa.csv#5', person: 2, status: 'tinjau' },
  { key: 'opd.csv#1', person: 1, status: 'peserta_aktif', kpj: '123' },
]);

describe('outcomes of a run', () => {
  const [first, second] = outcomesOf([desa, opd], result, new Map());

  it('give every data row exactly one disposition', () => {
    const counts = countRows(desa.rows, first?.outcomes ?? []);
    expect(counts).toEqual({
      records: 5,
      ignored: 1,
      data: 4,
      accepted: 1,
      rejected: 1,
      merged: 1,
      held: 1,
    });
    expect(() => assertCounts('desa.csv', counts)).not.toThrow();
    expect(countLinks(first?.outcomes ?? [])).toMatchObject({ tidak_sah: 1, tinjau: 1 });
  });

  it('name the earlier row that a repeated row repeats', () => {
    expect(first?.outcomes.find(({ row }) => row.row === 3)?.repeatOf).toEqual({ row: 2 });
  });

  it('do not merge the row of another list: it is the same person, not a repetition', () => {
    expect(second?.outcomes[0]?.disposition).toBe('accepted');
  });

  it('fail loudly where a row has no answer', () => {
    expect(() => outcomesOf([desa], linked([]), new Map())).toThrow('no answer for row 2');
  });

  it('never hide a sum that does not add up', () => {
    const counts = countRows(desa.rows, first?.outcomes ?? []);
    expect(() => assertCounts('desa.csv', { ...counts, held: 0 })).toThrow('desa.csv');
    expect(() => assertCounts('desa.csv', { ...counts, records: 6 })).toThrow('desa.csv');
  });

  it('put one person together from all rows', () => {
    const persons = personsOf(
      [first, second].flatMap((each) => each ?? []),
      asOf,
    );
    expect(persons).toEqual([
      {
        number: 1,
        status: 'peserta_aktif',
        name: 'SITI AMINAH',
        occupation: 'PETANI',
        kpj: '123',
        files: ['desa.csv', 'opd.csv'],
        rows: 3,
      },
      { number: 2, status: 'tinjau', name: 'WAYAN', files: ['desa.csv'], rows: 1 },
    ]);
  });
});

describe('a person on several lists', () => {
  const people = (...of: readonly ListedPerson[]) => {
    const rows = of.map((each, index) => accepted(index + 1, each));
    const links = rows.map((row) => ({
      key: `a.csv#${row.row}`,
      person: 1,
      status: 'baru' as const,
    }));
    return personsOf(outcomesOf([list('a.csv', rows)], linked(links), new Map()), asOf)[0];
  };

  it('keeps the NIK that most rows state', () => {
    const wrong = nik('7502014101800001');
    const right = nik('7502014101800002');
    const found = people(
      person('A', { nik: wrong, nikDamage: 'none' }),
      person('A', { nik: right, nikDamage: 'none' }),
      person('A', { nik: right, nikDamage: 'none' }),
    );
    expect(found?.nik).toBe(right);
  });

  it('is no vulnerable worker when one list says that an office employs him', () => {
    const found = people(
      person('A', { occupation: { written: 'Petani', code: 'PETANI' } }),
      person('A', { occupation: { written: 'Non ASN', code: 'NON_ASN' } }),
    );
    expect(found?.occupation).toBe('NON_ASN');
  });

  it('works when any list says so', () => {
    const found = people(
      person('A', { occupation: { written: '-', code: 'TIDAK_BEKERJA' } }),
      person('A', { occupation: { written: 'Nelayan', code: 'NELAYAN' } }),
    );
    expect(found?.occupation).toBe('NELAYAN');
  });

  it('takes a full birth date before a year, and the one in the NIK before a guess', () => {
    const rough = { day: day('1980-07-01'), precision: 'year' } as const;
    const full = { day: day('1980-01-01'), precision: 'day' } as const;
    expect(people(person('A', { birth: rough }), person('A', { birth: full }))?.birth).toEqual({
      day: '1980-01-01',
      exact: true,
    });
    const withNik = person('A', { nik: nik('7502014101800002'), nikDamage: 'none', birth: rough });
    expect(people(withNik)?.birth).toEqual({ day: '1980-01-01', exact: true });
    expect(people(person('A', { birth: rough }))?.birth).toEqual({
      day: '1980-07-01',
      exact: false,
    });
  });
});
