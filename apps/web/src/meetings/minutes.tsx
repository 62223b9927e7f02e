// Notulen: notes and who was present, which save themselves; the minutes as files, and the end of the meeting.

import type { MeetingWire } from '@payung/server/wire';
import { ActForm } from '../parts/act-form.tsx';
import { Download } from '../parts/download.tsx';
import { Card } from '../parts/page.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { useText } from '../text/text.ts';
import { MinutesEditor } from './minutes-editor.tsx';
import { type PartProps, useChange } from './use-change.ts';
import { useMinutes } from './use-minutes.ts';

export function Minutes({ meeting, mayLead }: PartProps) {
  const text = useText();
  const me = useMe();
  return (
    <Card title={text('minutes_title')}>
      {mayLead && me !== undefined ? (
        <Writing meeting={meeting} account={me.actor.id} />
      ) : (
        <>
          {meeting.draft === undefined ? null : <p className="minutes">{meeting.draft.text}</p>}
          <Files meeting={meeting} />
        </>
      )}
    </Card>
  );
}

/** Whoever leads writes; the others read what is saved. */
function Writing({ meeting, account }: { meeting: MeetingWire; account: string }) {
  const text = useText();
  const change = useChange(meeting);
  const { keeper, view } = useMinutes(meeting, account);
  const isKept = view.state.kind === 'saved' || view.state.kind === 'saving';
  return (
    <>
      <MinutesEditor keeper={keeper} view={view} />
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
