// A new sending: files dropped, chosen or pasted, the month they speak of, and off they go in parts
// that survive a lost connection.

import type { MeWire, UploadWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type DragEvent, type FormEvent, useRef, useState } from 'react';
import { ApiFailure, newKey, send } from '../api.ts';
import { maySend } from '../frame/menu.ts';
import { Button } from '../parts/button.tsx';
import { type Fault, FaultSummary, Field, faultOf } from '../parts/field.tsx';
import { bytesText } from '../parts/format.ts';
import { Icon } from '../parts/icon.tsx';
import { Card, Page } from '../parts/page.tsx';
import { NoRight } from '../parts/screen.tsx';
import { Failure } from '../parts/states.tsx';
import { useMe } from '../sign-in/session-query.ts';
import { type TextOf, useLanguage, useText } from '../text/text.ts';
import '../text/work/words.ts';
import { pastedCsv } from './pasted.ts';
import type { UploadNews } from './upload.ts';
import { type Chosen, useUploads } from './use-uploads.ts';

const mostBytes = 200 * 1_024 * 1_024;

export function NewSendingPage() {
  const me = useMe();
  return me !== undefined && maySend(me.actor.role) ? <NewSending me={me} /> : <NoRight />;
}

function NewSending({ me }: { me: MeWire }) {
  const text = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const kind: UploadWire['kind'] = me.actor.role === 'bpjs' ? 'participants' : 'workers';
  const uploads = useUploads(kind);
  const { chosen, isBusy } = uploads;
  const [month, setMonth] = useState('');
  const [whole, setWhole] = useState(kind === 'participants');
  const [once, setOnce] = useState(newKey);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [tries, setTries] = useState(0);
  const [failure, setFailure] = useState<unknown>();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setFailure(undefined);
    const found = faultsIn(chosen, month, text);
    setFaults(found);
    setTries((before) => before + 1);
    if (found.length > 0) return;
    const ids = await uploads.sendAll();
    if (ids === undefined) return;
    try {
      const body = { month, whole: kind === 'participants' && whole, uploads: ids };
      const { id } = await send<{ id: string }>('POST', '/imports', { body, once });
      await queries.invalidateQueries({ queryKey: ['jobs'] });
      await navigate({ to: '/masuk-data/$id', params: { id } });
    } catch (error) {
      setFailure(error);
      setOnce(newKey());
    }
  }

  return (
    <Page
      title={text('upload_title')}
      lead={text(kind === 'workers' ? 'upload_lead_workers' : 'upload_lead_participants')}
      trail={<Link to="/masuk-data">{text('menu_lists')}</Link>}
    >
      <form className="upload" onSubmit={(event) => void submit(event)} noValidate>
        <FaultSummary faults={faults} tries={tries} />
        {failure === undefined ? null : (
          <Failure error={failure} onRetry={() => setFailure(undefined)} />
        )}
        <Card title={text('upload_files')}>
          <DropZone onFiles={uploads.add} fault={faultOf(faults, 'berkas')} isBusy={isBusy} />
          <ul className="plain uploads" aria-live="polite">
            {chosen.map((each) => (
              <FileLine key={each.key} chosen={each} isBusy={isBusy} onRemove={uploads.remove} />
            ))}
          </ul>
          <Paste onFile={(file) => uploads.add([file])} number={chosen.length + 1} />
        </Card>
        <Card title={text('upload_about')} className="form">
          <Field
            id="bulan"
            label={text('upload_month')}
            hint={text('upload_month_hint')}
            fault={faultOf(faults, 'bulan')}
          >
            {(tied) => (
              <input
                {...tied}
                type="month"
                value={month}
                onChange={(event) => setMonth(event.currentTarget.value)}
              />
            )}
          </Field>
          {kind === 'participants' ? (
            <label className="check">
              <input
                type="checkbox"
                checked={whole}
                onChange={(event) => setWhole(event.currentTarget.checked)}
              />
              {text('upload_whole')}
            </label>
          ) : null}
        </Card>
        <p className="row">
          <Button type="submit" size="md" disabled={isBusy}>
            {text('upload_start')}
          </Button>
          {isBusy ? (
            <Button variant="default" onClick={() => uploads.pause(!uploads.isPaused)}>
              {text(uploads.isPaused ? 'upload_resume' : 'upload_pause')}
            </Button>
          ) : null}
          {isBusy ? <span className="muted small">{text('upload_leaving')}</span> : null}
        </p>
      </form>
    </Page>
  );
}

