// How names are written otherwise: accepted short forms, the spelling before 1972, sounds with two
// letters, titles and degrees. From general knowledge of Indonesian lists.

import type { Sex } from '@payung/values';

export const muhammadForms: readonly string[] =
  'MOH. MUH. MOHAMAD MUHAMAD M. MOCH. MUHAMMAD MOHAMMAD MOH MUH MHD. MUCHAMAD'.split(' ');
export const abdulForms: readonly string[] = 'ABD. ABD ABDOEL ABD.'.split(' ');
export const sitiForms: readonly string[] = 'SITTI ST. ST SITTI S.'.split(' ');

export const balineseShort: ReadonlyMap<string, string> = new Map([
  ['WAYAN', 'WY.'],
  ['MADE', 'MD.'],
  ['NYOMAN', 'NYM.'],
  ['KETUT', 'KT.'],
  ['PUTU', 'PT.'],
  ['KADEK', 'KD.'],
  ['KOMANG', 'KM.'],
  ['GEDE', 'GD.'],
  ['GUSTI', 'GST.'],
]);

/** Ejaan van Ophuijsen and Soewandi. */
export const oldSpellings: ReadonlyMap<string, string> = new Map([
  ['U', 'OE'],
  ['J', 'DJ'],
  ['Y', 'J'],
  ['C', 'TJ'],
  ['SY', 'SJ'],
]);

/** A sound and another way to write it; heard alike, or nearly. */
export const soundAlikes: readonly (readonly [sound: string, other: string])[] = [
  ['F', 'P'],
  ['F', 'V'],
  ['P', 'F'],
  ['V', 'F'],
  ['Z', 'S'],
  ['S', 'Z'],
  ['Y', 'I'],
  ['I', 'Y'],
  ['U', 'O'],
  ['O', 'U'],
  ['I', 'E'],
  ['E', 'I'],
  ['DJ', 'J'],
  ['J', 'DJ'],
  ['KH', 'H'],
  ['H', 'CH'],
  ['AI', 'AE'],
  ['T', 'TH'],
  ['D', 'DH'],
  ['Q', 'K'],
  ['K', 'Q'],
  ['MM', 'M'],
  ['LL', 'L'],
  ['R', 'RR'],
  ['L', 'LL'],
  ['N', 'NN'],
  ['H', ''],
  ['SY', 'S'],
];

export const titles: Readonly<Record<Sex, readonly string[]>> = {
  L: ['H.', 'BPK.', 'DRS.', 'IR.', 'UST.', 'TN.', 'HAJI', 'K.H.'],
  P: ['HJ.', 'IBU', 'NY.', 'DRA.', 'HJ', 'HAJJAH'],
};

export const degrees: readonly string[] = [
  ', S.PD',
  ', SE',
  ', S.SOS',
  ', S.PD.I',
  ' SP',
  ', AMD',
  ', S.KOM',
  ', S.AP',
  ', SH',
  ' S.PD',
  ', A.MA.PD',
];
