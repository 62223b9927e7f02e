// Names of many rows are made cells in a thread: what comes back is what is made here.

import { afterEach, describe, expect, it } from 'vitest';
import { NameRows, type RowNames } from './name-rows.ts';
import { NamesApart } from './names-apart.ts';

const written = ['H. Hasan Radjak', undefined, 'ALM. Jusuf Napu', 'Siti Rahma', 'HASAN RADJAK', ''];
const nameAt = (row: number): string | undefined => written[row % written.length];
const motherAt = (row: number): string | undefined => (row % 7 === 0 ? 'Hj. Ramlah' : undefined);
/** More than go over at once, and some that are left. */
const manyRows = 9_000;
/** Longer than what is read without a thread, where asked for; nobody looks at the notes. */
const csvOf = (rows: number, notes = ''): Uint8Array => {
  const lines = Array.from({ length: rows }, (_, row) => `${row},${nameAt(row) ?? ''},${notes}`);
  return new TextEncoder().encode(['id,nama,catatan', ...lines].join('\n'));
};
const long = 'x'.repeat(500_000);

const apart: NamesApart[] = [];
afterEach(async () => {
  for (const each of apart.splice(0)) await each.stop();
});

function namesApart(): NamesApart {
  const names = new NamesApart();
  apart.push(names);
  return names;
}

function told({ name, mother, texts, dead }: RowNames) {
  const read = (codes: Uint32Array) => Array.from(codes, (cell) => texts.at(cell));
  return { name: read(name), mother: mother && read(mother), dead: [...dead] };
}

describe('names made apart', () => {
  it.each([0, 5, manyRows])('are the names made here: of %i rows', async (rows) => {
    const [here, there] = [new NameRows(), namesApart()];
    for (let row = 0; row < rows; row += 1) {
      here.add(nameAt(row), motherAt(row));
      there.add(nameAt(row), motherAt(row));
    }
    expect(told(await there.done())).toEqual(told(here.done()));
  });

  it.each(['', long])('are read from lists as bytes, one after the other', async (notes) => {
    const [here, there] = [new NameRows(), namesApart()];
    for (let row = 0; row < 12; row += 1) here.add(nameAt(row));
    there.addCsvs([csvOf(6, notes), csvOf(6, notes)], 'nama');
    expect(told(await there.done())).toEqual(told(here.done()));
  });

  it('lack in every row of a list that has no such column', async () => {
    const names = namesApart();
    names.addCsvs([csvOf(2), csvOf(1)], 'name');
    expect(told(await names.done())).toEqual({ name: ['', '', ''], mother: undefined, dead: [] });
  });

  it('tell why they could not be read', async () => {
    const names = namesApart();
    const broken = new TextEncoder().encode(`id,nama\n1,"Hasan${' '.repeat(2_000_000)}`);
    names.addCsvs([broken], 'nama');
    await expect(names.done()).rejects.toThrow('A quote is not closed in line 2');
  });

  it('are not waited for once nobody wants them', async () => {
    const names = namesApart();
    names.addCsvs([csvOf(6, long)], 'nama');
    await names.stop();
    await expect(names.done()).rejects.toThrow('The thread of names ended');
  });
});
