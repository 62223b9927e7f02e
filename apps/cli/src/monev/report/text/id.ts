// All words of `payung report` in Indonesian.

export const id = {
  help: `payung report: lembar satu halaman per wilayah dan laporan berkala

Pakai:
  payung report region --tenant 75.02 --region 75.02 --out FOLDER [--each]
  payung report region --spells PESERTA --region 75 --out FOLDER [--each] [--depth 4]
      Satu lembar A4 (PDF/A) dan teks WhatsApp untuk wilayah itu; --each: untuk setiap wilayah
      di bawahnya. Pilihan lain sama dengan payung coverage show (--at, --bases, --targets, --lang).
  payung report period --tenant 75.02 --from 2026-07 --until 2027-01 --out FOLDER
      [--format pdf,docx,xlsx,txt] [--bases BERKAS] [--targets BERKAS]
      Membekukan laporan berkala (bulan --until tidak ikut) dan menulis berkasnya.
  payung report period NOMOR --tenant 75.02 --out FOLDER [--format pdf]
      Membuat lagi berkas laporan dari bahan bekunya, sama sampai ke bita terakhir.
  payung report verify NOMOR --tenant 75.02
      Memeriksa bahan beku dan setiap berkas yang pernah dibuat.
  payung report list --tenant 75.02
      Laporan yang pernah dibekukan.

Kode keluar: 0 selesai, 2 ditolak, 130 dihentikan.`,
  actionUnknown:
    'Perintah “report {value}” tidak dikenal; pakai region, period, verify, atau list.',
  outMissing: 'Sebutkan folder hasil: --out FOLDER.',
  sourceMissing: 'Sebutkan asal angkanya: --tenant 75.02, --room RUANG, atau --spells BERKAS.',
  tenantMissing: 'Sebutkan wilayahnya: --tenant 75.02.',
  reportInvalid: 'Sebutkan nomor laporannya, misalnya payung report verify 1.',
  formatUnknown: 'Bentuk “{value}” tidak dikenal; pakai pdf, docx, xlsx, atau txt.',
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
  },
  written: '{sheets} lembar wilayah ditulis ke {folder}.',
};

export type ReportWords = typeof id;
