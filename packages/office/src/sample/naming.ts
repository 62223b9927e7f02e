// Gives people their names by the tradition of their home: family names that whole villages share
// in Gorontalo and Minahasa, none in Java, birth-order words in Bali.

import type { Sex } from '@payung/values';
import { type Random, type Weighted, zipf } from './random.ts';
import {
  bugisFathers,
  gorontaloFamilies,
  minahasanFamilies,
  rareFamilyParts,
} from './words/families.ts';
import {
  abdulSeconds,
  balineseGiven,
  balineseOrders,
  bugisMen,
  bugisWomen,
  christianMen,
  christianWomen,
  javaneseMen,
  javaneseSeconds,
  javaneseWomen,
  muslimMen,
  muslimWomen,
  rareGivenParts,
  secondMen,
  secondWomen,
} from './words/given.ts';

export type Tradition = 'gorontalo' | 'javanese' | 'bugis' | 'balinese' | 'minahasan';

/** What a household gives its children: none where family names are not borne. */
export type Family = { readonly tradition: Tradition; readonly name: string | undefined };

/** Villagers who bear one of the few families at home in their village. */
const homeShare = 0.45;
const homeFamilies = 12;

/** The common names are listed; behind them stands a tail of composed ones, each of them rare. */
function withTail(listed: readonly string[], composed: readonly string[]): Weighted<string> {
  return zipf([...new Set([...listed, ...composed])], 18);
}

const composedMax = 400;

function composed(starts: readonly string[], ...rest: readonly (readonly string[])[]): string[] {
  const all = rest.reduce(
    (heads, parts) => heads.flatMap((head) => parts.map((part) => head + part)),
    [...starts],
  );
  // Neighbours in the list share their beginning: stepping through spreads the frequencies.
  const step = 7_919;
  return all.map((_, index) => all[(index * step) % all.length] ?? '').slice(0, composedMax);
}

const { starts, middles, ends } = rareFamilyParts;
const gorontaloNames = [...gorontaloFamilies, ...composed(starts, middles, ends)];
const families: Readonly<Record<'gorontalo' | 'minahasan' | 'bugis', Weighted<string>>> = {
  gorontalo: zipf([...new Set(gorontaloNames)], 8),
  minahasan: zipf(minahasanFamilies, 8),
  bugis: zipf(bugisFathers, 8),
};

const rareMen = composed(rareGivenParts.starts, rareGivenParts.men);
const rareWomen = composed(rareGivenParts.starts, rareGivenParts.women);
const given: Readonly<Record<Tradition, Readonly<Record<Sex, Weighted<string>>>>> = {
  gorontalo: { L: withTail(muslimMen, rareMen), P: withTail(muslimWomen, rareWomen) },
  javanese: { L: withTail(javaneseMen, []), P: withTail(javaneseWomen, []) },
  bugis: { L: withTail([...bugisMen, ...muslimMen], []), P: withTail(bugisWomen, rareWomen) },
  balinese: { L: zipf(balineseGiven, 12), P: zipf(balineseGiven, 12) },
  minahasan: { L: withTail(christianMen, rareMen), P: withTail(christianWomen, rareWomen) },
};
const seconds: Readonly<Record<Sex, Weighted<string>>> = {
  L: zipf(secondMen, 6),
  P: zipf(secondWomen, 6),
};

/** The family a household belongs to; `home` chooses those of the village. */
export function familyOf(tradition: Tradition, home: number, random: Random): Family {
  switch (tradition) {
    case 'gorontalo':
      return { tradition, name: gorontaloFamily(home, random) };
    case 'minahasan':
      return { tradition, name: families.minahasan.pick(random) };
    case 'bugis':
      return { tradition, name: random.chance(0.6) ? families.bugis.pick(random) : undefined };
    case 'javanese':
    case 'balinese':
      return { tradition, name: undefined };
    default:
      return tradition satisfies never;
  }
}

function gorontaloFamily(home: number, random: Random): string {
  if (!random.chance(homeShare)) return families.gorontalo.pick(random);
  const nth = Math.floor(random.unit() ** 2 * homeFamilies);
  const index = (home + nth * 104_729) % gorontaloNames.length;
  return gorontaloNames[index] ?? families.gorontalo.pick(random);
}

/** A whole name in the civil registry's form: capitals, no titles. */
export function nameOf(family: Family, sex: Sex, random: Random): string {
  switch (family.tradition) {
    case 'gorontalo':
    case 'bugis':
      return muslimName(family, sex, random);
    case 'javanese':
      return javaneseName(sex, random);
    case 'balinese':
      return balineseName(sex, random);
    case 'minahasan':
      return [given.minahasan[sex].pick(random), secondOrNone(0.35, sex, random), family.name]
        .filter((part) => part !== undefined)
        .join(' ');
    default:
      return family.tradition satisfies never;
  }
}

const singleShare = 0.06;

function muslimName(family: Family, sex: Sex, random: Random): string {
  const first = given[family.tradition][sex].pick(random);
  if (random.chance(singleShare)) return first;
  const front = random.unit();
  const parts = [first];
  if (sex === 'L' && front < 0.11) parts.unshift('MUHAMMAD');
  else if (sex === 'L' && front < 0.19) {
    parts.splice(0, 1, 'ABDUL', random.pick(abdulSeconds));
  } else if (sex === 'P' && front < 0.14) parts.unshift('SITI');
  else if (sex === 'P' && front < 0.2) parts.unshift('SRI');
  else if (front < 0.5) parts.push(random.chance(0.5) ? seconds[sex].pick(random) : next());
  if (family.name !== undefined) parts.push(family.name);
  return parts.filter((part, index) => part !== parts[index - 1]).join(' ');

  function next(): string {
    return given[family.tradition][sex].pick(random);
  }
}

function javaneseName(sex: Sex, random: Random): string {
  const first = given.javanese[sex].pick(random);
  if (random.chance(0.32)) return first;
  const second = random.chance(0.7)
    ? random.pick(javaneseSeconds)
    : given.javanese[sex].pick(random);
  return second === first ? first : `${first} ${second}`;
}

function balineseName(sex: Sex, random: Random): string {
  const last = given.balinese[sex].pick(random);
  const marker = sex === 'L' ? 'I' : 'NI';
  return `${marker} ${random.pick(balineseOrders[sex])} ${last}`;
}

function secondOrNone(share: number, sex: Sex, random: Random): string | undefined {
  return random.chance(share) ? seconds[sex].pick(random) : undefined;
}

/** A twin's name: now and then one letter from the other's, else of its own. */
export function twinName(other: string, family: Family, sex: Sex, random: Random): string {
  if (!random.chance(0.35)) return nameOf(family, sex, random);
  const [first = '', ...rest] = other.split(' ');
  const vowels = 'AIUEO';
  const at = [...first].findLastIndex((letter) => vowels.includes(letter));
  if (at < 0) return nameOf(family, sex, random);
  const letter = random.pick([...vowels].filter((each) => each !== first[at]));
  return [first.slice(0, at) + letter + first.slice(at + 1), ...rest].join(' ');
}
