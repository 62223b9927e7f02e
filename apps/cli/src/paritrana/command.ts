// Arguments behind the word `paritrana`, as a value.

import { parseArgs } from 'node:util';
import { isPaperFormat, type PaperFormat, paperFormats } from '@payung/office';
import { parseRegionCode } from '@payung/regions';
import { type Day, failed, isDay, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { paritranaWords } from './text/text.ts';

export type ParitranaCommand =
  | { readonly name: 'paritrana'; readonly action: 'help'; readonly language: Language }
  | {
      readonly name: 'paritrana';
      readonly action: 'sheet';
      readonly language: Language;
      readonly region: string;
      /** Criteria and weights; own scores. */
      readonly scheme: string;
      readonly scores: string;
      readonly formats: readonly PaperFormat[];
      readonly out: string;
      readonly day?: Day;
    };

const options = {
  region: { type: 'string' },
  scheme: { type: 'string' },
  scores: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  day: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @example parseParitranaCommand(['--help']).ok // true */
export function parseParitranaCommand(argv: readonly string[]): Parsed<ParitranaCommand> {
  const given = readArguments(argv);
  if (given === undefined) return usage(textIn('id').unknownOption, argv.join(' '));
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') return usage(textIn('id').languageInvalid, language);
  const text = paritranaWords(language);
  const [action, stray] = positionals;
  if (values.help || action === undefined) {
    return parsed({ name: 'paritrana', action: 'help', language });
  }
  if (action !== 'sheet') return usage(text.actionUnknown, action);
  if (stray !== undefined) return usage(textIn(language).unknownOption, stray);
  const { scheme, scores, out, day, format = paperFormats.join(',') } = values;
  const region = parseRegionCode(values.region ?? '');
  if (!region.ok) return usage(text.regionMissing, values.region ?? '');
  if (scheme === undefined) return usage(text.optionMissing, '--scheme');
  if (scores === undefined) return usage(text.optionMissing, '--scores');
  if (out === undefined) return usage(text.optionMissing, '--out');
  if (day !== undefined && !isDay(day)) return usage(textIn(language).dayInvalid, day);
  const formats = format.split(',').map((each) => each.trim());
  const odd = formats.find((each) => !isPaperFormat(each));
  if (odd !== undefined) return usage(text.formatUnknown, odd);
  return parsed({
    ...{ name: 'paritrana', action, language, region: region.value, scheme, scores, out },
    formats: formats.filter(isPaperFormat),
    ...(day === undefined ? {} : { day }),
  });
}

function readArguments(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function usage(text: string, value: string) {
  return failed(issue('usage', { detail: fill(text, { value, detail: value }) }));
}
