// `payung intake FILE`: one list, or an archive of lists, judged row by row, as words for people or
// as one JSON object for programs. Exit code 0 when a list was read, 3 when all were refused.

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '@payung/engine';
import {
  assessmentCounter,
  assessSource,
  type ListSource,
  nameRefusal,
  openIsolated,
  type Profile,
  parseProfile,
  ReaderStopped,
  type ReadOptions,
  registrationRefusal,
  surveySource,
} from '@payung/intake';
import { parseRegionCode } from '@payung/regions';
import {
  type Day,
  failed,
  type Issue,
  isDay,
  issue,
  type Language,
  type Parsed,
  parsed,
  Refusal,
  refuse,
} from '@payung/values';
import { callerPath, type Environment } from './environment.ts';
import { intakePrinter, type ListOutcome } from './intake-printer.ts';
import { fill, textIn } from './text/text.ts';

const refusedListCode = 3;

export type IntakeCommand = {
  readonly name: 'intake';
  readonly file: string;
  /** The name its sender gave it, where it lies under another. */
  readonly uploadName?: string;
  readonly tenant?: string;
  readonly asOf?: Day;
  readonly profile?: string;
  readonly rows: 'all' | 'none' | 'problems';
  readonly json: boolean;
  readonly language: Language;
};

const options = {
  name: { type: 'string' },
  tenant: { type: 'string' },
  'as-of': { type: 'string' },
  profile: { type: 'string' },
  rows: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

/** Arguments behind the word `intake`. */
export function parseIntakeCommand(argv: readonly string[]): Parsed<IntakeCommand> {
  const given = readArguments(argv);
  if (given === undefined) return usage('id', 'unknownOption', { detail: argv.join(' ') });
  const { values, positionals } = given;
  const language = values.lang ?? 'id';
  if (language !== 'id' && language !== 'en') {
    return usage('id', 'languageInvalid', { value: language });
  }
  const [file, stranger] = positionals;
  if (file === undefined) return usage(language, 'listMissing');
  if (stranger !== undefined) return usage(language, 'unknownOption', { detail: stranger });
  const rows = values.rows ?? 'all';
  if (rows !== 'all' && rows !== 'none' && rows !== 'problems') {
    return usage(language, 'rowsInvalid', { value: rows });
  }
  const asOf = values['as-of'];
  if (asOf !== undefined && !isDay(asOf)) return usage(language, 'dayInvalid', { value: asOf });
  const tenant = values.tenant === undefined ? undefined : parseRegionCode(values.tenant);
  if (tenant !== undefined && !tenant.ok) {
    return usage(language, 'regionInvalid', { value: values.tenant ?? '' });
  }
  return parsed({
    name: 'intake',
    file,
    rows,
    json: values.json ?? false,
    language,
    ...(values.name === undefined ? {} : { uploadName: values.name }),
    ...(tenant === undefined ? {} : { tenant: tenant.value }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(values.profile === undefined ? {} : { profile: values.profile }),
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

type UsageText =
  | 'unknownOption'
  | 'languageInvalid'
  | 'listMissing'
  | 'rowsInvalid'
  | 'dayInvalid'
  | 'regionInvalid';

function usage(
  language: Language,
  key: UsageText,
  data: Readonly<Record<string, string>> = {},
): { ok: false; issues: Issue[] } {
  return failed(issue('usage', { detail: fill(textIn(language)[key], data) }));
}

/** Reads and judges the list; the exit code is returned. */
export async function intakeCommand(
  command: IntakeCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  const started = systemClock.monotonicMs();
  const printer = intakePrinter(command);
  const outcomes = await judgeLists(command, environment, { signal, printer });
  const seconds = Math.round((systemClock.monotonicMs() - started) / 10) / 100;
  const peakMiB = Math.ceil(process.resourceUsage().maxRSS / 1024);
  await printer.end(outcomes, { seconds, peakMiB });
  return outcomes.some((each) => each.refusal === undefined) ? 0 : refusedListCode;
}

type Judging = {
  readonly signal: AbortSignal;
  readonly printer: ReturnType<typeof intakePrinter>;
};

async function judgeLists(
  command: IntakeCommand,
  environment: Environment,
  { signal, printer }: Judging,
): Promise<readonly ListOutcome[]> {
  const path = callerPath(environment, command.file);
  const name = command.uploadName ?? basename(path);
  const misnamed = nameRefusal(name);
  if (misnamed !== undefined) return [{ name, refusal: misnamed }];
  await assertFile(path);
  const profile = await readProfile(command, environment);
  const options: ReadOptions = {
    asOf: command.asOf ?? systemClock.today('Asia/Jakarta'),
    region: command.tenant ?? '',
    signal,
    ...(profile === undefined ? {} : { profile }),
  };
  try {
    const isolated = await openIsolated({ path, name }, { signal });
    if (!isolated.ok) return [{ name, refusal: gravest(isolated.issues) }];
    try {
      const outcomes: ListOutcome[] = [];
      const isAlone = isolated.value.lists.length === 1 && isolated.value.lists[0]?.name === name;
      for (const list of isolated.value.lists) {
        outcomes.push(
          await judgeList(list, options, isAlone ? printer : printer.within(list.name)),
        );
      }
      return outcomes;
    } finally {
      await isolated.value.close();
    }
  } catch (error) {
    // A file that eats all the memory a reader may have is too large to be read here.
    if (!(error instanceof ReaderStopped) || error.reason !== 'memory') throw error;
    const data = { size: error.file, limit: '1 GiB' };
    return [{ name, refusal: issue('file_too_large', data, { at: { file: name } }) }];
  }
}

type RowPrinter = Pick<ReturnType<typeof intakePrinter>, 'rows' | 'begun'>;

async function judgeList(
  list: ListSource,
  options: ReadOptions,
  printer: RowPrinter,
): Promise<ListOutcome> {
  const { name } = list;
  const survey = await surveySource(list, options);
  if (!survey.ok) return { name, refusal: gravest(survey.issues) };
  const unfit = registrationRefusal(survey.value);
  if (unfit !== undefined) return { name, refusal: { ...unfit, at: { file: name } } };
  const counter = assessmentCounter();
  try {
    for await (const rows of assessSource(list, survey.value, options)) {
      for (const row of rows) counter.add(row);
      await printer.rows(rows);
    }
  } catch (error) {
    // The survey has read the whole file: a file that breaks off now has changed in between. Rows
    // already printed cannot be taken back, and half a list is none.
    if (!(error instanceof Refusal) || printer.begun()) throw error;
    return { name, refusal: gravest(error.issues) };
  }
  return { name, survey: survey.value, result: counter.result() };
}

function gravest(issues: readonly Issue[]): Issue {
  const found = issues.find((each) => each.severity === 'error') ?? issues[0];
  if (found === undefined) throw new Error('A list was refused without a reason');
  return found;
}

async function readProfile(
  command: IntakeCommand,
  environment: Environment,
): Promise<Profile | undefined> {
  if (command.profile === undefined) return undefined;
  const path = callerPath(environment, command.profile);
  await assertFile(path);
  const read = parseProfile(await readFile(path, 'utf8'));
  if (!read.ok) throw new Refusal(read.issues);
  return read.value;
}

async function assertFile(path: string): Promise<void> {
  try {
    const found = await stat(path);
    if (found.isFile()) return;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
  }
  throw refuse('not_found', { what: path });
}
