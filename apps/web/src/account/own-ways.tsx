// The own ways to sign in besides the password: passkeys, and the identity at the provider where the host has
// set one. Each change asks for the password once more.

import type { BindingWire, PasskeysWire, WaysWire } from '@payung/server/wire';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { DataTable } from '../parts/data-table.tsx';
import { instantText } from '../parts/format.ts';
import { Card } from '../parts/page.tsx';
import { Screen } from '../parts/screen.tsx';
import { waysQuery } from '../sign-in/other-ways.tsx';
import { canUsePasskeys } from '../sign-in/passkey.ts';
import { renewSession } from '../sign-in/session-query.ts';
import { useLanguage, useText } from '../text/text.ts';
import { MakePasskey } from './make-passkey.tsx';
import { PasswordAgain } from './password-again.tsx';

export function OwnWays() {
  const text = useText();
  const ways = useQuery(waysQuery).data;
  if (ways === undefined) return null;
  return (
    <div className="cards cards-2">
      {ways.passkeys ? (
        <Card title={text('passkey_title')}>
          <p>{text('passkey_lead')}</p>
          <Passkeys />
        </Card>
      ) : null}
      {ways.issuer === undefined ? null : <Identity issuer={ways.issuer} />}
    </div>
  );
}

type Passkey = PasskeysWire['passkeys'][number];

function Passkeys() {
  const text = useText();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ['passkeys'], queryFn: () => load('/me/passkeys') });
  const [removing, setRemoving] = useState<Passkey>();
  const [told, setTold] = useState('');
  async function changed(words: string): Promise<void> {
    setRemoving(undefined);
    setTold(words);
    await Promise.all([query.refetch(), renewSession(queries)]);
  }
  return (
    <Screen query={query}>
      {({ passkeys }) => (
        <>
          <PasskeyTable passkeys={passkeys} onRemove={setRemoving} />
          <p role="status" className="muted small">
            {told}
          </p>
          {removing === undefined ? null : (
            <PasswordAgain
              id="hapus-passkey"
              submit={text('passkey_remove_of', { label: removing.label })}
              onGiven={async (password) => {
                await send('PUT', `/me/passkeys/${removing.id}/removal`, { body: { password } });
                await changed(text('passkey_removed'));
              }}
            />
          )}
          {canUsePasskeys() && removing === undefined ? (
            <MakePasskey onMade={() => void changed(text('passkey_made'))} />
          ) : null}
        </>
      )}
    </Screen>
  );
}

type TableProps = {
  readonly passkeys: readonly Passkey[];
  readonly onRemove: (passkey: Passkey) => void;
};

function PasskeyTable({ passkeys, onRemove }: TableProps) {
  const text = useText();
  const language = useLanguage();
  if (passkeys.length === 0) return <p>{text('passkey_none')}</p>;
  const columns = [
    { key: 'label', head: text('passkey_label'), cell: ({ label }: Passkey) => label },
    {
      key: 'made',
      head: text('passkey_made_on'),
      cell: ({ madeAt }: Passkey) => instantText(madeAt, language),
    },
    {
      key: 'used',
      head: text('account_device_used'),
      cell: ({ usedAt }: Passkey) => (usedAt === null ? '—' : instantText(usedAt, language)),
    },
    {
      key: 'remove',
      head: text('passkey_remove'),
      cell: (each: Passkey) => (
        <button
          type="button"
          className="quiet"
          aria-label={text('passkey_remove_of', { label: each.label })}
          onClick={() => onRemove(each)}
        >
          {text('passkey_remove')}
        </button>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('passkey_title')}
      columns={columns}
      rows={passkeys}
      rowKey={({ id }) => id}
    />
  );
}

function Identity({ issuer }: { issuer: NonNullable<WaysWire['issuer']> }) {
  const text = useText();
  const query = useQuery({ queryKey: ['identity'], queryFn: () => load('/me/identity') });
  return (
    <Card title={text('identity_title', { name: issuer.name })}>
      <Screen query={query}>
        {({ binding }) => <Binding binding={binding} onChanged={() => void query.refetch()} />}
      </Screen>
    </Card>
  );
}

type BindingProps = {
  readonly binding: BindingWire['binding'];
  readonly onChanged: () => void;
};

function Binding({ binding, onChanged }: BindingProps) {
  const text = useText();
  const language = useLanguage();
  if (binding === undefined) {
    return (
      <>
        <p>{text('identity_none')}</p>
        <PasswordAgain id="hubungkan" submit={text('identity_bind')} onGiven={leaveToBind} />
      </>
    );
  }
  return (
    <>
      <p>{text('identity_bound', { day: instantText(binding.boundAt, language) })}</p>
      <PasswordAgain
        id="lepaskan"
        submit={text('identity_unbind')}
        onGiven={async (password) => {
          await send('PUT', '/me/identity/removal', { body: { password } });
          onChanged();
        }}
      />
    </>
  );
}

async function leaveToBind(password: string): Promise<void> {
  const { address } = await send<{ address: string }>('POST', '/me/identity', {
    body: { password },
  });
  location.assign(address);
}
