// One sheet of the file: where its heading stands, and its columns with their values, each beside the field it
// holds.

import { Card } from '../parts/page.tsx';
import { type TextOf, useText } from '../text/text.ts';
import {
  type ColumnField,
  columnFields,
  columnLetter,
  type Draft,
  type Heading,
  type Sheet,
  withField,
} from './drafts.ts';

type Props = {
  readonly sheet: Sheet;
  readonly draft: Draft;
  /** Place in the file, from 1. */
  readonly number: number;
  readonly isOnly: boolean;
  readonly isBusy: boolean;
  readonly onChange: (draft: Draft) => void;
  readonly onHeading: (row: number) => void;
};

export function SheetColumns(props: Props) {
  const text = useText();
  const { sheet, draft, isOnly, isBusy, onChange } = props;
  const title =
    sheet.sheet === undefined ? text('columns_file') : text('columns_sheet', { name: sheet.sheet });
  return (
    <Card title={title}>
      {isOnly ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={!draft.isLeft}
            disabled={isBusy}
            onChange={(event) => onChange({ ...draft, isLeft: !event.currentTarget.checked })}
          />
          {text(sheet.isHidden ? 'columns_sheet_hidden' : 'columns_sheet_lists')}
        </label>
      )}
      {draft.isLeft ? null : (
        <>
          <HeadingPicker {...props} />
          {draft.heading === undefined ? null : (
            <Columns heading={draft.heading} draft={draft} isBusy={isBusy} onChange={onChange} />
          )}
        </>
      )}
    </Card>
  );
}

/** Open by itself where no heading was found. */
function HeadingPicker({ sheet, draft, number, isBusy, onHeading }: Props) {
  const text = useText();
  const row = draft.heading?.row;
  return (
    <details className="others" open={row === undefined}>
      <summary>
        {row === undefined ? text('columns_heading_none') : text('columns_heading_at', { row })}
      </summary>
      <p className="muted small">{text('columns_heading_hint')}</p>
      <div className="table-wrap columns-rows">
        <table className="table">
          <tbody>
            {sheet.rows.map((each) => (
              <tr key={each.row} className={each.row === row ? 'row-heading' : ''}>
                <th scope="row">
                  {each.isPerson ? (
                    <span className="muted">{each.row}</span>
                  ) : (
                    <label className="row">
                      <input
                        type="radio"
                        name={`kepala-${number}`}
                        checked={each.row === row}
                        disabled={isBusy}
                        aria-label={text('columns_heading_row', { row: each.row })}
                        onChange={() => onHeading(each.row)}
                      />
                      {each.row}
                    </label>
                  )}
                </th>
                {cellsOf(each.cells).map(([index, cell]) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

const shownCells = 8;

function cellsOf(cells: readonly string[]): readonly (readonly [number, string])[] {
  return cells.slice(0, shownCells).map((cell, index) => [index, cell] as const);
}

type ColumnsProps = Pick<Props, 'draft' | 'isBusy' | 'onChange'> & { readonly heading: Heading };

function Columns({ heading, draft, isBusy, onChange }: ColumnsProps) {
  const text = useText();
  return (
    <div className="table-wrap">
      <table className="table columns-table">
        <thead>
          <tr>
            <th scope="col">{text('columns_column')}</th>
            <th scope="col">{text('columns_samples')}</th>
            <th scope="col">{text('columns_field')}</th>
            <th scope="col">{text('columns_match')}</th>
          </tr>
        </thead>
        <tbody>
          {heading.columns.map((column) => {
            const { index, samples, reads } = column;
            const field = draft.fields[index] ?? null;
            const name =
              column.heading.trim() || text('columns_letter', { letter: columnLetter(index) });
            return (
              <tr key={index}>
                <th scope="row">{name}</th>
                <td className="columns-samples">
                  {samples.length === 0 ? (
                    <span className="muted">{text('columns_empty')}</span>
                  ) : (
                    samples.join(' · ')
                  )}
                  {field === 'birth' && reads !== undefined ? (
                    <span className="muted small line">{readsText(reads, text)}</span>
                  ) : null}
                </td>
                <td className="field">
                  <FieldChoice
                    label={text('columns_field_of', { column: name })}
                    field={field}
                    isBusy={isBusy}
                    onChange={(chosen) => onChange(withField(draft, index, chosen))}
                  />
                </td>
                <td>
                  <Match column={column} field={field} asked={heading.asked} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

type Reads = NonNullable<Heading['columns'][number]['reads']>;

/** One cell with a place and a date is two values, and shown as such. */
function readsText({ place, day }: Reads, text: TextOf): string {
  if (day === undefined) return text('columns_reads_none');
  return place === undefined
    ? text('columns_reads_day', { day })
    : text('columns_reads_both', { place, day });
}

type ChoiceProps = {
  readonly label: string;
  readonly field: ColumnField | null;
  readonly isBusy: boolean;
  readonly onChange: (field: ColumnField | null) => void;
};

function FieldChoice({ label, field, isBusy, onChange }: ChoiceProps) {
  const text = useText();
  return (
    <select
      aria-label={label}
      value={field ?? ''}
      disabled={isBusy}
      onChange={({ currentTarget }) =>
        onChange(columnFields.find((each) => each === currentTarget.value) ?? null)
      }
    >
      <option value="">{text('columns_ignore')}</option>
      {columnFields.map((each) => (
        <option key={each} value={each}>
          {text(`column_${each}`)}
        </option>
      ))}
    </select>
  );
}

type MatchProps = {
  readonly column: Heading['columns'][number];
  readonly field: ColumnField | null;
  readonly asked: readonly string[];
};

function Match({ column, field, asked }: MatchProps) {
  const text = useText();
  if (field === null) {
    return column.samples.length > 0 && asked.length > 0 ? (
      <span className="mark mark-warning">{text('columns_doubtful')}</span>
    ) : null;
  }
  if (field !== column.field) {
    return <span className="mark mark-note">{text('columns_chosen')}</span>;
  }
  const percent = Math.round(100 * column.confidence);
  const mark = percent >= 90 ? 'mark-ok' : 'mark-warning';
  return <span className={`mark ${mark}`}>{text('columns_percent', { percent })}</span>;
}
