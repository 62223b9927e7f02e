// The model of company names: probabilities as stated here, none learned from labels. Names weigh by how
// rare their words are among the records of the run.

import type { Model } from '@payung/linkage/engine';

/** m: among records of one company; u: among two companies taken at random. */
const comparisons: Model['comparisons'] = [
  {
    name: 'name',
    kind: 'company_name',
    columns: ['name'],
    termFrequency: true,
    frequencyBitsMax: 12,
    probabilities: {
      //  different, partly, contained, similar, equal
      m: [0.004, 0.016, 0.04, 0.26, 0.68],
      u: [0.93, 0.066, 0.0026, 0.0007, 0.0007],
    },
  },
  {
    name: 'form',
    kind: 'exact',
    columns: ['form'],
    probabilities: { m: [0.03, 0.97], u: [0.62, 0.38] },
  },
  {
    name: 'district',
    kind: 'exact',
    columns: ['district'],
    probabilities: { m: [0.06, 0.94], u: [0.88, 0.12] },
  },
  {
    name: 'nib',
    kind: 'exact',
    columns: ['nib'],
    probabilities: { m: [0.02, 0.98], u: [0.999999, 0.000001] },
  },
  {
    name: 'phone',
    kind: 'exact',
    columns: ['phone'],
    probabilities: { m: [0.3, 0.7], u: [0.9998, 0.0002] },
  },
];

const blocking: Model['blocking'] = [
  { name: 'nib', keys: [{ column: 'nib' }] },
  { name: 'phone', keys: [{ column: 'phone' }] },
  {
    name: 'word_district',
    keys: [{ column: 'words', take: 'words' }, { column: 'district' }],
  },
  { name: 'two_words', keys: [{ column: 'words', take: 'word_pairs' }] },
  { name: 'start', keys: [{ column: 'start' }] },
  { name: 'bones', keys: [{ column: 'bones' }] },
  { name: 'word', keys: [{ column: 'words', take: 'words' }], splitBy: ['form'] },
];

/** From here on a pair is a link without a person's help. */
export const linkProbability = 0.9;
/** Below it nobody is asked. */
export const askProbability = 0.2;

/** `columns`: those that are filled on both sides; `prior`: odds of two records taken at random. */
export function nameModel(columns: ReadonlySet<string>, prior: number): Model {
  const made = [...columns, ...(columns.has('name') ? ['form', 'words', 'start', 'bones'] : [])];
  return {
    format: 1,
    name: 'badan-usaha',
    version: '1',
    columns: [
      ...[...columns].map((name) => ({ name })),
      { name: 'form', from: 'name', normalise: ['company_form'] },
      { name: 'words', from: 'name', normalise: ['company_words'] },
      { name: 'start', from: 'name', normalise: ['company_start'] },
      { name: 'bones', from: 'name', normalise: ['company_bones'] },
    ],
    comparisons: comparisons
      .filter((each) => each.columns.every((column) => made.includes(column)))
      .map((each) => ({ ...each, learn: false })),
    blocking: blocking.filter(({ keys }) => keys.every(({ column }) => made.includes(column))),
    training: { mode: 'fixed' },
    thresholds: { match: linkProbability, review: askProbability, keep: 0.01 },
    prior,
  };
}
