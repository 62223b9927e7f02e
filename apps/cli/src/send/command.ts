// Arguments behind the word `send`, as a value: one variant per command.

import { parseArgs } from 'node:util';
import { parseRegionCode } from '@payung/regions';
import { failed, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { sendText } from './text/text.ts';

type Common = {
  readonly name: 'send';
  readonly tenant: string;
  readonly json: boolean;
  readonly language: Language;
};

export type Recipient =
  | { readonly kind: 'profile'; readonly file?: string }
  | {
      readonly kind: 'sipp';
      readonly blank: string;
      readonly sheet: 'data_tk_baru' | 'data_tk_lanjutan';
    };

export type BuildCommand = Common & {
  readonly action: 'build';
  /** Number of the decision. */
  readonly number: string;
  readonly recipient: Recipient;
  readonly out: string;
  /** Writes the files of this sending again. */
  readonly again?: number;
  /** Facts of the hand-over paper, as JSON. */
  readonly paper?: string;
  readonly reason?: string;
};

export type ReplyCommand = Common & {
  readonly action: 'reply';
  readonly sending: number;
  readonly file: string;
  /** Only failed rows are in the file; how many the branch names. */
  readonly failedRows?: number;
  readonly out?: string;
  readonly reason?: string;
};

export type SendCommand =
  | BuildCommand
  | ReplyCommand
  | { readonly name: 'send'; readonly action: 'help'; readonly language: Language };

const options = {
  tenant: { type: 'string' },
  profile: { type: 'string' },
  blank: { type: 'string' },
  sheet: { type: 'string' },
  again: { type: 'string' },
  paper: { type: 'string' },
  'failed-rows': { type: 'string' },
  out: { type: 'string' },
  reason: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which options a command knows besides tenant, json and lang; others are refused, not ignored. */
const known: Readonly<Record<string, readonly string[]>> = {
  build: ['profile', 'blank', 'sheet', 'again', 'paper', 'out', 'reason'],
  reply: ['failed-rows', 'out', 'reason'],
};
const common = ['tenant', 'json', 'lang'];

type Values = NonNullable<ReturnType<typeof readArguments>>['values'];

/** @example parseSendCommand(['reply', '3', 'balasan.xlsx', '--tenant', '75.02']).ok // true */
export function parseSendCommand(argv: readonly string[]): Parsed<SendCommand> {
  const given = readArguments(argv);
  if (given === undefined) return usage(textIn('id').unknownOption, argv.join(' '));
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') return usage(textIn('id').languageInvalid, language);
  const [action, ...rest] = positionals;
  if (values.help || action === undefined)
    return parsed({ name: 'send', action: 'help', language });
  const text = sendText(language);
  const allowed = known[action];
  if (allowed === undefined) return usage(text.actionUnknown, action);
  const stranger = Object.keys(values).find((each) => ![...common, ...allowed].includes(each));
  if (stranger !== undefined) return usage(textIn(language).unknownOption, `--${stranger}`);
  const tenant = parseRegionCode(values.tenant ?? '');
  if (!tenant.ok) return usage(text.tenantMissing, values.tenant ?? '');
  const json = values.json ?? false;
  const shared = { name: 'send', tenant: tenant.value, json, language } as const;
  return action === 'build'
    ? buildCommand(shared, values, rest)
    : replyCommand(shared, values, rest);
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function buildCommand(
  shared: Common,
  values: Values,
  rest: readonly string[],
): Parsed<SendCommand> {
  const text = sendText(shared.language);
  const [number, stranger] = rest;
  if (number === undefined) return usage(text.numberMissing, '');
  if (stranger !== undefined) return usage(textIn(shared.language).unknownOption, stranger);
  if (values.out === undefined) return usage(text.outMissing, '');
  const recipient = recipientOf(values);
  if (recipient === undefined) return usage(text.recipientInvalid, values.sheet ?? '');
  const again = values.again === undefined ? undefined : countOf(values.again);
  if (values.again !== undefined && again === undefined) {
    return usage(text.sendingInvalid, values.again);
  }
  return parsed({
    ...shared,
    action: 'build',
    number,
    recipient,
    out: values.out,
    ...(again === undefined ? {} : { again }),
    ...(values.paper === undefined ? {} : { paper: values.paper }),
    ...(values.reason === undefined ? {} : { reason: values.reason }),
  });
}

function recipientOf({ profile, blank, sheet }: Values): Recipient | undefined {
  if (blank === undefined) {
    if (sheet !== undefined) return undefined;
    return { kind: 'profile', ...(profile === undefined ? {} : { file: profile }) };
  }
  if (profile !== undefined) return undefined;
  if (sheet !== 'data_tk_baru' && sheet !== 'data_tk_lanjutan') return undefined;
  return { kind: 'sipp', blank, sheet };
}

function replyCommand(
  shared: Common,
  values: Values,
  rest: readonly string[],
): Parsed<SendCommand> {
  const text = sendText(shared.language);
  const [sendingText, file, stranger] = rest;
  const sending = countOf(sendingText ?? '');
  if (sending === undefined) return usage(text.sendingInvalid, sendingText ?? '');
  if (file === undefined) return usage(text.replyMissing, '');
  if (stranger !== undefined) return usage(textIn(shared.language).unknownOption, stranger);
  const said = values['failed-rows'];
  const failedRows = said === undefined ? undefined : said === '0' ? 0 : countOf(said);
  if (said !== undefined && failedRows === undefined) return usage(text.failedInvalid, said);
  return parsed({
    ...shared,
    action: 'reply',
    sending,
    file,
    ...(failedRows === undefined ? {} : { failedRows }),
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.reason === undefined ? {} : { reason: values.reason }),
  });
}

function countOf(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}

/** Every text of usage has at most one blank. */
function usage(text: string, given: string) {
  const data = { value: given, detail: given };
  return failed(issue('usage', { detail: fill(text, data) }));
}
