// Jenjang pendidikan of the scholarship and the school year a child is in: PP 82/2019 arts 25 and 34.

import type { Day, Issue } from '@payung/values';
import { choice, contradiction, count, need, record, type TypeOf } from '../../facts.ts';
import { getParameter } from '../../parameter.ts';

/** TK, SD, SMP, SMA; PT is higher education up to S1, or training. */
export const schoolLevels = ['TK', 'SD', 'SMP', 'SMA', 'PT'] as const;
export type SchoolLevel = (typeof schoolLevels)[number];

export const levelField = need('Jenjang', 'Level of schooling', choice(schoolLevels));

export const grade = record({
  level: levelField,
  year: need('Tahun ke berapa', 'Year of the level', count({ least: 1, most: 20 })),
});
/** The school year a child is in, from 1; a child below school age is in TK 1. */
export type Grade = TypeOf<typeof grade>;

/** A year the level does not have. */
export function gradeFaults({ level, year }: Grade, key: string, on: Day): readonly Issue[] {
  const most = getParameter('benefits.scholarship.years', on).value[level];
  return year <= most ? [] : [contradiction(`${key}.year`, year, `1 .. ${most}`)];
}
