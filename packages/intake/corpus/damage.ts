// Damage done to a file: bytes changed, lost, doubled or put in, in the file as it is or in a part of its
// archive, which is packed again so that the damage gets past the checksum.

import fc from 'fast-check';
import { unzip, type ZipEntry, zip } from './zip.ts';

/** Words and signs that mean something to one reader or another. */
const words = [
  ...[';', ',', '\t', '\n', '\r', '\r\n', '"', '""', '\0', '\uFEFF', 'sep=;\n', "'", 'é'],
  ...['<!--', '-->', '<![CDATA[', ']]>', '&amp;', '&#x0;', '&#99999999;'],
  ...['<row>', '</row>', '</sheetData>', '<is><t>', '<v>1e999</v>'],
  ...['<c t="s"><v>99999999</v></c>', '<c r="XFD1048576">', '<c r="ZZZZ1"/>'],
  '<mergeCell ref="A1:XFD1048576"/>',
  ...['<table>', '<td>', '</tr>', ' rowspan="99999"', ' colspan="99999"'],
  ' table:number-columns-repeated="999999"',
  ' table:number-rows-repeated="999999"',
] as const;

const encodings = ['utf8', 'latin1', 'utf16le'] as const;

/** Numbers at which lengths, counts and record types of binary formats turn. */
const turns = [0, 1, 0x203, 0x809, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff] as const;

export type Edit =
  | { readonly kind: 'byte'; readonly at: number; readonly value: number }
  | { readonly kind: 'bit'; readonly at: number; readonly value: number }
  | { readonly kind: 'lose'; readonly at: number; readonly length: number }
  | { readonly kind: 'cut'; readonly at: number }
  | {
      readonly kind: 'word';
      readonly at: number;
      readonly word: string;
      readonly encoding: BufferEncoding;
    }
  | { readonly kind: 'copy'; readonly at: number; readonly from: number; readonly length: number }
  | { readonly kind: 'number'; readonly at: number; readonly value: number; readonly bytes: 2 | 4 };

export type Damage = {
  /** Which part of an archive; absent: the file as it is. */
  readonly part?: number;
  readonly edits: readonly Edit[];
};

const place = fc.nat(0x7fffffff);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('byte' as const), at: place, value: fc.nat(255) }),
  fc.record({ kind: fc.constant('bit' as const), at: place, value: fc.nat(7) }),
  fc.record({
    kind: fc.constant('lose' as const),
    at: place,
    length: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: place }),
  fc.record({
    kind: fc.constant('word' as const),
    at: place,
    word: fc.constantFrom(...words),
    encoding: fc.constantFrom(...encodings),
  }),
  fc.record({ kind: fc.constant('copy' as const), at: place, from: place, length: fc.nat(200) }),
  fc.record({
    kind: fc.constant('number' as const),
    at: place,
    value: fc.oneof(fc.constantFrom(...turns), fc.nat(3_000)),
    bytes: fc.constantFrom(2 as const, 4 as const),
  }),
);

/** Any damage; `inArchive` reaches the parts of an archive too. */
export const damage: fc.Arbitrary<Damage> = fc.record(
  { part: fc.nat(40), edits: fc.array(edit, { minLength: 1, maxLength: 6 }) },
  { requiredKeys: ['edits'] },
);

const longestBytes = 400_000;

/** The file with the damage done; an archive that cannot be unpacked is damaged as it is. */
export function damaged(bytes: Uint8Array, { part, edits }: Damage): Uint8Array {
  const entries = part === undefined ? [] : (unzip(bytes) ?? []);
  if (part === undefined || entries.length === 0) return edited(bytes, edits);
  const struck = part % entries.length;
  return zip(entries.map((each, at) => (at === struck ? editedEntry(each, edits) : each)));
}

function editedEntry(entry: ZipEntry, edits: readonly Edit[]): ZipEntry {
  return { name: entry.name, data: edited(entry.data, edits) };
}

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  let now: Buffer = Buffer.from(bytes);
  for (const each of edits) now = applied(now, each).subarray(0, longestBytes);
  return now;
}

function applied(bytes: Buffer, each: Edit): Buffer {
  const at = bytes.length === 0 ? 0 : each.at % bytes.length;
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (each.kind) {
    case 'byte':
      return Buffer.concat([before, Buffer.from([each.value]), after.subarray(1)]);
    case 'bit':
      return Buffer.concat([
        before,
        Buffer.from(after.subarray(0, 1).map((byte) => byte ^ (1 << each.value))),
        after.subarray(1),
      ]);
    case 'lose':
      return Buffer.concat([before, after.subarray(each.length)]);
    case 'cut':
      return before;
    case 'word':
      return Buffer.concat([before, Buffer.from(each.word, each.encoding), after]);
    case 'copy': {
      const from = bytes.length === 0 ? 0 : each.from % bytes.length;
      return Buffer.concat([before, bytes.subarray(from, from + each.length), after]);
    }
    case 'number': {
      const number = Buffer.alloc(4);
      number.writeUInt32LE(each.value, 0);
      return Buffer.concat([before, number.subarray(0, each.bytes), after.subarray(each.bytes)]);
    }
    default:
      return each satisfies never;
  }
}
