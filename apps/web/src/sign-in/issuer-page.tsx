// Where the identity provider sends the browser back to: the answer goes to the server, a code is asked for
// where the account has one, and the work or the own account opens.

import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { Page } from '../parts/page.tsx';
import { useText } from '../text/text.ts';
import { isSubject } from './account-form.tsx';
import { type Brought, takeBrought } from './brought.ts';
import { renewSession } from './session-query.ts';

type State = 'checking' | 'code' | 'refused';

export function IssuerPage() {
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [brought] = useState(takeBrought);
  const [state, setState] = useState<State>(brought === undefined ? 'refused' : 'checking');
  const [failure, setFailure] = useState<unknown>();
  const [code, setCode] = useState('');

  async function answer(path: string, body: unknown, next: '/' | '/akun'): Promise<void> {
    setFailure(undefined);
    try {
      await send('PUT', path, { body });
      await renewSession(queries);
      await navigate({ to: next, replace: true });
    } catch (error) {
      const isCode = isSubject(error, 'code_due') || isSubject(error, 'wrong_code');
      if (!isSubject(error, 'code_due')) setFailure(error);
      setState(isCode ? 'code' : 'refused');
    }
  }

  function begin({ query, isBinding }: Brought): void {
    if (isBinding) void answer('/me/identity', { query }, '/akun');
    else void answer('/session/issuer', { query }, '/');
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => {
    if (brought !== undefined) begin(brought);
  }, []);

  function submit(event: FormEvent): void {
    event.preventDefault();
    void answer('/session/issuer', { code: code.trim() }, '/');
  }

  return (
    <Page title={text('way_issuer_title')}>
      <FormFailure error={failure} />
      <p role="status">{state === 'checking' ? text('account_checking') : ''}</p>
      {state === 'code' ? (
        <form className="card form" onSubmit={submit}>
          <p>{text('account_code_due')}</p>
          <Field id="kode" label={text('account_code')} hint={text('account_code_hint')}>
            {(tied) => (
              <input
                {...tied}
                autoComplete="one-time-code"
                required
                value={code}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
            )}
          </Field>
          <Button type="submit" size="md">
            {text('app_sign_in')}
          </Button>
        </form>
      ) : null}
      {state === 'refused' ? (
        <p>
          <Link to="/masuk">{text('way_back')}</Link>
        </p>
      ) : null}
    </Page>
  );
}
