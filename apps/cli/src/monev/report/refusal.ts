// What Monev declined, said at the terminal.

import { type MonevRefused, monevRefusalText } from '@payung/office';
import { note, print } from '../../console.ts';
import type { PeriodWork } from './period-command.ts';

const refusedCode = 2;

/** The exit code is returned. */
export function tellRefusal(
  refused: MonevRefused,
  { json, language }: Pick<PeriodWork, 'json' | 'language'>,
): number {
  if (json) print(JSON.stringify(refused, undefined, 2));
  note(`payung: ${monevRefusalText(refused, language)}`);
  return refusedCode;
}
