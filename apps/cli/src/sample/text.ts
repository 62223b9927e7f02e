// The words of `payung sample`, Indonesian first.

import type { Language } from '@payung/values';

const id = {
  help: `payung sample: menulis ruang data contoh berisi orang-orang rekaan

Pakai:
  payung sample --people JUMLAH --seed ANGKA --out FOLDER
      [--damage light|usual|heavy] [--region 75.02] [--lang id|en]

Pilihan:
  --people   penduduk rekaan, 1 sampai 10000000; sekitar 28 % menjadi peserta dan
             daftar-daftar berisi sekitar setengah baris per penduduk
  --seed     angka yang sama memberi berkas yang sama, sampai ke bita terakhir
  --out      folder ruang data: baru atau kosong; kebenarannya ditulis ke FOLDER-truth
  --damage   kerusakan penulisan: light, usual (bawaan), heavy
  --region   kode kabupaten/kota atau provinsi (bawaan: 75.02)`,
  optionUnknown: 'Pilihan tidak dapat dibaca: {detail}. Lihat payung sample --help.',
  optionMissing: 'Pilihan {option} belum disebut. Lihat payung sample --help.',
  peopleInvalid: 'Jumlah penduduk “{value}” tidak terbaca; tulis angka 1 sampai 10000000.',
  seedInvalid: 'Seed “{value}” tidak terbaca; tulis bilangan bulat dari 0.',
  damageInvalid: 'Kerusakan “{value}” tidak dikenal; pakai light, usual, atau heavy.',
  regionInvalid:
    'Wilayah “{value}” bukan kabupaten/kota atau provinsi; tulis misalnya 75 atau 75.02.',
  progress: '{people} penduduk',
  done: '{people} penduduk, {participants} baris peserta, {rows} baris daftar; {seconds} detik.',
  folders: 'Ruang data: {room}\nKebenarannya: {truth}',
};

export type SampleText = typeof id;

const en: SampleText = {
  help: `payung sample: writes a sample data room of invented people

Usage:
  payung sample --people COUNT --seed NUMBER --out FOLDER
      [--damage light|usual|heavy] [--region 75.02] [--lang id|en]

Options:
  --people   invented residents, 1 to 10000000; about 28 % become participants, and the
             lists hold about half a row per resident
  --seed     the same number gives the same files, to the last byte
  --out      folder of the data room: new or empty; its truth goes into FOLDER-truth
  --damage   damage in writing: light, usual (default), heavy
  --region   code of a regency or province (default: 75.02)`,
  optionUnknown: 'Option cannot be read: {detail}. See payung sample --help.',
  optionMissing: 'Option {option} is missing. See payung sample --help.',
  peopleInvalid: 'Number of people “{value}” cannot be read; write 1 to 10000000.',
  seedInvalid: 'Seed “{value}” cannot be read; write a whole number from 0.',
  damageInvalid: 'Damage “{value}” is unknown; use light, usual, or heavy.',
  regionInvalid: 'Region “{value}” is no regency or province; write for example 75 or 75.02.',
  progress: '{people} residents',
  done: '{people} residents, {participants} participant rows, {rows} list rows; {seconds} s.',
  folders: 'Data room: {room}\nIts truth: {truth}',
};

export function sampleText(language: Language): SampleText {
  return language === 'en' ? en : id;
}
