// How often words stand in Indonesian names before anything is counted: rough shares, for the
// commonest only (order of goodstats.id after Dukcapil 2024), by their sound.

import { phoneticKey } from './phonetic.ts';

/** A word that is not among the commonest. */
export const usualFrequency = 1 / 500;

const common: Readonly<Record<string, number>> = {
  MUHAMMAD: 0.06,
  SITI: 0.05,
  ABDUL: 0.04,
  SRI: 0.02,
  AHMAD: 0.02,
  HASAN: 0.01,
  ABDULLAH: 0.01,
  WAYAN: 0.01,
  MADE: 0.01,
  NYOMAN: 0.01,
  KETUT: 0.01,
  NURHAYATI: 0.005,
  ISMAIL: 0.005,
  USMAN: 0.005,
  YUSUF: 0.005,
  IBRAHIM: 0.005,
};

/** Sound of a word → share of the names that hold it. */
export const knownFrequency: ReadonlyMap<string, number> = new Map(
  Object.entries(common).map(([word, share]) => [phoneticKey(word), share]),
);
