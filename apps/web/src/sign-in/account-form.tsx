// Sign-in by account: region, name, password and, where the account has one, the code of the second
// factor, which is asked for only once the rest is right.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiFailure, send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Field, type Tied } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { useText } from '../text/text.ts';
import { healthQuery } from './mode.ts';
import { OtherWays } from './other-ways.tsx';
import { renewSession } from './session-query.ts';

type Props = {
  /** Filled in and not to be changed: whose session ended. */
  readonly known?: { readonly tenant: string; readonly name: string };
  readonly onDone: () => void;
};

type State = 'asking' | 'checking';

export function AccountForm({ known, onDone }: Props) {
  const text = useText();
  const queries = useQueryClient();
  const health = useQuery(healthQuery);
  const [state, setState] = useState<State>('asking');
  const [failure, setFailure] = useState<unknown>();
  const [tenant, setTenant] = useState<string>();
  const [name, setName] = useState(known?.name ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [isCodeDue, setCodeDue] = useState(false);
  const region = tenant ?? known?.tenant ?? health.data?.tenant.code ?? '';

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setState('checking');
    setFailure(undefined);
    try {
      const given = code.trim() === '' ? {} : { code: code.trim() };
      const body = { tenant: region.replace(/\D/g, ''), name: plainName(name), password, ...given };
      await send('POST', '/session', { body });
      await renewSession(queries);
      onDone();
    } catch (error) {
      if (isSubject(error, 'code_due')) setCodeDue(true);
      else setFailure(error);
    } finally {
      setState('asking');
    }
  }

  return (
    <form className="card form" onSubmit={(event) => void submit(event)}>
      <FormFailure error={failure} />
      {isCodeDue && failure === undefined ? (
        <p role="status" className="notice">
          {text('account_code_due')}
        </p>
      ) : null}
      {known === undefined ? (
        <>
          <Field id="daerah" label={text('account_tenant')} hint={text('account_tenant_hint')}>
            {(tied) => (
              <input
                {...tied}
                inputMode="numeric"
                autoComplete="organization"
                required
                value={region}
                onChange={(event) => setTenant(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field id="akun" label={text('account_name')}>
            {(tied) => (
              <input
                {...tied}
                autoComplete="username"
                autoCapitalize="none"
                spellCheck={false}
                required
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
            )}
          </Field>
        </>
      ) : (
        <p>
          {text('account_name')}: <strong>{known.name}</strong>
        </p>
      )}
      <Field id="sandi" label={text('account_password')}>
        {(tied) => <PasswordInput tied={tied} value={password} onChange={setPassword} />}
      </Field>
      {isCodeDue ? (
        <Field id="kode" label={text('account_code')} hint={text('account_code_hint')}>
          {(tied) => (
            <input
              {...tied}
              // biome-ignore lint/a11y/noAutofocus: the one answer that is still missing
              autoFocus
              autoComplete="one-time-code"
              required
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
          )}
        </Field>
      ) : null}
      <Button type="submit" size="md" loading={state === 'checking'}>
        {text('app_sign_in')}
      </Button>
      <p aria-live="polite" className="visually-hidden">
        {state === 'checking' ? text('account_checking') : ''}
      </p>
      <OtherWays tenant={region} onDone={onDone} />
    </form>
  );
}

type PasswordProps = {
  readonly tied: Tied;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isNew?: boolean;
};

export function PasswordInput({ tied, value, onChange, isNew = false }: PasswordProps) {
  const text = useText();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <input
        {...tied}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        required
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <label className="check check-small">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => setShown(event.currentTarget.checked)}
        />
        {text('account_show_password')}
      </label>
    </>
  );
}

export function isSubject(error: unknown, subject: string): boolean {
  return error instanceof ApiFailure && error.problem?.subject === subject;
}

/** As accounts are written, whatever a phone made of the first letter. */
function plainName(name: string): string {
  return name.trim().toLowerCase();
}
