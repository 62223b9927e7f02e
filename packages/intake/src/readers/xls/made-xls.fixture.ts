// Old workbooks made by hand for the tests: the records of a BIFF8 stream within an OLE2 container.

export type MadeCell = { readonly kind: number; readonly data: Buffer };

export type MadeXls = {
  readonly cells?: readonly MadeCell[];
  /** Further sheets by name, with their state: 0 visible, 1 hidden, 2 very hidden. */
  readonly further?: readonly (readonly [name: string, state: number])[];
  /** Number formats, from 164 on; the cell format n + 1 uses the n-th. */
  readonly formats?: readonly string[];
  /** The shared strings; `cutAt` breaks the record within the letters, as Excel does at 8,224 bytes. */
  readonly strings?: readonly string[];
  readonly cutAt?: number;
  readonly from1904?: boolean;
  readonly locked?: boolean;
  /** What links elsewhere: its path, in which the sign 3 parts a program and its topic; flags of a name. */
  readonly link?: readonly [path: string, flags: number];
  /** Names of further streams in the container. */
  readonly streams?: readonly string[];
};

export function madeXls(made: MadeXls): Buffer {
  return container(streamOf(made), made.streams ?? []);
}

export const cells = {
  number: (row: number, column: number, value: number, format = 0): MadeCell => {
    const data = Buffer.alloc(14);
    place(data, { row, column, format }).writeDoubleLE(value, 6);
    return { kind: 0x0203, data };
  },
  compact: (row: number, column: number, bits: number): MadeCell => {
    const data = Buffer.alloc(10);
    place(data, { row, column, format: 0 }).writeInt32LE(bits, 6);
    return { kind: 0x027e, data };
  },
  shared: (row: number, column: number, index: number): MadeCell => {
    const data = Buffer.alloc(10);
    place(data, { row, column, format: 0 }).writeUInt32LE(index, 6);
    return { kind: 0x00fd, data };
  },
  error: (row: number, column: number, code: number): MadeCell => {
    const data = Buffer.alloc(8);
    place(data, { row, column, format: 0 }).writeUInt8(code, 6);
    data.writeUInt8(1, 7);
    return { kind: 0x0205, data };
  },
  /** A formula whose result is a text. */
  formula: (row: number, column: number, text: string): readonly MadeCell[] => {
    const data = Buffer.alloc(22);
    place(data, { row, column, format: 0 }).writeUInt16LE(0xffff, 12);
    return [
      { kind: 0x0006, data },
      { kind: 0x0207, data: unicode(text) },
    ];
  },
  hiddenRow: (row: number): MadeCell => {
    const data = Buffer.alloc(16);
    data.writeUInt16LE(row, 0);
    data.writeUInt16LE(0x20, 12);
    return { kind: 0x0208, data };
  },
  merge: (top: number, bottom: number, column: number): MadeCell => ({
    kind: 0x00e5,
    data: Buffer.from(Uint16Array.of(1, top, bottom, column, column).buffer),
  }),
};

function place(
  data: Buffer,
  at: { readonly row: number; readonly column: number; readonly format: number },
): Buffer {
  data.writeUInt16LE(at.row, 0);
  data.writeUInt16LE(at.column, 2);
  data.writeUInt16LE(at.format, 4);
  return data;
}

function streamOf(made: MadeXls): Buffer {
  const sheets = [['Daftar', 0] as const, ...(made.further ?? [])];
  const substreams = sheets.map((_, index) =>
    Buffer.concat([
      begin(0x0010),
      ...(index === 0 ? (made.cells ?? []).map(({ kind, data }) => record(kind, data)) : []),
      record(0x000a),
    ]),
  );
  const globals = (starts: readonly number[]): Buffer =>
    Buffer.concat([
      begin(0x0005),
      ...(made.locked ? [record(0x002f, Buffer.alloc(6))] : []),
      record(0x0022, Buffer.from([made.from1904 ? 1 : 0, 0])),
      ...(made.formats ?? []).map((code, index) => record(0x041e, format(164 + index, code))),
      record(0x00e0, Buffer.alloc(20)),
      ...(made.formats ?? []).map((_, index) => record(0x00e0, cellFormat(164 + index))),
      ...sheets.map(([name, state], index) =>
        record(0x0085, sheet(name, state, starts[index] ?? 0)),
      ),
      ...(made.link ? linkRecords(...made.link) : []),
      ...sharedStrings(made),
      record(0x000a),
    ]);
  let start = globals(sheets.map(() => 0)).length;
  const starts = substreams.map((each) => {
    start += each.length;
    return start - each.length;
  });
  return Buffer.concat([globals(starts), ...substreams]);
}

