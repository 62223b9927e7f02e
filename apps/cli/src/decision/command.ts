// Arguments behind the word `decision`, as a value: one variant per command.

import { type Day, isDay, type Language, type Parsed, parsed } from '@payung/values';
import { textIn } from '../text/text.ts';
import {
  dayOrRefusal,
  type Given,
  type Grammar,
  numberOf,
  readGiven,
  type TenantCommand,
  usage,
} from './given.ts';
import { decisionText } from './text/text.ts';

type Common = TenantCommand & { readonly name: 'decision' };

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

/** Sanggahan masyarakat atas satu baris. */
export type FileObjectionCommand = Common & {
  readonly action: 'objection file';
  readonly number: string;
  readonly row: number;
  readonly day: Day;
  readonly text: string;
  readonly reason?: string;
};
export type DecideObjectionCommand = Common & {
  readonly action: 'objection decide';
  readonly objection: number;
  readonly verdict: 'upheld' | 'dismissed';
  readonly why: string;
  readonly reason?: string;
};
export type ListObjectionsCommand = Common & {
  readonly action: 'objection list';
  readonly number: string;
};
export type ObjectionCommand =
  | FileObjectionCommand
  | DecideObjectionCommand
  | ListObjectionsCommand;

export type DecisionCommand =
  | FreezeCommand
  | AddendumCommand
  | VerifyCommand
  | ObjectionCommand
  | { readonly name: 'decision'; readonly action: 'help'; readonly language: Language };

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

const text = { type: 'string' } as const;
const grammar = {
  options: {
    number: text,
    day: text,
    signatory: text,
    position: text,
    nip: text,
    'approved-by': text,
    out: text,
    reason: text,
    whole: { type: 'boolean' },
    'objection-from': text,
    'objection-until': text,
    amends: text,
    file: text,
    text,
    verdict: text,
    why: text,
  },
  actions: {
    freeze: { options: [...paper, 'objection-from', 'objection-until'], subjects: 1 },
    addendum: { options: [...paper, 'amends'], subjects: 1 },
    verify: { options: ['file'], subjects: 1 },
    'objection file': { options: ['day', 'text', 'reason'], subjects: 2 },
    'objection decide': { options: ['verdict', 'why', 'reason'], subjects: 1 },
    'objection list': { options: [], subjects: 1 },
  },
  words: decisionText,
} as const satisfies Grammar<string>;

type Asked = Given<keyof typeof grammar.actions>;

/** @example parseDecisionCommand(['verify', 'SK 1/2026', '--tenant', '75.02']).ok // true */
export function parseDecisionCommand(argv: readonly string[]): Parsed<DecisionCommand> {
  const read = readGiven<keyof typeof grammar.actions>(argv, grammar);
  if (!read.ok) return read;
  const given = read.value;
  if (given.action === 'help') return parsed({ name: 'decision', ...given });
  const { action, tenant, json, language } = given;
  const shared = { name: 'decision', tenant, json, language } as const;
  const [subject] = given.subjects;
  if (subject === undefined) return usage(decisionText(language).subjectMissing[action]);
  switch (action) {
    case 'verify': {
      const { file } = given.text;
      return parsed({
        ...shared,
        action,
        number: subject,
        ...(file === undefined ? {} : { file }),
      });
    }
    case 'freeze':
    case 'addendum':
      return paperCommand(shared, { ...given, action }, subject);
    case 'objection list':
      return parsed({ ...shared, action, number: subject });
    case 'objection file':
      return fileObjection(shared, given, subject);
    case 'objection decide':
      return decideObjection(shared, given, subject);
    default:
      return action satisfies never;
  }
}

function reasonOf({ text: { reason } }: Asked): { readonly reason?: string } {
  return reason === undefined ? {} : { reason };
}

function fileObjection(shared: Common, given: Asked, number: string): Parsed<DecisionCommand> {
  const words = decisionText(shared.language);
  const row = numberOf(given.subjects[1]);
  if (row === undefined) return usage(words.rowMissing, given.subjects[1] ?? '');
  const written = given.text['text'];
  if (written === undefined) return usage(words.optionMissing, '--text');
  const day = dayOrRefusal(given.text['day'], shared.language);
  if (!day.ok) return day;
  const filed = { number, row, day: day.value, text: written };
  return parsed({ ...shared, action: 'objection file', ...filed, ...reasonOf(given) });
}

function decideObjection(shared: Common, given: Asked, subject: string): Parsed<DecisionCommand> {
  const words = decisionText(shared.language);
  const objection = numberOf(subject);
  if (objection === undefined) return usage(words.objectionInvalid, subject);
  const { verdict, why } = given.text;
  if (verdict !== 'upheld' && verdict !== 'dismissed') {
    return usage(words.verdictInvalid, verdict ?? '');
  }
  if (why === undefined) return usage(words.optionMissing, '--why');
  const decided = { objection, verdict, why } as const;
  return parsed({ ...shared, action: 'objection decide', ...decided, ...reasonOf(given) });
}

const needed = ['number', 'day', 'signatory', 'position', 'approved-by', 'out'] as const;

function paperCommand(
  shared: Common,
  given: Omit<Asked, 'action'> & { readonly action: 'freeze' | 'addendum' },
  subject: string,
): Parsed<DecisionCommand> {
  const words = decisionText(shared.language);
  const values = given.text;
  const missing = needed.find((each) => (values[each] ?? '').trim() === '');
  if (missing !== undefined) return usage(words.optionMissing, `--${missing}`);
  const day = dayOrRefusal(values['day'], shared.language);
  if (!day.ok) return day;
  const { nip, reason, amends } = values;
  const common = {
    ...shared,
    number: values['number'] ?? '',
    day: day.value,
    signatory: values['signatory'] ?? '',
    position: values['position'] ?? '',
    approvedBy: values['approved-by'] ?? '',
    out: values['out'] ?? '',
    whole: given.flags.has('whole'),
    ...(nip === undefined ? {} : { nip }),
    ...(reason === undefined ? {} : { reason }),
  };
  if (given.action === 'addendum') {
    if (amends === undefined) return usage(words.optionMissing, '--amends');
    return parsed({ ...common, action: 'addendum', changes: subject, amends });
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
