// A recipe: the steps of one list that are worth repeating on the sender's next one, in the shape of
// his profile's corrections, where every use of them is told row by row.

import type { Correction, FieldName, Profile } from '../list.ts';
import type { Fix, FixHistory } from './fixes.ts';

// What is corrected there belongs to one person and must neither be repeated on another nor kept.
const personal: ReadonlySet<FieldName> = new Set<FieldName>([
  'nik',
  'name',
  'name_first',
  'name_middle',
  'name_last',
  'birth',
  'birth_day',
  'birth_month',
  'birth_year',
  'phone',
  'kk',
  'kpj',
  'address',
]);

/** Whether a step says something of the sender's way of writing, not of one person. */
export function isRepeatable(fix: Fix): boolean {
  return fix.scope === 'alike' && !personal.has(fix.field);
}

/**
 * Resep pembetulan. A chain of steps (`Bj` → `Bajo`, `Bajo` → `Desa Bajo`) becomes what it leads to,
 * since corrections are made once.
 *
 * @example recipeOf(history) // [{ field: 'village', from: 'Bj', to: 'Bajo' }]
 */
export function recipeOf(history: FixHistory): readonly Correction[] {
  const recipe: Correction[] = [];
  for (const fix of history.fixes.filter(isRepeatable)) {
    for (const [index, made] of recipe.entries()) {
      if (made.field === fix.field && made.to.trim() === fix.from) {
        recipe[index] = { ...made, to: fix.to };
      }
    }
    const { field, from, to } = fix;
    const again = recipe.findIndex((each) => each.field === field && each.from === from);
    if (again >= 0) recipe.splice(again, 1);
    recipe.push({ field, from, to });
  }
  return recipe.filter((each) => each.from !== each.to.trim());
}

/** The profile with the recipe kept; a newer correction of the same text takes the older's place. */
export function withRecipe(profile: Profile, recipe: readonly Correction[]): Profile {
  const kept = (profile.corrections ?? []).filter(
    (old) => !recipe.some((each) => each.field === old.field && each.from === old.from),
  );
  const corrections = [...kept, ...recipe];
  return corrections.length === 0 ? profile : { ...profile, corrections };
}
