// The door of paper: every PDF of the office is typeset here, with the same fonts and the same care.

export { missingGlyph, printable } from './printable.ts';
export { openPress, typesetPdf } from './typeset.ts';
