// `payung sample …` as a value: how many invented people, from which seed, where to.

import { parseArgs } from 'node:util';
import type { DamageLevel } from '@payung/office';
import { nationalRegister, parseRegionCode } from '@payung/regions';
import { failed, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { type SampleText, sampleText } from './text.ts';

export type SampleCommand =
  | { readonly name: 'sample help'; readonly language: Language }
  | {
      readonly name: 'sample';
      readonly people: number;
      readonly seed: number;
      readonly out: string;
      readonly damage: DamageLevel;
      /** Kemendagri code without dots. */
      readonly region: string;
      readonly language: Language;
    };

export const peopleMax = 10_000_000;

/** Written out here so that no command loads the whole office for its words. */
const damageLevels = { light: true, usual: true, heavy: true } satisfies Record<DamageLevel, true>;

const options = {
  people: { type: 'string' },
  seed: { type: 'string' },
  out: { type: 'string' },
  damage: { type: 'string' },
  region: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Arguments behind the word `sample`. */
export function parseSampleCommand(argv: readonly string[]): Parsed<SampleCommand> {
  const values = readValues(argv);
  if (values === undefined)
    return usage(sampleText('id').optionUnknown, { detail: argv.join(' ') });
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') {
    return usage(textIn('id').languageInvalid, { value: language });
  }
  if (values.help) return parsed({ name: 'sample help', language });
  const text = sampleText(language);
  for (const option of ['people', 'seed', 'out'] as const) {
    if (values[option] === undefined) return usage(text.optionMissing, { option: `--${option}` });
  }
  const people = wholeNumber(values.people);
  if (people === undefined || people < 1 || people > peopleMax) {
    return usage(text.peopleInvalid, { value: values.people ?? '' });
  }
  const seed = wholeNumber(values.seed);
  if (seed === undefined) return usage(text.seedInvalid, { value: values.seed ?? '' });
  const damage = values.damage ?? 'usual';
  if (!isDamageLevel(damage)) return usage(text.damageInvalid, { value: damage });
  const region = readRegion(values.region ?? '75.02', text);
  if (!region.ok) return region;
  const out = values.out ?? '';
  return parsed({ name: 'sample', people, seed, out, damage, region: region.value, language });
}

function isDamageLevel(text: string): text is DamageLevel {
  return Object.hasOwn(damageLevels, text);
}

function readValues(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  const value = text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  return value;
}

function readRegion(written: string, text: SampleText): Parsed<string> {
  const code = parseRegionCode(written);
  if (!code.ok || nationalRegister.find(code.value) === undefined) {
    return usage(text.regionInvalid, { value: written });
  }
  return code;
}

function usage(text: string, data: Readonly<Record<string, string>>): ReturnType<typeof failed> {
  return failed(issue('usage', { detail: fill(text, data) }));
}
