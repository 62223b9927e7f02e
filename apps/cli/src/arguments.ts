// The command line as a value: one variant per command, each with only its own options.

import { parseArgs } from 'node:util';
import { parseRegionCode } from '@payung/regions';
import { type Day, failed, isDay, issue, type Language, type Parsed, parsed } from '@payung/values';
import type { CoverageCommand } from './coverage/command.ts';
import type { IntakeCommand } from './intake.ts';
import { type LawCommand, parseLawCommand } from './law/command.ts';
import type { NationCommand } from './nation/nation.ts';
import type { RegistryCommand } from './registry/command.ts';
import { fill, type Text, textIn } from './text/text.ts';

export const defaultPort = 8420;

export type Command =
  | IntakeCommand
  | RegistryCommand
  | CoverageCommand
  | NationCommand
  | { readonly name: 'help'; readonly language: Language }
  | { readonly name: 'version'; readonly language: Language }
  | {
      readonly name: 'run';
      readonly room: string;
      readonly out: string;
      readonly asOf?: Day;
      readonly language: Language;
      readonly json: boolean;
    }
  | {
      readonly name: 'start';
      readonly room?: string;
      readonly port: number;
      readonly language: Language;
    }
  | {
      readonly name: 'coverage published';
      readonly region?: string;
      readonly language: Language;
      readonly json: boolean;
    }
  | { readonly name: 'law'; readonly asked: LawCommand; readonly language: Language };

const options = {
  out: { type: 'string' },
  'as-of': { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  room: { type: 'string' },
  port: { type: 'string' },
  region: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** Which options a command knows; others are refused rather than ignored. */
const known: Readonly<Record<string, readonly string[]>> = {
  run: ['out', 'as-of', 'lang', 'json'],
  start: ['room', 'port', 'lang'],
  'coverage published': ['region', 'lang', 'json'],
};

/** Parsers that know words of the office are loaded for their own command alone: they load the office. */
export async function parseCommand(argv: readonly string[]): Promise<Parsed<Command>> {
  const [word, ...rest] = argv;
  if (word === 'intake' && !argv.includes('--help')) {
    return (await import('./intake.ts')).parseIntakeCommand(rest);
  }
  if (word === 'coverage' && rest[0] !== 'published') {
    return (await import('./coverage/command.ts')).parseCoverageCommand(rest);
  }
  if (word === 'sample' && argv.includes('--nation')) {
    return (await import('./nation/nation.ts')).parseNationCommand(rest);
  }
  if (word === 'registry')
    return (await import('./registry/command.ts')).parseRegistryCommand(rest);
  if (word === 'law') return lawCommand(rest);
  return parsePlainCommand(argv);
}

function parsePlainCommand(argv: readonly string[]): Parsed<Command> {
  const given = readArguments(argv);
  if (!given.ok) return given;
  const { values, positionals } = given.value;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') {
    return usage(textIn('id'), 'languageInvalid', { value: language });
  }
  const text = textIn(language);
  if (values.version) return parsed({ name: 'version', language });
  if (values.help || positionals.length === 0) return parsed({ name: 'help', language });
  const name = positionals[0] === 'coverage' ? positionals.slice(0, 2).join(' ') : positionals[0];
  const allowed = known[name ?? ''];
  if (allowed === undefined) {
    return usage(text, 'unknownCommand', { command: positionals.join(' ') });
  }
  const stranger = Object.keys(values).find((option) => !allowed.includes(option));
  if (stranger !== undefined) return usage(text, 'unknownOption', { detail: `--${stranger}` });
  if (name === 'run') return runCommand(text, language, values, positionals.slice(1));
  if (name === 'start') return startCommand(text, language, values, positionals.slice(1));
  return publishedCommand(text, language, values, positionals.slice(2));
}

type Values = {
  readonly out?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly lang?: string | undefined;
  readonly json?: boolean | undefined;
  readonly room?: string | undefined;
  readonly port?: string | undefined;
  readonly region?: string | undefined;
  readonly help?: boolean | undefined;
  readonly version?: boolean | undefined;
};

function readArguments(argv: readonly string[]): Parsed<{ values: Values; positionals: string[] }> {
  try {
    return parsed(parseArgs({ args: [...argv], options, allowPositionals: true }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return usage(textIn('id'), 'unknownOption', { detail: argv.join(' ') });
  }
}

function runCommand(
  text: Text,
  language: Language,
  values: Values,
  rest: readonly string[],
): Parsed<Command> {
  const [room, stranger] = rest;
  if (room === undefined) return usage(text, 'roomMissing');
  if (stranger !== undefined) return usage(text, 'unknownOption', { detail: stranger });
  if (values.out === undefined) return usage(text, 'outMissing');
  const command = {
    name: 'run',
    room,
    out: values.out,
    language,
    json: values.json ?? false,
  } as const;
  const asOf = values['as-of'];
  if (asOf === undefined) return parsed(command);
  return isDay(asOf) ? parsed({ ...command, asOf }) : usage(text, 'dayInvalid', { value: asOf });
}

function startCommand(
  text: Text,
  language: Language,
  values: Values,
  rest: readonly string[],
): Parsed<Command> {
  const [stranger] = rest;
  if (stranger !== undefined) return usage(text, 'unknownOption', { detail: stranger });
  const port = Number(values.port ?? defaultPort);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    return usage(text, 'portInvalid', { value: values.port ?? '' });
  }
  const command = { name: 'start', port, language } as const;
  return parsed(values.room === undefined ? command : { ...command, room: values.room });
}

function publishedCommand(
  text: Text,
  language: Language,
  values: Values,
  rest: readonly string[],
): Parsed<Command> {
  const [stranger] = rest;
  if (stranger !== undefined) return usage(text, 'unknownOption', { detail: stranger });
  const command = { name: 'coverage published', language, json: values.json ?? false } as const;
  if (values.region === undefined) return parsed(command);
  const region = parseRegionCode(values.region);
  return region.ok
    ? parsed({ ...command, region: region.value })
    : usage(text, 'regionInvalid', { value: values.region });
}

function lawCommand(argv: readonly string[]): Parsed<Command> {
  const asked = parseLawCommand(argv);
  if (!asked.ok) return asked;
  return parsed({ name: 'law', asked: asked.value, language: asked.value.language });
}

type UsageText = { [Key in keyof Text]: Text[Key] extends string ? Key : never }[keyof Text];

function usage(
  text: Text,
  key: UsageText,
  data: Readonly<Record<string, string>> = {},
): { ok: false; issues: ReturnType<typeof failed>['issues'] } {
  return failed(issue('usage', { detail: fill(text[key], data) }));
}
