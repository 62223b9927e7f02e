// Words of the law's figures in Indonesian: units, answers, sources of money.

import type { LawTexts } from '../step-text.ts';

export const id: LawTexts = {
  units: {
    'rate of bracket basis': 'dari dasar iuran',
    'rate of normal contribution due': 'dari iuran biasa',
    'rupiah per month': 'sebulan',
    rupiah: '',
    months: 'bulan',
    'years of age': 'tahun',
    'day of contribution month': 'bulan iuran itu',
    permission: '',
  },
  permissions: { yes: 'ya', no: 'tidak', unconfirmed: 'belum pasti' },
  fundSources: {
    APBD_KAB: 'APBD kabupaten/kota',
    APBD_PROV: 'APBD provinsi',
    APBN: 'APBN',
    ADD: 'Alokasi Dana Desa (ADD)',
    DANA_DESA: 'Dana Desa',
    DBH_SAWIT: 'DBH Sawit',
    DBH_CHT: 'DBH CHT',
    CSR: 'CSR/TJSL',
    DONATUR: 'Donatur',
    MANDIRI: 'Mandiri',
  },
  article: 'pasal',
  since: 'berlaku sejak {from}',
  period: 'berlaku {from} sampai sebelum {until}',
  unconfirmed: 'belum terkonfirmasi',
};
