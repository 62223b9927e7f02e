// The letters of one employer: as they were made, and the receipt that proves each was sent.

import type { CaseWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask, newKey } from '../api.ts';
import { Download } from '../parts/download.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { ChoiceField, LineField } from '../parts/form-fields.tsx';
import { dayText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { letterKindText } from './case-words.ts';

type Letter = CaseWire['letters'][number];
type Props = { readonly found: CaseWire; readonly mayAct: boolean };

export function Letters({ found, mayAct }: Props) {
  const text = useText();
  const language = useLanguage();
  if (found.letters.length === 0) return null;
  return (
    <Card title={text('letters_title')}>
      <ul className="plain notes">
        {found.letters.map((each) => (
          <li key={each.letter}>
            <strong>{each.number}</strong> · {text(letterKindText(each.kind))} ·{' '}
            {dayText(each.day, language)}{' '}
            {each.sentOn === undefined ? (
              <span className="mark mark-warning">{text('letter_unsent')}</span>
            ) : (
              <span className="mark mark-ok">
                {text('letter_sent', { day: dayText(each.sentOn, language) })}
              </span>
            )}{' '}
            <Download
              path={`/cases/${found.id}/letters/${each.letter}`}
              name={`surat-${each.letter}.pdf`}
              label={text('letter_open', { number: each.number })}
            />
            {each.sentOn === undefined && mayAct ? <Proof found={found} letter={each} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

const ways = ['pos', 'antar', 'surel'] as const;

function Proof({ found, letter }: { found: CaseWire; letter: Letter }) {
  const text = useText();
  const queries = useQueryClient();
  const [way, setWay] = useState<string>('pos');
  const [day, setDay] = useState('');
  const [file, setFile] = useState<File>();
  const [failure, setFailure] = useState<unknown>();
  const id = `kirim-${letter.letter}`;
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (file === undefined) return;
    setFailure(undefined);
    try {
      const headers = { 'idempotency-key': newKey(), 'content-type': 'application/octet-stream' };
      const query = day === '' ? '' : `?day=${day}`;
      const path = `/cases/${found.id}/letters/${letter.letter}/sent/${way}${query}`;
      await ask(path, { method: 'PUT', headers, body: file });
      await queries.invalidateQueries({ queryKey: ['cases'] });
    } catch (error) {
      setFailure(error);
    }
  }
  return (
    <details>
      <summary>{text('letter_prove')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <FormFailure error={failure} />
        <ChoiceField
          id={`${id}-cara`}
          label={text('letter_way')}
          value={way}
          onChange={setWay}
          choices={ways.map((each) => [each, text(`letter_way_${each}`)])}
        />
        <LineField
          id={`${id}-hari`}
          type="date"
          label={text('act_day')}
          hint={text('act_day_hint')}
          value={day}
          onChange={setDay}
          isOptional
        />
        <Field id={`${id}-berkas`} label={text('letter_proof')} hint={text('claim_scan_hint')}>
          {(tied) => (
            <input
              {...tied}
              type="file"
              required
              accept="application/pdf,image/jpeg,image/png"
              onChange={(event) => setFile(event.currentTarget.files?.[0])}
            />
          )}
        </Field>
        <button type="submit" className="quiet">
          {text('letter_prove')}
        </button>
      </form>
    </details>
  );
}
