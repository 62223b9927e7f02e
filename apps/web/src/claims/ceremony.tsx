// Penyerahan simbolis: who is handed a benefit in public, with the sum that is read aloud. Only those who agreed
// to be named; the others are counted. Each look stands in the trail.

import type { CeremonyWire } from '@payung/server/wire';
import { useState } from 'react';
import { send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { LineField } from '../parts/form-fields.tsx';
import { countText, rupiahText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { useLanguage, useText } from '../text/text.ts';
import { relationText } from './claim-words.ts';

export function Ceremony() {
  const text = useText();
  const [since, setSince] = useState('');
  const [list, setList] = useState<CeremonyWire>();
  return (
    <Card title={text('ceremony_title')}>
      <p className="muted">{text('ceremony_lead')}</p>
      <details className="others">
        <summary>{text('ceremony_open')}</summary>
        <ActForm
          id="penyerahan"
          submit={text('ceremony_show')}
          hasDay={false}
          onAct={async ({ reason }, once) => {
            const body = { reason, ...(since === '' ? {} : { since }) };
            setList(await send<CeremonyWire>('POST', '/claims/ceremony', { body, once }));
          }}
        >
          <LineField
            id="penyerahan-sejak"
            type="date"
            label={text('ceremony_since')}
            hint={text('ceremony_since_hint')}
            value={since}
            onChange={setSince}
            isOptional
          />
        </ActForm>
      </details>
      <div aria-live="polite">{list === undefined ? null : <List list={list} />}</div>
    </Card>
  );
}

type Receiver = CeremonyWire['receivers'][number];

function List({ list: { receivers, silent } }: { list: CeremonyWire }) {
  const text = useText();
  const language = useLanguage();
  const columns: readonly Column<Receiver>[] = [
    {
      key: 'name',
      head: text('claim_receiver'),
      cell: ({ name, relation }) => (
        <>
          {name}
          <span className="muted small line">{text(relationText(relation))}</span>
        </>
      ),
    },
    { key: 'programme', head: text('claim_programme'), cell: ({ programme }) => programme },
    {
      key: 'amount',
      head: text('claim_sum'),
      cell: ({ amount }) => rupiahText(amount, language),
      isNumber: true,
    },
  ];
  const sum = receivers.reduce((total, { amount }) => total + amount, 0);
  return (
    <>
      <p className="sum">
        {text('ceremony_sum', {
          count: countText(receivers.length, language),
          amount: rupiahText(sum, language),
        })}
      </p>
      {receivers.length === 0 ? null : (
        <DataTable
          caption={text('ceremony_title')}
          columns={columns}
          rows={receivers}
          rowKey={({ claim, name }) => `${claim} ${name}`}
        />
      )}
      {silent.receivers === 0 ? null : (
        <p className="muted">
          {text('ceremony_silent', {
            count: countText(silent.receivers, language),
            amount: rupiahText(silent.amount, language),
          })}
        </p>
      )}
      <button type="button" className="quiet" onClick={() => window.print()}>
        {text('ceremony_print')}
      </button>
    </>
  );
}
