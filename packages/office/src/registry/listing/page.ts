// Pages of long lists: so many rows, and the key after which the next page begins.

export type PageAsk<Key> = {
  readonly limit: number;
  /** The key of the page before; absent: from the start. */
  readonly after?: Key;
};

/** `next` is absent on the last page. */
export type Page<Row, Key> = { readonly rows: readonly Row[]; readonly next?: Key };

/** `limit` rows of those found; one more was asked for, to know whether there is a next page. */
export function pageOf<Row, Key>(
  found: readonly Row[],
  limit: number,
  keyOf: (row: Row) => Key,
): Page<Row, Key> {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  if (found.length <= limit || last === undefined) return { rows };
  return { rows, next: keyOf(last) };
}

/** Throws where a caller asks for no page at all, or for a whole register in one. */
export function checkedLimit(limit: number): number {
  if (Number.isSafeInteger(limit) && limit >= 1 && limit <= mostRows) return limit;
  throw new RangeError(`A page has 1 to ${mostRows} rows, not ${limit}`);
}

const mostRows = 1_000;
