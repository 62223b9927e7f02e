// What happens to a name on its way into a list: sounds written otherwise, letters mistyped, parts
// shortened, left out, turned round, joined, and titles put before and behind.

import type { Sex } from '@payung/values';
import type { Damage, damageRates } from './damage.ts';
import type { Random } from './random.ts';
import { muslimMen } from './words/given.ts';
import {
  abdulForms,
  balineseShort,
  degrees,
  muhammadForms,
  oldSpellings,
  sitiForms,
  soundAlikes,
  titles,
} from './words/spellings.ts';

type NameDamage = Extract<keyof typeof damageRates, `name_${string}`>;
type Change = (tokens: readonly string[], random: Random) => readonly string[];

/** One of these at most: two would leave nothing of the person. */
const shortenings: readonly (readonly [NameDamage, number, Change])[] = [
  ['name_nickname_only', 2, ([first = '']) => [first.slice(0, Math.max(3, first.length - 3))]],
  ['name_drop_last', 2, (tokens) => tokens.slice(0, -1)],
  ['name_drop_first', 2, (tokens) => tokens.slice(1)],
  ['name_drop_middle', 3, (tokens) => [...tokens.slice(0, 1), ...tokens.slice(2)]],
  ['name_initial', 3, (tokens) => replaced(tokens, 1, initial)],
  ['name_last_initial', 2, (tokens) => replaced(tokens, tokens.length - 1, initial)],
  ['name_abbrev', 2, (tokens) => replaced(tokens, 0, initial)],
];

const words: readonly (readonly [NameDamage, string, readonly string[]])[] = [
  ['name_muhammad', 'MUHAMMAD', muhammadForms],
  ['name_abdul', 'ABDUL', abdulForms],
  ['name_siti', 'SITI', sitiForms],
];

/** The name as a list has it, in capitals. */
export function damageName(
  person: { readonly name: string; readonly sex: Sex; readonly dead: boolean },
  damage: Damage,
): string {
  const { random } = damage;
  let tokens: readonly string[] = person.name.split(' ');
  tokens = respelled(tokens, damage);
  for (const [name, least, change] of shortenings) {
    if (tokens.length < least || !damage.strikes(name)) continue;
    tokens = change(tokens, random);
    damage.note(name);
    break;
  }
  tokens = struck(tokens, 'name_added', 1, damage, (all) => [...all, random.pick(muslimMen)]);
  tokens = struck(tokens, 'name_swap', 2, damage, ([first = '', ...rest]) => [...rest, first]);
  tokens = struck(tokens, 'name_join', 2, damage, ([a = '', b = '', ...rest]) => [a + b, ...rest]);
  tokens = struck(tokens, 'name_split', 1, damage, split);
  tokens = struck(tokens, 'name_phonetic', 1, damage, sounded);
  tokens = struck(tokens, 'name_typo', 1, damage, mistyped);
  return dressed(tokens.join(' '), person, damage);
}

function struck(
  tokens: readonly string[],
  name: NameDamage,
  least: number,
  damage: Damage,
  change: Change,
): readonly string[] {
  if (tokens.length < least || !damage.strikes(name)) return tokens;
  const changed = change(tokens, damage.random);
  if (changed.join(' ') !== tokens.join(' ')) damage.note(name);
  return changed;
}

/** The accepted short and old forms of common words. */
function respelled(tokens: readonly string[], damage: Damage): readonly string[] {
  const { random } = damage;
  let result = tokens;
  for (const [name, word, forms] of words) {
    const at = result.indexOf(word);
    if (at < 0 || result.length === 1 || !damage.strikes(name)) continue;
    result = replaced(result, at, () => random.pick(forms));
    damage.note(name);
  }
  const [first = ''] = result;
  if ((first === 'I' || first === 'NI') && result.length > 2 && damage.strikes('name_balinese')) {
    damage.note('name_balinese');
    const shortened = result.map((token) => balineseShort.get(token) ?? token);
    result = random.chance(0.5) ? shortened : result.slice(1);
  }
  if (damage.strikes('name_old_spelling')) {
    const old = result.map((token) =>
      token.replace(/SY|U|J|Y|C/g, (now) => oldSpellings.get(now) ?? now),
    );
    if (old.join(' ') !== result.join(' ')) damage.note('name_old_spelling');
    result = old;
  }
  return result;
}

