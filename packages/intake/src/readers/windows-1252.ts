// The letters of Windows-1252 where they differ from Latin-1.

// Five bytes mean nothing in Windows-1252: the letter is lost, and shown as lost.
const upperHalf = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

export function windows1252Text(bytes: Buffer): string {
  return bytes.toString('latin1').replace(/[\u0080-\u009f]/g, windows1252Letter);
}

/** One letter of Latin-1 as Windows-1252 means it. */
export function windows1252Letter(letter: string): string {
  return upperHalf[letter.charCodeAt(0) - 0x80] ?? letter;
}
