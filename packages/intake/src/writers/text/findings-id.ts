// Words of the findings in Indonesian.

import type { FindingCatalogue } from '../finding.ts';

export const findingsId: FindingCatalogue = {
  repair_not_ours: {
    problem: 'Ini bukan berkas perbaikan: lembar penandanya tidak ada.',
    remedy: 'Kirim berkas perbaikan itu sendiri, atau kirim daftar ini sebagai kiriman baru.',
  },
  repair_other_list: {
    problem: 'Berkas perbaikan ini milik daftar “{found}”, bukan “{expected}”.',
    remedy: 'Buka kiriman “{found}”, lalu unggah berkas ini di sana.',
  },
  repair_columns_moved: {
    problem: 'Kolom “{column}” dihapus, digandakan, atau diganti namanya.',
    remedy: 'Kembalikan kolom seperti pada berkas perbaikan, lalu kirim ulang.',
  },
  repair_row_unknown: {
    problem: 'Penanda baris ini tidak cocok dengan daftar asal.',
    remedy: 'Periksa baris ini; ia dihitung sebagai baris baru.',
  },
  repair_rows_removed: {
    problem: '{count} orang dari daftar asal tidak ada lagi di berkas ini (baris {rows}).',
    remedy: 'Bila mereka masih bekerja, kembalikan barisnya; bila memang dihapus, abaikan.',
  },
  repair_rows_unmarked: {
    problem: 'Kolom tersembunyi berkas perbaikan ini terhapus; isinya dibaca sebagai daftar baru.',
    remedy: 'Jangan pakai bersama daftar asalnya, agar tidak ada orang yang terhitung dua kali.',
  },
  value_missing: {
    problem: 'Kolom {column} wajib diisi, tetapi kosong.',
    remedy: 'Lengkapi data orang ini, lalu tulis ulang berkas.',
  },
  value_not_allowed: {
    problem: 'Isi “{text}” tidak diterima di kolom {column}.',
    remedy: 'Ubah isinya; yang diterima: {allowed}.',
  },
  value_too_long: {
    problem: 'Isi kolom {column} lebih dari {limit} huruf.',
    remedy: 'Perpendek isinya.',
  },
  kpj_present: {
    problem: 'Orang ini sudah memiliki KPJ.',
    remedy: 'Daftarkan lewat berkas tenaga kerja lanjutan, bukan tenaga kerja baru.',
  },
  kpj_absent: {
    problem: 'Orang ini belum memiliki KPJ.',
    remedy: 'Daftarkan lewat berkas tenaga kerja baru, bukan lanjutan.',
  },
  end_date_missing: {
    problem: 'Pekerja kontrak (PKWT) tanpa tanggal akhir kontrak.',
    remedy: 'Isi tanggal akhir kontrak.',
  },
  end_date_not_allowed: {
    problem: 'Pekerja tetap (PKWTT) memiliki tanggal akhir kontrak.',
    remedy: 'Kosongkan tanggal akhir kontrak, atau ubah statusnya menjadi PKWT.',
  },
  end_before_start: {
    problem: 'Tanggal akhir kontrak ({end}) mendahului tanggal mulai ({start}).',
    remedy: 'Periksa dan betulkan kedua tanggal itu.',
  },
  person_twice: {
    problem: 'Orang ini sudah ditulis dari baris {row}.',
    remedy: 'Hapus salah satu barisnya.',
  },
  death_is_claim: {
    problem: 'Peserta yang meninggal tidak dilaporkan lewat berkas ini.',
    remedy: 'Ajukan klaim JKM.',
  },
  blank_sheet_missing: {
    problem: 'Lembar dengan kolom {columns} tidak ditemukan di berkas ini.',
    remedy: 'Unduh ulang berkas yang tepat dari SIPP Online.',
  },
  blank_heading_missing: {
    problem: 'Berkas dari SIPP ini tidak memiliki kolom {column}.',
    remedy: 'Unduh berkas terbaru, atau tanyakan ke kantor cabang.',
  },
  blank_heading_double: {
    problem: 'Kolom {column} ada dua kali di berkas dari SIPP.',
    remedy: 'Unduh ulang berkasnya; jangan menambah kolom.',
  },
  blank_heading_unknown: {
    problem: 'Kolom {column} di berkas dari SIPP tidak dikenal dan tidak diisi.',
    remedy: 'Tanyakan artinya ke kantor cabang sebelum mengunggah.',
  },
  blank_not_empty: {
    problem: 'Berkas kosong sudah berisi data mulai baris {row}.',
    remedy: 'Unduh berkas kosong yang baru.',
  },
  blank_name_changed: {
    problem: 'Nama berkas “{name}” diubah oleh peramban; SIPP akan menolaknya.',
    remedy: 'Berkas ditulis dengan nama “{expected}”. Cocokkan dengan nama di SIPP.',
  },
  blank_unreadable: {
    problem: 'Berkas dari SIPP tidak dapat dibaca: {detail}.',
    remedy: 'Unduh ulang dari SIPP Online sebagai XLSX, tanpa membukanya.',
  },
  prefilled_unsure: {
    problem: 'NIK, KPJ, atau tanggal lahir di baris ini milik orang yang berbeda.',
    remedy: 'Baris ini tidak diisi; cocokkan dengan KTP-el dan kartu peserta, lalu isi sendiri.',
  },
  prefilled_twice: {
    problem: 'Orang ini ada dua kali di berkas SIPP (juga di baris {row}).',
    remedy: 'Kedua baris tidak diisi; sebutkan KPJ yang dimaksud, lalu tulis ulang berkas.',
  },
  prefilled_absent: {
    problem: 'Orang ini tidak ada di berkas {file}.',
    remedy: 'Perbarui data di SIPP (Refresh TK), unduh berkasnya lagi, lalu tulis ulang.',
  },
  month_other: {
    problem: 'Berkas ini untuk bulan {found}, bukan {expected}.',
    remedy: 'Unduh berkas upah untuk bulan yang benar dari SIPP.',
  },
  worker_code_unknown: {
    problem:
      'Kode tenaga kerja (KODE_TK) orang ini tidak ada, atau lebih dari satu, di berkas {file}.',
    remedy: 'Isi kodenya sendiri, atau sebutkan KPJ yang dimaksud.',
  },
  failed_row_unmatched: {
    problem: 'Baris gagal ini tidak ada pada berkas yang dikirim.',
    remedy: 'Pastikan berkas gagal ini berasal dari unggahan yang sama.',
  },
  failed_file_unreadable: {
    problem: 'Berkas baris gagal tidak dapat dibaca: {detail}.',
    remedy: 'Unduh ulang dari riwayat SIPP Online.',
  },
  profile_unreadable: {
    problem: 'Profil berkas tidak dapat dipakai: {detail}.',
    remedy: 'Perbaiki profil itu, atau pakai profil bawaan sebagai contoh.',
  },
  step_unknown: {
    problem: 'Langkah {step} tidak ada.',
    remedy: 'Muat ulang riwayat langkah.',
  },
  step_needed: {
    problem: 'Langkah {step} dipakai oleh langkah {later}.',
    remedy: 'Batalkan langkah {later} lebih dahulu.',
  },
  step_changes_nothing: {
    problem: 'Tidak ada baris yang berisi “{from}” di kolom itu.',
    remedy: 'Periksa ejaannya.',
  },
  step_rows_changed: {
    problem: 'Baris {row} tidak lagi berisi nilai yang diganti langkah {step}.',
    remedy: 'Batalkan langkah itu, lalu ulangi.',
  },
};
