import type { ListSurvey, RowToRepair, SentList } from '@payung/intake';
import type { LinkResult } from '@payung/linkage';
import { day } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { countRows, linkInputs, outcomesOf, personsOf } from './outcome.ts';
import type { ReadRows } from './reading.ts';
import { repeatIssues } from './summarise.ts';
import { replacedRows } from './versions.ts';

type Names = Readonly<Record<number, string>>;

/** A version of the list `asal`: `from` is the file it was corrected from. */
function version(
  name: string,
  names: Names,
  more: { from?: string; typed?: readonly number[]; id?: string } = {},
): ReadRows<RowToRepair> {
  const rows = Object.entries(names).map(([row, text]): RowToRepair => {
    const base = { row: Number(row), cells: [text], issues: [] };
    const person = { name: text, nikDamage: 'missing' as const };
    return { ...base, disposition: text === '' ? 'rejected' : 'accepted', person };
  });
  const list = { id: more.id ?? 'asal', name: 'desa.csv' };
  const sent: SentList = { name: 'desa.csv', opened: { ok: false, issues: [] }, list };
  const returned = more.from === undefined ? {} : { returned: returnedFrom(more) };
  return {
    file: { path: `/ruang/${name}`, name },
    bytes: 1,
    sha256: name,
    issues: [],
    survey: { ...survey, sha256: name },
    sent: { ...sent, ...returned },
    rows,
  };
}

function returnedFrom(more: { from?: string; typed?: readonly number[] }) {
  return {
    state: more.from ?? '',
    untouched: 0,
    changed: 0,
    changedPlaces: new Set((more.typed ?? []).map((row) => `:${row}`)),
    added: 0,
    removed: [],
    moved: new Map(),
    findings: [],
  };
}

const survey: ListSurvey = {
  format: 'csv',
  bytes: 1,
  sha256: '',
  tables: [],
  sheets: [],
  repeats: { sharedNiks: new Map(), repeatedNiks: new Map(), repeatedPeople: new Set() },
  issues: [],
  from: 1,
  headerRow: 1,
  headerRows: [1],
  columns: [],
  width: 1,
  constants: {},
  readings: {
    nikPrecisionLost: false,
    dateOrders: new Map(),
    sexCodes: new Map(),
    downwards: new Set(),
  },
  asked: [],
};

const original = version('desa.csv', { 2: 'ANI', 3: 'BUDI', 4: 'CICI' });
const corrected = version(
  'desa.xlsx',
  { 2: 'ANI', 3: 'BUDI SANTOSO', 4: 'CICI' },
  { from: 'desa.csv', typed: [3] },
);

describe('a list and its correction in one room', () => {
  it('count each row once, as it was corrected', () => {
    expect([...replacedRows([original, corrected])]).toEqual([
      ['desa.csv#2', 'desa.xlsx#2'],
      ['desa.csv#3', 'desa.xlsx#3'],
      ['desa.csv#4', 'desa.xlsx#4'],
    ]);
  });

  it('say the same in whatever order they stand', () => {
    expect(replacedRows([corrected, original])).toEqual(replacedRows([original, corrected]));
  });

  it('keep the row of a person whom the correction does not hold any more', () => {
    const without = version('desa.xlsx', { 2: 'ANI' }, { from: 'desa.csv' });
    expect([...replacedRows([original, without]).keys()]).toEqual(['desa.csv#2']);
  });

  it('keep the row whose correction cannot be used', () => {
    const emptied = version('desa.xlsx', { 2: '', 3: 'BUDI' }, { from: 'desa.csv', typed: [2] });
    expect([...replacedRows([original, emptied]).keys()]).toEqual(['desa.csv#3']);
  });

  it('corrected twice count by the last correction', () => {
    const again = version(
      'desa-2.xlsx',
      { 2: 'ANI', 3: 'BUDI SANTOSO', 4: 'CICI PARAMIDA' },
      { from: 'desa.xlsx', typed: [4] },
    );
    const replaced = replacedRows([original, again, corrected]);
    expect([replaced.get('desa.csv#4'), replaced.get('desa.xlsx#4')]).toEqual([
      'desa-2.xlsx#4',
      'desa-2.xlsx#4',
    ]);
  });

  it('corrected by two people beside each other take from each what he typed', () => {
    const other = version(
      'desa-b.xlsx',
      { 2: 'ANI WIJAYA', 3: 'BUDI', 4: 'CICI' },
      { from: 'desa.csv', typed: [2] },
    );
    const replaced = replacedRows([original, corrected, other]);
    expect(replaced.get('desa.xlsx#2')).toBe('desa-b.xlsx#2');
    expect(replaced.get('desa-b.xlsx#3')).toBe('desa.xlsx#3');
    expect([...replaced.keys()].filter((key) => key.endsWith('#4'))).toHaveLength(2);
  });

  it('of which both typed over one row keep both for a person to decide', () => {
    const other = version('desa-b.xlsx', { 3: 'BUDI SUSANTO' }, { from: 'desa.csv', typed: [3] });
    const replaced = replacedRows([original, corrected, other]);
    expect(replaced.has('desa.csv#3')).toBe(true);
    expect(replaced.has('desa.xlsx#3') || replaced.has('desa-b.xlsx#3')).toBe(false);
  });

  it('two lists, and a list sent twice as it was, are no correction', () => {
    const copy = { ...original, file: { path: '/ruang/salinan.csv', name: 'salinan.csv' } };
    const stranger = version('lain.xlsx', { 2: 'ANI' }, { from: 'x', id: 'lain' });
    expect(replacedRows([original, copy, stranger]).size).toBe(0);
  });
});

