// Sorts a written occupation into the codes that funds are earmarked by. What is in no list stays
// as written, without a code.

import { type OccupationCode, occupationCodes } from '../list.ts';
import { ownText } from '../repeats.ts';

export type OccupationReading = { readonly written: string; readonly code?: OccupationCode };

/** Everyday words in the order they are tried; the first that stands in the text decides. */
const words: readonly (readonly [OccupationCode, RegExp])[] = [
  [
    'TIDAK_BEKERJA',
    /tidak bekerja|belum bekerja|pengangguran|pelajar|mahasiswa|ibu rumah tangga|\birt\b|\bmrt\b/,
  ],
  [
    'NON_ASN',
    /non ?(asn|pns|pegawai negeri)|honor|ppnpn|\bthl\b|\bptt\b|\bgtt\b|tenaga kontrak|tenaga harian|paruh waktu/,
  ],
  [
    'APARAT_DESA',
    /(aparat|perangkat|kepala|sekretaris|kaur|staf|operator) ?(desa|kampung|dusun)|\bbpd\b|kadus|linmas|ketua r[tw]|\br[tw]\b|posyandu/,
  ],
  ['PRT', /\bprt\b|(asisten|pembantu) rumah tangga|\bart\b/],
  ['BURUH_SAWIT', /(buruh|pekerja|pemanen|karyawan).*sawit/],
  ['PEKEBUN_SAWIT', /sawit/],
  ['PEDAGANG_UMKM', /\b(penjual|pedagang|jualan|berdagang)\b/],
  [
    'NELAYAN',
    /nelayan|pukat|bagan\b|jaring|pancing|rumpon|\bperikanan\b|tambak|budidaya ikan|pencari ikan|\bikan\b/,
  ],
  ['PETERNAK', /ternak|peternak|gembala/],
  [
    'PETANI',
    /\bpetani\b|\btani\b|berkebun|pekebun|\bsawah\b|buruh tani|penggarap|penderes|perkebunan|pertanian|jagung/,
  ],
  [
    'OJEK_SOPIR',
    /ojek|ojol|bentor|becak|sopir|supir|pengemudi|mikrolet|angkot|\btruk\b|\btruck\b|\brental\b|kusir|bendi|kurir|kernet/,
  ],
  [
    'ROHANIWAN',
    /imam|guru ngaji|mengaji|syara|rohaniwan|pendeta|pastor|marbot|marbut|muadzin|ustad|ustaz|khatib|pegawai masjid|koster|takmir|pemuka agama|guru tpq|\btpa\b|pemangku|bhikku/,
  ],
  ['PENAMBANG', /tambang|penambang|pendulang/],
  [
    'BURUH_BANGUNAN',
    /bangunan|konstruksi|tukang (batu|kayu|besi|cat)|\bkuli\b|drainase|jalan lingkar|gedung|\bmandor\b|proyek/,
  ],
  [
    'PEDAGANG_UMKM',
    /dagang|\bumkm\b|\bukm\b|kios|kuliner|kerajinan|jahit|warung|jualan|penjual|toko|\bjasa\b|usaha|wiraswasta|bengkel|salon|laundry|katering|kue|\bpasar\b|wirausaha|meubel|sablon|pangkas/,
  ],
  ['LAINNYA', /\bpensiun|\bpurn(a|awirawan)\b/],
  [
    'ASN',
    /\basn\b|\bpns\b|pegawai negeri|\bpppk\b|\btni\b|\bpolri\b|\bpolisi\b(?! pamong)|\btentara\b/,
  ],
  ['KARYAWAN', /karyawan|pegawai swasta|buruh pabrik|\bswasta\b|satpam|security|kasir|pramuniaga/],
  ['LAINNYA', /\blain/],
];

const known = new Map<string, OccupationReading>();

/**
 * Pekerjaan seperti tertulis.
 *
 * @example readOccupation('Bentor')?.code // 'OJEK_SOPIR'
 */
export function readOccupation(text: string): OccupationReading | undefined {
  const written = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (written === '' || /^[-–.?]+$/.test(written)) return undefined;
  const before = known.get(written);
  if (before !== undefined) return before;
  const code = occupationIn(written);
  const kept = ownText(written);
  const reading = code === undefined ? { written: kept } : { written: kept, code };
  // Occupations are few; a free-text column must not fill the memory.
  if (known.size < 5_000) known.set(ownText(written), reading);
  return reading;
}

/** The first occupation a text names, or undefined. */
export function occupationIn(text: string): OccupationCode | undefined {
  const exact = text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
  const same = occupationCodes.find((code) => code === exact);
  if (same !== undefined) return same;
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return words.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** What file names, titles and headings say about everybody on a list; unlike a job cell, strict. */
const listWords: readonly (readonly [OccupationCode, RegExp])[] = [
  ['NELAYAN', /nelayan|alat tangkap|kusuka/],
  ['PETERNAK', /peternak/],
  ['BURUH_SAWIT', /buruh sawit|pekerja sawit/],
  ['PEKEBUN_SAWIT', /pekebun sawit|petani sawit/],
  ['PETANI', /petani|kelompok tani|poktan|simluhtan/],
  ['BURUH_BANGUNAN', /konstruksi|buruh bangunan|pekerja bangunan|tukang/],
  ['OJEK_SOPIR', /ojek|sopir|supir|pengemudi|bentor/],
  ['ROHANIWAN', /imam|guru ngaji|syara|rohaniwan|pendeta|marbot/],
  ['NON_ASN', /non asn|honorer|ppnpn|tenaga harian/],
  ['PEDAGANG_UMKM', /umkm|pedagang/],
  ['PENAMBANG', /penambang/],
  ['PRT', /asisten rumah tangga|\bprt\b/],
  ['APARAT_DESA', /(aparat|perangkat) desa/],
];

/** The one occupation a list is about; undefined when its words name none or two. */
export function occupationOfList(texts: readonly string[]): OccupationCode | undefined {
  const plain = texts.map((text) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')).join(' | ');
  const named = listWords.filter(([, pattern]) => pattern.test(plain)).map(([code]) => code);
  const [first, second] = named;
  if (first === undefined) return undefined;
  // "petani sawit" also contains "petani".
  if (second === 'PETANI' && first === 'PEKEBUN_SAWIT' && named.length === 2) return first;
  return second === undefined ? first : undefined;
}
