// The tables of a run and the model they are compared by, whatever their origin: proposed, written
// down, or the worker model. `explain` prepares the same tables again.

import { access, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { systemClock } from '@payung/engine';
import { GatheredWorkers, type LinkInput, withRelatives } from '@payung/linkage';
import { issue, type Language, Refusal, refuse } from '@payung/values';
import { callerPath, type Environment } from '../environment.ts';
import { fill } from '../text/text.ts';
import type { LinkInputs } from './command.ts';
import { type Model, type Outcome, parseModel, proposeModel, type Table } from './engine.ts';
import { readSource, type Source } from './source.ts';
import type { LinkText } from './text.ts';
import { readWorkerList, type WorkerListRequest } from './worker-source.ts';
import { type Rows, readHeld, readInThread } from './worker-thread.ts';

export type Side = Omit<Source, 'table' | 'headings'> & {
  readonly path: string;
  /** As the caller knows the records. */
  readonly ids: readonly string[];
  /** Rows that hold no person (worker lists). */
  readonly ignored?: number;
};

export type Prepared = {
  readonly left: Side;
  readonly right?: Side;
  readonly leftTable: Table;
  readonly rightTable?: Table;
  readonly kindModules: readonly string[];
  /** What a record holds in a column of the model, as people read it. */
  readonly cell: (side: 'left' | 'right', record: number, column: string) => string;
  /** The model to run; not asked for where one is at hand already (explain). */
  readonly model: () => Promise<Model>;
  /** What the engine's outcome becomes: workers may be twins, other records not. */
  readonly weighed: (outcome: Outcome) => Outcome;
};

export type PrepareContext = {
  readonly environment: Environment;
  readonly text: LinkText;
  readonly language: Language;
  readonly signal: AbortSignal;
  /** The rows of worker lists are wanted as read, to be shown. */
  readonly keepRows?: boolean;
};

export async function prepare(inputs: LinkInputs, context: PrepareContext): Promise<Prepared> {
  return inputs.model === 'worker'
    ? await prepareWorkers(inputs, context)
    : await prepareTables(inputs, context);
}

async function prepareTables(inputs: LinkInputs, context: PrepareContext): Promise<Prepared> {
  const read = async (path: string, id: string | undefined): Promise<Source & Side> => {
    const whole = await existing(path, context.environment);
    const source = await readSource({ path: whole, id, ignore: inputs.ignore, ...context });
    return { ...source, path: whole, ids: source.table.ids };
  };
  const left = await read(inputs.left, inputs.leftId);
  const right = inputs.right === undefined ? undefined : await read(inputs.right, inputs.rightId);
  refuseUnknown(inputs.ignore, right === undefined ? [left] : [left, right], context.text);
  const tables = {
    left: left.table,
    ...(right === undefined ? {} : { right: right.table }),
  };
  return {
    left,
    leftTable: left.table,
    ...(right === undefined ? {} : { right, rightTable: right.table }),
    kindModules: [],
    cell: (side, record, column) => {
      const table = side === 'left' ? left.table : (right ?? left).table;
      const found = table.columns.find(({ name }) => name === column);
      return found?.texts.at(Number(found.codes[record])) ?? '';
    },
    model: async () =>
      inputs.model === undefined
        ? proposed(tables, context.text)
        : await writtenModel(inputs.model, context),
    weighed: (outcome) => outcome,
  };
}

/** A column to be left out must stand in one of the files at least. */
function refuseUnknown(
  ignore: readonly string[],
  sources: readonly Source[],
  text: LinkText,
): void {
  for (const column of ignore) {
    if (sources.some(({ headings }) => headings.includes(column))) continue;
    const [file, columns] = [
      sources.map((source) => source.file).join(', '),
      [...new Set(sources.flatMap(({ headings }) => headings))].join(', '),
    ];
    const detail = fill(text.columnMissing, { column, file, columns });
    throw new Refusal([issue('usage', { detail })]);
  }
}

function proposed(tables: { readonly left: Table; readonly right?: Table }, text: LinkText): Model {
  const { left, right } = tables;
  const shared = left.columns.filter(
    ({ name }) => right === undefined || right.columns.some((each) => each.name === name),
  );
  if (shared.length === 0) throw new Refusal([issue('usage', { detail: text.noColumns })]);
  return proposeModel(tables);
}

async function writtenModel(
  path: string,
  { environment, language }: PrepareContext,
): Promise<Model> {
  const whole = await existing(path, environment);
  const text = await readFile(whole, 'utf8');
  const model = parseModel({ text, file: basename(whole), language });
  if (!model.ok) throw new Refusal(model.issues);
  return model.value;
}

async function prepareWorkers(inputs: LinkInputs, context: PrepareContext): Promise<Prepared> {
  const asOf = inputs.asOf ?? systemClock.today('Asia/Makassar');
  const requestOf = async (side: 'left' | 'right', path: string, id: string | undefined) => ({
    path: await existing(path, context.environment),
    side,
    id,
    tenant: inputs.tenant,
    asOf,
    text: context.text,
    signal: context.signal,
  });
  const leftRequest = await requestOf('left', inputs.left, inputs.leftId);
  const rightRequest =
    inputs.right === undefined ? undefined : await requestOf('right', inputs.right, inputs.rightId);
  const kept: Record<'left' | 'right', LinkInput[]> = { left: [], right: [] };
  const { left, right, tables } = await gather(leftRequest, rightRequest, (side, input) => {
    if (context.keepRows) kept[side].push(input);
  });
  return {
    left,
    leftTable: tables.left,
    ...(right === undefined ? {} : { right }),
    ...(tables.right === undefined ? {} : { rightTable: tables.right }),
    kindModules: tables.kindModules,
    cell: (side, record, column) =>
      writtenCell(kept[right === undefined ? 'left' : side][record], column),
    model: async () => tables.model,
    weighed: (outcome) => withRelatives(outcome, tables),
  };
}

/** The lists, and the tables of their rows; `look` sees each row as it comes. */
async function gather(
  left: WorkerListRequest,
  right: WorkerListRequest | undefined,
  look: TakeRow,
) {
  const gathered = new GatheredWorkers();
  try {
    const [leftSide, rightSide] = await readLists(left, right, (side, input) => {
      look(side, input);
      if (side === 'left') gathered.addLeft(input);
      else gathered.addRight(input);
    });
    const lists = { asOf: left.asOf, right: right !== undefined };
    return { left: leftSide, right: rightSide, tables: await gathered.tables(lists) };
  } finally {
    await gathered.stop();
  }
}

/** The worker model's columns in the words of the list. */
function writtenCell(input: LinkInput | undefined, column: string): string {
  if (input === undefined) return '';
  const { nik, nikDigits, name, birth, sex, village, villageWritten } = input;
  const cells: Readonly<Record<string, string | undefined>> = {
    nik: nik ?? nikDigits,
    name,
    birth,
    sex,
    place: villageWritten ?? village,
    mother: input.mother,
    phone: input.phone,
    family_card: input.familyCard,
  };
  return cells[column] ?? '';
}

/** Takes the rows of the left list, then those of the right one. */
type TakeRow = (side: 'left' | 'right', input: LinkInput) => void;

/** Two long lists are read at the same time, the longer one in a thread. */
async function readLists(
  left: WorkerListRequest,
  right: WorkerListRequest | undefined,
  take: TakeRow,
): Promise<readonly [Side, Side | undefined]> {
  const readHere = async (request: WorkerListRequest): Promise<Side> => {
    const list = await readWorkerList(request, (input) => take(request.side, input));
    return { ...list, path: request.path };
  };
  if (right === undefined) return [await readHere(left), undefined];
  const sizes = [(await stat(left.path)).size, (await stat(right.path)).size] as const;
  if (Math.min(...sizes) <= threadBytesMin) return [await readHere(left), await readHere(right)];
  const takeAll = (side: 'left' | 'right', rows: Rows): void => {
    for (const input of rows) take(side, input);
  };
  // Rows of the left list come first, whichever is read sooner.
  if (sizes[0] > sizes[1]) {
    const [list, held] = await Promise.all([
      readInThread(left, (rows) => takeAll('left', rows)),
      readHeld(right),
    ]);
    for (const rows of held.rows) takeAll('right', rows);
    return [
      { ...list, path: left.path },
      { ...held.list, path: right.path },
    ];
  }
  const later: Rows[] = [];
  const [leftSide, list] = await Promise.all([
    readHere(left),
    readInThread(right, (rows) => later.push(rows)),
  ]);
  for (const rows of later) takeAll('right', rows);
  return [leftSide, { ...list, path: right.path }];
}

/** Below this a thread takes longer to start than the list takes to be read. */
const threadBytesMin = 1_000_000;

async function existing(path: string, environment: Environment): Promise<string> {
  const whole = callerPath(environment, path);
  try {
    await access(whole);
    return whole;
  } catch (cause) {
    throw refuse('not_found', { what: path }, {}, cause);
  }
}
