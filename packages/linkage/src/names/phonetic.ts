// The phonetic key of one name token: old spelling made new, then sounds that lists confuse made
// equal. Used for blocking and as one level of the name comparison, never shown.

const oldSpelling: readonly (readonly [RegExp, string])[] = [
  [/OE/g, 'U'],
  [/DJ/g, 'J'],
  [/TJ/g, 'C'],
  [/SJ/g, 'SY'],
  [/NJ/g, 'NY'],
  [/CH/g, 'KH'],
];

const sounds: readonly (readonly [RegExp, string])[] = [
  [/KH/g, 'H'],
  [/SY/g, 'S'],
  [/PH|[FV]/g, 'P'],
  [/Z/g, 'S'],
  [/Q/g, 'K'],
  [/TH/g, 'T'],
  [/DH/g, 'D'],
  [/Y/g, 'I'],
  [/O/g, 'U'],
  [/E/g, 'I'],
  [/AI/g, 'A'],
  [/(.)\1+/g, '$1'],
  [/(?<=.)H$/, ''],
];

/**
 * Kunci bunyi satu kata nama. In `JOESOEF` the J is an old Y only when the same name also writes
 * the sound of J as DJ, hence `oldJ`.
 *
 * @example phoneticKey('DJAFAR') // 'JAPAR', as phoneticKey('JAFAR')
 */
export function phoneticKey(token: string, oldJ = false): string {
  const start = oldJ ? token.replace(/(?<!D|T|S|N)J/g, 'Y') : token;
  return [...oldSpelling, ...sounds].reduce(
    (text, [pattern, sound]) => text.replace(pattern, sound),
    start,
  );
}