function faultsIn(chosen: readonly Chosen[], month: string, text: TextOf): readonly Fault[] {
  return [
    ...(chosen.length === 0 ? [{ field: 'berkas', text: text('upload_none') }] : []),
    ...chosen
      .filter(({ file }) => file.size === 0 || file.size > mostBytes)
      .map(({ file }) => ({
        field: 'berkas',
        text: `${file.name}: ${text(file.size === 0 ? 'upload_empty_file' : 'upload_too_large')}`,
      })),
    ...(/^\d{4}-\d{2}$/.test(month)
      ? []
      : [{ field: 'bulan', text: text('upload_month_missing') }]),
  ];
}

type DropProps = {
  readonly onFiles: (files: readonly File[]) => void;
  readonly fault: string | undefined;
  readonly isBusy: boolean;
};

function DropZone({ onFiles, fault, isBusy }: DropProps) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" size={32} />
      <p>{text('upload_drop')}</p>
      <label htmlFor="berkas" className="visually-hidden">
        {text('upload_choose')}
      </label>
      <input
        ref={input}
        id="berkas"
        type="file"
        multiple
        className="visually-hidden"
        accept=".xlsx,.xls,.xlsb,.ods,.csv,.txt"
        aria-describedby="berkas-petunjuk"
        disabled={isBusy}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <button
        type="button"
        className="quiet"
        tabIndex={-1}
        aria-hidden="true"
        disabled={isBusy}
        onClick={() => input.current?.click()}
      >
        {text('upload_choose')}
      </button>
      <p id="berkas-petunjuk" className="muted small">
        {text('upload_kinds')}
      </p>
      {fault === undefined ? null : <p className="field-fault">{fault}</p>}
    </div>
  );
}

type LineProps = {
  readonly chosen: Chosen;
  readonly isBusy: boolean;
  readonly onRemove: (key: string) => void;
};

function FileLine({ chosen, isBusy, onRemove }: LineProps) {
  const text = useText();
  const language = useLanguage();
  const { file, news, key } = chosen;
  const done = 'done' in news ? news.done : news.state === 'received' ? file.size : 0;
  return (
    <li className="upload-line">
      <span className="upload-name">{file.name}</span>
      <span className="muted small">{bytesText(file.size, language)}</span>
      <span className={news.state === 'failed' ? 'field-fault' : 'small'}>
        {newsText(news, file.size, text, language)}
      </span>
      {news.state === 'sending' || news.state === 'paused' || news.state === 'retry' ? (
        <progress value={done} max={file.size} aria-label={file.name} />
      ) : null}
      {isBusy ? null : (
        <button
          type="button"
          className="quiet"
          aria-label={text('upload_remove', { file: file.name })}
          onClick={() => onRemove(key)}
        >
          ×
        </button>
      )}
    </li>
  );
}

function newsText(news: UploadNews, bytes: number, text: TextOf, language: 'id' | 'en'): string {
  const size = (value: number) => bytesText(value, language);
  const total = size(bytes);
  switch (news.state) {
    case 'waiting':
      return text('upload_waiting');
    case 'reading':
      return text('upload_reading');
    case 'same':
      return text('upload_same');
    case 'resumed':
      return text('upload_resumed', { done: news.parts });
    case 'sending':
      return text('upload_sending', {
        done: size(news.done),
        total,
        rate: size(news.bytesPerSecond),
      });
    case 'paused':
      return text('upload_paused', { done: size(news.done), total });
    case 'retry':
      return text('upload_retry');
    case 'received':
      return text('upload_received');
    case 'failed':
      return text('upload_failed', { reason: reasonText(news.error, text) });
    default:
      return news satisfies never;
  }
}

function reasonText(error: unknown, text: TextOf): string {
  const problem = error instanceof ApiFailure ? error.problem : undefined;
  return problem === undefined ? text('error_offline') : `${problem.title} ${problem.detail}`;
}

function Paste({ onFile, number }: { onFile: (file: File) => void; number: number }) {
  const text = useText();
  const [pasted, setPasted] = useState('');
  function use(): void {
    const name = text('upload_paste_name', { number });
    onFile(new File([`${pastedCsv(pasted)}\n`], name, { type: 'text/csv' }));
    setPasted('');
  }
  return (
    <details className="others">
      <summary>{text('upload_paste')}</summary>
      <Field id="tempelan" label={text('upload_paste_field')}>
        {(tied) => (
          <textarea
            {...tied}
            rows={6}
            spellCheck={false}
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="button" className="quiet" disabled={pasted.trim() === ''} onClick={use}>
        {text('upload_paste_use')}
      </button>
    </details>
  );
}
