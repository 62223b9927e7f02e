// Who is reached: how many of each decile and of the non-ASN of each office are covered, of how many the
// register knows. Small counts are hidden: the papers go to whoever sees no persons.

import type { Reader } from '@payung/engine';
import { hideSmall } from '../../coverage/index.ts';
import {
  type Asked,
  type Counted,
  countDeciles,
  countNonAsn,
  findDecileSources,
} from './queries.ts';

/** Null: hidden. */
export type ReachRow = {
  /** `1` … `10`, or the name of an office; '' where nobody says which. */
  readonly key: string;
  readonly total: number | null;
  readonly covered: number | null;
};

export type ReachTable = { readonly whole: ReachRow; readonly rows: readonly ReachRow[] };

export type Reach = {
  /** Desil kesejahteraan; absent where the register holds none. */
  readonly deciles?: ReachTable & { readonly drawnFrom: readonly string[] };
  /** Non-ASN per OPD; absent where the register knows none. */
  readonly nonAsn?: ReachTable;
};

export async function reachIn(tx: Reader, asked: Asked): Promise<Reach> {
  const deciles = await countDeciles(tx, asked);
  const nonAsn = await countNonAsn(tx, asked);
  const drawnFrom = await findDecileSources(tx, asked);
  return {
    ...(deciles.length === 0 ? {} : { deciles: { ...reachTable(deciles), drawnFrom } }),
    ...(nonAsn.length === 0 ? {} : { nonAsn: reachTable(nonAsn) }),
  };
}

/** @example reachTable([{ key: '1', total: 40, covered: 3 }]).rows[0]?.covered // null */
export function reachTable(counted: readonly Counted[]): ReachTable {
  const rows = shown(counted);
  const sum = (of: 'total' | 'covered') => counted.reduce((all, each) => all + each[of], 0);
  const [whole] = shown([{ key: '', total: sum('total'), covered: sum('covered') }]);
  if (whole === undefined) throw new Error('One row gives one row');
  return { whole, rows };
}

/** Covered and not covered are the two counts of a row; its total is told where neither is hidden. */
function shown(counted: readonly Counted[]): readonly ReachRow[] {
  const table = hideSmall(counted.map(({ total, covered }) => [covered, total - covered]));
  return counted.map(({ key, total }, at) => {
    const [covered = null, open = null] = table[at] ?? [];
    return { key, total: covered === null || open === null ? null : total, covered };
  });
}
