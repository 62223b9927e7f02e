// All words of the region sheet in Indonesian.

import type { SheetText } from './sheet-words.ts';

export const sheetId: SheetText = {
  title: 'Lembar wilayah Jamsostek',
  subtitle: 'Angka bulan {month}',
  lead: {
    covered: '{name}: {part} pekerja terlindungi dari {base} (penyebut {year}), yaitu {percent}.',
    noBase: '{name}: {part} pekerja terlindungi. Penyebut belum tersedia, jadi tanpa persen.',
    missing: 'Target {percent} pada {year}: kurang {gap} orang.',
    reached: 'Target {percent} pada {year} tercapai.',
    rank: 'Urutan {rank} dari {of} di {within}.',
    more: 'Bertambah {count} orang dalam {months} bulan.',
    fewer: 'Berkurang {count} orang dalam {months} bulan.',
    same: 'Sama banyak ({count} berubah) dengan {months} bulan sebelumnya.',
  },
  segments: 'Menurut segmen (orang)',
  trend: 'Bulan demi bulan (orang)',
  questions: 'Yang perlu diputuskan',
  question: {
    base: 'Penyebut mana yang dipakai, dan dari surat mana?',
    gap: 'Siapa melindungi {gap} orang yang masih kurang, dengan dana apa, paling lambat kapan?',
    open: 'Daftar siapa yang memuat {open} pekerja yang belum terlindungi?',
    above: 'Peserta melebihi penyebut: apakah penyebut ini masih tepat?',
    segment: 'Segmen {people} orang tidak diketahui: siapa yang melengkapinya?',
  },
  method: {
    base: 'Penyebut: {definition}, {year} ({source}).',
    target: 'Target: {source}.',
    people:
      'Pembilang: orang dengan kepesertaan yang berlaku pada bulan mulai {day}; BPU hanya bila iurannya dibayar.',
  },
  footer: 'Dibuat Payung dari jawaban {digest}',
  hidden: 'disamarkan',
  unknown: 'Segmen tidak diketahui',
  segmentNames: {
    PU: 'Penerima Upah (PU)',
    BPU: 'Bukan Penerima Upah (BPU)',
    JAKON: 'Jasa Konstruksi',
    PMI: 'Pekerja Migran (PMI)',
  },
};
