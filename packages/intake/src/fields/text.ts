// What any text cell may have wrong with it, whatever its field: control characters, letters of a
// wrong encoding, the beginning of a formula. Text is kept as text; it is made harmless at export.

import { type Issue, issue } from '@payung/values';
import { isFiller } from './filler.ts';

export type TextReading = { readonly text: string; readonly issues: readonly Issue[] };

// Control characters, soft hyphen, zero-width and direction marks; tab and line break are spaces.
const controls = /(?![\t\n\r])[\p{Cc}\p{Cf}]/gu;
// Plain printable text without a formula's first sign: nearly every cell.
const plain = /^[A-Za-z0-9][\x20-\x7e]*$/;

/**
 * A text cell: trimmed, single spaces, no control characters; '' for an empty or filled-in one.
 *
 * @example readText(' Dusun  II ').text // 'Dusun II'
 */
export function readText(written: string): TextReading {
  const trimmed = written.trim();
  if (trimmed === '') return nothing;
  if (plain.test(trimmed)) {
    return { text: trimmed.includes('  ') ? trimmed.replace(/ +/g, ' ') : trimmed, issues: none };
  }
  const clean = written.replace(controls, '');
  const text = clean.replace(/[\s\u00a0]+/g, ' ').trim();
  if (isFiller(text)) return nothing;
  const warn = (code: Issue['code']) =>
    issue(code, { text: shownText(text) }, { severity: 'warning' });
  const issues = [
    ...(clean === written ? [] : [issue('control_char_removed', {}, { severity: 'warning' })]),
    // One lost letter in an address does not cost the person his row; in a name it does.
    ...(looksMisread(text) || text.includes('\ufffd') ? [warn('mojibake')] : []),
    ...(looksLikeFormula(text) ? [warn('formula_like_text')] : []),
  ];
  return { text, issues };
}

/** As a message shows it: a cell may hold 32,767 characters, a sentence should not. */
export function shownText(text: string): string {
  return text.length <= shownMax ? text : `${text.slice(0, shownMax - 1).trimEnd()}…`;
}

const shownMax = 80;

const none: readonly Issue[] = [];
const nothing: TextReading = { text: '', issues: none };

/** UTF-8 read as Windows-1252: `Ã©` for é, `â€™` for ’. */
export function looksMisread(text: string): boolean {
  return /Ã.|â€|Â./.test(text);
}

/**
 * What a spreadsheet would run: = + - @ in front, also in their wide forms. A dash before a word
 * (`- Dusun II`) opens a list, no formula.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+@＝＋＠]/.test(text) || /^[-－](?! )\S*[\d(+*/|!]/.test(text);
}
