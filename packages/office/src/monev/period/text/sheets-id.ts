// Words of the report of indicators and of the press sheet in Indonesian.

import type { SheetText } from './sheet-words.ts';

export const sheetsId: SheetText = {
  indicators: {
    told: '{told} dari {all} indikator mempunyai penyebut dan capaian per {month}.',
    scalesNote:
      'Tiap indikator dibagi penyebutnya sendiri. Persen UCJ dan RPJMN tidak dibandingkan satu sama lain: penyebutnya berbeda.',
    marksNote:
      'Tanda sumber: [C] tertulis pada sumbernya, [I] disimpulkan Payung, [U] belum terkonfirmasi.',
    noTargets: 'Belum ada target yang dinyatakan untuk indikator mana pun.',
    open: {
      base: '{name}: penyebutnya belum dinyatakan; dari surat mana?',
      target: '{name}: targetnya belum dinyatakan dalam RPJMD, RKPD, atau surat.',
      gap: '{name}: kurang {people} orang dari target {percent} tahun {year}.',
      none: 'Semua indikator mempunyai penyebut dan mencapai targetnya.',
    },
    parts: {
      reached: 'Capaian indikator',
      targets: 'Target tiap tahun',
      formulas: 'Cara hitung dan sumber',
    },
    captions: {
      reached: 'Capaian, penyebut, dan target berikutnya',
      targets: 'Target menurut tahun, dan kekurangannya dari capaian sekarang',
      formulas: 'Rumus, pemilik, dan sumber tiap indikator',
    },
    columns: {
      indicator: 'Indikator',
      code: 'Kode',
      baseYear: 'Tahun penyebut',
      reached: 'Capaian',
      target: 'Target',
      year: 'Tahun target',
      gap: 'Kurang (orang)',
      formula: 'Rumus',
      owner: 'Pemilik',
      formulaSource: 'Sumber rumus',
      baseSource: 'Sumber penyebut',
    },
  },
  press: {
    covered:
      'Per {month}, {part} pekerja di {tenant} terlindungi jaminan sosial ketenagakerjaan: {percent} dari {base} pekerja. Penyebut {year}: {definition}; sumber: {source}.',
    coveredWithoutBase:
      'Per {month}, {part} pekerja di {tenant} terlindungi jaminan sosial ketenagakerjaan.',
    grew: 'Sejak {from} jumlahnya bertambah {change} orang.',
    shrank: 'Sejak {from} jumlahnya berkurang {change} orang.',
    stayed: 'Sejak {from} jumlahnya hampir tidak berubah.',
    missing:
      'Target {year} ialah {percent}; untuk mencapainya perlu {gap} pekerja terlindungi lagi.',
    reached: 'Target {year}, yaitu {percent}, sudah tercapai.',
    benefit: '{name}: {claims} klaim, {amount}.',
    benefitsWhole: 'Dalam masa ini dibayarkan {claims} klaim dengan nilai {amount}.',
    benefitsHidden:
      'Program dengan kurang dari {least} klaim tidak dirinci, agar keluarga penerima tidak dapat dikenali.',
    noBenefits: 'Dalam masa ini tidak ada manfaat yang tercatat dibayar.',
    funded:
      'Pada {month}, iuran {people} pekerja rentan dibayar dari dana pemerintah daerah, desa, atau perusahaan.',
    notFunded: 'Belum ada jumlah yang dapat disiarkan tentang iuran yang dibayar dana.',
    noBase: 'Persen tidak disebut, sebab penyebutnya belum dinyatakan.',
    dated: 'Angka per {month}; disusun {frozen}. Angka dapat berubah pada siaran berikutnya.',
    words: [
      'Terlindungi berarti terdaftar, aktif, dan iurannya dibayar pada bulan itu.',
      'Penerima upah (PU) bekerja pada pemberi kerja; bukan penerima upah (BPU) bekerja sendiri, misalnya petani, nelayan, dan pedagang.',
      'JKK ialah Jaminan Kecelakaan Kerja, JKM Jaminan Kematian, JHT Jaminan Hari Tua, JP Jaminan Pensiun.',
    ],
    contact: [
      'Narahubung: (nama dan jabatan, diisi sebelum disiarkan)',
      'Telepon dan surel: (diisi sebelum disiarkan)',
    ],
    parts: {
      benefits: 'Manfaat yang dibayar',
      segments: 'Siapa yang terlindungi',
      funded: 'Iuran yang dibayar dana',
      words: 'Arti istilah dan tanggal data',
      contact: 'Kontak',
    },
  },
};
