// The worker model: how two people on Indonesian lists are compared, as data of the engine. Nothing
// in it was learned from labels.

import type { Model, Table } from '../engine/index.ts';
import { usualLimits } from '../limits.ts';
import { districtRecords } from './namesakes.ts';
import { nikLevel } from './nik.ts';

/**
 * Weights are log2(m / u). m are what EM learns, without labels, on districts of two generators,
 * rounded; where lists are damaged twice as much it learns values within half a bit of them. For the NIK levels below `first_15` u is meant among strangers born on
 * one day, since there the birth date counts besides; from `first_15` the NIK holds the date.
 */
export const workerModel: Model = {
  format: 1,
  name: 'pekerja',
  version: '4',
  columns: [
    ...['nik', 'name', 'birth', 'sex', 'place', 'mother', 'phone', 'family_card'].map((name) => ({
      name,
    })),
    { name: 'nik_first_15', from: 'nik', normalise: ['nik_first_15'] },
    { name: 'nik_tail', from: 'nik', normalise: ['nik_tail'] },
    { name: 'birth_day', from: 'birth', normalise: ['birth_day'] },
    { name: 'birth_month_day', from: 'birth', normalise: ['birth_month_day'] },
    { name: 'birth_years', from: 'birth', normalise: ['birth_years'] },
    { name: 'name_words', from: 'name', normalise: ['name_words'] },
    { name: 'name_only_word', from: 'name', normalise: ['name_only_word'] },
    { name: 'name_whole', from: 'name', normalise: ['name_whole'] },
    { name: 'name_start', from: 'name', normalise: ['name_start'] },
    { name: 'village', from: 'place', normalise: ['village'] },
    { name: 'kecamatan', from: 'place', normalise: ['kecamatan'] },
    { name: 'mother_words', from: 'mother', normalise: ['name_words'] },
  ],
  comparisons: [
    {
      name: 'nik',
      kind: 'nik',
      columns: ['nik'],
      learn: false,
      monotone: false,
      probabilities: {
        //  different, doubtful, similar, neighbour, date, serial, region, equal_doubtful, first_15, equal, equal_dated
        m: [0.002, 0.04, 0.01, 0.003, 0.027, 0.015, 0.065, 0.125, 0.19, 0.14, 0.383],
        u: [0.7, 0.14, 0.1, 0.058, 0.0003, 0.0004, 0.0013, 6e-7, 2e-6, 3e-8, 1e-9],
      },
    },
    {
      name: 'name',
      kind: 'person_name',
      columns: ['name', 'birth', 'place'],
      termFrequency: true,
      frequencyBitsMax: 14,
      probabilities: {
        //  different, partly, one_word, contained, similar, sounds_equal, equal
        m: [0.004, 0.021, 0.075, 0.08, 0.17, 0.2, 0.45],
        u: [0.9647, 0.032, 0.003, 0.0001, 0.0001, 0.00005, 0.00005],
      },
    },
    {
      name: 'birth',
      kind: 'birth_date',
      columns: ['birth'],
      probabilities: {
        //  generation, different, near_year, rough, slip, equal
        m: [0.001, 0.003, 0.011, 0.025, 0.115, 0.845],
        u: [0.35, 0.585, 0.061, 0.001, 0.0029, 0.00006],
      },
    },
    {
      name: 'sex',
      kind: 'exact',
      columns: ['sex'],
      probabilities: { m: [0.006, 0.994], u: [0.47, 0.53] },
    },
    {
      name: 'place',
      kind: 'place',
      columns: ['place'],
      termFrequency: true,
      frequencyBitsMax: 3,
      probabilities: {
        //  different, kecamatan, similar, village
        m: [0.042, 0.02, 0.008, 0.93],
        u: [0.8247, 0.155, 0.0003, 0.02],
      },
    },
    {
      name: 'mother',
      kind: 'person_name',
      columns: ['mother'],
      termFrequency: true,
      frequencyBitsMax: 10,
      probabilities: {
        m: [0.03, 0.04, 0.03, 0.05, 0.12, 0.13, 0.6],
        u: [0.965, 0.02, 0.01, 0.003, 0.001, 0.0002, 0.0008],
      },
    },
    {
      name: 'phone',
      kind: 'exact',
      columns: ['phone'],
      probabilities: { m: [0.35, 0.65], u: [0.9999, 0.0001] },
    },
    {
      name: 'family_card',
      kind: 'exact',
      columns: ['family_card'],
      probabilities: { m: [0.12, 0.88], u: [0.999, 0.001] },
    },
  ],
  dependence: [
    { when: 'nik', atLeast: nikLevel.first_15, ignore: 'birth' },
    { when: 'nik', atLeast: nikLevel.neighbour, ignore: 'sex' },
  ],
  blocking: [
    { name: 'nik_first_15', keys: [{ column: 'nik_first_15' }] },
    // Date and serial alone are shared by strangers of every kecamatan: most pairs, and no match
    // at 40 % or more that a word or the village does not lead to as well.
    {
      name: 'nik_tail_word',
      keys: [{ column: 'nik_tail' }, { column: 'name_words', take: 'words' }],
    },
    { name: 'nik_tail_village', keys: [{ column: 'nik_tail' }, { column: 'village' }] },
    {
      name: 'birth_word',
      keys: [{ column: 'birth_day' }, { column: 'name_words', take: 'words' }],
    },
    { name: 'birth_village', keys: [{ column: 'birth_day' }, { column: 'village' }] },
    {
      name: 'two_words_village',
      keys: [{ column: 'name_words', take: 'word_pairs' }, { column: 'village' }],
    },
    {
      name: 'two_words_year',
      keys: [
        { column: 'name_words', take: 'word_pairs' },
        { column: 'birth_years', take: 'words' },
      ],
      splitBy: ['sex', 'kecamatan'],
    },
    {
      name: 'word_village_year',
      keys: [
        { column: 'name_words', take: 'words' },
        { column: 'village' },
        { column: 'birth_years', take: 'words' },
      ],
    },
    {
      name: 'word_village_day',
      keys: [
        { column: 'name_words', take: 'words' },
        { column: 'village' },
        { column: 'birth_month_day' },
      ],
    },
    {
      name: 'two_words_day',
      keys: [{ column: 'name_words', take: 'word_pairs' }, { column: 'birth_month_day' }],
    },
    { name: 'start_day', keys: [{ column: 'name_start' }, { column: 'birth_day' }] },
    {
      name: 'start_village_year',
      keys: [
        { column: 'name_start' },
        { column: 'village' },
        { column: 'birth_years', take: 'words' },
      ],
    },
    {
      name: 'only_word_village',
      keys: [{ column: 'name_only_word' }, { column: 'village' }],
      splitBy: ['sex', 'birth_years'],
    },
    {
      name: 'whole_name_kecamatan',
      keys: [{ column: 'name_whole' }, { column: 'kecamatan' }],
      splitBy: ['sex', 'birth_years'],
    },
    {
      name: 'mother_year',
      keys: [
        { column: 'mother_words', take: 'words' },
        { column: 'birth_years', take: 'words' },
        { column: 'name_words', take: 'words' },
      ],
    },
    { name: 'phone', keys: [{ column: 'phone' }] },
    {
      name: 'card_word',
      keys: [{ column: 'family_card' }, { column: 'name_words', take: 'words' }],
    },
  ],
  training: { mode: 'stored', driftBits: 2 },
  thresholds: {
    match: usualLimits.automaticProbability,
    review: usualLimits.reviewProbability,
    keep: 0.05,
  },
};

/**
 * The worker model for tables: comparisons and rules of columns that are empty fall away, and where
 * records are too few to learn from, the odds are those of a district.
 */
export function workerModelFor(...tables: readonly Table[]): Model {
  const filled = new Set(
    tables.flatMap(({ columns }) =>
      columns.filter(({ texts }) => texts.length > 1).map(({ name }) => name),
    ),
  );
  const made = new Set(
    workerModel.columns
      .filter(({ name, from }) => filled.has(from ?? name))
      .map(({ name }) => name),
  );
  const records = tables.reduce((sum, { ids }) => sum + ids.length, 0);
  const { comparisons, blocking } = workerModel;
  return {
    ...workerModel,
    comparisons: comparisons.filter(
      ({ name, columns }) => !optional.has(name) || columns.every((each) => made.has(each)),
    ),
    blocking: blocking.filter(({ keys }) => keys.every(({ column }) => made.has(column))),
    ...(records < districtRecords ? { prior: 1 / districtRecords } : {}),
  };
}

const optional: ReadonlySet<string> = new Set(['mother', 'phone', 'family_card']);
