// Names of regions as offices write them: one key for all spellings that mean the same, and the
// words that name a level ("Kab.", "Kec.", "Ds.") apart from the name itself.

import type { RegionLevel } from './region.ts';

/** A level as asked for or written; `kabupaten` and `kota` tell two regencies of one name apart. */
export type RegionHint = RegionLevel | 'kabupaten' | 'kota';

/** One part of a written place: `Kec. Paguyaman` is { key: 'paguyaman', hint: 'district' }. */
export type NamePart = {
  readonly key: string;
  readonly hint?: RegionHint;
  /** What the part means when it is an abbreviation (`gorut`); the part itself may be a name too. */
  readonly alias?: NamePart;
};

/**
 * Short forms in use for provinces and regencies, each for exactly one region; the value is the
 * key of the full name with its kind.
 */
const abbreviations: Readonly<Record<string, string>> = {
  babar: 'kabupaten bangka barat',
  babel: 'kepulauan bangka belitung',
  balut: 'kabupaten banggai laut',
  bangkep: 'kabupaten banggai kepulauan',
  basel: 'kabupaten bangka selatan',
  bateng: 'kabupaten bangka tengah',
  bolmong: 'kabupaten bolaang mongondow',
  bolmut: 'kabupaten bolaang mongondow utara',
  bolsel: 'kabupaten bolaang mongondow selatan',
  boltim: 'kabupaten bolaang mongondow timur',
  bonbol: 'kabupaten bone bolango',
  busel: 'kabupaten buton selatan',
  buteng: 'kabupaten buton tengah',
  butur: 'kabupaten buton utara',
  dijogjakarta: 'daerah istimewa yogyakarta',
  diy: 'daerah istimewa yogyakarta',
  diyogyakarta: 'daerah istimewa yogyakarta',
  dki: 'daerah khusus ibukota jakarta',
  dkijakarta: 'daerah khusus ibukota jakarta',
  gorut: 'kabupaten gorontalo utara',
  halbar: 'kabupaten halmahera barat',
  halsel: 'kabupaten halmahera selatan',
  halteng: 'kabupaten halmahera tengah',
  haltim: 'kabupaten halmahera timur',
  halut: 'kabupaten halmahera utara',
  jabar: 'jawa barat',
  jakarta: 'daerah khusus ibukota jakarta',
  jateng: 'jawa tengah',
  jatim: 'jawa timur',
  kalbar: 'kalimantan barat',
  kalsel: 'kalimantan selatan',
  kaltara: 'kalimantan utara',
  kalteng: 'kalimantan tengah',
  kaltim: 'kalimantan timur',
  kepri: 'kepulauan riau',
  kolut: 'kabupaten kolaka utara',
  koltim: 'kabupaten kolaka timur',
  konkep: 'kabupaten konawe kepulauan',
  konsel: 'kabupaten konawe selatan',
  konut: 'kabupaten konawe utara',
  lutim: 'kabupaten luwu timur',
  lutra: 'kabupaten luwu utara',
  malut: 'maluku utara',
  mateng: 'kabupaten mamuju tengah',
  minsel: 'kabupaten minahasa selatan',
  minut: 'kabupaten minahasa utara',
  mitra: 'kabupaten minahasa tenggara',
  morut: 'kabupaten morowali utara',
  mubar: 'kabupaten muna barat',
  ntb: 'nusa tenggara barat',
  ntt: 'nusa tenggara timur',
  pahuato: 'kabupaten pohuwato',
  pahuwato: 'kabupaten pohuwato',
  pangkep: 'kabupaten pangkajene dan kepulauan',
  parimo: 'kabupaten parigi moutong',
  parmout: 'kabupaten parigi moutong',
  pohuato: 'kabupaten pohuwato',
  polman: 'kabupaten polewali mandar',
  sidrap: 'kabupaten sidenreng rappang',
  sitaro: 'kabupaten kepulauan siau tagulandang biaro',
  sulbar: 'sulawesi barat',
  sulsel: 'sulawesi selatan',
  sulteng: 'sulawesi tengah',
  sultra: 'sulawesi tenggara',
  sulut: 'sulawesi utara',
  sumbar: 'sumatera barat',
  sumsel: 'sumatera selatan',
  sumut: 'sumatera utara',
  torut: 'kabupaten toraja utara',
  touna: 'kabupaten tojo una una',
  yogyakarta: 'daerah istimewa yogyakarta',
};

