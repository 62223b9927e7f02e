// People of one name, counted group by group, against counting them one record after the other.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsOfRun } from './namesake-counts.ts';

const record = fc.record({
  name: fc.nat(2),
  village: fc.nat(3),
  year: fc.nat(3),
  date: fc.nat(4),
});

test('few namesakes and many: people by date everywhere, by year in the village', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 90 }), (records) => {
      const column = (of: (each: (typeof records)[number]) => number) =>
        Uint32Array.from(records, of);
      const counts = countsOfRun({
        names: column(({ name }) => name),
        years: column(({ year }) => year),
        dates: column(({ date }) => date),
        village: column(({ village }) => village),
      });
      for (const [at, own] of records.entries()) {
        const alike = records.filter(({ name }) => name === own.name);
        const near = alike.filter(({ village }) => village === own.village);
        const different = (births: readonly number[]) =>
          new Set(births.filter((birth) => birth !== 0)).size;
        const neighbours = records.filter(({ village }) => village === own.village).length;
        const told = [counts.people(at), counts.villagePeople(at), counts.villageRecords(at)];
        expect(told).toEqual([
          different(alike.map(({ date }) => date)),
          own.village === 0 ? 0 : different(near.map(({ year }) => year)),
          neighbours,
        ]);
      }
    }),
  );
});
