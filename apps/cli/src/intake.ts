// `payung intake FILE`: one list, or an archive of lists, judged row by row, as words for people or
// as one JSON object for programs. Exit code 0 when a list was read, 3 when all were refused.

import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '@payung/engine';
import {
  type ListFile,
  nameRefusal,
  openIsolated,
  type Profile,
  parseProfile,
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
import {
  gravest,
  type Judging,
  judgeAlone,
  judgeTogether,
  tooHungry,
  type Work,
} from './intake-lists.ts';
import { intakePrinter, type ListOutcome, type Measured } from './intake-printer.ts';
import { problemCounter } from './intake-problems.ts';
import { ReaderGone, resultStream } from './law/result-stream.ts';
import { fill, textIn } from './text/text.ts';

const refusedListCode = 3;
/** As the shell calls a program whose reader went away (128 + SIGPIPE). */
const readerGoneCode = 141;

export type IntakeCommand = {
  readonly name: 'intake';
  readonly file: string;
  /** The name its sender gave it, where it lies under another. */
  readonly uploadName?: string;
  readonly tenant?: string;
  readonly asOf?: Day;
  readonly profile?: string;
  /** Warns of every NIK that nothing in its row supports. */
  readonly doubtNik?: true;
  readonly rows: 'all' | 'none' | 'problems';
  /** Where the repair workbook is to be written. */
  readonly repair?: string;
  readonly json: boolean;
  readonly language: Language;
};

const options = {
  name: { type: 'string' },
  tenant: { type: 'string' },
  'as-of': { type: 'string' },
  profile: { type: 'string' },
  rows: { type: 'string' },
  repair: { type: 'string' },
  'doubt-nik': { type: 'boolean' },
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
    ...(values.repair === undefined ? {} : { repair: values.repair }),
    ...(values.profile === undefined ? {} : { profile: values.profile }),
    ...(values['doubt-nik'] ? { doubtNik: true } : {}),
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
  const memory = { readerBytes: 0 };
  const measured = (): Measured => ({
    seconds: Math.round((systemClock.monotonicMs() - started) / 10) / 100,
    peakMiB: Math.ceil(process.resourceUsage().maxRSS / 1024 + memory.readerBytes / mebi),
  });
  const out = resultStream(process.stdout, signal);
  const printer = intakePrinter(command, out);
  const problems = problemCounter();
  try {
    const outcomes = await judgeLists(command, environment, { signal, printer, problems, memory });
    await printer.end(outcomes, { problems: problems.ranked(), measured: measured() });
    return outcomes.some((each) => each.refusal === undefined) ? 0 : refusedListCode;
  } catch (error) {
    if (error instanceof ReaderGone) return readerGoneCode;
    const reason = signal.aborted ? refuse('cancelled', {}, {}, error) : error;
    await printer.breakOff(reasonOf(reason), measured());
    throw reason;
  }
}

const mebi = 1024 * 1024;

/** For the object that was begun; the door says the same in words and with its exit code. */
function reasonOf(error: unknown): Issue {
  return error instanceof Refusal ? gravest(error.issues) : issue('internal');
}

async function judgeLists(
  command: IntakeCommand,
  environment: Environment,
  judging: Judging,
): Promise<readonly ListOutcome[]> {
  const { signal } = judging;
  const path = callerPath(environment, command.file);
  const name = command.uploadName ?? basename(path);
  const misnamed = nameRefusal(name);
  if (misnamed !== undefined) return [{ name, refusal: misnamed }];
  await assertFile(path);
  const profile = await readProfile(command, environment);
  const work: Work = {
    ...judging,
    language: command.language,
    options: {
      asOf: command.asOf ?? systemClock.today('Asia/Jakarta'),
      region: command.tenant ?? '',
      signal,
      doubtNik: command.doubtNik ?? false,
      ...(profile === undefined ? {} : { profile }),
    },
    ...(await repairTo(command, environment)),
  };
  const isolated = await openReader({ path, name }, judging);
  if (!isolated.ok) return [{ name, refusal: gravest(isolated.issues) }];
  try {
    const { lists } = isolated.value;
    const isAlone = lists.length === 1 && lists[0]?.name === name;
    if (work.repair !== undefined && lists.length > 1) {
      throw usageRefusal(command.language, 'repairOfMany', { count: String(lists.length) });
    }
    return isAlone ? await judgeAlone(lists, work) : await judgeTogether(lists, work);
  } finally {
    await isolated.value.close();
  }
}

function openReader(file: ListFile, { signal, memory }: Judging): ReturnType<typeof openIsolated> {
  const onProgress = ({ memoryBytes }: { readonly memoryBytes: number }) => {
    memory.readerBytes = Math.max(memory.readerBytes, memoryBytes);
  };
  return openIsolated(file, { signal, onProgress }).catch((error: unknown) =>
    failed(tooHungry(error)),
  );
}

/** Whatever stands there already may hold somebody's corrections, or be the list itself. */
async function repairTo(
  { repair, language }: IntakeCommand,
  environment: Environment,
): Promise<{ readonly repair?: string }> {
  if (repair === undefined) return {};
  const path = callerPath(environment, repair);
  if ((await findFile(path)) !== undefined) {
    throw usageRefusal(language, 'repairExists', { path });
  }
  return { repair: path };
}

function usageRefusal(
  language: Language,
  key: 'repairOfMany' | 'repairExists',
  data: Readonly<Record<string, string>>,
): Refusal {
  return refuse('usage', { detail: fill(textIn(language)[key], data) });
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
  const found = await findFile(path);
  if (found?.isFile() !== true) throw refuse('not_found', { what: path });
}

async function findFile(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    return undefined;
  }
}
