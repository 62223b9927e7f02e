// Ways to sign in besides the password: a passkey of this device, and the identity provider where the host has
// set one.

import type { WaysWire } from '@payung/server/wire';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { load, send } from '../api.ts';
import { FormFailure } from '../parts/form-failure.tsx';
import { useText } from '../text/text.ts';
import { canUsePasskeys, PasskeyAborted, signInByPasskey } from './passkey.ts';
import { renewSession } from './session-query.ts';

export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: () => load('/session/ways'),
  staleTime: Number.POSITIVE_INFINITY,
});

type Props = { readonly tenant: string; readonly onDone: () => void };

export function OtherWays({ tenant, onDone }: Props) {
  const ways = useQuery(waysQuery).data;
  if (ways === undefined) return null;
  return <Ways ways={ways} tenant={tenant} onDone={onDone} />;
}

function Ways({ ways, tenant, onDone }: Props & { readonly ways: WaysWire }) {
  const text = useText();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>();
  const hasPasskeys = ways.passkeys && canUsePasskeys();
  if (!hasPasskeys && ways.issuer === undefined) return null;

  async function tryWay(way: () => Promise<void>): Promise<void> {
    setFailure(undefined);
    try {
      await way();
    } catch (error) {
      setFailure(error);
    }
  }
  const byPasskey = async () => {
    await signInByPasskey();
    await renewSession(queries);
    onDone();
  };
  return (
    <div className="form other-ways">
      {failure instanceof PasskeyAborted ? (
        <p role="alert" className="notice notice-bad">
          {text('way_passkey_aborted')}
        </p>
      ) : (
        <FormFailure error={failure} />
      )}
      <p className="muted">{text('way_or')}</p>
      <p className="row">
        {hasPasskeys ? (
          <button type="button" className="quiet" onClick={() => void tryWay(byPasskey)}>
            {text('way_passkey')}
          </button>
        ) : null}
        {ways.issuer === undefined ? null : (
          <button type="button" className="quiet" onClick={() => void tryWay(() => leave(tenant))}>
            {text('way_issuer', { name: ways.issuer.name })}
          </button>
        )}
      </p>
    </div>
  );
}

/** To the page of the provider; it sends the browser back to `/masuk/penyedia`. */
async function leave(tenant: string): Promise<void> {
  const body = { tenant: tenant.replace(/\D/g, '') };
  const { address } = await send<{ address: string }>('POST', '/session/issuer', { body });
  location.assign(address);
}
