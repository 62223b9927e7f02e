import { deserialize, serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { inventRecords } from './invented.fixture.ts';
import { type KeptIndex, keepIndex, linkNew } from './keep-index.ts';
import { linkTables } from './link-tables.ts';
import type { Model } from './model.ts';
import { proposeModel } from './propose-model.ts';
import type { Table } from './table.ts';

const { table } = inventRecords({ people: 250, seed: 21 });
const kept = part(table, (record) => record % 10 !== 0);
const rows = part(table, (record) => record % 10 === 0);

const model: Model = {
  ...proposeModel({ left: kept }),
  training: { mode: 'fresh', randomPairs: 30_000 },
};

function part(whole: Table, isIn: (record: number) => boolean): Table {
  return {
    ids: whole.ids.filter((_, record) => isIn(record)),
    columns: whole.columns.map((column) => ({
      ...column,
      codes: column.codes.filter((_, record) => isIn(record)),
    })),
  };
}

describe('new rows against kept records', () => {
  test('find the matches that linking everything again would find', async () => {
    const learned = await linkTables({ model, left: kept });
    const index = await keepIndex({ model: learned.model, table: kept });
    const whole = await linkTables({
      model: { ...learned.model, training: { mode: 'fixed' } },
      left: kept,
      right: rows,
      scope: 'new',
    });
    const { outcome, kept: records, leftOut } = await linkNew({ index, rows });
    const nearIds = [...Array.from(records, (record) => kept.ids[record]), ...rows.ids];
    const wholeIds = [...kept.ids, ...rows.ids];
    const matches = ({ pairs }: typeof whole, ids: readonly (string | undefined)[]) =>
      Array.from(pairs.weight, (bits, at) => ({
        bits,
        two: `${ids[Number(pairs.left[at])]} ${ids[Number(pairs.right[at])]}`,
      }))
        .filter(({ bits }) => bits > 8)
        .map(({ two }) => two)
        .sort();
    expect(leftOut).toBe(0);
    expect(records.length).toBeLessThan(kept.ids.length);
    expect(matches(outcome, nearIds)).toEqual(matches(whole, wholeIds));
    expect(matches(whole, wholeIds).length).toBeGreaterThan(15);
  });

  test('are linked by an index that was written down and read back', async () => {
    const learned = await linkTables({ model, left: kept });
    const index = await keepIndex({ model: learned.model, table: kept });
    const again: KeptIndex = deserialize(serialize(index));
    const [one, other] = await Promise.all([
      linkNew({ index, rows }),
      linkNew({ index: again, rows }),
    ]);
    expect(other.outcome.pairs).toEqual(one.outcome.pairs);
  });
});
