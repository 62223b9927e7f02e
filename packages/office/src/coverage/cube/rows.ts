// The people behind a figure: whom a rule counts in one month, one by one, with what he is counted by.
// There are exactly as many of them as the figure says.

import type { Warehouse } from '@payung/engine';
import type { Month } from '@payung/values';
import { counted, type NumeratorRule, parseMemberships } from './membership.ts';
import { type CubeSetting, monthIndex } from './setting.ts';
import { duckdbWords, peopleQuery } from './statement/queries.ts';

export type CountedPerson = {
  readonly person: number;
  readonly region: string;
  /** `BPU petani apbd_kab` for each membership that counts. */
  readonly by: readonly string[];
};

/** In order of number. `within`: only regions whose code begins so. */
export async function countedPeople(
  warehouse: Warehouse,
  spell: string,
  ask: {
    readonly setting: CubeSetting;
    readonly rule: NumeratorRule;
    readonly within: string;
    readonly at: Month;
  },
): Promise<readonly CountedPerson[]> {
  const { setting, rule, within, at } = ask;
  if (!/^\d*$/.test(within)) throw new RangeError(`Not a region code: ${within}`);
  for (const words of duckdbWords) await warehouse.run({ name: 'words', sql: words });
  const sql = peopleQuery(spell, setting, { within, month: monthIndex(at) });
  const people: CountedPerson[] = [];
  for await (const rows of warehouse.batches({ name: 'people of a figure', sql })) {
    for (const row of rows) {
      const fitting = counted(parseMemberships(String(row['memberships'])), rule);
      if (fitting.length === 0) continue;
      const by = fitting.map(({ segment, sector, payer }) =>
        [segment, sector, payer].filter((each) => each !== '').join(' '),
      );
      const region = String(row['region']);
      people.push({ person: Number(row['person']), region, by: [...new Set(by)] });
    }
  }
  return people;
}
