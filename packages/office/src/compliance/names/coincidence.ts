// How likely two companies bear one name by chance, asked of the register itself: it names every employer
// once, so its own repeats tell how often strangers share a name, a form and a kecamatan. A pair model
// that multiplies the shares of words cannot know that.

import type { NamedBusiness } from './business.ts';
import { companyName } from './company-name.ts';

type Read = {
  readonly name: string;
  readonly form: string;
  readonly district: string;
  /** How common its words are: whole bits. */
  readonly rarity: number;
};

/** Of records of one company so many write the same name. */
const sameName = 0.68;

/** How many records the whole list stands for, where a stratum is small. */
const borrowed = 5;

export type Coincidences = {
  /** log2 of the odds that two records with one name are one company; −∞ where anything differs. */
  weightOf(left: number, right: number): number;
};

export function coincidences(
  list: readonly NamedBusiness[],
  registered: readonly NamedBusiness[],
): Coincidences {
  const rarity = rarities([...list, ...registered]);
  const [left, right] = [list.map(readWith(rarity)), registered.map(readWith(rarity))];
  const chances = new Map<string, number>();
  const chanceOf = (fields: string, bits: number, key: (each: Read) => string | undefined) => {
    const at = `${fields} ${bits}`;
    const known = chances.get(at);
    if (known !== undefined) return known;
    // Few names of one rarity tell little by themselves: all names together speak for so many of them.
    const whole = repeatsOf(right.flatMap((each) => key(each) ?? []));
    const own = repeatsOf(
      right.filter((each) => each.rarity === bits).flatMap((each) => key(each) ?? []),
    );
    // One more than was seen: what never happened yet is rare, not impossible.
    const usual = (whole.repeated + 1) / (whole.count + 1);
    const chance = (own.repeated + usual * borrowed) / (own.count + borrowed);
    chances.set(at, chance);
    return chance;
  };
  return {
    weightOf(l, r) {
      const [a, b] = [left[l], right[r]];
      if (a === undefined || b === undefined || a.name === '' || a.name !== b.name) {
        return Number.NEGATIVE_INFINITY;
      }
      const both = (['form', 'district'] as const).filter((each) => a[each] && b[each]);
      if (both.some((each) => a[each] !== b[each])) return Number.NEGATIVE_INFINITY;
      const key = (each: Read) =>
        both.every((field) => each[field] !== '')
          ? [each.name, ...both.map((field) => each[field])].join(' ')
          : undefined;
      return Math.log2(sameName / chanceOf(both.join(), b.rarity, key));
    },
  };
}

function repeatsOf(keys: readonly string[]): { readonly count: number; readonly repeated: number } {
  const counts = new Map<string, number>();
  for (const each of keys) counts.set(each, (counts.get(each) ?? 0) + 1);
  return {
    count: keys.length,
    repeated: keys.filter((each) => (counts.get(each) ?? 0) > 1).length,
  };
}

function rarities(records: readonly NamedBusiness[]): (words: readonly string[]) => number {
  const counts = new Map<string, number>();
  for (const { name } of records) {
    for (const word of new Set(companyName(name).words)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return (words) => {
    const share = words.reduce((all, word) => all * ((counts.get(word) ?? 1) / records.length), 1);
    return Math.min(12, Math.floor(-Math.log2(share) / 3));
  };
}

function readWith(rarity: (words: readonly string[]) => number) {
  return ({ name, district }: NamedBusiness): Read => {
    const { form, words } = companyName(name);
    return {
      form,
      name: words.join(''),
      district: district?.trim().toUpperCase() ?? '',
      rarity: rarity(words),
    };
  };
}
