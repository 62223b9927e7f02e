// What happened to one thing, step by step: on which day, what, why, and when it was recorded.

import { useLanguage, useText } from '../text/text.ts';
import { type Column, DataTable } from './data-table.tsx';
import { dayText, instantText } from './format.ts';
import { stepText } from './history-words.ts';

export type Entry = {
  readonly kind: string;
  readonly day: string;
  readonly at: string;
  readonly reason: string;
};

export function History({ history }: { history: readonly Entry[] }) {
  const text = useText();
  const language = useLanguage();
  const wordsOf = (kind: string) => {
    const key = stepText(kind);
    return key === undefined ? kind : text(key);
  };
  const columns: readonly Column<Entry>[] = [
    {
      key: 'day',
      head: text('history_day'),
      cell: ({ day }) => <span className="nowrap">{dayText(day, language)}</span>,
    },
    { key: 'kind', head: text('history_what'), cell: ({ kind }) => wordsOf(kind) },
    { key: 'reason', head: text('act_reason'), cell: ({ reason }) => reason },
    {
      key: 'at',
      head: text('history_at'),
      cell: ({ at }) => <span className="nowrap">{instantText(at, language)}</span>,
    },
  ];
  return (
    <DataTable
      caption={text('history_title')}
      columns={columns}
      rows={history}
      rowKey={({ kind, at, reason }) => `${at} ${kind} ${reason}`}
    />
  );
}
