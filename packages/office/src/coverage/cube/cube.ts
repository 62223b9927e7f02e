// The cube of coverage in the Warehouse: persons by region, sex, age band and memberships, month by
// month, each person once in every figure. Built from spells, kept in step with them, cut to slices.

import type { Warehouse } from '@payung/engine';
import { addMonths, type Month, month, refuse } from '@payung/values';
import {
  axisValues,
  counted,
  type MembershipAxis,
  type NumeratorRule,
  parseMemberships,
} from './membership.ts';
import {
  cellTable,
  changedCells,
  droppedTable,
  kindsQuery,
  numberedCells,
  replacedTable,
  sliceQuery,
  spellFaultsQuery,
} from './queries.ts';
import { type CubeSetting, monthIndex } from './setting.ts';
import { cubeQuery, duckdbWords } from './statement/queries.ts';

export type Axis = 'region' | 'sex' | 'band' | MembershipAxis | 'month';

export type SliceAsk = {
  readonly rule?: NumeratorRule;
  readonly by?: readonly Axis[];
  /** Only regions whose code begins so. */
  readonly within?: string;
  /** Depth of the axis `region`; the cube's own when absent. */
  readonly depth?: number;
  /** The month counted at its end; with the axis `month` all months of the cube. */
  readonly at?: Month;
};

/** One row per combination that has people: its values by axis, and how many. */
export type SliceRow = {
  readonly key: Readonly<Partial<Record<Axis, string>>>;
  readonly people: number;
};

export type Cube = {
  readonly setting: CubeSetting;
  readonly months: readonly Month[];
  slice(ask: SliceAsk): Promise<readonly SliceRow[]>;
  /** Replaces the spells of some persons: `before` and `after` are tables of spells. */
  change(before: string, after: string): Promise<void>;
};

const personAxes: readonly Axis[] = ['region', 'sex', 'band'];
const kindAxes: readonly Axis[] = ['segment', 'sector', 'payer', 'programme'];

/** Refuses spells that would be lost in the count, naming each column with the rows at fault. */
export async function checkSpells(warehouse: Warehouse, spell: string): Promise<number> {
  const sql = spellFaultsQuery(spell);
  const [found = {}] = await warehouse.rows({ name: 'spells checked', sql });
  for (const [column, count] of Object.entries(found)) {
    if (column === 'spells' || count === 0) continue;
    const expected = spellForms[column] ?? '';
    throw refuse(
      'room_value_invalid',
      { value: `${String(count)} ×`, key: column, expected },
      { column },
    );
  }
  return Number(found['spells']);
}

const spellForms: Readonly<Record<string, string>> = {
  person: '123',
  from_month: '2026-01',
  until_month: '2026-07',
  birth_month: '1990-02',
  segment: 'PU, BPU, JAKON, PMI',
  programme: 'JKK, JKM, JHT, JP, JKP',
  domicile: '7502012001',
  workplace: '7502012001',
  nik_region: '750201',
  sex: 'L, P',
  sector: 'petani',
  payer: 'apbd_kab',
};

/** Builds the cube over a table of spells; `table` names it inside the Warehouse. */
export async function buildCube(
  warehouse: Warehouse,
  spell: string,
  setting: CubeSetting,
  table = 'cube',
): Promise<Cube> {
  for (const sql of duckdbWords) await warehouse.run({ name: 'words', sql });
  const sql = cellTable(table, cubeQuery(spell, setting));
  await warehouse.run({ name: 'cube', sql });
  return openCube(warehouse, setting, table);
}

/** A cube whose cells lie in a table already: built, or read back from a snapshot. */
export async function openCube(
  warehouse: Warehouse,
  setting: CubeSetting,
  table = 'cube',
): Promise<Cube> {
  let kinds = await numberCells(warehouse, table);
  let chosen = new Map<string, string>();
  const months = Array.from({ length: setting.months }, (_, index) =>
    addMonths(month('0001-01'), setting.firstIndex - 12 + index),
  );
  const cube: Cube = {
    setting,
    months,
    async slice(ask) {
      const axes = ask.by ?? [];
      const rule = ask.rule ?? {};
      const held = kindAxes.filter((axis) => axes.includes(axis)) as readonly MembershipAxis[];
      const name = JSON.stringify([rule, held]);
      const known = chosen.get(name);
      const kindTable = known ?? `${table}_chosen_${chosen.size}`;
      if (known === undefined) {
        await loadKinds(warehouse, kindTable, kinds, rule, held);
        chosen.set(name, kindTable);
      }
      return sliceRows(warehouse, cube, { table, kindTable, axes, held }, ask);
    },
    async change(before, after) {
      const next = cellTable(
        `${table}_next`,
        changedCells(table, cubeQuery(before, setting), cubeQuery(after, setting)),
      );
      await warehouse.run({ name: 'changed cells', sql: next });
      await warehouse.run({ name: 'changed cells', sql: replacedTable(table, `${table}_next`) });
      chosen = new Map();
      kinds = await numberCells(warehouse, table);
    },
  };
  return cube;
}

