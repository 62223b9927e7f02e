// Words of what waits for somebody at home, with its age and deadline.

export const id = {
  home_decide: 'Keputusan yang ditunggu',
  home_decide_none: 'Tidak ada keputusan yang menunggu Anda.',
  alert_agreement_ending: '{reference} berakhir {day}',
  alert_agreement_ended: '{reference} sudah berakhir {day}',
  alert_agreement_text: 'Perpanjang atau akhiri: {title}.',
  alert_commitment: '{who}: {what}',
  alert_commitment_text: 'Komitmen rapat, paling lambat {day}.',
  alert_duties: '{count} kewajiban Inpres 2/2021 belum ada langkahnya',
  alert_duties_text: 'Catat langkah dan buktinya, atau siapa yang mengerjakan.',
  alert_regulation: 'Belum ada regulasi daerah yang berlaku',
  alert_regulation_text:
    'Inpres 2/2021 meminta regulasi dan anggaran; catat nomornya bila sudah ada.',
  alert_report: 'Laporan {number} menunggu tanda tangan',
  alert_report_text: 'Dibuat {day}. Pembuat tidak menandatangani laporannya sendiri.',
  alert_meeting: '{title} belum ditutup',
  alert_meeting_text: 'Rapat {day}: tutup supaya notulen dan komitmennya tetap.',
  alert_left: 'tinggal {days} hari',
  alert_today: 'hari ini',
  alert_late: 'lewat {days} hari',
} as const;
