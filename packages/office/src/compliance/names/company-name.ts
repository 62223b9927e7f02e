// Nama badan usaha: its form, the words that name it, and the branch it speaks of. What two offices write
// of one company is brought to one form; what tells companies apart is kept.

export type CompanyName = {
  /** PT, CV, UD, KOPERASI …; '' where none is written. */
  readonly form: string;
  /** The words that name it, folded and written out. */
  readonly words: readonly string[];
  /** Cabang, unit: what stands behind the word. */
  readonly branch: readonly string[];
};

const forms: ReadonlyMap<string, string> = new Map([
  ['PT', 'PT'],
  ['PERSEROAN TERBATAS', 'PT'],
  ['CV', 'CV'],
  ['UD', 'UD'],
  ['PD', 'UD'],
  ['FA', 'FIRMA'],
  ['FIRMA', 'FIRMA'],
  ['TOKO', 'TOKO'],
  ['TK', 'TOKO'],
  ['TB', 'TOKO'],
  ['KIOS', 'TOKO'],
  ['KOPERASI', 'KOPERASI'],
  ['KOP', 'KOPERASI'],
  ['KSP', 'KOPERASI'],
  ['KSU', 'KOPERASI'],
  ['YAYASAN', 'YAYASAN'],
  ['YYS', 'YAYASAN'],
  ['PERUMDA', 'PERUMDA'],
  ['PERUMDAM', 'PERUMDA'],
  ['BUMDES', 'BUMDES'],
  ['RM', 'RUMAH MAKAN'],
  ['RUMAH MAKAN', 'RUMAH MAKAN'],
  ['WARUNG', 'RUMAH MAKAN'],
  ['APOTEK', 'APOTEK'],
  ['APOTIK', 'APOTEK'],
  ['KLINIK', 'KLINIK'],
  ['HOTEL', 'HOTEL'],
  ['BENGKEL', 'BENGKEL'],
]);
/** Words behind a form that add nothing: a listed company stays the same company. */
const additions = new Set(['TBK', 'PERSERO', 'TERBUKA', 'THE', 'GRUP', 'GROUP', 'DAN']);
const branchWords = new Set([
  'CABANG',
  'CAB',
  'CBG',
  'KCP',
  'KC',
  'UNIT',
  'GERAI',
  'OUTLET',
  'PERWAKILAN',
  'KANTOR',
]);
/** Short forms as offices write them. */
const writtenOut: ReadonlyMap<string, string> = new Map([
  ['IND', 'INDONESIA'],
  ['INDO', 'INDONESIA'],
  ['PEMB', 'PEMBANGUNAN'],
  ['KONST', 'KONSTRUKSI'],
  ['KONTRUKSI', 'KONSTRUKSI'],
  ['CONSTRUCTION', 'KONSTRUKSI'],
  ['SEJ', 'SEJAHTERA'],
  ['SJHTRA', 'SEJAHTERA'],
  ['SEJAHTRA', 'SEJAHTERA'],
  ['MKMR', 'MAKMUR'],
  ['MAKM', 'MAKMUR'],
  ['BRSM', 'BERSAMA'],
  ['BERS', 'BERSAMA'],
  ['PERK', 'PERKASA'],
  ['PRKS', 'PERKASA'],
  ['MDR', 'MANDIRI'],
  ['MNDRI', 'MANDIRI'],
  ['JY', 'JAYA'],
  ['ABD', 'ABADI'],
  ['NUS', 'NUSANTARA'],
  ['NSTR', 'NUSANTARA'],
  ['GTO', 'GORONTALO'],
  ['GTLO', 'GORONTALO'],
  ['UTM', 'UTAMA'],
  ['KRY', 'KARYA'],
  ['SBR', 'SUMBER'],
  ['SMBR', 'SUMBER'],
  ['BRKH', 'BERKAH'],
  ['PRATM', 'PRATAMA'],
  ['TRANSP', 'TRANSPORT'],
]);

/**
 * Nama usaha yang siap dibandingkan.
 *
 * @example companyName('P.T. Maju Djaya, Tbk (Cab. Limboto)') // { form: 'PT', words: ['MAJU', 'JAYA'], branch: ['LIMBOTO'] }
 */
