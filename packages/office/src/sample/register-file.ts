// peserta.csv as the branch office exports it: one heading, ISO dates, a column per fact.

import type { Day } from '@payung/values';
import { type RowCells, rowCells } from './cells.ts';
import type { ListLayout } from './list-layout.ts';
import { registerClerk } from './list-recipe.ts';
import type { Random } from './random.ts';
import type { SampleRow } from './records.ts';

export const registerHeadings: readonly string[] = [
  'kpj',
  'nik',
  'nama_peserta',
  'tgl_lahir',
  'jenis_kelamin',
  'segmen',
  'status_kepesertaan',
  'tgl_kepesertaan',
  'npp',
  'desa_kelurahan',
  'kecamatan',
];

const layout: ListLayout = {
  format: 'csv',
  divider: ',',
  marked: false,
  columns: [
    ['nik', 'nik'],
    ['name', 'nama_peserta'],
    ['birth', 'tgl_lahir'],
    ['sex', 'jenis_kelamin'],
    ['village', 'desa_kelurahan'],
  ],
  date: 'iso',
  sex: ['L', 'P'],
  letters: 'upper',
  work: () => '',
};

const statusWords = { active: 'AKTIF', inactive: 'NONAKTIF', dead: 'NONAKTIF-MENINGGAL' } as const;
const employers = 400;

export function registerCells(
  row: Extract<SampleRow, { kind: 'participant' }>,
  given: { readonly random: Random; readonly factor: number; readonly asOf: Day },
): RowCells {
  const { written, person, kpj, segment, since } = row;
  const factor = given.factor * registerClerk.quality;
  const { cells, done } = rowCells(
    { number: row.number, written, occupation: person.occupation },
    layout,
    { ...given, factor },
  );
  const [nik = '', name = '', birth = '', sex = '', village = ''] = cells;
  const npp = segment === 'BPU' ? '' : String(10_000_000 + given.random.below(employers) * 37);
  const kecamatan = written.place?.village.district.name.toUpperCase() ?? '';
  const facts = [segment, statusWords[row.status], since, npp];
  return { cells: [kpj, nik, name, birth, sex, ...facts, village, kecamatan], done };
}
