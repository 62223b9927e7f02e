// Words of the sample's office: whom to come in as, and the first steps there.

export const id = {
  sample_enter_title: 'Masuk sebagai …',
  sample_enter_lead:
    'Kantor contoh: situs lengkap dengan pegawai rekaan. Pilih siapa Anda; satu klik langsung masuk, tanpa kata sandi.',
  sample_enter_soon: 'Kantor contoh sedang dibuka …',
  sample_enter_failed: 'Kantor contoh tidak dapat dibuka. Sebabnya tertulis di terminal.',
  sample_stock_making:
    'Isi kantor sedang disiapkan: {done} dari {total} bagian. Anda sudah dapat masuk.',
  sample_stock_made: 'Isi kantor contoh lengkap.',
  sample_key_busy: 'Memeriksa kunci …',
  sample_key_lapsed:
    'Kunci ini sudah dipakai atau lewat satu menit. Pilih sekali lagi di halaman awal.',
  sample_guide_title: 'Mulai di sini',
  sample_guide_lead:
    'Lima langkah dari daftar desa sampai orangnya didanai. Pengirim tidak menyimpan kirimannya sendiri: ganti orang di tengah jalan.',
  sample_step_upload: 'Unggah daftar contoh',
  sample_step_upload_text: 'Operator Desa: unduh daftar ini, lalu kirim dengan bulan data {month}.',
  sample_step_repair: 'Perbaiki',
  sample_step_repair_text: 'Operator Desa: betulkan sel yang bermasalah, lalu periksa lagi.',
  sample_step_link: 'Cocokkan',
  sample_step_link_text:
    'Payung mencocokkan daftar dengan register; Verifikator melihat akibatnya.',
  sample_step_save: 'Simpan',
  sample_step_save_text: 'Verifikator: simpan ke register.',
  sample_step_fund: 'Danai',
  sample_step_fund_text: 'Verifikator: buat rencana dan usulkan SK; Pengelola Dana mengesahkan.',
  sample_step_done: 'selesai',
  sample_step_todo: 'belum',
  sample_list_download: 'Unduh {name}',
} as const;
