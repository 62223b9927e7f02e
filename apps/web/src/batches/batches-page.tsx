// Register: the lists that were saved, newest first, each with what became of its rows, and taking one back.

import type { BatchesWire, MeWire } from '@payung/server/wire';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { load } from '../api.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { FileName } from '../parts/file-name.tsx';
import { countText, instantText, monthText } from '../parts/format.ts';
import { Page } from '../parts/page.tsx';
import { Paged, pageOf } from '../parts/paged.tsx';
import { FirstUse, NoRight } from '../parts/screen.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/work/words.ts';
import { RollBack } from './roll-back.tsx';

type Batch = BatchesWire['batches'][number];

export function BatchesPage() {
  const me = useMe();
  return me === undefined ? <NoRight /> : <Batches me={me} />;
}

function Batches({ me }: { me: MeWire }) {
  const text = useText();
  const queries = useQueryClient();
  const [taken, setTaken] = useState<Batch>();
  const [told, setTold] = useState('');
  const query = useInfiniteQuery({
    queryKey: ['batches'],
    queryFn: ({ pageParam }) => load('/batches', pageOf(pageParam)),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  return (
    <Page
      title={text('batches_title')}
      lead={text('batches_lead')}
      trail={<Link to="/masuk-data">{text('menu_lists')}</Link>}
    >
      <p role="status">{told}</p>
      <Paged
        query={query}
        rowsOf={({ batches }) => batches}
        empty={<FirstUse>{text('batches_empty')}</FirstUse>}
      >
        {(batches) => (
          <BatchTable
            batches={batches}
            {...(me.actor.role === 'verifier' ? { onTakeBack: setTaken } : {})}
          />
        )}
      </Paged>
      <RollBack
        batch={taken}
        onClose={() => setTaken(undefined)}
        onDone={(words) => {
          setTaken(undefined);
          setTold(words);
          void queries.invalidateQueries();
        }}
      />
    </Page>
  );
}

type TableProps = {
  readonly batches: readonly Batch[];
  readonly onTakeBack?: (batch: Batch) => void;
};

function BatchTable({ batches, onTakeBack }: TableProps) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  const columns: readonly Column<Batch>[] = [
    {
      key: 'file',
      head: text('sendings_files'),
      cell: ({ file, reason, whole }) => (
        <>
          <FileName name={file} />
          <span className="muted small line">
            {reason}
            {whole ? ` · ${text('batch_whole')}` : ''}
          </span>
        </>
      ),
    },
    {
      key: 'month',
      head: text('sendings_month'),
      cell: ({ month }) => monthText(month, language),
    },
    {
      key: 'accepted',
      head: text('sending_accepted'),
      cell: ({ counts }) => count(counts.accepted),
      isNumber: true,
    },
    {
      key: 'held',
      head: text('sending_held'),
      cell: ({ counts }) => count(counts.held),
      isNumber: true,
    },
    {
      key: 'rejected',
      head: text('sending_rejected'),
      cell: ({ counts }) => count(counts.rejected),
      isNumber: true,
    },
    {
      key: 'at',
      head: text('batch_saved'),
      cell: ({ at }) => <span className="nowrap">{instantText(at, language)}</span>,
    },
    {
      key: 'state',
      head: text('sendings_state'),
      cell: (batch) =>
        batch.undone !== undefined ? (
          <>
            <span className="mark">{text('batch_undone')}</span>
            <span className="muted small line">{batch.undone.reason}</span>
          </>
        ) : onTakeBack === undefined ? (
          <span className="mark mark-ok">{text('batch_in_force')}</span>
        ) : (
          <button
            type="button"
            className="quiet"
            aria-label={text('batch_take_back_of', { file: batch.file })}
            onClick={() => onTakeBack(batch)}
          >
            {text('batch_take_back')}
          </button>
        ),
    },
  ];
  return (
    <DataTable
      caption={text('batches_title')}
      columns={columns}
      rows={batches}
      rowKey={({ id }) => id}
    />
  );
}
