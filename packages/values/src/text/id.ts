// Texts of all issue codes in Indonesian: what is wrong, and what the clerk can do about it.

import type { IssueCatalogue } from './catalogue.ts';
import { law } from './law-id.ts';
import { register } from './register-id.ts';

export const id: IssueCatalogue = {
  rupiah_invalid: {
    problem: 'Jumlah uang “{text}” tidak terbaca.',
    remedy: 'Tulis rupiah penuh tanpa sen, misalnya 16800.',
  },
  day_invalid: {
    problem: 'Tanggal “{text}” tidak ada atau tidak terbaca.',
    remedy: 'Tulis tahun-bulan-hari, misalnya 2026-06-30.',
  },
  month_invalid: {
    problem: 'Bulan “{text}” tidak terbaca.',
    remedy: 'Tulis tahun-bulan, misalnya 2026-07.',
  },
  rate_invalid: { problem: 'Persentase “{text}” tidak terbaca.', remedy: 'Tulis misalnya 1,74%.' },

  empty_file: {
    problem: 'Berkas ini kosong.',
    remedy: 'Kirim ulang berkas yang berisi daftar.',
  },
  no_data_rows: {
    problem: 'Tidak ada baris orang di berkas ini.',
    remedy: 'Periksa apakah daftar ada di berkas atau lembar lain.',
  },
  header_not_found: {
    problem: 'Baris judul kolom tidak ditemukan.',
    remedy: 'Pastikan ada satu baris judul, misalnya No, NIK, Nama, Tanggal Lahir.',
  },
  missing_required_column: {
    problem: 'Kolom {columns} tidak ada.',
    remedy: 'Tambahkan kolom itu beserta judulnya, lalu kirim ulang.',
  },
  duplicate_column: {
    problem: 'Ada {count} kolom berjudul sama: {columns}.',
    remedy:
      'Bila dua daftar berdampingan pada satu lembar, pindahkan yang kanan ke bawah yang kiri. Bila bukan, beri tiap kolom judul yang menyatakan isinya; hanya kolom salinan boleh dihapus.',
  },
  multiple_sheets: {
    problem: 'Ada {count} lembar berisi daftar: {sheets}.',
    remedy: 'Pilih lembar yang dipakai atau pisahkan menjadi beberapa berkas.',
  },
  unsupported_format: {
    problem: 'Jenis berkas {format} belum dapat dibaca.',
    remedy: 'Simpan sebagai XLSX atau CSV, lalu kirim ulang.',
  },
  type_mismatch: {
    problem: 'Isi berkas ({content}) tidak sesuai dengan akhiran namanya ({extension}).',
    remedy: 'Buka di program asalnya dan simpan ulang sebagai XLSX atau CSV.',
  },
  binary_content: {
    problem: 'Berkas ini bukan teks daftar; isinya data biner.',
    remedy: 'Simpan daftar sebagai XLSX atau CSV, lalu kirim ulang.',
  },
  encoding_undecidable: {
    problem: 'Penyandian huruf berkas ini tidak dapat dipastikan.',
    remedy: 'Simpan ulang sebagai CSV UTF-8.',
  },
  encoding_unsupported: {
    problem: 'Penyandian huruf {encoding} belum didukung.',
    remedy: 'Simpan ulang sebagai CSV UTF-8.',
  },
  malformed_csv: {
    problem: 'Susunan CSV rusak: {detail}.',
    remedy: 'Simpan ulang dari Excel sebagai CSV UTF-8.',
  },
  corrupt_archive: {
    problem: 'Berkas rusak atau tidak lengkap: {detail}.',
    remedy: 'Buka dan simpan ulang di Excel, lalu kirim ulang.',
  },
  corrupt_workbook: {
    problem: 'Buku kerja rusak: {detail}.',
    remedy: 'Buka dan simpan ulang di Excel, lalu kirim ulang.',
  },
  encrypted_file: {
    problem: 'Berkas terkunci kata sandi.',
    remedy: 'Hapus kata sandi di Excel, simpan, lalu kirim ulang.',
  },
  macro_file: {
    problem: 'Berkas berisi makro atau tautan yang menjalankan program lain (DDE).',
    remedy: 'Simpan sebagai XLSX biasa tanpa makro; tautan diputus lewat menu Data, Edit Tautan.',
  },
  archive_bomb: {
    problem: 'Isi berkas mengembang melewati batas aman ({detail}).',
    remedy: 'Simpan ulang sebagai CSV atau bagi menjadi beberapa berkas.',
  },
  archive_too_many_entries: {
    problem: 'Berkas memuat {count} bagian, lebih dari {limit}.',
    remedy: 'Simpan ulang di Excel sebagai XLSX biasa.',
  },
  archive_entry_path: {
    problem: 'Berkas memuat nama bagian yang tidak wajar.',
    remedy: 'Simpan ulang di Excel sebagai XLSX biasa.',
  },
  archive_duplicate_entry: {
    problem: 'Berkas memuat bagian bernama sama dua kali: {name}.',
    remedy: 'Simpan ulang di Excel sebagai XLSX biasa.',
  },
  xml_doctype_forbidden: {
    problem: 'Berkas memuat deklarasi DOCTYPE, yang tidak diterima.',
    remedy: 'Simpan ulang di Excel sebagai XLSX biasa.',
  },
  xml_too_deep: {
    problem: 'Susunan XML berkas terlalu dalam.',
    remedy: 'Simpan ulang di Excel sebagai XLSX biasa.',
  },
  too_many_columns: {
    problem: 'Ada {count} kolom, lebih dari {limit}.',
    remedy: 'Hapus kolom yang tidak dipakai.',
  },
  too_many_rows: {
    problem: 'Lebih dari {limit} baris.',
    remedy: 'Bagi daftar menjadi beberapa berkas.',
  },
  cell_too_large: {
    problem: 'Sebuah sel berisi lebih dari {limit} huruf.',
    remedy: 'Perpendek isi sel itu.',
  },
  line_too_long: {
    problem: 'Sebuah baris lebih dari {limit} byte.',
    remedy: 'Simpan ulang dari Excel sebagai CSV UTF-8.',
  },
  file_too_large: {
    problem: 'Berkas terlalu besar: {size}, sedangkan batasnya {limit}.',
    remedy: 'Bagi daftar menjadi beberapa berkas.',
  },
  bad_file_name: {
    problem: 'Nama berkas tidak dapat dipakai.',
    remedy: 'Ganti nama berkas dengan huruf, angka, dan garis bawah.',
  },

  nik_missing: { problem: 'NIK kosong.', remedy: 'Isi NIK 16 angka dari KTP-el atau KK.' },
  nik_length: {
    problem: 'NIK {length} angka, seharusnya 16.',
    remedy: 'Salin ulang NIK dari KTP-el atau KK.',
  },
  nik_not_numeric: {
    problem: 'NIK memuat huruf atau tanda: “{text}”.',
    remedy: 'Salin ulang NIK dari KTP-el; isinya hanya angka.',
  },
  nik_precision_lost: {
    problem: 'NIK rusak karena format angka di Excel; angka aslinya hilang.',
    remedy: 'Ubah kolom NIK menjadi Teks, lalu isi ulang NIK dari KTP-el.',
  },
  nik_precision_suspect: {
    problem: 'NIK berakhir 0 di kolom angka; angka terakhir mungkin hilang di Excel.',
    remedy: 'Cocokkan angka terakhir dengan KTP-el dan ubah kolom menjadi Teks.',
  },
  nik_region_unknown: {
    problem: 'Kode wilayah {code} dalam NIK tidak dikenal.',
    remedy: 'Salin ulang NIK dari KTP-el; bila sudah sama, tandai benar.',
  },
  nik_region_unlisted: {
    problem: 'Kode kecamatan {code} dalam NIK tidak ada di daftar sekarang; mungkin kode lama.',
    remedy: 'Cocokkan dengan KTP-el; kode lama tetap sah.',
  },
  nik_unusual: {
    problem: 'Angka {digits} dalam NIK tidak lazim di daftar ini; mungkin salah ketik.',
    remedy: 'Cocokkan dengan KTP-el; bila sama, biarkan.',
  },
  nik_unproven: {
    problem: 'Angka {digits} dalam NIK tidak didukung isi lain baris ini; bisa saja salah ketik.',
    remedy: 'Cocokkan dengan KTP-el atau padankan ke Dukcapil; bila sama, biarkan.',
  },
  nik_date_invalid: {
    problem: 'Tanggal lahir di dalam NIK ({nik}) tidak mungkin.',
    remedy: 'Salin ulang NIK dari KTP-el.',
  },
  nik_placeholder: {
    problem: 'NIK {nik} hanya pengisi, bukan NIK orang.',
    remedy: 'Isi NIK dari KTP-el atau kosongkan.',
  },
  nik_serial_invalid: {
    problem: 'Empat angka terakhir NIK {nik} tidak mungkin (0000).',
    remedy: 'Salin ulang NIK dari KTP-el; periksa juga format kolom di Excel.',
  },
  nik_shared_by_different_people: {
    problem: 'NIK {nik} dipakai {count} orang berbeda.',
    remedy:
      'Cocokkan tiap orang dengan KTP-el masing-masing; jangan pakai NIK kepala keluarga atau nomor KK.',
  },
  nik_dob_mismatch: {
    problem: 'Tanggal lahir dalam NIK ({inNik}) berbeda dari kolom ({inColumn}).',
    remedy: 'Cocokkan keduanya dengan KTP-el; NIK tidak berubah walau tanggal lahir dibetulkan.',
  },
  nik_sex_mismatch: {
    problem: 'Jenis kelamin menurut NIK ({inNik}) berbeda dari kolom ({inColumn}).',
    remedy: 'Cocokkan dengan KTP-el.',
  },
  nik_cleaned: {
    problem: 'Tanda atau huruf di NIK dibersihkan: “{text}”.',
    remedy: 'Cocokkan hasilnya dengan KTP-el.',
  },
  name_missing: { problem: 'Nama kosong.', remedy: 'Isi nama sesuai KTP-el.' },
  name_suspicious: {
    problem: 'Nama “{text}” tidak wajar.',
    remedy: 'Tulis nama lengkap sesuai KTP-el.',
  },
  dob_invalid: {
    problem: 'Tanggal lahir “{text}” tidak mungkin atau tidak terbaca.',
    remedy: 'Tulis hari-bulan-tahun sesuai KTP-el, misalnya 17-04-1988.',
  },
  dob_ambiguous: {
    problem: 'Tanggal lahir “{text}” dapat dibaca dua cara.',
    remedy: 'Tulis bulan dengan huruf atau pakai hari-bulan-tahun.',
  },
  dob_future: {
    problem: 'Tanggal lahir {day} sesudah tanggal data.',
    remedy: 'Betulkan tahun lahir.',
  },
  dob_from_nik: {
    problem: 'Tanggal lahir kosong atau tidak lengkap; dipakai tanggal dari NIK.',
    remedy: 'Isi tanggal lahir dari KTP-el.',
  },
  dob_order_from_nik: {
    problem: 'Urutan hari-bulan “{text}” dipastikan dari NIK.',
    remedy: 'Tulis hari-bulan-tahun.',
  },
  age_out_of_range: {
    problem: 'Umur {age} tahun di luar batas {min}–{max} tahun.',
    remedy: 'Periksa tahun lahir; bila benar, orang ini tidak dapat didaftarkan dalam program ini.',
  },
  sex_invalid: { problem: 'Jenis kelamin “{text}” tidak terbaca.', remedy: 'Tulis L atau P.' },
  sex_from_nik: { problem: 'Jenis kelamin kosong; dipakai dari NIK.', remedy: 'Isi L atau P.' },
  wage_invalid: {
    problem: 'Upah “{text}” tidak terbaca.',
    remedy: 'Tulis rupiah penuh, misalnya 3500000.',
  },
  wage_suspicious: { problem: 'Upah {amount} tidak wajar.', remedy: 'Periksa jumlah angka nol.' },
  row_shape: {
    problem: 'Baris ini punya {count} sel, seharusnya {expected}.',
    remedy: 'Periksa pemisah kolom atau tanda kutip di baris ini.',
  },
  cell_too_long: { problem: 'Isi sel lebih dari {limit} huruf.', remedy: 'Perpendek isi sel.' },
  control_char: { problem: 'Sel memuat karakter kendali.', remedy: 'Ketik ulang isi sel.' },
  control_char_removed: {
    problem: 'Karakter kendali di sel dihapus.',
    remedy: 'Periksa hasilnya.',
  },
  encoding_broken: {
    problem: 'Huruf di sel ini rusak dan tidak dapat dipulihkan.',
    remedy: 'Ketik ulang isi sel.',
  },
  encoding_repaired: {
    problem: 'Huruf yang salah sandi dipulihkan menjadi “{text}”.',
    remedy: 'Periksa hasilnya.',
  },
  mojibake: {
    problem: 'Huruf di sel ini tampak salah sandi: “{text}”.',
    remedy: 'Ketik ulang isi sel.',
  },
  formula_without_value: {
    problem: 'Sel berisi rumus tanpa hasil.',
    remedy: 'Salin-tempel sebagai nilai di Excel.',
  },
  formula_like_text: {
    problem: 'Teks “{text}” mirip rumus; disimpan sebagai teks.',
    remedy: 'Hapus tanda di awal bila bukan bagian dari isi.',
  },
  cell_error: {
    problem: 'Sel berisi galat Excel {text}.',
    remedy: 'Betulkan rumusnya atau ketik nilainya.',
  },
  unterminated_quote: {
    problem: 'Tanda kutip dibuka tetapi tidak ditutup.',
    remedy: 'Hapus atau lengkapi tanda kutip di baris ini.',
  },
  hidden_row: {
    problem: 'Baris ini tersembunyi di Excel.',
    remedy: 'Pastikan baris ini memang bagian dari daftar.',
  },
  hidden_sheets: {
    problem: 'Lembar tersembunyi ikut dibaca sebagai daftar: {sheets}.',
    remedy: 'Pastikan orang di sana memang bagian kiriman ini, bukan daftar lama.',
  },
  external_links: {
    problem: 'Buku kerja ini mengambil nilai dari {count} berkas lain; tautannya tidak diikuti.',
    remedy:
      'Yang dibaca adalah nilai terakhir yang tersimpan. Periksa apakah masih benar, atau simpan sebagai nilai tanpa tautan.',
  },
  out_of_scope: {
    problem: 'Orang ini di luar wilayah atau sasaran kiriman ini: {text}.',
    remedy: 'Pindahkan ke daftar yang sesuai.',
  },
  mapping_unsure: {
    problem: 'Isi kolom “{column}” tidak dapat dipastikan.',
    remedy: 'Betulkan judul kolom itu.',
  },
  possible_duplicate: {
    problem: 'Orang ini mungkin sama dengan baris {row}.',
    remedy: 'Hapus salah satu bila memang orang yang sama.',
  },
  conflict_value: {
    problem: 'Nilai {column} berbeda dari baris {row} untuk orang yang sama.',
    remedy: 'Pastikan nilai yang benar.',
  },
  region_ambiguous: {
    problem: 'Nama wilayah “{text}” ada di lebih dari satu tempat: {places}.',
    remedy: 'Tambahkan nama kecamatan.',
  },
  region_unknown: {
    problem: 'Nama wilayah “{text}” tidak dikenal.',
    remedy: 'Tulis nama desa/kelurahan sesuai daftar resmi.',
  },

  dob_missing: {
    problem: 'Tanggal lahir kosong.',
    remedy: 'Isi tanggal lahir dari KTP-el.',
  },
  dob_order_unusual: {
    problem: 'Tanggal lahir “{text}” hanya mungkin dibaca bulan-hari-tahun.',
    remedy: 'Tulis hari-bulan-tahun.',
  },
  nik_is_family_card: {
    problem: 'Nomor di kolom NIK tampaknya nomor KK.',
    remedy: 'Isi NIK orang ini sendiri dari KTP-el atau KK.',
  },
  region_read_as: {
    problem: 'Nama wilayah “{text}” dibaca sebagai {name}.',
    remedy: 'Betulkan bila bukan itu yang dimaksud.',
  },
  constant_from_name: {
    problem:
      'Untuk kolom {column} yang kosong atau tidak ada dipakai “{value}” dari nama atau judul berkas.',
    remedy: 'Tambahkan kolomnya bila tidak semua orang sama.',
  },
  kpj_missing: {
    problem: 'KPJ kosong.',
    remedy: 'Isi nomor KPJ dari kantor cabang.',
  },
  status_unknown: {
    problem: 'Status kepesertaan “{text}” tidak dikenal; dianggap nonaktif.',
    remedy: 'Tulis AKTIF atau NONAKTIF.',
  },
  segment_unknown: {
    problem: 'Segmen “{text}” tidak dikenal.',
    remedy: 'Tulis PU, BPU, JAKON, atau PMI.',
  },
  person_unidentifiable: {
    problem:
      'Orang ini tidak dapat dikenali: nama saja, tanpa NIK, tanggal lahir, atau desa yang terbaca.',
    remedy: 'Isi NIK, atau tanggal lahir dan desa.',
  },
  corrected_by_profile: {
    problem: '“{from}” dibaca “{to}” menurut pembetulan yang disimpan untuk pengirim ini.',
    remedy: 'Hapus pembetulan itu dari profil bila tidak berlaku lagi.',
  },

  room_config_missing: {
    problem: 'Tidak ada payung.yaml di {path}.',
    remedy:
      'Buat berkas payung.yaml di folder itu; contohnya ada di samples/contoh-boalemo/payung.yaml.',
  },
  room_config_unreadable: {
    problem: 'payung.yaml tidak terbaca: {detail}.',
    remedy: 'Betulkan baris itu; pakai spasi, bukan tab, untuk menjorokkan.',
  },
  room_key_unknown: {
    problem: 'Kunci “{key}” di payung.yaml tidak dikenal.',
    remedy: 'Kunci yang dikenal: {known}.',
  },
  room_key_missing: {
    problem: 'Kunci “{key}” belum ada di payung.yaml.',
    remedy: 'Tambahkan baris itu; contohnya ada di samples/contoh-boalemo/payung.yaml.',
  },
  room_value_invalid: {
    problem: 'Nilai “{value}” untuk {key} tidak dapat dipakai.',
    remedy: 'Yang diharapkan: {expected}.',
  },
  room_value_missing: {
    problem: 'Isi {key} kosong.',
    remedy: 'Isi sel itu.',
  },
  room_value_duplicate: {
    problem: 'Isi {key} sudah ada di baris {row}.',
    remedy: 'Hapus salah satu baris.',
  },
  room_config_not_keys: {
    problem: 'payung.yaml tidak terbaca: isinya bukan baris kunci: nilai.',
    remedy: 'Contohnya ada di samples/contoh-boalemo/payung.yaml.',
  },
  room_file_missing: {
    problem: '{path} yang disebut di payung.yaml ({key}) tidak ada.',
    remedy: 'Taruh berkas itu di sana atau betulkan namanya di payung.yaml.',
  },
  room_lists_empty: {
    problem: 'Folder daftar {path} tidak berisi satu pun daftar.',
    remedy: 'Taruh daftar pekerja (XLSX atau CSV) di folder itu.',
  },
  room_table_column_missing: {
    problem: 'Kolom {columns} tidak ada.',
    remedy: 'Kolom yang diperlukan: {expected}.',
  },
  room_region_unknown: {
    problem: 'Kode wilayah “{code}” tidak ada di daftar Kemendagri.',
    remedy: 'Pakai kode Kemendagri, misalnya 75.02 untuk Kabupaten Boalemo.',
  },

  ...law,
  ...register,

  usage: { problem: '{detail}', remedy: 'Lihat: payung --help' },
  home_in_use: {
    problem: 'Payung sudah berjalan pada folder data {path} (proses {pid}).',
    remedy:
      'Hentikan Payung yang berjalan dengan Ctrl-C, atau pakai folder lain lewat PAYUNG_HOME.',
  },
  home_not_writable: {
    problem: 'Folder data {path} tidak dapat ditulisi.',
    remedy: 'Beri izin tulis pada folder itu, atau pakai folder lain lewat PAYUNG_HOME.',
  },
  disk_full: {
    problem: 'Ruang simpan penuh saat menulis {path}.',
    remedy:
      'Kosongkan ruang simpan, lalu jalankan lagi; tidak ada hasil setengah jadi yang tertinggal.',
  },
  port_taken: {
    problem: 'Port {port} sudah dipakai program lain.',
    remedy: 'Hentikan program itu, atau pilih port lain dengan --port.',
  },
  database_unreachable: {
    problem: 'Basis data tidak dapat dihubungi: {detail}.',
    remedy: 'Periksa DATABASE_URL dan apakah servernya berjalan.',
  },
  database_too_old: {
    problem: 'Server PostgreSQL versi {version}; Payung memerlukan 15 atau lebih baru.',
    remedy: 'Perbarui server atau kosongkan DATABASE_URL untuk memakai basis data bawaan.',
  },
  database_encoding: {
    problem: 'Basis data memakai sandi huruf {encoding}, seharusnya UTF8.',
    remedy: 'Buat basis data baru dengan encoding UTF8.',
  },
  database_other_version: {
    problem:
      'Data di folder ini dibuat PostgreSQL {found}, Payung ini membawa PostgreSQL {expected}.',
    remedy:
      'Jalankan versi Payung yang lama, atau pindahkan data ke server sendiri lewat DATABASE_URL.',
  },
  platform_unsupported: {
    problem: 'Tidak ada basis data bawaan untuk {platform}.',
    remedy: 'Pakai server PostgreSQL sendiri lewat DATABASE_URL, atau jalankan npm ci sekali lagi.',
  },
  migration_changed: {
    problem: 'Migrasi {name} di basis data berbeda dari yang ada di program.',
    remedy: 'Pakai versi Payung yang membuat basis data ini, atau pulihkan dari cadangan.',
  },
  key_missing: {
    problem: 'Kunci penyandian NIK tidak ada di {path}, padahal basis data sudah berisi.',
    remedy: 'Kembalikan berkas kunci dari cadangan; tanpa kunci, NIK tidak dapat dibaca.',
  },
  output_not_empty: {
    problem: 'Folder hasil {path} berisi berkas yang bukan hasil Payung.',
    remedy: 'Pilih folder lain dengan --out.',
  },
  permission_denied: {
    problem: 'Tidak ada izin untuk {path}.',
    remedy: 'Beri izin baca/tulis, atau pilih tempat lain.',
  },
  cancelled: {
    problem: 'Pekerjaan dibatalkan.',
    remedy: 'Tidak ada hasil setengah jadi; jalankan lagi bila perlu.',
  },
  not_allowed: {
    problem: 'Anda belum punya izin untuk {what}.',
    remedy: 'Masuk lewat alamat yang dicetak saat Payung dijalankan.',
  },
  not_found: { problem: '{what} tidak ditemukan.', remedy: 'Periksa alamatnya.' },
  request_invalid: {
    problem: 'Permintaan tidak dapat dibaca: {detail}.',
    remedy: 'Periksa isian, lalu kirim lagi.',
  },
  profile_invalid: {
    problem: 'Profil pengirim tidak dapat dipakai: {detail}.',
    remedy: 'Betulkan berkas profil itu atau jalankan tanpa profil.',
  },
  internal: {
    problem: 'Ada kesalahan di dalam Payung (kode {number}).',
    remedy: 'Data Anda aman. Coba lagi, atau laporkan kode ini.',
  },
};
