// All words of `payung compliance` in English.

import type { ComplianceCommandText } from './id.ts';

export const en: ComplianceCommandText = {
  help: `payung compliance: employers, from a finding to the money

Use:
  payung compliance detect LIST.csv --tenant 75.02 --by NAME --wage 3400000 --from 2026-01
      [--registered EMPLOYERS.csv] [--arrears ARREARS.csv] [--save]
  payung compliance projects CONTRACTS.csv --registered JAKON.csv --tenant 75.02 --by NAME [--save]
      Matches contracts (APBD, DPMPTSP) with construction projects that are registered.
      detect … --workers: the list is one of workers, and the employers it names are matched.
  payung compliance list --tenant 75.02 --by NAME
  payung compliance move CASE --move STEP --tenant 75.02 --by NAME [--day DAY] [--until DAY] [--outcome OUTCOME]
  payung compliance letter CASE,CASE --kind letter1 --number PATTERN --first 101 --until DAY
      --signatory NAME --position POSITION --out FOLDER --tenant 75.02 --by NAME
  payung compliance batch CASE,CASE --number NUMBER --office KEJARI --tenant 75.02 --by NAME
  payung compliance release BATCH --tenant 75.02 --by OTHER-NAME
  payung compliance pack BATCH CASE --out FOLDER --tenant 75.02 --by NAME
  payung compliance recovery --tenant 75.02 --by NAME

Options: --json, --lang id|en, --reason REASON.
Exit codes: 0 done, 2 refused, 3 some rows or letters refused.`,
  actionUnknown: 'There is no command “compliance {value}”; see payung compliance --help.',
  tenantMissing: 'Name the region: --tenant 75.02 (given: “{value}”).',
  optionMissing: 'Name {value}.',
  reason: 'from the command line',
  detected:
    '{listed} businesses listed: {linked} registered, {unknown} not found in the register, {asked} for a person; {cases} with an indication.',
  projects:
    '{listed} contracts: {registered} registered, {asked} for a person to decide, {unregistered} with signs of no registration.',
  ask: '  row {row} {name}: maybe {candidates}',
  saved: '  case {case}: {name}',
  line: 'case {case}: {name} [{state}, {day}]',
  moved: 'Case {case}: {state}.',
  letter: 'Case {case}: letter {number} ({file})',
  batched: 'Batch {batch}: {packs} packs, {due} in all. Waits for its release by somebody else.',
  released: 'Batch {batch} is released: {cases} cases.',
  packed: 'Pack: {file}',
  cell: '{month} {batch}: {payments} payments, {amount}',
  total: 'Recovered in all {amount}.',
  beforeSkk: 'before an SKK',
};
