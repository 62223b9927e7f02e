// `payung law …` as a value: which of its commands was asked, with only its own options.

import { parseArgs } from 'node:util';
import {
  type Day,
  failed,
  isDay,
  isMonth,
  issue,
  type Language,
  type Month,
  type Parsed,
  parsed,
} from '@payung/values';
import { fill, type Text, textIn } from '../text/text.ts';

/** Rules a command asks: those whose id begins so, and the one meant when none is named. */
export const lawGroups = {
  contributions: { prefix: 'contributions.' },
  benefits: { prefix: 'benefits.' },
  status: { prefix: 'status.' },
  eligibility: { prefix: 'eligibility.' },
  'may-pay': { prefix: 'funding.', usual: 'funding.may_pay' },
  compliance: { prefix: 'compliance.' },
  explain: { prefix: '' },
} as const satisfies Readonly<Record<string, GroupSpec>>;
export type GroupSpec = { readonly prefix: string; readonly usual?: string };
export type LawGroup = keyof typeof lawGroups;

export type AskCommand = {
  readonly action: 'ask';
  readonly group: LawGroup;
  /** Meant where an item names no rule of its own. */
  readonly rule?: string;
  /** Read instead of standard input. */
  readonly file?: string;
  readonly reform?: string;
  /** `PARAMETER=VALUE` */
  readonly set: readonly string[];
  readonly json: boolean;
  readonly language: Language;
};

export type LawCommand =
  | AskCommand
  | { readonly action: 'help'; readonly language: Language }
  | { readonly action: 'schema'; readonly group: LawGroup; readonly language: Language }
  | { readonly action: 'rules'; readonly json: boolean; readonly language: Language }
  | {
      readonly action: 'parameters';
      readonly id?: string;
      readonly at?: Day | Month;
      readonly json: boolean;
      readonly language: Language;
    }
  | {
      readonly action: 'changes';
      readonly since: Day | Month;
      readonly json: boolean;
      readonly language: Language;
    };

const options = {
  rule: { type: 'string' },
  reform: { type: 'string' },
  set: { type: 'string', multiple: true },
  schema: { type: 'boolean' },
  at: { type: 'string' },
  since: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const askOptions = ['rule', 'reform', 'set', 'schema', 'json', 'lang'];
const known: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(Object.keys(lawGroups).map((group) => [group, askOptions])),
  rules: ['json', 'lang'],
  parameters: ['at', 'json', 'lang'],
  changes: ['since', 'json', 'lang'],
};

type Given = {
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly language: Language;
  readonly text: Text;
};
type Values = {
  readonly rule?: string | undefined;
  readonly reform?: string | undefined;
  readonly set?: readonly string[] | undefined;
  readonly schema?: boolean | undefined;
  readonly at?: string | undefined;
  readonly since?: string | undefined;
  readonly json?: boolean | undefined;
  readonly lang?: string | undefined;
  readonly help?: boolean | undefined;
};

/** The words after `payung law`. */
export function parseLawCommand(argv: readonly string[]): Parsed<LawCommand> {
  const read = readOptions(argv);
  if (!read.ok) return read;
  const { values, positionals } = read.value;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') {
    return usage(fill(textIn('id').languageInvalid, { value: language }));
  }
  const text = textIn(language);
  const [name, ...rest] = positionals;
  if (values.help || name === undefined) return parsed({ action: 'help', language });
  const allowed = Object.hasOwn(known, name) ? known[name] : undefined;
  if (allowed === undefined) return usage(fill(text.unknownCommand, { command: `law ${name}` }));
  const strange = Object.keys(values).find((option) => !allowed.includes(option));
  if (strange !== undefined) return usage(fill(text.unknownOption, { detail: `--${strange}` }));
  const [first, second] = rest;
  const most = name === 'rules' || name === 'changes' ? 0 : 1;
  if (rest.length > most) {
    return usage(fill(text.unknownOption, { detail: String(most === 0 ? first : second) }));
  }
  return commandOf(name, { values, positionals: rest, language, text });
}

function readOptions(argv: readonly string[]): Parsed<{ values: Values; positionals: string[] }> {
  try {
    return parsed(parseArgs({ args: [...argv], options, allowPositionals: true }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return usage(fill(textIn('id').unknownOption, { detail: argv.join(' ') }));
  }
}

function commandOf(name: string, given: Given): Parsed<LawCommand> {
  const { values, language } = given;
  const json = values.json ?? false;
  if (name === 'rules') return parsed({ action: 'rules', json, language });
  if (name === 'parameters') return parametersCommand(given, json);
  if (name === 'changes') return changesCommand(given, json);
  // `known` let only the names of groups through to here.
  return askCommand(name as LawGroup, given, json);
}

function askCommand(group: LawGroup, given: Given, json: boolean): Parsed<LawCommand> {
  const { values, language, positionals } = given;
  const [file] = positionals;
  if (values.schema) return parsed({ action: 'schema', group, language });
  return parsed({
    action: 'ask',
    group,
    set: values.set ?? [],
    json,
    language,
    ...(values.rule === undefined ? {} : { rule: values.rule }),
    ...(file === undefined ? {} : { file }),
    ...(values.reform === undefined ? {} : { reform: values.reform }),
  });
}

function parametersCommand(given: Given, json: boolean): Parsed<LawCommand> {
  const { values, language, positionals } = given;
  const [id] = positionals;
  const { at } = values;
  if (at !== undefined && !isPoint(at)) return dayInvalid(given, at);
  return parsed({
    action: 'parameters',
    json,
    language,
    ...(id === undefined ? {} : { id }),
    ...(at === undefined ? {} : { at }),
  });
}

function changesCommand(given: Given, json: boolean): Parsed<LawCommand> {
  const { since } = given.values;
  if (since === undefined) return usage(given.text.law.sinceMissing);
  if (!isPoint(since)) return dayInvalid(given, since);
  return parsed({ action: 'changes', since, json, language: given.language });
}

function isPoint(text: string): text is Day | Month {
  return isDay(text) || isMonth(text);
}

function dayInvalid({ text }: Given, value: string) {
  return usage(fill(text.dayInvalid, { value }));
}

function usage(detail: string) {
  return failed(issue('usage', { detail }));
}
