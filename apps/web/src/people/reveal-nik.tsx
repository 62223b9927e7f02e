// The whole NIK of one person: only for a purpose, for a minute, with a trace in the audit trail.

import type { RevealedWire } from '@payung/server/wire';
import { type FormEvent, useEffect, useState } from 'react';
import { send } from '../api.ts';
import { AskDialog } from '../parts/ask-dialog.tsx';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { useAct } from '../parts/use-act.ts';
import { type TextKey, useText } from '../text/text.ts';

const purposes = [
  'person_purpose_verify',
  'person_purpose_register',
  'person_purpose_claim',
  'person_purpose_audit',
] as const satisfies readonly TextKey[];

export function RevealNik({ person }: { person: string }) {
  const text = useText();
  const [isAsking, setAsking] = useState(false);
  const [shown, setShown] = useState<RevealedWire>();
  if (shown !== undefined) return <Shown shown={shown} onEnd={() => setShown(undefined)} />;
  return (
    <>
      <button type="button" className="quiet" onClick={() => setAsking(true)}>
        {text('person_reveal')}
      </button>
      <AskDialog title={text('person_reveal')} isOpen={isAsking} onClose={() => setAsking(false)}>
        <Purpose
          person={person}
          onShown={(revealed) => {
            setAsking(false);
            setShown(revealed);
          }}
          onClose={() => setAsking(false)}
        />
      </AskDialog>
    </>
  );
}

type PurposeProps = {
  readonly person: string;
  readonly onShown: (revealed: RevealedWire) => void;
  readonly onClose: () => void;
};

function Purpose({ person, onShown, onClose }: PurposeProps) {
  const text = useText();
  const { isBusy, failure, act } = useAct();
  const [key, setKey] = useState<(typeof purposes)[number]>(purposes[0]);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const body = { purpose: text(key) };
    await act(async () => onShown(await send('POST', `/people/${person}/nik`, { body })));
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <FormFailure error={failure} />
      <Field id="keperluan" label={text('person_purpose')} hint={text('person_purpose_hint')}>
        {(tied) => (
          <select
            {...tied}
            value={key}
            onChange={(event) =>
              setKey(purposes.find((each) => each === event.currentTarget.value) ?? key)
            }
          >
            {purposes.map((each) => (
              <option key={each} value={each}>
                {text(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="row">
        <Button type="submit" loading={isBusy}>
          {text('person_reveal_do')}
        </Button>
        <button type="button" className="quiet" onClick={onClose}>
          {text('app_cancel')}
        </button>
      </p>
    </form>
  );
}

function Shown({ shown, onEnd }: { shown: RevealedWire; onEnd: () => void }) {
  const text = useText();
  const [left, setLeft] = useState(shown.seconds);
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => before - 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0) onEnd();
  }, [left, onEnd]);
  return (
    <span className="row">
      <code className="nik">{shown.nik.replace(/(\d{6})(\d{6})(\d{4})/, '$1 $2 $3')}</code>
      <span className="muted small">{text('person_revealed', { seconds: Math.max(0, left) })}</span>
      <button type="button" className="quiet" onClick={onEnd}>
        {text('person_hide')}
      </button>
    </span>
  );
}
