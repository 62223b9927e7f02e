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
      const widest = Buffer.from(
        Uint32Array.from(expected, (sign) => sign.codePointAt(0) ?? 0).buffer,
      );
      expect(decode('utf-32le', widest, size)).toBe(expected);
      expect(decode('utf-32be', Buffer.from(widest).swap32(), size)).toBe(expected);
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

test('one broken byte in a line leaves the other letters of the line whole', () => {
  const line = Buffer.concat([Buffer.from('1;José;“Bajo” ☂;Ren'), Buffer.from([0xe9, 0x3b, 0x81])]);
  expect(decode('windows-1252', line, 4)).toBe('1;José;“Bajo” ☂;René;\ufffd');
});

test('what is no letter of UTF-32 is refused', () => {
  expect(() => decode('utf-32le', Buffer.from([0, 0, 0x11, 0]), 1)).toThrow(DecodeError);
  expect(() => decode('utf-32le', Buffer.from([0, 0xd8, 0, 0]), 1)).toThrow(DecodeError);
  expect(() => decode('utf-32be', Buffer.from([0, 0, 0]), 1)).toThrow(DecodeError);
});

test('half of a pair in UTF-16 is one lost letter; many are no text', () => {
  const half = Buffer.from('1;Arm\ud83dn;😀\n', 'utf16le');
  for (const size of [1, 2, 3, 100])
    expect(decode('utf-16le', half, size)).toBe('1;Arm\ufffdn;😀\n');
  expect(decode('utf-16be', Buffer.from(half).swap16(), 5)).toBe('1;Arm\ufffdn;😀\n');
  expect(() => decode('utf-16le', Buffer.alloc(100, 0xd8), 8)).toThrow(DecodeError);
});