/** Words at the head of a part that name its level. */
const levelWords: readonly (readonly [RegExp, RegionHint])[] = [
  [/^prov(?:insi|\.)?\s+/, 'province'],
  [/^kab(?:upaten|\.)?\s+(?:adm(?:inistrasi|\.)?\s+)?/, 'kabupaten'],
  [/^kota\s+(?:adm(?:inistrasi|\.)?\s+)?/, 'kota'],
  [/^kec(?:amatan|\.)?\s+/, 'district'],
  [/^distrik\s+/, 'district'],
  [
    /^(?:desa|ds\.?|kel(?:urahan|\.)?|kampung|gampong|nagari|negeri)\s+(?:\/\s*kel\.?\s+)?/,
    'village',
  ],
];

/** Hamlet, neighbourhood and street: below the village, they say nothing of the region. */
const belowVillage =
  /^(?:dusun|dsn\.?|lingkungan|lingk\.?|jl\.?|jln\.?|jalan|blok|no\.?|rt|rw)(?:[\s.:/]|\d|$)/;
const hamletNumber = /^(?:dusun|dsn\.?|lingkungan|lingk\.?)\s+(?:\d+|[ivx]+)\.?\s+(?=\S)/;
const neighbourhood = /\b(?:rt|rw)[\s.:/-]*\d+\b[\s./,-]*/g;

/**
 * One key for all spellings of a name: case, accents, spaces, hyphens, apostrophes and Roman
 * numerals make no difference (`Bongo IV` = `BONGO 4`, `Mekar Jaya` = `Mekarjaya`).
 */
export function nameKey(text: string): string {
  return plain(text)
    .split(/[^a-z0-9]+/)
    .map((word) => (word in numerals ? String(numerals[word]) : (shortWords[word] ?? word)))
    .join('');
}

/** A text taken as one name, with nothing split off: `Kota Barat` is a kecamatan. */
export function wholeName(text: string): NamePart {
  return withAlias({ key: nameKey(text) });
}

/** `Kabupaten Gorontalo` → { key: 'gorontalo', hint: 'kabupaten' }; other names have no hint. */
export function splitKind(name: string): NamePart {
  const text = plain(name);
  for (const [words, hint] of levelWords.slice(1, 3)) {
    if (words.test(text)) return { key: nameKey(text.replace(words, '')), hint };
  }
  return { key: nameKey(text) };
}

/**
 * The parts of a written place, from the smallest: `Dusun II Ds Tenilo, Kec. Paguyaman` →
 * tenilo (village), paguyaman (district). Hamlets, RT/RW and streets fall away.
 */
export function nameParts(text: string): readonly NamePart[] {
  return plain(text)
    .replace(neighbourhood, ', ')
    .replace(/\b(kec(?:amatan|\.)?|kab(?:upaten|\.)?|prov(?:insi|\.)?)(?=[\s.])/g, ', $1')
    .replace(/(\S)\s+(desa|ds\.?|kel(?:urahan|\.)?)\s+/g, '$1, $2 ')
    .replace(/([a-z])\.(?=[a-z])/g, '$1. ')
    .split(/\s*[,;()]\s*|\s+[-–/]\s+/)
    .map((part) => part.trim().replace(hamletNumber, ''))
    .filter((part) => /[a-z0-9]/.test(part) && !belowVillage.test(part))
    .map(partOf);
}

function partOf(part: string): NamePart {
  for (const [words, hint] of levelWords) {
    if (words.test(part)) return withAlias({ key: nameKey(part.replace(words, '')), hint });
  }
  for (const [word, hint] of Object.entries(trailingKinds)) {
    if (part === word) return { key: '', hint };
  }
  return withAlias({ key: nameKey(part) });
}

/** Adds the full name an abbreviation stands for, unless the level written contradicts it. */
function withAlias(part: NamePart): NamePart {
  const full = Object.hasOwn(abbreviations, part.key) ? abbreviations[part.key] : undefined;
  if (full === undefined) return part;
  const alias = full.startsWith('kabupaten ')
    ? ({ key: nameKey(full.slice('kabupaten '.length)), hint: 'kabupaten' } as const)
    : ({ key: nameKey(full), hint: 'province' } as const);
  return part.hint === undefined || part.hint === alias.hint ? { ...part, alias } : part;
}

/** A part that is only a kind, as in `Gorontalo (Kota)`, narrows the part before it. */
const trailingKinds: Readonly<Record<string, RegionHint>> = {
  kab: 'kabupaten',
  'kab.': 'kabupaten',
  kabupaten: 'kabupaten',
  kota: 'kota',
  prov: 'province',
  'prov.': 'province',
  provinsi: 'province',
};

const numerals: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
};

const shortWords: Readonly<Record<string, string>> = { kep: 'kepulauan', tj: 'tanjung' };

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`´"]/g, '')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ');
}
