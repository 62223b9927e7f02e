import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMovement, findCause, type MovementSign, movementCauses } from './decide.ts';

const stayed: MovementSign = {
  before: 'active',
  after: 'active',
  segmentBefore: 'BPU',
  segmentAfter: 'BPU',
  dead: false,
  knownBefore: true,
  startedBefore: true,
  sectorBefore: null,
  occupationAfter: null,
  endReason: null,
};
const came: MovementSign = {
  ...stayed,
  before: 'absent',
  segmentBefore: null,
  knownBefore: false,
  startedBefore: false,
};
const left: MovementSign = { ...stayed, after: 'absent', segmentAfter: null };

describe('the cause of a movement', () => {
  test.each<[string, MovementSign, string | undefined]>([
    ['active in both files in one segment', stayed, undefined],
    ['active in neither', { ...stayed, before: 'inactive', after: 'inactive' }, undefined],
    ['a worker who found an employer', { ...stayed, segmentAfter: 'PU' }, 'moved_segment'],
    ['first named in the later file', came, 'new'],
    [
      'first named, though begun in an earlier month',
      { ...came, startedBefore: true },
      'entered_late',
    ],
    [
      'inactive in the earlier file',
      { ...came, before: 'inactive', knownBefore: true },
      're_entered',
    ],
    ['a participant long ago', { ...came, knownBefore: true }, 're_entered'],
    ['dead in the later file', { ...left, after: 'dead' }, 'died'],
    ['no longer named, death known from elsewhere', { ...left, dead: true }, 'died'],
    [
      'a non-ASN who was appointed PPPK',
      { ...left, sectorBefore: 'NON_ASN', occupationAfter: 'PPPK' },
      'became_pppk',
    ],
    [
      'a farmer who is ASN on another list did not become PPPK',
      { ...left, sectorBefore: 'PETANI', occupationAfter: 'ASN' },
      'removed',
    ],
    ['an election worker', { ...left, sectorBefore: 'PETUGAS_PEMILU' }, 'election_ended'],
    [
      'an election contract that the register ended',
      { ...left, endReason: 'election_ended' },
      'election_ended',
    ],
    [
      'an election worker who died',
      { ...left, sectorBefore: 'PETUGAS_PEMILU', dead: true },
      'died',
    ],
    ['BPU inactive in the later file', { ...left, after: 'inactive' }, 'lapsed'],
    ['PU inactive in the later file', { ...left, after: 'inactive', segmentBefore: 'PU' }, 'ended'],
    ['no longer named, no reason known', left, 'removed'],
  ])('%s: %#', (_, sign, cause) => {
    expect(findCause(sign)).toBe(cause);
  });
});

const standing = fc.constantFrom('active', 'inactive', 'dead', 'absent');
const segment = fc.constantFrom('PU', 'BPU', 'JAKON', 'PMI', null);
const word = fc.constantFrom(null, 'NON_ASN', 'PETUGAS_PEMILU', 'ASN', 'PPPK', 'PETANI');
const signs: fc.Arbitrary<MovementSign> = fc.record({
  before: standing,
  after: standing,
  segmentBefore: segment,
  segmentAfter: segment,
  dead: fc.boolean(),
  knownBefore: fc.boolean(),
  startedBefore: fc.boolean(),
  sectorBefore: word,
  occupationAfter: word,
  endReason: fc.constantFrom(null, 'became_pppk', 'election_ended'),
});

test('everybody who came or left has one cause, and the sums lead from one file to the other', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ sign: signs, people: fc.nat(500) })), (counted) => {
      const movement = addMovement(counted);
      const sum = (which: (sign: MovementSign) => boolean) =>
        counted.filter(({ sign }) => which(sign)).reduce((total, { people }) => total + people, 0);
      expect(movement.before).toBe(sum((sign) => sign.before === 'active'));
      expect(movement.after).toBe(sum((sign) => sign.after === 'active'));
      const moved = sum(
        (sign) =>
          (sign.before === 'active') !== (sign.after === 'active') ||
          (sign.before === 'active' && sign.segmentBefore !== sign.segmentAfter),
      );
      const explained = movementCauses.reduce((total, cause) => total + movement.causes[cause], 0);
      expect(explained).toBe(moved);
    }),
  );
});
