// All words of `payung report` in Indonesian.

export const id = {
  help: `payung report: lembar satu halaman per wilayah

Pakai:
  payung report region --tenant 75.02 --region 75.02 --out FOLDER [--each]
  payung report region --spells PESERTA --region 75 --out FOLDER [--each] [--depth 4]
      Satu lembar A4 (PDF/A) dan teks WhatsApp untuk wilayah itu; --each: untuk setiap wilayah
      di bawahnya. Pilihan lain sama dengan payung coverage show (--at, --bases, --targets, --lang).

Kode keluar: 0 selesai, 2 ditolak, 130 dihentikan.`,
  actionUnknown: 'Perintah “report {value}” tidak dikenal; pakai region.',
  outMissing: 'Sebutkan folder hasil: --out FOLDER.',
  sourceMissing: 'Sebutkan asal angkanya: --tenant 75.02, --room RUANG, atau --spells BERKAS.',
  written: '{sheets} lembar wilayah ditulis ke {folder}.',
};

export type ReportWords = typeof id;
