// Words of the connection and of what waits for it, in Indonesian.

export const id = {
  strip_online: 'Tersambung',
  strip_offline: 'Luring. Yang tampil adalah yang terakhir dimuat.',
  waiting_count: '{count} perubahan menunggu',
  waiting_open: '{count} menunggu',
  waiting_stuck: '{count} menunggu, ada yang perlu Anda lihat',
  waiting_title: 'Perubahan yang menunggu',
  waiting_text: 'Perubahan ini tersimpan di perangkat ini dan belum sampai ke server.',
  waiting_text_offline:
    'Perubahan ini tersimpan di perangkat ini dan dikirim sendiri saat tersambung.',
  waiting_none: 'Tidak ada yang menunggu.',
  waiting_since: 'Diisi {when}.',
  waiting_other_role: 'Dikirim saat Anda memakai peran yang dipakai waktu mengisinya.',
  waiting_send: 'Kirim sekarang',
  waiting_drop: 'Buang perubahan ini',
  waiting_changed:
    'Orang lain mengubah hal yang sama sesudah Anda membukanya. Bandingkan, lalu kirim milik Anda atau buang.',
  waiting_mine: 'Milik Anda',
  waiting_server: 'Di server',
  waiting_origin: 'Asal',
  waiting_insist: 'Kirim milik saya',
  waiting_leave_title: '{count} perubahan belum terkirim',
  waiting_leave_text:
    'Keluar menghapus semua yang tersimpan di perangkat ini, juga perubahan yang belum terkirim.',
  waiting_stay: 'Tetap masuk',
  waiting_leave: 'Keluar dan buang',
} as const satisfies Readonly<Record<string, string>>;
