// All words of `payung compliance` in Indonesian.

export const id = {
  help: `payung compliance: kepatuhan pemberi kerja, dari temuan sampai pemulihan

Pakai:
  payung compliance detect DAFTAR.csv --tenant 75.02 --by NAMA --wage 3400000 --from 2026-01
      [--registered PEMBERI-KERJA.csv] [--arrears PIUTANG.csv] [--workers] [--save]
      Mencocokkan daftar izin, pajak, atau OSS dengan pemberi kerja terdaftar. Tanpa --registered dipakai
      register. Yang ragu ditanyakan, tidak diputuskan. --save membuka perkaranya. --workers: daftarnya
      daftar pekerja, dan usaha yang disebut di dalamnya dicocokkan.
  payung compliance projects KONTRAK.csv --registered JAKON.csv --tenant 75.02 --by NAMA [--save]
      Mencocokkan paket pekerjaan (APBD, DPMPTSP) dengan proyek jasa konstruksi yang sudah terdaftar.
  payung compliance list --tenant 75.02 --by NAMA
  payung compliance move PERKARA --move LANGKAH --tenant 75.02 --by NAMA [--day HARI] [--until HARI] [--outcome HASIL]
      clarify, confirm, dismiss, letter1, letter2, instalments, default, invite, commit, sue, kpknl,
      settle, close. SKK diberikan dengan menyerahkan batch.
  payung compliance letter PERKARA,PERKARA --kind letter1 --number POLA --first 101 --until HARI
      --signatory NAMA --position JABATAN --out FOLDER --tenant 75.02 --by NAMA
      POLA memuat {n}, misalnya {n}/KEPATUHAN/2026. Jenis: clarification, letter1, letter2, invitation.
  payung compliance batch PERKARA,PERKARA --number NOMOR --office KEJARI --tenant 75.02 --by NAMA
  payung compliance release BATCH --tenant 75.02 --by NAMA-LAIN
  payung compliance pack BATCH PERKARA --out FOLDER --tenant 75.02 --by NAMA
  payung compliance recovery --tenant 75.02 --by NAMA

Pilihan: --json, --lang id|en, --reason ALASAN.
Kode keluar: 0 selesai, 2 ditolak, 3 sebagian baris atau surat ditolak.`,
  actionUnknown: 'Perintah “compliance {value}” tidak dikenal; lihat payung compliance --help.',
  tenantMissing: 'Sebutkan wilayahnya: --tenant 75.02 (tertulis “{value}”).',
  optionMissing: 'Sebutkan {value}.',
  reason: 'dari baris perintah',
  detected:
    '{listed} usaha dalam daftar: {linked} terdaftar, {unknown} tidak ditemukan di register, {asked} perlu diputuskan orang; {cases} dengan indikasi.',
  projects:
    '{listed} paket: {registered} terdaftar, {asked} perlu diputuskan orang, {unregistered} dengan indikasi belum terdaftar.',
  ask: '  baris {row} {name}: mungkin {candidates}',
  saved: '  perkara {case}: {name}',
  line: 'perkara {case}: {name} [{state}, {day}]',
  moved: 'Perkara {case}: {state}.',
  letter: 'Perkara {case}: surat {number} ({file})',
  batched:
    'Batch nomor {batch}: {packs} berkas, seluruhnya {due}. Menunggu penyerahan oleh orang lain.',
  released: 'Batch nomor {batch} diserahkan: {cases} perkara.',
  packed: 'Berkas: {file}',
  cell: '{month} {batch}: {payments} pembayaran, {amount}',
  total: 'Pemulihan seluruhnya {amount}.',
  beforeSkk: 'sebelum SKK',
};

export type ComplianceCommandText = typeof id;
