// The comparison with the outside office program must see what is unlike; the program itself is
// asked by hand (oracle.ts), as not every machine has it.

import { describe, expect, it } from 'vitest';
import { unlike } from './oracle.ts';
import type { Case } from './truth.ts';

const nik = ['750204', '170797', '0004'].join('');
const book: Case = {
  name: 'book',
  about: 'two cells',
  file: 'daftar.xlsx',
  truths: [{ outcome: 'answer' }],
  bytes: new Uint8Array(),
  shown: [
    {
      name: 'Sheet1',
      grid: [
        ['NIK', 'Nama'],
        [nik, 'Asma "Adi" Biya, SE'],
      ],
    },
  ],
};
const seen = (text: string) => new Map([['book-Sheet1.csv', Buffer.from(text)]]);

describe('the oracle', () => {
  it('has nothing to say when every cell shows what was meant', () => {
    expect(unlike(book, seen(`NIK,Nama\n${nik},"Asma ""Adi"" Biya, SE"\n`))).toEqual([]);
  });

  it('sees a digit that was lost, a cell that is missing, a row too many', () => {
    const lost = `${nik.slice(0, 15)}0`;
    expect(unlike(book, seen(`NIK,Nama\n${lost},"Asma ""Adi"" Biya, SE"\n`))).toHaveLength(1);
    expect(unlike(book, seen(`NIK,Nama\n${nik},\n`))).toHaveLength(1);
    expect(unlike(book, seen(`NIK,Nama\n${nik},"Asma ""Adi"" Biya, SE"\n,x\n`))).toHaveLength(1);
  });

  it('sees a workbook that could not be opened', () => {
    expect(unlike(book, new Map())).toEqual(['Sheet1: not opened']);
  });
});
