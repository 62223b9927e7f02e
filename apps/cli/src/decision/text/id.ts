// All words of `payung decision` in Indonesian.

export const id = {
  help: `payung decision: menetapkan daftar (SK), mengubahnya, dan memeriksanya

Pakai:
  payung decision freeze RENCANA.json --tenant 75.02 --number NOMOR --day 2026-06-20
      --signatory NAMA --position JABATAN [--nip NIP] --approved-by NAMA --out FOLDER
      [--objection-from HARI --objection-until HARI] [--whole] [--reason ALASAN] [--json]
      Memesan dana dan bulan untuk semua baris rencana, lalu membekukan daftarnya. Menulis daftar
      beku, lampiran PDF dan XLSX, dan daftar tersamar per desa bila ada masa sanggah.
      --approved-by  orang kedua yang menyetujui
      --whole        NIK lengkap pada lampiran (untuk naskah yang ditandatangani)
  payung decision addendum PERUBAHAN.json --tenant 75.02 --amends NOMOR --number NOMOR_BARU
      --day HARI --signatory NAMA --position JABATAN --approved-by NAMA --out FOLDER [--json]
      Mengeluarkan orang dengan alasan dan mengisi tempatnya dari daftar tunggu.
  payung decision verify NOMOR --tenant 75.02 [--file daftar-beku.txt] [--json]
      Memeriksa bahwa daftar beku tidak berubah sedikit pun.
  payung decision objection file NOMOR BARIS --tenant 75.02 --day HARI --text ISI [--json]
  payung decision objection list NOMOR --tenant 75.02 [--json]
  payung decision objection decide SANGGAHAN --tenant 75.02 --verdict upheld|dismissed --why ALASAN
      Mencatat dan memutus sanggahan masyarakat; isi sanggahan disimpan tersegel. Yang diterima
      (upheld) tidak mengubah daftar: perubahannya ditulis dengan addendum.

RENCANA.json: { "funds": [...], "assignments": [...], "waiting": [...] }
PERUBAHAN.json: [{ "place": 1, "person": 12, "reason": "died", "from": "2026-10", "successor": "next" }]

Kode keluar: 0 selesai, 2 ditolak atau daftar berubah, 130 dihentikan.`,
  actionUnknown:
    'Perintah “decision {value}” tidak dikenal; pakai freeze, addendum, verify, atau objection.',
  tenantMissing: 'Sebutkan wilayahnya: --tenant 75.02.',
  optionMissing: 'Sebutkan {value}.',
  subjectMissing: {
    freeze: 'Sebutkan berkas rencananya: payung decision freeze RENCANA.json.',
    addendum: 'Sebutkan berkas perubahannya: payung decision addendum PERUBAHAN.json.',
    verify: 'Sebutkan nomor keputusannya: payung decision verify NOMOR.',
    'objection file':
      'Sebutkan nomor keputusan dan barisnya: payung decision objection file NOMOR BARIS.',
    'objection decide': 'Sebutkan nomor sanggahannya: payung decision objection decide SANGGAHAN.',
    'objection list': 'Sebutkan nomor keputusannya: payung decision objection list NOMOR.',
  },
  rowMissing: 'Baris “{value}” tidak terbaca; tulis nomor barisnya pada daftar, misalnya 12.',
  objectionInvalid: 'Nomor sanggahan “{value}” tidak terbaca; tulis misalnya 3.',
  verdictInvalid: 'Putusan “{value}” tidak dikenal; pakai --verdict upheld atau dismissed.',
  reasonObjection: 'menangani sanggahan dari baris perintah',
  filed: 'Sanggahan nomor {objection} atas baris {row} keputusan {number} dicatat.',
  decided: 'Sanggahan nomor {objection}: {verdict}.',
  noObjections: 'Tidak ada sanggahan atas keputusan {number}.',
  objection: 'Sanggahan {objection}, baris {row}, {day}: {verdict} {why}',
  open: 'belum diputus',
  verdicts: { upheld: 'diterima', dismissed: 'ditolak' },
  fileInvalid: 'Berkas {file} tidak terbaca: {detail}. Perbaiki bagian itu.',
  reasonFreeze: 'menetapkan daftar dari baris perintah',
  reasonAddendum: 'mengubah daftar dari baris perintah',
  reasonFund: 'mencatat dana menurut berkas rencana',
  fundRecorded: 'Dana {fund} dicatat.',
  reserved: 'Pemesanan nomor {reservation}: {places} tempat, {personMonths} orang-bulan, {amount}.',
  held: '  ditahan karena {reason}: {count} baris ({lines})',
  heldReasons: {
    taken: 'sudah dibayari dana lain pada bulan yang sama',
    person_unknown: 'orangnya tidak ada dalam register',
    no_nik: 'tanpa NIK',
    dead: 'kematiannya tercatat',
  } as Readonly<Record<string, string>>,
  frozen: 'Keputusan {number} dibekukan: {people} orang, {personMonths} orang-bulan, {amount}.',
  head: 'Sidik daftar: {head}',
  leftOut: '  tidak ikut ditetapkan karena {reason}: {count} orang',
  amended:
    'Perubahan {number}: {replaced} diganti, {vacant} kosong, {returned} kembali ke dana ({freed}).',
  verified: 'Keputusan {number}: {rows} baris utuh. Sidik {head}',
  broken: 'Keputusan {number} BERUBAH:',
  fault: '  {where}, baris {row}: {problem}',
  where: { register: 'basis data', file: 'berkas' },
  problems: {
    changed: 'isinya berubah',
    missing: 'hilang',
    added: 'ditambahkan',
    unreadable: 'tidak terbaca',
  },
  written: 'Ditulis: {file}',
  files: {
    list: 'daftar-beku.txt',
    pdf: 'lampiran.pdf',
    workbook: 'lampiran.xlsx',
    public: 'masa-sanggah',
  },
};

export type DecisionText = typeof id;
