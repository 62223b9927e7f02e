import { expect, test } from 'vitest';
import { exceptionalLines, isUndecidable, lineDecoder } from './mixed-lines.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

test('lines are counted by what they are written in, blank ones not at all', () => {
  const decoder = lineDecoder('foreign');
  const bytes = Buffer.concat([
    Buffer.from('No;Nama\r\n\r\n1;Zoë\r\n'),
    latin('2;José\r\n'),
    Buffer.from([0x33, 0x3b, 0x81, 0x0a]),
  ]);
  const text = decoder.write(bytes) + decoder.end();
  expect(text).toBe('No;Nama\r\n\r\n1;Zoë\r\n2;José\r\n3;\ufffd\n');
  expect(decoder.kinds()).toEqual({ lines: 4, utf8: 1, foreign: 2, lost: 1 });
  const places = decoder.takePlaces();
  expect(places.map((at) => text.slice(at, at + 2))).toEqual(['2;', '3;']);
  expect(decoder.takePlaces()).toEqual([]);
});

test('the few are the exceptions, and none are in a file of one kind', () => {
  const kinds = { lines: 100, lost: 0 };
  expect(exceptionalLines({ ...kinds, utf8: 20, foreign: 1 })).toBe('foreign');
  expect(exceptionalLines({ ...kinds, utf8: 1, foreign: 20 })).toBe('utf8');
  expect(exceptionalLines({ ...kinds, utf8: 1, foreign: 1 })).toBe('foreign');
  expect(exceptionalLines({ ...kinds, utf8: 0, foreign: 9 })).toBeUndefined();
});

test('nobody can say what the letters were only where most telling lines are lost, and not a few', () => {
  expect(isUndecidable({ lines: 20, utf8: 0, foreign: 9, lost: 8 })).toBe(true);
  expect(isUndecidable({ lines: 20, utf8: 0, foreign: 2, lost: 2 })).toBe(false);
  expect(isUndecidable({ lines: 20, utf8: 12, foreign: 4, lost: 4 })).toBe(false);
  expect(isUndecidable({ lines: 5_000, utf8: 0, foreign: 6, lost: 6 })).toBe(false);
});
