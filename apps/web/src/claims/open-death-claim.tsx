// Bantu ajukan: a claim after a death, opened from the page of the person. Other events need facts of their own
// and are opened on the server.

import type { PersonWire } from '@payung/server/wire';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { LineField } from '../parts/form-fields.tsx';
import { Card } from '../parts/page.tsx';
import { useText } from '../text/text.ts';
import '../text/cases/words.ts';

export function OpenDeathClaim({ person }: { person: PersonWire }) {
  const text = useText();
  const navigate = useNavigate();
  const [deathOn, setDeathOn] = useState(person.death?.day ?? '');
  const segments = [...new Set(person.memberships.flatMap(({ segment }) => segment ?? []))];
  if (segments.length === 0) return null;
  return (
    <Card title={text('claim_help')}>
      <p className="muted">{text('claim_help_lead')}</p>
      <details className="others">
        <summary>{text('claim_help_death')}</summary>
        <ActForm
          id="klaim"
          submit={text('claim_open')}
          hasDay={false}
          onAct={async (told, once) => {
            const memberships = segments.map((segment) => ({ segment }));
            const facts = { cause: 'death', deathOn, memberships };
            const body = { person: person.id, facts, ...told };
            const { id } = await send<{ id: string }>('POST', '/claims', { body, once });
            await navigate({ to: '/klaim/$id', params: { id } });
          }}
        >
          <LineField
            id="klaim-wafat"
            type="date"
            label={text('claim_death_day')}
            value={deathOn}
            onChange={setDeathOn}
          />
        </ActForm>
      </details>
    </Card>
  );
}
