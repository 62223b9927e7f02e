// Spells: unbroken protection of a person, whoever pays for it.

import { type Month, monthsBetween } from '@payung/values';
import type { Assignment } from '../assignment.ts';

/** Masa perlindungan tanpa putus: `length` months that end before `until`. */
export type Spell = { readonly person: string; readonly until: Month; readonly length: number };

/** Of a plan's assignments: those of one person stand together, in the order of their months. */
export function spellsOf(assignments: readonly Assignment[]): readonly Spell[] {
  const spells: Spell[] = [];
  for (const { person, months } of assignments) {
    const length = monthsBetween(months.from, months.until);
    const last = spells.at(-1);
    if (last?.person === person && last.until === months.from) {
      spells[spells.length - 1] = { person, until: months.until, length: last.length + length };
    } else spells.push({ person, until: months.until, length });
  }
  return spells;
}
