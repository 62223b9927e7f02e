// What of a decided list went to the branch: each sending with its files, its answer, the rows to repair, and
// the payment for whoever is active.

import type { BuiltWire, MeWire, SendingsWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { load, send } from '../api.ts';
import { keepsMoney } from '../frame/menu.ts';
import { Button } from '../parts/button.tsx';
import { Download } from '../parts/download.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { LineField } from '../parts/form-fields.tsx';
import { countText, instantText, rupiahText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { PartsBar } from '../parts/parts-bar.tsx';
import { Screen } from '../parts/screen.tsx';
import { useAct } from '../parts/use-act.ts';
import { useLanguage, useText } from '../text/text.ts';
import { Rejected } from './rejected.tsx';
import { ReplyForm } from './reply-form.tsx';

type Sending = SendingsWire['sendings'][number];

export function Sendings({ number, me }: { number: string; me: MeWire }) {
  const text = useText();
  const query = useQuery({
    queryKey: ['sendings', number],
    queryFn: () => load('/sendings', { number }),
  });
  return (
    <Card title={text('sendings_branch')}>
      <Screen
        query={query}
        isEmpty={({ sendings }) => sendings.length === 0}
        empty={<p className="muted">{text('sendings_branch_empty')}</p>}
      >
        {({ sendings }) =>
          sendings.map((sending) => (
            <SendingShown key={sending.sending} sending={sending} me={me} />
          ))
        }
      </Screen>
      {keepsMoney(me.actor.role) ? <Build number={number} /> : null}
    </Card>
  );
}

function SendingShown({ sending, me }: { sending: Sending; me: MeWire }) {
  const text = useText();
  const language = useLanguage();
  const { role } = me.actor;
  const parts = [
    { key: 'peserta_aktif', label: text('standing_active'), count: sending.active },
    { key: 'tidak_sah', label: text('sending_refused'), count: sending.rejected },
    { key: 'peserta_nonaktif', label: text('standing_awaiting'), count: sending.unanswered },
  ];
  return (
    <section className="branch">
      <h3>{text('sending_number', { number: sending.sending })}</h3>
      <p className="muted small">
        {text('sending_at', {
          at: instantText(sending.at, language),
          people: countText(sending.people, language),
        })}
      </p>
      <PartsBar
        parts={parts.map((part) => ({ ...part, countText: countText(part.count, language) }))}
      />
      {role === 'verifier' ? (
        <p className="row">
          {sending.files.map(({ file, name, rows }) => (
            <Download
              key={file}
              path={`/sendings/${sending.sending}/files/${file}`}
              name={name}
              label={text('sending_file', { name, rows: countText(rows, language) })}
            />
          ))}
          {sending.rejected > 0 ? (
            <Download
              path={`/sendings/${sending.sending}/repair`}
              name={`perbaikan-${sending.sending}.xlsx`}
              label={text('sending_repair_file')}
            />
          ) : null}
          <span className="muted small">{text('sending_whole_niks')}</span>
        </p>
      ) : null}
      {role === 'verifier' ? <ReplyForm sending={sending.sending} /> : null}
      {role === 'verifier' && sending.rejected > 0 ? <Rejected sending={sending.sending} /> : null}
      {keepsMoney(role) && sending.active > 0 ? <Pay sending={sending.sending} /> : null}
    </section>
  );
}

function Build({ number }: { number: string }) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [reason, setReason] = useState('');
  const [built, setBuilt] = useState<BuiltWire>();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async (once) => {
      const body = { number, reason: reason.trim() };
      setBuilt(await send<BuiltWire>('POST', '/sendings', { body, once }));
      setReason('');
      await queries.invalidateQueries();
    });
  }
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <h3>{text('sending_build')}</h3>
      <FormFailure error={failure} />
      <LineField
        id="kirim-alasan"
        label={text('money_reason')}
        value={reason}
        onChange={setReason}
        mostLength={200}
      />
      <Button type="submit" loading={isBusy}>
        {text('sending_build')}
      </Button>
      <div role="status">
        {built === undefined ? null : (
          <>
            <p>
              {built.sending === 0
                ? text('sending_nobody')
                : text('sending_built', {
                    number: built.sending,
                    people: countText(built.people, language),
                    amount: rupiahText(built.amount, language),
                  })}
            </p>
            {built.misfits.length === 0 ? null : (
              <p className="notice notice-warn">
                {text('sending_misfits', { count: countText(built.misfits.length, language) })}
              </p>
            )}
          </>
        )}
      </div>
    </form>
  );
}

function Pay({ sending }: { sending: number }) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const { isBusy, failure, act } = useAct();
  const [paper, setPaper] = useState('');
  const [reason, setReason] = useState('');
  const [told, setTold] = useState('');
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async (once) => {
      const body = { document: paper.trim(), reason: reason.trim() };
      const paid = await send<{ people: number; amount: number }>(
        'POST',
        `/sendings/${sending}/payment`,
        { body, once },
      );
      setTold(
        text('sending_paid', {
          people: countText(paid.people, language),
          amount: rupiahText(paid.amount, language),
        }),
      );
      await queries.invalidateQueries();
    });
  }
  return (
    <details className="others">
      <summary>{text('sending_pay')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <FormFailure error={failure} />
        <LineField
          id={`bayar-dokumen-${sending}`}
          label={text('fund_document')}
          hint={text('entry_document_hint')}
          value={paper}
          onChange={setPaper}
          mostLength={200}
        />
        <LineField
          id={`bayar-alasan-${sending}`}
          label={text('money_reason')}
          value={reason}
          onChange={setReason}
          mostLength={200}
        />
        <Button type="submit" loading={isBusy}>
          {text('sending_pay_save')}
        </Button>
        <p role="status">{told}</p>
      </form>
    </details>
  );
}