type Kind = { readonly kind: number; readonly memberships: string };

async function numberCells(warehouse: Warehouse, table: string): Promise<readonly Kind[]> {
  for (const sql of numberedCells(table)) await warehouse.run({ name: 'numbered cells', sql });
  const rows = await warehouse.rows({ name: 'kinds', sql: kindsQuery(table) });
  return rows.map((row) => ({
    kind: Number(row['kind']),
    memberships: String(row['memberships']),
  }));
}

/** Whom a rule counts and under which values, as a table the slice joins. */
async function loadKinds(
  warehouse: Warehouse,
  name: string,
  kinds: readonly Kind[],
  rule: NumeratorRule,
  axes: readonly MembershipAxis[],
): Promise<void> {
  const rows = kinds.flatMap(({ kind, memberships }) => {
    const fitting = counted(parseMemberships(memberships), rule);
    if (fitting.length === 0) return [];
    return axisValues(fitting, axes).map((values) => [kind, ...values]);
  });
  const columns = Object.fromEntries(axes.map((axis) => [axis, 'VARCHAR'] as const));
  await warehouse.run({ name: 'old slice', sql: droppedTable(name) });
  await warehouse.load(name, { kind: 'INTEGER', ...columns }, [rows]);
}

type Chosen = {
  readonly table: string;
  readonly kindTable: string;
  readonly axes: readonly Axis[];
  readonly held: readonly MembershipAxis[];
};

async function sliceRows(
  warehouse: Warehouse,
  { setting, months }: Cube,
  { table, kindTable, axes, held }: Chosen,
  ask: SliceAsk,
): Promise<readonly SliceRow[]> {
  const byMonth = axes.includes('month');
  const at = ask.at ?? months.at(-1);
  const index = at === undefined ? 0 : monthIndex(at) - setting.firstIndex;
  if (index < 0 || index >= setting.months) throw new RangeError(`No month ${at} in this cube`);
  const within = ask.within ?? '';
  if (!/^\d*$/.test(within)) throw new RangeError(`Not a region code: ${within}`);
  const sql = sliceQuery({
    table,
    kinds: kindTable,
    kindAxes: held,
    personAxes: personAxes.filter((axis) => axes.includes(axis)),
    within,
    months: setting.months,
    ...(ask.depth === undefined || ask.depth >= setting.depth ? {} : { depth: ask.depth }),
    ...(byMonth ? {} : { month: index }),
  });
  const rows = (await warehouse.rows({ name: 'slice', sql })).map((row) => {
    const named = axes.filter((axis) => axis !== 'month');
    const key = Object.fromEntries(named.map((axis) => [axis, labelOf(axis, row[axis], setting)]));
    return { key, month: Number(row['month_index']), people: Number(row['people']) };
  });
  return byMonth
    ? levels(rows, months)
    : rows.map(({ key, people }) => ({ key, people })).toSorted(byKey);
}

function labelOf(axis: Axis, value: unknown, setting: CubeSetting): string {
  return axis === 'band' ? (setting.bands[Number(value)]?.name ?? '') : String(value);
}

type Step = { readonly key: SliceRow['key']; readonly month: number; readonly people: number };

/** From who enters and leaves to who is there at the end of each month. */
function levels(steps: readonly Step[], months: readonly Month[]): readonly SliceRow[] {
  const groups = Map.groupBy(steps, ({ key }) => keyText(key));
  return [...groups.values()]
    .flatMap((group) => {
      let people = 0;
      return months.flatMap((name, index) => {
        people += group
          .filter((step) => step.month === index)
          .reduce((sum, step) => sum + step.people, 0);
        const [first] = group;
        return first === undefined || people === 0
          ? []
          : [{ key: { ...first.key, month: name }, people }];
      });
    })
    .toSorted(byKey);
}

function byKey(a: SliceRow, b: SliceRow): number {
  const [one, other] = [keyText(a.key), keyText(b.key)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function keyText(key: SliceRow['key']): string {
  return Object.values(key).join('\u0000');
}
