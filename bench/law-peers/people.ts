// The invented people of the bench and the files by which every engine, of whatever language, gets
// the same people and Payung's amounts to be compared with.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PuPeople } from '@payung/law';
import { amountNames, type Columns } from './amounts.ts';

const files = { wages: 'wages.i32', classes: 'classes.u8', expected: 'expected.i32' };

/** Always the same: wages from 2 to 22 million in odd rupiah, the five classes in turn. */
export async function writePeople(folder: string, count: number): Promise<void> {
  const wages = Int32Array.from(
    { length: count },
    (_, at) => 2_000_000 + ((at * 7_919) % 20_000_003),
  );
  const classes = Uint8Array.from({ length: count }, (_, at) => 1 + (at % 5));
  await writeFile(join(folder, files.wages), wages);
  await writeFile(join(folder, files.classes), classes);
}

export async function readPeople(folder: string, count: number): Promise<PuPeople> {
  const classes = await readFile(join(folder, files.classes));
  return {
    wageMonthly: Float64Array.from(await readWhole(folder, files.wages)).subarray(0, count),
    riskClass: Uint8Array.from(classes).subarray(0, count),
  };
}

/** Column after column; the bench compares one month, whose amounts fit 32 bits. */
export async function writeExpected(folder: string, columns: Columns): Promise<void> {
  const whole = columns.flatMap((column) => Buffer.from(Int32Array.from(column).buffer));
  await writeFile(join(folder, files.expected), Buffer.concat(whole));
}

export async function readExpected(folder: string, count: number): Promise<Columns> {
  const all = await readWhole(folder, files.expected);
  const rows = all.length / amountNames.length;
  return amountNames.map((_, at) => all.subarray(at * rows, at * rows + count));
}

async function readWhole(folder: string, file: string): Promise<Int32Array> {
  const bytes = await readFile(join(folder, file));
  return new Int32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
