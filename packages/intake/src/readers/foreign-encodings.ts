// Encodings that are known by name and not read: those that state themselves by a mark, and EBCDIC of
// mainframes, where no sign stands where ASCII has it.

const marks: readonly (readonly [mark: string, encoding: string])[] = [
  ['\x84\x31\x95\x33', 'GB 18030'],
  ['+/v8', 'UTF-7'],
  ['+/v9', 'UTF-7'],
  ['+/v+', 'UTF-7'],
  ['+/v/', 'UTF-7'],
  ['\xdd\x73\x66\x73', 'UTF-EBCDIC'],
  ['\x0e\xfe\xff', 'SCSU'],
  ['\xfb\xee\x28', 'BOCU-1'],
];

/** Undefined: none of these. `head`: the beginning of the file. */
export function foreignEncodingOf(head: Buffer): string | undefined {
  const beginning = head.toString('latin1', 0, 4);
  const marked = marks.find(([mark]) => beginning.startsWith(mark));
  return marked?.[1] ?? (isEbcdic(head) ? 'EBCDIC' : undefined);
}

// Nearly all bytes are letters, digits, blanks and signs of EBCDIC, and of a list many are digits.
// ASCII and all that builds on it has its digits and line feeds where EBCDIC has controls.
function isEbcdic(head: Buffer): boolean {
  let [signs, digits, ascii] = [0, 0, 0];
  for (const byte of head) {
    if (ebcdicSigns.has(byte)) signs += 1;
    if (byte >= 0xf0 && byte <= 0xf9) digits += 1;
    if (byte === 0x0a || (byte >= 0x30 && byte <= 0x39)) ascii += 1;
  }
  const { length } = head;
  return ascii * 100 < length && signs > 0.95 * length && digits > 0.1 * length;
}

const ebcdicSigns = new Set([
  ...range(0x81, 0x89),
  ...range(0x91, 0x99),
  ...range(0xa2, 0xa9),
  ...range(0xc1, 0xc9),
  ...range(0xd1, 0xd9),
  ...range(0xe2, 0xe9),
  ...range(0xf0, 0xf9),
  // Tab, carriage return, next line, line feed; blank and the signs . ( + | & ) ; - / , _ : ' = "
  ...[0x05, 0x0d, 0x15, 0x25, 0x40, 0x4b, 0x4d, 0x4e, 0x4f, 0x50, 0x5d, 0x5e, 0x60, 0x61, 0x6b],
  ...[0x6d, 0x7a, 0x7d, 0x7e, 0x7f],
]);

function range(from: number, until: number): number[] {
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}
