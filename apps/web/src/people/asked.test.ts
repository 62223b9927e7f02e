// What clerks type into the search for people.

import { expect, test } from 'vitest';
import { askedOf } from './asked.ts';

test('a NIK is known by its digits, however it was spaced or pasted', () => {
  for (const typed of [
    '7502012609870001',
    '7502 0126 0987 0001',
    "'7502012609870001",
    '750201.260987.0001',
  ]) {
    expect(askedOf(typed)).toEqual({ kind: 'nik', nik: '7502012609870001' });
  }
});

test('a NIK with a digit missing is said, not searched as a name', () => {
  expect(askedOf('750201260987001')).toEqual({ kind: 'faulty', digits: 15 });
});

test('everything else is a name, with its spaces in order', () => {
  expect(askedOf('  Sri   Wahyuni ')).toEqual({ kind: 'name', name: 'Sri Wahyuni' });
  expect(askedOf("Ma'ruf")).toEqual({ kind: 'name', name: "Ma'ruf" });
  expect(askedOf('')).toEqual({ kind: 'name', name: '' });
});
