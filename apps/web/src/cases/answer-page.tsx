// An employer answers without an account: what he is asked, in neutral words, and one answer with a scan of his
// proof. The link's secret stands behind `#` and is sent to our own server alone.

import type { CaseAskedWire, CaseReplyWire } from '@payung/server/wire';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiFailure, send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { ChoiceField } from '../parts/form-fields.tsx';
import { dayText } from '../parts/format.ts';
import { Card, Page } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { useAct } from '../parts/use-act.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';
import { answerKinds, answerKindText, findingKindText } from './case-words.ts';

export function AnswerPage() {
  const text = useText();
  const [isAnswered, setAnswered] = useState(false);
  const token = location.hash.slice(1);
  return (
    <Page title={text('answer_title')} lead={text('answer_lead')}>
      {isAnswered ? (
        <p className="notice" role="status">
          {text('answer_done')}
        </p>
      ) : /^[\w-]{32}$/.test(token) ? (
        <Asked token={token} onAnswered={() => setAnswered(true)} />
      ) : (
        <p className="notice notice-warn" role="alert">
          {text('link_incomplete')}
        </p>
      )}
    </Page>
  );
}

function Asked({ token, onAnswered }: { token: string; onAnswered: () => void }) {
  const query = useQuery({
    queryKey: ['answer', token],
    queryFn: () => send<CaseAskedWire>('POST', '/public/answer', { body: { token } }),
    // Each try counts: one is enough to know.
    retry: false,
    refetchOnWindowFocus: false,
  });
  if (query.error instanceof ApiFailure && query.error.status === 404) {
    return <FormFailure error={query.error} />;
  }
  return (
    <Screen query={query}>
      {(asked) => (
        <>
          <Question asked={asked} />
          <Reply token={token} onAnswered={onAnswered} />
        </>
      )}
    </Screen>
  );
}

function Question({ asked }: { asked: CaseAskedWire }) {
  const text = useText();
  const language = useLanguage();
  const { name, findings, letters, isConfirmed, until } = asked;
  return (
    <Card title={name}>
      <p>{text(isConfirmed ? 'answer_confirmed' : 'answer_indication')}</p>
      <ul>
        {findings.map((kind) => (
          <li key={kind}>{text(findingKindText(kind))}</li>
        ))}
      </ul>
      {letters.length === 0 ? null : (
        <p className="muted small">
          {text('answer_letters', {
            letters: letters
              .map(({ number, day }) => `${number} (${dayText(day, language)})`)
              .join(', '),
          })}
        </p>
      )}
      <p>{text('answer_until', { day: dayText(until, language) })}</p>
    </Card>
  );
}

function Reply({ token, onAnswered }: { token: string; onAnswered: () => void }) {
  const text = useText();
  const { isBusy, failure, act } = useAct();
  const [kind, setKind] = useState<CaseReplyWire['kind']>('proof');
  const [words, setWords] = useState('');
  const [file, setFile] = useState<File>();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await act(async () => {
      const scan = file === undefined ? {} : { file: await base64Of(file) };
      const body: CaseReplyWire = { token, kind, text: words.trim(), ...scan };
      await send('POST', '/public/answer/reply', { body });
      onAnswered();
    });
  }
  return (
    <Card title={text('answer_yours')}>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <FormFailure error={failure} />
        <ChoiceField
          id="jawaban-jenis"
          label={text('answer_kind')}
          value={kind}
          onChange={(value) => setKind(answerKinds.find((each) => each === value) ?? 'proof')}
          choices={answerKinds.map((each) => [each, text(answerKindText(each))])}
        />
        <Field id="jawaban-isi" label={text('answer_text')} hint={text('answer_text_hint')}>
          {(tied) => (
            <textarea
              {...tied}
              rows={6}
              maxLength={4_000}
              required
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field
          id="jawaban-berkas"
          label={text('answer_file')}
          hint={text('claim_scan_hint')}
          isOptional
        >
          {(tied) => (
            <input
              {...tied}
              type="file"
              accept="application/pdf,image/jpeg,image/png"
              onChange={(event) => setFile(event.currentTarget.files?.[0])}
            />
          )}
        </Field>
        <p className="muted">{text('answer_once')}</p>
        <Button type="submit" loading={isBusy}>
          {text('answer_send')}
        </Button>
      </form>
    </Card>
  );
}

/** Without the head that tells its type: the server looks at the bytes. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  }
  return btoa(binary);
}
