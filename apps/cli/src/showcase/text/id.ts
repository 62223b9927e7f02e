// Words of the planted sample in Indonesian. Commitments are written as offices write them, in any language.

export const id = {
  reason: 'contoh rekaan',
  title: 'Monev Inpres 2/2021 (contoh)',
  nextTitle: 'Monev Inpres 2/2021, rapat berikutnya (contoh)',
  place: 'Ruang Bappeda (contoh)',
  agreement: 'Pekerja rentan',
  scope: '5.000 pekerja rentan, 12 bulan',
  parties: ['Disnakertrans (contoh)', 'BPJS Ketenagakerjaan (contoh)'],
  regulation: 'Jamsostek bagi pekerja rentan',
  subject: 'anggaran',
  fiscal: 'PAD turun, pagu belum cukup untuk semua pekerja rentan',
  invalidData: 'Sebagian NIK pada daftar desa ganda',
  minutes: 'Rapat dibuka Sekda.\nCabang memaparkan cakupan; tiap dinas menyampaikan kendala.',
  present: ['Sekda (contoh)', 'Kepala Disnakertrans (contoh)', 'Kepala cabang (contoh)'],
  made: { name: 'Verifikator Contoh', position: 'Kepala Bidang, Disnakertrans' },
  signed: { name: 'Sekretaris Contoh', position: 'Sekretaris Daerah' },
  commitments: [
    'Dinas Perikanan melindungi 800 nelayan, Mar {year}',
    'Bagian Hukum menerbitkan Perbup kepatuhan, Mei {year}',
  ],
};

export type ShowcaseWords = typeof id;
