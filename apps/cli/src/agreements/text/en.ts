// All words of `payung agreements` in English.

import type { AgreementsWords } from './id.ts';

export const en: AgreementsWords = {
  help: `payung agreements: agreements (KSO, MoU, PKS), regulations, and duties of Inpres 2/2021

Usage:
  payung agreements add --tenant 75.02 --kind mou|pks|kso --reference NUMBER --title TITLE
      --parties "PARTY; PARTY" --scope SCOPE --from DAY [--ends DAY] [--renews N] [--file FILE]
      Records an agreement; --ends is its last day, --renews the agreement it follows.
  payung agreements end N --tenant 75.02 --because REASON [--day DAY]
      Ends an agreement before its day.
  payung agreements regulation --tenant 75.02 --kind perda|head|decree|circular|village
      --reference NUMBER --title TITLE --subject SUBJECT --from DAY [--replaces N] [--file FILE]
      Records a regulation; of --file only the digest is kept.
  payung agreements duty DUTY --tenant 75.02 --state open|under_way|done --evidence EVIDENCE
      [--day DAY] [--file FILE]
      Records a step of a duty of Inpres 2/2021, such as regent.regulation.
  payung agreements list --tenant 75.02 [--day DAY]
      All of it, with what ends within 90, 30 and 7 days.

All commands: [--reason REASON] [--lang id|en] [--json]
Exit code: 0 done, 2 refused, 130 stopped.`,
  actionUnknown:
    'Command “agreements {value}” is unknown; use add, end, regulation, duty, or list.',
  tenantMissing: 'Name the region: --tenant 75.02.',
  optionMissing: 'Name {value}.',
  partiesMissing: 'Name two parties at least: --parties "Disnaker; BPJS TK".',
  kindUnknown: 'Unknown kind: {value}.',
  dutyUnknown: 'Unknown duty: {value}.',
  stateUnknown: 'Unknown state: {value}.',
  numberInvalid: 'The number “{value}” cannot be read; see payung agreements list.',
  kept: 'Recorded as number {number}.',
  reasons: {
    add: 'recording an agreement at the command line',
    end: 'ending an agreement at the command line',
    regulation: 'recording a regulation at the command line',
    duty: 'recording a step of a duty at the command line',
  },
};
