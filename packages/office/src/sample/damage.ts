// How often clerks and spreadsheets damage what they write down, by class: the classes are those of
// the linkage design, the rates those of rows of worker lists as they come in. A level and the
// quality of the list multiply them.

import type { Random } from './random.ts';

/** `light`: the lists of a careful office; `heavy`: lists typed from paper, copied many times. */
export const damageLevels = ['light', 'usual', 'heavy'] as const;
export type DamageLevel = (typeof damageLevels)[number];

export const damageFactors: Readonly<Record<DamageLevel, number>> = {
  light: 0.4,
  usual: 1,
  heavy: 2,
};

/**
 * Share of rows; of the rows to which the damage can happen at all (a middle name can only be
 * dropped where there is one). The first four are set per list instead: see list-recipe.ts.
 */
export const damageRates = {
  nik_missing: 0.045,
  nik_typo: 0.023,
  nik_transposed: 0.0105,
  nik_short: 0.012,
  nik_long: 0.004,
  nik_letter: 0.0115,
  nik_is_kk: 0.0105,
  nik_of_relative: 0.009,
  nik_dummy: 0.004,
  name_phonetic: 0.1,
  name_typo: 0.048,
  name_muhammad: 0.55,
  name_abdul: 0.4,
  name_siti: 0.3,
  name_balinese: 0.5,
  name_old_spelling: 0.03,
  name_drop_last: 0.037,
  name_drop_middle: 0.034,
  name_drop_first: 0.011,
  name_initial: 0.045,
  name_last_initial: 0.0125,
  name_abbrev: 0.0085,
  name_nickname_only: 0.006,
  name_added: 0.008,
  name_swap: 0.014,
  name_join: 0.01,
  name_split: 0.003,
  name_title: 0.031,
  name_degree: 0.017,
  name_alias: 0.013,
  name_bin: 0.005,
  dob_missing: 0.041,
  dob_day_typo: 0.02,
  dob_month_typo: 0.007,
  dob_year_off: 0.019,
  dob_swap_dm: 0.02,
  dob_default_day: 0.015,
  dob_year_only: 0.0134,
  dob_age_only: 0.012,
  sex_missing: 0.022,
  sex_wrong: 0.006,
  village_missing: 0.028,
  village_kecamatan: 0.012,
  village_moved: 0.02,
} as const;

export type DamageName =
  | keyof typeof damageRates
  | 'nik_scientific'
  | 'nik_last_zero'
  | 'dup_in_list'
  | 'double_kpj'
  | 'person_dead';

/** Draws damages for one row and remembers which happened. */
export class Damage {
  readonly done: DamageName[] = [];
  readonly random: Random;
  readonly #factor: number;

  constructor(random: Random, factor: number) {
    this.random = random;
    this.#factor = factor;
  }

  /** Whether this damage happens now; rates never pass nine in ten. */
  strikes(name: keyof typeof damageRates): boolean {
    return this.random.chance(Math.min(0.9, damageRates[name] * this.#factor));
  }

  note(name: DamageName): void {
    if (!this.done.includes(name)) this.done.push(name);
  }
}
