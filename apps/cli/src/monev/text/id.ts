// All words of `payung monev` in Indonesian.

export const id = {
  help: `payung monev: rapat Monev, kendala, komitmen, dan notulennya

Pakai:
  payung monev open --tenant 75.02 --title JUDUL --day 2026-12-19 [--kind monev|fgd|kso]
      [--place TEMPAT] [--at 2026-11]
      Membuka ruang rapat dan memberi nomornya. --at adalah bulan angkanya.
  payung monev freeze RAPAT --tenant 75.02 [--bases BERKAS] [--targets BERKAS]
      Membekukan bahan: cakupan, kecamatan, dana, dan komitmen lama menurut register.
  payung monev obstacle RAPAT --tenant 75.02 --category fiscal --text KENDALA [--figure ANGKA]
      Kendala menurut kosakatanya: fiscal, budget_cut, no_regulation, invalid_data,
      nik_of_parent_region, revised_budget, pppk_transition, low_literacy,
      employer_noncompliance, construction_low, office_coordination, budget_unspent.
  payung monev promise RAPAT "Dinas Perikanan melindungi 800 nelayan, Mar 2027" --tenant 75.02
      [--show] [--who SIAPA] [--what APA] [--count ANGKA] [--due HARI] [--budget REKENING]
      [--evidence BUKTI]
      Membaca satu baris menjadi bidang-bidang dan mencatatnya; --show hanya memperlihatkan.
  payung monev note RAPAT --tenant 75.02 --file CATATAN.txt [--present "NAMA | JABATAN | INSTANSI; …"]
      Menyimpan catatan dan kehadiran; yang terakhir berlaku.
  payung monev minutes RAPAT --tenant 75.02 --out FOLDER [--close]
      Notulen PDF, DOCX, dan teks WhatsApp; --close menutup rapat.
  payung monev settle RAPAT --tenant 75.02 --number N --outcome kept|broken|withdrawn
      --because ALASAN [--day HARI]
      Mencatat bagaimana sebuah komitmen berakhir.
  payung monev next --tenant 75.02 [--day HARI] [--at BULAN]
      Halaman pembuka rapat berikutnya: dijanjikan, tercapai, dan pengingat.

Semua perintah: [--reason ALASAN] [--lang id|en] [--json]
Kode keluar: 0 selesai, 2 ditolak, 130 dihentikan.`,
  actionUnknown:
    'Perintah “monev {value}” tidak dikenal; pakai open, freeze, obstacle, promise, note, minutes, settle, atau next.',
  tenantMissing: 'Sebutkan wilayahnya: --tenant 75.02.',
  meetingMissing: 'Sebutkan nomor rapatnya, misalnya payung monev minutes 1.',
  optionMissing: 'Sebutkan {value}.',
  kindUnknown: 'Jenis rapat tidak dikenal: {value}.',
  categoryUnknown: 'Jenis kendala tidak dikenal: {value}.',
  outcomeUnknown: 'Hasil “{value}” tidak dikenal; pakai kept, broken, atau withdrawn.',
  monthInvalid: 'Bulan “{value}” tidak terbaca; tulis misalnya 2026-11.',
  countInvalid: 'Jumlah “{value}” tidak terbaca; tulis bilangan bulat di atas 0.',
  lineMissing:
    'Tulis komitmennya dalam tanda kutip: "Dinas Perikanan melindungi 800 nelayan, Mar 2027".',
  lineIncomplete:
    'Baris “{line}” belum menyebut: {fields}. Lengkapi dengan --who, --what, atau --due.',
  fields: {
    who: 'Siapa',
    what: 'Apa',
    measure: 'Ukuran',
    due: 'Paling lambat',
    budget: 'Rekening',
    evidence: 'Bukti',
  },
  whom: { funded: 'yang iurannya dibayarkan pihak lain', all: 'semua pekerja' },
  opened: 'Rapat nomor {meeting} dibuka.',
  recorded: 'Dicatat: {meeting}.{number}.',
  frozen: 'Bahan rapat {meeting} dibekukan. Sidik {digest}',
  written: 'Ditulis: {file}',
  files: { pdf: 'notulen.pdf', docx: 'notulen.docx', message: 'whatsapp.txt' },
  openingHead: 'Komitmen per {day}, dihitung dari register bulan {at}:',
  promised:
    '  {number} {who}: {what}, paling lambat {due}; dijanjikan {promised}, tercapai {achieved}',
  reminder: '  {step} {number}: diingatkan sejak {day} kepada {to}',
  reasons: {
    open: 'membuka rapat dari baris perintah',
    freeze: 'membekukan bahan rapat dari baris perintah',
    obstacle: 'mencatat kendala dari baris perintah',
    promise: 'mencatat komitmen dari baris perintah',
    note: 'menyimpan notulen dari baris perintah',
    minutes: 'menutup rapat dari baris perintah',
    settle: 'mencatat hasil komitmen dari baris perintah',
    next: 'membaca komitmen',
  },
};

export type MonevWords = typeof id;
