// Corrections of many rows at once, as steps that are seen and can be undone: pure data, applied to
// the cells as they came each time anew, so that nothing of the list is ever overwritten.

import { maskDigits } from '@payung/values';
import type { RowPlace } from '../assess.ts';
import type { FieldName, ListRow, TableSurvey } from '../list.ts';
import { type Finding, finding, type Outcome } from './finding.ts';
import { placeKey } from './identity.ts';

/** What of a row steps need: its place, its cells, and not what was made of them. */
export type FixableRow = Pick<ListRow, 'row' | 'sheet' | 'cells' | 'disposition'>;

/**
 * Langkah pembetulan. In the cells of `field` that say `from` (white space around it aside), on the
 * rows named, `to` is read. `scope` is what the person meant: all rows alike, or just these.
 */
export type Fix = {
  readonly step: number;
  readonly field: FieldName;
  readonly from: string;
  readonly to: string;
  readonly scope: 'alike' | 'chosen';
  readonly rows: readonly RowPlace[];
};

/** Riwayat langkah, in the order of their making; numbers are never given twice. */
export type FixHistory = { readonly fixes: readonly Fix[]; readonly lastStep: number };

export const noFixes: FixHistory = { fixes: [], lastStep: 0 };

export type FixPlan = Pick<Fix, 'field' | 'from' | 'to'> & {
  /** Only these rows; absent = all rows that say the same. */
  readonly chosen?: readonly RowPlace[];
};

/**
 * Adds a step for the rows that now say `from`. A step that changes nothing is refused, so that the
 * history shows what was done and nothing else.
 */
export function addFix(
  history: FixHistory,
  plan: FixPlan,
  list: { readonly tables: readonly TableSurvey[]; readonly rows: Iterable<FixableRow> },
): Outcome<FixHistory> {
  const chosen = plan.chosen && new Set(plan.chosen.map(placeKey));
  const found: RowPlace[] = [];
  const read = fixReader(history.fixes, list.tables);
  const from = plan.from.trim();
  for (const row of list.rows) {
    if (row.disposition === 'ignored') continue;
    const index = columnAt(list.tables, row, plan.field);
    if (index === undefined || (chosen && !chosen.has(placeKey(row)))) continue;
    if ((read(row).cells[index] ?? '').trim() !== from || from === plan.to) continue;
    found.push(row.sheet === undefined ? { row: row.row } : { row: row.row, sheet: row.sheet });
  }
  if (found.length === 0) {
    const data = { from: maskDigits(plan.from) };
    return { ok: false, findings: [finding('step_changes_nothing', data)] };
  }
  const step = history.lastStep + 1;
  const scope = chosen ? 'chosen' : 'alike';
  const fix: Fix = { step, field: plan.field, from, to: plan.to, scope, rows: found };
  return { ok: true, value: { fixes: [...history.fixes, fix], lastStep: step }, findings: [] };
}

/** Rows as they read after all steps; rows without a step come back as they are. */
export function applyFixes<Row extends FixableRow>(
  rows: readonly Row[],
  history: FixHistory,
  tables: readonly TableSurvey[],
): { readonly rows: readonly Row[]; readonly findings: readonly Finding[] } {
  const read = fixReader(history.fixes, tables);
  const findings: Finding[] = [];
  const fixed = rows.map((row) => {
    const result = read(row);
    findings.push(...result.findings);
    return result.cells === row.cells ? row : { ...row, cells: result.cells };
  });
  return { rows: fixed, findings };
}

/** Undoes the last step. Without any, the history stays as it is. */
export function undoLast(history: FixHistory): FixHistory {
  return { ...history, fixes: history.fixes.slice(0, -1) };
}

/** Undoes one step out of order, unless a later one goes on from what it wrote. */
export function undoStep(history: FixHistory, step: number): Outcome<FixHistory> {
  const at = history.fixes.findIndex((each) => each.step === step);
  const fix = history.fixes[at];
  if (fix === undefined) return { ok: false, findings: [finding('step_unknown', { step })] };
  const rows = new Set(fix.rows.map(placeKey));
  const later = history.fixes
    .slice(at + 1)
    .find((each) => each.field === fix.field && each.rows.some((row) => rows.has(placeKey(row))));
  if (later !== undefined) {
    return { ok: false, findings: [finding('step_needed', { step, later: later.step })] };
  }
  const fixes = history.fixes.filter((each) => each !== fix);
  return { ok: true, value: { ...history, fixes }, findings: [] };
}

/** What is shown of a step; digits masked, as many examples as asked for. */
export type FixView = {
  readonly step: number;
  readonly field: FieldName;
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  readonly examples: readonly RowPlace[];
};

/** @example fixView(fix, 2) // { step: 1, field: 'village', from: 'Bj', to: 'Bajo', rows: 212, … } */
export function fixView(fix: Fix, examples = 10): FixView {
  return {
    step: fix.step,
    field: fix.field,
    from: maskDigits(fix.from),
    to: maskDigits(fix.to),
    rows: fix.rows.length,
    examples: fix.rows.slice(0, examples),
  };
}

type Fixed = { readonly cells: readonly string[]; readonly findings: readonly Finding[] };

/** Steps by row, so that a row is looked up once however many steps there are. */
function fixReader(fixes: readonly Fix[], tables: readonly TableSurvey[]) {
  const byRow = new Map<string, Fix[]>();
  for (const fix of fixes) {
    for (const place of fix.rows) {
      const key = placeKey(place);
      const known = byRow.get(key);
      if (known === undefined) byRow.set(key, [fix]);
      else known.push(fix);
    }
  }
  return (row: FixableRow): Fixed => {
    const own = byRow.get(placeKey(row));
    if (own === undefined) return { cells: row.cells, findings: [] };
    const cells = [...row.cells];
    const findings: Finding[] = [];
    for (const fix of own) {
      const index = columnAt(tables, row, fix.field);
      // The row is not what it was when the step was made (another file): said, not forced.
      if (index === undefined || (cells[index] ?? '').trim() !== fix.from) {
        findings.push(finding('step_rows_changed', { row: row.row, step: fix.step }, place(row)));
        continue;
      }
      while (cells.length < index) cells.push('');
      cells[index] = fix.to;
    }
    return { cells, findings };
  };
}

function place(row: FixableRow): RowPlace {
  return row.sheet === undefined ? { row: row.row } : { row: row.row, sheet: row.sheet };
}

function columnAt(
  tables: readonly TableSurvey[],
  row: FixableRow,
  field: FieldName,
): number | undefined {
  const table = tables.findLast((each) => each.sheet === row.sheet && each.from <= row.row);
  return table?.columns.find((column) => column.field === field)?.index;
}
