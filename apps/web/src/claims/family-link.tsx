// A link for one receiver, and the code beside it: shown once, to be handed over by two ways.

import type { ClaimWire, FamilyLinkWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../api.ts';
import { ActForm } from '../parts/act-form.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { ChoiceField } from '../parts/form-fields.tsx';
import { dayText } from '../parts/format.ts';
import { useLanguage, useText } from '../text/text.ts';

export function FamilyLink({ claim }: { claim: ClaimWire }) {
  const text = useText();
  const language = useLanguage();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState('');
  const [made, setMade] = useState<FamilyLinkWire>();
  const receiver = claim.receivers.find(({ heir }) => String(heir) === chosen);
  const { heir } = receiver ?? claim.receivers[0] ?? {};
  if (heir === undefined) return null;
  return (
    <details className="others">
      <summary>{text('family_link')}</summary>
      <p className="muted">{text('family_link_lead')}</p>
      <ActForm
        id="tautan-keluarga"
        submit={text('family_link_make')}
        hasDay={false}
        onAct={async ({ reason }, once) => {
          const path = `/claims/${claim.id}/links`;
          setMade(await send<FamilyLinkWire>('POST', path, { body: { heir, reason }, once }));
          await queries.invalidateQueries({ queryKey: ['claims', claim.id] });
        }}
      >
        <ChoiceField
          id="tautan-penerima"
          label={text('claim_receiver')}
          value={String(heir)}
          onChange={setChosen}
          choices={claim.receivers.map((each) => [String(each.heir), each.name])}
        />
      </ActForm>
      <div aria-live="polite">
        {made === undefined ? null : (
          <div className="notice">
            <div>
              <p>
                {text('family_link_address')} <span className="digest">{made.address}</span>
              </p>
              <p>
                {text('family_link_code')} <strong>{made.code}</strong>
              </p>
              <p className="muted small">
                {text('family_link_until', { day: dayText(made.until, language) })}
              </p>
              <CopyButton label={text('link_copy')} content={() => made.address} />
            </div>
          </div>
        )}
      </div>
    </details>
  );
}
