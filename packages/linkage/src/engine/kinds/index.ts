// The kinds of comparison the engine brings, and those of other modules beside them.

import type { ComparisonKind, KeyNormaliser, KindModule, Normaliser } from '../comparison.ts';
import { builtInNormalisers } from '../normalise.ts';
import { dateKind } from './date.ts';
import { digitsKind } from './digits.ts';
import { exactKind } from './exact.ts';
import { numberKind } from './number.ts';
import { textKind } from './text.ts';
import { tokensKind } from './tokens.ts';

export const builtInKinds: readonly ComparisonKind[] = [
  exactKind,
  textKind,
  tokensKind,
  dateKind,
  digitsKind,
  numberKind,
];

export type Kinds = {
  readonly comparisons: ReadonlyMap<string, ComparisonKind>;
  readonly normalisers: ReadonlyMap<string, Normaliser>;
  readonly keyNormalisers: ReadonlyMap<string, KeyNormaliser>;
};

/** All kinds by name; a module's own kind goes before a built-in of the same name. */
export async function loadKinds(modules: readonly string[]): Promise<Kinds> {
  const comparisons = new Map(builtInKinds.map((kind) => [kind.name, kind]));
  const normalisers = new Map(Object.entries(builtInNormalisers));
  const keyNormalisers = new Map<string, KeyNormaliser>();
  for (const address of modules) {
    const loaded: Partial<KindModule> = await import(address);
    for (const kind of loaded.comparisonKinds ?? []) comparisons.set(kind.name, kind);
    for (const [name, normaliser] of Object.entries(loaded.normalisers ?? {})) {
      normalisers.set(name, normaliser);
    }
    for (const [name, make] of Object.entries(loaded.keyNormalisers ?? {})) {
      keyNormalisers.set(name, make);
    }
  }
  return { comparisons, normalisers, keyNormalisers };
}

/** The kind of that name; throws when nobody brings it. */
export function getKind(kinds: Kinds, name: string): ComparisonKind {
  const kind = kinds.comparisons.get(name);
  if (kind === undefined) throw new RangeError(`No kind of comparison ${name}`);
  return kind;
}
