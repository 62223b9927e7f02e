// Opens the spells a command names, builds their cube in a warehouse of its own, and gathers bases,
// targets and indicators; the id of the answer is a digest over all of it and the program.

import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { type FileWarehouse, openWarehouse } from '@payung/engine';
import { readTable } from '@payung/intake';
import {
  type BaseRow,
  baseColumns,
  buildCube,
  type CoverageSources,
  type Cube,
  cubeSetting,
  findIndicator,
  type Indicator,
  type InputFile,
  indicatorColumns,
  indicators,
  parseBases,
  parseIndicators,
  parseTargets,
  type TargetRow,
  targetColumns,
} from '@payung/office';
import { addMonths, issue, type Month, type Parsed, Refusal } from '@payung/values';
import { callerPath, type Environment } from '../environment.ts';
import { readProgram } from '../program.ts';
import { findRoom } from '../session.ts';
import { fill } from '../text/text.ts';
import type { Asked, CoverageCommand } from './command.ts';
import { findFiles, inputFile, type Register, takeSpells } from './source.ts';
import { wordsIn } from './text/words.ts';

export type Question = {
  readonly snapshot: string;
  readonly warehouse: FileWarehouse;
  readonly cube: Cube;
  readonly indicator: Indicator;
  readonly at: Month;
  readonly bases: readonly BaseRow[];
  readonly targets: readonly TargetRow[];
  readonly sources: CoverageSources;
  /** Where spells come from the register: for the rows behind a figure. */
  readonly register?: Register;
  close(): Promise<void>;
};

/** A command that names its spells. */
/** Months of history a cube keeps before the month asked for. */
const historyMonths = 23;

export async function openQuestion(
  command: Asked,
  environment: Environment,
  signal: AbortSignal,
): Promise<Question> {
  const tables = await readTables(await withRoom(command, environment), environment);
  const indicator = await chosenIndicator(command, tables.own);
  const program = (await readProgram(environment)).digest;
  const found = await findFiles(command.source, environment);
  const warehouse = await openWarehouse({
    home: environment.home,
    signal,
    ...(found === undefined ? {} : { exchange: found.folder }),
  });
  const closing = [() => warehouse.close()];
  const close = async () => {
    for (const each of closing.toReversed()) await each();
  };
  try {
    const taken = await takeSpells(command, found, { environment, warehouse });
    if (taken.register !== undefined) closing.push(taken.register.close);
    const { at, register } = taken;
    const setting = settingOf(command, at);
    const cube = await buildCube(warehouse, 'spell', setting);
    const sources = { ...taken.sources, ...tables.files, program };
    const { bases, targets } = tables;
    const parts = [sources, setting, indicator, bases, targets, { ...decisive(command), at }];
    return {
      ...{ snapshot: digestOf(parts), warehouse, cube, indicator, at, bases, targets, sources },
      ...(register === undefined ? {} : { register }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function settingOf({ action, months, against, from, regionKind }: Asked, at: Month) {
  const ahead = action === 'forecast' ? months : 0;
  const back = action === 'trend' ? Math.max(historyMonths, months - 1) : historyMonths;
  const usual = addMonths(at, -back);
  const first = [usual, against, from].filter((each) => each !== undefined).toSorted()[0] ?? usual;
  const until = addMonths(at, ahead + 1);
  return cubeSetting({ region: regionKind, depth: 10, from: first, until });
}

/** The room's own bases and targets, where the command names none. */
async function withRoom(command: Asked, environment: Environment): Promise<Asked> {
  const { source } = command;
  if (source.kind !== 'room') return command;
  const room = await findRoom(callerPath(environment, source.folder), undefined);
  return {
    ...command,
    bases: command.bases ?? room.bases.path,
    targets: command.targets ?? room.targets.path,
  };
}

/** What else decides the answer. */
function decisive(command: Asked) {
  const {
    name,
    language,
    form,
    source,
    snapshot,
    bases,
    targets,
    indicators: own,
    ...rest
  } = command;
  return rest;
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
      ...(own.file === undefined ? {} : { indicators: own.file }),
    },
  };
}

type Rows = Parameters<typeof parseBases>[0];

/** A table with a fault is refused whole: a figure over half of its bases would mislead. */
export async function table<T>(
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
