// All words of the region sheet in Indonesian.

import type { SheetText } from './sheet-words.ts';

export const sheetId: SheetText = {
  title: 'Lembar wilayah Jamsostek',
  subtitle: 'Angka bulan {month}',
  levels: {
    nation: 'Indonesia',
    district: 'Kecamatan {name}',
    papuaDistrict: 'Distrik {name}',
    kelurahan: 'Kelurahan {name}',
    village: 'Desa {name}',
  },
  lead: {
    covered: '{name}: {part} pekerja terlindungi dari {base}, yaitu {percent}.',
    base: 'Penyebut {year}: {definition}; sumber: {source}.',
    withoutPercent: '{name}: {part} pekerja terlindungi.',
    noBase: 'Penyebut belum tersedia, jadi tanpa persen.',
    missing: 'Target {percent} pada {year}: kurang {gap} orang. Sumber target: {source}.',
    reached: 'Target {percent} pada {year} tercapai. Sumber target: {source}.',
    rank: 'Urutan {rank} dari {of} di {within}.',
    more: 'Bertambah {count} orang dalam {months} bulan.',
    fewer: 'Berkurang {count} orang dalam {months} bulan.',
    same: 'Sama banyak dengan {months} bulan sebelumnya.',
  },
  segments: 'Menurut segmen (orang)',
  parts: {
    nation: 'Menurut provinsi (orang)',
    province: 'Menurut kabupaten dan kota (orang)',
    regency: 'Menurut kecamatan (orang)',
    district: 'Menurut desa dan kelurahan (orang)',
    village: '',
  },
  unknownPart: 'Tidak diketahui di mana',
  otherParts: '{count} lainnya',
  trend: 'Bulan demi bulan (orang)',
  questions: 'Yang perlu diputuskan',
  question: {
    base: 'Penyebut mana yang dipakai, dan dari surat mana?',
    gap: 'Siapa melindungi {gap} orang yang masih kurang, dengan dana apa, paling lambat kapan?',
    open: '{open} pekerja belum terlindungi: siapa memegang daftar namanya?',
    above: 'Peserta melebihi penyebut: apakah penyebut ini masih tepat?',
    segment: 'Segmen {people} orang tidak diketahui: siapa yang melengkapinya?',
  },
  method: 'Terlindungi: kepesertaan yang berlaku pada {month}; BPU hanya bila iurannya dibayar.',
  footer: 'Dibuat dengan Payung; sidik angka {digest}',
  hidden: 'disamarkan',
  unknown: 'Segmen tidak diketahui',
  segmentNames: {
    PU: 'Penerima Upah (PU)',
    BPU: 'Bukan Penerima Upah (BPU)',
    JAKON: 'Jasa Konstruksi',
    PMI: 'Pekerja Migran (PMI)',
  },
};
