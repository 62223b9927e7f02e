// Commitments: who promised what by when, and what the register counts of it.

import type { CommitmentWire } from '@payung/server/wire';
import type { Language } from '@payung/values';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { countText, dayText, rupiahText } from '../parts/format.ts';
import { type TextOf, useLanguage, useText } from '../text/text.ts';

type Props = {
  readonly commitments: readonly CommitmentWire[];
  readonly onSettle?: (commitment: CommitmentWire) => void;
};

export function Commitments({ commitments, onSettle }: Props) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<CommitmentWire>[] = [
    {
      key: 'what',
      head: text('commitment_what'),
      cell: ({ what, who, number }) => (
        <>
          {number}. {what}
          <span className="muted small line">{who}</span>
        </>
      ),
    },
    {
      key: 'measure',
      head: text('commitment_promised'),
      cell: ({ measure }) => measureText(measure, text, language),
      isNumber: true,
    },
    {
      key: 'achieved',
      head: text('commitment_achieved'),
      cell: ({ achieved }) => (achieved === undefined ? '—' : countText(achieved, language)),
      isNumber: true,
    },
    {
      key: 'due',
      head: text('commitment_due'),
      cell: ({ due }) => <span className="nowrap">{dayText(due, language)}</span>,
    },
    {
      key: 'outcome',
      head: text('commitment_outcome'),
      cell: (each) =>
        each.outcome !== undefined ? (
          <>
            <span className={each.outcome.outcome === 'kept' ? 'mark mark-ok' : 'mark mark-error'}>
              {text(`commitment_${each.outcome.outcome}`)}
            </span>
            <span className="muted small line">{each.outcome.reason}</span>
          </>
        ) : onSettle === undefined ? (
          <span className="mark">{text('commitment_open')}</span>
        ) : (
          <button type="button" className="quiet" onClick={() => onSettle(each)}>
            {text('commitment_settle', { number: each.number })}
          </button>
        ),
    },
  ];
  return (
    <DataTable
      caption={text('commitments_title')}
      columns={columns}
      rows={commitments}
      rowKey={({ meeting, number }) => `${meeting} ${number}`}
    />
  );
}

function measureText(measure: CommitmentWire['measure'], text: TextOf, language: Language): string {
  switch (measure.kind) {
    case 'people':
      return text('plan_people_of', { count: countText(measure.count, language) });
    case 'money':
      return rupiahText(measure.amount, language);
    case 'deed':
      return text('commitment_deed');
    default:
      return measure satisfies never;
  }
}
