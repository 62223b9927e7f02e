// Riwayat: every score that was ever written down for the year, the newest first.

import type { ParitranaWire } from '@payung/server/wire';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, dayText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';

type Score = ParitranaWire['history'][number];

export function Said({ read }: { read: ParitranaWire }) {
  const text = useText();
  const language = useLanguage();
  if (read.history.length === 0) return null;
  const names = new Map(read.sheet?.criteria.map(({ id, name }) => [id, name]));
  const columns: readonly Column<Score>[] = [
    {
      key: 'criterion',
      head: text('paritrana_criterion'),
      cell: ({ number, criterion }) => `${number}. ${names.get(criterion) ?? criterion}`,
    },
    {
      key: 'score',
      head: text('paritrana_score'),
      cell: ({ score }) => countText(score, language),
      isNumber: true,
    },
    {
      key: 'evidence',
      head: text('paritrana_evidence'),
      cell: ({ evidence, day, document }) => (
        <>
          {evidence}
          <span className="muted small line">
            {dayText(day, language)}
            {document === undefined
              ? null
              : ` · ${text('document_digest', { digest: document.slice(0, 16) })}`}
          </span>
        </>
      ),
    },
  ];
  return (
    <details className="others">
      <summary>{text('paritrana_history')}</summary>
      <DataTable
        caption={text('paritrana_history')}
        columns={columns}
        rows={read.history}
        rowKey={({ number }) => String(number)}
      />
    </details>
  );
}
