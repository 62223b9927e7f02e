// The rows of a file as a grid of which only the window is drawn: arrows choose a cell, Enter writes it, F8 goes
// to the next problem, the space bar opens what is known of a row. More rows are asked for as the reader comes
// near the end.
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the chosen cell */
/* biome-ignore-all lint/a11y/useSemanticElements: a table of which only a window stands in the page */

import type { JobWire, RowsWire } from '@payung/server/wire';
import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { FormFailure } from '../parts/form-failure.tsx';
import { countText } from '../parts/format.ts';
import { NoMatch, Screen } from '../parts/screen.tsx';
import { Side } from '../parts/side.tsx';
import { type TextOf, useLanguage, useText } from '../text/text.ts';
import { AlikeDialog } from './alike-dialog.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { keyAct } from './grid-keys.ts';
import { GridHead, GridRow, type RowActs, rowHeight } from './grid-row.tsx';
import { RowDetail } from './row-detail.tsx';
import { type Columns, type Row, suggestionsOf } from './suggestion.ts';
import { type Correcting, useCorrecting } from './use-correcting.ts';
import { useGridPlace } from './use-grid-place.ts';
import { pageRows, type RowFilter, useFresh, useRows } from './use-rows.ts';
import { lastSteps, type Steps } from './use-steps.ts';

type Props = {
  readonly job: JobWire;
  readonly part: number;
  readonly filter: RowFilter;
  readonly steps: Steps;
};

const noColumns: Columns = [];

export function RowsGrid({ job, part, filter, steps }: Props) {
  const { known } = steps;
  const read = known?.read ?? 0;
  const { query, renew } = useRows({ job: job.id, part, filter, read });
  const correcting = useCorrecting(steps);
  return (
    <Screen
      query={query}
      isEmpty={({ pages }) => pages.every(({ rows }) => rows.length === 0)}
      empty={<NoMatch />}
    >
      {({ pages }) => (
        <>
          <FormFailure error={correcting.failure} />
          <Grid
            pages={pages}
            steps={steps}
            correcting={correcting}
            renew={renew}
            hasMore={query.hasNextPage}
            onMore={() => {
              if (!query.isFetchingNextPage) void query.fetchNextPage();
            }}
          />
          <AlikeDialog
            job={job.id}
            part={part}
            wish={correcting.alike}
            onAdd={steps.add}
            onClose={correcting.closeAlike}
          />
          <ConflictDialog
            conflict={correcting.conflictWith(pages)}
            onMine={correcting.takeMine}
            onTheirs={correcting.takeTheirs}
          />
        </>
      )}
    </Screen>
  );
}

type GridProps = {
  readonly pages: readonly RowsWire[];
  readonly steps: Steps;
  readonly correcting: Correcting;
  readonly renew: (page: number) => Promise<void>;
  readonly hasMore: boolean;
  readonly onMore: () => void;
};

