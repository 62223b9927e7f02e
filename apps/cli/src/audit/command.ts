// Arguments behind the word `audit`, as a value.

import { parseArgs } from 'node:util';
import { parseRegionCode } from '@payung/regions';
import { failed, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { auditText } from './text/text.ts';

export type AuditCommand =
  | { readonly name: 'audit'; readonly action: 'help'; readonly language: Language }
  | {
      readonly name: 'audit';
      readonly action: 'head';
      readonly tenant: string;
      readonly language: Language;
    }
  | {
      readonly name: 'audit';
      readonly action: 'verify';
      readonly tenant: string;
      /** Signed heads that were kept elsewhere, and the key they are held against. */
      readonly heads?: string;
      readonly key?: string;
      readonly language: Language;
    };

const options = {
  tenant: { type: 'string' },
  heads: { type: 'string' },
  key: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** @example parseAuditCommand(['verify', '--tenant', '75.02']).ok // true */
export function parseAuditCommand(argv: readonly string[]): Parsed<AuditCommand> {
  const given = readArguments(argv);
  if (given === undefined) return refused(textIn('id').unknownOption, argv.join(' '));
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en')
    return refused(textIn('id').languageInvalid, language);
  const [action, ...rest] = positionals;
  if (values.help || action === undefined)
    return parsed({ name: 'audit', action: 'help', language });
  const text = auditText(language);
  if ((action !== 'verify' && action !== 'head') || rest.length > 0) {
    return refused(text.actionUnknown, positionals.join(' '));
  }
  const tenant = parseRegionCode(values.tenant ?? '');
  if (!tenant.ok) return refused(text.tenantInvalid, values.tenant ?? '');
  const { heads, key } = values;
  if (action === 'head') {
    if (heads !== undefined || key !== undefined)
      return refused(text.actionUnknown, 'head --heads');
    return parsed({ name: 'audit', action, tenant: tenant.value, language });
  }
  if ((heads === undefined) !== (key === undefined)) return refused(text.keyMissing, '');
  return parsed({
    name: 'audit',
    action,
    tenant: tenant.value,
    language,
    ...(heads === undefined ? {} : { heads }),
    ...(key === undefined ? {} : { key }),
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

function refused(text: string, given: string) {
  return failed(issue('usage', { detail: fill(text, { value: given, detail: given }) }));
}
