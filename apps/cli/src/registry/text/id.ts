// All words of `payung registry` in Indonesian.

export const id = {
  help: `payung registry: register pekerja dan peserta dengan riwayatnya

Pakai:
  payung registry load BERKAS --tenant 75.02 --month 2026-06 [--kind participants|workers]
      [--part] [--dry-run] [--confirm] [--reason ALASAN] [--approved-by NAMA] [--json]
      [--lang id|en]
      Memuat satu berkas, seluruhnya atau tidak sama sekali. Berkas yang sama hanya dimuat sekali.
      --kind     participants (bawaan): berkas peserta bulanan dari kantor cabang; workers: daftar
                 pekerja dari OPD atau desa
      --part     berkas peserta tidak lengkap: yang tidak disebut tidak dianggap keluar
      --dry-run  hanya menunjukkan akibatnya
      --confirm  berkasnya memang utuh walaupun mengakhiri kepesertaan lebih banyak dari biasa
      --approved-by  orang kedua yang menyetujui koreksi atas bulan yang sudah ditutup
  payung registry load --room FOLDER [--month 2026-06] [--confirm] [--reason ALASAN] [--json]
      Memuat berkas peserta sebuah ruang data, lalu setiap daftarnya.
  payung registry rollback NOMOR --tenant 75.02 --reason ALASAN [--cascade] [--approved-by NAMA]
      [--json]
      Membatalkan kiriman. --cascade: juga semua perubahan yang bertumpu padanya.
  payung registry movement [SEBELUM SESUDAH] --tenant 75.02 [--people] [--json]
      Menjelaskan beda dua berkas peserta bulanan (bawaan: dua yang terbaru) orang demi orang.
  payung registry correct ORANG --tenant 75.02 --set bidang=nilai … --reason ALASAN
      [--from 2026-06] [--kpj KPJ] [--npp NPP] [--approved-by NAMA] [--json]
      Membetulkan satu orang (nama, lahir, kelamin), keadaannya sejak suatu bulan (domisili,
      tempat_kerja, pekerjaan, ekosistem), atau satu kepesertaan (segmen, pembayar, mulai,
      dibayar_sampai, berakhir bersama sebab=inactive|election_ended|became_pppk|removed). Yang
      dahulu tercatat tetap dapat dibaca.
  payung registry close 2026-06 --tenant 75.02 --reason ALASAN [--json]
      Menutup bulan: angkanya tidak bergerak lagi.

Kode keluar: 0 selesai, 2 ditolak, 130 dihentikan.`,
  fileMissing: 'Sebutkan berkasnya: payung registry load BERKAS --tenant 75.02 --month 2026-06.',
  tenantMissing: 'Sebutkan wilayahnya: --tenant 75.02.',
  monthInvalid: 'Bulan “{value}” tidak terbaca; tulis misalnya --month 2026-06.',
  kindInvalid: 'Jenis berkas “{value}” tidak dikenal; pakai participants atau workers.',
  batchInvalid: 'Nomor kiriman “{value}” tidak terbaca; tulis misalnya 12.',
  reasonMissing: 'Sebutkan alasannya: --reason "salah berkas".',
  actionUnknown:
    'Perintah “registry {value}” tidak dikenal; pakai load, rollback, movement, correct, atau close.',
  personMissing:
    'Sebutkan satu orang dengan nomor atau id: payung registry correct 12 --tenant 75.02 …',
  fieldInvalid:
    'Pembetulan “{value}” tidak terbaca; tulis misalnya --set domisili=7502012001 --from 2026-06.',
  fieldUnknown: 'Bidang “{value}” tidak dikenal; pakai {expected}.',
  needsConfirmation:
    'Perhatian: {ended} dari {open} kepesertaan yang berjalan akan berakhir. Pemuatannya akan meminta --confirm.',
  roomFile: '{file}:',
  corrected: 'Pembetulan tercatat sebagai perubahan nomor {change} (orang nomor {person}).',
  closed: 'Bulan {month} ditutup: {people} orang terlindungi. Sidik {digest}',
  defaultReason: 'memuat berkas dari baris perintah',
  progress: {
    stage: 'Membaca: {count} baris',
    merge: 'Menggabungkan …',
    check: 'Memeriksa jumlah …',
  },
  loaded: 'Kiriman nomor {batch} tersimpan.',
  rehearsed: 'Uji coba: tidak ada yang disimpan.',
  alreadyThere: 'Berkas ini sudah dimuat sebagai kiriman nomor {batch}; tidak ada yang berubah.',
  rows: '{records} baris: {accepted} diterima, {merged} digabung, {held} ditahan, {rejected} ditolak, {ignored} bukan orang.',
  people: 'Orang: {new} baru, {changed} berubah, {same} sama.',
  memberships:
    'Kepesertaan: {open} baru, {reopen} aktif lagi, {terms} berubah segmen/pembayar, {moved} pindah, {end} berakhir, {absent} tidak disebut lagi; {deaths} kematian baru.',
  field: '  {field}: {people} orang, misalnya baris {row}: {old} → {new}',
  heldFor: '  ditahan karena {reason}: {count} baris',
  intoClosedMonths:
    'Perhatian: {count} kepesertaan baru dimulai dalam bulan yang sudah ditutup; angka bulan itu tidak berubah.',
  rolledBack: 'Dibatalkan: kiriman atau perubahan nomor {undone}.',
  fewFiles: 'Belum ada dua berkas peserta dari bulan yang berbeda.',
  movement: 'Peserta aktif {beforeMonth}: {before}; {afterMonth}: {after} ({difference}).',
  person: '  orang nomor {person}: {cause}',
  fields: {
    nik: 'NIK',
    name: 'nama',
    birth: 'tanggal lahir',
    sex: 'jenis kelamin',
    domicile: 'domisili',
    workplace: 'tempat kerja',
    occupation: 'pekerjaan',
    sector: 'ekosistem',
  } as Readonly<Record<string, string>>,
  held: {
    nik_and_kpj_disagree: 'NIK dan KPJ menunjuk dua orang',
    kpj_of_several: 'satu KPJ dipakai beberapa orang',
    person_unknown: 'orangnya tidak ada dalam register',
    dead_in_register: 'kematiannya sudah tercatat',
    older_than_register: 'bertentangan dengan data yang lebih baru',
  } as Readonly<Record<string, string>>,
};

export type RegistryText = typeof id;
