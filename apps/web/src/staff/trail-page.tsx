// Jejak: who did what, when, why; and the head of the chain, to be kept elsewhere.

import type { AuditWire } from '@payung/server/wire';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { load } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { instantText } from '../parts/format.ts';
import { Page } from '../parts/page.tsx';
import { Paged, pageOf } from '../parts/paged.tsx';
import { FirstUse, NoMatch } from '../parts/screen.tsx';
import { useLanguage, useText } from '../text/text.ts';
import '../text/staff/words.ts';
import { trailRole } from './trail-role.ts';

type Entry = AuditWire['entries'][number];

export function TrailPage() {
  const text = useText();
  const [words, setWords] = useState('');
  const query = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) => load('/audit', pageOf(pageParam)),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  return (
    <Page title={text('menu_trail')} lead={text('trail_lead')}>
      <Paged
        query={query}
        rowsOf={({ entries }) => entries}
        empty={<FirstUse>{text('trail_empty')}</FirstUse>}
      >
        {(entries) => {
          const shown = entries.filter((entry) => fits(entry, words));
          return (
            <>
              <div className="filters">
                <label>
                  {text('trail_filter')}
                  <input
                    type="search"
                    value={words}
                    onChange={(event) => setWords(event.currentTarget.value)}
                  />
                </label>
              </div>
              {shown.length === 0 ? (
                <NoMatch onClear={() => setWords('')} />
              ) : (
                <Entries entries={shown} />
              )}
            </>
          );
        }}
      </Paged>
      <Head />
    </Page>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Entry>[] = [
    {
      key: 'at',
      head: text('trail_at'),
      cell: ({ at }) => <span className="nowrap">{instantText(at, language)}</span>,
    },
    {
      key: 'actor',
      head: text('trail_actor'),
      cell: ({ actor, role }) => (
        <>
          <code>{actor.slice(0, 8)}</code>
          <span className="muted small line">{trailRole(role, text)}</span>
        </>
      ),
    },
    { key: 'action', head: text('trail_action'), cell: ({ action }) => <code>{action}</code> },
    { key: 'reason', head: text('trail_reason'), cell: ({ reason }) => reason },
    {
      key: 'subject',
      head: text('trail_subject'),
      cell: ({ subject }) => (
        <span className="digest">
          {Object.entries(subject)
            .map(([key, value]) => `${key}: ${value}`)
            .join(' · ')}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('trail_caption')}
      columns={columns}
      rows={entries}
      rowKey={({ id }) => String(id)}
    />
  );
}

function Head() {
  const text = useText();
  const { data } = useQuery({ queryKey: ['audit', 'head'], queryFn: () => load('/audit/head') });
  if (data?.head === undefined) return null;
  const { id, digest } = data.head;
  return <p className="muted small digest">{text('trail_head', { id, digest })}</p>;
}

function fits({ actor, role, action, reason, subject }: Entry, words: string): boolean {
  const whole = [actor, role, action, reason, ...Object.values(subject)].join(' ').toLowerCase();
  return whole.includes(words.trim().toLowerCase());
}
