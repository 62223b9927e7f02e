// Grouping by certain links: strongest first, no family glued together, no two participants in one.

import { day } from '@payung/values';
import { describe, expect, it } from 'vitest';
import { row } from '../test/people.ts';
import { Groups, linkKey } from './group.ts';
import { usualLimits } from './limits.ts';
import { type Profile, profilesOf } from './profile.ts';

function profilesFor(inputs: readonly ReturnType<typeof row>[]): readonly Profile[] {
  const { profiles, ofInput } = profilesOf(inputs, { ...usualLimits, asOf: day('2026-06-30') });
  return ofInput.flatMap((id) => profiles[id] ?? []);
}

const unnumbered = { nikDamage: 'missing' } as const;
const father = row({ name: 'Hasan Radjak', birth: '1960-05-17', sex: 'L' });
const son = row({ name: 'Hasan Radjak Putra', birth: '1990-08-11', sex: 'L' });
const between = row({ name: 'Hasan' }, unnumbered);
const links = [
  { one: 0, other: 2, bits: 30 },
  { one: 2, other: 1, bits: 25 },
];

describe('groups', () => {
  it('join along links', () => {
    const groups = new Groups(profilesFor([between, row({ name: 'Hasan R' }, unnumbered)]), []);
    groups.join([{ one: 0, other: 1, bits: 20 }]);
    expect(groups.find(0)).toBe(groups.find(1));
    expect(groups.nodesOf(0)).toHaveLength(2);
  });

  it('keep father and son apart: the weaker link of the record between them is refused', () => {
    const groups = new Groups(profilesFor([father, son, between]), links);
    expect(groups.join(links)).toEqual([{ one: 2, other: 1, bits: 25 }]);
    expect(groups.find(2)).toBe(groups.find(0));
    expect(groups.find(1)).not.toBe(groups.find(0));
  });

  it('refuse the same links in any order', () => {
    const groups = new Groups(profilesFor([father, son, between]), links);
    expect(groups.join([...links].reverse())).toEqual([{ one: 2, other: 1, bits: 25 }]);
  });

  it('let a direct link weigh what contradicts', () => {
    const direct = [{ one: 0, other: 1, bits: 10 }];
    const groups = new Groups(profilesFor([father, son]), direct);
    expect(groups.join(direct)).toEqual([]);
  });

  it('keep twins apart, whatever third record is like both', () => {
    const names = ['Ningsih Hartono', 'Ningsoh Hartono', 'Ningsoch Hartono'];
    const three = profilesFor(names.map((name) => row({ name }, unnumbered)));
    const [one, twin] = three.map(({ id }) => id);
    const chain = [
      { one: 1, other: 2, bits: 30 },
      { one: 0, other: 2, bits: 20 },
    ];
    const relatives = new Set([linkKey(one ?? -1, twin ?? -1)]);
    const groups = new Groups(three, chain, { relatives });
    expect(groups.join(chain)).toEqual([{ one: 0, other: 2, bits: 20 }]);
  });

  it('never put two persons of the register into one', () => {
    const three = profilesFor(
      [1, 2, 3].map((each) => row({ name: `Hasan ${'RSN'[each - 1]}` }, unnumbered)),
    );
    const chain = [
      { one: 0, other: 2, bits: 30 },
      { one: 1, other: 2, bits: 20 },
    ];
    const groups = new Groups(three, chain);
    groups.anchor([0, 1]);
    expect(groups.join(chain)).toEqual([{ one: 1, other: 2, bits: 20 }]);
    expect(groups.isAnchored(2)).toBe(true);
  });
});
