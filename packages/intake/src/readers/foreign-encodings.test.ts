import { expect, test } from 'vitest';
import { foreignEncodingOf } from './foreign-encodings.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(' ', ''), 'hex');
// `1,7502042001900003,BUDI` and a line feed in code page 037.
const ebcdic = bytes('f16bf7f5f0f2f0f4f2f0f0f1f9f0f0f0f0f36bc2e4c4c925');

test.each([
  ['GB 18030', bytes('84 31 95 33 4e 6f')],
  ['UTF-7', Buffer.from('+/v8-No;Nama')],
  ['EBCDIC', Buffer.concat([ebcdic, ebcdic])],
])('%s is known by name', (encoding, head) => {
  expect(foreignEncodingOf(head)).toBe(encoding);
});

test.each([
  ['ASCII', Buffer.from('No;NIK;Nama\n1;7502042001900003;Budi\n')],
  ['a telephone number first', Buffer.from('+62811;Budi\n')],
  ['Windows-1252', Buffer.from('1;José;Ñandú\n', 'latin1')],
  ['Russian in Windows-1251', Buffer.concat([bytes('c8 e2 e0 ed f0 f3'), Buffer.from(';1987\n')])],
  ['nothing', Buffer.alloc(0)],
])('%s is none of them', (_, head) => {
  expect(foreignEncodingOf(head)).toBeUndefined();
});
