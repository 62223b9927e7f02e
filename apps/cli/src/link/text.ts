// The words of `payung link`, Indonesian first.

import type { Language } from '@payung/values';

const id = {
  help: `payung link: mencari catatan yang menyebut orang atau hal yang sama

Pakai:
  payung link --left A.csv [--right B.csv] --out FOLDER [--model worker|BERKAS.yaml]
      [--left-id KOLOM] [--right-id KOLOM] [--ignore KOLOM,KOLOM] [--threshold P] [--seed N]
      [--workers N] [--tenant 75.02] [--as-of TANGGAL] [--json] [--lang id|en]
  payung link explain KIRI KANAN --out FOLDER [--json] [--lang id|en]

Menulis ke FOLDER:
  pairs.csv      left_id, right_id, weight (log2), probability, rule
  clusters.csv   source, id, cluster
  model.json     model yang dipakai, dapat dipakai lagi dengan --model
  card.json      perkiraan ketepatan, detik tiap tahap, pasangan yang dibandingkan, MiB puncak

Pilihan:
  --left, --right   satu berkas: mencari kembaran di dalamnya; dua berkas: mencari pasangannya
  --left-id         kolom nomor catatan (bawaan: kolom id yang isinya tidak berulang, jika tidak
                    ada nomor baris)
  --ignore          kolom yang tidak boleh ikut dibandingkan, misalnya jawaban yang benar
  --model           worker: model daftar pekerja Indonesia; BERKAS.yaml: model tertulis;
                    tanpa pilihan ini model diusulkan dari kolom-kolomnya
  --threshold       peluang terendah sebuah pasangan, di pairs.csv dan untuk gugus (bawaan: batas
                    tinjau dan batas cocok milik model)
  --seed            memilih catatan dan pasangan lain untuk belajar (bawaan: 0)
  --tenant, --as-of wilayah dan tanggal daftar, hanya untuk model worker

explain menerangkan bobot dua catatan dari FOLDER yang sudah jadi, batang demi batang.`,
  optionUnknown: 'Pilihan tidak dapat dibaca: {detail}. Lihat payung link --help.',
  optionMissing: 'Pilihan {option} belum disebut. Lihat payung link --help.',
  optionNotHere: 'Pilihan {option} tidak berlaku di sini. Lihat payung link --help.',
  thresholdInvalid: 'Peluang “{value}” tidak terbaca; tulis angka di antara 0 dan 1.',
  countInvalid: 'Nilai {option} “{value}” tidak terbaca; tulis bilangan bulat dari 0.',
  idsMissing: 'Sebutkan dua nomor catatan: payung link explain KIRI KANAN --out FOLDER.',
  columnMissing: 'Kolom “{column}” tidak ada di {file}; yang ada: {columns}.',
  idEmpty: 'Nomor catatan di {file} baris {row} kosong (kolom {column}).',
  noRows: '{file} tidak berisi catatan.',
  noColumns: 'Tidak ada kolom yang sama-sama dimiliki kedua berkas dan membedakan catatannya.',
  recordMissing: 'Catatan “{id}” tidak ada di {file}.',
  resultMissing: 'Di {out} tidak ada hasil payung link (card.json dan model.json).',
  inputChanged: '{file} sudah berubah sejak pencocokan; jalankan payung link lagi.',
  stages: {
    read: 'Membaca',
    propose: 'Mengusulkan model',
    columns: 'Menyiapkan kolom',
    blocks: 'Menyusun blok',
    learning: 'Mempelajari bobot',
    scoring: 'Menilai pasangan',
    clusters: 'Membentuk gugus',
    write: 'Menulis hasil',
  },
  done: '{records} catatan, {compared} pasangan dibandingkan, {pairs} pasangan ≥ {threshold}, {clusters} gugus; {seconds} detik, {mib} MiB.',
  quality:
    'Perkiraan model: ketepatan {precision} %, kelengkapan {recall} %; perlu tinjauan {review} pasangan.',
  folder: 'Hasil: {out}',
  shortRows: '{count} baris {file} kekurangan atau kelebihan sel; yang pertama baris {row}.',
  notLearned: {
    too_few_matches: 'Terlalu sedikit pasangan untuk belajar: bobot awal yang dipakai.',
    fixed: 'Bobot model yang tersimpan dipakai.',
  },
  drift: 'Bobot {comparison}/{level} menjauh dari yang tersimpan: {stored} → {fresh} bit.',
  explained: {
    heading: '{left}  ↔  {right}',
    prior: 'peluang awal',
    level: 'tingkat',
    frequency: 'kekerapan {bits}',
    heldBy: 'sudah terhitung dalam {comparison}',
    relatives: 'kembar, senama, orang tua',
    sum: 'jumlah',
    probability: 'peluang',
  },
};

