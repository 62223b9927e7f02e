// Generated from packages/law/parameters and rules.yaml by `node tools/law.ts`. Do not edit.

import type { FigureDetail, RuleText } from '../detail.ts';
import type { ParameterId } from '../parameter-id.ts';

export const figureDetails: { readonly [Id in ParameterId]?: readonly FigureDetail[] } = {
  'benefits.bpu_jkm_waiting_amount': [
    { from: '2025-02-24', url: 'https://media.alkhairaat.id/bpjamsostek-bayarkan-jkm-penuh-setelah-kepesertaan-minimal-3-bulan' },
  ],
  'benefits.bpu_jkm_waiting_months': [
    { from: '2025-02-24', url: 'https://realita.co/amp/baca-38410-bpjs-ketenagakerjaan-sosialisasikan-permenaker-1-tahun-2025-ke-mitra-gojek', note: { id: 'Hari mulai berlaku, bulan yang dibayar di muka, dan peserta yang daftar ulang belum pasti. JKK tidak memakai masa tunggu.', en: 'The first day, months paid in advance and re-registered participants are uncertain. JKK has no waiting period.' } },
  ],
  'benefits.jht.development_rate': [
    { from: '2016-01-01', url: 'https://pasardana.id/news/2017/2/8/imbal-hasil-jht-diklaim-lebih-besar-dari-deposito-bank-bumn' },
    { from: '2017-01-01', url: 'https://jagatbisnis.com/2021/02/15/buruh-khawatir-dananya-di-bpjs-ketenagakerjaan-raib/', note: { id: 'Deret BPJS Watch, Februari 2021; tidak terlihat dalam teks BPJS Ketenagakerjaan, tetapi angka 2016 dan 2020 di deret itu sama dengan angka BPJS.', en: 'Series of BPJS Watch, February 2021; not seen in a text of BPJS Ketenagakerjaan, but its figures for 2016 and 2020 equal those of BPJS.' } },
    { from: '2018-01-01', url: 'https://jagatbisnis.com/2021/02/15/buruh-khawatir-dananya-di-bpjs-ketenagakerjaan-raib/', note: { id: 'Deret BPJS Watch, Februari 2021; tidak terlihat dalam teks BPJS Ketenagakerjaan, tetapi angka 2016 dan 2020 di deret itu sama dengan angka BPJS.', en: 'Series of BPJS Watch, February 2021; not seen in a text of BPJS Ketenagakerjaan, but its figures for 2016 and 2020 equal those of BPJS.' } },
    { from: '2019-01-01', url: 'https://jagatbisnis.com/2021/02/15/buruh-khawatir-dananya-di-bpjs-ketenagakerjaan-raib/', note: { id: 'Deret BPJS Watch, Februari 2021; tidak terlihat dalam teks BPJS Ketenagakerjaan, tetapi angka 2016 dan 2020 di deret itu sama dengan angka BPJS.', en: 'Series of BPJS Watch, February 2021; not seen in a text of BPJS Ketenagakerjaan, but its figures for 2016 and 2020 equal those of BPJS.' } },
    { from: '2020-01-01', url: 'https://kabarpriangan.pikiran-rakyat.com/ekonomi-bisnis/pr-1481342064/walau-pandemi-peserta-bpjs-ketenagakerjaan-tetap-peroleh-imbal-hasil-di-atas-deposito?page=3' },
  ],
  'benefits.jht.partial_years': [
    { from: '2015-07-01', note: { id: 'Hanya satu dari kedua keperluan, dan hanya sekali.', en: 'Only one of the two purposes, and only once.' } },
  ],
  'benefits.jht.wait_months': [
    { from: '2015-07-01', note: { id: 'Satu bulan sejak berhenti bekerja dan belum bekerja lagi; teks pasalnya belum dibaca.', en: 'One month since the work ended, and not working again; the text of the article has not been read.' } },
  ],
  'benefits.jkk.aid_limit': [
    { from: '2019-12-02', note: { id: 'Dari ingatan, teksnya belum terbaca.', en: 'From memory; the text has not been read.' } },
  ],
  'benefits.jkk.berkala': [
    { from: '2015-07-01', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta', note: { id: '24 kali Rp200.000.', en: '24 times Rp200,000.' } },
    { from: '2019-12-02', url: 'https://star.grid.id/amp/453726354/jika-peserta-bpjs-ketenagakerjaan-meninggal-dunia-karena-kecelakaan-kerja-ini-yang-didapatkan-ahli-waris', note: { id: '24 kali Rp500.000.', en: '24 times Rp500,000.' } },
  ],
  'benefits.jkk.care_rate': [
    { from: '2015-07-01', url: 'https://star.grid.id/amp/453594342/peserta-bpjs-ketenagakerjaan-jaminan-kecelakaan-kerja-dapat-santunan-uang-jika-dalam-kondisi-ini', note: { id: 'Semua biaya sesuai kebutuhan medis; di fasilitas yang tidak bekerja sama diganti kepada yang membayar.', en: 'All costs of medical need; at a facility without a contract they are paid back to whoever paid them.' } },
  ],
  'benefits.jkk.death_rate': [
    { from: '2015-07-01', url: 'https://star.gridtechno.com/read/453594342/peserta-bpjs-ketenagakerjaan-jaminan-kecelakaan-kerja-dapat-santunan-uang-jika-dalam-kondisi-ini?page=2', note: { id: 'Paling sedikit sebesar santunan kematian JKM.', en: 'At least as much as the JKM death benefit.' } },
  ],
  'benefits.jkk.disability_rate_graded': [
    { from: '2015-07-01', url: 'https://www.seputarpabrik.com/2018/12/mengetahui-besarnya-uang-santunan-cacat.html', note: { id: 'Untuk setiap 10 desibel atau setiap 10 persen yang hilang.', en: 'For every 10 decibels or every 10 per cent lost.' } },
  ],
  'benefits.jkk.disability_rate_recalled': [
    { from: '2015-07-01', note: { id: 'Baris ini dari ingatan; teks lampiran belum terbaca. Bagi yang kidal, kanan dan kiri bertukar.', en: 'These lines are from memory; the annex has not been read. For left-handed people right and left change places.' } },
  ],
  'benefits.jkk.disability_rate': [
    { from: '2015-07-01', url: 'https://www.seputarpabrik.com/2018/12/mengetahui-besarnya-uang-santunan-cacat.html', note: { id: 'Bagi yang kidal, kanan dan kiri bertukar.', en: 'For left-handed people right and left change places.' } },
  ],
  'benefits.jkk.home_care_limit': [
    { from: '2019-12-02', url: 'https://kompasiana.com/fery50973/5e06b527d541df54516f0074/manfaat-bp-jamsostek-ditambah-sudah-sepatutnya-para-peserta-gembira?page=all' },
  ],
  'benefits.jkk.home_care_months': [
    { from: '2019-12-02', url: 'https://kompasiana.com/fery50973/5e06b527d541df54516f0074/manfaat-bp-jamsostek-ditambah-sudah-sepatutnya-para-peserta-gembira?page=all', note: { id: 'Paling lama 1 tahun.', en: 'One year at most.' } },
  ],
  'benefits.jkk.missing_at_sea_finding': [
    { from: '2021-04-01', url: 'https://jatim.antaranews.com/berita/657989/bpjs-ketenagakerjaan-juanda-serahkan-klaim-kecelakaan-kapal-kepada-ahli-waris', note: { id: 'Menurut kasus yang terbit tahun 2022 dan 2024. Pasalnya belum terbaca.', en: 'By cases published in 2022 and 2024. The article has not been read.' } },
  ],
  'benefits.jkk.partial_disability_limit': [
    { from: '2015-07-01', note: { id: 'Beberapa cacat dijumlahkan, paling banyak sebesar cacat total tetap; teksnya belum terbaca.', en: 'Several disabilities are added, up to total permanent disability; the text has not been read.' } },
  ],
  'benefits.jkk.pemakaman': [
    { from: '2015-07-01', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
    { from: '2019-12-02', url: 'https://star.grid.id/amp/453726354/jika-peserta-bpjs-ketenagakerjaan-meninggal-dunia-karena-kecelakaan-kerja-ini-yang-didapatkan-ahli-waris' },
  ],
  'benefits.jkk.prosthesis_rate': [
    { from: '2019-12-02', note: { id: 'Dari harga standar rumah sakit pusat rehabilitasi pemerintah; dari ingatan, teksnya belum terbaca.', en: 'Of the standard price of the government rehabilitation hospital; from memory, the text has not been read.' } },
  ],
  'benefits.jkk.return_to_work_months': [
    { from: '2015-07-01', url: 'https://online.flipbuilder.com/plcl/iwhy/files/basic-html/page18.html', note: { id: 'Menurut keterangan BPJS Ketenagakerjaan tahun 2020. Pasalnya belum terbaca.', en: 'By word of BPJS Ketenagakerjaan in 2020. The article has not been read.' } },
  ],
  'benefits.jkk.return_to_work': [
    { from: '2015-07-01', url: 'https://online.flipbuilder.com/plcl/iwhy/files/basic-html/page18.html', note: { id: 'Cacat akibat kecelakaan atau penyakit kerja, rekomendasi dokter penasihat, dan persetujuan pekerja serta pemberi kerja. STMB dibayar sampai pelatihan selesai.', en: 'Disability by a work accident or disease, advice of the advising doctor, and consent of worker and employer. STMB is paid until the training ends.' } },
  ],
  'benefits.jkk.scalp_rate': [
    { from: '2015-07-01', url: 'https://www.seputarpabrik.com/2018/12/mengetahui-besarnya-uang-santunan-cacat.html', note: { id: 'Dokter penasihat menentukan di antara keduanya.', en: 'The advising doctor decides between the two.' } },
  ],
  'benefits.jkk.stmb_days_month': [
    { from: '2015-07-01', note: { id: 'Sisa hari dihitung upah dibagi 30; pembagi ini belum terbaca dalam teks.', en: 'Remaining days are the wage divided by 30; this divisor has not been read in the text.' } },
  ],
  'benefits.jkk.stmb_rate': [
    { from: '2015-07-01', note: { id: 'Enam bulan pertama 100, enam bulan kedua 75, selanjutnya 50 persen; langkah tengah dari ingatan, teksnya belum terbaca.', en: 'The first six months 100, the second six months 75, after that 50 per cent; the middle step is from memory, the text has not been read.' } },
    { from: '2019-12-02', url: 'https://jabarekspres.com/berita/2023/05/30/tingkatkan-kepatuhan-pelaksanaan-program-bpjs-ketenagakerjaan-bandung-suci-gelar-sosialisasi-terhadap-smp-swasta/2', note: { id: 'Dua belas bulan pertama 100 persen, selanjutnya 50 persen sampai sembuh.', en: 'The first twelve months 100 per cent, after that 50 per cent until recovery.' } },
  ],
  'benefits.jkk.sudden_death_hours': [
    { from: '2021-04-01', url: 'https://rm.id/baca-berita/ekonomi-bisnis/214995/pekerja-meninggal-mendadak-bpjamsostek-kelapa-gading-bakal-serahkan-santunan', note: { id: 'Menurut kantor cabang: serangan saat bekerja di tempat kerja, langsung dibawa ke rumah sakit, meninggal kurang dari 24 jam. Pasalnya belum terbaca.', en: 'By word of a branch: an attack while working at the place of work, taken to hospital at once, death in less than 24 hours. The article has not been read.' } },
  ],
  'benefits.jkk.suspected_accident_content': [
    { from: '2025-02-24', url: 'https://pasal.id/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439635' },
  ],
  'benefits.jkk.suspected_care': [
    { from: '2025-02-24', url: 'https://realita.co/baca-38830-bpjs-ketenagakerjaan-juanda-permenaker-no1-tahun-2025-untuk-tingkatkan-perlindungan-pekerja', note: { id: 'Bila kesimpulannya bukan kecelakaan atau penyakit akibat kerja, biaya selanjutnya beralih ke penjamin lain.', en: 'If it was no work accident or disease, later costs pass to another insurer.' } },
  ],
  'benefits.jkk.suspected_disease_content': [
    { from: '2025-02-24', url: 'https://pasal.id/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439635' },
  ],
  'benefits.jkk.suspected_notifier_bpu': [
    { from: '2025-02-24', url: 'https://pasal.id/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439659', note: { id: 'Peserta dan keluarga tidak disebut pasal ini; laporan mereka sendiri belum terbaca.', en: 'The article does not name participant and family. Their own report has not been read.' } },
  ],
  'benefits.jkk.suspected_notifier_pu': [
    { from: '2025-02-24', url: 'https://pasal.id/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439635' },
  ],
  'benefits.jkk.total_disability_rate': [
    { from: '2015-07-01', url: 'https://bekasi.inews.id/read/610135/320000-ojol-jadi-peserta-bpjs-ketenagakerjaan-dapat-santunan-hingga-tunjangan-kematian' },
  ],
  'benefits.jkk.transport_limit': [
    { from: '2015-07-01', url: 'https://megapolitan.antaranews.com/berita/180837/ahli-waris-pengemudi-ojek-daring-terima-santunan-bpjamsostek' },
    { from: '2019-12-02', url: 'https://star.grid.id/amp/453594342/peserta-bpjs-ketenagakerjaan-jaminan-kecelakaan-kerja-dapat-santunan-uang-jika-dalam-kondisi-ini' },
  ],
  'benefits.jkk.unregistered_employer_owes': [
    { from: '2015-07-01', url: 'https://www.radardepok.com/ekbis-hiburan/amp/94612723323/bpjs-ketenagakerjaan-depok-berikan-santunan-kematian-rp42-juta-ke-guru-kecelakaan-bus-di-subang', note: { id: 'JKK mengikuti pekerjaan tempat kecelakaan terjadi; kepesertaan lain hanya membayar JKM.', en: 'JKK follows the work in which the accident happened; other memberships pay only JKM.' } },
  ],
  'benefits.jkk.wage_multiple': [
    { from: '2015-07-01', url: 'https://star.gridtechno.com/read/453594342/peserta-bpjs-ketenagakerjaan-jaminan-kecelakaan-kerja-dapat-santunan-uang-jika-dalam-kondisi-ini?page=2' },
  ],
  'benefits.jkk.work_accident': [
    { from: '2021-04-01', url: 'https://id.scribd.com/presentation/637616344/Permen-5-Tahun-2021', note: { id: 'Harus ada luka badan karena suatu kejadian. Meninggal mendadak: batas waktunya belum terbaca. Hilang di laut: menunggu keterangan instansi pencarian.', en: 'There must be a bodily injury by an event. Sudden death: the time limit has not been read. Missing at sea: waits for the statement of the search agency.' } },
  ],
  'benefits.jkm.berkala': [
    { from: '2015-07-01', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta', note: { id: '24 kali Rp200.000.', en: '24 times Rp200,000.' } },
    { from: '2019-12-02', url: 'https://star.grid.id/amp/453726354/jika-peserta-bpjs-ketenagakerjaan-meninggal-dunia-karena-kecelakaan-kerja-ini-yang-didapatkan-ahli-waris', note: { id: '24 kali Rp500.000.', en: '24 times Rp500,000.' } },
  ],
  'benefits.jkm.burial_each_membership': [
    { from: '2015-07-01', note: { id: 'Menurut kasus yang terbit sebelum Desember 2019: kepesertaan kedua dibayar tanpa biaya pemakaman. Pasalnya belum terbaca.', en: 'By cases published before December 2019: the second membership is paid without funeral costs. The article has not been read.' } },
    { from: '2019-12-02', url: 'https://babel.antaranews.com/berita/359439/santunan-kematian-rp84-juta-dari-bpjs-ketenagakerjaan-diserahkan-untuk-pekerja-di-desa-kurau', note: { id: 'Menurut kasus yang terbit tahun 2023: dua kepesertaan, dua kali Rp42 juta. Pasalnya belum terbaca.', en: 'By cases published in 2023: two memberships, twice Rp42 million. The article has not been read.' } },
    { from: '2025-02-24', url: 'https://realita.co/amp/baca-38410-bpjs-ketenagakerjaan-sosialisasikan-permenaker-1-tahun-2025-ke-mitra-gojek', note: { id: 'Menurut keterangan kantor cabang: santunan dan berkala dari setiap pemberi kerja, biaya pemakaman satu kali. Teks pasal dan hari mulai berlaku belum terbaca.', en: 'By word of a branch: death benefit and periodic benefit from each employer, funeral costs once. The article and the first day have not been read.' } },
  ],
  'benefits.jkm.pemakaman': [
    { from: '2015-07-01', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
    { from: '2019-12-02', url: 'https://star.grid.id/amp/453726354/jika-peserta-bpjs-ketenagakerjaan-meninggal-dunia-karena-kecelakaan-kerja-ini-yang-didapatkan-ahli-waris' },
  ],
  'benefits.jkm.santunan': [
    { from: '2015-07-01', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
    { from: '2019-12-02', url: 'http://online.flipbuilder.com/plcl/olwu/files/basic-html/page18.html' },
  ],
  'benefits.jkm.waiting_restart': [
    { from: '2025-02-24', url: 'https://realita.co/amp/baca-38410-bpjs-ketenagakerjaan-sosialisasikan-permenaker-1-tahun-2025-ke-mitra-gojek', note: { id: 'Belum pasti apakah peserta yang daftar ulang dianggap baru; dihitung sebagai peserta baru.', en: 'Whether a re-registered participant counts as new is uncertain; he is counted as new.' } },
  ],
  'benefits.jkp.cash_rate': [
    { from: '2025-02-07', note: { id: 'Aturan pada hari PHK yang dipakai; peralihan bagi yang di-PHK sebelum 7 Februari 2025 belum dibaca.', en: 'The rule of the day of dismissal applies; the transition for dismissals before 7 February 2025 has not been read.' } },
  ],
  'benefits.jkp.claim_months': [
    { from: '2025-02-07', url: 'https://indonesia.jatimtimes.com/amp/baca/337498/20250518/072600/korban-phk-bisa-dapat-60-persen-gaji-selama-6-bulan-ini-syaratnya' },
  ],
  'benefits.jkp.claims_max': [
    { from: '2021-02-02', url: 'https://finance.detik.com/moneter/d-5947278/bos-bpjamsostek-jawab-polemik-jht-hingga-perbandingan-dengan-jkp/2', note: { id: 'Menurut direktur BPJS Ketenagakerjaan, Februari 2022; apakah PP 6/2025 tetap memakainya belum dibaca.', en: 'According to a director of BPJS Ketenagakerjaan, February 2022; whether PP 6/2025 keeps it has not been read.' } },
  ],
  'benefits.jkp.repayment_months': [
    { from: '2021-02-02', note: { id: 'Setelah tunggakan dan dendanya lunas; pemberi kerja yang menunggak lebih dari 3 bulan membayar manfaat lebih dahulu.', en: 'After arrears and fine are settled; an employer with more than 3 months of arrears pays the benefit first.' } },
  ],
  'benefits.jkp.training_max': [
    { from: '2021-02-02', url: 'https://nasional.kontan.co.id/news/korban-phk-dapat-biaya-pelatihan-rp-24-juta-dari-program-jkp', note: { id: 'Hari pertama diambil dari PP 37/2021.', en: 'First day taken from PP 37/2021.' } },
    { from: '2025-04-14', url: 'https://nasional.kontan.co.id/news/korban-phk-dapat-biaya-pelatihan-rp-24-juta-dari-program-jkp', note: { id: 'Ditandatangani 14 April 2025; hari pengundangannya belum pasti.', en: 'Signed on 14 April 2025; the day of promulgation is uncertain.' } },
  ],
  'benefits.jp.child_end_age': [
    { from: '2015-07-01', note: { id: 'Atau menikah, atau bekerja. Pasal PP 45/2015 belum dibaca.', en: 'Or on marriage, or on work. The article of PP 45/2015 has not been read.' } },
  ],
  'benefits.jp.children_max': [
    { from: '2015-07-01', url: 'https://amp.kontan.co.id/news/nih-isi-pp-tentang-program-jaminan-pensiun' },
  ],
  'benefits.jp.defer_years_max': [
    { from: '2015-07-01', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/', note: { id: 'Setelah usia pensiun.', en: 'After the retirement age.' } },
  ],
  'benefits.jp.density_min': [
    { from: '2015-07-01', url: 'https://www.pasal.id/peraturan/permen/permenaker-no-29-tahun-2015/koreksi/10460148', note: { id: 'Bulan dibayar dibagi bulan kepesertaan; cara menghitung bulan yang dilunasi kemudian belum dibaca.', en: 'Months paid divided by months of membership; how months paid later count has not been read.' } },
  ],
  'benefits.jp.indexation_rate': [
    { from: '2016-03-01', url: 'https://www.krishand.com/support/article/kenaikan-batas-upah-dan-manfaat-jaminan-pensiun-bpjs-tenaga-kerja-209.html' },
    { from: '2017-03-01', note: { id: 'Diingat; cocok dengan batas pensiun dalam benefits.jp.limits.', en: 'From memory; it fits the pension limits in benefits.jp.limits.' } },
    { from: '2018-03-01', note: { id: 'Diingat; cocok dengan batas pensiun dalam benefits.jp.limits.', en: 'From memory; it fits the pension limits in benefits.jp.limits.' } },
    { from: '2019-03-01', note: { id: 'Diingat; cocok dengan batas pensiun dalam benefits.jp.limits.', en: 'From memory; it fits the pension limits in benefits.jp.limits.' } },
    { from: '2020-03-01', note: { id: 'Diingat; cocok dengan batas pensiun dalam benefits.jp.limits.', en: 'From memory; it fits the pension limits in benefits.jp.limits.' } },
    { from: '2021-03-01', note: { id: 'Diingat; cocok dengan batas pensiun dalam benefits.jp.limits.', en: 'From memory; it fits the pension limits in benefits.jp.limits.' } },
    { from: '2022-03-01', note: { id: 'Diingat; cocok dengan batas pensiun dalam benefits.jp.limits.', en: 'From memory; it fits the pension limits in benefits.jp.limits.' } },
    { from: '2023-03-01', note: { id: 'Angka 2022 diingat; batas terendah 2023 yang terbit (383.400) hanya tercapai dengan angka ini.', en: 'The figure of 2022 is from memory; only it leads to the published lowest pension of 2023 (383,400).' } },
    { from: '2024-03-01', note: { id: 'Disimpulkan dari batas pensiun 2024 dan 2025 yang terbit.', en: 'Derived from the published pension limits of 2024 and 2025.' } },
    { from: '2025-03-01', note: { id: 'Angka 2024 diingat; cocok dengan batas terendah 2025 yang terbit (399.700).', en: 'The figure of 2024 is from memory; it fits the published lowest pension of 2025 (399,700).' } },
    { from: '2026-02-01', note: { id: 'Disimpulkan dari batas pensiun 2025 dan 2026 yang terbit; hanya angka ini mencapai keduanya.', en: 'Derived from the published pension limits of 2025 and 2026; only this figure leads to both.' } },
  ],
  'benefits.jp.limits': [
    { from: '2016-03-01', url: 'https://www.krishand.com/support/article/kenaikan-batas-upah-dan-manfaat-jaminan-pensiun-bpjs-tenaga-kerja-209.html' },
    { from: '2017-03-01', note: { id: 'Diingat; mulai Maret 2017 sudah diumumkan.', en: 'From memory; from March 2017 is published.' } },
    { from: '2018-03-01', note: { id: 'Diingat; bulan mulai disamakan dengan 2016, 2017, dan 2024.', en: 'From memory; first month taken to be as in 2016, 2017 and 2024.' } },
    { from: '2019-03-01', url: 'https://solo.tribunnews.com/amp/2019/03/06/bpjs-ketenagakerjaan-sempurnakan-program-jaminan-pensiun', note: { id: 'Terendah sudah diumumkan, tertinggi diingat; bulan mulai disamakan dengan tahun lain.', en: 'The lowest is published, the highest from memory; first month taken to be as in other years.' } },
    { from: '2020-03-01', note: { id: 'Diingat; bulan mulai disamakan dengan tahun lain.', en: 'From memory; first month taken to be as in other years.' } },
    { from: '2021-03-01', note: { id: 'Diingat; bulan mulai disamakan dengan tahun lain.', en: 'From memory; first month taken to be as in other years.' } },
    { from: '2022-03-01', note: { id: 'Diingat; bulan mulai disamakan dengan tahun lain.', en: 'From memory; first month taken to be as in other years.' } },
    { from: '2023-03-01', url: 'https://jatim.suaraindonesia.co.id/news/advertorial/662fb085ccb43/Batasan-Upah-JP-Naik-Manfaat-Bagi-Peserta-BPJamsostek-Ikut-Meningkat', note: { id: 'Bulan mulai disamakan dengan 2016, 2017, dan 2024.', en: 'First month taken to be as in 2016, 2017 and 2024.' } },
    { from: '2024-03-01', url: 'https://www.krishand.com/support/article/kenaikan-batas-upah-dan-manfaat-jaminan-pensiun-bpjs-tenaga-kerja-209.html', note: { id: 'Terendah sudah diumumkan; tertinggi dihitung dari angka 2023 dan inflasi.', en: 'The lowest is published; the highest is computed from the figure of 2023 and inflation.' } },
    { from: '2025-03-01', note: { id: 'Bulan mulai disamakan dengan tahun lain.', en: 'First month taken to be as in other years.' } },
  ],
  'benefits.jp.membership_min': [
    { from: '2015-07-01', url: 'https://www.pasal.id/peraturan/permen/permenaker-no-29-tahun-2015/koreksi/10460148', note: { id: 'Masa iur lalu dihitung 15 tahun; itu dibaca untuk kematian saja, untuk cacat total belum.', en: 'The contribution time then counts as 15 years; that was read for death only, not for total disability.' } },
  ],
  'benefits.jp.months_counted': [
    { from: '2015-07-01', url: 'https://www.pasal.id/peraturan/permen/permenaker-no-29-tahun-2015/koreksi/10460148', note: { id: 'Dibaca untuk kematian saja; untuk cacat total belum.', en: 'Read for death only; not for total disability.' } },
  ],
  'benefits.jp.months_min': [
    { from: '2015-07-01', url: 'http://archives.jamsosindonesia.com/identitas/manfaat_pensiun_lanjutan' },
  ],
  'benefits.jp.survivor_rate': [
    { from: '2015-07-01', note: { id: 'Angkanya diingat; urutan orang dan akhir haknya terkonfirmasi.', en: 'The figures are from memory; the order of people and the end of their right are confirmed.' } },
  ],
  'benefits.pmi.abroad_limit': [
    { from: '2023-02-22', note: { id: 'Perawatan, tiap kasus, hanya kelebihan di atas asuransi setempat. Hari mulai berlaku belum pasti.', en: 'Care, per case, only what exceeds the local insurance. The first day is uncertain.' } },
  ],
  'benefits.pmi.death_after': [
    { from: '2023-02-22', url: 'https://www.radarbangka.co.id/berita/read/874/bpjs-ketenagakerjaan-surakarta-serahkan-santunan-kepada-ahli-waris-pmi', note: { id: 'Menurut satu kasus di Surakarta (2024): 20 juta, 12 juta, dan 10 juta. Hari mulai berlaku belum pasti.', en: 'By one case in Surakarta (2024): 20 million, 12 million and 10 million. The first day is uncertain.' } },
  ],
  'benefits.pmi.death_before': [
    { from: '2023-02-22', url: 'https://www.radarbangka.co.id/berita/read/874/bpjs-ketenagakerjaan-surakarta-serahkan-santunan-kepada-ahli-waris-pmi', note: { id: 'Teks belum dibaca; disamakan dengan masa setelah bekerja.', en: 'The text has not been read; taken to be as after work.' } },
  ],
  'benefits.pmi.death_during': [
    { from: '2023-02-22', url: 'https://manado.antaranews.com/berita/288317/bpjamsostek-sulut-beri-santunan-kematian-pekerja-migran-indonesia-rp133-juta', note: { id: 'Beasiswa anak dihitung tersendiri. Hari mulai berlaku diingat, bulannya belum pasti.', en: 'Scholarships of the children come on top. The first day is from memory, its month uncertain.' } },
  ],
  'benefits.pmi.failed_departure': [
    { from: '2023-02-22', note: { id: 'Dari bahan pelatihan (rizkynindra/chatbot-bpjstk-core-knowledge di huggingface.co); lampiran belum dibaca.', en: 'From training material (rizkynindra/chatbot-bpjstk-core-knowledge on huggingface.co); the annex has not been read.' } },
  ],
  'benefits.pmi.heir_order': [
    { from: '2023-02-22', url: 'https://pasal.id/peraturan/permen/Permenaker-no-4-tahun-2023/koreksi/9656419', note: { id: 'Golongan pertama yang ada. Hari mulai berlaku belum pasti; ayat (5) belum dibaca.', en: 'The first group that exists. The first day is uncertain; paragraph 5 has not been read.' } },
  ],
  'benefits.pmi.phase_months': [
    { from: '2023-02-22', note: { id: 'Paling lama. Hari mulai berlaku belum pasti.', en: 'At most. The first day is uncertain.' } },
  ],
  'benefits.scholarship.amount_yearly': [
    { from: '2019-12-02', url: 'https://star.grid.id/amp/453726354/jika-peserta-bpjs-ketenagakerjaan-meninggal-dunia-karena-kecelakaan-kerja-ini-yang-didapatkan-ahli-waris' },
  ],
  'benefits.scholarship.children': [
    { from: '2015-07-01', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
    { from: '2019-12-02', url: 'https://infobpjs.id/manfaat-jaminan-kematian-untuk-ahli-waris-peserta-bpjs-ketenagakerjaan/' },
  ],
  'benefits.scholarship.end_age': [
    { from: '2019-12-02', url: 'https://infobpjs.id/manfaat-jaminan-kematian-untuk-ahli-waris-peserta-bpjs-ketenagakerjaan/', note: { id: 'Sampai 23 tahun, menikah, atau bekerja. Sumbernya lemah: teks umum dan UU 40/2004 pasal 41 untuk JP; pasal PP belum terbaca.', en: 'Until 23 years of age, marriage or work. The source is weak: general texts and UU 40/2004 article 41 for JP; the article of the PP has not been read.' } },
  ],
  'benefits.scholarship.jkm_contribution_months': [
    { from: '2015-07-01', note: { id: 'Lima tahun, dari ingatan; teksnya belum terbaca.', en: 'Five years, from memory; the text has not been read.' } },
    { from: '2019-12-02', url: 'https://infobpjs.id/manfaat-jaminan-kematian-untuk-ahli-waris-peserta-bpjs-ketenagakerjaan/', note: { id: 'Tiga tahun.', en: 'Three years.' } },
  ],
  'benefits.scholarship.limit_child': [
    { from: '2019-12-02', url: 'https://infobpjs.id/manfaat-jaminan-kematian-untuk-ahli-waris-peserta-bpjs-ketenagakerjaan/' },
  ],
  'benefits.scholarship.limit_total': [
    { from: '2019-12-02', url: 'https://infobpjs.id/manfaat-jaminan-kematian-untuk-ahli-waris-peserta-bpjs-ketenagakerjaan/' },
  ],
  'benefits.scholarship.lump_sum': [
    { from: '2015-07-01', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
  ],
  'benefits.scholarship.months_consecutive': [
    { from: '2015-07-01', note: { id: 'Seorang pejabat menyebut berturut-turut; teksnya belum terbaca.', en: 'An official said consecutive; the text has not been read.' } },
  ],
  'benefits.scholarship.years': [
    { from: '2019-12-02', url: 'https://star.grid.id/amp/453726354/jika-peserta-bpjs-ketenagakerjaan-meninggal-dunia-karena-kecelakaan-kerja-ini-yang-didapatkan-ahli-waris', note: { id: 'TK dan SD bersama paling lama 8 tahun.', en: 'Kindergarten and primary school together 8 years at most.' } },
  ],
  'compliance.arrears_months': [
    { from: '2019-01-01', url: 'https://batam.tribunnews.com/amp/2019/05/08/pt-kdh-tunggak-rp-318-jutabpjs-ketenagakerjaan-dan-jaksa-panggil-puluhan-perusahaan', note: { id: 'Diragukan 6 sampai 12 bulan, macet di atas 12 bulan. Batas lancar dan kurang lancar di bawah 6 bulan belum terbaca; tanggal mulainya hanya anggapan.', en: 'Doubtful from 6 to 12 months, bad above 12 months. The limits of current and substandard below 6 months have not been read; the first day is an assumption.' } },
  ],
  'compliance.arrears_substandard_months': [
    { from: '2019-01-01', url: 'https://news.republika.co.id/berita/o27rcj383/188-perusahaan-di-pekalongan-menunggak-iuran-bpjs-rp-5498-miliar', note: { id: 'Sumber yang sama menyebut macet sejak 7 bulan, lain dari Batam 2019; Perdir 14/PERDIR.02/072023 belum terbaca.', en: 'The same source calls 7 months bad, unlike Batam 2019; Perdir 14/PERDIR.02/072023 has not been read.' } },
  ],
  'compliance.criminal_fine_max': [
    { from: '2014-01-01', url: 'https://opera.liputan6.com/news/read/3799903/kejati-dki-43-ribu-perusahaan-di-jakarta-tunggak-iuran-bpjs-ketenagakerjaan-rp-11-t', note: { id: 'Iuran yang dipungut dari pekerja tetapi tidak disetor. Tidak mendaftarkan pekerja saja bukan tindak pidana ini.', en: 'Contributions withheld from workers and not paid over. Not registering workers alone is not this crime.' } },
  ],
  'compliance.data_change_days': [
    { from: '2015-07-01', url: 'https://pasal.id/peraturan/pp/pp-no-44-tahun-2015/koreksi/9064447', note: { id: 'Sejak perubahan; untuk data keluarga sejak pekerja memberi tahu pemberi kerja.', en: 'From the change; for family data from the day the worker tells the employer.' } },
  ],
  'compliance.employer_owes': [
    { from: '2015-07-01', url: 'https://amp.kontan.co.id/news/nih-isi-pp-tentang-program-jaminan-pensiun', note: { id: 'Paling sedikit sebesar manfaat program. Dibaca untuk JP, untuk JKM menurut BPJS Ketenagakerjaan; untuk JHT dan JKP belum terbaca. JKK punya angka sendiri.', en: 'At least the benefits of the programme. Read for JP, for JKM by word of BPJS Ketenagakerjaan; not read for JHT and JKP. JKK has a figure of its own.' } },
  ],
  'compliance.excess_notice_days': [
    { from: '2022-01-01', url: 'http://online.flipbuilder.com/bcgyr/dubq/files/basic-html/page19.html', note: { id: 'Tanggal buku pedoman tidak diketahui; hari mulai hanya anggapan.', en: 'The date of the handbook is unknown; the first day is an assumption.' } },
  ],
  'compliance.fine_payment_days': [
    { from: '2013-12-24', url: 'https://economy.okezone.com/amp/2022/11/05/320/2701442/ini-sanksi-bagi-perusahaan-yang-tidak-daftarkan-karyawannya-ke-bpjs-ketenagakerjaan?page=2', note: { id: 'Tarif dendanya di contributions.sanction_fine. Setelah hari itu BPJS Ketenagakerjaan dapat meminta layanan publik dihentikan.', en: 'The rate of the fine is contributions.sanction_fine. After that day BPJS Ketenagakerjaan may ask that public services be withheld.' } },
  ],
  'compliance.lifting': [
    { from: '2013-12-24', url: 'https://id66.ilovetranslation.com/qt6KC-Yxxlv=d', note: { id: 'Untuk pelanggaran pendaftaran: denda lunas dan pekerja didaftarkan; untuk pelanggaran data: data diberikan lengkap dan benar. Angsuran tidak diatur dalam ayat ini.', en: 'For a breach of registration: the fine paid in full and the workers registered; for a breach of data: data given complete and correct. Instalments are not ruled here.' } },
  ],
  'compliance.prison_years_max': [
    { from: '2014-01-01', url: 'https://opera.liputan6.com/news/read/3799903/kejati-dki-43-ribu-perusahaan-di-jakarta-tunggak-iuran-bpjs-ketenagakerjaan-rp-11-t', note: { id: 'Iuran yang dipungut dari pekerja tetapi tidak disetor. Tidak mendaftarkan pekerja saja bukan tindak pidana ini.', en: 'Contributions withheld from workers and not paid over. Not registering workers alone is not this crime.' } },
  ],
  'compliance.public_service': [
    { from: '2013-12-24', url: 'https://economy.okezone.com/amp/2022/11/05/320/2701442/ini-sanksi-bagi-perusahaan-yang-tidak-daftarkan-karyawannya-ke-bpjs-ketenagakerjaan?page=2', note: { id: 'Oleh pemerintah pusat atau daerah atas permintaan BPJS Ketenagakerjaan. Tata cara dan pencabutannya di Permenaker 4/2018; baru judulnya yang dibaca.', en: 'By central or local government at the request of BPJS Ketenagakerjaan. Procedure and lifting are in Permenaker 4/2018; only its title has been read.' } },
  ],
  'compliance.registration_days': [
    { from: '2015-07-01', url: 'https://amp.kontan.co.id/news/nih-isi-pp-tentang-program-jaminan-pensiun', note: { id: 'Sejak hari pertama bekerja. Setelah itu pekerja boleh mendaftar sendiri. Dibaca untuk JP; untuk JKK dan JKM gagasannya sama.', en: 'From the first day of work. After that the worker may register himself. Read for JP; the idea is the same for JKK and JKM.' } },
  ],
  'compliance.warning_days': [
    { from: '2013-12-24', url: 'https://economy.okezone.com/amp/2022/11/05/320/2701442/ini-sanksi-bagi-perusahaan-yang-tidak-daftarkan-karyawannya-ke-bpjs-ketenagakerjaan?page=2', note: { id: 'Paling lama.', en: 'At most.' } },
  ],
  'compliance.warnings_max': [
    { from: '2013-12-24', url: 'https://economy.okezone.com/amp/2022/11/05/320/2701442/ini-sanksi-bagi-perusahaan-yang-tidak-daftarkan-karyawannya-ke-bpjs-ketenagakerjaan?page=2' },
  ],
  'contributions.bpu_bracket_basis': [
    { from: '2015-07-01', note: { id: 'Lampiran menyisakan celah Rp1.000 antara dua golongan (misalnya 1.099.001 sampai 1.099.999); penghasilan di celah itu dihitung dengan golongan di bawahnya. Pembacaan ini dari kami.', en: 'The annex leaves a gap of Rp1,000 between two classes (for example 1,099,001 to 1,099,999); an income in the gap is counted with the class below. This reading is ours.' } },
  ],
  'contributions.bpu_due_day': [
    { from: '2015-07-01', url: 'https://keuangan.kontan.co.id/news/siapa-yang-bayar-iuran-jkk-bpjs-ketenagakerjaan-ini-jawabannya?page=3', note: { id: 'Bila jatuh pada hari libur, hari kerja berikutnya. Tidak ada denda.', en: 'If it falls on a holiday, the next working day. No fine.' } },
  ],
  'contributions.bpu_jht_if_employer': [
    { from: '2015-07-01', note: { id: 'Menurut repositori umum (hibahtiar/jaga-pekerja); pasalnya belum terbaca.', en: 'By a public repository (hibahtiar/jaga-pekerja); the article has not been read.' } },
  ],
  'contributions.bpu_jkm_amount': [
    { from: '2015-07-01', url: 'https://jdih.situbondokab.go.id' },
  ],
  'contributions.bpu_late_fine': [
    { from: '2015-07-01', url: 'https://star.grid.id/read/453722708/bpjs-checking-cek-tagihan-bpjs-ketenagakerjaan-mandiri-ini-sanksi-jika-terlambat' },
  ],
  'contributions.bpu_relief_covid': [
    { from: '2020-08', url: 'https://www.pasal.id/peraturan/pp/pp-no-49-tahun-2020/koreksi/8991934' },
  ],
  'contributions.bpu_relief_other': [
    { from: '2026-04', url: 'https://jateng.antaranews.com/berita/619022/pemerintah-diskon-50-persen-iuran-bpjs-ketenagakerjaan-bagi-pekerja-bpu', note: { id: 'Manfaat tidak berkurang.', en: 'Benefits are not reduced.' } },
  ],
  'contributions.bpu_relief_payer': [
    { from: '2026-01', url: 'https://babeindonesia.com/read/6571272/pemerintah-beri-potongan-50-persen-pada-iuran-jkk-jkm-pekerja-informal', note: { id: 'Iuran yang dibayar APBN atau APBD tidak mendapat keringanan; DBH dihitung sebagai APBD (pembacaan kami). Dana desa, ADD, CSR, dan donatur tidak disebut dalam ringkasan yang terbaca; sampai teks PP dibaca, keringanan tidak dihitung.', en: 'Contributions paid by APBN or APBD get no relief; revenue shares (DBH) count as APBD (our reading). Dana Desa, ADD, CSR and donors are not named in the summaries read; until the PP itself is read, no relief is counted.' } },
  ],
  'contributions.bpu_relief_transport': [
    { from: '2026-01', url: 'https://www.cnbcindonesia.com/market/20260204140501-17-708135/prabowo-beri-diskon-50-iuran-jkk-jkm-pekerja-informal-ojol-termasuk/amp', note: { id: 'Pengemudi dan kurir, daring maupun pangkalan. Manfaat tidak berkurang.', en: 'Drivers and couriers, by application or at a stand. Benefits are not reduced.' } },
  ],
  'contributions.construction_jkk_rate': [
    { from: '2015-07-01', url: 'https://star.grid.id/read/453670457/cek-besar-iuran-jaminan-kecelakaan-kerja-bpjs-ketenagakerjaan-penerima-upah-bukan-penerima-upah-dan-jasa-konstruksi?page=3', note: { id: 'Nilai kontrak tanpa PPN. Nomor pasal dari ingatan.', en: 'Contract value without VAT. The article number is from memory.' } },
  ],
  'contributions.construction_jkm_rate': [
    { from: '2015-07-01', url: 'https://star.grid.id/read/453624938/beda-dengan-pu-dan-bpu-ini-penghitungan-iuran-untuk-pekerja-konstruksi-bpjs-ketenagakerjaan?page=all', note: { id: 'Nilai kontrak tanpa PPN.', en: 'Contract value without VAT.' } },
  ],
  'contributions.construction_wage_rate': [
    { from: '2015-07-01', url: 'https://star.grid.id/read/453670457/cek-besar-iuran-jaminan-kecelakaan-kerja-bpjs-ketenagakerjaan-penerima-upah-bukan-penerima-upah-dan-jasa-konstruksi?page=3' },
  ],
  'contributions.enterprise_capital': [
    { from: '2021-02-02', url: 'https://github.com/hibahtiar/jaga-pekerja' },
  ],
  'contributions.enterprise_sales': [
    { from: '2021-02-02', url: 'https://github.com/hibahtiar/jaga-pekerja' },
  ],
  'contributions.jkp_during_jkk_relief': [
    { from: '2025-02', note: { id: 'Teks pasal 10 belum dibaca: kelompok 1 hanya membayar 0,12 persen, kurang dari 0,14 persen yang dipindahkan. Bagian yang tinggal di JKK tidak dihitung.', en: 'Article 10 has not been read: class 1 pays only 0.12 per cent, less than the 0.14 per cent moved. The part that stays in JKK is not computed.' } },
  ],
  'contributions.jkp_rate': [
    { from: '2025-02-07', url: 'https://tirto.id/prabowo-jamin-korban-phk-kini-dapat-60-gaji-selama-6-bulan-g8lL', note: { id: 'Bulan iuran memakai susunan yang berlaku pada tanggal 1 bulan itu (pembacaan kami): Februari 2025 masih susunan lama.', en: 'A contribution month uses the composition in force on its first day (our reading): February 2025 is still the old one.' } },
  ],
  'contributions.jkp_wage_ceiling': [
    { from: '2021-02-02', url: 'https://statusternate.com/2025/02/15/presiden-prabowo-keluarkan-aturan-baru-korban-phk-wajib-terima-60-gaji-selama-6-bulan/' },
  ],
  'contributions.jp_end_age': [
    { from: '2015-07-01', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
    { from: '2019-01-01', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
    { from: '2022-01-01', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
    { from: '2025-01-01', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
    { from: '2028-01-01', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
    { from: '2031-01-01', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
    { from: '2034-01-01', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
    { from: '2037-01-01', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
    { from: '2040-01-01', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
    { from: '2043-01-01', url: 'http://www.hrd-forum.com/program-jaminan-pensiun-pp-no-45-tahun-2015/' },
  ],
  'contributions.labour_intensive_industry': [
    { from: '2025-02', url: 'https://cuplikandunia.info/prabowo-sah-perpanjang-diskon-iuran-jkk-tapi-terlambat-bayar-denda-2-98710.html' },
  ],
  'contributions.labour_intensive_min_workers': [
    { from: '2025-02', url: 'https://cuplikandunia.info/prabowo-sah-perpanjang-diskon-iuran-jkk-tapi-terlambat-bayar-denda-2-98710.html' },
  ],
  'contributions.pmi_before': [
    { from: '2023-02-22', url: 'https://pasal.id/peraturan/permen/Permenaker-no-4-tahun-2023/koreksi/9656301', note: { id: 'Paling lama 5 bulan. PMI perseorangan tidak membayar bagian ini. Bulan mulai berlaku (Februari 2023) belum terkonfirmasi.', en: 'Five months at most. Individual migrant workers do not pay this part. The first month (February 2023) is unconfirmed.' } },
  ],
  'contributions.pmi_extra_month': [
    { from: '2023-02-22', url: 'https://pasal.id/peraturan/permen/Permenaker-no-4-tahun-2023/koreksi/9656301', note: { id: 'Bulan mulai berlaku (Februari 2023) belum terkonfirmasi.', en: 'The first month (February 2023) is unconfirmed.' } },
  ],
  'contributions.pmi_jht_min': [
    { from: '2023-02-22', note: { id: 'Sukarela, dengan pilihan jumlah yang tetap. Bulan mulai berlaku (Februari 2023) belum terkonfirmasi.', en: 'Voluntary, in fixed amounts. The first month (February 2023) is unconfirmed.' } },
  ],
  'contributions.pmi_package': [
    { from: '2023-02-22', url: 'https://pasal.id/peraturan/permen/Permenaker-no-4-tahun-2023/koreksi/9656301', note: { id: 'Bulan mulai berlaku (Februari 2023) belum terkonfirmasi.', en: 'The first month (February 2023) is unconfirmed.' } },
  ],
  'contributions.programs_medium_or_large': [
    { from: '2014-01-01', url: 'https://github.com/hibahtiar/jaga-pekerja', note: { id: 'Program lebih banyak dari yang wajib diperbolehkan. JKP tidak diatur di sini.', en: 'More programmes than the obligatory ones are allowed. JKP is not ruled here.' } },
  ],
  'contributions.programs_micro': [
    { from: '2014-01-01', url: 'https://github.com/hibahtiar/jaga-pekerja', note: { id: 'Program lebih banyak dari yang wajib diperbolehkan. JKP tidak diatur di sini.', en: 'More programmes than the obligatory ones are allowed. JKP is not ruled here.' } },
  ],
  'contributions.programs_small': [
    { from: '2014-01-01', url: 'https://github.com/hibahtiar/jaga-pekerja', note: { id: 'Program lebih banyak dari yang wajib diperbolehkan. JKP tidak diatur di sini.', en: 'More programmes than the obligatory ones are allowed. JKP is not ruled here.' } },
  ],
  'contributions.pu_due_day_covid': [
    { from: '2020-08', url: 'https://online.flipbuilder.com/plcl/yyuc/files/basic-html/page105.html', note: { id: 'Iuran Januari 2021 jatuh tempo pada hari terakhir Februari 2021 (pembacaan kami).', en: 'The contribution of January 2021 was due on the last day of February 2021 (our reading).' } },
  ],
  'contributions.pu_due_day': [
    { from: '2015-07-01', url: 'https://keuangan.kontan.co.id/news/siapa-yang-bayar-iuran-jkk-bpjs-ketenagakerjaan-ini-jawabannya?page=3', note: { id: 'Bila jatuh pada hari libur, hari kerja berikutnya.', en: 'If it falls on a holiday, the next working day.' } },
  ],
  'contributions.pu_jht_rate': [
    { from: '2015-07-01', url: 'https://bungko.desa.id/baca/14948/2024/potongan-gaji-untuk-bpjs-ketenagakerjaan-berapa-persennya-dan-bagaimana-cara-menghitungnya/3' },
  ],
  'contributions.pu_jkk_rate': [
    { from: '2015-07-01', url: 'https://makassar.tribunnews.com/2020/09/08/resmi-presiden-jokowi-turunkan-iuran-bpjs-ketenagakerjaan-kapan-mulai-berlaku?page=3' },
  ],
  'contributions.pu_jkk_relief_labour_intensive': [
    { from: '2025-02', url: 'https://radarlambar.bacakoran.co/amp/34265/prabowo-perpanjang-diskon-50-persen-iuran-jkk-buruh-industri-padat-karya' },
    { from: '2025-08', url: 'https://www.wmhg.org/ekonomi/bisnis/prabowo-perpanjang-keringanan-iuran-jkk-bpjs-ketenagakerjaan-hingga-januari-2026-2', note: { id: 'Perpanjangan sesudah Januari 2026 tidak ditemukan.', en: 'No extension beyond January 2026 was found.' } },
  ],
  'contributions.pu_jkk_relief_settling': [
    { from: '2025-09-04', url: 'https://cuplikandunia.info/prabowo-sah-perpanjang-diskon-iuran-jkk-tapi-terlambat-bayar-denda-2-98710.html', note: { id: 'Hari penetapan PP 36/2025 dipakai sebagai hari mulai.', en: 'The day PP 36/2025 was signed is taken as the first day.' } },
  ],
  'contributions.pu_jkm_rate': [
    { from: '2015-07-01', url: 'https://star.grid.id/read/453624938/beda-dengan-pu-dan-bpu-ini-penghitungan-iuran-untuk-pekerja-konstruksi-bpjs-ketenagakerjaan?page=all' },
  ],
  'contributions.pu_jp_ceiling_step': [
    { from: '2015-07-01', url: 'https://jimmybudhi.com/batasan-upah-jaminan-pensiun-tahun-2020/', note: { id: 'Pembulatan ke bawah disimpulkan dari dua belas angka yang terbit; selalu pakai angka yang terbit.', en: 'Rounding down is inferred from twelve published figures; always use the published figure.' } },
  ],
  'contributions.pu_jp_deferral_covid': [
    { from: '2020-08', url: 'https://pasal.id/peraturan/pp/pp-no-49-tahun-2020/koreksi/8991928', note: { id: 'Hanya usaha menengah dan besar yang permohonannya diterima; 99 persen ditunda dan dilunasi 15 Mei 2021 sampai 15 April 2022.', en: 'Only medium and large enterprises whose request was granted; 99 per cent is deferred and paid from 15 May 2021 to 15 April 2022.' } },
  ],
  'contributions.pu_jp_deferral_repayment': [
    { from: '2021-05-15', url: 'https://pasal.id/peraturan/pp/pp-no-49-tahun-2020/koreksi/8991928' },
  ],
  'contributions.pu_jp_rate': [
    { from: '2015-07-01', url: 'https://tanjungpinang.pikiran-rakyat.com/news/pr-3687895559/batasan-upah-jp-menjadi-rp-10042300-manfaat-bagi-peserta-ikut-meningkat' },
  ],
  'contributions.pu_jp_wage_ceiling': [
    { from: '2015-07-01', url: 'http://www.krishandsoftware.com/blog/300/batasan-upah-tertinggi-jaminan-pensiun-naik-per-maret-2020/' },
    { from: '2016-03-01', url: 'http://www.krishandsoftware.com/blog/300/batasan-upah-tertinggi-jaminan-pensiun-naik-per-maret-2020/' },
    { from: '2017-03-01', url: 'http://www.krishandsoftware.com/blog/300/batasan-upah-tertinggi-jaminan-pensiun-naik-per-maret-2020/' },
    { from: '2018-03-01', url: 'http://www.krishandsoftware.com/blog/300/batasan-upah-tertinggi-jaminan-pensiun-naik-per-maret-2020/' },
    { from: '2019-03-01', url: 'http://www.krishandsoftware.com/blog/300/batasan-upah-tertinggi-jaminan-pensiun-naik-per-maret-2020/' },
    { from: '2020-03-01', url: 'https://jimmybudhi.com/batasan-upah-jaminan-pensiun-tahun-2020/' },
    { from: '2021-03-01', note: { id: 'Surat B/0246/022021; angka dari kode hitung iuran yang terbuka, cocok dengan rumus pasal 29.', en: 'Letter B/0246/022021; figure from open payroll code, it fits the formula of article 29.' } },
    { from: '2022-03-01', note: { id: 'Angka dari kode hitung iuran yang terbuka, cocok dengan rumus pasal 29.', en: 'Figure from open payroll code, it fits the formula of article 29.' } },
    { from: '2023-03-01', url: 'https://jatim.suaraindonesia.co.id/news/advertorial/662fb085ccb43/Batasan-Upah-JP-Naik-Manfaat-Bagi-Peserta-BPJamsostek-Ikut-Meningkat' },
    { from: '2024-03-01', url: 'https://www.krishand.com/support/article/kenaikan-batas-upah-dan-manfaat-jaminan-pensiun-bpjs-tenaga-kerja-209.html' },
    { from: '2025-03-01', note: { id: 'Angka dari kode hitung iuran yang terbuka dengan uji bertanggal.', en: 'Figure from open payroll code with dated tests.' } },
    { from: '2026-03-01', note: { id: 'Edaran B/1226/022026 tanggal 25 Februari 2026. Halaman yang masih memuat 10.547.400 sudah usang. Sejak Maret 2027 angka ini dipakai sebagai perkiraan sampai batas baru terbit.', en: 'Circular B/1226/022026 of 25 February 2026. Pages that still show 10,547,400 are outdated. From March 2027 this figure is an estimate until the new ceiling is published.' } },
  ],
  'contributions.pu_late_fine_covid': [
    { from: '2020-08', url: 'https://online.flipbuilder.com/plcl/yyuc/files/basic-html/page105.html' },
  ],
  'contributions.pu_late_fine_labour_intensive': [
    { from: '2025-02', url: 'https://cuplikandunia.info/prabowo-sah-perpanjang-diskon-iuran-jkk-tapi-terlambat-bayar-denda-2-98710.html', note: { id: 'Dengan PP 36/2025 kembali 2 persen sejak bulan iuran Agustus 2025.', en: 'With PP 36/2025 it is 2 per cent again from the contribution month of August 2025.' } },
  ],
  'contributions.pu_late_fine': [
    { from: '2015-07-01', url: 'https://keuangan.kontan.co.id/news/siapa-yang-bayar-iuran-jkk-bpjs-ketenagakerjaan-ini-jawabannya?page=3', note: { id: 'Ditanggung pemberi kerja sendiri, dibayar bersama iuran berikutnya.', en: 'Borne by the employer alone, paid with the next contribution.' } },
  ],
  'contributions.pu_late_started_month': [
    { from: '2015-07-01', note: { id: 'Cara menghitung bulan keterlambatan belum dibaca dalam peraturan.', en: 'How months of delay are counted has not been read in a regulation.' } },
  ],
  'contributions.pu_payment_oldest_first': [
    { from: '2022-01-01', url: 'http://online.flipbuilder.com/bcgyr/dubq/files/basic-html/page19.html', note: { id: 'Sebulan lunas pada hari angsuran terakhirnya. Kelebihan diperhitungkan dengan bulan berikutnya atau denda. Tanggal buku pedoman tidak diketahui; hari mulai hanya anggapan.', en: 'A month is paid on the day of its last instalment. A surplus goes to the next month or to fines. The date of the handbook is unknown; the first day is an assumption.' } },
  ],
  'contributions.pu_relief_covid': [
    { from: '2020-08', url: 'https://online.flipbuilder.com/plcl/rmzy/files/basic-html/page111.html' },
  ],
  'contributions.pu_wage_daily_days': [
    { from: '2015-07-01', url: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page15.html', note: { id: 'Satu kasus konstruksi tahun 2018 hanya cocok dengan 30 hari; untuk iuran tetap 25.', en: 'One construction case of 2018 fits only with 30 days; for contributions it stays 25.' } },
  ],
  'contributions.pu_wage_minimum': [
    { from: '2015-07-01', url: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page15.html', note: { id: 'UMK, bila tidak ada UMP. Lebih rendah hanya bila peraturan membolehkan upah minimum yang lebih rendah bagi pekerja itu.', en: 'That of the regency (UMK), or of the province (UMP) where there is none. Lower only where the law allows that worker a lower minimum wage.' } },
  ],
  'contributions.pu_wage_piece_months': [
    { from: '2015-07-01', url: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page15.html' },
  ],
  'contributions.review_years': [
    { from: '2019-12-02', url: 'http://online.flipbuilder.com/plcl/olwu/files/basic-html/page18.html', note: { id: 'Paling lama. Seberapa sering kelompok risiko pemberi kerja ditinjau belum terbaca.', en: 'At the latest. How often the risk class of an employer is reviewed has not been read.' } },
  ],
  'contributions.sanction_fine': [
    { from: '2013-12-24', url: 'https://economy.okezone.com/amp/2022/11/05/320/2701442/ini-sanksi-bagi-perusahaan-yang-tidak-daftarkan-karyawannya-ke-bpjs-ketenagakerjaan?page=2', note: { id: 'Dikenakan setelah dua teguran tertulis, dibayar dalam 30 hari; berbeda dengan denda keterlambatan 2 persen.', en: 'Imposed after two written warnings, to be paid within 30 days; not the fine of 2 per cent for late payment.' } },
  ],
  'eligibility.accident_report_2_hours': [
    { from: '2015-07-01', note: { id: 'Sejak dinyatakan sembuh, cacat, atau meninggal dunia; teksnya belum terbaca.', en: 'From cure, disability or death; the text has not been read.' } },
  ],
  'eligibility.accident_report_hours': [
    { from: '2015-07-01', url: 'https://pasal.id/en/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439634', note: { id: 'Sejak kecelakaan atau diagnosis penyakit akibat kerja; kepada BPJS Ketenagakerjaan dan dinas tenaga kerja.', en: 'From the accident or the diagnosis of an occupational disease; to BPJS Ketenagakerjaan and the labour office.' } },
  ],
  'eligibility.accident_report_late': [
    { from: '2025-02-24', url: 'https://pasal.id/en/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439634', note: { id: 'Diganti BPJS Ketenagakerjaan setelah dilaporkan. Hari mulai berlaku belum pasti.', en: 'BPJS Ketenagakerjaan pays it back after the report. The first day is uncertain.' } },
  ],
  'eligibility.bpu_grace_months': [
    { from: '2022-07-01', url: 'http://online.flipbuilder.com/kduhm/fxda/files/basic-html/page59.html', note: { id: 'Lebih dari 3 bulan berturut-turut tanpa iuran, kepesertaan berakhir dan harus daftar ulang.', en: 'After more than 3 consecutive months without contribution the membership ends and a new registration is needed.' } },
  ],
  'eligibility.bpu_registration_age_max': [
    { from: '2021-04-01', url: 'https://bengkulu.antaranews.com/berita/352152/pemkab-mukomuko-bagikan-1616-kartu-bpjs-ketenagakerjaan', note: { id: 'Belum mencapai 65 tahun saat didaftarkan dan membayar pertama kali; apakah hari ulang tahun ke-65 masih termasuk, belum pasti. Yang sudah terdaftar boleh meneruskan.', en: 'Not yet 65 when registered and paying for the first time; whether the 65th birthday itself is included is uncertain. Whoever is registered may go on.' } },
  ],
  'eligibility.bpu_registration_age_min': [
    { from: '2021-04-01', url: 'https://insightkaltim.com/?p=13398', note: { id: 'Kebiasaan daerah; tidak ditemukan dalam peraturan nasional, tanggal mulainya pun tidak.', en: 'A regional custom; not found in national regulations, nor its first day.' } },
  ],
  'eligibility.claim_documents_jht': [
    { from: '2015-07-01', note: { id: 'NPWP hanya di atas batas saldo.', en: 'A tax number (NPWP) only above the balance limit.' } },
  ],
  'eligibility.claim_documents_jkk': [
    { from: '2015-07-01', note: { id: 'Laporan polisi hanya untuk kecelakaan lalu lintas.', en: 'A police report only for traffic accidents.' } },
  ],
  'eligibility.claim_documents_jkm': [
    { from: '2015-07-01', note: { id: 'Daftar yang diminta kantor cabang; pasalnya tidak disebut.', en: 'The list branches ask for. No article is given.' } },
  ],
  'eligibility.claim_documents_jkp': [
    { from: '2021-02-02', note: { id: 'Daftar yang diminta BPJS Ketenagakerjaan; pasalnya tidak disebut.', en: 'The list BPJS Ketenagakerjaan asks for. No article is given.' } },
  ],
  'eligibility.claim_documents_scholarship': [
    { from: '2019-12-02', note: { id: 'Setiap tahun dengan surat sekolah yang baru.', en: 'Every year with a new letter of the school.' } },
  ],
  'eligibility.claim_expiry_years': [
    { from: '2015-07-01', url: 'https://bali.inews.id/berita/kabar-baik-nilai-santunan-kematian-peserta-bpjstk-naik-jadi-rp20-juta' },
    { from: '2019-12-02', url: 'https://apahabar.com/2019/12/bp-jamsostek-naikkan-santunan-kematian-jadi-rp-20-juta/', note: { id: 'Menurut hari kejadian; peralihan bagi kejadian sebelum 2 Desember 2019 belum dibaca.', en: 'By the day of the event; the transition for events before 2 December 2019 has not been read.' } },
  ],
  'eligibility.heir_court_order': [
    { from: '2025-02-24', url: 'https://pasal.id/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439674', note: { id: 'Dibaca untuk jasa konstruksi saja; hari mulai berlaku belum pasti.', en: 'Read for construction only; the first day is uncertain.' } },
  ],
  'eligibility.heir_order': [
    { from: '2015-07-01', url: 'https://pasal.id/en/peraturan/pp/pp-no-44-tahun-2015/koreksi/9064480', note: { id: 'Golongan pertama yang ada. Di dalam satu golongan peraturan ini tidak membagi.', en: 'The first group that exists. Within a group this regulation does not divide.' } },
  ],
  'eligibility.heir_will_deed': [
    { from: '2025-02-24', url: 'https://pasal.id/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439674', note: { id: 'Dibaca untuk jasa konstruksi saja; hari mulai berlaku belum pasti.', en: 'Read for construction only; the first day is uncertain.' } },
  ],
  'eligibility.occupational_disease_years': [
    { from: '2019-12-02', note: { id: 'Sejak hubungan kerja berakhir; dari ingatan, teksnya belum terbaca.', en: 'From the end of employment; from memory, the text has not been read.' } },
  ],
  'eligibility.payment_days': [
    { from: '2015-07-01', url: 'https://pasal.id/en/peraturan/pp/pp-no-44-tahun-2015/koreksi/9064480' },
  ],
  'eligibility.payment_late_rate': [
    { from: '2015-07-01', url: 'https://pasal.id/en/peraturan/pp/pp-no-44-tahun-2015/koreksi/9064480', note: { id: 'Hari keterlambatan dihitung menurut kalender; pembacaan ini dari kami.', en: 'Days of delay are calendar days; this reading is ours.' } },
  ],
  'funding.add': [
    { from: '2019-01-01', url: 'https://surabaya.inews.id/read/176120/kemendagri-canangkan-jaminan-sosial-1-desa-100-pekerja-rentan-bpjamsostek-surabaya-perak-kami-siap', note: { id: 'Kepala desa dan perangkat sebagai bagian penghasilannya; pekerja rentan menurut imbauan 1 desa 100 pekerja rentan (2022). Hari mulai berlaku belum dibaca.', en: 'Village heads and officials as part of their income; vulnerable workers by the appeal of one village, 100 vulnerable workers (2022). The first day has not been read.' } },
  ],
  'funding.apbd': [
    { from: '2021-03-25', note: { id: 'Bukan orang yang iurannya sudah dibayar pemberi kerja atau anggaran lain. Rincian belanja dalam pedoman APBD 2025 dan 2026 belum dibaca. Perangkat desa dibiayai lewat ADD.', en: 'Nobody whose contribution an employer or another budget already pays. The spending lines in the APBD guidelines of 2025 and 2026 have not been read. Village officials are paid from ADD.' } },
  ],
  'funding.apbn': [
    { from: '2021-03-25', note: { id: 'Program kementerian untuk nelayan, petani, dan pendamping; golongan lain belum pasti.', en: 'Programmes of ministries for fishers, farmers and village facilitators; other groups are uncertain.' } },
  ],
  'funding.branch_credit_months': [
    { from: '2022-07-01', url: 'http://online.flipbuilder.com/bcgyr/dubq/files/basic-html/page67.html', note: { id: 'Di bawah 6 bulan, dana pemerintah dan desa dihitung sebanding; CSR perusahaan dihitung nol. Tanggal mulai ukuran ini tidak diketahui.', en: 'Below 6 months, government and village money counts in proportion; company CSR counts as zero. The first day of this measure is unknown.' } },
  ],
  'funding.csr': [
    { from: '2022-07-01', note: { id: 'Pekerja rentan (GN Lingkaran, SERTAKAN).', en: 'Vulnerable workers (GN Lingkaran, SERTAKAN).' } },
  ],
  'funding.dana_desa_ban': [
    { from: '2026-01-01', url: 'https://tosari.kendalkab.go.id/kabardetail/Tzl2NHBldWZWY3dZVjJXSXBiaElDdz09/8-larangan-penggunaan-dana-desa-tahun-2026.html', note: { id: 'Kepala desa, perangkat desa, dan anggota BPD; kesehatan maupun ketenagakerjaan.', en: 'Village heads, village officials and the village council (BPD); health and employment insurance alike.' } },
  ],
  'funding.dana_desa': [
    { from: '2015-01-01', note: { id: 'Izin untuk pekerja padat karya dan pekerja desa lain masih dibahas sejak Februari 2026; peraturan lama melarangnya juga untuk warga.', en: 'Permission for workers of labour-intensive works and other village workers has been under discussion since February 2026; older regulations also ban it for residents.' } },
  ],
  'funding.dbh_cht': [
    { from: '2024-01-01', note: { id: 'Buruh tani tembakau dan cengkih serta buruh pabrik rokok; pekerja rentan lain hanya bila ditetapkan bupati. Hari mulai berlaku belum dibaca.', en: 'Tobacco and clove farm workers and cigarette factory workers; other vulnerable workers only if the regent names them. The first day has not been read.' } },
  ],
  'funding.dbh_sawit_split': [
    { from: '2023-09-01', url: 'https://radarbengkulu.disway.id/read/661194/gerindra-mukomuko-minta-pemerintah-kaji-dbh-sawit-untuk-bpjs-warga-pemanen-dan-pelangsir-sawit', note: { id: 'Iuran pekerja sawit termasuk bagian lain. Biaya pendukung dihitung dari masing-masing bagian. Perubahan 2024 sampai 2026 belum dibaca.', en: 'Contributions of palm workers belong to the other activities. Support costs are counted of each part. Changes of 2024 to 2026 have not been read.' } },
  ],
  'funding.dbh_sawit': [
    { from: '2023-09-01', url: 'https://radarbengkulu.disway.id/read/661194/gerindra-mukomuko-minta-pemerintah-kaji-dbh-sawit-untuk-bpjs-warga-pemanen-dan-pelangsir-sawit', note: { id: 'Hanya pekerja perkebunan sawit yang belum terlindungi, dari bagian 20 persen. Perubahan 2024 sampai 2026 belum dibaca.', en: 'Only palm plantation workers not yet protected, from the 20 per cent part. Changes of 2024 to 2026 have not been read.' } },
  ],
  'funding.donor': [
    { from: '2022-07-01', note: { id: 'Pekerja rentan (GN Lingkaran, SERTAKAN).', en: 'Vulnerable workers (GN Lingkaran, SERTAKAN).' } },
  ],
  'funding.self': [
    { from: '2015-07-01', note: { id: 'Peserta BPU. Penerima Upah dibayar pemberi kerjanya.', en: 'BPU participants. PU workers are paid for by their employer.' } },
  ],
  'status.construction_maintenance': [
    { from: '2015-07-01', note: { id: 'Keterangan kantor cabang; tanggal mulainya tidak diketahui.', en: 'By word of a branch; its first day is unknown.' } },
  ],
  'status.pu_arrears_months': [
    { from: '2015-07-01', note: { id: 'Dipastikan hanya untuk JKP (PP 37/2021 pasal 39); pasal JKK tentang tunggakan belum dibaca.', en: 'Certain only for JKP (PP 37/2021 article 39); the JKK article on arrears has not been read.' } },
  ],
  'status.pu_arrears_wait': [
    { from: '2015-07-01', note: { id: 'Keterangan kantor cabang, bukan peraturan.', en: 'By word of a branch, not a regulation.' } },
  ],
};

export const ruleTexts: Readonly<Record<string, RuleText>> = {
  'contributions.pu_contribution': { sentence: { id: 'JKK, JKM, JHT dan JP adalah tarif dari upah sebulan, JP sampai batas upahnya; JKP tidak menambah tagihan.', en: 'JKK, JKM, JHT and JP are rates of the monthly wage, JP up to its ceiling; JKP adds nothing to the bill.' }, formula: 'wageMonthly × (r_JKK(riskClass) + r_JKM + r_JHT) + min(wageMonthly, JP ceiling) × r_JP' },
  'contributions.pu_wage': { sentence: { id: 'Upah pokok dan tunjangan tetap; upah harian kali 25; borongan rata-rata; paling rendah upah minimum.', en: 'Basic wage and fixed allowances; daily wage times 25; piece work by its average; at least the minimum wage.' }, formula: 'max(basic + fixedAllowances | 25 × wageDaily | average(wagesMonthly), minimumMonthly)' },
  'contributions.bpu_contribution': { sentence: { id: 'JKK dan JHT dihitung dari dasar iuran golongan penghasilan, JKM tetap; keringanan mengurangi JKK dan JKM saja.', en: 'JKK and JHT are rates of the basis of the income bracket, JKM is a fixed sum; reliefs reduce JKK and JKM only.' }, formula: 'B(incomeMonthly) × (r_JKK + r_JHT) + JKM' },
  'contributions.construction_by_value': { sentence: { id: 'Tarif tiap lapisan dikenakan pada bagian nilai kontrak di lapisan itu, lalu dijumlahkan.', en: 'The rate of each band is taken of the part of the contract value within it; the parts are added.' }, formula: 'Σ part(contractValue, band) × (r_JKK(band) + r_JKM(band))' },
  'contributions.construction_by_wages': { sentence: { id: 'Bila upah pekerja proyek diketahui: JKK dan JKM dari jumlah upah sebulan.', en: 'Where the wages of the project are known: JKK and JKM of the wages of the month.' }, formula: 'wagesMonthly × (r_JKK + r_JKM)' },
  'contributions.pmi_contribution': { sentence: { id: 'Iuran dibayar sekali untuk masa perjanjian; melalui P3MI ditambah iuran sebelum bekerja.', en: 'Paid once for the contract; through an agency the part before work comes on top.' }, formula: 'before(agency) + package(contractMonths) + extraMonths × extra' },
  'contributions.pmi_jht': { sentence: { id: 'JHT PMI sukarela: jumlah tetap sebulan menurut pilihan, paling rendah Rp50.000.', en: 'JHT of migrant workers is voluntary: a chosen fixed sum a month, at least Rp50,000.' }, formula: 'amountMonthly × months' },
  'contributions.jkp_recomposition': { sentence: { id: 'JKP dibayar pemerintah dan dipindahkan dari JKK (sampai 2025 juga JKM), tanpa tambahan dari pemberi kerja dan pekerja.', en: 'JKP is paid by the state and moved out of JKK (until 2025 also JKM), at no cost to employer and worker.' }, formula: 'min(wage, JKP ceiling) × (r_state + r_from_jkk + r_from_jkm)' },
  'contributions.pu_due_day': { sentence: { id: 'Iuran PU disetor paling lambat tanggal 15 bulan berikutnya; bila libur, hari kerja sesudahnya.', en: 'PU contributions are due by the 15th of the next month; on a holiday, the next working day.' }, formula: 'workingDay(month + 1, due day)' },
  'contributions.bpu_due_day': { sentence: { id: 'Iuran BPU disetor paling lambat tanggal 15 bulan itu sendiri; bila libur, hari kerja sesudahnya.', en: 'BPU contributions are due by the 15th of the month itself; on a holiday, the next working day.' }, formula: 'workingDay(month, due day)' },
  'contributions.late_fine': { sentence: { id: 'Denda 2 persen dari iuran terutang untuk tiap bulan terlambat, ditanggung pemberi kerja.', en: '2 percent of the contribution due for each month late, paid by the employer.' }, formula: 'contributionDue × r_fine × months late' },
  'contributions.payment': { sentence: { id: 'Pembayaran melunasi bulan iuran tertua lebih dahulu; kelebihannya untuk bulan berikut atau denda.', en: 'A payment settles the oldest month first; the excess goes to the next month or to the fine.' }, formula: 'payment − Σ min(rest, due(month)), oldest month first' },
  'contributions.jkk_relief_settling': { sentence: { id: 'Bulan keringanan yang belum dibayar boleh dilunasi dengan tarif keringanan sampai 30 Juni 2026; sesudahnya tarif biasa.', en: 'An unpaid relief month could be settled at the relief rate until 30 June 2026; later at the normal rate.' }, formula: 'wageMonthly × (paidOn <= 2026-06-30 ? r_relief : r_JKK)' },
  'contributions.jp_deferral_repayment': { sentence: { id: 'Iuran JP yang ditunda pada masa Covid-19 dilunasi 15 Mei 2021 sampai 15 April 2022.', en: 'JP contributions deferred during Covid-19 were to be paid from 15 May 2021 to 15 April 2022.' }, formula: 'deferred' },
  'contributions.sanction_fine': { sentence: { id: 'Sesudah dua teguran tertulis: 0,1 persen sebulan dari iuran yang seharusnya dibayar.', en: 'After two written warnings: 0.1 percent a month of the contributions that should have been paid.' }, formula: 'contributionDue × r_sanction × months' },
  'contributions.enterprise_size': { sentence: { id: 'Skala usaha menurut modal (usaha baru) atau hasil penjualan setahun (usaha berjalan).', en: 'The size goes by capital (new enterprise) or by yearly sales (existing one).' }, formula: 'capital <= limit(micro | small) | salesYearly <= limit(micro | small)' },
  'contributions.mandatory_programs': { sentence: { id: 'Usaha mikro wajib JKK dan JKM, kecil ditambah JHT, menengah dan besar ditambah JP.', en: 'Micro: JKK and JKM; small: JHT too; medium and large: JP too.' }, formula: 'programs(size)' },
  'contributions.jp_end': { sentence: { id: 'Iuran JP dibayar sampai bulan sebelum usia pensiun tercapai.', en: 'JP is due until the month before the pension age is reached.' }, formula: 'month(birth + pension age) − 1' },
  'contributions.jp_ceiling': { sentence: { id: 'Batas upah tahun lalu dikali pertumbuhan PDB, dibulatkan ke bawah ke ratusan; untuk perkiraan.', en: 'Last year\'s ceiling grows with GDP, rounded down to 100; for forecasts.' }, formula: 'floor(ceiling × (1 + growth) / step) × step' },
  'benefits.jkm.jkm_benefit': { sentence: { id: 'Santunan dan berkala dari setiap kepesertaan aktif; BPU dalam masa tunggu hanya biaya pemakaman.', en: 'Death benefit and periodic sum of each active membership; a BPU who is still waiting brings the burial sum only.' }, formula: 'full × (santunan + berkala) + burial' },
  'benefits.jkk.work_accident': { sentence: { id: 'Luka badan karena suatu kejadian di tempat kerja, di perjalanan, saat dinas, atau penyakit akibat kerja.', en: 'Bodily harm by an event at work, on the way or on duty, or an occupational disease.' }, formula: 'table(circumstance); hoursToDeath < 24; searchFinding' },
  'benefits.jkk.suspected_case': { sentence: { id: 'Perawatan dijamin sejak dugaan sampai ada kesimpulan; selain pemberi kerja ada yang berhak memberitahukan.', en: 'Care is guaranteed from the suspicion until the decision; others than the employer may notify.' }, formula: 'decision != not_by_work' },
  'benefits.jkk.jkk_debtor': { sentence: { id: 'Pemberi kerja yang belum mendaftarkan pekerja menanggung sendiri manfaat JKK.', en: 'An employer who had not registered the worker owes the JKK benefit himself.' }, formula: 'registeredByEmployer ? BPJS : employer' },
  'benefits.jkk.several_employments': { sentence: { id: 'JKK mengikuti pekerjaan tempat kecelakaan terjadi; kepesertaan lain hanya membayar JKM.', en: 'JKK follows the work in which the accident happened; other memberships pay only JKM.' }, formula: 'employment where accidentHere: registered ? BPJS : employer' },
  'benefits.jkk.care': { sentence: { id: 'Semua biaya sesuai kebutuhan medis; di fasilitas lain diganti kepada yang membayar.', en: 'All costs of medical need; at another facility they go back to who paid.' }, formula: '100% × cost' },
  'benefits.jkk.home_care': { sentence: { id: 'Biaya paling lama 12 bulan dan paling banyak Rp20 juta.', en: 'The costs of at most 12 months, up to Rp20 million.' }, formula: 'min(Σ costsMonthly(1..12), limit)' },
  'benefits.jkk.transport': { sentence: { id: 'Biaya nyata sampai batas setiap moda yang dipakai; batasnya dijumlahkan.', en: 'The actual cost up to the limit of each mode used; the limits add up.' }, formula: 'Σ min(cost(mode), limit(mode))' },
  'benefits.jkk.stmb': { sentence: { id: 'Upah penuh dua belas bulan pertama, kemudian setengahnya; dibayar kepada pemberi kerja bila ia membayar upah.', en: 'The full wage for the first twelve months, then half; paid to the employer if he paid the wage.' }, formula: 'Σ wageMonthly × rate(month) × (months + days / 30)' },
  'benefits.jkk.partial_disability': { sentence: { id: 'Persentase tabel (cacat fungsi: kali bagian yang hilang) dijumlahkan, paling banyak 70 persen, kali 80 upah.', en: 'Rates of the table (functional: times the part lost) are summed up to 70 percent, times 80 wages.' }, formula: 'min(Σ rate(injury) × loss, 70%) × 80 × wageMonthly' },
  'benefits.jkk.total_disability': { sentence: { id: '56 kali upah ditambah santunan berkala.', en: '56 monthly wages with the periodic sum.' }, formula: '70% × 80 × wageMonthly + berkala' },
  'benefits.jkk.aid': { sentence: { id: 'Biaya sampai batas alat itu; prothesis dan orthosis sampai 140 persen harga standar.', en: 'The cost up to the limit of the aid; prosthesis and orthosis up to 140 percent of the standard price.' }, formula: 'min(cost, limit(aid) | 140% × standardPrice)' },
  'benefits.jkk.return_to_work': { sentence: { id: 'Pendampingan sampai bekerja lagi, dengan rekomendasi dokter penasihat dan persetujuan pekerja serta pemberi kerja.', en: 'Support until he works again, with advice of the advising doctor and consent of worker and employer.' }, formula: 'disabled & advised & workerAgrees & employerAgrees' },
  'benefits.jkk.jkk_death': { sentence: { id: '48 kali upah, paling sedikit santunan JKM, ditambah santunan berkala dan biaya pemakaman.', en: '48 monthly wages, at least the death benefit of JKM, with the periodic sum and the burial sum.' }, formula: 'max(60% × 80 × wageMonthly, santunan JKM) + berkala + pemakaman' },
  'benefits.jkk.jkk_death_total': { sentence: { id: 'Uang yang dibayar sekarang dan beasiswa yang masih dapat diterima anak, setahun demi setahun.', en: 'The sums paid now and the scholarships the children can still draw, year by year.' }, formula: 'jkk_death + scholarship_potential' },
  'benefits.scholarship.scholarship_right': { sentence: { id: 'JKK tanpa masa iur; JKM setelah masa iur paling singkat.', en: 'Under JKK at once; under JKM after the fewest contribution months.' }, formula: 'program = JKK | contributionMonths >= 36' },
  'benefits.scholarship.scholarship_potential': { sentence: { id: 'Jumlah beasiswa semua tahun sekolah yang tersisa; dibayar setahun demi setahun.', en: 'The scholarships of all school years left; they are paid year by year.' }, formula: 'min(Σ min(Σ yearly(level) × years left, limit child), limit total)' },
  'benefits.scholarship.scholarship_year': { sentence: { id: 'Dibayar setiap tahun dengan surat sekolah, sampai anak berusia 23 tahun, menikah, atau bekerja.', en: 'Paid every year with proof of schooling, until the child is 23, marries or works.' }, formula: 'min(yearly(level), limit child − paidBefore)' },
  'benefits.jht.balance': { sentence: { id: 'Saldo dan iuran berkembang harian dengan angka tahun itu; tahun tanpa angka memakai angka pemanggil.', en: 'Balance and contributions earn daily by the rate of the year; the caller gives it where none is known.' }, formula: 'openingBalance × (1 + r) + Σ amount × (1 + r × days/days of year)' },
  'benefits.jht.claim': { sentence: { id: 'Dibayar penuh pada usia 56, setelah berhenti bekerja, cacat total, atau meninggal; sebagian sekali setelah 10 tahun.', en: 'Paid in full at 56, after the end of work, on total disability or death; once in part after 10 years.' }, formula: 'balance | r(reason) × balance' },
  'benefits.jp.pension': { sentence: { id: 'Satu persen rata-rata upah tiap tahun masa iur, dalam batas tahun itu; masa iur yang kurang dibayar sekaligus.', en: 'One percent of the average wage a year of contributions, within the limits; too few months are paid at once.' }, formula: 'clamp(r × months/12 × averageWageYearly/12 × r_survivor) | contributionsPaid + development' },
  'benefits.jp.average_wage': { sentence: { id: 'Upah tiap tahun disesuaikan dengan inflasi umum, lalu dirata-rata menurut bulan iurannya.', en: 'The wages of each year are indexed with general inflation and averaged over the months paid.' }, formula: 'Σ wages(year) × Π (1 + inflation) × 12 / Σ months' },
  'benefits.jp.indexation': { sentence: { id: 'Tiap tahun sesudah tahun pertama manfaat naik sebesar inflasi tahun sebelumnya, dalam batas tahun itu.', en: 'Each year after the first the pension rises by the inflation of the year before, within the limits.' }, formula: 'clamp(pensionMonthly × Π (1 + inflation))' },
  'benefits.jp.start': { sentence: { id: 'Tanggal 1 bulan berikut setelah usia pensiun, atau setelah berhenti bekerja, paling lama tiga tahun kemudian.', en: 'The 1st of the month after the pension age, or after the end of work, at most three years later.' }, formula: 'month(min(max(reachedOn, workEndsOn), reachedOn + 3 years)) + 1' },
  'benefits.jp.survivors': { sentence: { id: 'Janda atau duda sampai meninggal atau menikah lagi, lalu anak sampai 23 tahun, bekerja, atau menikah, lalu orang tua.', en: 'The spouse until death or remarriage, then the children until 23, work or marriage, then one parent.' }, formula: 'first of spouse, children, parent whose right lasts on the day' },
  'benefits.jkp.eligibility': { sentence: { id: 'Berhak bila di-PHK, iuran cukup bulannya, program lengkap, dan mengajukan pada waktunya.', en: 'Entitled when dismissed, with enough months paid, all programmes, and claimed in time.' }, formula: 'obstacles = ∅' },
  'benefits.jkp.cash': { sentence: { id: 'Bagian upah terakhir, paling tinggi batas upah JKP, tiap bulan tanpa pekerjaan sampai enam bulan.', en: 'A share of the last wage, up to the JKP ceiling, for each month without work up to six.' }, formula: 'Σ r(month) × min(wageMonthly, ceiling), month = 1 .. min(6, monthsOutOfWork)' },
  'benefits.jkp.training': { sentence: { id: 'Dibayar kepada lembaga pelatihan sampai biaya satuan tertinggi.', en: 'Paid to the training institute up to the highest unit cost.' }, formula: 'min(cost, limit)' },
  'benefits.jkp.arrears': { sentence: { id: 'BPJS Ketenagakerjaan membayar bila tunggakan tidak melewati batas; selebihnya pemberi kerja membayar lebih dahulu.', en: 'BPJS Ketenagakerjaan pays while the arrears are within the limit; above it the employer pays first.' }, formula: 'employerArrearsMonths <= limit(bankruptOrClosed)' },
  'benefits.jkp.repayment': { sentence: { id: 'Setelah tunggakan dan denda lunas, pemberi kerja meminta kembali JKP yang dibayarnya dalam batas waktunya.', en: 'After settling arrears and fine the employer claims back, in time, the JKP it has paid.' }, formula: 'benefitPaid, claimedOn <= settledOn + months' },
  'benefits.pmi.pmi_benefit': { sentence: { id: 'Jumlahnya menurut peristiwa dan masa: sebelum, selama, atau setelah bekerja.', en: 'The sum hangs on the event and the phase: before, during or after work.' }, formula: 'sum(event, phase) + jhtBalance | min(costUninsured, limit)' },
  'benefits.pmi.heirs': { sentence: { id: 'Janda, duda, atau anak; bila tidak ada, golongan berikutnya yang masih hidup.', en: 'Widow, widower or child; without them the next class that is alive.' }, formula: 'min order(living)' },
  'benefits.pmi.phase_months': { sentence: { id: 'Sebelum bekerja melalui P3MI paling lama lima bulan; perseorangan dan perjalanan pulang sebulan.', en: 'Before work through an agency at most five months; individuals and the way home one month.' }, formula: 'from + months(phase)' },
  'status.bpu_status': { sentence: { id: 'Aktif selama iuran dibayar; lebih dari tiga bulan berturut-turut tanpa iuran, kepesertaan berakhir.', en: 'Active while contributions are paid; after more than three unpaid months in a row it ends.' }, formula: 'ended = monthsUnpaid > grace after the due day' },
  'status.bpu_lapse': { sentence: { id: 'Tanpa perlindungan sampai daftar ulang, lalu masa tunggu JKM dihitung lagi; saldo JHT tetap.', en: 'No cover until the new registration, then the waiting months of JKM count again; JHT stays.' }, formula: 'registeredAgain − endedOn; month(registeredAgain) + waiting months' },
  'status.pu_status': { sentence: { id: 'Tetap aktif selama terdaftar; bila pemberi kerja menunggak, pembayar klaim pertama dapat berbeda.', en: 'Active while registered; when the employer is in arrears another may pay the claim first.' }, formula: 'JKK: employerArrearsMonths <= limit; JKM, JHT: employerArrearsMonths = 0' },
  'status.construction_status': { sentence: { id: 'Terlindungi sejak proyek didaftarkan sampai masa pemeliharaan selesai, tidak sebelumnya.', en: 'Covered from the registration of the project to the end of maintenance, not before.' }, formula: 'registeredOn <= on <= maintenanceEnd' },
  'eligibility.registration_age': { sentence: { id: 'Boleh didaftarkan bila usianya dalam batas program; orang asing sesudah enam bulan bekerja.', en: 'Registered when within the age limits of the programme; foreigners after six months of work.' }, formula: 'min(program) <= age < max(program), on >= foreignerSince + months' },
  'eligibility.bpu_registration_age': { sentence: { id: 'BPU didaftarkan sejak usia terendah sampai belum mencapai usia tertinggi.', en: 'A BPU is registered from the lowest age until before the highest.' }, formula: 'min <= age < max' },
  'eligibility.claim_documents': { sentence: { id: 'Berkas yang diminta untuk klaim ini dan yang masih kurang.', en: 'The documents this claim must bring, and those still missing.' }, formula: 'required(claim) − have' },
  'eligibility.claim_expiry': { sentence: { id: 'Klaim JKK dan JKM gugur setelah sekian tahun sejak kejadian; saldo JHT tidak pernah gugur.', en: 'JKK and JKM claims lapse some years after the event; a JHT balance never does.' }, formula: 'asOf > eventOn + years' },
  'eligibility.payment_deadline': { sentence: { id: 'JKM dibayar dalam 3, JKK dalam 7 hari kerja sejak berkas lengkap; lewat itu 1 persen sehari.', en: 'JKM is paid within 3, JKK within 7 working days of complete papers; later 1 percent a day.' }, formula: 'amount × r_late × (paidOn − workingDays(completeOn, days(program)))' },
  'eligibility.accident_report': { sentence: { id: 'Dilaporkan dalam 2 × 24 jam; bila terlambat, pemberi kerja membayar manfaat lebih dahulu.', en: 'To be reported within 2 × 24 hours; after a late report the employer advances the benefit.' }, formula: 'reportedOn <= eventOn + hours / 24' },
  'eligibility.accident_report_2': { sentence: { id: 'Dilaporkan dalam 2 × 24 jam sejak dinyatakan sembuh, cacat, atau meninggal dunia.', en: 'To be reported within 2 × 24 hours after cure, disability or death.' }, formula: 'reportedOn <= outcomeOn + hours / 24' },
  'eligibility.occupational_disease': { sentence: { id: 'Hak JKK tetap ada bila penyakit akibat kerja didiagnosis dalam jangka waktu ini.', en: 'The right to JKK stays when the occupational disease is diagnosed within this time.' }, formula: 'diagnosedOn <= employmentEndedOn + years' },
  'eligibility.heirs': { sentence: { id: 'Golongan pertama yang masih ada menerima seluruhnya; di dalam golongan peraturan tidak membagi.', en: 'The first class that is alive takes all; within a class the law does not divide.' }, formula: 'min order(living)' },
  'funding.may_pay': { sentence: { id: 'Tiap sumber dana hanya boleh membayar golongan pekerja menurut peraturannya; yang belum pasti diputuskan orang.', en: 'A fund pays only for the workers its rules name; what is not settled is for a person to decide.' }, formula: 'permission(source, payee, on)' },
  'compliance.registration_deadline': { sentence: { id: 'Pekerja didaftarkan paling lambat 30 hari sejak mulai bekerja; lewat itu ia boleh mendaftar sendiri.', en: 'A worker is registered within 30 days of starting; after that he may register himself.' }, formula: '(registeredOn | asOf) <= workStart + days' },
  'compliance.change_report': { sentence: { id: 'Perubahan upah, jumlah pekerja, alamat, atau keluarga dilaporkan dalam 7 hari kerja.', en: 'A change of wage, number of workers, address or family is reported within 7 working days.' }, formula: '(reportedOn | asOf) <= workingDays(changedOn, days(change))' },
  'compliance.underpayment': { sentence: { id: 'Iuran yang seharusnya dikurangi yang sudah ditagih atau dibayar, ditambah denda keterlambatan.', en: 'What should have been contributed less what was billed or paid, plus the fine for being late.' }, formula: 'Σ (contribution(wageMonthly) − contribution(reportedWage)) | due − paid; + late fine' },
  'compliance.arrears_class': { sentence: { id: 'Diragukan sejak 6 bulan, macet di atas 12 bulan; batas lancar dan kurang lancar belum pasti.', en: 'Doubtful from 6 months, bad above 12; the limit of current and substandard is uncertain.' }, formula: 'months < substandard < doubtful <= months <= bad < months' },
  'compliance.steps': { sentence: { id: 'Dua teguran tertulis, lalu denda, lalu tidak mendapat pelayanan publik sampai denda lunas dan kewajiban dipenuhi.', en: 'Two written warnings, then a fine, then no public services until the fine is paid and the duty fulfilled.' }, formula: 'warnings + 10 working days each; fine; + 30 days; public services' },
  'compliance.benefits_owed': { sentence: { id: 'Pemberi kerja yang tidak mendaftarkan pekerja menanggung sendiri manfaatnya, paling sedikit sama besar.', en: 'Who did not register a worker owes the benefits himself, at least as high.' }, formula: 'obliged − registered' },
  'compliance.criminal': { sentence: { id: 'Iuran pekerja yang dipungut tetapi tidak disetor dapat dipidana; tidak mendaftarkan saja bukan tindak pidana ini.', en: 'Withholding contributions without paying them over may be a crime; not registering alone is not.' }, formula: 'withheld − paidOver > 0' },
};
