// All words of `payung flags` in English.

import type { FlagsText } from './id.ts';

export const en: FlagsText = {
  help: `payung flags: signs for a person to look at, and the draw of home visits

Usage:
  payung flags raise --tenant 75.02 [--facts FILE.json] [--json]
      Looks at everybody with a funded place. A flag refuses nobody.
      FILE.json: [{ "person": 12, "civil": "unknown", "phone": "key" }]
  payung flags list --tenant 75.02 [--json]
  payung flags close FLAG --tenant 75.02 --verdict confirmed|cleared --why REASON [--json]
  payung flags seed FILE --tenant 75.02 --share PERCENT [--json]
      Fixes the seed of the visits BEFORE the list is frozen; only its digest is kept.
  payung flags draw DRAW NUMBER FILE --tenant 75.02 [--json]
      Draws, once, from the list of decision NUMBER with the seed in FILE.
  payung flags visits DRAW --tenant 75.02 [--json]
      The visits, with the draw repeated to prove them.

Exit code: 0 done, 2 refused or the draw does not repeat.`,
  actionUnknown:
    'The command “flags {value}” is not known; use raise, list, close, seed, draw or visits.',
  tenantMissing: 'Name the region: --tenant 75.02.',
  flagInvalid: 'Flag “{value}” cannot be read; write a number such as 3.',
  drawInvalid: 'Draw “{value}” cannot be read; write a number such as 1.',
  drawMissing: 'Name the decision and the file of the seed: payung flags draw DRAW NUMBER FILE.',
  seedMissing: 'Name the file that holds the seed: payung flags seed FILE --share 2.',
  shareInvalid: 'Share “{value}” cannot be read; write percent such as --share 2.',
  verdictInvalid: 'Verdict “{value}” is not known; use --verdict confirmed or cleared.',
  whyMissing: 'Give the reason: --why REASON.',
  fileInvalid: 'File {file} cannot be read: {detail}. Repair that part.',
  reasonRaise: 'flags raised from the command line',
  reasonClose: 'flag closed from the command line',
  reasonSeed: 'seed of visits fixed from the command line',
  reasonDraw: 'visits drawn from the command line',
  none: 'No flags.',
  flag: 'Flag {flag}, person {person}: {sign} [{outcome}]',
  open: 'open',
  verdicts: { confirmed: 'confirmed', cleared: 'cleared' },
  raised: '{signs} signs found, {fresh} of them new. Look at them with payung flags list.',
  closed: 'Flag {flag} is closed: {verdict}.',
  fixed: 'Draw {draw}; digest of the seed {digest}. Record both.',
  drawn: 'Draw {draw}: {count} visits: people {people}',
  repeats: 'The draw was repeated with the same result.',
  repeatsNot: 'The draw was repeated with ANOTHER result. The visits cannot be accounted for.',
};
