// Sign-in by the key of this start: taken from the printed address, or typed.

import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { ApiFailure, send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { useText } from '../text/text.ts';
import { findPrintedKey } from './printed-key.ts';
import { renewSession } from './session-query.ts';

type State = 'asking' | 'checking' | 'wrong' | 'unanswered';

export function SignInForm({ onDone }: { onDone?: () => void }) {
  const text = useText();
  const queries = useQueryClient();
  const [state, setState] = useState<State>('asking');
  const [key, setKey] = useState('');

  async function check(tried: string): Promise<void> {
    setState('checking');
    try {
      await send('POST', '/session', { body: { key: tried } });
      await renewSession(queries);
      onDone?.();
    } catch (error) {
      setState(error instanceof ApiFailure && error.status === 401 ? 'wrong' : 'unanswered');
    }
  }

  useEffect(() => {
    const printed = findPrintedKey();
    if (printed !== undefined) void check(printed);
  });

  function submit(event: FormEvent): void {
    event.preventDefault();
    // Whoever pastes the whole address means the key in it.
    void check(key.trim().replace(/^.*kunci=/, ''));
  }

  return (
    <Page title={text('sign_in_title')} lead={text('sign_in_text')}>
      <form className="card form" onSubmit={submit}>
        {state === 'wrong' ? (
          <p role="alert" className="notice notice-bad">
            {text('sign_in_wrong')}
          </p>
        ) : null}
        {state === 'unanswered' ? (
          <p role="alert" className="notice notice-bad">
            {text('error_offline')}
          </p>
        ) : null}
        <label htmlFor="kunci">{text('sign_in_key')}</label>
        <p id="kunci-petunjuk" className="muted small">
          {text('sign_in_key_hint')}
        </p>
        <input
          id="kunci"
          type="password"
          autoComplete="off"
          required
          aria-describedby="kunci-petunjuk"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <Button type="submit" size="md" loading={state === 'checking'}>
          {text('app_sign_in')}
        </Button>
        <p aria-live="polite" className="muted small">
          {state === 'checking' ? text('sign_in_busy') : ''}
        </p>
      </form>
      <p>
        <Link to="/terbitan">{text('menu_published')}</Link> — {text('sign_in_open')}
      </p>
    </Page>
  );
}
