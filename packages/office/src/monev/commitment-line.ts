// One line of a meeting, `Dinas Perikanan melindungi 800 nelayan, Mar 2027`, taken apart into fields.
// What it does not say is named, never guessed; the fields are shown and corrected before they count.

import { occupationIn } from '@payung/intake';
import { type Day, day, dayOf, lastDay, month } from '@payung/values';
import type { CountedPeople, Measure, NewCommitment } from './commitment.ts';
import { dueWords } from './text/due-words.ts';

export type LineField = 'who' | 'what' | 'due';

export type ReadLine = {
  readonly draft: Partial<Pick<NewCommitment, 'who' | 'what' | 'due' | 'measure'>> &
    Pick<NewCommitment, 'written'>;
  readonly missing: readonly LineField[];
};

/** Verbs by which offices promise; what stands before the first one promises. */
const verbs =
  /\b(?:akan\s+)?(melindungi|mendaftarkan|menganggarkan|membayar(?:kan)?|menerbitkan|menetapkan|menyusun|mengusulkan|menyampaikan|menyerahkan|memperpanjang|memutakhirkan|membentuk|menindaklanjuti|menagih|menyelesaikan|memverifikasi|mengalokasikan|menambah|mencairkan|menandatangani)\b/i;

/**
 * Baris komitmen → bidang-bidangnya.
 *
 * @example readCommitmentLine('Dinas Perikanan melindungi 800 nelayan, Mar 2027').draft.due // '2027-03-31'
 */
export function readCommitmentLine(line: string): ReadLine {
  const written = line.replace(/\s+/g, ' ').trim();
  const { text, due } = splitDue(written.slice(0, lineLettersMax));
  const verb = verbs.exec(text);
  const who = verb === null ? '' : trimmed(text.slice(0, verb.index));
  const what =
    verb === null ? trimmed(text) : trimmed(text.slice(verb.index).replace(/^akan /i, ''));
  const missing: LineField[] = [];
  if (who === '') missing.push('who');
  if (what === '' || verb === null) missing.push('what');
  if (due === undefined) missing.push('due');
  return {
    draft: {
      written,
      ...(who === '' ? {} : { who }),
      ...(what === '' ? {} : { what, measure: measureOf(what) }),
      ...(due === undefined ? {} : { due }),
    },
    missing,
  };
}

/** One line of a meeting, not a page. */
const lineLettersMax = 500;

function trimmed(text: string): string {
  return text.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
}

const monthNames = [
  ...['januari', 'februari', 'maret', 'april', 'mei', 'juni'],
  ...['juli', 'agustus', 'september', 'oktober', 'november', 'desember'],
];
/** Short forms that are no beginning of the full name. */
const otherNames: Readonly<Record<string, number>> = {
  peb: 2,
  pebruari: 2,
  nopember: 11,
  agt: 8,
  ags: 8,
  nop: 11,
  may: 5,
  dec: 12,
};

const dated = [
  new RegExp(`${dueWords}(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\)?\\.?$`, 'i'),
  new RegExp(`${dueWords}(?:(\\d{1,2})[ /.-])?(\\d{1,2})[/.-](\\d{4})\\)?\\.?$`, 'i'),
  new RegExp(`${dueWords}(?:akhir )?(?:(\\d{1,2}) )?([a-z]{3,9})\\.? (\\d{4})\\)?\\.?$`, 'i'),
  new RegExp(`${dueWords}(?:triwulan|tw)\\.? (i{1,3}|iv|[1-4])[ /]?(\\d{4})\\)?\\.?$`, 'i'),
  new RegExp(`${dueWords}semester (i{1,2}|[12])[ /]?(\\d{4})\\)?\\.?$`, 'i'),
  new RegExp(`${dueWords}akhir (?:tahun )?(\\d{4})\\)?\\.?$`, 'i'),
] as const;

/** The day at the end of the line: of a month its last, of a quarter the last of its third month. */
function splitDue(text: string): { readonly text: string; readonly due?: Day } {
  const readers = [isoDay, numberDay, namedDay, quarterDay, halfDay, yearDay] as const;
  for (const [index, pattern] of dated.entries()) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const due = readers[index]?.(match);
    if (due !== undefined) return { text: text.slice(0, match.index), due };
  }
  return { text };
}

