// Arguments behind the word `monev`, as a value: one variant per command.

import { parseArgs } from 'node:util';
import {
  isMeetingKind,
  isObstacleCategory,
  type MeetingKind,
  meetingKinds,
  type NewMeeting,
  type ObstacleCategory,
  obstacleCategories,
} from '@payung/office';
import { parseRegionCode } from '@payung/regions';
import {
  type Day,
  failed,
  isDay,
  isMonth,
  issue,
  type Language,
  type Month,
  monthOf,
  type Parsed,
  parsed,
} from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { monevWords } from './text/text.ts';

type Common = {
  readonly name: 'monev';
  readonly tenant: string;
  readonly json: boolean;
  readonly language: Language;
  readonly reason?: string;
};
type OfMeeting = Common & { readonly meeting: number };

export type PromiseCommand = OfMeeting & {
  readonly action: 'promise';
  readonly line: string;
  /** What the person corrects of the line. */
  readonly corrected: {
    readonly who?: string;
    readonly what?: string;
    readonly count?: number;
    readonly due?: Day;
    readonly budgetLine?: string;
    readonly evidence?: string;
  };
  /** Shown only, nothing is kept. */
  readonly show: boolean;
};

export type MonevCommand =
  | { readonly name: 'monev'; readonly action: 'help'; readonly language: Language }
  | (Common & { readonly action: 'open'; readonly opened: NewMeeting })
  | (OfMeeting & {
      readonly action: 'obstacle';
      readonly category: ObstacleCategory;
      readonly what: string;
      readonly figure?: string;
    })
  | PromiseCommand
  | (OfMeeting & {
      readonly action: 'freeze';
      readonly bases?: string;
      readonly targets?: string;
    })
  | (OfMeeting & {
      readonly action: 'note';
      readonly file: string;
      readonly present: readonly string[];
    })
  | (OfMeeting & { readonly action: 'minutes'; readonly out: string; readonly close: boolean })
  | (OfMeeting & {
      readonly action: 'settle';
      readonly number: number;
      readonly outcome: 'kept' | 'broken' | 'withdrawn';
      readonly because: string;
      readonly day?: Day;
    })
  | (Common & { readonly action: 'next'; readonly day?: Day; readonly at?: Month });

