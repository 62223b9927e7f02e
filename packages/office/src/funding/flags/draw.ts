// The draw of home visits: who is visited follows from a seed that was fixed before the list, and from
// the list itself. Anybody with both can repeat it.

import { createHash } from 'node:crypto';

/**
 * Undian kunjungan: so many millionths of the people, at least one; the order of the list makes no
 * difference.
 *
 * @example drawVisits({ seed: 'benih', head: 'ab', people: [1, 2, 3], sharePpm: 20_000 }) // one of them
 */
export function drawVisits(draw: {
  readonly seed: string;
  /** Head of the frozen list: another list is another draw. */
  readonly head: string;
  readonly people: readonly number[];
  readonly sharePpm: number;
}): readonly number[] {
  const { seed, head, people, sharePpm } = draw;
  const lots = [...new Set(people)].map((person) => ({
    person,
    lot: createHash('sha256').update(`${seed}\n${head}\n${person}`).digest('hex'),
  }));
  const many = Math.ceil((lots.length * sharePpm) / 1_000_000);
  return lots
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, many)
    .map(({ person }) => person)
    .sort((a, b) => a - b);
}

export function seedDigest(seed: string): string {
  return createHash('sha256').update(seed, 'utf8').digest('hex');
}
