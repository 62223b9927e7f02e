// Cek status saya: NIK and participant number together; the same words for every no. Nothing of it is kept,
// here or in the address.

import type { StatusWire } from '@payung/server/wire';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { type Fault, FaultSummary, Field, faultOf } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { monthText } from '../parts/format.ts';
import { useAct } from '../parts/use-act.ts';
import { type TextOf, useLanguage, useText } from '../text/text.ts';

export function OwnStatus() {
  const text = useText();
  const { isBusy, failure, act } = useAct();
  const [nik, setNik] = useState('');
  const [card, setCard] = useState('');
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [tries, setTries] = useState(0);
  const [found, setFound] = useState<StatusWire>();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const body = { nik: bare(nik), kpj: bare(card) };
    const wrong = faultsIn(body, text);
    setFaults(wrong);
    setTries((before) => before + 1);
    setFound(undefined);
    if (wrong.length > 0) return;
    await act(async () => setFound(await send('POST', '/public/status', { body })));
  }
  const input = (id: string, value: string, change: (value: string) => void) => ({
    value,
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
    name: id,
  });
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <p className="muted">{text('status_lead')}</p>
      <FaultSummary faults={faults} tries={tries} />
      <FormFailure error={failure} />
      <Field id="status-nik" label={text('status_nik')} fault={faultOf(faults, 'status-nik')}>
        {(tied) => <input {...tied} {...input('status-nik', nik, setNik)} />}
      </Field>
      <Field
        id="status-kpj"
        label={text('status_kpj')}
        hint={text('status_kpj_hint')}
        fault={faultOf(faults, 'status-kpj')}
      >
        {(tied) => <input {...tied} {...input('status-kpj', card, setCard)} />}
      </Field>
      <Button type="submit" loading={isBusy}>
        {text('status_ask')}
      </Button>
      <div aria-live="polite">{found === undefined ? null : <Answer found={found} />}</div>
    </form>
  );
}

function Answer({ found }: { found: StatusWire }) {
  const text = useText();
  const language = useLanguage();
  if (found.state === 'unconfirmed') {
    return (
      <div className="notice notice-warn">
        <div>
          <strong>{text('status_unconfirmed')}</strong>
          <p>{text('status_unconfirmed_text')}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="notice">
      <div>
        <strong>
          {found.until === undefined
            ? text('status_covered')
            : text('status_covered_until', { month: monthText(found.until, language) })}
        </strong>
        <p>{text('status_programs', { programs: (found.programs ?? []).join(', ') })}</p>
      </div>
    </div>
  );
}

function faultsIn(body: { nik: string; kpj: string }, text: TextOf): readonly Fault[] {
  return [
    ...(/^\d{16}$/.test(body.nik) ? [] : [{ field: 'status-nik', text: text('status_nik_wrong') }]),
    ...(/^[A-Za-z0-9]{4,20}$/.test(body.kpj)
      ? []
      : [{ field: 'status-kpj', text: text('status_kpj_wrong') }]),
  ];
}

/** As people write numbers of cards: with spaces, points, an apostrophe. */
function bare(typed: string): string {
  return typed.replaceAll(/[\s.'’-]/g, '');
}
