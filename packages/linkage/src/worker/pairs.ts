// From the engine's outcome to the pairs that decisions read: the kept pairs, every pair with one
// NIK, and each profile of several records with itself.

import { getColumn, type Outcome } from '../engine/index.ts';
import { TextNumbers } from '../engine/text-numbers.ts';
import type { Pair, PairLevels } from '../pair.ts';
import type { Profiles } from '../profile.ts';

const levelNames = ['nik', 'name', 'birth', 'sex', 'place'] as const;

/** The pairs worth a decision, by profile ids. */
export function scoredPairs(outcome: Outcome, profiles: Profiles): readonly Pair[] {
  const { left, right, weight, pattern } = outcome.pairs;
  const at = places(outcome);
  const levelsOf = new Map<number, PairLevels>();
  const levels = (code: number): PairLevels => {
    const known = levelsOf.get(code);
    if (known !== undefined) return known;
    const all = outcome.levelsOf(code);
    const found = pick((name) => all[at(name)] ?? 0);
    levelsOf.set(code, found);
    return found;
  };
  const pairs: Pair[] = [];
  const kept = new Set<number>();
  const count = profiles.table.ids.length;
  for (let index = 0; index < left.length; index += 1) {
    const [a, b] = [left[index] ?? 0, right[index] ?? 0];
    kept.add(a * count + b);
    pairs.push({ a, b, bits: weight[index] ?? 0, ...levels(pattern[index] ?? 0) });
  }
  for (const [a, b] of sameNikPairs(profiles)) {
    if (!kept.has(a * count + b)) pairs.push(readPair(outcome, a, b));
  }
  profiles.inputCounts.forEach((inputs, id) => {
    if (inputs > 1) pairs.push(readPair(outcome, id, id));
  });
  return pairs.sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Any two profiles as a pair, compared now. */
export function readPair(outcome: Outcome, one: number, other: number): Pair {
  const [a, b] = one <= other ? [one, other] : [other, one];
  const explained = outcome.explain(a, b);
  const levels = pick(
    (name) => explained.parts.find(({ comparison }) => comparison === name)?.level ?? 0,
  );
  return { a, b, bits: explained.weight, ...levels };
}

function places({ model }: Outcome): (name: string) => number {
  const index = new Map(model.comparisons.map(({ name }, place) => [name, place]));
  return (name) => index.get(name) ?? -1;
}

function pick(levelOf: (name: string) => number): PairLevels {
  const [nik = 0, name = 0, birth = 0, sex = 0, place = 0] = levelNames.map(levelOf);
  return { nik, name, birth, sex, place };
}

/** Profiles with equal digits in the NIK; a number on many people's rows is no evidence before. */
function* sameNikPairs({ table }: Profiles): Iterable<readonly [number, number]> {
  const { codes, texts } = getColumn(table.columns, 'nik');
  const digits = new TextNumbers();
  const digitsOf = Array.from(texts, (cell) =>
    cell === '' || cell.startsWith('l') ? 0 : digits.numberOf(cell.slice(2)),
  );
  const byDigits = new Map<number, number[]>();
  for (const [id, code] of codes.entries()) {
    const number = digitsOf[code] ?? 0;
    const same = byDigits.get(number);
    if (number === 0) continue;
    if (same === undefined) byDigits.set(number, [id]);
    else same.push(id);
  }
  for (const same of byDigits.values()) {
    for (const [index, a] of same.entries()) {
      for (const b of same.slice(index + 1)) yield [a, b];
    }
  }
}
