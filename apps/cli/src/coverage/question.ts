// Opens the spells a command names, builds their cube in a warehouse of its own, and gathers bases,
// targets and indicators; the id of the answer is a digest over all of it and the program.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openWarehouse } from '@payung/engine';
import { readTable } from '@payung/intake';
import {
  type BaseRow,
  baseColumns,
  buildCube,
  type Cube,
  cubeSetting,
  findIndicator,
  type Indicator,
  type InputFile,
  indicatorColumns,
  indicators,
  openSpells,
  parseBases,
  parseIndicators,
  parseTargets,
  type TargetRow,
  targetColumns,
} from '@payung/office';
import { addMonths, issue, type Month, type Parsed, Refusal, refuse } from '@payung/values';
import { callerPath, type Environment } from '../environment.ts';
import { readProgram } from '../program.ts';
import { fill } from '../text/text.ts';
import { type CoverageCommand, wordsIn } from './command.ts';

export type Question = {
  readonly snapshot: string;
  readonly cube: Cube;
  readonly indicator: Indicator;
  readonly at: Month;
  readonly bases: readonly BaseRow[];
  readonly targets: readonly TargetRow[];
  readonly sources: {
    readonly spells: readonly InputFile[];
    readonly bases?: InputFile;
    readonly targets?: InputFile;
    readonly program: string;
  };
  close(): Promise<void>;
};

/** Months of history a cube keeps before the month asked for. */
const historyMonths = 23;

export async function openQuestion(
  command: CoverageCommand & { readonly spells: string; readonly at: Month },
  environment: Environment,
  signal: AbortSignal,
): Promise<Question> {
  const tables = await readTables(command, environment);
  const indicator = await chosenIndicator(command, tables.own);
  const path = callerPath(environment, command.spells);
  const files = await spellFiles(path);
  const spells = await Promise.all(files.map((file) => inputFile(file, dirname(path))));
  const program = (await readProgram(environment)).digest;
  const ahead = command.action === 'forecast' ? command.months : 0;
  const setting = cubeSetting({
    region: command.regionKind,
    depth: 10,
    from: addMonths(command.at, -historyMonths),
    until: addMonths(command.at, ahead + 1),
  });
  const sources = { spells, ...tables.files, program };
  const warehouse = await openWarehouse({
    home: environment.home,
    signal,
    exchange: folderOf(path, files),
  });
  try {
    await openSpells(warehouse, patternOf(path, files));
    const cube = await buildCube(warehouse, 'spell', setting);
    const { at, bases, targets } = { at: command.at, ...tables };
    const snapshot = digestOf([sources, setting, indicator, bases, targets, asked(command)]);
    return {
      snapshot,
      cube,
      indicator,
      at,
      bases,
      targets,
      sources,
      close: () => warehouse.close(),
    };
  } catch (error) {
    await warehouse.close();
    throw error;
  }
}

/** What else decides the answer. */
function asked({
  action,
  region,
  by,
  depth,
  remit,
  months,
  events,
  add,
  losePuPercent,
}: CoverageCommand) {
  return { action, region, by, depth, remit, months, events, add, losePuPercent };
}

function digestOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function chosenIndicator(
  command: CoverageCommand,
  own: readonly Indicator[],
): Promise<Indicator> {
  const found = findIndicator(command.definition, own);
  if (found !== undefined) return found;
  const expected = [...own, ...indicators].map((each) => each.id).join(', ');
  const detail = fill(wordsIn(command.language).indicatorUnknown, {
    value: command.definition,
    expected,
  });
  throw new Refusal([issue('usage', { detail })]);
}

async function readTables(command: CoverageCommand, environment: Environment) {
  const bases = await table(command.bases, environment, baseColumns, parseBases);
  const targets = await table(command.targets, environment, targetColumns, parseTargets);
  const own = await table(command.indicators, environment, indicatorColumns, parseIndicators);
  return {
    bases: bases.rows,
    targets: targets.rows,
    own: own.rows,
    files: {
      ...(bases.file === undefined ? {} : { bases: bases.file }),
      ...(targets.file === undefined ? {} : { targets: targets.file }),
    },
  };
}

type Rows = Parameters<typeof parseBases>[0];

/** A table with a fault is refused whole: a figure over half of its bases would mislead. */
async function table<T>(
  given: string | undefined,
  environment: Environment,
  required: readonly string[],
  parse: (rows: Rows, file: string) => Parsed<readonly T[]>,
): Promise<{ rows: readonly T[]; file?: InputFile }> {
  if (given === undefined) return { rows: [] };
  const path = callerPath(environment, given);
  const name = basename(path);
  const read = await readTable({ path, name }, { required });
  if (!read.ok) throw new Refusal(read.issues);
  const rows = parse(read.value, name);
  const faults = rows.issues.filter((each) => each.severity === 'error');
  if (!rows.ok || faults.length > 0) throw new Refusal(faults);
  return { rows: rows.value, file: await inputFile(path, dirname(path)) };
}

/** One file, or every Parquet file below a folder, in order of name. */
async function spellFiles(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw refuse('not_found', { what: path });
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.parquet'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw refuse('not_found', { what: `${path}/**/*.parquet` });
  return files;
}

function folderOf(path: string, files: readonly string[]): string {
  return files[0] === path ? dirname(path) : path;
}

function patternOf(path: string, files: readonly string[]): string {
  return files[0] === path ? basename(path) : '**/*.parquet';
}

async function inputFile(path: string, folder: string): Promise<InputFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { name: path.slice(folder.length + 1).replaceAll('\\', '/'), sha256: hash.digest('hex') };
}
