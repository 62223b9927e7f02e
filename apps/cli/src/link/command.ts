// `payung link …` as a value: which tables, by which model, where the answer goes.

import { parseArgs } from 'node:util';
import { parseRegionCode } from '@payung/regions';
import { type Day, failed, isDay, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { type LinkText, linkText } from './text.ts';

/** What a run is made of; card.json keeps it, so that it can be explained later. */
export type LinkInputs = {
  /** `worker`, a file, or absent: proposed from the columns. */
  readonly model?: string;
  readonly left: string;
  readonly right?: string;
  readonly leftId?: string;
  readonly rightId?: string;
  readonly ignore: readonly string[];
  /** For the worker model: Kemendagri code without dots; '' = unknown. */
  readonly tenant: string;
  readonly asOf?: Day;
};

export type LinkCommand =
  | { readonly name: 'link help'; readonly language: Language }
  | (LinkInputs & {
      readonly name: 'link';
      readonly out: string;
      readonly threshold?: number;
      readonly seed?: number;
      readonly workers?: number;
      readonly json: boolean;
      readonly language: Language;
    })
  | {
      readonly name: 'link explain';
      readonly left: string;
      readonly right: string;
      readonly out: string;
      readonly json: boolean;
      readonly language: Language;
    };

export type RunCommand = Extract<LinkCommand, { name: 'link' }>;
export type ExplainCommand = Extract<LinkCommand, { name: 'link explain' }>;

const options = {
  model: { type: 'string' },
  left: { type: 'string' },
  right: { type: 'string' },
  'left-id': { type: 'string' },
  'right-id': { type: 'string' },
  ignore: { type: 'string' },
  out: { type: 'string' },
  threshold: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  tenant: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const explainOptions: readonly string[] = ['out', 'json', 'lang'];

/** Arguments behind the word `link`. */
export function parseLinkCommand(argv: readonly string[]): Parsed<LinkCommand> {
  const given = readArguments(argv);
  if (given === undefined) return usage(linkText('id').optionUnknown, { detail: argv.join(' ') });
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') {
    return usage(textIn('id').languageInvalid, { value: language });
  }
  if (values.help) return parsed({ name: 'link help', language });
  const text = linkText(language);
  if (positionals[0] === 'explain') return explainCommand(values, positionals.slice(1), text);
  const [stranger] = positionals;
  if (stranger !== undefined) return usage(text.optionUnknown, { detail: stranger });
  return runCommand(values, text, language);
}

type Values = NonNullable<ReturnType<typeof readArguments>>['values'];

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function explainCommand(
  values: Values,
  ids: readonly string[],
  text: LinkText,
): Parsed<LinkCommand> {
  const stranger = Object.keys(values).find((option) => !explainOptions.includes(option));
  if (stranger !== undefined) return usage(text.optionNotHere, { option: `--${stranger}` });
  const [left, right, third] = ids;
  if (left === undefined || right === undefined || third !== undefined) {
    return usage(text.idsMissing);
  }
  if (values.out === undefined) return usage(text.optionMissing, { option: '--out' });
  const language = values.lang === 'en' ? 'en' : 'id';
  const json = values.json ?? false;
  return parsed({ name: 'link explain', left, right, out: values.out, json, language });
}

function runCommand(values: Values, text: LinkText, language: Language): Parsed<LinkCommand> {
  const { left, out, right, model } = values;
  if (left === undefined) return usage(text.optionMissing, { option: '--left' });
  if (out === undefined) return usage(text.optionMissing, { option: '--out' });
  const unfit = misplaced(values);
  if (unfit !== undefined) return usage(text.optionNotHere, { option: unfit });
  const numbers = readNumbers(values, text);
  if (!numbers.ok) return numbers;
  const asOf = values['as-of'];
  if (asOf !== undefined && !isDay(asOf)) {
    return usage(textIn(language).dayInvalid, { value: asOf });
  }
  const tenant = values.tenant === undefined ? parsed('') : parseRegionCode(values.tenant);
  if (!tenant.ok) return usage(textIn(language).regionInvalid, { value: values.tenant ?? '' });
  return parsed({
    name: 'link',
    left,
    out,
    tenant: tenant.value,
    ignore: (values.ignore ?? '').split(',').filter((column) => column !== ''),
    json: values.json ?? false,
    language,
    ...numbers.value,
    ...(model === undefined ? {} : { model }),
    ...(right === undefined ? {} : { right }),
    ...(values['left-id'] === undefined ? {} : { leftId: values['left-id'] }),
    ...(values['right-id'] === undefined ? {} : { rightId: values['right-id'] }),
    ...(asOf === undefined ? {} : { asOf }),
  });
}

/** An option that would change nothing is refused rather than ignored. */
function misplaced(values: Values): string | undefined {
  if (values['right-id'] !== undefined && values.right === undefined) return '--right-id';
  const worker = values.model === 'worker';
  if (worker) return values.ignore === undefined ? undefined : '--ignore';
  if (values.tenant !== undefined) return '--tenant';
  return values['as-of'] === undefined ? undefined : '--as-of';
}

type Numbers = Pick<RunCommand, 'threshold' | 'seed' | 'workers'>;

function readNumbers(values: Values, text: LinkText): Parsed<Numbers> {
  const threshold = values.threshold === undefined ? undefined : Number(values.threshold);
  if (threshold !== undefined && !(threshold > 0 && threshold < 1)) {
    return usage(text.thresholdInvalid, { value: values.threshold ?? '' });
  }
  for (const option of ['seed', 'workers'] as const) {
    const value = values[option];
    if (value !== undefined && !/^\d{1,9}$/.test(value)) {
      return usage(text.countInvalid, { option: `--${option}`, value });
    }
  }
  return parsed({
    ...(threshold === undefined ? {} : { threshold }),
    ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
    ...(values.workers === undefined ? {} : { workers: Number(values.workers) }),
  });
}

function usage(
  text: string,
  data: Readonly<Record<string, string>> = {},
): ReturnType<typeof failed> {
  return failed(issue('usage', { detail: fill(text, data) }));
}
