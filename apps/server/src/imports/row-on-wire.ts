// Rows of a list that is being taken in, and its effect, as they leave the house: whatever a column is
// called, no whole NIK stands in it.

import type { ImportRow } from '@payung/engine/jobs';
import type { BatchEffect } from '@payung/office';
import { maskDigits, maskNik } from '@payung/values';
import { readRow } from '../jobs/index.ts';
import type { SiteOptions } from '../options.ts';
import type { EffectWire, RowsWire } from '../wire/job.ts';

/** A NIK is often written in groups: `7502 0126 0987 0001`, `7502.0126.0987.0001`. */
const longNumber = /\d(?:[\s.,'’_/-]{0,2}\d){13,}/g;

export function maskedCell(text: string): string {
  return text.replace(longNumber, (found) => maskDigits(found.replace(/\D/g, '')));
}

export function rowOnWire(row: ImportRow, { database }: SiteOptions): RowsWire['rows'][number] {
  const { line, sheet, disposition } = row;
  const kept = readRow(database.vault, row.contentSealed);
  const person = 'person' in kept ? kept.person : undefined;
  return {
    ...{ line, sheet, disposition, row: row.row },
    cells: kept.cells.map(maskedCell),
    issues: kept.issues,
    ...(person === undefined
      ? {}
      : {
          person: {
            name: maskedCell(person.name),
            ...(person.nik === undefined ? {} : { nik: maskNik(person.nik) }),
            ...(person.birth === undefined ? {} : { birth: person.birth.day }),
            ...(person.sex === undefined ? {} : { sex: person.sex }),
          },
        }),
  };
}

export function effectOnWire(
  effect: BatchEffect,
  { database }: SiteOptions,
  tenant: string,
): EffectWire {
  const masked = (text: string | null) => (text === null ? null : maskedCell(text));
  return {
    ...effect,
    fields: effect.fields.map(({ field, people, examples }) => ({
      ...{ field, people },
      examples: examples.map(({ person, row, old, new: fresh }) => ({
        person: database.vault.publicId({ kind: 'person', tenant, number: person }),
        row,
        old: masked(old),
        new: masked(fresh),
      })),
    })),
  };
}
