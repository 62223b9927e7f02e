// The sendings of a site: own ones for whoever sends, those of the region for whoever decides.

import type { JobWire, MeWire, UploadWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { load } from '../api.ts';
import { maySend } from '../frame/menu.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { FileName } from '../parts/file-name.tsx';
import { countText, instantText, monthText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { Paged } from '../parts/paged.tsx';
import { FirstUse } from '../parts/screen.tsx';
import { useLanguage, useText } from '../text/text.ts';
import '../text/work/words.ts';
import { stateWords } from './job-words.ts';
import { useJobs } from './use-jobs.ts';

export function SendingsPage({ me }: { me: MeWire }) {
  const text = useText();
  const { role } = me.actor;
  const seesOthers = role === 'verifier' || role === 'auditor';
  const query = useJobs(me);
  const begin = maySend(role) ? (
    <Link className="button" to="/masuk-data/baru">
      {text('sendings_new')}
    </Link>
  ) : undefined;
  return (
    <Page
      title={text('menu_lists')}
      lead={text(seesOthers ? 'sendings_lead_all' : 'sendings_lead')}
      action={begin}
    >
      {seesOthers || role === 'bpjs' ? (
        <p>
          <Link to="/masuk-data/register">{text('batches_open')}</Link>
        </p>
      ) : null}
      {maySend(role) ? <Unfinished /> : null}
      <Paged
        query={query}
        rowsOf={({ jobs }) => jobs}
        empty={
          <FirstUse action={begin}>
            {text(role === 'bpjs' ? 'sendings_empty_participants' : 'sendings_empty')}
          </FirstUse>
        }
      >
        {(jobs) => <Jobs jobs={jobs} />}
      </Paged>
    </Page>
  );
}

function Jobs({ jobs }: { jobs: readonly JobWire[] }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<JobWire>[] = [
    {
      key: 'files',
      head: text('sendings_files'),
      cell: ({ id, parts, isOwn }) => (
        <>
          <Link
            to="/masuk-data/$id"
            params={{ id }}
            aria-label={text('sendings_open', { file: parts[0]?.file ?? '' })}
          >
            {parts.map(({ number, file }) => (
              <span key={number} className="line">
                <FileName name={file} />
              </span>
            ))}
          </Link>
          {isOwn ? <span className="muted small line">{text('sendings_own')}</span> : null}
        </>
      ),
    },
    {
      key: 'month',
      head: text('sendings_month'),
      cell: ({ month }) => monthText(month, language),
    },
    {
      key: 'rows',
      head: text('sendings_rows'),
      cell: ({ parts }) => countText(sum(parts, 'records'), language),
      isNumber: true,
    },
    {
      key: 'accepted',
      head: text('sending_accepted'),
      cell: ({ parts }) => countText(sum(parts, 'accepted'), language),
      isNumber: true,
    },
    {
      key: 'rejected',
      head: text('sending_rejected'),
      cell: ({ parts }) => countText(sum(parts, 'rejected'), language),
      isNumber: true,
    },
    {
      key: 'state',
      head: text('sendings_state'),
      cell: ({ state }) => <StateMark state={state} />,
    },
    {
      key: 'sent',
      head: text('sendings_sent'),
      cell: ({ madeAt }) => <span className="nowrap">{instantText(madeAt, language)}</span>,
    },
  ];
  return (
    <DataTable
      caption={text('sendings_caption')}
      columns={columns}
      rows={jobs}
      rowKey={({ id }) => id}
    />
  );
}

export function StateMark({ state }: { state: JobWire['state'] }) {
  const text = useText();
  const words = stateWords(state);
  return <span className={`mark ${words.mark}`}>{text(words.text)}</span>;
}

type Counted = 'records' | 'accepted' | 'rejected';

function sum(parts: JobWire['parts'], which: Counted): number {
  return parts.reduce((all, { counts }) => all + (counts?.[which] ?? 0), 0);
}

/** Files that have not arrived whole: the browser cannot open them again by itself. */
function Unfinished() {
  const text = useText();
  const { data } = useQuery({ queryKey: ['uploads'], queryFn: () => load('/uploads') });
  const open = data?.uploads.filter(({ state }) => state === 'receiving') ?? [];
  if (open.length === 0) return null;
  const words = ({ file, bytes, partBytes, missing }: UploadWire) => {
    const total = Math.ceil(bytes / partBytes);
    return text('sendings_unfinished_text', { file, total, done: total - missing.length });
  };
  return (
    <Card title={text('sendings_unfinished')}>
      <ul className="plain">
        {open.map((upload) => (
          <li key={upload.id}>{words(upload)}</li>
        ))}
      </ul>
      <p>
        <Link to="/masuk-data/baru">{text('upload_resume')}</Link>
      </p>
    </Card>
  );
}
