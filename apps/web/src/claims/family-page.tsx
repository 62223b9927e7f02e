// The family's own page: what it gets, where its claim stands and what is missing, without an account. Opened by
// the link it was given and the code beside it; nothing of it is kept here, and the link's secret leaves the
// address bar only towards our own server.

import type { FamilyWire } from '@payung/server/wire';
import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { LineField } from '../parts/form-fields.tsx';
import { dayText, rupiahText } from '../parts/format.ts';
import { Card, Facts, Page } from '../parts/page.tsx';
import { useAct } from '../parts/use-act.ts';
import { useLanguage, useText } from '../text/text.ts';
import '../text/cases/words.ts';

export function FamilyPage() {
  const text = useText();
  const [claim, setClaim] = useState<FamilyWire>();
  const token = location.hash.slice(1);
  return (
    <Page title={text('family_title')} lead={text('family_lead')}>
      {claim !== undefined ? (
        <Shown claim={claim} />
      ) : /^[\w-]{32}$/.test(token) ? (
        <Ask token={token} onShown={setClaim} />
      ) : (
        <p className="notice notice-warn" role="alert">
          {text('link_incomplete')}
        </p>
      )}
    </Page>
  );
}

function Ask({ token, onShown }: { token: string; onShown: (claim: FamilyWire) => void }) {
  const text = useText();
  const { isBusy, failure, act } = useAct();
  const [code, setCode] = useState('');
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const body = { token, code: code.replaceAll(/\D/g, '') };
    await act(async () => onShown(await send<FamilyWire>('POST', '/public/claim', { body })));
  }
  return (
    <Card title={text('family_code_title')}>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <FormFailure error={failure} />
        <LineField
          id="kode-keluarga"
          label={text('family_code')}
          hint={text('family_code_hint')}
          inputMode="numeric"
          pattern="[\d \-]{6,12}"
          value={code}
          onChange={setCode}
        />
        <Button type="submit" loading={isBusy}>
          {text('family_open')}
        </Button>
      </form>
    </Card>
  );
}

function Shown({ claim }: { claim: FamilyWire }) {
  const text = useText();
  const language = useLanguage();
  const day = (value: string) => dayText(value, language);
  const { filedOn, completeOn, paidOn, payBy, account } = claim;
  const dates: readonly (readonly [string, string])[] = [
    ...(filedOn === undefined ? [] : [[text('family_filed'), day(filedOn)] as const]),
    ...(completeOn === undefined ? [] : [[text('family_complete'), day(completeOn)] as const]),
    ...(payBy === undefined ? [] : [[text('family_pay_by'), day(payBy)] as const]),
    ...(paidOn === undefined ? [] : [[text('family_paid_on'), day(paidOn)] as const]),
    ...(account === undefined ? [] : [[text('claim_account'), account] as const]),
  ];
  return (
    <>
      <section className="card">
        <h2>{claim.cause}</h2>
        <p className="row">
          <span className={`mark ${claim.isPaid ? 'mark-ok' : 'mark-note'}`}>
            {claim.stateText}
          </span>
        </p>
        <p className="big">
          {rupiahText(claim.share, language)}
          {claim.isPaid ? null : <span className="mark">{text('claim_estimate')}</span>}
        </p>
        <Facts
          facts={[
            [text('claim_receiver'), `${claim.name} (${claim.relation})`],
            [text('claim_programme'), claim.programme],
            [text('family_number'), String(claim.claim)],
            ...dates,
          ]}
        />
      </section>
      {claim.missing.length === 0 ? null : (
        <Card title={text('family_missing')}>
          <ul>
            {claim.missing.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Card>
      )}
      <p className="notice notice-warn">{claim.warning}</p>
      <button type="button" className="quiet" onClick={() => window.print()}>
        {text('claim_slips_print')}
      </button>
    </>
  );
}
