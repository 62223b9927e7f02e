// All words of `payung claim` in English.

import type { ClaimCommandText } from './id.ts';

export const en: ClaimCommandText = {
  help: `payung claim: claims and benefits of families

Use:
  payung claim open FACTS.json --tenant 75.02 --person 12 --by NAME [--day DAY]
  payung claim paper CLAIM --document NAME --tenant 75.02 --by NAME [--file FILE]
  payung claim heirs CLAIM HEIRS.json --tenant 75.02 --by NAME
  payung claim move CLAIM --move STEP --tenant 75.02 --by NAME [--day DAY] [--amount Rp] [--article ARTICLE]
      A payment is marked by one person and confirmed by another.
  payung claim show CLAIM --tenant 75.02 --by NAME
  payung claim board --tenant 75.02 --by NAME
  payung claim alerts --tenant 75.02 --by NAME [--day DAY]

Options: --json, --lang id|en, --reason REASON. --by names the clerk; nobody signs in at a desk, so the
second person is guarded by the name that is given.
Exit codes: 0 done, 2 refused.`,
  actionUnknown: 'There is no command “claim {value}”; see payung claim --help.',
  tenantMissing: 'Name the region: --tenant 75.02 (given: “{value}”).',
  optionMissing: 'Name {value}.',
  optionInvalid: '{value} cannot be read.',
  fileUnfit: 'The file does not fit: {value}.',
  reason: 'from the command line',
  opened:
    'Claim {claim} ({programme}) is open: expected {expected}, potential scholarship {potential}.',
  kept: 'Paper {paper} is recorded.',
  named: 'Receivers are recorded, from number {first}.',
  moved: 'Claim {claim}: {state}.',
  shown:
    'Claim {claim} ({programme}), {state}: expected {expected}, potential scholarship {potential}.',
  task: '  paper: {label} [{status}]',
  tasks: { missing: 'missing', seen: 'seen', scanned: 'scanned' },
  why: '  by: {step}',
  share: '  receiver {heir}: {share}',
  cell: '{month} {region} {programme}: {claims} claims, {amount}',
  boardTotal: '{claims} claims in all, {amount}; contributions of funds {funds}.',
  noAlerts: 'No alerts.',
};
