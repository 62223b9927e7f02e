// Correcting a list on the screen while it waits for a person: which steps there are, which rows say the same,
// a step done, undone and done again. The list is read again with them when somebody asks for it.

import type { Database, Reader, Writer } from '@payung/engine';
import {
  askReading,
  findStepState,
  type ImportRow,
  type ImportStep,
  insertStep,
  type Job,
  listImportRows,
  listSteps,
  markStep,
  type OfPart,
  turnSteps,
} from '@payung/engine/jobs';
import { undoStep } from '@payung/intake';
import type { Me } from '../accounts/own.ts';
import { readRow } from '../jobs/index.ts';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import type { RowsWire } from '../wire/job.ts';
import type { AlikeWire, NewStepWire, StepsWire } from '../wire/step.ts';
import { fieldAt, indexOf, type Layout, readLayout } from './layout.ts';
import { maskedCell, rowOnWire } from './row-on-wire.ts';
import { fixesOf, type LinedRow, readFix, type Step, stepped } from './step.ts';

type Vault = Database['vault'];
type Tx = Reader | Writer;

const pageRows = 5_000;
const mostExamples = 10;

/** Columns of the list and the history of its steps, newest last. */
export async function stepsOnWire(
  tx: Reader,
  { database }: SiteOptions,
  { live }: Me,
  of: OfPart,
): Promise<StepsWire> {
  const state = await findStepState(tx, of);
  if (state === undefined) throw new RequestRefused(404, 'not_found', 'job');
  const { version, read, layoutSealed, isOpen } = state;
  const { vault } = database;
  const steps = await listSteps(tx, of);
  return {
    ...{ version, read, isOpen, isWaiting: version !== read },
    tables: layoutSealed === null ? [] : readLayout(vault.open(layoutSealed)),
    steps: steps.map(({ step, kind, by, account, madeAt, isUndone, lines, contentSealed }) => ({
      ...{ step, kind, by, madeAt, isUndone, rows: lines.length, isOwn: account === live.account },
      ...(kind === 'fix' ? saidOnWire(vault, contentSealed) : {}),
    })),
  };
}

function saidOnWire(vault: Vault, sealed: Uint8Array) {
  const { field, from, to } = readFix(vault.open(sealed));
  return { field, from: maskedCell(from), to: maskedCell(to) };
}

/** Rows as they read after the steps in force, with the columns that differ from the file. */
export async function steppedRows(
  tx: Reader,
  options: SiteOptions,
  of: OfPart,
  rows: readonly ImportRow[],
): Promise<RowsWire['rows']> {
  const { vault } = options.database;
  const shown = rows.map((row) => rowOnWire(row, options));
  const lines = rows.map(({ line }) => line);
  const steps = lines.length === 0 ? [] : inForce(await listSteps(tx, of, lines), vault);
  const state = steps.length === 0 ? undefined : await findStepState(tx, of);
  if (state?.layoutSealed == null || state.version === state.read) return shown;
  const layout = readLayout(vault.open(state.layoutSealed));
  return shown.map((row, at) => {
    const kept = rows[at];
    if (kept === undefined) return row;
    const after = stepped(linedRow(kept, vault), steps, layout);
    return after.changed.length === 0 && !after.isDropped
      ? row
      : {
          ...row,
          cells: after.cells.map(maskedCell),
          changed: after.changed,
          ...(after.isDropped ? { isDropped: true as const } : {}),
        };
  });
}

function inForce(steps: readonly ImportStep[], vault: Vault): readonly Step[] {
  return steps.filter(({ isUndone }) => !isUndone).map((step) => openStep(step, vault));
}

function openStep({ step, kind, lines, contentSealed }: ImportStep, vault: Vault): Step {
  const on = { step, lines: new Set(lines) };
  return kind === 'drop' ? { ...on, kind } : { ...on, kind, ...readFix(vault.open(contentSealed)) };
}

/** A CSV has no sheet of its own. */
function linedRow(found: ImportRow, vault: Vault): LinedRow {
  const { line, sheet, row, contentSealed } = found;
  const { cells, disposition } = readRow(vault, contentSealed);
  const at = { line, row, cells, disposition };
  return sheet === '' ? at : { ...at, sheet };
}

type Cell = { readonly line: number; readonly index: number };
type Told = { readonly field: NonNullable<ReturnType<typeof fieldAt>>; readonly from: string };

async function findCell(tx: Tx, vault: Vault, of: OfPart, { line, index }: Cell) {
  const layout = await getLayout(tx, vault, of);
  const [found] = await listImportRows(tx, { ...of, after: line - 1, limit: 1 });
  if (found?.line !== line) throw new RequestRefused(404, 'not_found', 'row');
  const row = linedRow(found, vault);
  const field = fieldAt(layout, row, index);
  if (field === undefined || row.disposition === 'ignored') {
    throw new RequestRefused(422, 'request_invalid', ['index']);
  }
  const on = await listSteps(tx, of, [line]);
  const after = stepped(row, inForce(on, vault), layout);
  return { layout, field, on, from: (after.cells[index] ?? '').trim() };
}

async function getLayout(tx: Tx, vault: Vault, of: OfPart): Promise<Layout> {
  const state = await findStepState(tx, of);
  if (state === undefined || state.layoutSealed === null) {
    throw new RequestRefused(409, 'request_invalid', 'steps_closed');
  }
  return readLayout(vault.open(state.layoutSealed));
}

