// BPS (Statistics Indonesia) numbers regions with the same digits for other places: 7501 is
// Boalemo at BPS and Kabupaten Gorontalo at Kemendagri. The two are never joined on the number.

/**
 * One BPS code and the Kemendagri code of the same place. `inferred` = from general knowledge,
 * not yet proved against a BPS table [I].
 */
export type BpsCode = {
  readonly bps: string;
  readonly kemendagri: string;
  readonly certainty: 'confirmed' | 'inferred';
};

const gorontalo = [
  ['7501', '7502'],
  ['7502', '7501'],
  ['7503', '7504'],
  ['7504', '7503'],
  ['7505', '7505'],
  ['7571', '7571'],
] as const;

/** [I] Province codes agree outside Papua. */
const sameProvinces =
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82';

/** [I] Provinces of Papua: BPS kept 91 for Papua Barat and 94 for Papua. */
const papua = [
  ['91', '92'],
  ['92', '96'],
  ['94', '91'],
  ['95', '93'],
  ['96', '94'],
  ['97', '95'],
] as const;

export const bpsCodes: readonly BpsCode[] = [
  ...gorontalo.map(([bps, kemendagri]) => ({ bps, kemendagri, certainty: 'confirmed' }) as const),
  ...sameProvinces
    .split(' ')
    .map((code) => ({ bps: code, kemendagri: code, certainty: 'inferred' }) as const),
  ...papua.map(([bps, kemendagri]) => ({ bps, kemendagri, certainty: 'inferred' }) as const),
];

const byBps = new Map(bpsCodes.map((each) => [each.bps, each]));

/**
 * The Kemendagri code of a BPS province or regency, or undefined where the table has none yet:
 * an unknown pair is never taken to be equal.
 *
 * @example fromBps('7501') // '7502'
 */
export function fromBps(code: string): string | undefined {
  return byBps.get(code)?.kemendagri;
}
