// Words of what the sample's office holds, in Indonesian.

export const id = {
  opening: 'membuka kantor contoh',
  filling: 'menyiapkan isi kantor contoh: kiriman, dana, SK, klaim, pemberi kerja, Paritrana',
  filled: 'Kantor contoh siap: pilih “Masuk sebagai …” pada halaman awal.',
  inUse:
    'Folder data ini dipakai kantor lain: kantor contoh tidak dibuka di sini. Pakai PAYUNG_HOME lain untuk mencobanya.',
  failed: 'Kantor contoh tidak lengkap: {detail}',
  reason: 'contoh rekaan',
  letter: '050/1/CONTOH',
  budget: 'DPA 1/CONTOH',
  plan: 'Enam bulan (contoh)',
  signatory: 'Penanda Tangan Contoh',
  position: 'Bupati (contoh)',
  head: 'Kepala Dinas (contoh)',
  widow: 'Ibu Contoh',
  child: 'Anak Contoh',
  owing: 'PT CONTOH TERTUNGGAK',
  unregistered: 'UD CONTOH BELUM DAFTAR',
  address: 'Jalan Contoh 1, Tilamuta',
  post: 'pos tercatat',
  receipt: 'resi contoh',
  attorney: 'Kejaksaan Negeri (contoh)',
};

export type SampleSiteWords = typeof id;