export function companyName(written: string): CompanyName {
  const all = joinedLetters(folded(written));
  const cut = all.findIndex((word) => branchWords.has(word));
  const named = cut < 0 ? all : all.slice(0, cut);
  const branch = (cut < 0 ? [] : all.slice(cut)).filter((word) => !branchWords.has(word));
  const { form, rest } = withoutForm(named);
  const words = rest.filter((word) => !additions.has(word)).map(canonical);
  // A name of nothing but a form and additions keeps what it has.
  return { form, words: words.length > 0 ? words : rest.map(canonical), branch };
}

function folded(written: string): readonly string[] {
  return written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/&/g, ' DAN ')
    .replace(/['’`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** `P T`, `C V`, `S M S`: single letters that stand together are one word. */
function joinedLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let run = '';
  for (const word of words) {
    if (word.length === 1 && /\p{L}/u.test(word)) {
      run += word;
      continue;
    }
    if (run !== '') joined.push(run);
    run = '';
    joined.push(word);
  }
  return run === '' ? joined : [...joined, run];
}

/** In front, or behind as in an index: `MAJU JAYA, PT`. */
function withoutForm(words: readonly string[]): {
  readonly form: string;
  readonly rest: readonly string[];
} {
  for (const length of [2, 1]) {
    const front = forms.get(words.slice(0, length).join(' '));
    if (front !== undefined && words.length > length) {
      return { form: front, rest: words.slice(length) };
    }
  }
  const last = words.findLastIndex((word) => !additions.has(word));
  const behind = forms.get(words[last] ?? '');
  // Only forms of law stand behind; MAJU HOTEL is a name.
  if (behind !== undefined && last > 0 && ['PT', 'CV', 'UD', 'FIRMA'].includes(behind)) {
    return { form: behind, rest: words.slice(0, last) };
  }
  return { form: '', rest: words };
}

/** One spelling for sounds that are written in two ways, old spelling first. */
function canonical(word: string): string {
  if (/\d/.test(word)) return word.replace(/^0+(?=\d)/, '');
  const out = writtenOut.get(word) ?? roman.get(word) ?? word;
  return out
    .replace(/DJ/g, 'J')
    .replace(/TJ/g, 'C')
    .replace(/OE/g, 'U')
    .replace(/SJ/g, 'SY')
    .replace(/Z/g, 'J')
    .replace(/V/g, 'F')
    .replace(/Q/g, 'K')
    .replace(/X/g, 'KS')
    .replace(/([^AIUEO])\1+/g, '$1');
}

const roman: ReadonlyMap<string, string> = new Map([
  ['II', '2'],
  ['III', '3'],
  ['IV', '4'],
  ['DUA', '2'],
  ['TIGA', '3'],
]);

/** How a word is the other: the same, a slip of the pen, its short form, or another word. */
export type WordLikeness = 'equal' | 'alike' | 'other';

/** @example wordLikeness('SEJAHTERA', 'SJTR') // 'alike' */
export function wordLikeness(a: string, b: string): WordLikeness {
  if (a === b) return 'equal';
  // A number tells sisters apart: SEKOLAH 1 is not SEKOLAH 2.
  if (/\d/.test(a) || /\d/.test(b)) return 'other';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (isShortened(short, long)) return 'alike';
  const slips = short.length >= 8 ? 2 : short.length >= 4 ? 1 : 0;
  return slips > 0 && withinSlips(short, long, slips) ? 'alike' : 'other';
}

/** The beginning of a word, or its consonants in order with the first letter. */
function isShortened(short: string, long: string): boolean {
  if (short.length < 3 || long.length - short.length < 2 || short[0] !== long[0]) return false;
  if (long.startsWith(short)) return short.length >= 3;
  if (/[AIUEO]/.test(short.slice(1))) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** Damerau–Levenshtein with adjacent transpositions, up to a few slips. */
function withinSlips(a: string, b: string, most: number): boolean {
  if (b.length - a.length > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return (last[b.length] ?? 0) <= most;
}
