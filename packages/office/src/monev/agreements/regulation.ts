// Regulations of a region on employment social security: the list every Monev asks for.

import type { Day } from '@payung/values';

/** Perda; Perbup, Perwali or Pergub; SK; surat edaran; peraturan desa. */
export const regulationKinds = ['perda', 'head', 'decree', 'circular', 'village'] as const;
export type RegulationKind = (typeof regulationKinds)[number];

export function isRegulationKind(text: string): text is RegulationKind {
  return (regulationKinds as readonly string[]).includes(text);
}

export type NewRegulation = {
  readonly kind: RegulationKind;
  /** Nomor dan tahun. */
  readonly reference: string;
  readonly title: string;
  /** What it settles: budget, vulnerable workers, licences … */
  readonly subject: string;
  readonly from: Day;
  readonly replaces?: number;
  /** SHA-256 of its text. */
  readonly document?: string;
};

/** Regulasi daerah. */
export type Regulation = NewRegulation & { readonly number: number };

/** Those that hold on a day: begun, and not replaced by one that has begun. */
export function regulationsOn(all: readonly Regulation[], on: Day): readonly Regulation[] {
  const begun = all.filter(({ from }) => from <= on);
  const replaced = new Set(begun.map(({ replaces }) => replaces));
  return begun.filter(({ number }) => !replaced.has(number));
}
