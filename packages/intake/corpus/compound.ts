// The container of old office files (compound file): just enough to hold named streams, so that
// encrypted workbooks and letters of old programs can be told apart.

const sector = 512;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;

/** A compound file with these streams; each is filled up to 4,096 bytes, so none is "mini". */
export function compound(streams: readonly { name: string; data: Uint8Array }[]): Uint8Array {
  const filled = streams.map(({ name, data }) => ({ name, data: padded(data) }));
  const directorySectors = Math.ceil((filled.length + 1) / 4);
  const sectors = filled.map(({ data }) => data.length / sector);
  const firsts = sectors.map((_, at) => 1 + directorySectors + sum(sectors.slice(0, at)));
  const fat = Buffer.alloc(sector, 0xff);
  fat.writeUInt32LE(0xfffffffd, 0);
  chain(fat, 1, directorySectors);
  for (const [at, first] of firsts.entries()) chain(fat, first, sectors[at] ?? 0);
  const directory = Buffer.alloc(directorySectors * sector);
  writeEntry(directory, 0, { name: 'Root Entry', kind: 5, first: endOfChain, size: 0, child: 1 });
  for (const [at, { name, data }] of filled.entries()) {
    const right = at + 2 <= filled.length ? at + 2 : free;
    writeEntry(directory, at + 1, {
      name,
      kind: 2,
      first: firsts[at] ?? 0,
      size: data.length,
      right,
    });
  }
  return Buffer.concat([header(), fat, directory, ...filled.map(({ data }) => data)]);
}

function header(): Buffer {
  const bytes = Buffer.alloc(sector, 0);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(endOfChain, 60);
  bytes.writeUInt32LE(endOfChain, 68);
  bytes.fill(0xff, 76);
  bytes.writeUInt32LE(0, 76);
  return bytes;
}

function chain(fat: Buffer, first: number, count: number) {
  for (let at = 0; at < count; at += 1) {
    fat.writeUInt32LE(at === count - 1 ? endOfChain : first + at + 1, (first + at) * 4);
  }
}

type Entry = {
  name: string;
  kind: number;
  first: number;
  size: number;
  child?: number;
  right?: number;
};

function writeEntry(directory: Buffer, at: number, each: Entry) {
  const offset = at * 128;
  const name = Buffer.from(`${each.name}\0`, 'utf16le');
  name.copy(directory, offset);
  directory.writeUInt16LE(name.length, offset + 64);
  directory.writeUInt8(each.kind, offset + 66);
  directory.writeUInt8(1, offset + 67);
  directory.writeUInt32LE(free, offset + 68);
  directory.writeUInt32LE(each.right ?? free, offset + 72);
  directory.writeUInt32LE(each.child ?? free, offset + 76);
  directory.writeUInt32LE(each.first, offset + 116);
  directory.writeUInt32LE(each.size, offset + 120);
}

function padded(data: Uint8Array): Buffer {
  const length = Math.max(4096, Math.ceil(data.length / sector) * sector);
  return Buffer.concat([data, Buffer.alloc(length - data.length)]);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
