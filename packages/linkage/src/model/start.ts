// The starting model: how much each agreement or disagreement tells, in bits (log2 of how many
// times likelier it is for one person than for two). Data only; `sql/` and `decide.ts` apply it.

export type Comparison = 'nik' | 'birth' | 'sex' | 'place';

export type NameWeight = {
  /** Bits added for the level itself: negative where one person rarely looks like this. */
  readonly base: number;
  /** Part of the agreeing tokens' information that counts. */
  readonly share: number;
  /** The information counted at most, in bits. */
  readonly cap: number;
};

export type Model = {
  readonly name: string;
  readonly note: string;
  /** Level → bits. A level that is not listed weighs 0, as does whatever is missing. */
  readonly weights: Readonly<Record<Comparison, Readonly<Record<number, number>>>>;
  readonly nameWeights: Readonly<Record<number, NameWeight>>;
  /** Prior odds are 1 to the number of records, but never better than 1 to this. */
  readonly populationMin: number;
  /** Frequency of a name token before anything is counted, and how many records that belief is worth. */
  readonly tokenPrior: { readonly frequency: number; readonly records: number };
  /** Frequencies known beforehand; they rule where lists are short. */
  readonly commonWords: Readonly<Record<string, number>>;
  /** Bits an initial can carry. */
  readonly initialBits: number;
  readonly similarity: {
    readonly aligned: number;
    readonly phonetic: number;
    readonly initial: number;
  };
  readonly automaticProbability: number;
  readonly reviewProbability: number;
  /** Bits the best person must lead the next by. */
  readonly marginBits: number;
  /** A NIK on rows of this many people with unlike names says nothing. */
  readonly sharedNikPeople: number;
  /** Birth years this far apart are two generations: father and son may share name and NIK. */
  readonly generationYears: number;
  /** Blocks with more records are compared only within one sex and village. */
  readonly blockMax: number;
};

/**
 * Levels, best first. NIK: 6 equal, 5 first 15 digits (the last lost), 4 one edit outside the
 * serial, 3 one edit in the serial, 2 same kecamatan and serial with at most two date digits off, or another kecamatan by one digit,
 * 1 different, -1 different but one of the two does not fit its own row's birth date.
 * Name: 7 equal, 6 sounds equal in any order, 5 all words similar, 4 contained (two words or more),
 * 3 one word contained, 2 all words but one, 1 else. Birth: 5 equal, 4 nearly, 3 same year where the
 * day is a guess, 2 same year or one off, 1 else, -1 a generation apart. Sex: 2 equal, 1 not. Place: 3 village, 2
 * kecamatan, 1 else.
 */
export const startModel: Model = {
  name: 'awal-1',
  note:
    'Set by hand from how often two different people agree by chance in a district of 150,000 ' +
    'and from the damages known of Indonesian lists (linkage-design 2 to 4). No weight was learned ' +
    'from data. After the first run on the invented sample room its wrong links were read against ' +
    'the truth, and three rules came of it: a generation apart is never automatic, two NIKs that ' +
    'each fit their own date are no slip of one key, another kecamatan with a low serial tells ' +
    'little. Figures on that room are therefore a little too good.',
  weights: {
    nik: { 6: 24, 5: 17, 4: 8, 3: 1, 2: 3, 1: -12, [-1]: -4 },
    birth: { 5: 14, 4: 4, 3: 4.5, 2: -1.5, 1: -6.5, [-1]: -8 },
    sex: { 2: 1, 1: -5 },
    place: { 3: 5, 2: 0.5, 1: -1.5 },
  },
  nameWeights: {
    7: { base: 0, share: 1, cap: 14 },
    6: { base: -1, share: 1, cap: 13 },
    5: { base: -2, share: 0.9, cap: 11 },
    4: { base: -3, share: 1, cap: 9 },
    3: { base: -3.5, share: 0.8, cap: 6 },
    2: { base: -6, share: 0.7, cap: 4 },
    1: { base: -9, share: 0, cap: 0 },
  },
  populationMin: 20_000,
  tokenPrior: { frequency: 1 / 500, records: 2_000 },
  commonWords: {
    MUHAMMAD: 0.06,
    SITI: 0.05,
    ABDUL: 0.04,
    SRI: 0.02,
    AHMAD: 0.02,
    HASAN: 0.01,
    ABDULLAH: 0.01,
    WAYAN: 0.01,
    MADE: 0.01,
    NYOMAN: 0.01,
    KETUT: 0.01,
    NURHAYATI: 0.005,
    ISMAIL: 0.005,
    USMAN: 0.005,
    YUSUF: 0.005,
    IBRAHIM: 0.005,
  },
  initialBits: 2.5,
  similarity: { aligned: 0.88, phonetic: 0.97, initial: 0.9 },
  automaticProbability: 0.99,
  reviewProbability: 0.2,
  marginBits: 3,
  sharedNikPeople: 3,
  generationYears: 15,
  blockMax: 1_000,
};
