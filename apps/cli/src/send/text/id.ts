// All words of `payung send` in Indonesian.

export const id = {
  help: `payung send: mengirim daftar ke kantor cabang dan membaca balasannya

Pakai:
  payung send build NOMOR --tenant 75.02 --out FOLDER [--profile PROFIL.json]
      [--blank BERKAS.xlsx --sheet data_tk_baru|data_tk_lanjutan] [--paper BERITA-ACARA.json]
      [--again KIRIMAN] [--reason ALASAN] [--json]
      Menyusun berkas bagi semua orang keputusan itu yang belum ada di cabang. Bawaan: profil BPU
      yang dapat disunting (bukan templat resmi); --blank: berkas kosong SIPP Online milik sendiri.
      --again  menulis ulang berkas sebuah kiriman, sama persis
      --paper  { "number", "place", "day", "giver": {"name","position","office"}, "taker": {...} }
  payung send reply KIRIMAN BALASAN --tenant 75.02 [--failed-rows JUMLAH] [--out FOLDER] [--json]
      Membaca balasan cabang: aktif, atau ditolak beserta alasannya.
      --failed-rows  berkas hanya memuat yang gagal; JUMLAH menurut layar SIPP Online
      --out          menulis daftar perbaikan ke folder ini
  payung send repair KIRIMAN PERBAIKAN.json --tenant 75.02 [--reason ALASAN] [--json]
      Memperbaiki baris yang ditolak, semuanya atau tidak sama sekali; kiriman berikutnya memuatnya.
      PERBAIKAN.json: [{ "row": 3, "nik": "…", "name": "…", "birth": "1980-02-01", "sex": "L" }]
  payung send pay KIRIMAN --tenant 75.02 --document SP2D [--reason ALASAN] [--json]
      Mencatat pembayaran bagi semua orang kiriman itu yang sudah aktif dan belum dibayar.

Kode keluar: 0 selesai, 2 ditolak, 130 dihentikan.`,
  actionUnknown: 'Perintah “send {value}” tidak dikenal; pakai build, reply, repair, atau pay.',
  tenantMissing: 'Sebutkan wilayahnya: --tenant 75.02.',
  numberMissing: 'Sebutkan nomor keputusannya: payung send build NOMOR.',
  outMissing: 'Sebutkan folder tujuannya: --out FOLDER.',
  recipientInvalid:
    'Pilih --profile PROFIL.json, atau --blank BERKAS.xlsx bersama --sheet data_tk_baru atau data_tk_lanjutan.',
  sendingInvalid: 'Nomor kiriman “{value}” tidak terbaca; tulis misalnya 3.',
  replyMissing: 'Sebutkan berkas balasannya: payung send reply KIRIMAN BALASAN.xlsx.',
  repairMissing: 'Sebutkan berkas perbaikannya: payung send repair KIRIMAN PERBAIKAN.json.',
  documentMissing: 'Sebutkan dokumen pembayarannya: --document SP2D-12/2026.',
  failedInvalid: 'Jumlah baris gagal “{value}” tidak terbaca; tulis misalnya --failed-rows 129.',
  fileInvalid: 'Berkas {file} tidak terbaca: {detail}. Perbaiki bagian itu.',
  reasonBuild: 'mengirim daftar dari baris perintah',
  reasonReply: 'membaca balasan cabang dari baris perintah',
  reasonPay: 'mencatat pembayaran dari baris perintah',
  reasonRepair: 'memperbaiki baris yang ditolak dari baris perintah',
  paid: 'Kiriman nomor {sending}: {people} orang dibayar, {amount}.',
  repaired:
    'Kiriman nomor {sending}: {people} orang diperbaiki; kirim lagi dengan payung send build.',
  differs:
    '  {field} berbeda dari daftar beku: {people} orang; sebutkan dalam perubahan keputusan.',
  built: 'Kiriman nomor {sending}: {people} orang, {amount}.',
  nobodyFits: 'Belum ada baris yang memenuhi syarat berkas.',
  misfit: '  orang nomor {person} belum dapat dikirim: {column} ({code})',
  awaitingRepair: '  {count} orang masih menunggu perbaikan.',
  written: 'Ditulis: {file}',
  read: 'Balasan nomor {reply} untuk kiriman nomor {sending}: aktif {active}, ditolak {rejected}, belum dijawab {unanswered}.',
  reason: '  {code}{field}: {people} orang',
  odd: '  baris {row} balasan: {problem}',
  problems: {
    unmatched: 'orangnya tidak ada dalam kiriman ini',
    status_unknown: 'statusnya tidak dikenal',
    answered_before: 'sudah dijawab sebelumnya',
    twice: 'orangnya disebut dua kali',
  },
  files: { paper: 'berita-acara.docx', repair: 'perbaikan.xlsx' },
};

export type SendText = typeof id;
