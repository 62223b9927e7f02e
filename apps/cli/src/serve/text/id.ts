// All words of `payung serve` in Indonesian.

export const id = {
  help: `payung serve: server untuk banyak kantor, dengan akun

Pakai:
  payung serve --tenant 75.02 --origin https://payung.contoh.go.id [--port 8421] [--proxy]
      [--metrics-port 9421]
      [--first-admin NAMA] [--lang id|en]
      --tenant   daerah pemilik pemasangan ini
      --origin   alamat seperti yang diketik orang; harus https (http hanya untuk 127.0.0.1)
      --port     server mendengar hanya di 127.0.0.1; perantara (nginx, Caddy) memegang sertifikat
      --proxy    ada perantara milik sendiri: alamat pemakai dibaca dari X-Forwarded-For yang terakhir
      --metrics-port  angka server (jumlah, waktu, memori; tanpa data orang) di 127.0.0.1:PORT/metrics
      --first-admin  membuat admin pertama, hanya selagi daerah belum punya admin; sandinya dicetak
                     sekali di sini dan berlaku 72 jam

SIGTERM atau Ctrl-C: tidak menerima pekerjaan baru, menunggu yang berjalan paling lama 20 detik;
sekali lagi: langsung berhenti. Kode keluar: 0 berhenti, 2 ditolak.`,
  tenantInvalid: 'Sebutkan daerahnya: --tenant 75.02 (tertulis “{value}”).',
  originInvalid:
    'Alamat “{value}” tidak dapat dipakai; tulis misalnya --origin https://payung.contoh.go.id.',
  adminNameInvalid:
    'Nama akun “{value}” tidak dapat dipakai: huruf kecil, angka, titik, garis; 3 sampai 40 tanda.',
  secretDefault: 'sandi basis data di DATABASE_URL adalah sandi bawaan atau kosong; ganti dahulu',
  issuerName: 'Akun pegawai',
  issuerInvalid:
    'PAYUNG_OIDC_ISSUER “{value}” tidak dapat dipakai; tulis alamat https penyedia identitas.',
  issuerHalf:
    'PAYUNG_OIDC_ISSUER tertulis tanpa PAYUNG_OIDC_CLIENT_ID atau PAYUNG_OIDC_SECRET_FILE; isi keduanya.',
  issuerSecretOpen: 'berkas rahasia {value} dapat dibaca orang lain; jalankan chmod 600 atasnya',
  issuerSecretEmpty: 'berkas rahasia {value} kosong',
  firstAdmin: 'Admin pertama: {name}\nSandi (hanya tampil sekali, berlaku 72 jam): {password}',
  has_admin: 'daerah ini sudah punya admin; admin itu yang membuat akun lain',
  name_taken: 'nama akun “{value}” sudah dipakai; pilih nama lain',
  noAdmin: 'Daerah ini belum punya admin. Hentikan, lalu jalankan dengan --first-admin NAMA.',
  serving: 'Payung melayani {origin} lewat 127.0.0.1:{port}.',
  stopping: 'Berhenti: menunggu permintaan yang sedang berjalan …',
  cut: 'Berhenti sekarang.',
  stopped: 'Payung sudah berhenti.',
};

export type ServeText = typeof id;