type Match = readonly (string | undefined)[];

function isoDay([, year = '', monthText = '', dayText]: Match): Day | undefined {
  return dayIn(Number(year), Number(monthText), dayText);
}

function numberDay([, dayText, monthText = '', year = '']: Match): Day | undefined {
  return dayIn(Number(year), Number(monthText), dayText);
}

function namedDay([, dayText, name = '', year = '']: Match): Day | undefined {
  return dayIn(Number(year), monthNumber(name), dayText);
}

function quarterDay([, quarter = '', year = '']: Match): Day | undefined {
  return dayIn(Number(year), 3 * romanNumber(quarter), undefined);
}

function halfDay([, half = '', year = '']: Match): Day | undefined {
  return dayIn(Number(year), 6 * romanNumber(half), undefined);
}

function yearDay([, year = '']: Match): Day | undefined {
  return day(`${year}-12-31`);
}

function dayIn(year: number, monthOfYear: number, dayText: string | undefined): Day | undefined {
  if (year < 2000 || monthOfYear < 1 || monthOfYear > 12) return undefined;
  if (dayText !== undefined) return dayOf(year, monthOfYear, Number(dayText));
  return lastDay(month(`${year}-${String(monthOfYear).padStart(2, '0')}`));
}

function monthNumber(name: string): number {
  const plain = name.toLowerCase();
  const full = monthNames.findIndex((each) => each.startsWith(plain.slice(0, 3)));
  const begins = full >= 0 && (monthNames[full]?.startsWith(plain) || plain.length === 3);
  return begins ? full + 1 : (otherNames[plain] ?? 0);
}

function romanNumber(text: string): number {
  const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
  return roman[text.toLowerCase()] ?? Number(text);
}

const scales: Readonly<Record<string, number>> = {
  ribu: 1_000,
  rb: 1_000,
  juta: 1_000_000,
  jt: 1_000_000,
  miliar: 1_000_000_000,
  milyar: 1_000_000_000,
  m: 1_000_000_000,
};
const money = /\bRp\.?\s?(\d[\d.]*)(?:,(\d+))?(?:\s?(ribu|rb|juta|jt|miliar|milyar|m)\b)?/i;
/**
 * Up to three words after the count say whom; a deed with a number (`Perbup 12`) counts nobody, nor do months
 * and places.
 */
const counted =
  /\b(\d{1,3}(?:\.\d{3})+|\d+)(?:\s?(ribu|rb))?\s+(?!(?:bulan|tahun|hari|minggu|persen|poin|desa|kelurahan|kecamatan|opd|skpd)\b)((?:orang\s+)?(?:[a-z][a-z-]*\s?){1,3})/i;
const countingVerbs = /^(?:melindungi|mendaftarkan|membayar(?:kan)?|menambah|menganggarkan)\b/i;

/** What can be measured of a deed: people in the register, money, or nothing but the deed. */
function measureOf(what: string): Measure {
  const sum = money.exec(what);
  const people = countingVerbs.test(what) ? counted.exec(what.replace(money, ' ')) : null;
  if (people !== null) {
    const [, number = '', scale, words = ''] = people;
    const count = Number(number.replaceAll('.', '')) * (scale === undefined ? 1 : 1_000);
    if (count > 0) return { kind: 'people', count, whom: whomOf(words) };
  }
  const amount = sum === null ? 0 : amountOf(sum);
  return amount > 0 ? { kind: 'money', amount } : { kind: 'deed' };
}

function amountOf([, whole = '', fraction = '', scale = '']: Match): number {
  const factor = scales[scale.toLowerCase()] ?? 1;
  const written = BigInt(`${whole.replaceAll('.', '')}${fraction}` || '0') * BigInt(factor);
  const amount = Number(written / 10n ** BigInt(fraction.length));
  return Number.isSafeInteger(amount) ? amount : 0;
}

/** Vulnerable workers and those who are paid for are told by their payer, trades by occupation. */
function whomOf(words: string): CountedPeople {
  if (/\b(rentan|miskin|dibayar|bpu)\b/i.test(words)) return { kind: 'funded' };
  const code = occupationIn(words);
  return code === undefined || code === 'LAINNYA' ? { kind: 'all' } : { kind: 'occupation', code };
}
