// New rows against a kept index: the same weights as if all were linked again.

import { day, isDay } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { nikOf, row } from '../../test/people.ts';
import { keepIndex, linkNew, linkTables, type Outcome } from '../engine/index.ts';
import { withRelatives } from '../relatives.ts';
import { workerTables } from './tables.ts';

const asOf = day('2026-06-30');
const given = 'HASAN SITI RAHMAN YUSUF NURHAYATI SLAMET KARTINI WAHYUNI DEDI RAMLAH'.split(' ');
const families = 'RADJAK PAKAYA NAPU UMURI MONOARFA LAMUSU IGIRISA OINTU'.split(' ');

/** Names repeat, so that the number of namesakes says much; some rows repeat with a slip. */
function person(index: number, slip: boolean) {
  const year = 1960 + (index % 40);
  const birth = `${year}-0${1 + (index % 9)}-1${index % 10}`;
  const family = families[Math.floor(index / 3) % families.length] ?? '';
  const first = given[index % given.length] ?? '';
  const village = `75020${1 + (index % 4)}200${1 + (index % 3)}`;
  const district = index === 7 ? '740101' : village.slice(0, 6);
  const serial = String(1 + (index % 7)).padStart(4, '0');
  const name = slip ? `${first} ${family.slice(0, -1)}` : `${first} ${family}`;
  if (!isDay(birth)) throw new RangeError(birth);
  return {
    ...row({ name, birth, sex: index % 2 === 0 ? 'L' : 'P', village }, { key: `${index} ${slip}` }),
    ...(index % 3 === 0 ? {} : { nik: nikOf({ birth, district, serial }) }),
  };
}

const people = Array.from({ length: 2_400 }, (_, index) => index);
const { left, right, model, kindModules } = workerTables({
  left: people.map((index) => person(index, false)),
  right: people.filter((index) => index % 29 === 0).map((index) => person(index, index % 2 === 0)),
  asOf,
});

/** Pair of record keys → weight. */
function weights({ pairs }: Outcome, ids: readonly (string | undefined)[]) {
  const found = new Map<string, number>();
  for (const [at, weight] of pairs.weight.entries()) {
    found.set(`${ids[pairs.left[at] ?? 0]} – ${ids[pairs.right[at] ?? 0]}`, weight);
  }
  return found;
}

describe('new rows against a kept index of workers', () => {
  it('get the weights that linking everything again would give, relatives weighed or not', async () => {
    if (right === undefined) throw new Error('No new rows');
    const learned = await linkTables({ model, kindModules, left, workers: 0 });
    const index = await keepIndex({ model: learned.model, kindModules, table: left });
    const whole = await linkTables({
      model: { ...learned.model, training: { mode: 'fixed' } },
      kindModules,
      left,
      right,
      scope: 'new',
      workers: 0,
    });
    const { outcome, tables, kept } = await linkNew({ index, rows: right, workers: 0 });
    const near = [...Array.from(kept, (record) => left.ids[record]), ...right.ids];
    const all = [...left.ids, ...right.ids];
    const steps = [
      [whole, outcome],
      [withRelatives(whole, { left, right }), withRelatives(outcome, tables)],
    ] as const;
    for (const [full, fresh] of steps) {
      const [expected, found] = [weights(full, all), weights(fresh, near)];
      expect(expected.size).toBeGreaterThan(80);
      expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [pair, weight] of expected) expect(found.get(pair)).toBeCloseTo(weight, 9);
    }
  });
});
