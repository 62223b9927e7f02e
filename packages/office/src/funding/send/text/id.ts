// Words of sending and its papers in Indonesian.

export const id = {
  sending: 'Kiriman',
  nameList: 'Daftar nama dan pemeriksaan jumlah',
  sumCheck: 'Pemeriksaan jumlah: orang × iuran sebulan × bulan',
  total: 'Jumlah',
  leftOut: 'belum memenuhi syarat berkas; diperbaiki lalu dikirim berikutnya',
  columns: {
    row: 'No.',
    nik: 'NIK',
    name: 'Nama',
    village: 'Desa/kelurahan',
    months: 'Bulan',
    cost: 'Iuran sebulan',
    amount: 'Jumlah',
    people: 'Orang',
    reason: 'Alasan cabang',
    field: 'Yang diperbaiki',
  },
  fields: {
    nik: 'NIK',
    name: 'nama',
    birth: 'tanggal lahir',
    sex: 'jenis kelamin',
    motherName: 'nama ibu kandung',
    occupation: 'pekerjaan',
    address: 'alamat',
    phone: 'nomor HP',
  } as Readonly<Record<string, string>>,
  repairTitle: 'Perbaikan kiriman {sending}',
  repairSheet: 'Perbaikan',
};

export type SendText = typeof id;
