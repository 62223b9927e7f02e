// The repairs of rejected rows as a person writes them: JSON, one entry for each row of the sending.

import type { repairRows } from '@payung/office';
import { isNik } from '@payung/values';
import { type FileRead, type Part, reading } from '../decision/json-part.ts';

type Repairs = Parameters<typeof repairRows>[2]['repairs'];
type Correction = Repairs[number]['correction'];

/** @example readRepairs('[{ "row": 3, "name": "YUSUF LAHAY" }]').ok // true */
export function readRepairs(text: string): FileRead<Repairs> {
  return reading(text, (root) =>
    root.ownList().map((part) => ({ row: part.count('row'), correction: correctionOf(part) })),
  );
}

const texts = ['name', 'birthPlace', 'motherName', 'occupation', 'address', 'phone'] as const;

function correctionOf(part: Part): Correction {
  const told = texts.filter((key) => part.has(key)).map((key) => [key, part.text(key)] as const);
  return {
    ...Object.fromEntries(told),
    ...(part.has('nik') ? { nik: part.matching('nik', isNik, '16 angka') } : {}),
    ...(part.has('birth') ? { birth: part.day('birth') } : {}),
    ...(part.has('sex') ? { sex: part.oneOf('sex', ['L', 'P'] as const) } : {}),
  };
}