const options = {
  tenant: { type: 'string' },
  kind: { type: 'string' },
  title: { type: 'string' },
  day: { type: 'string' },
  place: { type: 'string' },
  at: { type: 'string' },
  category: { type: 'string' },
  text: { type: 'string' },
  figure: { type: 'string' },
  who: { type: 'string' },
  what: { type: 'string' },
  count: { type: 'string' },
  due: { type: 'string' },
  budget: { type: 'string' },
  evidence: { type: 'string' },
  show: { type: 'boolean' },
  bases: { type: 'string' },
  targets: { type: 'string' },
  file: { type: 'string' },
  present: { type: 'string' },
  out: { type: 'string' },
  close: { type: 'boolean' },
  number: { type: 'string' },
  outcome: { type: 'string' },
  because: { type: 'string' },
  reason: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Which options a command knows besides tenant, reason, json and lang; others are refused. */
const known: Readonly<Record<string, readonly string[]>> = {
  open: ['kind', 'title', 'day', 'place', 'at'],
  obstacle: ['category', 'text', 'figure'],
  promise: ['who', 'what', 'count', 'due', 'budget', 'evidence', 'show'],
  freeze: ['bases', 'targets'],
  note: ['file', 'present'],
  minutes: ['out', 'close'],
  settle: ['number', 'outcome', 'because', 'day'],
  next: ['day', 'at'],
};
const common = ['tenant', 'reason', 'json', 'lang'];

type Values = NonNullable<ReturnType<typeof readArguments>>['values'];

/** @example parseMonevCommand(['next', '--tenant', '75.02']).ok // true */
export function parseMonevCommand(argv: readonly string[]): Parsed<MonevCommand> {
  const given = readArguments(argv);
  if (given === undefined) return usage(textIn('id').unknownOption, argv.join(' '));
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') return usage(textIn('id').languageInvalid, language);
  const [action, subject, line, stray] = positionals;
  if (values.help || action === undefined) {
    return parsed({ name: 'monev', action: 'help', language });
  }
  const text = monevWords(language);
  const allowed = known[action];
  if (allowed === undefined) return usage(text.actionUnknown, action);
  const stranger = Object.keys(values).find((each) => ![...common, ...allowed].includes(each));
  if (stranger !== undefined) return usage(textIn(language).unknownOption, `--${stranger}`);
  const tenant = parseRegionCode(values.tenant ?? '');
  if (!tenant.ok) return usage(text.tenantMissing, values.tenant ?? '');
  const shared: Common = {
    name: 'monev',
    tenant: tenant.value,
    json: values.json ?? false,
    language,
    ...(values.reason === undefined ? {} : { reason: values.reason }),
  };
  if (action === 'open' || action === 'next') {
    if (subject !== undefined) return usage(textIn(language).unknownOption, subject);
    return action === 'open' ? openCommand(shared, values) : nextCommand(shared, values);
  }
  const meeting = Number(subject);
  if (!/^[1-9]\d{0,8}$/.test(subject ?? '')) return usage(text.meetingMissing, subject ?? '');
  const extra = action === 'promise' ? stray : line;
  if (extra !== undefined) return usage(textIn(language).unknownOption, extra);
  const ofMeeting: OfMeeting = { ...shared, meeting };
  switch (action) {
    case 'obstacle':
      return obstacleCommand(ofMeeting, values);
    case 'promise':
      return promiseCommand(ofMeeting, values, line ?? '');
    case 'note':
      return noteCommand(ofMeeting, values);
    case 'settle':
      return settleCommand(ofMeeting, values);
    case 'minutes': {
      if (values.out === undefined) return usage(text.optionMissing, '--out');
      return parsed({ ...ofMeeting, action, out: values.out, close: values.close ?? false });
    }
    default:
      return parsed({ ...ofMeeting, action: 'freeze', ...optional(values, ['bases', 'targets']) });
  }
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function openCommand(shared: Common, values: Values): Parsed<MonevCommand> {
  const text = monevWords(shared.language);
  const { kind = 'monev', title = '', day = '', place = '', at } = values;
  if (!isMeetingKind(kind)) return usage(text.kindUnknown, `${kind} (${meetingKinds.join(', ')})`);
  if (title.trim() === '') return usage(text.optionMissing, '--title');
  if (!isDay(day)) return usage(textIn(shared.language).dayInvalid, day);
  if (at !== undefined && !isMonth(at)) return usage(text.monthInvalid, at);
  const opened = { kind: kind satisfies MeetingKind, title, day, place, month: at ?? monthOf(day) };
  return parsed({ ...shared, action: 'open', opened });
}

function nextCommand(shared: Common, values: Values): Parsed<MonevCommand> {
  const { day, at } = values;
  if (day !== undefined && !isDay(day)) return usage(textIn(shared.language).dayInvalid, day);
  if (at !== undefined && !isMonth(at)) {
    return usage(monevWords(shared.language).monthInvalid, at);
  }
  return parsed({
    ...shared,
    action: 'next',
    ...(day === undefined ? {} : { day }),
    ...(at === undefined ? {} : { at }),
  });
}

function obstacleCommand(shared: OfMeeting, values: Values): Parsed<MonevCommand> {
  const text = monevWords(shared.language);
  const { category = '', text: what = '', figure } = values;
  if (!isObstacleCategory(category)) {
    return usage(text.categoryUnknown, `${category} (${obstacleCategories.join(', ')})`);
  }
  if (what.trim() === '') return usage(text.optionMissing, '--text');
  const about = figure === undefined ? {} : { figure };
  return parsed({ ...shared, action: 'obstacle', category, what, ...about });
}

function promiseCommand(shared: OfMeeting, values: Values, line: string): Parsed<MonevCommand> {
  const text = monevWords(shared.language);
  const { count, due } = values;
  if (line.trim() === '') return usage(text.lineMissing, '');
  if (due !== undefined && !isDay(due)) return usage(textIn(shared.language).dayInvalid, due);
  const number = count === undefined ? undefined : Number(count.replaceAll('.', ''));
  if (number !== undefined && !(Number.isSafeInteger(number) && number > 0)) {
    return usage(text.countInvalid, count ?? '');
  }
  const corrected = {
    ...optional(values, ['who', 'what', 'evidence']),
    ...(number === undefined ? {} : { count: number }),
    ...(due === undefined ? {} : { due }),
    ...(values.budget === undefined ? {} : { budgetLine: values.budget }),
  };
  return parsed({ ...shared, action: 'promise', line, corrected, show: values.show ?? false });
}

function noteCommand(shared: OfMeeting, values: Values): Parsed<MonevCommand> {
  const { file, present = '' } = values;
  if (file === undefined) return usage(monevWords(shared.language).optionMissing, '--file');
  const names = present
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return parsed({ ...shared, action: 'note', file, present: names });
}

const outcomes = ['kept', 'broken', 'withdrawn'] as const;

function settleCommand(shared: OfMeeting, values: Values): Parsed<MonevCommand> {
  const text = monevWords(shared.language);
  const { number = '', because = '', day } = values;
  const outcome = outcomes.find((each) => each === values.outcome);
  if (!/^[1-9]\d{0,8}$/.test(number)) return usage(text.optionMissing, '--number');
  if (outcome === undefined) return usage(text.outcomeUnknown, values.outcome ?? '');
  if (because.trim() === '') return usage(text.optionMissing, '--because');
  if (day !== undefined && !isDay(day)) return usage(textIn(shared.language).dayInvalid, day);
  const when = day === undefined ? {} : { day };
  return parsed({
    ...shared,
    ...{ action: 'settle', number: Number(number), outcome, because },
    ...when,
  });
}

function optional<Name extends 'who' | 'what' | 'evidence' | 'bases' | 'targets'>(
  values: Values,
  names: readonly Name[],
): { readonly [Each in Name]?: string } {
  const found: { [Each in Name]?: string } = {};
  for (const name of names) {
    const value = values[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function usage(text: string, given: string) {
  const data = { value: given, detail: given };
  return failed(issue('usage', { detail: fill(text, data) }));
}
