// Words of signs in Indonesian: what was seen, and what a person does about it.

import type { FlagRule } from '../rule.ts';

export const id: Readonly<Record<FlagRule, string>> = {
  death_soon:
    'Meninggal {days} hari sesudah perlindungan mulai. Periksa surat kematian dan pernyataan bekerja.',
  not_in_civil_data:
    'Disdukcapil tidak menemukan NIK ini atau mencatatnya meninggal. Periksa KTP dan kunjungi rumahnya.',
  phone_of_many:
    'Satu nomor HP dipakai {people} orang dari {families} keluarga. Hubungi dan periksa.',
  account_of_many:
    'Satu rekening dipakai {people} orang dari {families} keluarga. Periksa buku rekening.',
  house_of_many:
    'Satu alamat dipakai {people} orang dari {families} keluarga. Asrama atau mes dicatat lalu ditutup.',
  registrar_deaths:
    'Dari {people} orang yang didaftarkan petugas ini, {deaths} meninggal dalam setahun: jauh di atas yang lain.',
  heir_of_many:
    'Ahli waris yang sama muncul pada {claims} klaim dari {families} keluarga. Periksa surat ahli waris.',
  age_outside: 'Usia {age} tahun saat mulai, di luar batas. Periksa tanggal lahir pada KTP.',
};
