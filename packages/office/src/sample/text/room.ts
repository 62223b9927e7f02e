// The words of a sample's data room: an Indonesian office writes these files, so they are in
// Indonesian whatever the program speaks.

export const roomText = {
  source: 'data contoh (bukan angka resmi)',
  targetSource: 'data contoh',
  config: `# Ruang data contoh. Semua orang di sini rekaan; tidak ada NIK asli.
tenant: "{tenant}"            # kode wilayah Kemendagri
as_of: {asOf}
participants: peserta.csv      # daftar peserta dari kantor cabang
lists: daftar/                 # daftar pekerja dari OPD dan desa, apa adanya
bases: dasar.csv               # penyebut cakupan, tiap baris dengan definisi dan sumber
targets: target.csv
funds: dana.csv
plan:
  programs: [JKK, JKM]
  start: {start}
  priority: [belum_terlindungi, usia_tertua_lebih_dulu]
`,
  funds: {
    regency: 'APBD Kabupaten: pekerja rentan',
    province: 'APBD Provinsi: nelayan dan petani',
    donor: 'CSR bank daerah',
  },
} as const;
