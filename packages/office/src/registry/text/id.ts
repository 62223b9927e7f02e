// All words of the register in Indonesian.

import type { RegistryTexts } from './words.ts';

export const id: RegistryTexts = {
  refusals: {
    needs_whole_tenant:
      'Hak Anda hanya untuk wilayah {area}; tindakan ini memerlukan hak atas seluruh kabupaten/kota. Mintalah petugas kabupaten.',
    same_file_other_month:
      'Berkas yang sama sudah dimuat untuk bulan {month}. Periksa bulannya, atau batalkan dahulu kiriman itu.',
    older_file:
      'Berkas bulan {month} lebih lama daripada berkas peserta bulan {latest} yang sudah dimuat. Batalkan dahulu berkas yang lebih baru, lalu muat berurutan.',
    month_closed:
      'Bulan {month} sudah ditutup. Perubahan hanya dapat masuk sebagai koreksi, dengan alasan dan persetujuan orang kedua.',
    month_not_over: 'Bulan {month} belum berakhir, jadi belum dapat ditutup.',
    already_closed: 'Bulan {month} sudah ditutup sebelumnya.',
    approver_is_actor: 'Yang menyetujui koreksi harus orang lain.',
    batch_unknown: 'Kiriman nomor {batch} tidak ada.',
    batch_undone: 'Kiriman nomor {batch} sudah dibatalkan sebelumnya.',
    others_depend:
      'Kiriman nomor {batch} menjadi dasar perubahan nomor {changes}. Batalkan itu dahulu, atau batalkan semuanya sekaligus.',
    not_a_participants_file:
      'Kiriman nomor {batch} bukan berkas peserta bulanan, jadi pergerakannya tidak dapat dihitung.',
    order_of_months:
      'Berkas pertama ({before}) harus dari bulan yang lebih awal daripada berkas kedua ({after}).',
    person_unknown: 'Orang nomor {person} tidak ada dalam register.',
    already_merged: 'Orang nomor {person} sudah digabung dengan orang lain.',
    not_merged: 'Orang nomor {person} tidak sedang digabung.',
    many_would_end:
      'Berkas ini akan mengakhiri {ended} dari {open} kepesertaan yang berjalan, lebih dari yang biasa dalam satu bulan. Periksa apakah berkasnya utuh. Jika sebagian saja, muat dengan --part; jika memang benar, muat dengan --confirm.',
    membership_unknown:
      'Orang itu tidak mempunyai kepesertaan dengan KPJ dan NPP tersebut. Periksa keduanya.',
    nik_of_another:
      'NIK itu milik orang nomor {person}. Bila keduanya orang yang sama, gabungkan; bila tidak, periksa NIK-nya.',
    end_before_start:
      'Kepesertaan tidak dapat berakhir pada {until}, sebelum mulainya {from}. Periksa bulannya.',
    dead_already: 'Kematian orang nomor {person} sudah tercatat.',
  },
  causes: {
    new: 'peserta baru',
    entered_late: 'baru didaftarkan, berlaku sejak bulan sebelumnya',
    re_entered: 'kembali aktif',
    moved_segment: 'pindah segmen',
    died: 'meninggal',
    became_pppk: 'non-ASN menjadi PPPK',
    election_ended: 'kontrak petugas pemilu berakhir',
    lapsed: 'tidak lanjut membayar (BPU)',
    ended: 'kepesertaan berakhir',
    removed: 'tidak lagi ada dalam berkas',
  },
};
