// The door of paper: every PDF and picture of the office is typeset here, with the same fonts and the same care.

export { missingGlyph, printable } from './printable.ts';
export { openPress, typesetPdf, typesetSvg } from './typeset.ts';
