// The branch's answer to a sending: its file is sent in parts like every list, then matched row by row.

import type { ReplyWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { LineField } from '../parts/form-fields.tsx';
import { countText } from '../parts/format.ts';
import { useAct } from '../parts/use-act.ts';
import { sendFile } from '../sendings/upload.ts';
import { useLanguage, useText } from '../text/text.ts';
import { refusedText } from './reply-words.ts';

export function ReplyForm({ sending }: { sending: number }) {
  const text = useText();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [file, setFile] = useState<File>();
  const [rejected, setRejected] = useState('');
  const [reason, setReason] = useState('');
  const [reply, setReply] = useState<ReplyWire>();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (file === undefined) return;
    const count = rejected.replaceAll(/\D/g, '');
    await act(async (once) => {
      const upload = await sendFile({
        ...{ file, kind: 'workers', tell: () => undefined },
        ...{ gate: () => Promise.resolve(), signal: new AbortController().signal },
      });
      const body = {
        ...{ upload, reason: reason.trim() },
        ...(count === '' ? {} : { rejected: Number(count) }),
      };
      setReply(await send<ReplyWire>('POST', `/sendings/${sending}/reply`, { body, once }));
      await queries.invalidateQueries();
    });
  }
  return (
    <details className="others">
      <summary>{text('reply_title')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <FormFailure error={failure} />
        <Field id={`balasan-${sending}`} label={text('reply_file')}>
          {(tied) => (
            <input
              {...tied}
              type="file"
              required
              accept=".xlsx,.xls,.csv,.txt"
              onChange={(event) => setFile(event.currentTarget.files?.[0])}
            />
          )}
        </Field>
        <LineField
          id={`balasan-tolak-${sending}`}
          label={text('reply_rejected')}
          hint={text('reply_rejected_hint')}
          inputMode="numeric"
          value={rejected}
          onChange={setRejected}
          isOptional
        />
        <LineField
          id={`balasan-alasan-${sending}`}
          label={text('money_reason')}
          value={reason}
          onChange={setReason}
          mostLength={200}
        />
        <Button type="submit" loading={isBusy}>
          {text('reply_read')}
        </Button>
        <div role="status">{reply === undefined ? null : <Read reply={reply} />}</div>
      </form>
    </details>
  );
}

function Read({ reply }: { reply: ReplyWire }) {
  const text = useText();
  const language = useLanguage();
  const count = (value: number) => countText(value, language);
  return (
    <>
      <p className="sum">
        {text('reply_counts', {
          active: count(reply.active),
          rejected: count(reply.rejected),
          unanswered: count(reply.unanswered),
        })}
      </p>
      <ul className="plain notes">
        {reply.byReason.map(({ code, field, people }) => (
          <li key={`${code} ${field}`}>
            <strong>{count(people)}</strong> {refusedText(code, text)}
          </li>
        ))}
        {reply.odd.slice(0, 5).map(({ row, problem }) => (
          <li key={`${row} ${problem}`}>{text('reply_odd', { row, problem })}</li>
        ))}
      </ul>
    </>
  );
}