function Grid({ pages, steps, correcting, renew, hasMore, onMore }: GridProps) {
  const rows = useMemo(() => pages.flatMap((page) => page.rows), [pages]);
  const columns = steps.known?.tables[0]?.columns ?? noColumns;
  const isOpen = steps.known?.isOpen === true && columns.length > 0;
  const place = useGridPlace(rows.length, columns.length);
  const { at, column, shown } = place;
  const [isEditing, setEditing] = useState(false);
  const [opened, setOpened] = useState<number>();
  useEffect(() => {
    if (hasMore && shown.until > rows.length - pageRows / 2) onMore();
  }, [shown.until, rows.length, hasMore, onMore]);
  useFresh(renew, shown, steps.known?.version ?? 0);

  const acts = useStaying<RowActs>({
    onChoose: place.put,
    onEdit: (next, cell) => {
      place.put(next, cell);
      const row = rows[next];
      const isPerson = row !== undefined && row.disposition !== 'ignored';
      if (isOpen && isPerson && columns[cell]?.field !== undefined) setEditing(true);
    },
    onOpen: (next) => {
      place.put(next, column);
      setOpened(next);
    },
    onCommit: (row, index, value, alike) => {
      setEditing(false);
      place.focus();
      void correcting.write(row, index, value, alike);
    },
    onCancel: () => {
      setEditing(false);
      place.focus();
    },
  });

  function accept(): void {
    const row = rows[at];
    if (row === undefined || !isOpen) return;
    const all = suggestionsOf(row, columns);
    const found = all.find(({ index }) => index === columns[column]?.index) ?? all[0];
    if (found !== undefined) void correcting.write(row, found.index, found.to, false);
  }

  function turn(isRedo: boolean): void {
    if (!isOpen || steps.known === undefined) return;
    const { undo, redo } = lastSteps(steps.known);
    const step = isRedo ? redo : undo;
    if (step !== undefined) void correcting.turn(step, !isRedo);
  }

  function press(event: KeyboardEvent): void {
    const edit = () => acts.onEdit(at, column);
    const open = () => setOpened(at);
    const hasCells = columns.length > 0;
    const act = keyAct(event, { place, rows, edit, open, accept, turn, hasCells });
    if (act === undefined) return;
    // Else the same key presses the button the details open with, which closes them.
    event.preventDefault();
    act();
  }

  return (
    <>
      <div
        ref={place.box}
        className={columns.length === 0 ? 'grid' : 'grid grid-columns'}
        role="grid"
        aria-rowcount={hasMore ? -1 : rows.length + 1}
        aria-readonly={!isOpen}
        aria-activedescendant={columns.length === 0 ? `baris-${at}` : `sel-${at}-${column}`}
        tabIndex={0}
        style={cellCount(columns)}
        onScroll={(event) => place.scrolled(event.currentTarget.scrollTop)}
        onKeyDown={press}
        {...gridWords(useText())}
      >
        <GridHead columns={columns} />
        <div role="presentation" style={{ height: rows.length * rowHeight, position: 'relative' }}>
          {rows.slice(shown.from, shown.until).map((row, offset) => (
            <GridRow
              key={row.line}
              row={row}
              at={shown.from + offset}
              columns={columns}
              chosen={shown.from + offset === at ? column : undefined}
              isEditing={shown.from + offset === at && isEditing}
              acts={acts}
            />
          ))}
        </div>
      </div>
      <GridFoot rows={rows.length} hasMore={hasMore} isOpen={isOpen} />
      <RowSide
        row={opened === undefined ? undefined : rows[opened]}
        columns={columns}
        isOpen={isOpen}
        correcting={correcting}
        onClose={() => {
          setOpened(undefined);
          place.focus();
        }}
        onNext={(step) => {
          const next = Math.max(0, Math.min(rows.length - 1, at + step));
          place.choose(next);
          setOpened(next);
        }}
      />
    </>
  );
}

/** What the grid is called and where its keys are told. */
function gridWords(text: TextOf) {
  return { 'aria-label': text('sending_rows_title'), 'aria-describedby': 'grid-tombol' };
}

function cellCount(columns: Columns): CSSProperties {
  return Object.fromEntries([['--grid-cells', columns.length]]);
}

/** Acts that stay the same while what they do is the newest: rows are not drawn anew for them. */
function useStaying<Acts extends Readonly<Record<string, (...given: never[]) => void>>>(
  acts: Acts,
): Acts {
  const latest = useRef(acts);
  latest.current = acts;
  const [staying] = useState(
    () =>
      new Proxy(acts, {
        get: (_, name) => Reflect.get(latest.current, name),
      }),
  );
  return staying;
}

type FootProps = { readonly rows: number; readonly hasMore: boolean; readonly isOpen: boolean };

function GridFoot({ rows, hasMore, isOpen }: FootProps) {
  const text = useText();
  const language = useLanguage();
  const shown = countText(rows, language);
  const more = hasMore ? text('sending_rows_more') : '';
  return (
    <p id="grid-tombol" className="muted small">
      {text('sending_rows_shown', { shown, more })}.{' '}
      {text(isOpen ? 'repair_grid_keys' : 'sending_grid_keys')}
    </p>
  );
}

/** A CSV has no sheet of its own. */
function titleOf({ row, sheet }: Row, text: TextOf): string {
  return sheet === ''
    ? `${text('sending_row')} ${row}`
    : text('sending_row_detail', { row, sheet });
}

type SideProps = {
  readonly row: Row | undefined;
  readonly columns: Columns;
  readonly isOpen: boolean;
  readonly correcting: Correcting;
  readonly onClose: () => void;
  readonly onNext: (step: 1 | -1) => void;
};

function RowSide({ row, columns, isOpen, correcting, onClose, onNext }: SideProps) {
  const text = useText();
  const title = row === undefined ? '' : titleOf(row, text);
  return (
    <Side title={title} isOpen={row !== undefined} onClose={onClose}>
      {row === undefined ? null : (
        <RowDetail
          row={row}
          columns={columns}
          isOpen={isOpen}
          onWrite={(index, to, alike) => void correcting.write(row, index, to, alike)}
          onDrop={() => void correcting.drop(row)}
          onNext={onNext}
        />
      )}
    </Side>
  );
}
