// Notulen: notes and who was present as a draft, the minutes as files, and the end of the meeting.

import { useState } from 'react';
import { ActForm } from '../parts/act-form.tsx';
import { Download } from '../parts/download.tsx';
import { Field } from '../parts/field.tsx';
import { Card } from '../parts/page.tsx';
import { useText } from '../text/text.ts';
import { type PartProps, useChange } from './use-change.ts';

export function Minutes({ meeting, mayLead }: PartProps) {
  const text = useText();
  const change = useChange(meeting);
  const [notes, setNotes] = useState(meeting.draft?.text ?? '');
  const [present, setPresent] = useState((meeting.draft?.present ?? []).join('\n'));
  return (
    <Card title={text('minutes_title')}>
      {mayLead ? (
        <ActForm
          id="notulen"
          submit={text('minutes_save')}
          hasDay={false}
          onAct={({ reason }, once) => {
            const names = present.split('\n').map((each) => each.trim());
            const body = { text: notes, present: names.filter((each) => each !== ''), reason };
            return change('PUT', '/draft', body, once, meeting.draftVersion);
          }}
        >
          <Field id="notulen-isi" label={text('minutes_notes')}>
            {(tied) => (
              <textarea
                {...tied}
                rows={8}
                maxLength={12_000}
                value={notes}
                onChange={(event) => setNotes(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field
            id="notulen-hadir"
            label={text('minutes_present')}
            hint={text('minutes_present_hint')}
          >
            {(tied) => (
              <textarea
                {...tied}
                rows={4}
                value={present}
                onChange={(event) => setPresent(event.currentTarget.value)}
              />
            )}
          </Field>
        </ActForm>
      ) : meeting.draft === undefined ? null : (
        <p className="minutes">{meeting.draft.text}</p>
      )}
      {meeting.material === undefined ? null : (
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
      )}
      {mayLead && meeting.material !== undefined ? (
        <details className="others">
          <summary>{text('meeting_close')}</summary>
          <p className="muted">{text('meeting_close_text')}</p>
          <ActForm
            id="tutup"
            submit={text('meeting_close')}
            hasDay={false}
            onAct={({ reason }, once) => change('PUT', '/closing', { reason }, once)}
          />
        </details>
      ) : null}
    </Card>
  );
}
