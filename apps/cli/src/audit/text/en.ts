// All words of `payung audit` in English.

import type { AuditText } from './id.ts';

export const en: AuditText = {
  help: `payung audit: the trail of all changes, chained, not to be changed unnoticed

Usage:
  payung audit verify --tenant 75.02 [--heads HEADS.jsonl --key PUBLIC-KEY.pem] [--lang id|en]
      Computes the whole chain again outside the database. --heads: signed heads that were kept
      elsewhere (auditor's mailbox, report); without it those of the data folder are used.
  payung audit head --tenant 75.02
      Signs the head of the trail now and prints it, to be kept elsewhere. While payung serve
      runs this is done every hour.

Exit code: 0 whole, 3 trail changed, 2 refused.`,
  tenantInvalid: 'Name the region: --tenant 75.02 (written “{value}”).',
  actionUnknown: 'The command “audit {value}” is not known; use verify or head.',
  keyMissing: '--heads and --key go together.',
  headUnreadable: 'line {row} is no head of a trail',
  headForged: 'the signature of line {row} does not fit the key',
  headForeign: 'line {row} is the head of another region',
  noKey: 'the public key cannot be read at {path}',
  noHeads: 'the heads cannot be read at {path}',
  whole: 'Whole: {entries} entries, held against {heads} kept heads.',
  empty: 'There is no entry yet.',
  broken: {
    missing: 'The trail was changed: entry {id} is missing.',
    changed: 'The trail was changed: entry {id} is not as it was written.',
    unlinked: 'The trail was changed: entry {id} does not follow the one before.',
    head_differs: 'The trail was changed: entry {id} differs from the kept head.',
  },
  unkept: 'Without a kept head a cut at the end of the trail cannot be seen.',
};