describe('the outcome of a row that was corrected', () => {
  const lists = [original, corrected];
  const replaced = replacedRows(lists);
  const result: LinkResult = {
    links: corrected.rows.map(({ row }, index) => ({
      key: `desa.xlsx#${row}`,
      person: index + 1,
      status: 'baru',
      probability: 1,
      reasons: [],
    })),
    persons: 3,
    participantPersons: new Map(),
    steps: [],
    model: 'uji',
  };
  const [first, second] = outcomesOf(lists, result, replaced);

  it('goes to linkage once', () => {
    expect(lists.flatMap((list) => linkInputs(list, replaced)).map(({ key }) => key)).toEqual([
      'desa.xlsx#2',
      'desa.xlsx#3',
      'desa.xlsx#4',
    ]);
  });

  it('is merged with the row that counts, and still adds up', () => {
    expect(first?.outcomes[1]).toMatchObject({
      disposition: 'merged',
      person: 2,
      repeatOf: { row: 3 },
      replacedIn: 'desa.xlsx',
    });
    expect(countRows(original.rows, first?.outcomes ?? [])).toMatchObject({ data: 3, merged: 3 });
    expect(countRows(corrected.rows, second?.outcomes ?? [])).toMatchObject({ accepted: 3 });
  });

  it('has no say in who the person is', () => {
    const people = personsOf(
      [first, second].flatMap((each) => each ?? []),
      day('2026-06-30'),
    );
    expect(people.map(({ name, rows, files }) => ({ name, rows, files }))).toEqual(
      ['ANI', 'BUDI SANTOSO', 'CICI'].map((name) => ({ name, rows: 1, files: ['desa.xlsx'] })),
    );
  });

  it('is told to nobody as a person who stands there twice', () => {
    expect(first && repeatIssues(first, 'id').size).toBe(0);
  });
});

describe('a person who stands on two sheets of a workbook', () => {
  it('is told with the sheet where the other row stands, under the row of his own sheet', () => {
    const rows = ['Bajo', 'Limbato'].map(
      (sheet): RowToRepair => ({
        row: 5,
        sheet,
        cells: ['ANI'],
        issues: [],
        disposition: 'accepted',
        person: { name: 'ANI', nikDamage: 'missing' },
      }),
    );
    const list = { ...original, rows };
    const links = ['desa.csv#Bajo#5', 'desa.csv#Limbato#5'].map((key, index) => ({
      key,
      person: 1,
      status: 'baru' as const,
      probability: 1,
      reasons: [],
      ...(index === 0 ? {} : { repeatOf: 'desa.csv#Bajo#5' }),
    }));
    const result = {
      links,
      persons: 1,
      participantPersons: new Map(),
      steps: [],
      model: 'uji',
    };
    const [outcome] = outcomesOf([list], result, new Map());
    const told = outcome === undefined ? [] : [...repeatIssues(outcome, 'id')];
    expect(told).toMatchObject([
      [
        'desa.csv#Limbato#5',
        [{ data: { row: '5 lembar Bajo' }, at: { sheet: 'Limbato', row: 5 } }],
      ],
    ]);
  });
});
