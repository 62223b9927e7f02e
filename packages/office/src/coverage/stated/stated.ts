// Bases and targets a region keeps in the database, each version whole and with its letter, read by the
// same parsers as the tables of a room.

import { createHash } from 'node:crypto';
import type { Actor, Database, Writer } from '@payung/engine';
import { type Issue, type Parsed, Refusal } from '@payung/values';
import { type BaseRow, parseBases, parseTargets, type TableRow, type TargetRow } from '../base.ts';
import type { InputFile } from '../question.ts';
import { findNewest, insertVersion, type StatedCells, type StatedKind } from './queries.ts';

export type { StatedCells, StatedKind };

export type StatedTable<Row> = {
  /** 0 before anything was stated. */
  readonly version: number;
  readonly rows: readonly Row[];
  readonly file?: InputFile;
  readonly letter?: string;
  readonly statedAt?: string;
};

export type StatedTables = {
  readonly bases: StatedTable<BaseRow>;
  readonly targets: StatedTable<TargetRow>;
};

const nothing = { version: 0, rows: [] } as const;

export async function readStated(database: Database, actor: Actor): Promise<StatedTables> {
  const versions = await database.read(actor, findNewest);
  const tableOf = <Row>(
    kind: StatedKind,
    parse: (rows: readonly TableRow[], file: string) => Parsed<readonly Row[]>,
  ): StatedTable<Row> => {
    const found = versions.find((each) => each.kind === kind);
    if (found === undefined) return nothing;
    const { version, sha256, letter, statedAt } = found;
    const name = `${kind}/${version}`;
    const rows = whole(parse(numbered(found.rows), name));
    return { version, rows, file: { name, sha256 }, letter, statedAt };
  };
  return { bases: tableOf('bases', parseBases), targets: tableOf('targets', parseTargets) };
}

export type Stating = {
  readonly kind: StatedKind;
  /** The version it replaces. */
  readonly version: number;
  readonly rows: readonly StatedCells[];
  readonly letter: string;
};

/** A table with a fault is refused whole; false when somebody has stated another meanwhile. */
export async function stateTable(tx: Writer, stating: Stating): Promise<boolean> {
  const { kind, version, rows, letter } = stating;
  const parse = kind === 'bases' ? parseBases : parseTargets;
  whole<unknown>(parse(numbered(rows), kind));
  const sha256 = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  return insertVersion(tx, {
    ...{ kind, version: version + 1, rows, sha256, letter },
    statedBy: tx.actor.id,
  });
}

function numbered(rows: readonly StatedCells[]): readonly TableRow[] {
  return rows.map((cells, index) => ({ row: index + 1, cells }));
}

function whole<Rows>(read: Parsed<Rows>): Rows {
  const faults: readonly Issue[] = read.issues.filter(({ severity }) => severity === 'error');
  if (!read.ok || faults.length > 0) throw new Refusal(faults);
  return read.value;
}
