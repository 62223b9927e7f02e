// Words of receipts, statements and hand-over reports in Indonesian.

import type { PaperTexts } from './papers-catalogue.ts';

export const papersId: PaperTexts = {
  titles: {
    receipt: 'TANDA TERIMA DATA',
    statement: 'SURAT PERNYATAAN KEBENARAN DATA',
    handOver: 'BERITA ACARA SERAH TERIMA DATA',
  },
  words: {
    number: 'Nomor',
    day: 'Tanggal',
    sender: 'Pengirim',
    receiver: 'Penerima',
    file: 'Berkas',
    size: 'Ukuran (byte)',
    sha256: 'Sidik berkas (SHA-256)',
    outcome: 'Hasil',
    rows: 'Baris',
    people: 'Orang',
    total: 'Jumlah',
    reason: 'Alasan',
    name: 'Nama',
    nip: 'NIP',
    position: 'Jabatan',
    office: 'Instansi',
  },
  outcomes: {
    accepted: 'Diterima',
    held: 'Ditahan, menunggu keputusan',
    rejected: 'Perlu diperbaiki',
    merged: 'Digabung dengan baris orang yang sama',
    data: 'Jumlah baris orang',
    ignored: 'Bukan orang (judul, jumlah, tanda tangan, baris kosong)',
    records: 'Jumlah seluruh baris berkas',
  },
  months: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  receiptCounts: 'Setiap baris berkas dihitung satu kali:',
  receiptClosing:
    'Tanda terima ini menyatakan berkas sudah diterima dan diperiksa; kebenaran isinya tanggung jawab pengirim.',
  undersigned: 'Yang bertanda tangan di bawah ini:',
  statementOpening: 'menyatakan dengan sebenarnya bahwa data pada berkas berikut:',
  statementPoints: [
    'benar dan sesuai dengan dokumen kependudukan orang yang bersangkutan;',
    'memuat orang yang sungguh-sungguh bekerja pada saat pendataan;',
    'dikumpulkan dan disampaikan untuk pendaftaran jaminan sosial ketenagakerjaan, tidak untuk keperluan lain;',
    'tidak diubah sejak sidik berkas (SHA-256) di atas dihitung.',
  ],
  statementClosing:
    'Pernyataan ini dibuat dengan sadar. Apabila di kemudian hari terdapat kekeliruan, yang bertanda tangan bersedia memperbaikinya.',
  declarer: 'Yang menyatakan,',
  handOverOpening:
    'Pada tanggal {day}, bertempat di {place}, kami yang bertanda tangan di bawah ini:',
  firstParty: 'selanjutnya disebut PIHAK PERTAMA (yang menyerahkan);',
  secondParty: 'selanjutnya disebut PIHAK KEDUA (yang menerima).',
  firstPartyShort: 'PIHAK PERTAMA',
  secondPartyShort: 'PIHAK KEDUA',
  handedOver: 'PIHAK PERTAMA menyerahkan kepada PIHAK KEDUA berkas berikut:',
  leftOut: 'Orang pada daftar asal yang tidak termasuk dalam berkas, beserta alasannya:',
  nobodyLeftOut: 'Semua orang pada daftar asal termasuk dalam berkas.',
  confidential:
    'Berkas memuat data pribadi. PIHAK KEDUA menggunakannya hanya untuk pendaftaran jaminan sosial ketenagakerjaan dan menjaga kerahasiaannya sesuai UU Nomor 27 Tahun 2022.',
  handOverClosing: 'Berita acara ini dibuat rangkap dua dan ditandatangani kedua pihak.',
};
