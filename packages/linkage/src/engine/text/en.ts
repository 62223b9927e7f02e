// What a model's value should have been, for people who write models by hand: English.

import type { ExpectedWords } from './catalogue.ts';

export const en: ExpectedWords = {
  document: 'YAML or JSON',
  fields: (known) => `key: value (${known})`,
  pairsOfKeys: 'key: value',
  list: 'a list',
  text: 'text that is not empty',
  number: (from, to) => `a number from ${from} to ${to}`,
  sumOfOne: 'probabilities that sum to 1',
  atLeastOne: 'at least one',
  order: 'keep ≤ review ≤ match',
  otherName: 'another name',
};
