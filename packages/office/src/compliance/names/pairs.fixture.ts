// A labelled set of company names, made by a seed: truth first, then what two offices write of it. Sister
// companies, the same name under another form or in another kecamatan, and numbered ones are among it.

import { Random } from '../../sample/random.ts';
import type { NamedBusiness } from './business.ts';

export type LabelledNames = {
  readonly list: readonly NamedBusiness[];
  readonly registered: readonly NamedBusiness[];
  /** Key of the list → key of the register, for those that are the same company. */
  readonly truth: ReadonlyMap<string, string>;
  /** Pairs stated to be two companies although they look alike. */
  readonly strangers: readonly (readonly [list: string, registered: string])[];
};

type Company = {
  readonly form: string;
  readonly words: readonly string[];
  readonly district: string;
  readonly nib: string;
  readonly phone: string;
};

const forms = ['PT', 'PT', 'PT', 'CV', 'CV', 'CV', 'UD', 'UD', 'TOKO', 'KOPERASI', 'YAYASAN', 'RM'];
const common = [
  ...['MAJU', 'JAYA', 'SUMBER', 'REJEKI', 'BERKAH', 'KARYA', 'MANDIRI', 'SEJAHTERA', 'BERSAMA'],
  ...['UTAMA', 'ABADI', 'MAKMUR', 'PERKASA', 'PRATAMA', 'NUSANTARA', 'INDONESIA', 'SENTOSA'],
  ...['CAHAYA', 'BINTANG', 'SINAR', 'MITRA', 'ANUGERAH', 'PUTRA', 'TUNAS', 'SARANA', 'BUANA'],
];
const syllables = [
  ...[
    'BA',
    'BU',
    'DA',
    'DI',
    'GA',
    'GO',
    'HU',
    'KA',
    'KI',
    'LA',
    'LI',
    'LO',
    'MA',
    'MI',
    'MO',
    'NA',
  ],
  ...[
    'NI',
    'PA',
    'PO',
    'RA',
    'RI',
    'SA',
    'SU',
    'TA',
    'TI',
    'TU',
    'WA',
    'WI',
    'YA',
    'TAN',
    'MAN',
    'LIN',
  ],
];
const trades = [
  ...[
    'KONSTRUKSI',
    'TRANSPORT',
    'PEMBANGUNAN',
    'TEKNIK',
    'MOTOR',
    'ELEKTRONIK',
    'PANGAN',
    'TEKSTIL',
  ],
];
const districts = [
  'TILAMUTA',
  'PAGUYAMAN',
  'WONOSARI',
  'BOTUMOITO',
  'DULUPI',
  'MANANGGU',
  'LIMBOTO',
];
const shortened: Readonly<Record<string, string>> = {
  INDONESIA: 'IND',
  SEJAHTERA: 'SEJ',
  PEMBANGUNAN: 'PEMB',
  KONSTRUKSI: 'KONST',
  MAKMUR: 'MKMR',
  BERSAMA: 'BERS',
  PERKASA: 'PERK',
  MANDIRI: 'MDR',
  NUSANTARA: 'NUS',
  TRANSPORT: 'TRANSP',
};
const oldSpelling: readonly (readonly [RegExp, string])[] = [
  [/J/g, 'DJ'],
  [/C/g, 'TJ'],
  [/U/g, 'OE'],
  [/REJEKI/g, 'REZEKI'],
];

/** @example labelledNames(1).truth.size // 1400 */
export function labelledNames(seed: number, same = 1_400, alone = 1_000): LabelledNames {
  const random = new Random(seed, 20_001);
  const taken = new Set<string>();
  const fresh = () => newCompany(random, taken);
  const both = Array.from({ length: same }, fresh);
  const onlyRegistered = Array.from({ length: alone }, fresh);
  const registeredCompanies = [...both, ...onlyRegistered];
  const onlyListed = Array.from({ length: alone }, (_, at) =>
    at % 4 === 0
      ? { company: fresh(), likeness: undefined }
      : strangerOf(random, random.below(registeredCompanies.length), registeredCompanies, taken),
  );
  const registered = registeredCompanies.map((company, at) => ({
    key: `npp${at}`,
    ...written(random, company, { nib: 0.35, district: 0.9, phone: 0.4, damage: 0.35 }),
  }));
  const listed = [
    ...both.map((company, at) => ({ company, to: `npp${at}` })),
    ...onlyListed.map(({ company }) => ({ company, to: undefined })),
  ].map(({ company, to }, at) => ({
    to,
    row: {
      key: `izin${at}`,
      ...written(random, company, { nib: 0.7, district: 0.95, phone: 0.5, damage: 0.5 }),
    },
  }));
  return {
    list: listed.map(({ row }) => row),
    registered,
    truth: new Map(listed.flatMap(({ to, row }) => (to === undefined ? [] : [[row.key, to]]))),
    strangers: onlyListed.flatMap(({ likeness }, at) =>
      likeness === undefined ? [] : [[`izin${same + at}`, `npp${likeness}`] as const],
    ),
  };
}

