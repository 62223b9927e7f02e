// Invented people for the engine's tests: the same for the same seed, with slips of the pen, lost
// cells and exchanged names, and the truth beside.

import { type Table, tableOf } from './table.ts';

export type Invented = {
  readonly table: Table;
  /** Record → number of its person. */
  readonly truth: readonly number[];
};

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables = 'BA DE GO HA JU KA LI MO NA PU RA SI TA WI YO ZU FE NGA RO MIN'.split(' ');
const columns = [
  'given',
  'family',
  'street',
  'house',
  'town',
  'postcode',
  'birth',
  'card',
] as const;
type Person = Record<(typeof columns)[number], string>;

/** `copies` records of each person on average, the first as it is, the others with `slips` each. */
export function inventRecords(options: {
  readonly people: number;
  readonly seed: number;
  readonly copies?: number;
  readonly slips?: number;
}): Invented {
  const random = randomOf(options.seed);
  const vocabulary = vocabularyOf(random);
  const rows: (Person & { readonly id: string })[] = [];
  const truth: number[] = [];
  for (let person = 0; person < options.people; person += 1) {
    const own = inventPerson(random, vocabulary);
    const many = 1 + Math.floor(random() * 2 * ((options.copies ?? 2) - 0.5));
    for (let copy = 0; copy < many; copy += 1) {
      const damaged = { ...own };
      if (copy > 0) for (let n = options.slips ?? 2; n > 0; n -= 1) damage(damaged, random);
      rows.push({ ...damaged, id: `p${person}-${copy}` });
      truth.push(person);
    }
  }
  return { table: tableOf({ id: 'id', columns, rows }), truth };
}

function vocabularyOf(random: () => number) {
  const words = (count: number, long: number) =>
    Array.from({ length: count }, () =>
      Array.from({ length: 2 + Math.floor(random() * long) }, () => pick(syllables, random)).join(
        '',
      ),
    );
  return {
    given: words(200, 2),
    family: words(400, 3),
    streets: words(300, 3),
    towns: words(80, 3),
  };
}

function inventPerson(random: () => number, words: ReturnType<typeof vocabularyOf>): Person {
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const birth = [
    1940 + Math.floor(random() * 65),
    pad(1 + Math.floor(random() * 12)),
    pad(1 + Math.floor(random() * 28)),
  ];
  return {
    given: skewed(words.given, random),
    family: skewed(words.family, random),
    street: `${skewed(words.streets, random)} ${skewed(words.streets, random)}`,
    house: String(1 + Math.floor(random() * 150)),
    town: skewed(words.towns, random),
    postcode: digits(4),
    birth: birth.join('-'),
    card: digits(8),
  };
}

function damage(person: Person, random: () => number): void {
  const column = pick(columns, random);
  const kind = random();
  if (kind < 0.15) person[column] = '';
  else if (kind < 0.25) [person.given, person.family] = [person.family, person.given];
  else person[column] = slip(person[column], random);
}

/** One letter lost, doubled, replaced, or exchanged with its neighbour. */
function slip(text: string, random: () => number): string {
  if (text.length < 2) return text;
  const at = Math.floor(random() * (text.length - 1));
  const [front, letter, next, back] = [
    text.slice(0, at),
    text[at],
    text[at + 1],
    text.slice(at + 2),
  ];
  const kind = Math.floor(random() * 4);
  if (kind === 0) return `${front}${next}${back}`;
  if (kind === 1) return `${front}${letter}${letter}${next}${back}`;
  if (kind === 2) return `${front}${/\d/.test(letter ?? '') ? '7' : 'X'}${next}${back}`;
  return `${front}${next}${letter}${back}`;
}

function skewed(words: readonly string[], random: () => number): string {
  return words[Math.floor(words.length * random() ** 2)] ?? '';
}

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to pick from');
  return item;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** The same records in another order. */
export function shuffled({ table, truth }: Invented, seed: number): Invented {
  const random = randomOf(seed);
  const order = truth.map((_, index) => index);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return {
    table: {
      ids: order.map((record) => table.ids[record] ?? ''),
      columns: table.columns.map((column) => ({
        ...column,
        codes: Uint32Array.from(order, (record) => Number(column.codes[record])),
      })),
    },
    truth: order.map((record) => truth[record] ?? 0),
  };
}

/** Precision, recall and F1 of pairs within clusters. */
export function pairwise(clusters: ArrayLike<number>, truth: readonly number[]) {
  const [both, found, real] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const add = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  truth.forEach((person, record) => {
    add(both, `${clusters[record]} ${person}`);
    add(found, String(clusters[record]));
    add(real, String(person));
  });
  const pairs = (counts: Map<string, number>) =>
    [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const [right, foundPairs, realPairs] = [pairs(both), pairs(found), pairs(real)];
  return {
    precision: right / foundPairs,
    recall: right / realPairs,
    f1: (2 * right) / (foundPairs + realPairs),
  };
}
