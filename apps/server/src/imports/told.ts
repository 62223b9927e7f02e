// What a person said of the columns of a list, as it is kept: sealed, with the list or for its sender's next ones.

import type { Vault } from '@payung/engine';
import type { Job } from '@payung/engine/jobs';
import { type FieldName, fieldNames, type KnownLayout } from '@payung/intake';
import { z } from 'zod';

const toldSchema = z.object({
  layouts: z.array(
    z.object({
      headings: z.array(z.string()),
      fields: z.array(z.enum(fieldNames).nullable()),
      constants: z.partialRecord(z.enum(fieldNames), z.string()).exactOptional(),
    }),
  ),
  /** Sheets that list nobody, in this file. */
  leftSheets: z.array(z.string()),
});

export type Told = {
  readonly layouts: readonly KnownLayout[];
  readonly leftSheets: readonly string[];
};

export function readTold(text: string): Told {
  const { layouts, leftSheets } = toldSchema.parse(JSON.parse(text));
  return {
    leftSheets,
    layouts: layouts.map(({ constants, ...layout }) => ({
      ...layout,
      ...(constants === undefined ? {} : { constants: said(constants) }),
    })),
  };
}

type Constants = NonNullable<KnownLayout['constants']>;

/** Only those that say something. */
export function said(constants: { readonly [field in FieldName]?: string | undefined }): Constants {
  return Object.fromEntries(
    Object.entries(constants).flatMap(([field, text]) =>
      text === undefined || text === '' ? [] : [[field, text]],
    ),
  );
}

export function sealTold(vault: Vault, told: Told): Uint8Array {
  return vault.seal(JSON.stringify(told));
}

/** Whose next list under the same headings is meant: a place's, an office's, or one person's. */
export function senderOf({ area, opd, account }: Pick<Job, 'area' | 'opd' | 'account'>): string {
  if (opd !== null) return `opd:${opd}`;
  return area === null ? `account:${account}` : `area:${area}`;
}
