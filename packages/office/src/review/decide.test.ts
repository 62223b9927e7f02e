// What counts of several readers' words: agreement settles, disagreement and doubt go further, a head decides.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hindranceOf, standingOf, takenBackBy } from './decide.ts';
import type { Spoken } from './item.ts';

const says = (reader: string, answer: Spoken['answer'], candidate?: number): Spoken => ({
  ...{ reader, answer, asHead: false },
  ...(candidate === undefined ? {} : { candidate }),
});

test.each([
  ['nobody has spoken', [], false, 'open'],
  ['one definite word settles an ordinary pair', [says('a', 'same', 0)], false, 'settled'],
  ['one is not enough for a protected pattern', [says('a', 'same', 0)], true, 'second'],
  ['two who agree are', [says('a', 'same', 0), says('b', 'same', 0)], true, 'settled'],
  ['who cannot tell sends it on', [says('a', 'unclear')], false, 'second'],
  ['and the next one settles it', [says('a', 'unclear'), says('b', 'different')], false, 'settled'],
  ['two who cannot tell ask the head', [says('a', 'unclear'), says('b', 'unclear')], false, 'head'],
  ['two who disagree ask the head', [says('a', 'same', 0), says('b', 'different')], true, 'head'],
  ['two candidates are two answers', [says('a', 'same', 0), says('b', 'same', 1)], true, 'head'],
] as const)('%s', (_, spoken, guarded, state) => {
  expect(standingOf(spoken, guarded).state).toBe(state);
});

test('the head decides, whatever the others said', () => {
  const torn = [says('a', 'same', 0), says('b', 'different')];
  const settled = standingOf([...torn, { ...says('c', 'different'), asHead: true }], true);
  expect(settled).toEqual({ state: 'settled', settlement: { answer: 'different' } });
});

test('nobody answers twice, nor what is settled, and a part of the region is no head', () => {
  const spoken = [says('a', 'same', 0)];
  const by = (reader: string, isWhole = true) => ({ reader, isWhole });
  expect(hindranceOf({ state: 'second', spoken }, by('a'))).toBe('answered_by_you');
  expect(hindranceOf({ state: 'settled', spoken }, by('b'))).toBe('already_settled');
  expect(hindranceOf({ state: 'head', spoken }, by('b', false))).toBe('head_needed');
  expect(hindranceOf({ state: 'head', spoken }, by('b'))).toBeUndefined();
});

test('a reader takes his own word back; a verifier of the whole region opens what others settled', () => {
  const spoken = [says('a', 'same', 0), says('b', 'same', 0)];
  expect(takenBackBy(spoken, { reader: 'a', isWhole: true })).toEqual(['a']);
  expect(takenBackBy(spoken, { reader: 'c', isWhole: true })).toEqual(['a', 'b']);
  expect(takenBackBy(spoken, { reader: 'c', isWhole: false })).toEqual([]);
});

test('no order of words settles a protected pair by one reader, or against an open disagreement', () => {
  const word = fc.constantFrom('same' as const, 'different' as const, 'unclear' as const);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), (words) => {
      const spoken = words.map((answer, at) => says(`r${at}`, answer, 0));
      const { state, settlement } = standingOf(spoken, true);
      const definite = spoken.filter(({ answer }) => answer !== 'unclear');
      if (state !== 'settled') return;
      expect(definite.length).toBeGreaterThanOrEqual(2);
      expect(new Set(definite.map(({ answer }) => answer))).toEqual(new Set([settlement?.answer]));
    }),
  );
});