/** One sound of one token written another way. */
export function sounded(tokens: readonly string[], random: Random): readonly string[] {
  const at = longestOrAny(tokens, random);
  const token = tokens[at] ?? '';
  const fitting = soundAlikes.filter(([sound]) => token.includes(sound));
  if (fitting.length === 0) return tokens;
  const [sound, other] = random.pick(fitting);
  const places = [...token.matchAll(new RegExp(sound, 'g'))].map(({ index }) => index);
  const place = random.pick(places);
  const changed = token.slice(0, place) + other + token.slice(place + sound.length);
  return replaced(tokens, at, () => changed);
}

/** One letter wrong, missing, doubled or in its neighbour's place; never the whole of a short token. */
export function mistyped(tokens: readonly string[], random: Random): readonly string[] {
  const at = longestOrAny(tokens, random);
  const token = tokens[at] ?? '';
  if (token.length < 4) return tokens;
  const place = random.between(0, token.length - 2);
  const [head, letter, next, tail] = [
    token.slice(0, place),
    token[place] ?? '',
    token[place + 1] ?? '',
    token.slice(place + 2),
  ];
  const wrong = String.fromCharCode(65 + random.below(26));
  const forms = [
    head + wrong + next + tail,
    head + next + tail,
    head + letter + letter + next + tail,
    head + next + letter + tail,
  ];
  return replaced(tokens, at, () => random.pick(forms));
}

function longestOrAny(tokens: readonly string[], random: Random): number {
  const any = random.below(tokens.length);
  if ((tokens[any] ?? '').length > 3) return any;
  return tokens.reduce(
    (best, token, at) => (token.length > (tokens[best] ?? '').length ? at : best),
    0,
  );
}

function split(tokens: readonly string[]): readonly string[] {
  const at = tokens.findIndex((token) => token.length > 6);
  if (at < 0) return tokens;
  const token = tokens[at] ?? '';
  return [...tokens.slice(0, at), token.slice(0, 4), token.slice(4), ...tokens.slice(at + 1)];
}

/** Titles, degrees, nicknames and the father's name around the name itself. */
function dressed(
  bare: string,
  person: { readonly sex: Sex; readonly dead: boolean },
  damage: Damage,
): string {
  const { random } = damage;
  let name = bare;
  if (person.dead && random.chance(0.3)) {
    name = `${person.sex === 'L' ? 'ALM.' : 'ALMH.'} ${name}`;
  } else if (damage.strikes('name_title')) {
    damage.note('name_title');
    name = `${random.pick(titles[person.sex])} ${name}`;
  }
  if (damage.strikes('name_bin')) {
    damage.note('name_bin');
    name = `${name} ${person.sex === 'L' ? 'BIN' : 'BINTI'} ${random.pick(muslimMen)}`;
  }
  if (damage.strikes('name_degree')) {
    damage.note('name_degree');
    name = `${name}${random.pick(degrees)}`;
  }
  if (damage.strikes('name_alias')) {
    damage.note('name_alias');
    const nickname = random.pick(muslimMen).slice(0, 4);
    name = random.chance(0.5) ? `${name} (${nickname})` : `${name} AL. ${nickname}`;
  }
  return name;
}

function initial(token: string): string {
  return `${token.slice(0, 1)}.`;
}

function replaced(
  tokens: readonly string[],
  at: number,
  change: (token: string) => string,
): readonly string[] {
  return tokens.map((token, index) => (index === at ? change(token) : token));
}
