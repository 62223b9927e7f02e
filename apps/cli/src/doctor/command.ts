// Arguments behind the word `doctor`, as a value.

import { parseArgs } from 'node:util';
import { parseRegionCode } from '@payung/regions';
import { failed, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { doctorText } from './text/text.ts';

export type DoctorCommand =
  | { readonly name: 'doctor'; readonly action: 'help'; readonly language: Language }
  | {
      readonly name: 'doctor';
      readonly action: 'look';
      readonly tenant: string;
      readonly json: boolean;
      readonly language: Language;
    };

const options = {
  tenant: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @example parseDoctorCommand(['--tenant', '75.02']).ok // true */
export function parseDoctorCommand(argv: readonly string[]): Parsed<DoctorCommand> {
  const values = readOptions(argv);
  if (values === undefined) return refused(textIn('id').unknownOption, argv.join(' '));
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en')
    return refused(textIn('id').languageInvalid, language);
  if (values.help) return parsed({ name: 'doctor', action: 'help', language });
  const tenant = parseRegionCode(values.tenant ?? '');
  if (!tenant.ok) return refused(doctorText(language).tenantInvalid, values.tenant ?? '');
  const json = values.json ?? false;
  return parsed({ name: 'doctor', action: 'look', tenant: tenant.value, json, language });
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

function refused(text: string, given: string) {
  return failed(issue('usage', { detail: fill(text, { value: given, detail: given }) }));
}
