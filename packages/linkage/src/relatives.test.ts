// What twins, namesakes and fathers with their sons' names take from a weight.

import { day } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Person, row } from '../test/people.ts';
import { linkTables, type Outcome } from './engine/index.ts';
import type { LinkInput } from './input.ts';
import { relativesBar, relativesBits, withRelatives } from './relatives.ts';
import { nameLevel } from './worker/name.ts';
import { nikLevel } from './worker/nik.ts';
import { workerTables } from './worker/tables.ts';

const village = '7502042018';
const asOf = day('2026-06-30');
const hasan: Person = { name: 'Hasan Radjak', birth: '1980-05-17', sex: 'L', village };
const missing = { nikDamage: 'missing' } as const;

async function outcomeOf(...rows: readonly LinkInput[]): Promise<readonly [Outcome, Outcome]> {
  const tables = workerTables({ left: rows, asOf });
  const outcome = await linkTables({ ...tables, scope: 'dedupe', workers: 0 });
  return [outcome, withRelatives(outcome, tables)];
}

async function weightOf(one: LinkInput, other: LinkInput): Promise<number> {
  const [, weighed] = await outcomeOf(one, other);
  return weighed.explain(0, 1).weight;
}

describe('a pair that may be twins', () => {
  it('is worth less than its strangers’ weight, and the bars still sum', async () => {
    const twin = { ...hasan, name: 'Hasar Radjak', serial: '0002' };
    const [plain, weighed] = await outcomeOf(row(hasan), row(twin));
    const explained = weighed.explain(0, 1);
    const bar = explained.parts.find(({ comparison }) => comparison === relativesBar);
    expect(bar?.bits).toBeLessThan(-5);
    const sum = explained.parts.reduce((bits, part) => bits + part.bits, explained.prior);
    expect(sum).toBeCloseTo(explained.weight, 9);
    expect(plain.explain(0, 1).weight + (bar?.bits ?? 0)).toBeCloseTo(explained.weight, 9);
    expect(explained.probability).toBeLessThan(0.92);
  });

  it('is doubted more where the names rhyme than where one is misspelt', async () => {
    const bare = row(hasan, missing);
    const rhyming = await weightOf(bare, row({ ...hasan, name: 'Hasan Radjok' }, missing));
    const misspelt = await weightOf(bare, row({ ...hasan, name: 'Hasann Radhjak' }, missing));
    expect(misspelt).toBeGreaterThan(rhyming + 2);
  });

  it('is no twin where all sixteen digits agree', async () => {
    const [plain, weighed] = await outcomeOf(row(hasan), row(hasan));
    expect(weighed.explain(0, 1).weight).toBeGreaterThan(10);
    expect(plain.explain(0, 1).weight).toBeGreaterThan(weighed.explain(0, 1).weight);
  });
});

describe('a generation apart', () => {
  it('one name is father and son, not one man', async () => {
    const son = { ...hasan, birth: '2003-11-02' };
    expect(await weightOf(row(hasan, missing), row(son, missing))).toBeLessThan(0);
  });
});

describe('the outcome', () => {
  it('has the weights its explanations reproduce, never above those against strangers', async () => {
    const people: readonly Person[] = Array.from({ length: 30 }, (_, index) => ({
      ...hasan,
      name: `${['Hasan', 'Hasin', 'Yusuf'][index % 3]} ${['Radjak', 'Napu'][index % 2]}`,
      birth: `198${index % 4}-05-1${index % 5}`,
      serial: `000${1 + (index % 4)}`,
    }));
    const rows = people.flatMap((each, index) => [
      row(each, { key: `a${index}` }),
      row(each, { key: `b${index}`, ...missing }),
    ]);
    const [plain, weighed] = await outcomeOf(...rows);
    expect(weighed.pairs.left.length).toBeGreaterThan(50);
    for (const [index, weight] of weighed.pairs.weight.entries()) {
      const [left, right] = [weighed.pairs.left[index] ?? 0, weighed.pairs.right[index] ?? 0];
      expect(Math.abs(weighed.explain(left, right).weight - weight)).toBeLessThan(1e-6);
      expect(weight).toBeLessThanOrEqual(Number(plain.pairs.weight[index]));
    }
    expect(weighed.card.precision).toBeLessThanOrEqual(plain.card.precision + 1e-9);
    expect(weighed.card.recall).toBeLessThanOrEqual(plain.card.recall + 1e-9);
  });

  it('never takes more than is there: a heavier pair stays the heavier one', async () => {
    const [{ model }] = await outcomeOf(row(hasan), row(hasan));
    const weights = fc.double({ min: -30, max: 60, noNaN: true });
    const seen = {
      level: (name: string) => (name === 'nik' ? nikLevel.neighbour : nameLevel.similar),
      rhymes: () => true,
    };
    fc.assert(
      fc.property(weights, weights, (one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const [lowBits, highBits] = [
          relativesBits(model, seen, low),
          relativesBits(model, seen, high),
        ];
        expect(lowBits).toBeLessThanOrEqual(0);
        expect(low + lowBits).toBeLessThanOrEqual(high + highBits + 1e-9);
      }),
    );
  });
});
