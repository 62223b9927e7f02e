// All words of `payung claim` in Indonesian.

export const id = {
  help: `payung claim: klaim dan manfaat keluarga

Pakai:
  payung claim open FAKTA.json --tenant 75.02 --person 12 --by NAMA [--day HARI]
      Membuka klaim; perkiraannya dihitung menurut hukum dari fakta (lihat docs/guide/klaim.md).
  payung claim paper KLAIM --document NAMA --tenant 75.02 --by NAMA [--file BERKAS]
      Mencatat berkas; dengan --file pindaiannya disimpan tersegel (PDF, JPG, PNG sampai 6 MB).
  payung claim heirs KLAIM AHLI-WARIS.json --tenant 75.02 --by NAMA
      Penerima, menurut urutan ahli waris.
  payung claim move KLAIM --move LANGKAH --tenant 75.02 --by NAMA [--day HARI] [--amount Rp] [--article PASAL]
      file, return, complete, refuse, appeal, uphold, dismiss, mark_payment, unmark_payment,
      confirm_payment, withdraw, lapse. Pembayaran ditandai satu orang dan dikonfirmasi orang lain.
  payung claim show KLAIM --tenant 75.02 --by NAMA
  payung claim board --tenant 75.02 --by NAMA
  payung claim alerts --tenant 75.02 --by NAMA [--day HARI]

Pilihan: --json, --lang id|en, --reason ALASAN. --by adalah nama petugas; di meja ini tidak ada masuk akun,
jadi orang kedua dijaga oleh nama yang disebut.
Kode keluar: 0 selesai, 2 ditolak.`,
  actionUnknown: 'Perintah “claim {value}” tidak dikenal; lihat payung claim --help.',
  tenantMissing: 'Sebutkan wilayahnya: --tenant 75.02 (tertulis “{value}”).',
  optionMissing: 'Sebutkan {value}.',
  optionInvalid: 'Nilai {value} tidak terbaca.',
  fileUnfit: 'Isi berkas tidak sesuai: {value}.',
  reason: 'dari baris perintah',
  opened: 'Klaim {claim} ({programme}) dibuka: perkiraan {expected}, potensi beasiswa {potential}.',
  kept: 'Berkas nomor {paper} dicatat.',
  named: 'Penerima dicatat, mulai nomor {first}.',
  moved: 'Klaim {claim}: {state}.',
  shown:
    'Klaim {claim} ({programme}), tahap {state}: perkiraan {expected}, potensi beasiswa {potential}.',
  task: '  berkas: {label} [{status}]',
  tasks: { missing: 'belum ada', seen: 'sudah dilihat', scanned: 'dipindai' },
  why: '  dasar: {step}',
  share: '  penerima {heir}: {share}',
  cell: '{month} {region} {programme}: {claims} klaim, {amount}',
  boardTotal: 'Seluruhnya {claims} klaim, {amount}; iuran dari dana {funds}.',
  noAlerts: 'Tidak ada peringatan.',
};

export type ClaimCommandText = typeof id;
