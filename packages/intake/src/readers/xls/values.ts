// Values as the binary workbooks, XLS and XLSB, both write them.

import type { Cell } from '../record.ts';

// 30 bits of an integer or of the top of a double; the last two bits say which, and whether by 100.
export function compactNumber(data: Buffer, at: number): number {
  const bits = data.readInt32LE(at);
  let value: number;
  if ((bits & 2) !== 0) value = bits >> 2;
  else {
    const double = Buffer.alloc(8);
    double.writeInt32LE(bits & ~3, 4);
    value = double.readDoubleLE(0);
  }
  return (bits & 1) === 0 ? value : value / 100;
}

const errorTexts: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

export function booleanOrError(value: number, isError: boolean): Cell {
  if (isError) return { text: errorTexts.get(value) ?? '#N/A', kind: 'error' };
  return { text: value === 0 ? 'FALSE' : 'TRUE', kind: 'boolean' };
}
