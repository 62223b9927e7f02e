// A written name → the tokens that are compared. What was written is kept by the caller; here
// titles, degrees, aliases and father's names go off and short forms become one spelling.

import { phoneticKey } from './phonetic.ts';
import {
  balineseWords,
  canonicalAtFront,
  canonicalWord,
  deathWords,
  degrees,
  fatherWords,
  frontTitles,
  weakWords,
} from './words.ts';

export type NormalName = {
  /** Compared words in written order, upper case. Empty only for a name without letters. */
  readonly tokens: readonly string[];
  /** Phonetic key of each token, same order. */
  readonly keys: readonly string[];
  /** Keys worth looking candidates up by: without initials and the commonest words. */
  readonly blockingKeys: readonly string[];
  /** Father's name after BIN or BINTI, as written. */
  readonly father?: string;
  /** `ALM.` or `ALMH.` stood before the name. */
  readonly dead: boolean;
};

/**
 * Nama yang siap dibandingkan.
 *
 * @example normaliseName('H. Moh. Djafar Hasan, S.Pd').tokens // ['MUHAMMAD', 'DJAFAR', 'HASAN']
 */
export function normaliseName(written: string, keyOf: KeyOf = phoneticKey): NormalName {
  const name = comparedName(written, keyOf);
  return { ...name, blockingKeys: blocking(name.tokens, name.keys) };
}

/** {@link normaliseName} without the keys to look candidates up by. */
export function comparedName(written: string, keyOf: KeyOf): Omit<NormalName, 'blockingKeys'> {
  const { own, father } = splitFather(fromFirstLetter(withoutAlias(fold(written))));
  const titled = words(withoutDegreesAfterComma(own));
  const { rest, dead } = withoutFrontTitles(titled);
  const tokens = withSplitPrefixes(withoutDegrees(rest)).flatMap(canonical);
  const joined = joinedNur(withoutBalineseSexWords(tokens)).map((word) => word.text);
  const oldJ = joined.some((token) => token.includes('DJ'));
  const keys = joined.map((token) => keyOf(token, oldJ));
  return {
    tokens: joined,
    keys,
    ...(father === undefined ? {} : { father }),
    dead,
  };
}

/** Phonetic key of a token, in a name that writes DJ for the sound of J or not. */
type KeyOf = (token: string, oldJ: boolean) => string;

/** Phonetic keys, each made once. */
export function soundMemory(): KeyOf {
  const keys = [new Map<string, string>(), new Map<string, string>()] as const;
  return (token, oldJ) => {
    // Without a J there is none to be an old Y.
    const ofWord = keys[oldJ && token.includes('J') ? 1 : 0];
    const known = ofWord.get(token);
    if (known !== undefined) return known;
    const key = phoneticKey(token, oldJ);
    ofWord.set(token, key);
    return key;
  };
}

/** A word that means the same wherever it stands in a name. */
export type PlainWord = {
  readonly tokens: readonly string[];
  /** The sound of each. */
  readonly keys: readonly string[];
  /** Their sounds where the name writes DJ for the sound of J. */
  readonly oldKeys: readonly string[];
  readonly writesDj: boolean;
};

const notPlain: ReadonlySet<string> = new Set([
  ...frontTitles,
  ...degrees,
  ...fatherWords,
  ...canonicalAtFront.keys(),
  ...['ALIAS', 'AKA', 'I', 'NI', 'NUR'],
]);

/** Undefined where the words beside it decide what becomes of it. */
export function plainWord(written: string, keyOf: KeyOf): PlainWord | undefined {
  const text = withoutDot(written);
  if (text === undefined || notPlain.has(text)) return undefined;
  // `AL.` opens an alias; of other words a dot at the end changes nothing.
  if (text === 'AL' && written.endsWith('.')) return undefined;
  const tokens = withSplitPrefixes([plain(text)])
    .flatMap(canonical)
    .map((word) => word.text);
  if (tokens.some((token) => notPlain.has(token))) return undefined;
  return {
    tokens,
    keys: tokens.map((token) => keyOf(token, false)),
    oldKeys: tokens.map((token) => keyOf(token, true)),
    writesDj: tokens.some((token) => token.includes('DJ')),
  };
}

