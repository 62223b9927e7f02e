// What every reader carries along: which file it reads, the limits it keeps to, and how it refuses.

import { type IssueCode, type IssueData, type Place, type Refusal, refuse } from '@payung/values';
import type { Limits } from './limits.ts';
import type { SourceFile } from './record.ts';

export type Reading = SourceFile & {
  readonly limits: Limits;
  /** Told how many bytes of the file have been gone through since it was last told. */
  readonly progress?: (bytes: number) => void;
};

/** A refusal of the whole file, with the place when one is known. */
export function refuseFile(
  reading: Reading,
  code: IssueCode,
  data: IssueData = {},
  options: { at?: Omit<Place, 'file'>; cause?: unknown } = {},
): Refusal {
  return refuse(code, data, { file: reading.name, ...options.at }, options.cause);
}

/** `2,1 GB`: sizes in messages, decimal units, one decimal. */
export function sizeText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes < 1_000 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1_000 ** power;
  return `${amount.toFixed(power === 0 ? 0 : 1).replace('.', ',')} ${units[power]}`;
}

/** Column letters of a spreadsheet: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
