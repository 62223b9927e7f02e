// Indonesian words of linkage: the reasons, each part of one sentence, and what sheets and
// explanations say.

import type { LinkageWords, ReasonCatalogue } from './catalogue.ts';

export const id: ReasonCatalogue = {
  not_found: 'tidak ditemukan di daftar peserta',
  participant_dead: 'kepesertaan ditutup karena meninggal dunia: periksa, jangan didaftarkan',
  name_says_dead: 'nama memuat ALM./ALMH. (sudah meninggal): periksa, jangan didaftarkan',
  same_nik_other_name: 'NIK sama tetapi nama lain: periksa KTP, mungkin NIK anggota keluarga',
  neighbour_serial: 'NIK berurutan pada tanggal lahir yang sama: mungkin orang kembar',
  same_day_other_name: 'tanggal lahir sama tetapi nama tidak sepenuhnya sama: mungkin orang kembar',
  generation_apart: 'tahun lahir terpaut satu generasi: mungkin ayah dan anak',
  nik_shared: 'NIK ini dipakai beberapa orang berbeda, jadi tidak dipakai untuk mencocokkan',
  two_candidates: 'cocok dengan lebih dari satu peserta: pilih yang benar',
  contradiction: 'bertentangan dengan data lain dari orang yang sama',
  possible_repeat:
    'mungkin orang yang sama dengan baris lain: bandingkan agar iuran tidak dibayar dua kali',
  uncertain: 'bukti belum cukup: bandingkan kedua data',
  other_row_in_review: 'baris lain dari orang yang sama masih diperiksa',
  through_other_row: 'cocok melalui baris lain dari orang yang sama',
  repeated_in_list: 'orang ini sudah ada di baris sebelumnya pada daftar yang sama',
  several_kpj: 'peserta ini memiliki lebih dari satu KPJ',
  nik_equal: 'NIK sama',
  nik_first_15_equal: 'NIK sama 15 angka pertama (angka terakhir hilang di Excel)',
  nik_equal_doubtful: 'NIK sama tetapi tidak sesuai tanggal lahir pada salah satu data',
  nik_one_digit_off: 'NIK berbeda satu angka',
  nik_neighbour: 'NIK berurutan',
  nik_similar: 'NIK mirip',
  nik_missing: 'NIK tidak dapat dibandingkan',
  nik_different: 'NIK berbeda',
  name_equal: 'nama sama',
  name_sounds_equal: 'nama sama bunyinya',
  name_similar: 'nama hampir sama',
  name_shortened: 'nama yang satu bagian dari nama yang lain',
  name_partly_equal: 'sebagian nama sama',
  name_different: 'nama berbeda',
  birth_equal: 'tanggal lahir sama',
  birth_nearly_equal: 'tanggal lahir hampir sama',
  birth_year_equal: 'tahun lahir sama',
  birth_missing: 'tanggal lahir tidak dapat dibandingkan',
  birth_different: 'tanggal lahir berbeda',
  sex_different: 'jenis kelamin berbeda',
  village_equal: 'desa sama',
  village_similar: 'nama desa sama',
  village_missing: 'desa tidak dapat dibandingkan',
  village_different: 'desa berbeda',
};

export const idWords: LinkageWords = {
  changes: {
    one: 'Jika {fact}, keduanya dianggap satu orang tanpa diperiksa.',
    review: 'Jika {fact}, keduanya diperiksa oleh petugas.',
    two: 'Jika {fact}, keduanya dianggap dua orang.',
  },
  columns: {
    case: 'KASUS',
    part: 'DATA',
    nik: 'NIK',
    name: 'NAMA',
    birth: 'TGL LAHIR',
    sex: 'JK',
    village: 'DESA',
    list: 'DAFTAR',
    row: 'BARIS',
    reason: 'ALASAN',
    answer: 'JAWABAN',
    reader: 'PEMERIKSA',
    mark: 'TANDA',
  },
  answers: {
    same: 'SAMA',
    different: 'BEDA',
    same_family: 'SATU KELUARGA',
    unclear: 'TIDAK TAHU',
  },
  asked: 'Apakah orang yang sama dengan data 1?',
  problems: {
    column_missing: 'Kolom {text} tidak ada: kembalikan lembar dengan judul kolom seperti semula.',
    mark_unknown:
      'Baris {row}, kolom {column}: tanda "{text}" tidak dikenal: jangan mengubah kolom ini.',
    answer_unknown:
      'Baris {row}, kolom {column}: "{text}" bukan jawaban: tulis SAMA, BEDA, SATU KELUARGA, atau TIDAK TAHU.',
    reader_missing: 'Baris {row}, kolom {column}: kosong: tulis nama pemeriksa.',
  },
};