/** Before other words it goes, and nothing of it stays. */
export function isPlainTitle(written: string): boolean {
  const text = withoutDot(written);
  return text !== undefined && frontTitles.has(text) && !deathWords.has(text);
}

/** The letters of a word, upper case; undefined where it holds more than a dot at its end beside. */
function withoutDot(written: string): string | undefined {
  return /^[A-Za-z]+\.?$/.test(written) ? written.replace('.', '').toUpperCase() : undefined;
}

type Word = { readonly text: string; readonly dotted: boolean };

function fold(written: string): string {
  return unaccented(written)
    .toUpperCase()
    .replace(/[^A-Z.,()/ ]+/g, (run) => (/^['’`‘ʼ]+$/.test(run) ? '' : ' '))
    .trim();
}

function unaccented(written: string): string {
  // Most names are plain, and Unicode takes longer than all the rest.
  return /^[ -~]*$/.test(written) ? written : written.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** Whether an alias may stand in the text at all: quicker to see than where it begins. */
const perhapsAlias = /[()]|A(?:LIAS|L\.|\.?K\.?A)/;

function withoutAlias(text: string): string {
  if (!perhapsAlias.test(text)) return text;
  const bare = text
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/(?<=\S.*)(?:\bALIAS\b|\bAL\.(?=\s)|\bA\.?K\.?A\b\.?).*$/, ' ')
    .trim();
  return /[A-Z]/.test(bare) ? bare : text.replace(/[()]/g, ' ');
}

/** `, SE` and `(BT A`: what stands alone is the name, so no mark may count as one before it. */
function fromFirstLetter(text: string): string {
  return text.replace(/^[^A-Z]+/, '');
}

function splitFather(text: string): { own: string; father?: string } {
  const parts = text.split(/\s+/);
  const at = parts.findIndex(
    (part, index) => index > 0 && fatherWords.has(part.replaceAll('.', '')),
  );
  if (at < 0) return { own: text };
  const father = parts.slice(at + 1).join(' ');
  return father === ''
    ? { own: parts.slice(0, at).join(' ') }
    : { own: parts.slice(0, at).join(' '), father };
}

/** `RAHMAN DAI, M.SI`: what follows the comma goes only when all of it are degrees. */
function withoutDegreesAfterComma(text: string): string {
  const [first = '', ...later] = text.split(',');
  const kept = later.filter((part) =>
    part
      .trim()
      .split(/\s+/)
      .some((word) => word !== '' && !degrees.has(word.replaceAll('.', ''))),
  );
  return [first, ...kept].join(' ');
}

/** Words by spaces; a dotted degree stays one word (`S.PD`), other dots part words (`ABD.MUIS`). */
function words(text: string): readonly Word[] {
  return text
    .split(/[\s/]+/)
    .flatMap((word): readonly Word[] => {
      const bare = word.replaceAll('.', '');
      if (word.includes('.') && (degrees.has(bare) || bare === 'KH')) {
        return [{ text: bare, dotted: true }];
      }
      const parts = word.split('.').filter((part) => part !== '');
      const ends = word.endsWith('.');
      return parts.map((part, index) => ({
        text: part,
        dotted: ends || index < parts.length - 1,
      }));
    })
    .filter((word) => word.text !== '');
}

function withoutFrontTitles(written: readonly Word[]): { rest: readonly Word[]; dead: boolean } {
  let from = 0;
  let dead = false;
  while (from < written.length - 1) {
    const word = written[from]?.text ?? '';
    if (!frontTitles.has(word)) break;
    dead ||= deathWords.has(word);
    from += 1;
  }
  return { rest: written.slice(from), dead };
}

/** An undotted short degree (`SE`, `ST`) goes only where two other words remain. */
function withoutDegrees(written: readonly Word[]): readonly Word[] {
  let until = written.length;
  while (until > 1) {
    const word = written[until - 1];
    if (word === undefined || !degrees.has(word.text)) break;
    const sure = word.dotted ? word.text.length > 1 : until > 2;
    if (!sure) break;
    until -= 1;
  }
  return written.slice(0, until);
}

/** How the words begin that {@link withSplitPrefixes} may part. */
const splitFirst = /^(?:ABD|M[UO]H|SIT|I|NI)/;

/** `ABDULRAHMAN`, `ABDURRAHMAN`, `ABDUSSALAM` → ABDUL + rest; `IWAYAN` → I + WAYAN. */
function withSplitPrefixes(written: readonly Word[]): readonly Word[] {
  return written.flatMap((word): readonly Word[] => {
    if (!splitFirst.test(word.text)) return [word];
    const abdul = /^ABD(?:UL|OEL)(?!LAH$)([A-Z]{3,})$/.exec(word.text)?.[1];
    const doubled = /^ABDU([^AIUEOL])\1([A-Z]{2,})$/.exec(word.text);
    const muhammad = /^(?:MUHAMM?AD|MOHAMM?AD)([A-Z]{3,})$/.exec(word.text)?.[1];
    const siti = /^SITT?I([A-Z]{4,})$/.exec(word.text)?.[1];
    const balinese = /^(I|NI)([A-Z]{2,})$/.exec(word.text);
    const order = canonicalWord.get(balinese?.[2] ?? '') ?? balinese?.[2] ?? '';
    if (abdul !== undefined) return [plain('ABDUL'), plain(abdul)];
    if (doubled !== null) return [plain('ABDUL'), plain(`${doubled[1]}${doubled[2]}`)];
    if (muhammad !== undefined) return [plain('MUHAMMAD'), plain(muhammad)];
    if (siti !== undefined) return [plain('SITI'), plain(siti)];
    if (balinese?.[1] !== undefined && balineseWords.has(order)) {
      return [plain(balinese[1]), plain(order)];
    }
    return [word];
  });
}

function plain(text: string): Word {
  return { text, dotted: false };
}

function canonical(word: Word, index: number, all: readonly Word[]): readonly Word[] {
  const front = index === 0 && all.length > 1 ? canonicalAtFront.get(word.text) : undefined;
  return [{ text: front ?? canonicalWord.get(word.text) ?? word.text, dotted: word.dotted }];
}

/** `I WAYAN SUARTA` → WAYAN SUARTA; `I.` with a dot is an initial and stays. */
function withoutBalineseSexWords(tokens: readonly Word[]): readonly Word[] {
  const balinese = tokens.some((word) => balineseWords.has(word.text));
  const kept = tokens.filter((word, index) => {
    const sexWord = (word.text === 'I' || word.text === 'NI') && !word.dotted;
    return !(sexWord && (balinese || index === 0));
  });
  return kept.length > 0 ? kept : tokens;
}

/** `NUR HAYATI` = NURHAYATI: NUR joins the word after it, where it opens the given name. */
function joinedNur(tokens: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of tokens) {
    const before = joined.at(-1);
    const opens = joined.slice(0, -1).every((each) => weakWords.has(each.text));
    if (before?.text === 'NUR' && opens && word.text.length > 2) {
      joined[joined.length - 1] = plain(`NUR${word.text}`);
    } else joined.push(word);
  }
  return joined;
}

/** Keys worth looking candidates up by: without initials and the commonest words. */
export function blocking(tokens: readonly string[], keys: readonly string[]): readonly string[] {
  const telling = keys.filter(
    (_, index) => (tokens[index]?.length ?? 0) > 1 && !weakWords.has(tokens[index] ?? ''),
  );
  const chosen = telling.length > 0 ? telling : keys.filter((key) => key.length > 1);
  return [...new Set(chosen)].sort();
}
