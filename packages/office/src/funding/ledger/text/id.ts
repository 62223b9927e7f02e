// Why funding refuses, in Indonesian.

import type { FundingRefusalTexts } from './words.ts';

export const id: FundingRefusalTexts = {
  needs_whole_tenant:
    'Hak Anda hanya untuk wilayah {area}; tindakan ini memerlukan hak atas seluruh kabupaten/kota. Mintalah petugas kabupaten.',
  role_may_not: 'Peran {role} tidak berhak atas tindakan ini. Mintalah verifikator Pemda.',
  approver_is_actor: 'Yang menyetujui harus orang lain.',
  approver_missing: 'Tindakan ini memerlukan persetujuan orang kedua; sebutkan siapa.',
  key_reused:
    'Kunci {key} sudah dipakai untuk permintaan yang berbeda. Pakai kunci baru, atau kirim ulang permintaan yang sama persis.',
  fund_known:
    'Dana {fund} sudah tercatat. Perubahan pagu dibukukan sebagai tambahan atau pengurangan.',
  fund_unknown: 'Dana {fund} belum tercatat. Catat dahulu dananya beserta dokumennya.',
  fund_window:
    'Masa dana {fund} ({from} sampai sebelum {until}) atau pagunya tidak sesuai. Perbaiki masa atau pagunya.',
  fund_overspent:
    'Dana {fund} kurang {short}. Kurangi orang atau bulan, atau tambah pagunya dengan dokumen.',
  fund_month_overspent: 'Batas bulan pada {fund} terlampaui {short}. Kurangi orang pada bulan itu.',
  ledger_below_zero:
    'Pembukuan pada dana {fund} melebihi yang ada (tahap {stage}, kurang {short}). Periksa jumlah dan bulannya.',
  entry_unknown:
    'Pembukuan nomor {entry} pada dana {fund} tidak ada atau tidak dapat dikoreksi di sini.',
  entry_reversed: 'Pembukuan nomor {entry} pada dana {fund} sudah dikoreksi.',
  document_missing: 'Sebutkan dokumennya (DPA, SP2D, surat).',
  assignment_invalid: 'Baris rencana nomor {line} tidak sesuai: {problem}. Perbaiki rencananya.',
  reservation_unknown: 'Pemesanan nomor {reservation} tidak ada.',
  reservation_gone: 'Pemesanan nomor {reservation} sudah ditetapkan atau dilepas.',
  number_taken: 'Nomor keputusan {number} sudah dipakai. Periksa nomornya.',
  nobody_left: 'Tidak ada orang yang dapat ditetapkan.',
  decision_unknown: 'Keputusan {decision} tidak ada.',
  not_an_original: 'Keputusan {decision} adalah perubahan; sebutkan keputusan asalnya.',
  place_unknown: 'Tempat nomor {place} tidak ada dalam keputusan ini.',
  holder_unknown: 'Orang nomor {person} tidak menempati tempat nomor {place} pada bulan {month}.',
  month_outside: 'Bulan {month} di luar masa tempat nomor {place}.',
  place_paid:
    'Iuran tempat nomor {place} sudah dibayar, jadi bulannya tidak dapat dikembalikan ke dana. Isi dengan pengganti atau biarkan kosong; uang yang kembali dibukukan sebagai pengembalian.',
  waiting_empty:
    'Daftar tunggu keputusan ini sudah habis atau tidak ada yang memenuhi syarat dana {fund}.',
  replacement_unfit:
    'Orang nomor {person} tidak dapat menggantikan pada tempat nomor {place}: {problem}.',
  row_unknown: 'Baris {row} tidak ada dalam daftar ini.',
  objection_unknown: 'Sanggahan nomor {objection} tidak ada.',
  objection_closed: 'Sanggahan nomor {objection} sudah diputus.',
  objection_period:
    'Masa sanggah keputusan ini {from} sampai {until}; tanggal {day} di luar masa itu.',
  nothing_to_send:
    'Tidak ada yang perlu dikirim: semua sudah dikirim, aktif, atau menunggu perbaikan.',
  blank_unfit: 'Berkas kosong {file} tidak dapat diisi: {detail}',
  nothing_to_pay: 'Tidak ada peserta aktif yang belum dibayar dalam kiriman nomor {sending}.',
  sending_unknown: 'Kiriman nomor {sending} tidak ada.',
  reply_read: 'Balasan ini sudah dibaca sebagai balasan nomor {reply}; tidak ada yang berubah.',
  reply_of_another:
    'Balasan ini bukan untuk kiriman nomor {sending}: {unmatched} dari {rows} baris tidak ada dalam kiriman itu. Periksa berkasnya.',
  reply_unreadable: 'Berkas balasan tidak terbaca: {detail}',
  reply_counts_differ:
    'Jumlah tidak cocok: cabang menyebut {said} ditolak, berkas memuat {found}. Unduh ulang berkas baris gagal.',
  row_not_rejected:
    'Baris {row} kiriman nomor {sending} tidak ditolak cabang, jadi tidak diperbaiki.',
  repair_exists: 'Baris {row} kiriman nomor {sending} sudah diperbaiki.',
  payer_taken:
    'Orang nomor {person} sudah dibayari dana lain pada bulan yang sama. Pilih bulan atau orang lain.',
  flag_unknown: 'Tanda nomor {flag} tidak ada atau sudah diputus.',
  draw_unknown: 'Undian nomor {draw} tidak ada.',
  draw_done: 'Undian nomor {draw} sudah dilakukan dan tidak dapat diulang.',
  seed_differs: 'Benih undian tidak sama dengan yang ditetapkan sebelumnya.',
  seed_too_late:
    'Benih undian ditetapkan sesudah daftar ini dibekukan. Undian hanya sah dengan benih yang ditetapkan lebih dahulu.',
};
