// The rows of a file as a grid of which only the window is drawn: arrows choose a row, F8 goes to the next
// problem, Enter opens what is known of it. More rows are asked for as the reader comes near the end.
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the chosen row */
/* biome-ignore-all lint/a11y/useKeyWithClickEvents: keys are heard by the grid */
/* biome-ignore-all lint/a11y/useSemanticElements: a table of which only a window stands in the page */

import type { RowsWire } from '@payung/server/wire';
import { issueText } from '@payung/values';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { load } from '../api.ts';
import { countText } from '../parts/format.ts';
import { IssueList } from '../parts/issue-list.tsx';
import { Facts } from '../parts/page.tsx';
import { rowWindow, scrollFor } from '../parts/row-window.ts';
import { NoMatch, Screen } from '../parts/screen.tsx';
import { Side } from '../parts/side.tsx';
import { type TextKey, useLanguage, useText } from '../text/text.ts';

type Row = RowsWire['rows'][number];
export type Fate = Row['disposition'];
export type RowFilter = { readonly fate?: Fate; readonly code?: string };

const rowHeight = 44;
const pageRows = 200;

export const fates: readonly Fate[] = ['accepted', 'merged', 'held', 'rejected', 'ignored'];
export const fateTexts = {
  accepted: 'sending_accepted',
  merged: 'sending_merged',
  held: 'sending_held',
  rejected: 'sending_rejected',
  ignored: 'sending_ignored',
} as const satisfies Record<Fate, TextKey>;

const fateMarks: Readonly<Record<Fate, string>> = {
  accepted: 'mark-ok',
  merged: 'mark-note',
  held: 'mark-warning',
  rejected: 'mark-error',
  ignored: '',
};

type Props = { readonly job: string; readonly part: number; readonly filter: RowFilter };

