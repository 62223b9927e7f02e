// Keys sorted part by part are the keys sorted at once, as far as they lead two records together.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entries, meetingEntries, sortedEntries } from './entries.ts';
import { mixHashes } from './hash.ts';
import type { RuleKeys } from './keys.ts';
import type { Scope } from './request.ts';
import { sharedWords } from './shared-arrays.ts';

const count = 9_000;
const leftCount = 5_000;

/** One key a record, some with none; so many records and keys that they are spread over several parts. */
function keysOf(seed: number, distinct: number): RuleKeys {
  const keys = sharedWords(count);
  for (let record = 0; record < count; record += 1) {
    const drawn = mixHashes(seed, record) % distinct;
    keys[record] = drawn === 0 ? 0 : mixHashes(drawn, seed);
  }
  return { starts: sharedWords(0), keys };
}

/** Entries of the keys that two records who may meet have. */
function meeting({ keys, records }: Entries, scope: Scope): readonly string[] {
  const sides = new Map<number, { left: number; right: number }>();
  for (const [at, key] of keys.entries()) {
    const own = sides.get(key) ?? { left: 0, right: 0 };
    own[Number(records[at]) < leftCount ? 'left' : 'right'] += 1;
    sides.set(key, own);
  }
  const meets = (key: number) => {
    const { left, right } = sides.get(key) ?? { left: 0, right: 0 };
    return scope === 'link' ? left * right > 0 : left + right > 1;
  };
  return [...keys].flatMap((key, at) => (meets(key) ? [`${key} ${records[at]}`] : []));
}

test.each(['link', 'both'] as const)(
  'keys of records that may meet stand as if all were sorted at once (%s)',
  (scope) => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(2, 90, 4_000, 100_000), (seed, distinct) => {
        const rule = keysOf(seed, distinct);
        const found = meetingEntries(rule, { count, leftCount }, scope);
        expect(meeting(found, scope)).toEqual(meeting(sortedEntries(rule, count), scope));
        expect(found.keys.length).toBeLessThan(count);
      }),
      { numRuns: 12 },
    );
  },
);
