// Who stands behind a report, as its papers say it: a table of the steps, and the block at the end.

import type { Language } from '@payung/values';
import type { PaperPart } from '../paper-part.ts';
import { dayText } from '../text/catalogue.ts';
import { type Signature, signingSteps } from './signature.ts';
import { periodText } from './text/catalogue.ts';

/** Penyusun dan penanda tangan. */
export function signaturePart(signatures: readonly Signature[], language: Language): PaperPart {
  const { parts, captions, columns, none, steps, roles, signatureNote } = periodText(language);
  const rows = signingSteps.flatMap((step) => {
    const found = signatures.find((each) => each.step === step);
    if (found === undefined) return [];
    const { name, position, role, day } = found;
    return [[steps[step], name, position, roles[role] ?? role, dayText(day, language)]];
  });
  return {
    heading: parts.signatures,
    lines: [rows.length === 0 ? none.signatures : signatureNote],
    table: {
      caption: captions.signatures,
      head: [columns.step, columns.name, columns.position, columns.role, columns.day],
      rows,
      right: [],
    },
  };
}

/** Where nobody has signed, a line for ink. */
export function signatureBlock(
  signatures: readonly Signature[],
  language: Language,
): readonly string[] {
  const { signature, signed } = periodText(language);
  const found = signatures.find(({ step }) => step === 'signed');
  if (found === undefined) return signature;
  return [`${found.position},`, '', '', signed, found.name];
}
