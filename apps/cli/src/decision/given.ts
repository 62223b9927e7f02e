// The arguments behind a word of funding (decision, send, calendar, flags): read once and strictly, so
// that an option a command does not know is refused and not ignored.

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { parseRegionCode } from '@payung/regions';
import { type Day, failed, isDay, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What every one of these commands carries. */
export type TenantCommand = {
  readonly tenant: string;
  readonly json: boolean;
  readonly language: Language;
};

/** What was typed: options as text; an option that was not given is absent. */
export type Given<Action extends string> = TenantCommand & {
  readonly action: Action;
  readonly subjects: readonly string[];
  readonly text: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
};

type Words = { readonly actionUnknown: string; readonly tenantMissing: string };

export type Grammar<Action extends string> = {
  readonly options: Options;
  /** Which options an action knows besides tenant, json and lang, and how many subjects. */
  readonly actions: Readonly<
    Record<Action, { readonly options: readonly string[]; readonly subjects: number }>
  >;
  readonly words: (language: Language) => Words;
  /** The action where none is named. */
  readonly usual?: Action;
};

const always = ['tenant', 'json', 'lang'];

export const commonOptions = {
  tenant: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options;

/** `help` where help was asked for or nothing was said. */
export function readGiven<Action extends string>(
  argv: readonly string[],
  grammar: Grammar<Action>,
): Parsed<Given<Action> | { readonly action: 'help'; readonly language: Language }> {
  const options = { ...commonOptions, ...grammar.options };
  const read = readArguments(argv, options);
  if (read === undefined) return usage(textIn('id').unknownOption, argv.join(' '));
  const values = Object.entries(read.values);
  const text = Object.fromEntries(
    values.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const flags = new Set(values.flatMap(([name, value]) => (value === true ? [name] : [])));
  const language = text['lang'] ?? 'id';
  if (language !== 'id' && language !== 'en') return usage(textIn('id').languageInvalid, language);
  if (flags.has('help') || (read.positionals.length === 0 && grammar.usual === undefined)) {
    return parsed({ action: 'help', language });
  }
  const found = actionOf(read.positionals, grammar);
  const words = grammar.words(language);
  if (found === undefined) return usage(words.actionUnknown, read.positionals.join(' '));
  const { action, subjects } = found;
  const known = grammar.actions[action];
  const stranger = values.find(([name]) => ![...always, ...known.options].includes(name));
  if (stranger !== undefined) return usage(textIn(language).unknownOption, `--${stranger[0]}`);
  const stray = subjects[known.subjects];
  if (stray !== undefined) return usage(textIn(language).unknownOption, stray);
  const tenant = parseRegionCode(text['tenant'] ?? '');
  if (!tenant.ok) return usage(words.tenantMissing, text['tenant'] ?? '');
  const json = flags.has('json');
  return parsed({ action, subjects, tenant: tenant.value, json, language, text, flags });
}

/** An action may have two words: `objection file`. */
function actionOf<Action extends string>(
  positionals: readonly string[],
  { actions, usual }: Grammar<Action>,
): { readonly action: Action; readonly subjects: readonly string[] } | undefined {
  const isAction = (text: string): text is Action => Object.hasOwn(actions, text);
  for (const words of [2, 1]) {
    const name = positionals.slice(0, words).join(' ');
    if (positionals.length >= words && isAction(name)) {
      return { action: name, subjects: positionals.slice(words) };
    }
  }
  return usual === undefined || positionals.length > 0
    ? undefined
    : { action: usual, subjects: positionals };
}

function readArguments(argv: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

/** A number of a sending, a flag, an objection; undefined where it is none. */
export function numberOf(text: string | undefined): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : undefined;
}

export function dayOrRefusal(text: string | undefined, language: Language): Parsed<Day> {
  const day = text ?? '';
  return isDay(day) ? parsed(day) : usage(textIn(language).dayInvalid, day);
}

/** Every text of usage has at most one blank. */
export function usage(text: string, given = '') {
  const data = { value: given, detail: given };
  return failed(issue('usage', { detail: fill(text, data) }));
}
