// Invented people for the tests of registration files.

import { day, nik, rupiah } from '@payung/values';
import type { Registrant } from './registrant.ts';

/** A man with all that the file for new workers wants. */
export function newWorker(row: number, more: Partial<Registrant> = {}): Registrant {
  return {
    from: { row },
    nik: nik(`750201260987${String(row).padStart(4, '0')}`),
    name: `Orang ${row}`,
    birthPlace: 'Tilamuta',
    birth: day('1987-09-26'),
    sex: 'L',
    motherName: 'Ibu Contoh',
    idValidUntil: day('2090-01-01'),
    lettersTo: 'S',
    married: true,
    bloodGroup: 'O',
    country: 'ID',
    wageMonthly: rupiah(3_000_000),
    address: 'Dusun I RT 01 RW 02, Bajo',
    postcode: '96263',
    workplace: '7502',
    contract: 'PKWTT',
    workStart: day('2026-01-02'),
    ...more,
  };
}