function newCompany(random: Random, taken: Set<string>): Company {
  for (;;) {
    // Most names hold a word of their own: a family, a place, a saint; a quarter is made of wishes alone.
    const words = [
      random.chance(0.75) ? ownWord(random) : random.pick(common),
      ...(random.chance(0.85) ? [random.pick(common)] : []),
      ...(random.chance(0.3) ? [random.pick(random.chance(0.5) ? trades : common)] : []),
      ...(random.chance(0.05) ? [String(random.between(2, 9))] : []),
    ];
    const company = at(random, { form: random.pick(forms), words: [...new Set(words)] });
    // Two companies of one name and form in one kecamatan nobody could tell apart by a name.
    const mark = [company.form, ...company.words.toSorted(), company.district].join(' ');
    if (taken.has(mark)) continue;
    taken.add(mark);
    return company;
  }
}

function ownWord(random: Random): string {
  return Array.from({ length: random.between(2, 4) }, () => random.pick(syllables)).join('');
}

function at(random: Random, named: Pick<Company, 'form' | 'words'>): Company {
  return {
    ...named,
    district: random.pick(districts),
    nib: String(1_000_000_000_000 + random.below(2 ** 31) * 1_000 + random.below(1_000)),
    phone: `0812${String(random.below(100_000_000)).padStart(8, '0')}`,
  };
}

/** Another company that looks like a registered one. */
function strangerOf(
  random: Random,
  likeness: number,
  registered: readonly Company[],
  taken: Set<string>,
): { readonly company: Company; readonly likeness: number } {
  const like = registered[likeness];
  if (like === undefined) throw new RangeError('No company to be like');
  for (;;) {
    const way = random.below(4);
    const other = at(random, like);
    const company: Company =
      way === 0
        ? { ...other, form: random.pick(forms), district: random.pick(districts) }
        : way === 1
          ? { ...other, words: [...like.words.slice(0, -1), random.pick(common)] }
          : way === 2
            ? { ...other, words: [...like.words, String(random.between(2, 9))] }
            : { ...other, words: [...like.words, random.pick(common)] };
    const mark = [company.form, ...company.words.toSorted(), company.district].join(' ');
    if (taken.has(mark)) continue;
    taken.add(mark);
    return { company, likeness };
  }
}

type Habits = {
  readonly nib: number;
  readonly district: number;
  readonly phone: number;
  readonly damage: number;
};

/** What one office writes of a company. */
function written(random: Random, company: Company, habits: Habits): Omit<NamedBusiness, 'key'> {
  let words = [...company.words];
  if (random.chance(habits.damage)) words = damaged(random, words);
  const phone = random.chance(0.2) ? company.phone.replace(/^0/, '+62 ') : company.phone;
  return {
    name: formed(random, company.form, words),
    ...(random.chance(habits.district) ? { district: company.district } : {}),
    ...(random.chance(habits.nib) ? { nib: company.nib } : {}),
    ...(random.chance(habits.phone) ? { phone } : {}),
  };
}

function damaged(random: Random, words: readonly string[]): string[] {
  const place = random.below(words.length);
  return words.map((word, index) => {
    if (index !== place || /\d/.test(word)) return word;
    switch (random.below(4)) {
      case 0:
        return shortened[word] ?? word;
      case 1: {
        const [from, to] = random.pick(oldSpelling);
        return word.replace(from, to);
      }
      case 2:
        return slip(random, word);
      default:
        return `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`;
    }
  });
}

function slip(random: Random, word: string): string {
  if (word.length < 5) return word;
  const place = random.between(1, word.length - 2);
  switch (random.below(3)) {
    case 0:
      return word.slice(0, place) + word.slice(place + 1);
    case 1:
      return word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2);
    default:
      return `${word.slice(0, place)}${random.pick(['A', 'E', 'N', 'R', 'S'])}${word.slice(place + 1)}`;
  }
}

function formed(random: Random, form: string, words: readonly string[]): string {
  const name = words.join(' ');
  const isLaw = ['PT', 'CV', 'UD'].includes(form);
  switch (random.below(8)) {
    case 0:
      return isLaw ? `${form[0]}.${form[1]}. ${name}` : `${form} ${name}`;
    case 1:
      return isLaw ? `${name}, ${form}` : `${form}. ${name}`;
    case 2:
      return `${form} ${name} (Cab. ${random.pick(districts)})`;
    case 3:
      return form === 'PT' ? `${form} ${name} Tbk` : `${form} ${name}`;
    case 4:
      return random.chance(0.4) ? name : `${form}. ${name}`;
    default:
      return `${form} ${name}`;
  }
}
