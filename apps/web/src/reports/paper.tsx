// A report as it stands on paper: where we stand and why, what to decide, then each part with its table.

import type { ReportPaperWire } from '@payung/server/wire';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useText } from '../text/text.ts';
import './reports.css';

type Part = ReportPaperWire['parts'][number];

export function Paper({ paper }: { paper: ReportPaperWire }) {
  return (
    <article className="card paper">
      {paper.draft === undefined ? null : (
        <p className="paper-draft">
          <span className="mark mark-warning">{paper.draft}</span>
        </p>
      )}
      <h2>{paper.title}</h2>
      <p className="paper-region">{paper.tenant}</p>
      <p className="muted">{paper.subtitle}</p>
      <div className="paper-lead">
        {paper.lead.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      <PaperParts parts={paper.parts} />
      <p className="muted small digest">{paper.footer}</p>
    </article>
  );
}

/** Parts of any paper, each under its heading; of material of a meeting as well. */
export function PaperParts({ parts }: { parts: readonly Part[] }) {
  return parts.map((part) => <PaperPart key={part.heading} part={part} />);
}

function PaperPart({ part }: { part: Part }) {
  return (
    <section>
      <h3>{part.heading}</h3>
      {part.lines.map((words) => (
        <p key={words}>{words}</p>
      ))}
      <Figures part={part} />
    </section>
  );
}

/** Bars are read first; where they say it, the table comes when it is asked for. */
function Figures({ part: { bars, table } }: { part: Part }) {
  const text = useText();
  const hasBars = bars !== undefined && bars.rows.length > 0;
  const rows = table === undefined || table.rows.length === 0 ? null : <Rows table={table} />;
  if (!hasBars) return rows;
  return (
    <>
      <Bars bars={bars} />
      {rows === null ? null : (
        <details className="others">
          <summary>{text('app_as_table')}</summary>
          {rows}
        </details>
      )}
    </>
  );
}

/** Label, bar and figure: the figure is read, the bar only seen. */
function Bars({ bars }: { bars: NonNullable<Part['bars']> }) {
  return (
    <figure className="paper-bars">
      <figcaption className="muted small">{bars.caption}</figcaption>
      <ul>
        {bars.rows.map(({ label, value, length }) => (
          <li key={label}>
            <span>{label}</span>
            <svg aria-hidden="true" width="100%" height="14">
              <rect className="bullet-fill" width={`${length * 100}%`} height="14" />
            </svg>
            <strong>{value}</strong>
          </li>
        ))}
      </ul>
    </figure>
  );
}

type Row = { readonly key: string; readonly cells: readonly string[] };

function Rows({ table }: { table: NonNullable<Part['table']> }) {
  const columns = table.head.map(
    (head, at): Column<Row> => ({
      key: head,
      head,
      cell: ({ cells }) => cells[at] ?? '',
      isNumber: table.right.includes(at),
    }),
  );
  const rows = table.rows.map((cells, at) => ({ key: `${at}`, cells }));
  return (
    <DataTable
      caption={table.caption}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      isSmall={columns.length <= 2}
    />
  );
}
