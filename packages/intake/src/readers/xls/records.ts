// The records of a BIFF stream: each a kind, a length and bytes; and the cursor that reads texts
// which run over several of them.

import { type Reading, refuseFile } from '../reading.ts';

/** Kinds of records (MS-XLS 2.3) that matter to a list. */
export const kinds = {
  formula: 0x0006,
  end: 0x000a,
  date1904: 0x0022,
  linkedName: 0x0023,
  locked: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  sheet: 0x0085,
  multipleNumbers: 0x00bd,
  richText: 0x00d6,
  cellFormat: 0x00e0,
  merges: 0x00e5,
  sharedStrings: 0x00fc,
  sharedString: 0x00fd,
  link: 0x01ae,
  number: 0x0203,
  text: 0x0204,
  booleanOrError: 0x0205,
  formulaText: 0x0207,
  row: 0x0208,
  compactNumber: 0x027e,
  numberFormat: 0x041e,
  begin: 0x0809,
} as const;

export type BiffRecord = { readonly kind: number; readonly data: Buffer };

/** From a place of the stream to the end of the part that begins there. */
export function* biffRecords(reading: Reading, stream: Buffer, from = 0): Generator<BiffRecord> {
  let depth = 0;
  let at = from;
  while (at + 4 <= stream.length) {
    const kind = stream.readUInt16LE(at);
    const length = stream.readUInt16LE(at + 2);
    const data = stream.subarray(at + 4, at + 4 + length);
    if (data.length < length) throw brokenXls(reading);
    at += 4 + length;
    if (kind === kinds.begin) depth += 1;
    if (kind === kinds.end) depth -= 1;
    // Charts lie within a sheet as parts of their own.
    if (depth === 1 || kind === kinds.begin) yield { kind, data };
    if (depth === 0) return;
  }
  throw brokenXls(reading);
}

export function brokenXls(reading: Reading, cause?: unknown): Error {
  const data = { detail: 'XLS' };
  return refuseFile(reading, 'corrupt_workbook', data, cause === undefined ? {} : { cause });
}

/** Reads texts from a record and those that continue it. */
export class BiffText {
  private readonly blocks: readonly Buffer[];
  private block = 0;
  private at = 0;

  constructor(blocks: readonly Buffer[]) {
    this.blocks = blocks;
  }

  byte(): number {
    return this.bytes(1).readUInt8(0);
  }

  short(): number {
    return this.bytes(2).readUInt16LE(0);
  }

  long(): number {
    return this.bytes(4).readUInt32LE(0);
  }

  skip(count: number): void {
    for (let left = count; left > 0; ) {
      const taken = Math.min(left, this.room());
      this.at += taken;
      left -= taken;
    }
  }

  /** A text of BIFF8 after its length: flags, letters, and formatting that is passed over. */
  unicode(length: number): string {
    const flags = this.byte();
    const runs = (flags & 8) === 0 ? 0 : this.short();
    const phonetic = (flags & 4) === 0 ? 0 : this.long();
    const text = this.letters(length, (flags & 1) !== 0);
    this.skip(4 * runs + phonetic);
    return text;
  }

  // Where a record ends within the letters, the next begins with a byte that says how wide they are.
  private letters(length: number, startsWide: boolean): string {
    const parts: string[] = [];
    let wide = startsWide;
    for (let left = length; left > 0; ) {
      if (this.at >= this.current().length) {
        this.next();
        wide = (this.byteHere() & 1) !== 0;
      }
      const bytes = this.current();
      const count = Math.min(left, Math.floor((bytes.length - this.at) / (wide ? 2 : 1)));
      if (count === 0) throw new RangeError('A letter is cut in two');
      const end = this.at + count * (wide ? 2 : 1);
      parts.push(bytes.toString(wide ? 'utf16le' : 'latin1', this.at, end));
      this.at = end;
      left -= count;
    }
    return parts.join('');
  }

  private byteHere(): number {
    this.at += 1;
    return this.current().readUInt8(this.at - 1);
  }

  private bytes(count: number): Buffer {
    if (this.room() < count) throw new RangeError('A number is cut in two');
    this.at += count;
    return this.current().subarray(this.at - count, this.at);
  }

  private room(): number {
    if (this.at >= this.current().length) this.next();
    return this.current().length - this.at;
  }

  private next(): void {
    this.block += 1;
    this.at = 0;
  }

  private current(): Buffer {
    const block = this.blocks[this.block];
    if (!block) throw new RangeError('The text ends too early');
    return block;
  }
}