export type LinkText = typeof id;

const en: LinkText = {
  help: `payung link: finds records that speak of the same person or thing

Usage:
  payung link --left A.csv [--right B.csv] --out FOLDER [--model worker|FILE.yaml]
      [--left-id COLUMN] [--right-id COLUMN] [--ignore COLUMN,COLUMN] [--threshold P] [--seed N]
      [--workers N] [--tenant 75.02] [--as-of DATE] [--json] [--lang id|en]
  payung link explain LEFT RIGHT --out FOLDER [--json] [--lang id|en]

Writes into FOLDER:
  pairs.csv      left_id, right_id, weight (log2), probability, rule
  clusters.csv   source, id, cluster
  model.json     the model that was used, to be used again with --model
  card.json      estimated accuracy, seconds per stage, pairs compared, peak MiB

Options:
  --left, --right   one file: finds doubles in it; two files: finds the partners
  --left-id         column of record numbers (default: an id column that never repeats, else the
                    row number)
  --ignore          columns that must not be compared, the right answers for instance
  --model           worker: the model of Indonesian worker lists; FILE.yaml: a written model;
                    without it a model is proposed from the columns
  --threshold       lowest probability of a pair, in pairs.csv and for clusters (default: the
                    model's review limit and its match limit)
  --seed            chooses other records and pairs to learn from (default: 0)
  --tenant, --as-of region and date of the lists, for the worker model only

explain shows the weight of two records of a finished FOLDER, bar by bar.`,
  optionUnknown: 'Option cannot be read: {detail}. See payung link --help.',
  optionMissing: 'Option {option} is missing. See payung link --help.',
  optionNotHere: 'Option {option} does not apply here. See payung link --help.',
  thresholdInvalid: 'Probability “{value}” cannot be read; write a number between 0 and 1.',
  countInvalid: 'Value of {option} “{value}” cannot be read; write a whole number from 0.',
  idsMissing: 'Name two records: payung link explain LEFT RIGHT --out FOLDER.',
  columnMissing: 'There is no column “{column}” in {file}; it has: {columns}.',
  idEmpty: 'The record number in {file}, row {row}, is empty (column {column}).',
  noRows: '{file} holds no records.',
  noColumns: 'No column stands in both files and tells records apart.',
  recordMissing: 'There is no record “{id}” in {file}.',
  resultMissing: 'There is no result of payung link (card.json and model.json) in {out}.',
  inputChanged: '{file} has changed since it was linked; run payung link again.',
  stages: {
    read: 'Reading',
    propose: 'Proposing a model',
    columns: 'Preparing columns',
    blocks: 'Building blocks',
    learning: 'Learning weights',
    scoring: 'Scoring pairs',
    clusters: 'Forming clusters',
    write: 'Writing results',
  },
  done: '{records} records, {compared} pairs compared, {pairs} pairs ≥ {threshold}, {clusters} clusters; {seconds} s, {mib} MiB.',
  quality:
    'By the model’s own estimate: precision {precision} %, recall {recall} %; {review} pairs to review.',
  folder: 'Results: {out}',
  shortRows: '{count} rows of {file} have too few or too many cells; the first is row {row}.',
  notLearned: {
    too_few_matches: 'Too few matches to learn from: the starting weights are used.',
    fixed: 'The stored weights of the model are used.',
  },
  drift: 'Weight {comparison}/{level} has moved from the stored one: {stored} → {fresh} bits.',
  explained: {
    heading: '{left}  ↔  {right}',
    prior: 'prior',
    level: 'level',
    frequency: 'frequency {bits}',
    heldBy: 'counted in {comparison} already',
    relatives: 'twins, namesakes, parents',
    sum: 'sum',
    probability: 'probability',
  },
};

export function linkText(language: Language): LinkText {
  return language === 'en' ? en : id;
}
