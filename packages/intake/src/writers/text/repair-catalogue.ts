// The words of a repair workbook: the shape of the catalogues in each language.

import type { IgnoredKind } from '../../list.ts';

export type RepairTexts = {
  readonly listSheet: string;
  readonly guideSheet: string;
  /** Heading of the added column. */
  readonly toRepair: string;
  readonly rejected: string;
  readonly held: string;
  readonly skipped: Readonly<Record<IgnoredKind, string>>;
  readonly counts: string;
  readonly nothing: string;
  readonly steps: readonly string[];
  readonly headings: Readonly<Record<'number' | 'problem' | 'rows' | 'remedy' | 'example', string>>;
  readonly wholeFile: string;
};