function linkRecords(path: string, flags: number): readonly Buffer[] {
  const name = Buffer.alloc(8);
  name.writeUInt16LE(flags, 0);
  return [record(0x01ae, Buffer.concat([Buffer.alloc(2), unicode(path)])), record(0x0023, name)];
}

function record(kind: number, data: Buffer = Buffer.alloc(0)): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt16LE(kind, 0);
  header.writeUInt16LE(data.length, 2);
  return Buffer.concat([header, data]);
}

function begin(type: number): Buffer {
  const data = Buffer.alloc(16);
  data.writeUInt16LE(0x0600, 0);
  data.writeUInt16LE(type, 2);
  return record(0x0809, data);
}

function unicode(text: string): Buffer {
  const header = Buffer.alloc(3);
  header.writeUInt16LE(text.length, 0);
  header.writeUInt8(1, 2);
  return Buffer.concat([header, Buffer.from(text, 'utf16le')]);
}

function format(id: number, code: string): Buffer {
  const header = Buffer.alloc(2);
  header.writeUInt16LE(id, 0);
  return Buffer.concat([header, unicode(code)]);
}

function cellFormat(id: number): Buffer {
  const data = Buffer.alloc(20);
  data.writeUInt16LE(id, 2);
  return data;
}

function sheet(name: string, state: number, start: number): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32LE(start, 0);
  header.writeUInt8(state, 4);
  header.writeUInt8(name.length, 6);
  return Buffer.concat([header, Buffer.from(name, 'latin1')]);
}

function sharedStrings(made: MadeXls): Buffer[] {
  const strings = made.strings ?? [];
  const header = Buffer.alloc(8);
  header.writeUInt32LE(strings.length, 0);
  header.writeUInt32LE(strings.length, 4);
  const all = Buffer.concat([header, ...strings.map(unicode)]);
  if (made.cutAt === undefined) return [record(0x00fc, all)];
  const rest = Buffer.concat([Buffer.from([1]), all.subarray(made.cutAt)]);
  return [record(0x00fc, all.subarray(0, made.cutAt)), record(0x003c, rest)];
}

const sector = 512;
const endOfChain = 0xfffffffe;

function container(stream: Buffer, further: readonly string[]): Buffer {
  const body = Buffer.alloc(Math.max(8, Math.ceil(stream.length / sector)) * sector);
  stream.copy(body);
  const sectors = body.length / sector;
  const header = Buffer.alloc(sector, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4_096, 56);
  header.writeUInt32LE(endOfChain, 60);
  header.writeUInt32LE(endOfChain, 68);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(sector, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(endOfChain, 4);
  for (let at = 0; at < sectors; at += 1) {
    table.writeUInt32LE(at + 1 === sectors ? endOfChain : at + 3, 4 * (at + 2));
  }
  const directory = Buffer.concat([
    entry('Root Entry', { kind: 5, start: endOfChain, bytes: 0 }),
    entry('Workbook', { kind: 2, start: 2, bytes: body.length }),
    ...further.map((name) => entry(name, { kind: 2, start: 2, bytes: body.length })),
  ]);
  const padded = Buffer.alloc(sector);
  directory.copy(padded);
  return Buffer.concat([header, table, padded, body]);
}

function entry(name: string, of: { kind: number; start: number; bytes: number }): Buffer {
  const data = Buffer.alloc(128);
  data.write(name, 'utf16le');
  data.writeUInt16LE(2 * name.length + 2, 64);
  data.writeUInt8(of.kind, 66);
  data.writeUInt32LE(of.start, 116);
  data.writeUInt32LE(of.bytes, 120);
  return data;
}
