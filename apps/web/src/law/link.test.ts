// A link to a calculation brings back the same facts, and survives being mangled.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findShared, writeLink } from './link.ts';
import { segments } from './segments.ts';

test('what was shared comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...segments),
      fc.dictionary(fc.stringMatching(/^[a-z]\w*$/), fc.oneof(fc.string(), fc.nat(), fc.boolean())),
      fc.option(fc.nat(), { nil: undefined }),
      (segment, facts, result) => {
        const shared = {
          segment,
          facts: { ...facts },
          lawOn: '2026-11-21',
          ...(result === undefined ? {} : { result }),
        };
        expect(findShared(writeLink(shared))).toEqual(shared);
      },
    ),
  );
});

test.each(['', '#', '#siapa=lain', '#siapa=pu&keadaan={', '#siapa=pu&keadaan=[1]'])(
  'the fragment %j is no calculation',
  (fragment) => expect(findShared(fragment)).toBeUndefined(),
);

test('a date and a result that are none are left out', () => {
  expect(findShared('#siapa=pu&keadaan={}&hukum=kemarin&hasil=banyak')).toEqual({
    segment: 'pu',
    facts: {},
  });
});
