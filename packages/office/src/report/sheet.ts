// Prints region sheets: one press for all of them, one PDF (PDF/A-2a, tagged) each. The same model
// gives the same bytes.

import { day } from '@payung/values';
import { openPress } from '../paper/index.ts';
import type { SheetModel } from './sheet-model.ts';

export type SheetPrinter = (model: SheetModel) => Uint8Array;

/** @example const print = await openSheetPrinter(); print(sheetModel(input, 'id')) // %PDF-1.7 … */
export async function openSheetPrinter(): Promise<SheetPrinter> {
  const press = await openPress(new URL('./sheet.typ', import.meta.url));
  return (model) => {
    const { year, month, day: dayOfMonth } = model.date;
    return press.print(model, day(`${year}-${two(month)}-${two(dayOfMonth)}`));
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
