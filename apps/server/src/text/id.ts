// Words of the server in Indonesian: what a refusal speaks of, and what each address is for.

export const id = {
  subjects: {
    other_host: 'memakai Payung lewat nama komputer ini',
    other_page: 'permintaan dari halaman lain',
    no_session: 'halaman ini tanpa sesi',
    no_right: 'alamat ini dengan peran Anda',
    wrong_key: 'masuk: kunci salah',
    address: 'Alamat ini',
    file: 'Berkas ini',
    result: 'Hasil (pekerjaan belum selesai)',
    too_large: 'isinya terlalu besar',
    unreadable: 'isinya tidak terbaca',
  },
  routes: {
    health: 'Keadaan server',
    openapi: 'Penjelasan alamat-alamat ini',
    published:
      'Angka cakupan yang pernah diterbitkan, per wilayah, dengan sumber dan pertentangannya',
    signIn: 'Masuk dengan kunci yang dicetak saat Payung dijalankan',
    session: 'Siapa yang masuk',
    signOut: 'Keluar',
    run: 'Keadaan pekerjaan utama',
    runEvents: 'Kemajuan pekerjaan utama, dikirim selama berlangsung',
    runSummary: 'Hasil pekerjaan utama, tanpa data pribadi',
    runFiles: 'Daftar berkas hasil',
    runFile: 'Unduh satu berkas hasil; unduhan dicatat dalam jejak',
  },
  answer: 'Jawaban',
  refusal: 'Ditolak, dengan alasan dan saran',
  title: 'Perlindungan jaminan sosial ketenagakerjaan',
} as const;
