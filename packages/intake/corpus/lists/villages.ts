// Whole lists as a village or an office sends them: many habits and many damages in one file.

import { bookCase, textCase } from '../cases.ts';
import {
  bad,
  blank,
  columnsOf,
  dashed,
  type Entry,
  good,
  line,
  listOf,
  slashed,
  warned,
} from '../list.ts';
import { but, workers } from '../people.ts';
import type { Case, Fate } from '../truth.ts';

const columns = columnsOf(
  'no',
  'nik',
  'nama',
  'tanggal_lahir',
  'jenis_kelamin',
  'alamat',
  'desa',
  'kecamatan',
  'pekerjaan',
  'upah',
);
const open: Fate['disposition'] = ['accepted', 'rejected', 'held'];
const put = (text: string, from: number, by: string) =>
  text.slice(0, from) + by + text.slice(from + by.length);

/** Sixteen people, every second of them with a damage of its own. */
function village(seed: string): readonly Entry[] {
  return workers(seed, 18).map((each, at): Entry => {
    if (at === 1) return bad(each, { nik: put(each.nik, 0, '97') }, 'nik_region_unknown');
    if (at === 3) return bad(each, { nik: put(each.nik, 8, '00') }, 'nik_date_invalid');
    if (at === 5) return bad(each, { nik: put(each.nik, 12, '0000') }, 'nik_serial_invalid');
    if (at === 7)
      return warned(each, { jenis_kelamin: 'L' }, 'nik_sex_mismatch', {
        values: { jenis_kelamin: ['L', 'P'] },
      });
    if (at === 9)
      return warned(each, { tanggal_lahir: '30-02-1985' }, 'dob_invalid', {
        may: ['dob_from_nik', 'nik_dob_mismatch'],
        values: { tanggal_lahir: [each.tanggal_lahir, null] },
      });
    if (at === 11)
      return bad(each, { tanggal_lahir: '11-11-2051' }, 'dob_future', {
        may: ['nik_dob_mismatch', 'age_out_of_range'],
      });
    if (at === 13)
      return {
        ...good(each, { upah: '12' }),
        fate: {
          disposition: open,
          told: ['wage_suspicious'],
          values: { upah: ['12', null] },
        },
      };
    if (at === 15)
      return {
        ...good(each, { upah: '75.000.000.000' }),
        fate: {
          disposition: open,
          told: ['wage_suspicious'],
          values: { upah: ['75000000000', null] },
        },
      };
    return good(
      each,
      at % 4 === 2 ? { nama: `Bpk. ${each.nama}` } : {},
      at % 4 === 2 ? { values: { nama: [each.nama, `Bpk. ${each.nama}`] } } : {},
    );
  });
}

const before: readonly Entry[] = [
  line('DAFTAR NAMA PEKERJA RENTAN'),
  line('KABUPATEN BOALEMO TAHUN 2026'),
  blank,
];
const after: readonly Entry[] = [
  blank,
  line('', '', 'JUMLAH', '18 orang'),
  blank,
  line('', '', '', '', 'Tilamuta, 3 Mei 2026'),
  line('', '', '', '', 'Kepala Bidang'),
];

/** A hundred and twenty people of the whole regency, one in ten with something to tell. */
function office(): readonly Entry[] {
  return workers('office-list', 120).map((each, at): Entry => {
    if (at % 10 !== 4)
      return good(
        but(each, { desa: each.desa.toUpperCase() }),
        {},
        { values: { nama: each.nama } },
      );
    const turn = (at - 4) / 10;
    if (turn % 4 === 0) return bad(each, { nik: each.nik.slice(0, 15) }, 'nik_length');
    if (turn % 4 === 1) return bad(each, { nik: '' }, 'nik_missing');
    if (turn % 4 === 2)
      return warned(each, { tanggal_lahir: '' }, 'dob_from_nik', {
        values: { tanggal_lahir: [each.tanggal_lahir, null] },
      });
    return warned(each, { jenis_kelamin: '' }, 'sex_from_nik');
  });
}

/** A list typed from paper and sent on through two computers. */
function copied(): readonly Entry[] {
  return workers('copied-list', 12).map((each, at): Entry => {
    if (at === 2) return warned(each, { nik: each.nik.replace('0', 'O') }, 'nik_cleaned');
    if (at === 5) return warned(each, { nik: each.nik.replaceAll('0', 'o') }, 'nik_cleaned');
    if (at === 10) return bad(each, { nik: '9'.repeat(16) }, 'nik_placeholder');
    if (at === 7) return bad(each, { nik: 'hilang, urus lagi' }, 'nik_not_numeric');
    if (at === 4)
      return bad(each, { nama: { formula: 'UPPER(D5)' } }, 'formula_without_value', {
        may: ['name_missing'],
      });
    if (at === 1) return warned(but(each, { district: '75.02.88' }), {}, 'nik_region_unlisted');
    if (at === 3)
      return warned(each, { desa: 'Negeri Antah' }, 'region_unknown', {
        values: { desa: ['Negeri Antah', null] },
      });
    if (at !== 8) return good(each);
    const right = `Renée ${each.nama}`;
    const wrong = Buffer.from(right, 'utf8').toString('latin1');
    const fate = { values: { nama: [wrong, right] }, may: ['encoding_repaired'] };
    return warned({ ...each, nama: wrong }, {}, 'mojibake', fate);
  });
}

export const villageCases: readonly Case[] = [
  textCase({
    name: 'village-list-csv',
    about: 'A village list with eight kinds of damage, title, total, signature, semicolons.',
    list: listOf([...village('village-list-csv'), ...after], { columns, before, date: slashed }),
    dialect: { delimiter: ';' },
  }),
  bookCase({
    name: 'village-list-xlsx',
    about: 'The same kind of list as a workbook.',
    lists: [listOf([...village('village-list-xlsx'), ...after], { columns, before, date: dashed })],
    sheets: [{ merges: ['A1:J1', 'A2:J2'] }],
  }),
  textCase({
    name: 'office-list',
    about: 'A list of 120 people with twelve rows to tell something of.',
    list: listOf(office(), { columns: columns.slice(0, 9) }),
  }),
  bookCase({
    name: 'village-list-copied',
    about: 'A workbook typed from paper (O for 0) and sent on through two computers (RenÃ©e).',
    lists: [listOf(copied(), { before })],
    unseen: true,
  }),
];
