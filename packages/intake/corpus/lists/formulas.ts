// Formulas with and without a value, errors, cells that cannot be read.

import { bookCase, textCase } from '../cases.ts';
import { bad, columnsOf, dashed, type Entry, good, listOf, warned } from '../list.ts';
import { type Worker, workers } from '../people.ts';
import type { Case, Field } from '../truth.ts';

const errors = '#N/A #VALUE! #REF! #NAME? #DIV/0! #NULL! #NUM!'.split(' ');

/** A value that failed: missing, and told by its own warning. The NIK may know it. */
function lost(each: Worker, field: Field, error: string, words: string): Entry {
  const byNik = field === 'tanggal_lahir' || field === 'jenis_kelamin';
  const fate = byNik ? {} : { values: { [field]: null } };
  return warned(each, { [field]: error }, words, fate);
}

const formulas: readonly Case[] = [
  bookCase({
    name: 'formula-with-value',
    about: 'Running numbers, upper-case names and dates by formula, all with their last value.',
    lists: [
      listOf(
        workers('formula-value', 6).map((each, at) =>
          good(each, {
            no: { formula: 'ROW()-1', value: String(at + 1) },
            nama: { formula: `"${each.nama}"`, value: each.nama, type: 'str' },
            nik: { formula: `"${each.nik}"`, value: each.nik, type: 'str' },
            tanggal_lahir: {
              formula: `"${dashed(each.tanggal_lahir)}"`,
              value: dashed(each.tanggal_lahir),
              type: 'str',
            },
          }),
        ),
      ),
    ],
  }),
  bookCase({
    name: 'formula-without-value',
    about:
      'NIK or name by a formula that was never computed: nothing is known, nothing is computed.',
    lists: [
      listOf(
        workers('formula-no-value', 8).map((each, at) =>
          at === 2
            ? bad(each, { nik: { formula: 'VLOOKUP(C4,Lama!A:B,2,0)' } }, 'formula_without_value', {
                may: ['nik_missing'],
              })
            : at === 5
              ? bad(each, { nama: { formula: 'A1&B1' } }, 'formula_without_value', {
                  may: ['name_missing'],
                })
              : good(each),
        ),
      ),
    ],
    unseen: true,
  }),
  bookCase({
    name: 'formula-without-value-running-number',
    about: 'Only the running numbers were never computed: nobody needs them.',
    lists: [
      listOf(
        workers('formula-numbers', 6).map((each) => good(each, { no: { formula: 'ROW()-1' } })),
      ),
    ],
    unseen: true,
  }),
  bookCase({
    name: 'formula-without-value-all-niks',
    about: 'A program wrote formulas without values into the whole NIK column.',
    lists: [
      listOf(
        workers('formula-all', 6).map((each, at) =>
          bad(each, { nik: { formula: `'[1]Data'!B${at + 2}` } }, 'formula_without_value', {
            may: ['nik_missing'],
          }),
        ),
      ),
    ],
    or: [{ outcome: 'refuse', refusal: ['missing_required_column'] }],
    unseen: true,
  }),
  bookCase({
    name: 'cell-errors',
    about: '#N/A and #REF! where NIK and name should be.',
    lists: [
      listOf(
        workers('cell-errors', 8).map(
          (each, at): Entry =>
            at === 1
              ? bad(each, { nik: { error: '#N/A' } }, 'cell_error', { may: ['nik_missing'] })
              : at === 4
                ? bad(each, { nama: { error: '#REF!' } }, 'cell_error', { may: ['name_missing'] })
                : good(each),
        ),
      ),
    ],
  }),
  textCase({
    name: 'cell-errors-as-text',
    about: 'A workbook with errors saved as text: #REF! is nobody, ##### no birth date.',
    list: listOf(
      workers('errors-as-text', 8).map(
        (each, at): Entry =>
          at === 1
            ? bad(each, { nama: '#REF!' }, 'cell_error', { may: ['name_missing'] })
            : at === 3
              ? bad(each, { nik: '#VALUE!' }, 'cell_error', { may: ['nik_missing'] })
              : at === 5
                ? {
                    ...good(each, { tanggal_lahir: '##########' }),
                    fate: {
                      disposition: 'accepted',
                      warnings: ['dob_invalid'],
                      may: ['dob_from_nik'],
                    },
                  }
                : good(each),
      ),
    ),
  }),
  textCase({
    name: 'cell-errors-of-every-kind',
    about:
      'Each error a spreadsheet knows, in NIK and name of a text: told as an error, never as a missing or mistyped value.',
    list: listOf(
      workers('errors-every-kind', 14).map((each, at): Entry => {
        const error = errors[at >> 1] ?? '#N/A';
        return bad(each, at % 2 === 0 ? { nik: error } : { nama: error }, 'cell_error');
      }),
    ),
  }),
  textCase({
    name: 'cell-errors-beside-the-needed',
    about: 'Errors in columns nobody needs to be told apart: the person is taken, the value not.',
    list: listOf(
      workers('errors-beside', 10).map((each, at): Entry => {
        const error = errors[at] ?? '#N/A';
        if (at === 1) return lost(each, 'upah', error, 'wage_invalid');
        if (at === 3) return lost(each, 'tanggal_lahir', error, 'dob_invalid dob_from_nik');
        if (at === 5) return lost(each, 'jenis_kelamin', error, 'sex_from_nik');
        if (at === 6) return lost(each, 'desa', error, 'region_unknown');
        return good(each);
      }),
      {
        columns: columnsOf(
          ...(['no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'desa', 'upah'] as const),
        ),
      },
    ),
  }),
  bookCase({
    name: 'cell-errors-by-formula',
    about: 'A lookup that failed, with the error as its last value.',
    lists: [
      listOf(
        workers('formula-errors', 8).map(
          (each, at): Entry =>
            at === 2
              ? bad(
                  each,
                  { nik: { formula: 'VLOOKUP("x",A1:B1,2,0)', value: '#N/A', type: 'e' } },
                  'cell_error',
                  { may: ['nik_missing'] },
                )
              : good(each),
        ),
      ),
    ],
  }),
  bookCase({
    name: 'cell-errors-in-a-wage',
    about: '#DIV/0! in the wage: the person is taken, the wage is not.',
    lists: [
      listOf(
        workers('error-wage', 6).map(
          (each, at): Entry =>
            at === 2
              ? {
                  ...good(each, { upah: { error: '#DIV/0!' } }),
                  fate: {
                    disposition: ['accepted', 'held', 'rejected'],
                    told: ['wage_invalid', 'cell_error'],
                    values: { upah: null },
                  },
                }
              : good(each),
        ),
        { columns: columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'upah') },
      ),
    ],
  }),
  bookCase({
    name: 'formula-like-texts-in-workbook',
    about: 'Text cells (no formulas) that look like formulas.',
    lists: [
      listOf(
        workers('formula-texts', 6).map((each, at) =>
          at === 2 ? warned({ ...each, alamat: '=1+1' }, {}, 'formula_like_text') : good(each),
        ),
        { columns: columnsOf('no', 'nik', 'nama', 'tanggal_lahir', 'jenis_kelamin', 'alamat') },
      ),
    ],
  }),
  bookCase({
    name: 'xlsx-cell-too-long',
    about: 'A cell of 40,000 characters, longer than a spreadsheet allows: that row is rejected.',
    lists: [
      listOf(
        workers('xlsx-too-long', 5).map((each, at) =>
          at === 2 ? bad(each, { nama: 'panjang '.repeat(5000) }, 'cell_too_long') : good(each),
        ),
      ),
    ],
    unseen: true,
  }),
  bookCase({
    name: 'xlsx-string-index-missing',
    about:
      'A cell points to a shared string that is not there: that row is bad, or the workbook is.',
    lists: [
      listOf(
        workers('string-index', 5).map((each, at) =>
          at === 2
            ? bad(each, { nama: { pointer: '9999' } }, '', {
                reasons: [],
                told: ['cell_error', 'name_missing'],
              })
            : good(each),
        ),
      ),
    ],
    sheets: [{}],
    or: [{ outcome: 'refuse', refusal: ['corrupt_workbook'] }],
    unseen: true,
  }),
];

export const formulaCases: readonly Case[] = formulas;
