// OLE2 containers: the old XLS and, under any name, workbooks locked by a password. A small file
// system in one file; its chains are followed with a limit, since they may run in circles.

import { readFile } from 'node:fs/promises';
import { type Reading, refuseFile } from './reading.ts';

export type Compound = {
  readonly names: readonly string[];
  /** The bytes of a stream at the root, whatever the case of its name. */
  find(name: string): Buffer | undefined;
};

const freeSector = 0xfffffffa;
const headerBytes = 512;
const entryBytes = 128;

export async function readCompound(reading: Reading): Promise<Compound> {
  const bytes = await readFile(reading.path);
  if (bytes.length < headerBytes) throw broken(reading);
  const sectors = new Sectors(reading, bytes);
  const entries = directoryOf(sectors);
  const root = entries.find((entry) => entry.kind === 5);
  if (!root) throw broken(reading);
  const mini = sectors.miniReader(root);
  return {
    names: entries.map((entry) => entry.name),
    find(name) {
      const entry = entries.find(
        (each) => each.kind === 2 && each.name.toLowerCase() === name.toLowerCase(),
      );
      if (!entry) return undefined;
      return entry.bytes < sectors.miniCutoff
        ? mini(entry)
        : sectors.stream(entry.start, entry.bytes);
    },
  };
}

type Entry = {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly bytes: number;
};

class Sectors {
  readonly miniCutoff: number;
  readonly directoryStart: number;
  private readonly reading: Reading;
  private readonly file: Buffer;
  private readonly size: number;
  private readonly miniSize: number;
  private readonly table: readonly number[];

  constructor(reading: Reading, file: Buffer) {
    this.reading = reading;
    this.file = file;
    const [power, miniPower] = [file.readUInt16LE(30), file.readUInt16LE(32)];
    if ((power !== 9 && power !== 12) || miniPower !== 6) throw broken(reading);
    this.size = 2 ** power;
    this.miniSize = 2 ** miniPower;
    this.directoryStart = file.readUInt32LE(48);
    this.miniCutoff = file.readUInt32LE(56);
    this.table = this.allocationTable();
  }

  /** A chain of sectors as one buffer; without a size, all of it. */
  stream(start: number, bytes?: number): Buffer {
    const pieces: Buffer[] = [];
    let length = 0;
    for (const sector of this.chain(start)) {
      if (bytes !== undefined && length >= bytes) break;
      const piece = this.sector(sector);
      pieces.push(piece);
      length += piece.length;
    }
    // The last sector of a file may be cut short by careless writers.
    const joined = Buffer.concat(pieces);
    if (bytes !== undefined && joined.length < bytes) throw broken(this.reading);
    return bytes === undefined ? joined : joined.subarray(0, bytes);
  }

  /** Small streams lie in a stream of the root, in pieces of 64 bytes with a table of their own. */
  miniReader(root: Entry): (entry: Entry) => Buffer {
    const [start, count] = [this.file.readUInt32LE(60), this.file.readUInt32LE(64)];
    if (count === 0 || start >= freeSector) return () => Buffer.alloc(0);
    const table = numbersOf(this.stream(start));
    const store = this.stream(root.start);
    return (entry) => {
      const pieces: Buffer[] = [];
      for (const at of this.follow(entry.start, table)) {
        pieces.push(store.subarray(at * this.miniSize, (at + 1) * this.miniSize));
      }
      const joined = Buffer.concat(pieces);
      if (joined.length < entry.bytes) throw broken(this.reading);
      return joined.subarray(0, entry.bytes);
    };
  }

  private chain(start: number): Generator<number> {
    return this.follow(start, this.table);
  }

  private *follow(start: number, table: readonly number[]): Generator<number> {
    let at = start;
    for (let steps = 0; at < freeSector; steps += 1) {
      const next = table[at];
      if (next === undefined || steps >= table.length) throw broken(this.reading);
      yield at;
      at = next;
    }
  }

  private allocationTable(): number[] {
    const places = Array.from({ length: 109 }, (_, index) =>
      this.file.readUInt32LE(76 + 4 * index),
    );
    let more = this.file.readUInt32LE(68);
    const most = Math.ceil(this.file.length / this.size);
    for (let steps = 0; more < freeSector; steps += 1) {
      if (steps > most) throw broken(this.reading);
      const numbers = numbersOf(this.sector(more));
      more = numbers.at(-1) ?? freeSector;
      places.push(...numbers.slice(0, -1));
    }
    const used = places.filter((place) => place < freeSector);
    if (used.length > most) throw broken(this.reading);
    return used.flatMap((place) => numbersOf(this.sector(place)));
  }

  private sector(index: number): Buffer {
    const at = (index + 1) * this.size;
    if (at >= this.file.length) throw broken(this.reading);
    return this.file.subarray(at, at + this.size);
  }
}

function directoryOf(sectors: Sectors): Entry[] {
  const bytes = sectors.stream(sectors.directoryStart);
  const entries: Entry[] = [];
  for (let at = 0; at + entryBytes <= bytes.length; at += entryBytes) {
    const nameBytes = Math.min(64, bytes.readUInt16LE(at + 64));
    const kind = bytes[at + 66] ?? 0;
    if (kind === 0) continue;
    entries.push({
      name: bytes.toString('utf16le', at, at + Math.max(0, nameBytes - 2)),
      kind,
      start: bytes.readUInt32LE(at + 116),
      bytes: bytes.readUInt32LE(at + 120),
    });
  }
  return entries;
}

function numbersOf(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    bytes.readUInt32LE(4 * index),
  );
}

function broken(reading: Reading): Error {
  return refuseFile(reading, 'corrupt_workbook', { detail: 'OLE2' });
}
