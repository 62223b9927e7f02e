// All words of `payung paritrana` in Indonesian.

export const id = {
  help: `payung paritrana: lembar Paritrana dari kriteria, bobot, dan nilai daerah sendiri

Pakai:
  payung paritrana sheet --region 75.02 --scheme SKEMA.csv --scores NILAI.csv --out FOLDER
      [--format pdf,docx,xlsx,txt] [--day HARI] [--lang id|en]
      Nilai sendiri, selisih, dan langkah termurah per poin. Tidak ada bobot resmi yang dikirim
      bersama Payung: kolom SKEMA skema, tahun, kriteria, nama, bobot, tanda (C atau U), sumber;
      kolom NILAI kriteria, nilai, bukti, langkah, biaya, naik.

Kode keluar: 0 selesai, 2 ditolak.`,
  actionUnknown: 'Perintah “paritrana {value}” tidak dikenal; pakai sheet.',
  regionMissing: 'Sebutkan wilayahnya: --region 75.02.',
  optionMissing: 'Sebutkan {value}.',
  formatUnknown: 'Bentuk “{value}” tidak dikenal; pakai pdf, docx, xlsx, atau txt.',
  schemeEmpty: 'Tabel skema {value} tidak memuat satu kriteria pun.',
  paperName: 'paritrana.{format}',
  written: 'Ditulis: {file}',
};

export type ParitranaWords = typeof id;
