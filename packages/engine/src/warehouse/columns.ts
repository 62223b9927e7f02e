// Columns: rows of the caller into the column batches of the protocol, each cell checked against
// the type of its column, and column batches back into row objects.

import type { Batch, ColumnTypes, WarehouseCell, WarehouseType } from './protocol.ts';

export type WarehouseRow = Readonly<Record<string, WarehouseCell>>;

const fits: Readonly<Record<WarehouseType, (cell: WarehouseCell) => boolean>> = {
  VARCHAR: (cell) => typeof cell === 'string',
  INTEGER: (cell) => typeof cell === 'number' && (cell | 0) === cell,
  BIGINT: (cell) => Number.isSafeInteger(cell),
  DOUBLE: (cell) => Number.isFinite(cell),
  BOOLEAN: (cell) => typeof cell === 'boolean',
};

/** `firstRow` only serves the message: the value itself may be a person's and is not shown. */
export function toColumns(
  types: ColumnTypes,
  rows: readonly (readonly WarehouseCell[])[],
  firstRow: number,
): Batch {
  const names = Object.keys(types);
  const columns = Object.values(types).map((type, index) =>
    rows.map((row, offset) => {
      const cell = row[index];
      if (cell === null) return null;
      if (cell !== undefined && row.length === names.length && fits[type](cell)) return cell;
      throw new TypeError(
        `Row ${firstRow + offset}: ${row.length} cells for ${names.length} columns, ` +
          `or ${names[index]} is not ${type} but ${typeof cell}`,
      );
    }),
  );
  return { rows: rows.length, columns };
}

export function toRows(names: readonly string[], batch: Batch): WarehouseRow[] {
  const rows: WarehouseRow[] = [];
  for (let row = 0; row < batch.rows; row += 1) {
    const object: Record<string, WarehouseCell> = {};
    names.forEach((name, index) => {
      object[name] = batch.columns[index]?.[row] ?? null;
    });
    rows.push(object);
  }
  return rows;
}

/** Names of tables and columns are ours, never a person's text. */
export function quoted(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new RangeError(`Not a table or column name: ${name}`);
  return `"${name}"`;
}
