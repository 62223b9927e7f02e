// What is known of one row: its problems, the person read in it, and its cells, each to be corrected where the
// list is open. On a phone this is the way through the rows, one after the other.

import { type FormEvent, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { LineField } from '../parts/form-fields.tsx';
import { IssueList } from '../parts/issue-list.tsx';
import { Facts } from '../parts/page.tsx';
import { useText } from '../text/text.ts';
import { isMasked } from './edit-cell.tsx';
import { fateMarks, fateTexts } from './fates.ts';
import { type Columns, type Row, type Suggestion, suggestionsOf } from './suggestion.ts';

type Props = {
  readonly row: Row;
  readonly columns: Columns;
  readonly isOpen: boolean;
  readonly onWrite: (index: number, to: string, alike: boolean) => void;
  readonly onDrop: () => void;
  readonly onNext: (step: 1 | -1) => void;
};

export function RowDetail({ row, columns, isOpen, onWrite, onDrop, onNext }: Props) {
  const text = useText();
  const { person } = row;
  const mayWrite = isOpen && columns.length > 0 && row.disposition !== 'ignored';
  return (
    <div className="stack">
      <p className="row">
        <span className={`mark ${row.isDropped ? '' : fateMarks[row.disposition]}`}>
          {text(row.isDropped ? 'repair_dropped' : fateTexts[row.disposition])}
        </span>
        <button type="button" className="quiet" onClick={() => onNext(-1)}>
          {text('repair_previous')}
        </button>
        <button type="button" className="quiet" onClick={() => onNext(1)}>
          {text('repair_next')}
        </button>
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
        {mayWrite ? (
          <CellForms row={row} columns={columns} onWrite={onWrite} />
        ) : (
          <Facts
            facts={row.cells.map((cell, index) => [
              columns.find((each) => each.index === index)?.heading ?? String(index + 1),
              cell || '—',
            ])}
          />
        )}
      </section>
      {mayWrite && row.isDropped !== true ? (
        <p>
          <button type="button" className="quiet quiet-bad" onClick={onDrop}>
            {text('repair_drop')}
          </button>
        </p>
      ) : null}
    </div>
  );
}

type FormsProps = Pick<Props, 'row' | 'columns' | 'onWrite'>;

function CellForms({ row, columns, onWrite }: FormsProps) {
  const suggestions = suggestionsOf(row, columns);
  return columns.map(({ index, heading, field }) => (
    <CellForm
      key={`${row.line} ${index} ${row.cells[index]}`}
      index={index}
      heading={heading}
      isOpen={field !== undefined}
      value={row.cells[index] ?? ''}
      suggestion={suggestions.find((each) => each.index === index)}
      onWrite={onWrite}
    />
  ));
}

type FormProps = {
  readonly index: number;
  readonly heading: string;
  readonly isOpen: boolean;
  readonly value: string;
  readonly suggestion: Suggestion | undefined;
  readonly onWrite: Props['onWrite'];
};

function CellForm({ index, heading, isOpen, value, suggestion, onWrite }: FormProps) {
  const text = useText();
  const masked = isMasked(value);
  const [typed, setTyped] = useState(masked ? '' : value);
  if (!isOpen) return <Facts facts={[[heading, value || '—']]} />;
  const isChanged = typed.trim() !== (masked ? '' : value.trim());
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isChanged) onWrite(index, typed.trim(), false);
  }
  return (
    <form className="cell-form" onSubmit={submit}>
      <LineField
        id={`isi-${index}`}
        label={heading}
        {...(masked ? { hint: text('repair_masked', { value }) } : {})}
        inputMode={masked ? 'numeric' : 'text'}
        value={typed}
        onChange={setTyped}
        mostLength={500}
        isOptional
      />
      <p className="row">
        {isChanged ? (
          <>
            <Button type="submit" size="xs">
              {text('repair_write')}
            </Button>
            <button
              type="button"
              className="quiet"
              onClick={() => onWrite(index, typed.trim(), true)}
            >
              {text('repair_write_alike')}
            </button>
          </>
        ) : null}
        {suggestion === undefined || isChanged ? null : (
          <button
            type="button"
            className="quiet quiet-main"
            onClick={() => onWrite(index, suggestion.to, false)}
          >
            {text(
              suggestion.because === 'nik' ? 'repair_suggestion_nik' : 'repair_suggestion_place',
              { to: suggestion.to },
            )}
          </button>
        )}
      </p>
    </form>
  );
}
