import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DecodeError, decoderOf, type Encoding, unfinishedBytes } from './decode.ts';

function decode(encoding: Encoding, bytes: Buffer, pieceBytes: number): string {
  const decoder = decoderOf(encoding);
  let text = '';
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    text += decoder.write(bytes.subarray(at, at + pieceBytes));
  }
  return text + decoder.end();
}

const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((each) => each.toWellFormed());
const pieceBytes = fc.integer({ min: 1, max: 9 });

test('pieces of any size give the text of the whole', () => {
  fc.assert(
    fc.property(text, pieceBytes, (expected, size) => {
      expect(decode('utf-8', Buffer.from(expected), size)).toBe(expected);
      expect(decode('windows-1252', Buffer.from(expected), size)).toBe(expected);
      const wide = Buffer.from(`x${expected}`, 'utf16le');
      expect(decode('utf-16le', wide, size)).toBe(`x${expected}`);
      expect(decode('utf-16be', Buffer.from(wide).swap16(), size)).toBe(`x${expected}`);
    }),
  );
});

test('Windows-1252 keeps its own signs, not those of Latin-1', () => {
  const bytes = Buffer.from([0x80, 0x91, 0x92, 0x96, 0xe9, 0x0a, 0x9f]);
  expect(decode('windows-1252', bytes, 3)).toBe('€‘’–é\nŸ');
});

test('a line longer than any list has is handed on, not gathered', () => {
  const decoder = decoderOf('windows-1252');
  const piece = Buffer.alloc(1_048_576, 0xe9);
  const given = Array.from({ length: 20 }, () => decoder.write(piece).length);
  expect(Math.max(...given)).toBeLessThan(10 * 1_048_576);
  expect(given.reduce((sum, each) => sum + each, decoder.end().length)).toBe(20 * 1_048_576);
});

test('what is not UTF-8 is not replaced by question marks', () => {
  expect(() => decode('utf-8', Buffer.from([0x41, 0xe9, 0x41]), 1)).toThrow(DecodeError);
  expect(() => decode('utf-8', Buffer.from([0xc3]), 1)).toThrow(DecodeError);
});

test.each([
  [[0x41], 0],
  [[0xc3], 1],
  [[0xe2, 0x82], 2],
  [[0xe2, 0x82, 0xac], 0],
  [[0xf0, 0x9f, 0x98], 3],
  [[0xf0, 0x9f, 0x98, 0x80], 0],
])('%j ends with %i bytes of an unfinished letter', (bytes, count) => {
  expect(unfinishedBytes(Buffer.from(bytes))).toBe(count);
});
