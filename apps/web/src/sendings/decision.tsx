// The decision on one file of a sending: saved by somebody else than its sender, or cancelled by him.

import type { JobWire, MeWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { countText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';

type Part = JobWire['parts'][number];

export function Decision({ job, part, me }: { job: JobWire; part: Part; me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [confirmed, setConfirmed] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  if (part.batch !== undefined) {
    return (
      <p className="notice" role="status">
        {text('sending_saved', { batch: part.batch })}
      </p>
    );
  }
  if (part.state !== 'asking') return null;
  if (job.isOwn) return <p className="muted">{text('sending_own_wait')}</p>;
  if (me.actor.role !== 'verifier') return <p className="muted">{text('sending_other_wait')}</p>;
  const mustConfirm = part.problem?.code === 'many_would_end';

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      await send('PUT', `/jobs/${job.id}/parts/${part.number}/approval`, {
        version: job.version,
        body: { reason: reason.trim(), ...(mustConfirm ? { confirmed } : {}) },
      });
      await queries.invalidateQueries({ queryKey: ['job', job.id] });
      await queries.invalidateQueries({ queryKey: ['jobs'] });
    } catch (error) {
      setFailure(error);
      await queries.invalidateQueries({ queryKey: ['job', job.id] });
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="form" onSubmit={(event) => void save(event)}>
      <FormFailure error={failure} />
      <Field
        id={`alasan-${part.number}`}
        label={text('sending_save_reason')}
        hint={text('sending_save_reason_hint')}
      >
        {(tied) => (
          <input
            {...tied}
            required
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      {mustConfirm ? (
        <label className="check">
          <input
            type="checkbox"
            required
            checked={confirmed}
            onChange={(event) => setConfirmed(event.currentTarget.checked)}
          />
          {text('sending_save_confirm')}
        </label>
      ) : null}
      <Button type="submit" loading={isBusy}>
        {text('sending_save', { count: countText(part.counts?.accepted ?? 0, language) })}
      </Button>
      <span role="status" className="visually-hidden">
        {isBusy ? text('sending_save_asked') : ''}
      </span>
    </form>
  );
}

export function Cancel({ job }: { job: JobWire }) {
  const text = useText();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  async function cancel(): Promise<void> {
    setFailure(undefined);
    try {
      await send('DELETE', `/jobs/${job.id}`);
    } catch (error) {
      setFailure(error);
    }
    await queries.invalidateQueries({ queryKey: ['job', job.id] });
  }
  return (
    <>
      <FormFailure error={failure} />
      <p className="row">
        <button
          type="button"
          className={isAsked ? 'quiet quiet-bad' : 'quiet'}
          onClick={() => (isAsked ? void cancel() : setAsked(true))}
        >
          {text('job_cancel')}
          {isAsked ? ` — ${text('app_sure')}` : ''}
        </button>
        {isAsked ? <span className="muted small">{text('job_cancel_text')}</span> : null}
      </p>
    </>
  );
}
