// One row of the grid: its number, its fate, its gravest problem, then its cells under the columns of the list;
// where the columns are not known, who was read in it and the cells in a line.
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the chosen cell */
/* biome-ignore-all lint/a11y/useKeyWithClickEvents: keys are heard by the grid */
/* biome-ignore-all lint/a11y/useSemanticElements: a table of which only a window stands in the page */

import { issueText } from '@payung/values';
import { memo } from 'react';
import { countText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';
import { EditCell } from './edit-cell.tsx';
import { fateMarks, fateTexts } from './fates.ts';
import { type Columns, type Row, suggestionsOf } from './suggestion.ts';

export const rowHeight = 44;

/** What the grid does when a row asks for it. */
export type RowActs = {
  readonly onChoose: (at: number, column: number) => void;
  readonly onEdit: (at: number, column: number) => void;
  readonly onOpen: (at: number) => void;
  readonly onCommit: (row: Row, index: number, value: string, alike: boolean) => void;
  readonly onCancel: () => void;
};

type Props = {
  readonly row: Row;
  readonly at: number;
  readonly columns: Columns;
  /** Place of the chosen column; undefined where another row is chosen. */
  readonly chosen: number | undefined;
  readonly isEditing: boolean;
  readonly acts: RowActs;
};

/** Of all rows in the window a key changes two: the others stay as they were drawn. */
export const GridRow = memo(function GridRow(props: Props) {
  const { row, at, columns, chosen, acts } = props;
  const text = useText();
  const language = useLanguage();
  const [first] = row.issues;
  return (
    <div
      id={`baris-${at}`}
      role="row"
      aria-rowindex={at + 2}
      aria-selected={chosen !== undefined}
      className={row.isDropped ? 'grid-row grid-dropped' : 'grid-row'}
      style={{ position: 'absolute', top: at * rowHeight, height: rowHeight }}
      onClick={columns.length === 0 ? () => acts.onOpen(at) : undefined}
    >
      <span role="gridcell" className="number">
        {columns.length === 0 ? (
          countText(row.row, language)
        ) : (
          <button
            type="button"
            className="as-link"
            tabIndex={-1}
            aria-label={text('repair_open_row', { row: countText(row.row, language) })}
            onClick={() => acts.onOpen(at)}
          >
            {countText(row.row, language)}
          </button>
        )}
      </span>
      <span role="gridcell">
        <span className={`mark ${row.isDropped ? '' : fateMarks[row.disposition]}`}>
          {text(row.isDropped ? 'repair_dropped' : fateTexts[row.disposition])}
        </span>
      </span>
      {columns.length === 0 ? <ReadAs row={row} /> : null}
      <span role="gridcell" title={first === undefined ? '' : issueText(first, language).problem}>
        {first === undefined ? '' : issueText(first, language).problem}
      </span>
      {columns.length === 0 ? (
        <span role="gridcell" className="muted">
          {row.cells.filter((cell) => cell !== '').join(' · ')}
        </span>
      ) : (
        <Cells {...props} />
      )}
    </div>
  );
});

function ReadAs({ row }: { row: Row }) {
  return (
    <span role="gridcell">
      {row.person === undefined ? '—' : row.person.name}
      {row.person?.nik === undefined ? null : (
        <span className="muted small line">{row.person.nik}</span>
      )}
    </span>
  );
}

function Cells({ row, at, columns, chosen, isEditing, acts }: Props) {
  const text = useText();
  const suggestions = suggestionsOf(row, columns);
  return columns.map(({ index, heading, field }, place) => {
    const value = row.cells[index] ?? '';
    const isChosen = chosen === place;
    const suggestion = suggestions.find((each) => each.index === index);
    const isFaulty = row.issues.some((each) => each.at.column === heading);
    const look = [
      ...(isChosen ? ['cell-chosen'] : []),
      ...(row.changed?.includes(index) ? ['cell-changed'] : isFaulty ? ['cell-faulty'] : []),
    ];
    return (
      <span
        key={index}
        id={`sel-${at}-${place}`}
        role="gridcell"
        aria-colindex={place + 4}
        aria-selected={isChosen}
        {...(field === undefined ? { 'aria-readonly': true } : {})}
        className={look.join(' ')}
        onClick={() => acts.onChoose(at, place)}
        onDoubleClick={() => acts.onEdit(at, place)}
      >
        {isChosen && isEditing ? (
          <EditCell
            label={text('repair_cell_label', { column: heading, row: row.row })}
            value={value}
            onCommit={(typed, alike) => acts.onCommit(row, index, typed, alike)}
            onCancel={acts.onCancel}
          />
        ) : (
          <>
            {value || '—'}
            {suggestion === undefined ? null : (
              <span className="cell-suggested small line">
                {text('repair_suggestion_short', { to: suggestion.to })}
              </span>
            )}
          </>
        )}
      </span>
    );
  });
}

export function GridHead({ columns }: { columns: Columns }) {
  const text = useText();
  return (
    <div className="grid-row grid-head" role="row" aria-rowindex={1}>
      <span role="columnheader">{text('sending_row')}</span>
      <span role="columnheader">{text('sending_fate')}</span>
      {columns.length === 0 ? <span role="columnheader">{text('sending_person')}</span> : null}
      <span role="columnheader">{text('list_problems')}</span>
      {columns.length === 0 ? (
        <span role="columnheader">{text('sending_cells')}</span>
      ) : (
        columns.map(({ index, heading }) => (
          <span key={index} role="columnheader">
            {heading || '—'}
          </span>
        ))
      )}
    </div>
  );
}
