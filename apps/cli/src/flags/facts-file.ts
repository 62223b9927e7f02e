// What others know of people beyond the register, as JSON: answers of Disdukcapil, phones, accounts,
// houses, heirs. Keys only; what they stand for stays with who knows it.

import type { raiseFlags } from '@payung/office';
import { type FileRead, type Part, reading } from '../decision/json-part.ts';

type MoreFacts = Parameters<typeof raiseFlags>[2]['more'][number];

const keys = [
  'family',
  'phone',
  'account',
  'house',
  'registrar',
  'registrarPhone',
  'heir',
] as const;

/** @example readFacts('[{ "person": 12, "civil": "unknown" }]').ok // true */
export function readFacts(text: string): FileRead<readonly MoreFacts[]> {
  return reading(text, (root) => root.ownList().map(factsOf));
}

function factsOf(part: Part): MoreFacts {
  const told = keys.filter((key) => part.has(key)).map((key) => [key, part.text(key)] as const);
  return {
    person: part.count('person'),
    ...Object.fromEntries(told),
    ...(part.has('civil')
      ? { civil: part.oneOf('civil', ['matched', 'unknown', 'dead'] as const) }
      : {}),
    ...(part.has('birth') ? { birth: part.day('birth') } : {}),
    ...(part.has('diedOn') ? { diedOn: part.day('diedOn') } : {}),
  };
}
