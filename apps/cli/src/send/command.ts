// Arguments behind the word `send`, as a value: one variant per command.

import { type Language, type Parsed, parsed } from '@payung/values';
import {
  type Given,
  type Grammar,
  numberOf,
  readGiven,
  type TenantCommand,
  usage,
} from '../decision/given.ts';
import { sendText } from './text/text.ts';

type Common = TenantCommand & { readonly name: 'send' };

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

/** Pembayaran (SP2D) of everybody of a sending who is active and not paid for yet. */
export type PayCommand = Common & {
  readonly action: 'pay';
  readonly sending: number;
  readonly document: string;
  readonly reason?: string;
};
/** Perbaikan of rejected rows, all of them or none. */
export type RepairCommand = Common & {
  readonly action: 'repair';
  readonly sending: number;
  readonly file: string;
  readonly reason?: string;
};

export type SendCommand =
  | BuildCommand
  | ReplyCommand
  | PayCommand
  | RepairCommand
  | { readonly name: 'send'; readonly action: 'help'; readonly language: Language };

const text = { type: 'string' } as const;
const grammar = {
  options: {
    profile: text,
    blank: text,
    sheet: text,
    again: text,
    paper: text,
    'failed-rows': text,
    document: text,
    out: text,
    reason: text,
  },
  actions: {
    build: {
      options: ['profile', 'blank', 'sheet', 'again', 'paper', 'out', 'reason'],
      subjects: 1,
    },
    reply: { options: ['failed-rows', 'out', 'reason'], subjects: 2 },
    repair: { options: ['reason'], subjects: 2 },
    pay: { options: ['document', 'reason'], subjects: 1 },
  },
  words: sendText,
} as const satisfies Grammar<string>;

type Values = Given<string>['text'];

/** @example parseSendCommand(['reply', '3', 'balasan.xlsx', '--tenant', '75.02']).ok // true */
export function parseSendCommand(argv: readonly string[]): Parsed<SendCommand> {
  const read = readGiven<keyof typeof grammar.actions>(argv, grammar);
  if (!read.ok) return read;
  const given = read.value;
  if (given.action === 'help') return parsed({ name: 'send', ...given });
  const { action, tenant, json, language, subjects } = given;
  const shared = { name: 'send', tenant, json, language } as const;
  if (action === 'build') return buildCommand(shared, given.text, subjects[0]);
  const words = sendText(language);
  const sending = numberOf(subjects[0]);
  if (sending === undefined) return usage(words.sendingInvalid, subjects[0] ?? '');
  const { reason, document } = given.text;
  const why = reason === undefined ? {} : { reason };
  if (action === 'pay') {
    if (document === undefined) return usage(words.documentMissing);
    return parsed({ ...shared, action, sending, document, ...why });
  }
  const file = subjects[1];
  if (file === undefined) {
    return usage(action === 'reply' ? words.replyMissing : words.repairMissing);
  }
  if (action === 'repair') return parsed({ ...shared, action, sending, file, ...why });
  return replyCommand(shared, given.text, { sending, file });
}

function buildCommand(
  shared: Common,
  values: Values,
  number: string | undefined,
): Parsed<SendCommand> {
  const words = sendText(shared.language);
  const { out, paper, reason } = values;
  if (number === undefined) return usage(words.numberMissing);
  if (out === undefined) return usage(words.outMissing);
  const recipient = recipientOf(values);
  if (recipient === undefined) return usage(words.recipientInvalid, values['sheet'] ?? '');
  const again = numberOf(values['again']);
  if (values['again'] !== undefined && again === undefined) {
    return usage(words.sendingInvalid, values['again']);
  }
  return parsed({
    ...shared,
    action: 'build',
    number,
    recipient,
    out,
    ...(again === undefined ? {} : { again }),
    ...(paper === undefined ? {} : { paper }),
    ...(reason === undefined ? {} : { reason }),
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
  asked: { readonly sending: number; readonly file: string },
): Parsed<SendCommand> {
  const said = values['failed-rows'];
  const failedRows = said === '0' ? 0 : numberOf(said);
  if (said !== undefined && failedRows === undefined) {
    return usage(sendText(shared.language).failedInvalid, said);
  }
  const { out, reason } = values;
  return parsed({
    ...shared,
    action: 'reply',
    ...asked,
    ...(failedRows === undefined ? {} : { failedRows }),
    ...(out === undefined ? {} : { out }),
    ...(reason === undefined ? {} : { reason }),
  });
}
