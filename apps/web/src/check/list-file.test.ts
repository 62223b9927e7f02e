// A file dropped on the quick check: text of any age is read, a workbook is told apart.

import { expect, test } from 'vitest';
import { readListFile, textOf } from './list-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a CSV file is text, with or without a byte order mark, new or old', () => {
  expect(textOf(bytes('NIK,Nama\n1,SITI'))).toEqual({ ok: true, text: 'NIK,Nama\n1,SITI' });
  expect(textOf(bytes('\ufeffSITI'))).toEqual({ ok: true, text: 'SITI' });
  expect(textOf(Uint8Array.of(0x4a, 0xe9))).toEqual({ ok: true, text: 'Jé' });
  expect(textOf(Uint8Array.of(0xff, 0xfe, 0x41, 0))).toEqual({ ok: true, text: 'A' });
});

test('a workbook, an old one too, is told to be pasted instead', () => {
  expect(textOf(bytes('PK\u0003\u0004'))).toEqual({ ok: false, fault: 'workbook' });
  const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0);
  expect(textOf(old)).toEqual({ ok: false, fault: 'workbook' });
});

test('what is no text at all is refused, and so is what is too large', async () => {
  expect(textOf(Uint8Array.of(0x41, 0, 0x42))).toEqual({ ok: false, fault: 'not_text' });
  expect(textOf(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))).toEqual({ ok: false, fault: 'not_text' });
  const large = { size: 4_000_001, arrayBuffer: () => Promise.reject(new Error('was read')) };
  expect(await readListFile(large)).toEqual({ ok: false, fault: 'large' });
});
