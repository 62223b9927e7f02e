// The scope in the address: what is chosen comes back, what is nonsense is the own region.

import { expect, test } from 'vitest';
import { readScope, scopeSearch } from './scope.ts';

test('a link brings back what was chosen', () => {
  const scope = { region: '750204', month: '2026-10', definition: 'pekerja_rentan' };
  const search = new URLSearchParams(scopeSearch(scope, '7502')).toString();
  expect(search).toBe('wil=75.02.04&per=2026-10&def=pekerja_rentan');
  expect(readScope(search, '7502')).toEqual(scope);
});

test('the usual choice stands in no address', () => {
  expect(scopeSearch({ region: '7502', definition: 'ucj' }, '7502')).toEqual({});
});

test.each(['', 'wil=x&per=2026-13&def=<b>', 'wil=75021', 'per=2026'])(
  'of %j nothing is taken over',
  (search) => expect(readScope(search, '7502')).toEqual({ region: '7502', definition: 'ucj' }),
);
