// Arguments behind the word `serve`, as a value.

import { parseArgs } from 'node:util';
import { parseRegionCode } from '@payung/regions';
import { failed, issue, type Language, type Parsed, parsed } from '@payung/values';
import { fill, textIn } from '../text/text.ts';
import { serveText } from './text/text.ts';

export type ServeCommand =
  | { readonly name: 'serve'; readonly action: 'help'; readonly language: Language }
  | {
      readonly name: 'serve';
      readonly action: 'serve';
      readonly tenant: string;
      /** As browsers write it: `https://payung.boalemokab.go.id`. */
      readonly origin: string;
      readonly port: number;
      readonly behindProxy: boolean;
      /** Where figures for the keeper of the system are told; absent: nowhere. */
      readonly metricsPort?: number;
      /** Name of the account to make before serving. */
      readonly firstAdmin?: string;
      readonly language: Language;
    };

const options = {
  tenant: { type: 'string' },
  origin: { type: 'string' },
  port: { type: 'string' },
  proxy: { type: 'boolean' },
  'metrics-port': { type: 'string' },
  'first-admin': { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const servePort = 8421;
const localNames = ['127.0.0.1', 'localhost'];

/** @example parseServeCommand(['--tenant', '75.02', '--origin', 'https://payung.boalemokab.go.id']).ok // true */
export function parseServeCommand(argv: readonly string[]): Parsed<ServeCommand> {
  const values = readOptions(argv);
  if (values === undefined) return refused(textIn('id').unknownOption, argv.join(' '));
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en')
    return refused(textIn('id').languageInvalid, language);
  if (values.help) return parsed({ name: 'serve', action: 'help', language });
  const text = serveText(language);
  const tenant = parseRegionCode(values.tenant ?? '');
  if (!tenant.ok) return refused(text.tenantInvalid, values.tenant ?? '');
  const origin = originOf(values.origin ?? '');
  if (origin === undefined) return refused(text.originInvalid, values.origin ?? '');
  const port = portOf(values.port ?? String(servePort));
  if (port === undefined) return refused(textIn(language).portInvalid, values.port ?? '');
  const metricsPort = portOf(values['metrics-port'] ?? '0');
  if (metricsPort === undefined)
    return refused(textIn(language).portInvalid, values['metrics-port'] ?? '');
  const firstAdmin = values['first-admin'];
  if (firstAdmin !== undefined && !/^[a-z0-9][a-z0-9._-]{2,39}$/.test(firstAdmin)) {
    return refused(text.adminNameInvalid, firstAdmin);
  }
  return parsed({
    name: 'serve',
    action: 'serve',
    tenant: tenant.value,
    origin,
    port,
    behindProxy: values.proxy ?? false,
    language,
    ...(values['metrics-port'] === undefined ? {} : { metricsPort }),
    ...(firstAdmin === undefined ? {} : { firstAdmin }),
  });
}

function readOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

/** TLS, or this computer alone for a trial; nothing behind the host. */
function originOf(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || url.origin !== text.replace(/\/$/, '')) return undefined;
  const isLocal = url.protocol === 'http:' && localNames.includes(url.hostname);
  return url.protocol === 'https:' || isLocal ? url.origin : undefined;
}

function portOf(text: string): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : undefined;
}

function refused(text: string, given: string) {
  return failed(issue('usage', { detail: fill(text, { value: given, detail: given }) }));
}
