// Notulen: notes and who was present, which save themselves; the minutes as files, and the end of the meeting.

import type { MeetingWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { load } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { Download } from '../parts/download.tsx';
import { Card } from '../parts/page.tsx';
import { Failure, Loading } from '../parts/states.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useText } from '../text/text.ts';
import { Attendance } from './attendance.tsx';
import { MinutesEditor } from './minutes-editor.tsx';
import { type PartProps, useChange } from './use-change.ts';
import { type OwnDraft, ownDraftOf, useMinutes } from './use-minutes.ts';

export function Minutes({ meeting, mayLead }: PartProps) {
  const text = useText();
  const me = useMe();
  return (
    <Card title={text('minutes_title')}>
      {mayLead && me !== undefined ? (
        <OwnWriting meeting={meeting} account={me.actor.id} />
      ) : (
        <>
          {meeting.draft === undefined ? null : <p className="minutes">{meeting.draft.text}</p>}
          <Attendance meeting={meeting} />
          <Files meeting={meeting} />
        </>
      )}
    </Card>
  );
}

/** What waits on this device is sealed with a key that the server tells this account's session. */
function OwnWriting({ meeting, account }: { meeting: MeetingWire; account: string }) {
  const query = useQuery({
    queryKey: ['draft-key', account],
    queryFn: () => load('/meetings/draft-key'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (query.data !== undefined) {
    return <Unsealing meeting={meeting} account={account} sealedBy={query.data.key} />;
  }
  if (query.error === null) return <Loading />;
  return <Failure error={query.error} onRetry={() => void query.refetch()} />;
}

type Sealed = {
  readonly meeting: MeetingWire;
  readonly account: string;
  readonly sealedBy: string;
};

function Unsealing({ meeting, account, sealedBy: key }: Sealed) {
  const [draft] = useState(() => ownDraftOf(meeting, { account, key }));
  return (
    <Suspense fallback={<Loading />}>
      <Writing meeting={meeting} draft={draft} />
    </Suspense>
  );
}

/** Whoever leads writes; the others read what is saved. */
function Writing({ meeting, draft }: { meeting: MeetingWire; draft: OwnDraft }) {
  const text = useText();
  const change = useChange(meeting);
  const { keeper, view } = useMinutes(meeting, draft);
  const isKept = view.state.kind === 'saved' || view.state.kind === 'saving';
  return (
    <>
      <MinutesEditor keeper={keeper} view={view} />
      <Attendance meeting={meeting} />
      <Files meeting={meeting} />
      {meeting.material === undefined ? null : (
        <details className="others">
          <summary>{text('meeting_close')}</summary>
          <p className="muted">{text(isKept ? 'meeting_close_text' : 'minutes_close_unsaved')}</p>
          {isKept ? (
            <ActForm
              id="tutup"
              submit={text('meeting_close')}
              hasDay={false}
              onAct={async ({ reason }, once) => {
                await keeper.flush();
                if (keeper.read().state.kind === 'saved') {
                  await change('PUT', '/closing', { reason }, once);
                }
              }}
            />
          ) : null}
        </details>
      )}
    </>
  );
}

function Files({ meeting }: { meeting: MeetingWire }) {
  const text = useText();
  if (meeting.material === undefined) return null;
  return (
    <p className="row">
      {(['pdf', 'docx', 'txt'] as const).map((format) => (
        <Download
          key={format}
          path={`/meetings/${meeting.id}/minutes?format=${format}`}
          name={`notulen-${meeting.day}.${format}`}
          label={text('minutes_file', { format: format.toUpperCase() })}
        />
      ))}
    </p>
  );
}