/** Rows that now say the same in this field, page by page. */
async function* alikeRows(
  tx: Tx,
  vault: Vault,
  of: OfPart,
  { layout, field, from }: Told & { readonly layout: Layout },
): AsyncGenerator<readonly ImportRow[]> {
  for (let after = 0; ; ) {
    const rows = await listImportRows(tx, { ...of, after, limit: pageRows });
    const last = rows.at(-1);
    if (last === undefined) return;
    const lines = rows.map(({ line }) => line);
    const steps = inForce(await listSteps(tx, of, lines), vault);
    yield rows.filter((each) => {
      const row = linedRow(each, vault);
      const index = indexOf(layout, row, field);
      if (row.disposition === 'ignored' || index === undefined) return false;
      return (stepped(row, steps, layout).cells[index] ?? '').trim() === from;
    });
    after = last.line;
  }
}

/** How many rows say the same as this cell, with ten of them. */
export async function alikeOnWire(
  tx: Reader,
  options: SiteOptions,
  of: OfPart,
  cell: Cell,
): Promise<AlikeWire> {
  const { vault } = options.database;
  const found = await findCell(tx, vault, of, cell);
  const examples: AlikeWire['examples'][number][] = [];
  let rows = 0;
  for await (const page of alikeRows(tx, vault, of, found)) {
    rows += page.length;
    for (const each of page.slice(0, mostExamples - examples.length)) {
      const { row, sheet, person } = rowOnWire(each, options);
      examples.push({ row, sheet, ...(person === undefined ? {} : { name: person.name }) });
    }
  }
  return { rows, field: found.field, from: maskedCell(found.from), examples };
}

export type Correcting = {
  readonly options: SiteOptions;
  readonly me: Me;
  readonly of: OfPart;
};

/** Gives the number of the step. `seen` is the version of the history the person had before him. */
export async function addStep(
  tx: Writer,
  { options, me, of }: Correcting,
  wanted: NewStepWire,
  seen: number,
): Promise<number> {
  const { vault } = options.database;
  const { account } = me.live;
  const version = await turned(tx, of);
  if (wanted.kind === 'drop') {
    const { lines } = wanted;
    const contentSealed = vault.seal('{}');
    return insertStep(tx, of, { account, kind: 'drop', version, contentSealed, lines });
  }
  const { line, index, to, scope } = wanted;
  const found = await findCell(tx, vault, of, { line, index });
  const isOthers = found.on.some(
    (step) => step.version > seen && step.kind === 'fix' && fieldOf(step, vault) === found.field,
  );
  if (isOthers) throw new RequestRefused(409, 'request_invalid', 'cell_changed');
  if (found.from === to) throw new RequestRefused(409, 'request_invalid', 'step_empty');
  const lines = scope === 'chosen' ? [line] : await alikeLines(tx, vault, of, found);
  const said = { field: found.field, from: found.from, to, scope };
  const contentSealed = vault.seal(JSON.stringify(said));
  return insertStep(tx, of, { account, kind: 'fix', version, contentSealed, lines });
}

function fieldOf({ contentSealed }: ImportStep, vault: Vault) {
  return readFix(vault.open(contentSealed)).field;
}

async function alikeLines(
  tx: Writer,
  vault: Vault,
  of: OfPart,
  found: Told & { readonly layout: Layout },
): Promise<readonly number[]> {
  const lines: number[] = [];
  for await (const page of alikeRows(tx, vault, of, found)) {
    lines.push(...page.map(({ line }) => line));
  }
  return lines;
}

async function turned(tx: Writer, of: OfPart): Promise<number> {
  const version = await turnSteps(tx, of);
  if (version === undefined) throw new RequestRefused(409, 'request_invalid', 'steps_closed');
  return version;
}

/** Undone, or done again; not where a later step goes on from what it wrote. */
export async function turnStep(
  tx: Writer,
  { options, of }: Correcting,
  { step, undone }: { readonly step: number; readonly undone: boolean },
): Promise<void> {
  const version = await turned(tx, of);
  const { vault } = options.database;
  const all = await listSteps(tx, of);
  const wanted = all.find((each) => each.step === step);
  if (wanted === undefined) throw new RequestRefused(404, 'not_found', 'step');
  const fixes = fixesOf(inForce(all, vault).concat(undone ? [] : [openStep(wanted, vault)]));
  const ordered = fixes.toSorted((a, b) => a.step - b.step);
  const allowed = undoStep({ fixes: ordered, lastStep: all.at(-1)?.step ?? 0 }, step);
  if (wanted.kind === 'fix' && !allowed.ok && !wanted.isUndone === undone) {
    throw new RequestRefused(409, 'request_invalid', 'step_needed');
  }
  if (!(await markStep(tx, of, { step, version, undone }))) {
    throw new RequestRefused(409, 'request_invalid', 'changed_meanwhile');
  }
}

export async function readAgain(tx: Writer, of: OfPart): Promise<void> {
  if (await askReading(tx, of)) return;
  throw new RequestRefused(409, 'request_invalid', 'steps_none');
}

/** Whoever sent the list, and whoever verifies. */
export function assertMayCorrect({ live }: Me, job: Job): void {
  if (live.account === job.account || live.role === 'verifier') return;
  throw new RequestRefused(403, 'not_allowed', 'no_right');
}
