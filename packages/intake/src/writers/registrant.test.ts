import { day, nik, rupiah } from '@payung/values';
import { expect, test } from 'vitest';
import { registrantOf } from './registrant.ts';

const silent = {
  nik: null,
  nama: 'Ani Contoh',
  tempat_lahir: null,
  tanggal_lahir: null,
  jenis_kelamin: null,
  pekerjaan: null,
  upah: null,
  alamat: null,
  desa: null,
  kecamatan: null,
  hp: null,
};

test('what a list does not say is not there, and is not made up', () => {
  expect(registrantOf(silent, { row: 4 }, undefined)).toEqual({
    from: { row: 4 },
    name: 'Ani Contoh',
  });
});

test('what a list says stands under the name of its field', () => {
  const values = {
    ...silent,
    tanggal_lahir: day('1987-09-26'),
    jenis_kelamin: 'P' as const,
    upah: rupiah(0),
    desa: 'Bajo',
  };
  expect(registrantOf(values, { row: 4, sheet: 'Bajo' }, nik('7502012609870001'))).toEqual({
    from: { row: 4, sheet: 'Bajo' },
    name: 'Ani Contoh',
    nik: '7502012609870001',
    birth: '1987-09-26',
    sex: 'P',
    wageMonthly: 0,
    village: 'Bajo',
  });
});
