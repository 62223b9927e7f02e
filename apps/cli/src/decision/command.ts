// Arguments behind the word `decision`, as a value: one variant per command.

import { parseArgs } from 'node:util';
import { parseRegionCode } from '@payung/regions';
import { type Day, failed, isDay, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { decisionText } from './text/text.ts';

type Common = {
  readonly name: 'decision';
  readonly tenant: string;
  readonly json: boolean;
  readonly language: Language;
};

/** What stands above and below a list, and who agrees. */
type Paper = {
  readonly number: string;
  readonly day: Day;
  readonly signatory: string;
  readonly position: string;
  readonly nip?: string;
  readonly approvedBy: string;
  readonly out: string;
  readonly reason?: string;
  /** Whole NIKs on the annex: for the signed paper. */
  readonly whole: boolean;
};

export type FreezeCommand = Common &
  Paper & {
    readonly action: 'freeze';
    readonly plan: string;
    readonly objection?: { readonly from: Day; readonly until: Day };
  };
export type AddendumCommand = Common &
  Paper & { readonly action: 'addendum'; readonly changes: string; readonly amends: string };
export type VerifyCommand = Common & {
  readonly action: 'verify';
  readonly number: string;
  readonly file?: string;
};

export type DecisionCommand =
  | FreezeCommand
  | AddendumCommand
  | VerifyCommand
  | { readonly name: 'decision'; readonly action: 'help'; readonly language: Language };

const options = {
  tenant: { type: 'string' },
  number: { type: 'string' },
  day: { type: 'string' },
  signatory: { type: 'string' },
  position: { type: 'string' },
  nip: { type: 'string' },
  'approved-by': { type: 'string' },
  out: { type: 'string' },
  reason: { type: 'string' },
  whole: { type: 'boolean' },
  'objection-from': { type: 'string' },
  'objection-until': { type: 'string' },
  amends: { type: 'string' },
  file: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const paper = [
  'number',
  'day',
  'signatory',
  'position',
  'nip',
  'approved-by',
  'out',
  'reason',
  'whole',
];
/** Which options a command knows besides tenant, json and lang; others are refused, not ignored. */
const known: Readonly<Record<string, readonly string[]>> = {
  freeze: [...paper, 'objection-from', 'objection-until'],
  addendum: [...paper, 'amends'],
  verify: ['file'],
};
const common = ['tenant', 'json', 'lang'];

type Values = NonNullable<ReturnType<typeof readArguments>>['values'];

/** @example parseDecisionCommand(['verify', 'SK 1/2026', '--tenant', '75.02']).ok // true */
export function parseDecisionCommand(argv: readonly string[]): Parsed<DecisionCommand> {
  const given = readArguments(argv);
  if (given === undefined) return usage(textIn('id').unknownOption, argv.join(' '));
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') return usage(textIn('id').languageInvalid, language);
  const [action, subject, stray] = positionals;
  if (values.help || action === undefined) {
    return parsed({ name: 'decision', action: 'help', language });
  }
  const text = decisionText(language);
  const allowed = known[action];
  if (allowed === undefined) return usage(text.actionUnknown, action);
  const stranger = Object.keys(values).find((each) => ![...common, ...allowed].includes(each));
  if (stranger !== undefined) return usage(textIn(language).unknownOption, `--${stranger}`);
  if (stray !== undefined) return usage(textIn(language).unknownOption, stray);
  const tenant = parseRegionCode(values.tenant ?? '');
  if (!tenant.ok) return usage(text.tenantMissing, values.tenant ?? '');
  if (subject === undefined) return usage(text.subjectMissing[subjectOf(action)], '');
  const shared = {
    name: 'decision',
    tenant: tenant.value,
    json: values.json ?? false,
    language,
  } as const;
  if (action === 'verify') {
    const file = values.file === undefined ? {} : { file: values.file };
    return parsed({ ...shared, action: 'verify', number: subject, ...file });
  }
  return paperCommand(shared, values, { action: subjectOf(action), subject });
}

function subjectOf(action: string): 'freeze' | 'addendum' | 'verify' {
  return action === 'freeze' || action === 'addendum' ? action : 'verify';
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

const needed = ['number', 'day', 'signatory', 'position', 'approved-by', 'out'] as const;

function paperCommand(
  shared: Common,
  values: Values,
  { action, subject }: { action: 'freeze' | 'addendum' | 'verify'; subject: string },
): Parsed<DecisionCommand> {
  const text = decisionText(shared.language);
  const missing = needed.find((each) => (values[each] ?? '').trim() === '');
  if (missing !== undefined) return usage(text.optionMissing, `--${missing}`);
  const day = values.day ?? '';
  if (!isDay(day)) return usage(textIn(shared.language).dayInvalid, day);
  const common = {
    ...shared,
    number: values.number ?? '',
    day,
    signatory: values.signatory ?? '',
    position: values.position ?? '',
    approvedBy: values['approved-by'] ?? '',
    out: values.out ?? '',
    whole: values.whole ?? false,
    ...(values.nip === undefined ? {} : { nip: values.nip }),
    ...(values.reason === undefined ? {} : { reason: values.reason }),
  };
  if (action === 'addendum') {
    const { amends } = values;
    if (amends === undefined) return usage(text.optionMissing, '--amends');
    return parsed({ ...common, action, changes: subject, amends });
  }
  const [from, until] = [values['objection-from'], values['objection-until']];
  if (from === undefined && until === undefined) {
    return parsed({ ...common, action: 'freeze', plan: subject });
  }
  const bad = [from ?? '', until ?? ''].find((each) => !isDay(each));
  if (from === undefined || until === undefined || !isDay(from) || !isDay(until) || until < from) {
    return usage(textIn(shared.language).dayInvalid, bad ?? until ?? '');
  }
  return parsed({ ...common, action: 'freeze', plan: subject, objection: { from, until } });
}

/** Every text of usage has at most one blank. */
function usage(text: string, given: string) {
  const data = { value: given, detail: given };
  return failed(issue('usage', { detail: fill(text, data) }));
}
