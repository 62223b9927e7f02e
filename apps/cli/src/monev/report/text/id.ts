// All words of `payung report` in Indonesian.

export const id = {
  help: `payung report: lembar satu halaman per wilayah dan laporan berkala

Pakai:
  payung report region --tenant 75.02 --region 75.02 --out FOLDER [--each] [--depth 10]
  payung report region --spells PESERTA --region 75 --out FOLDER [--each] [--depth 4]
      Satu lembar A4 (PDF/A) dan teks WhatsApp untuk wilayah itu; --each: untuk setiap wilayah
      di bawahnya. Pilihan lain sama dengan payung coverage show (--at, --bases, --targets, --lang).
  payung report period --tenant 75.02 --from 2026-07 --until 2027-01 --out FOLDER
      [--kind indicators|press] [--format pdf,docx,xlsx,txt,svg] [--bases BERKAS] [--targets BERKAS]
      Membekukan laporan berkala (bulan --until tidak ikut) dan menulis berkasnya; --kind: capaian
      indikator RPJMD/IKU, atau siaran pers satu halaman.
  payung report period NOMOR --tenant 75.02 --out FOLDER [--format pdf]
      Membuat lagi berkas laporan dari bahan bekunya, sama sampai ke bita terakhir.
  payung report sign NOMOR --tenant 75.02 --step made|signed --name NAMA --position JABATAN
      Mencatat penyusun (made), lalu penanda tangan (signed), orang lain; sesudah itu tertutup.
  payung report schedule --tenant 75.02 [--kind monthly --day 5 | --kind monthly --off]
      Jadwal laporan: memperlihatkan, menyalakan, atau mematikan (monthly, quarterly, half_year,
      yearly, indicators, press). Server situs yang membuatnya pada harinya.
  payung report verify NOMOR --tenant 75.02
      Memeriksa bahan beku dan setiap berkas yang pernah dibuat.
  payung report list --tenant 75.02
      Laporan yang pernah dibekukan.

Kode keluar: 0 selesai, 2 ditolak, 130 dihentikan.`,
  actionUnknown:
    'Perintah “report {value}” tidak dikenal; pakai region, period, sign, schedule, verify, atau list.',
  sheetUnknown:
    'Jenis “{value}” tidak dikenal; pakai indicators atau press, atau tanpa --kind untuk laporan masa itu.',
  stepUnknown: 'Langkah “{value}” tidak dikenal; pakai --step made atau --step signed.',
  signatoryMissing: 'Sebutkan orangnya: --name NAMA --position JABATAN.',
  signed: 'Laporan {report}: {step} oleh {name}, {position}.',
  steps: { made: 'disusun', signed: 'ditandatangani, tertutup' },
  kindMissing: 'Sebutkan jenis laporannya: --kind monthly.',
  kindUnknown:
    'Jenis “{value}” tidak dikenal; pakai monthly, quarterly, half_year, yearly, indicators, atau press.',
  dayInvalid: 'Tanggal “{value}” tidak terbaca; tulis --day 1 sampai --day 28.',
  scheduled: 'Jadwal {kind} menyala: setiap tanggal {day}.',
  unscheduled: 'Jadwal {kind} mati.',
  scheduleOn: '  {kind}: setiap tanggal {day}, berikutnya {next}',
  scheduleOff: '  {kind}: mati',
  noSchedule: 'Belum ada jadwal laporan.',
  depthInvalid: 'Kedalaman “{value}” tidak dikenal: 2 provinsi, 4 kabupaten, 6 kecamatan, 10 desa.',
  outMissing: 'Sebutkan folder hasil: --out FOLDER.',
  sourceMissing: 'Sebutkan asal angkanya: --tenant 75.02, --room RUANG, atau --spells BERKAS.',
  tenantMissing: 'Sebutkan wilayahnya: --tenant 75.02.',
  reportInvalid: 'Sebutkan nomor laporannya, misalnya payung report verify 1.',
  formatUnknown: 'Bentuk “{value}” tidak dikenal; pakai pdf, docx, xlsx, txt, atau svg.',
  periodMissing: 'Sebutkan masanya: --from 2026-07 --until 2027-01 (bulan --until tidak ikut).',
  monthInvalid: 'Bulan “{value}” tidak terbaca; tulis misalnya 2026-11.',
  againTakesNone:
    'Laporan yang dibuat lagi memakai bahan bekunya; “{value}” tidak dapat disebut bersamanya.',
  frozen: 'Laporan {report} dibekukan. Sidik {digest}',
  paperName: 'laporan-{report}.{format}',
  paperWritten: 'Ditulis: {file}',
  checked: 'Laporan {report}: bahan beku utuh, sidik {digest}',
  noPapers: '  Belum ada berkas yang dibuat dari laporan ini.',
  same: '  sama: {format} ({language}) {digest}',
  differs: '  BERBEDA: {format} ({language}) {digest}; berkas atau program ini rusak.',
  differsByProgram:
    '  dibuat oleh program lain: {format} ({language}) {digest}; angka tetap dari bahan beku yang sama.',
  noReports: 'Belum ada laporan yang dibekukan.',
  listed: '  {report}: {from} sampai sebelum {until}, dibekukan {day}, sidik {digest}',
  reasons: {
    period: 'membekukan laporan berkala dari baris perintah',
    papers: 'membuat berkas laporan dari baris perintah',
    sign: 'menandai laporan dari baris perintah',
    schedule: 'mengatur jadwal laporan dari baris perintah',
  },
  written: '{sheets} lembar wilayah ditulis ke {folder}.',
};

export type ReportWords = typeof id;