export function RowsGrid({ job, part, filter }: Props) {
  const query = useInfiniteQuery({
    queryKey: ['rows', job, part, filter],
    queryFn: ({ pageParam }) =>
      load(`/jobs/${job}/parts/${part}/rows`, {
        limit: String(pageRows),
        ...(filter.fate === undefined ? {} : { disposition: filter.fate }),
        ...(filter.code === undefined ? {} : { code: filter.code }),
        ...(pageParam === '' ? {} : { after: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    staleTime: 60_000,
    // Rows that are here do not change: comparing all of them anew with each page takes longer than a key may.
    structuralSharing: false,
  });
  return (
    <Screen
      query={query}
      isEmpty={({ pages }) => pages.every(({ rows }) => rows.length === 0)}
      empty={<NoMatch />}
    >
      {({ pages }) => (
        <Grid
          pages={pages}
          hasMore={query.hasNextPage}
          onMore={() => {
            if (!query.isFetchingNextPage) void query.fetchNextPage();
          }}
        />
      )}
    </Screen>
  );
}

type GridProps = {
  readonly pages: readonly RowsWire[];
  readonly hasMore: boolean;
  readonly onMore: () => void;
};

function Grid({ pages, hasMore, onMore }: GridProps) {
  const rows = useMemo(() => pages.flatMap((page) => page.rows), [pages]);
  const text = useText();
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [height, setHeight] = useState(480);
  const [at, setAt] = useState(0);
  const [opened, setOpened] = useState<Row>();
  useEffect(() => {
    if (box.current !== null) setHeight(box.current.clientHeight);
  }, []);
  const { from, until } = rowWindow({ count: rows.length, rowHeight, scrollTop, height });
  useEffect(() => {
    if (hasMore && until > rows.length - pageRows / 2) onMore();
  }, [until, rows.length, hasMore, onMore]);

  const open = useCallback((row: Row, index: number) => {
    setAt(index);
    setOpened(row);
  }, []);

  function choose(next: number): void {
    const row = Math.max(0, Math.min(rows.length - 1, next));
    setAt(row);
    const top = scrollFor({ row, rowHeight, scrollTop, height });
    if (top !== undefined && box.current !== null) box.current.scrollTop = top;
  }

  function press(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(height / rowHeight) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
      F8: nextProblem(rows, at, event.shiftKey ? -1 : 1),
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      choose(next);
    }
    if (event.key === 'Enter') {
      // Else the same key presses the button the details open with, which closes them.
      event.preventDefault();
      setOpened(rows[at]);
    }
  }

  return (
    <>
      <div
        ref={box}
        className="grid"
        role="grid"
        aria-label={text('sending_rows_title')}
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-activedescendant={`baris-${at}`}
        aria-describedby="grid-tombol"
        tabIndex={0}
        onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
        onKeyDown={press}
      >
        <div className="grid-row grid-head" role="row" aria-rowindex={1}>
          <GridHead text={text('sending_row')} />
          <GridHead text={text('sending_fate')} />
          <GridHead text={text('sending_person')} />
          <GridHead text={text('list_problems')} />
          <GridHead text={text('sending_cells')} />
        </div>
        <div role="presentation" style={{ height: rows.length * rowHeight, position: 'relative' }}>
          {rows.slice(from, until).map((row, offset) => (
            <GridRow
              key={row.line}
              row={row}
              index={from + offset}
              isChosen={from + offset === at}
              onOpen={open}
            />
          ))}
        </div>
      </div>
      <p id="grid-tombol" className="muted small">
        {text('sending_rows_shown', {
          shown: countText(rows.length, language),
          more: hasMore ? text('sending_rows_more') : '',
        })}
        . {text('sending_grid_keys')}
      </p>
      <Side
        title={
          opened === undefined
            ? ''
            : text('sending_row_detail', { row: opened.row, sheet: opened.sheet })
        }
        isOpen={opened !== undefined}
        onClose={() => {
          setOpened(undefined);
          box.current?.focus();
        }}
      >
        {opened === undefined ? null : <RowDetail row={opened} />}
      </Side>
    </>
  );
}

type RowProps = {
  readonly row: Row;
  readonly index: number;
  readonly isChosen: boolean;
  readonly onOpen: (row: Row, index: number) => void;
};

/** Of all rows in the window a key changes two: the others stay as they were drawn. */
const GridRow = memo(function GridRow({ row, index, isChosen, onOpen }: RowProps) {
  const text = useText();
  const language = useLanguage();
  const [first] = row.issues;
  return (
    <div
      id={`baris-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      className="grid-row"
      style={{ position: 'absolute', top: index * rowHeight, height: rowHeight }}
      onClick={() => onOpen(row, index)}
    >
      <span role="gridcell" className="number">
        {countText(row.row, language)}
      </span>
      <span role="gridcell">
        <span className={`mark ${fateMarks[row.disposition]}`}>
          {text(fateTexts[row.disposition])}
        </span>
      </span>
      <span role="gridcell">
        {row.person === undefined ? '—' : row.person.name}
        {row.person?.nik === undefined ? null : (
          <span className="muted small line">{row.person.nik}</span>
        )}
      </span>
      <span role="gridcell">{first === undefined ? '' : issueText(first, language).problem}</span>
      <span role="gridcell" className="muted">
        {row.cells.filter((cell) => cell !== '').join(' · ')}
      </span>
    </div>
  );
});

function GridHead({ text }: { text: string }) {
  return <span role="columnheader">{text}</span>;
}

function nextProblem(rows: readonly Row[], at: number, step: 1 | -1): number {
  for (let row = at + step; row >= 0 && row < rows.length; row += step) {
    if ((rows[row]?.issues.length ?? 0) > 0) return row;
  }
  return at;
}

function RowDetail({ row }: { row: Row }) {
  const text = useText();
  const { person } = row;
  return (
    <div className="stack">
      <p>
        <span className={`mark ${fateMarks[row.disposition]}`}>
          {text(fateTexts[row.disposition])}
        </span>
      </p>
      {row.issues.length === 0 ? null : <IssueList issues={row.issues} />}
      {person === undefined ? null : (
        <section>
          <h3>{text('sending_person')}</h3>
          <p>
            <strong>{person.name}</strong>
            {[person.nik, person.birth, person.sex].map((each) =>
              each === undefined ? null : (
                <span key={each} className="line">
                  {each}
                </span>
              ),
            )}
          </p>
        </section>
      )}
      <section>
        <h3>{text('sending_cells')}</h3>
        <Facts facts={row.cells.map((cell, index) => [String(index + 1), cell || '—'] as const)} />
      </section>
    </div>
  );
}
