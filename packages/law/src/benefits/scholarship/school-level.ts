// Jenjang pendidikan of the scholarship and what a child still has before him at each of them:
// PP 82/2019 arts 25 and 34.

import type { Day } from '@payung/values';
import { getParameter } from '../../parameter.ts';
import type { FactCheck } from '../benefit.ts';
import { checkChoice, checkCount } from '../benefit.ts';

/** TK, SD, SMP, SMA; PT is higher education up to S1, or training. */
export const schoolLevels = ['TK', 'SD', 'SMP', 'SMA', 'PT'] as const;
export type SchoolLevel = (typeof schoolLevels)[number];

/** The school year a child is in, from 1; a child below school age is in TK 1. */
export type Grade = { readonly level: SchoolLevel; readonly year: number };

/** Refuses an unknown level and a year the level does not have. */
export function checkGrade(key: string, { level, year }: Grade, on: Day): FactCheck {
  const unknown = checkChoice(`${key}.level`, level, schoolLevels);
  if (unknown) return unknown;
  const years = getParameter('benefits.scholarship.years', on).value;
  return checkCount(`${key}.year`, year, { least: 1, most: years[level] });
}
