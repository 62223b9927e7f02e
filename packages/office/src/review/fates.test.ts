// Where rows go once their question is settled: no row goes to two places, and what follows another row waits
// for it.

import { expect, test } from 'vitest';
import { fatesOf, type Waiting } from './fates.ts';

const none: ReadonlyMap<number, number> = new Map();
const waiting = (id: string, line: number, more: Partial<Waiting> = {}): Waiting => ({
  ...{ id, kind: 'person', lines: [line], otherLines: [], targets: [], isDone: false },
  ...more,
});
const same = { answer: 'same', candidate: 0 } as const;
const different = { answer: 'different' } as const;

test('a row goes to the person who was chosen, or becomes somebody new', () => {
  const fates = fatesOf(
    [
      waiting('a', 1, { targets: [7, 8], settlement: { answer: 'same', candidate: 1 } }),
      waiting('b', 2, { targets: [7], settlement: different }),
      waiting('c', 3, { targets: [7] }),
    ],
    none,
  );
  expect(fates.get('a')).toEqual({ to: 'person', person: 8 });
  expect(fates.get('b')).toEqual({ to: 'new', leader: 'b', together: false });
  expect(fates.get('c')).toEqual({ to: 'nowhere' });
});

test('two rows asked about at once become one person, or two', () => {
  const pair = waiting('a', 1, { kind: 'row', otherLines: [2], targets: [2] });
  expect(fatesOf([{ ...pair, settlement: same }], none).get('a')).toMatchObject({ together: true });
  expect(fatesOf([{ ...pair, settlement: different }], none).get('a')).toMatchObject({
    together: false,
  });
});

test('who is the same as a row waits for it, then goes where it went', () => {
  const follower = waiting('a', 1, { kind: 'row', targets: [2], settlement: same });
  const followed = waiting('b', 2, { targets: [7] });
  expect(fatesOf([follower, followed], none).get('a')).toEqual({ to: 'nowhere' });
  expect(fatesOf([follower, followed], new Map([[2, 7]])).get('a')).toEqual({
    to: 'person',
    person: 7,
  });
  const out = { ...followed, isDone: true };
  expect(fatesOf([follower, out], none).get('a')).toEqual({ to: 'out' });
  expect(fatesOf([follower], none).get('a')).toMatchObject({ to: 'new' });
});

test('rows that follow each other in a circle are one new person', () => {
  const row = (id: string, line: number, target: number) =>
    waiting(id, line, { kind: 'row', targets: [target], settlement: same });
  const fates = fatesOf([row('a', 1, 2), row('b', 2, 3), row('c', 3, 1)], none);
  expect([...fates.values()]).toEqual(
    Array.from({ length: 3 }, () => ({ to: 'new', leader: 'a', together: true })),
  );
});

test('a dead one is left out, and who lives is new', () => {
  const alone = waiting('a', 1, { kind: 'alone' });
  expect(fatesOf([{ ...alone, settlement: { answer: 'same' } }], none).get('a')).toEqual({
    to: 'out',
  });
  expect(fatesOf([{ ...alone, settlement: different }], none).get('a')).toMatchObject({
    to: 'new',
  });
});
