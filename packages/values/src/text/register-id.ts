// Texts of the register's refusals in Indonesian.

import type { RegisterIssueCatalogue } from './catalogue.ts';

export const register: RegisterIssueCatalogue = {
  register_needs_whole_tenant: {
    problem:
      'Hak Anda hanya untuk wilayah {area}; tindakan ini memerlukan hak atas seluruh kabupaten/kota.',
    remedy: 'Mintalah petugas kabupaten.',
  },
  register_same_file_other_month: {
    problem: 'Berkas yang sama sudah dimuat untuk bulan {month}.',
    remedy: 'Periksa bulannya, atau batalkan dahulu kiriman itu.',
  },
  register_older_file: {
    problem:
      'Berkas bulan {month} lebih lama daripada berkas peserta bulan {latest} yang sudah dimuat.',
    remedy: 'Batalkan dahulu berkas yang lebih baru, lalu muat berurutan.',
  },
  register_month_closed: {
    problem: 'Bulan {month} sudah ditutup.',
    remedy: 'Masukkan perubahan sebagai koreksi, dengan alasan dan persetujuan orang kedua.',
  },
  register_month_not_over: {
    problem: 'Bulan {month} belum berakhir, jadi belum dapat ditutup.',
    remedy: 'Tutup setelah hari terakhirnya lewat.',
  },
  register_already_closed: {
    problem: 'Bulan {month} sudah ditutup sebelumnya.',
    remedy: 'Tidak ada yang perlu dilakukan.',
  },
  register_approver_is_actor: {
    problem: 'Yang menyetujui koreksi adalah orang yang membuatnya.',
    remedy: 'Mintalah persetujuan orang lain.',
  },
  register_batch_unknown: {
    problem: 'Kiriman nomor {batch} tidak ada.',
    remedy: 'Periksa nomornya.',
  },
  register_batch_undone: {
    problem: 'Kiriman nomor {batch} sudah dibatalkan sebelumnya.',
    remedy: 'Tidak ada yang perlu dilakukan.',
  },
  register_others_depend: {
    problem: 'Kiriman nomor {batch} menjadi dasar perubahan nomor {changes}.',
    remedy: 'Batalkan itu dahulu, atau batalkan semuanya sekaligus.',
  },
  register_not_a_participants_file: {
    problem:
      'Kiriman nomor {batch} bukan berkas peserta bulanan, jadi pergerakannya tidak dapat dihitung.',
    remedy: 'Pilih kiriman yang berisi berkas peserta.',
  },
  register_order_of_months: {
    problem: 'Berkas pertama ({before}) tidak lebih awal daripada berkas kedua ({after}).',
    remedy: 'Sebut berkas bulan yang lebih awal dahulu.',
  },
  register_person_unknown: {
    problem: 'Orang nomor {person} tidak ada dalam register.',
    remedy: 'Periksa nomornya.',
  },
  register_already_merged: {
    problem: 'Orang nomor {person} sudah digabung dengan orang lain.',
    remedy: 'Batalkan dahulu penggabungan itu bila salah.',
  },
  register_not_merged: {
    problem: 'Orang nomor {person} tidak sedang digabung.',
    remedy: 'Tidak ada yang perlu dibatalkan.',
  },
  register_dead_already: {
    problem: 'Kematian orang nomor {person} sudah tercatat.',
    remedy: 'Periksa nomornya, atau perbaiki catatan yang ada.',
  },
  register_many_would_end: {
    problem:
      'Berkas ini akan mengakhiri {ended} dari {open} kepesertaan yang berjalan, lebih dari yang biasa dalam satu bulan.',
    remedy:
      'Periksa apakah berkasnya utuh. Jika sebagian saja, muat dengan --part; jika memang benar, muat dengan --confirm.',
  },
  register_membership_unknown: {
    problem: 'Orang itu tidak mempunyai kepesertaan dengan KPJ dan NPP tersebut.',
    remedy: 'Periksa keduanya.',
  },
  register_nik_of_another: {
    problem: 'NIK itu milik orang nomor {person}.',
    remedy: 'Bila keduanya orang yang sama, gabungkan; bila tidak, periksa NIK-nya.',
  },
  register_end_before_start: {
    problem: 'Kepesertaan tidak dapat berakhir pada {until}, sebelum mulainya {from}.',
    remedy: 'Periksa bulannya.',
  },
  register_nik_unknown: {
    problem: 'NIK orang nomor {person} tidak tercatat.',
    remedy: 'Lengkapi dari KTP melalui koreksi.',
  },
};
