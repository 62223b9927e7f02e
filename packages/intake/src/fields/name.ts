// Cleans a written name without changing it, and tells whether two names can be one person's.

import { type Issue, issue } from '@payung/values';
import { isFiller } from './filler.ts';
import { looksLikeFormula, looksMisread, shownText } from './text.ts';

export type NameReading = { readonly name: string; readonly issues: readonly Issue[] };

// Control characters, soft hyphen, zero-width and direction marks; tab and line break are spaces.
const controls = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;
const lettersMax = 60;

const plainWords = /^[A-Za-z]{2,}(?: [A-Za-z]{2,})+$/;
const none: readonly Issue[] = [];

/**
 * Nama seperti tertulis: trimmed, single spaces, no control characters; titles and ALM. stay.
 *
 * @example readName('  Muh.  Junaidi ').name // 'Muh. Junaidi'
 */
export function readName(text: string): NameReading {
  if (isUsual(text)) return { name: text, issues: none };
  const clean = text.replace(controls, '');
  const name = clean.replace(/[\s\u00a0]+/g, ' ').trim();
  if (name === '' || isFiller(name)) return { name: '', issues: [issue('name_missing')] };
  const issues: Issue[] = [];
  const add = (code: Issue['code'], data: Issue['data'] = {}) =>
    issues.push(issue(code, data, { severity: 'warning' }));
  if (clean !== text) add('control_char_removed');
  if (name.includes('\ufffd')) issues.push(issue('encoding_broken'));
  const shown = { text: shownText(name) };
  if (looksMisread(name)) add('mojibake', shown);
  if (looksLikeFormula(name)) add('formula_like_text', shown);
  if (isSuspicious(name)) add('name_suspicious', shown);
  return { name, issues };
}

/** Two words and more of plain letters, as nearly every name: nothing can be odd about them. */
function isUsual(text: string): boolean {
  if (text.length > lettersMax || !plainWords.test(text) || isFiller(text)) return false;
  return text.charAt(0).toUpperCase() !== text.charAt(1).toUpperCase();
}

function isSuspicious(name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, '');
  return (
    letters.length < 2 ||
    letters.length > lettersMax ||
    /\d/.test(name) ||
    mixesAlphabets(name) ||
    /^(.)\1+$/u.test(letters.toUpperCase()) ||
    /^(test|tes|coba|contoh|nama|fulan|asdf|qwerty)\d*$/i.test(name)
  );
}

/** A Cyrillic or Greek letter among Latin ones looks right and is found by nobody. */
function mixesAlphabets(name: string): boolean {
  return /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(name) && /\p{Script=Latin}/u.test(name);
}

// Parts that say little about who it is: titles, and names borne by a tenth of a village.
const weak = new Set(
  [
    ...'H HJ HAJI HAJJAH KH DR DRS DRA IR PROF UST BPK BAPAK IBU NY TN SDR ALM ALMH'.split(' '),
    ...'MUHAMMAD MOHAMMAD MUHAMAD MOHAMAD MUH MOH MUHD MOHD MHD MOCH M ABDUL ABD SITI SITTI ST S'.split(
      ' ',
    ),
    ...'NUR I NI WAYAN MADE NYOMAN KETUT PUTU KADEK KOMANG GEDE BIN BINTI'.split(' '),
    ...'SPD SE SH ST SP SSOS SKOM SAP SIP MSI MM MPD AMD AMA'.split(' '),
  ].values(),
);

/** Consonants in the order heard: MOORIDU, MORIDOE → MRD. */
function skeleton(token: string): string {
  return token
    .replace(/DJ/g, 'J')
    .replace(/TJ/g, 'C')
    .replace(/[SZ]J|SY/g, 'S')
    .replace(/[KC]H/g, 'H')
    .replace(/PH|[FV]/g, 'P')
    .replace(/Z/g, 'S')
    .replace(/Q|CK/g, 'K')
    .replace(/[AEIOUWYH]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** The telling parts of a name as a short key: their skeletons, first first. */
export function nameKey(name: string): string {
  const tokens = name
    .toUpperCase()
    .split(',')[0]
    ?.split(/[^\p{L}]+/u)
    .filter((token) => token !== '');
  const telling = (tokens ?? []).filter((token) => !weak.has(token));
  return (telling.length > 0 ? telling : (tokens ?? []))
    .map((token) => skeleton(token) || token)
    .join(' ');
}

/**
 * Whether two name keys can be one person's: same first telling part, or all parts of the shorter
 * in the longer. A shared family name alone does not make two people one.
 */
export function alikeKeys(a: string, b: string): boolean {
  if (a === b || a === '' || b === '') return true;
  const left = a.split(' ');
  const right = b.split(' ');
  if (left[0] === right[0]) return true;
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  return shorter.every((part) => longer.includes(part));
}

/**
 * Whether two names of one NIK can be one person's: every telling part of the shorter has its like
 * in the longer (one sound apart at most), or both are the same sounds written in other parts
 * (`NUR AINI`, `NURAINI`). Stricter than {@link alikeKeys}: a shared first name is not enough.
 *
 * @example sameName('MUH. RIZKI DAI', 'Mohamad Riski Day') // true
 */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [nameKey(a).split(' '), nameKey(b).split(' ')];
  if (left.join('') === '' || right.join('') === '') return true;
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left];
  if (shorter.every((part) => longer.some((other) => isLike(part, other)))) return true;
  return skeleton(lettersOf(a)) === skeleton(lettersOf(b));
}

function lettersOf(name: string): string {
  return (name.split(',')[0] ?? '').toUpperCase().replace(/[^\p{L}]/gu, '');
}

/** Equal, or one letter more, less or other in parts of three and more. */
function isLike(a: string, b: string): boolean {
  if (a === b) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (longer.length < 3 || longer.length - shorter.length > 1) return false;
  let same = 0;
  while (same < shorter.length && shorter[same] === longer[same]) same += 1;
  const rest = shorter.length === longer.length ? same + 1 : same;
  return shorter.slice(rest) === longer.slice(same + 1);
}

/**
 * ALM, almarhum, almarhumah before or after a name: the person is marked as dead. Behind `bin` or
 * `binti` the mark is the father's.
 *
 * @example isMarkedDead('SALEH DAI (ALM)') // true
 */
export function isMarkedDead(name: string): boolean {
  const mark = /(?:^|[\s(,.])(?:alm|almh|almarhum|almarhumah)(?:[\s).,]|$)/i.exec(name);
  return mark !== null && !/\b(?:bin|binti|bt)\b/i.test(name.slice(0, mark.index));
}
