// Reads sex as lists write it. Words are clear; codes (1/2, M, P beside W) are settled for a whole
// column, with the NIKs of its rows as witness.

import { type Issue, issue, type Sex } from '@payung/values';
import { isFiller } from './filler.ts';

export type SexReading = { readonly sex?: Sex; readonly issues: readonly Issue[] };

const words: ReadonlyMap<string, Sex> = new Map<string, Sex>([
  ...['L', 'LK', 'LKI', 'LAKI', 'LAKILAKI', 'LAKI2', 'LELAKI', 'PRIA', 'COWOK', 'MALE', 'BOY'].map(
    (word) => [word, 'L'] as const,
  ),
  ...['PR', 'PRP', 'PRM', 'PEREMPUAN', 'PERMPUAN', 'WANITA', 'WN', 'W', 'F', 'FEMALE', 'CEWEK'].map(
    (word) => [word, 'P'] as const,
  ),
]);

/** How often a code stands in the column, and for how many of them the NIK says man or woman. */
export type SexTally = { rows: number; men: number; women: number };

/** Upper case without dots, dashes and spaces: `Laki - laki` → LAKILAKI. */
export function sexCode(text: string): string {
  if (text === 'L' || text === 'P') return text;
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** Enough witnesses to settle a code, and how many of them must agree. */
const witnessRows = 5;
const witnessShare = 0.8;

/**
 * Settles the codes of one column.
 *
 * `P` is pria when the column has `W` but neither `L` nor another word for men; `1`, `2` are men,
 * women unless the NIKs say the reverse; `M` is male beside any other code, else by the NIKs.
 */
export function settleSexCodes(tallies: ReadonlyMap<string, SexTally>): Map<string, Sex> {
  const settled = new Map<string, Sex>();
  const present = [...tallies.keys()];
  const men = present.some((code) => words.get(code) === 'L');
  const agreed = agreedCodes(tallies);
  for (const [code, tally] of tallies) {
    const sex = settledCode(code, tally, { present, men }) ?? agreed.get(code);
    if (sex) settled.set(code, sex);
  }
  return settled;
}

function settledCode(
  code: string,
  tally: SexTally,
  column: { present: readonly string[]; men: boolean },
): Sex | undefined {
  const word = words.get(code);
  if (word) return word;
  const witness = byWitness(tally);
  const has = (other: string) => column.present.includes(other);
  switch (code) {
    case 'P':
      return has('W') && !column.men && !has('1') ? (witness ?? 'L') : 'P';
    case '1':
      return witness ?? (has('2') || column.men || has('P') ? 'L' : undefined);
    case '2':
      return witness ?? (has('1') || column.men || has('P') ? 'P' : undefined);
    case 'M':
      return column.men || has('F') || has('P') || has('1') ? 'L' : witness;
    case '0':
      return witness;
    default:
      return undefined;
  }
}

/** Two codes, each of one sex by every NIK beside it: the column as a whole is the witness. */
function agreedCodes(tallies: ReadonlyMap<string, SexTally>): ReadonlyMap<string, Sex> {
  const seen = [...tallies].filter(([, tally]) => tally.men + tally.women > 0);
  const all = seen.reduce((sum, [, tally]) => sum + tally.men + tally.women, 0);
  const unanimous = seen.every(([, tally]) => tally.men === 0 || tally.women === 0);
  const sexes = seen.map(([code, tally]) => [code, tally.men > 0 ? 'L' : 'P'] as const);
  const both = new Set(sexes.map(([, sex]) => sex)).size === 2;
  return new Map(unanimous && both && seen.length === 2 && all > witnessRows ? sexes : []);
}

function byWitness(tally: SexTally): Sex | undefined {
  const seen = tally.men + tally.women;
  if (seen < witnessRows) return undefined;
  if (tally.men / seen >= witnessShare) return 'L';
  return tally.women / seen >= witnessShare ? 'P' : undefined;
}

/**
 * Jenis kelamin seperti tertulis.
 *
 * @example readSex('Laki-laki', new Map([['LAKILAKI', 'L']])).sex // 'L'
 */
export function readSex(text: string, codes: ReadonlyMap<string, Sex>): SexReading {
  const code = sexCode(text);
  const sex = codes.get(code) ?? words.get(code);
  if (sex) return { sex, issues: [] };
  // A dash or `belum ada` says nothing; an X was meant to say something.
  const silent = isFiller(text) && code !== '0' && !/^X+$/.test(code);
  if (text.trim() === '' || silent) return { issues: [] };
  return { issues: [issue('sex_invalid', { text: text.trim() }, { severity: 'warning' })] };
}

/** Whether a cell reads as a sex at all; for finding the column. */
export function looksLikeSex(text: string): boolean {
  const code = sexCode(text);
  return words.has(code) || code === 'P' || code === 'M' || code === '1' || code === '2';
}
