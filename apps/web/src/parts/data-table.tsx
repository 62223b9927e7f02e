// One table for all pages: a real table with a caption, which turns into cards on a phone. It knows
// nothing of what it shows.

import { type ReactNode, useEffect, useRef, useState } from 'react';

export type Column<Row> = {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Last line of the table, where a sum makes sense. */
  readonly foot?: ReactNode;
  readonly isNumber?: boolean;
};

type Props<Row> = {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly hasFoot?: boolean;
  /** Two or three narrow columns: stays a table on a phone. */
  readonly isSmall?: boolean;
  /** The reader's own row. */
  readonly isMarked?: (row: Row) => boolean;
};

/** The first column is the head of its row. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, hasFoot = false, isSmall = false, isMarked } = props;
  const { wrap, scrolls } = useSideways();
  return (
    <div
      ref={wrap}
      className="table-wrap"
      // What scrolls sideways is reached and moved by keyboard too.
      {...(scrolls ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {})}
    >
      <table className={isSmall ? 'table' : 'table table-cards'}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={numberClass(column)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={isMarked?.(row) === true ? 'row-own' : undefined}>
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    className={numberClass(column)}
                    data-label={column.head}
                    {...(index === 0 ? { scope: 'row' } : {})}
                  >
                    <div>{column.cell(row)}</div>
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
        {hasFoot ? (
          <tfoot>
            <tr>
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    className={numberClass(column)}
                    data-label={column.head}
                    {...(index === 0 ? { scope: 'row' } : {})}
                  >
                    {column.foot === undefined ? null : <div>{column.foot}</div>}
                  </Cell>
                );
              })}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

function numberClass({ isNumber }: { readonly isNumber?: boolean }): string | undefined {
  return isNumber === true ? 'number' : undefined;
}

/** Whether the table is wider than its place, now and whenever the window changes. */
function useSideways() {
  const wrap = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const { current } = wrap;
    if (current === null) return;
    const watch = new ResizeObserver(() => setScrolls(current.scrollWidth > current.clientWidth));
    watch.observe(current);
    if (current.firstElementChild !== null) watch.observe(current.firstElementChild);
    return () => watch.disconnect();
  }, []);
  return { wrap, scrolls };
}
