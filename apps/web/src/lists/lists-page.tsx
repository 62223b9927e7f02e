// Data masuk: every list that came in, what became of its rows, and the way to repair it.

import type { ListWire, SummaryWire } from '@payung/server/wire';
import { issueText } from '@payung/values';
import { useState } from 'react';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { FileName } from '../parts/file-name.tsx';
import { bytesText, countText, shareText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { PartsBar } from '../parts/parts-bar.tsx';
import { Side } from '../parts/side.tsx';
import { Empty } from '../parts/states.tsx';
import { WithSummary } from '../run/with-summary.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { linkParts } from './link-parts.ts';
import { ListDetails } from './list-details.tsx';
import { mainProblem } from './main-problem.ts';
import { ParticipantsCard } from './participants-card.tsx';

export function ListsPage() {
  return <WithSummary title="menu_lists">{(summary) => <Lists summary={summary} />}</WithSummary>;
}

function Lists({ summary }: { summary: SummaryWire }) {
  const text = useText();
  const language = useLanguage();
  const [opened, setOpened] = useState<ListWire>();
  const { rows } = summary.totals;
  const count = (value: number) => countText(value, language);
  const lead = text('lists_lead', { lists: summary.lists.length, rows: count(rows.data) });
  return (
    <Page title={text('menu_lists')} lead={lead}>
      <p className="sum">
        {text('lists_sum', {
          data: count(rows.data),
          accepted: count(rows.accepted),
          merged: count(rows.merged),
          held: count(rows.held),
          rejected: count(rows.rejected),
        })}
      </p>
      {summary.lists.length === 0 ? (
        <Empty>{text('lists_empty')}</Empty>
      ) : (
        <ListsTable summary={summary} onOpen={setOpened} />
      )}
      <ParticipantsCard participants={summary.participants} />
      <Card title={text('lists_words_title')}>
        <ul className="plain">
          <li>{text('lists_word_accepted')}</li>
          <li>{text('lists_word_merged')}</li>
          <li>{text('lists_word_held')}</li>
          <li>{text('lists_word_rejected')}</li>
        </ul>
      </Card>
      <Side
        title={opened?.file ?? ''}
        isOpen={opened !== undefined}
        onClose={() => setOpened(undefined)}
      >
        {opened === undefined ? null : <ListDetails list={opened} />}
      </Side>
    </Page>
  );
}

type TableProps = { summary: SummaryWire; onOpen: (list: ListWire) => void };

function ListsTable({ summary, onOpen }: TableProps) {
  const text = useText();
  const language = useLanguage();
  const { totals, lists } = summary;
  const usable = lists.reduce((sum, list) => sum + list.usableNik, 0);
  const count = (key: 'data' | 'accepted' | 'merged' | 'held' | 'rejected'): Column<ListWire> => ({
    key,
    head: text(`lists_${key}`),
    cell: (list) => countText(list.rows[key], language),
    foot: countText(totals.rows[key], language),
    isNumber: true,
  });
  const columns: readonly Column<ListWire>[] = [
    {
      key: 'list',
      head: text('lists_list'),
      cell: (list) => (
        <button
          type="button"
          className="open"
          aria-label={text('lists_open', { file: list.file })}
          onClick={() => onOpen(list)}
        >
          <FileName name={list.file} />
          <span className="muted small">
            {list.format === 'unreadable' ? text('lists_unreadable') : list.format.toUpperCase()} ·{' '}
            {bytesText(list.bytes, language)}
          </span>
        </button>
      ),
      foot: text('lists_total'),
    },
    count('data'),
    count('accepted'),
    count('merged'),
    count('held'),
    count('rejected'),
    {
      key: 'nik',
      head: text('lists_nik'),
      cell: (list) => shareText(list.usableNik, list.rows.data, language),
      foot: shareText(usable, totals.rows.data, language),
      isNumber: true,
    },
    {
      key: 'status',
      head: text('lists_status'),
      cell: (list) => <PartsBar parts={linkParts(list.links, text, language)} hasLegend={false} />,
      foot: <PartsBar parts={linkParts(totals.links, text, language)} hasLegend={false} />,
    },
    {
      key: 'problem',
      head: text('lists_problem'),
      cell: (list) => {
        const problem = mainProblem(list);
        if (problem === undefined) return <span className="muted">{text('lists_no_problem')}</span>;
        return (
          <span className="small">
            {issueText(problem.example, language).problem}{' '}
            {problem.rows === undefined ? null : (
              <span className="muted">
                ({text('todo_rows', { count: countText(problem.rows, language) })})
              </span>
            )}
          </span>
        );
      },
    },
  ];
  return (
    <>
      <DataTable
        caption={text('lists_caption')}
        columns={columns}
        rows={lists}
        rowKey={(list) => list.file}
        hasFoot
      />
      <PartsBar parts={linkParts(totals.links, text, language)} />
    </>
  );
}
