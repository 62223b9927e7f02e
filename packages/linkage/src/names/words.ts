// The words of Indonesian names that say little or nothing: titles, degrees, short forms of the
// commonest given names. Each rule of normalise.ts reads one of these tables.

/** Before a name: honours, religious and academic titles (Permendagri 73/2022 art. 5 lets KTP carry them). */
export const frontTitles: ReadonlySet<string> = new Set(
  (
    'H HJ HAJI HAJJAH HAJAH KH DRS DRA DR IR PROF UST USTAD USTADZ USTADZAH BPK BAPAK IBU NY TN ' +
    'SDR SDRI ALM ALMH ALMARHUM ALMARHUMAH'
  ).split(' '),
);

/** Written before the name of the dead; the title goes, the fact stays as a flag. */
export const deathWords: ReadonlySet<string> = new Set(['ALM', 'ALMH', 'ALMARHUM', 'ALMARHUMAH']);

/** Degrees after a name, dots removed. */
export const degrees: ReadonlySet<string> = new Set(
  (
    'SPD SPDI SPI SE SEI SH SHI SAG ST SP SPT SSOS SSI SSTP SKOM SKEP SKM SAP SIP SPSI SIKOM ' +
    'MSI MM MPD MPDI MAP MH MKES MT MAG MKOM MSC MBA AMD AMDKEP AMDKEB AMAPD AMA AMK NS MA BA BSC'
  ).split(' '),
);

/** Short or joined with a father's name: `BIN`, `BINTI`. A lone `B.` may be an initial and stays. */
export const fatherWords: ReadonlySet<string> = new Set(['BIN', 'BINTI', 'BTI', 'BT', 'BTE']);

const spellings: readonly (readonly [string, string])[] = [
  [
    'MUHAMMAD',
    'MUHAMAD MOHAMMAD MOHAMAD MOHAMMED MUHAMED MUH MOH MUHD MOHD MHD MOCH MUCH MOCHAMAD MOCHAMMAD MUCHAMAD',
  ],
  ['ABDUL', 'ABD ABDOEL ABDOL'],
  ['SITI', 'SITTI SITTE SITY'],
  ['SRI', 'SRY'],
  ['AHMAD', 'ACHMAD AKHMAD ACHMED AHMED'],
  ['NUR', 'NOER NOOR NOR'],
  ['WAYAN', 'WY'],
  ['MADE', 'MD'],
  ['NYOMAN', 'NYM NYOM'],
  ['KETUT', 'KT KTT'],
  ['PUTU', 'PT'],
  ['KADEK', 'KD KDK'],
  ['KOMANG', 'KM KMG'],
  ['GEDE', 'GD GDE'],
  ['GUSTI', 'GST'],
];

/** Short or old form of a common word → the form compared. */
export const canonicalWord: ReadonlyMap<string, string> = new Map(
  spellings.flatMap(([canonical, forms]) =>
    forms.split(' ').map((form) => [form, canonical] as const),
  ),
);

/** Short forms that mean a word only at the front of a longer name: `M.`, `S.`, `ST`. */
export const canonicalAtFront: ReadonlyMap<string, string> = new Map([
  ['M', 'MUHAMMAD'],
  ['S', 'SITI'],
  ['ST', 'SITI'],
]);

/** Words of birth order and caste of Balinese names; `I` and `NI` before them only tell the sex. */
export const balineseWords: ReadonlySet<string> = new Set([
  'WAYAN',
  'PUTU',
  'GEDE',
  'MADE',
  'KADEK',
  'NENGAH',
  'NYOMAN',
  'KOMANG',
  'KETUT',
  'GUSTI',
  'LUH',
]);

/** Too common to lead to candidates: left out of the blocking keys while another token is there. */
export const weakWords: ReadonlySet<string> = new Set([
  ...balineseWords,
  'MUHAMMAD',
  'ABDUL',
  'SITI',
  'SRI',
  'NUR',
]);
