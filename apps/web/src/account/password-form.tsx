// A new password, typed twice; what the server finds weak is told in its words.

import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { PasswordInput } from '../sign-in/account-form.tsx';
import { useText } from '../text/text.ts';

export function PasswordForm({ onDone }: { onDone: () => void }) {
  const text = useText();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [differs, setDiffers] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setDiffers(next !== again);
    if (next !== again) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await send('PUT', '/me/password', { body: { current, next } });
      onDone();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  const fault = differs && next !== again ? text('account_password_differs') : undefined;
  return (
    <form className="card form" onSubmit={(event) => void submit(event)}>
      <FormFailure error={failure} />
      <Field id="sandi-sekarang" label={text('account_password_now')}>
        {(tied) => <PasswordInput tied={tied} value={current} onChange={setCurrent} />}
      </Field>
      <Field
        id="sandi-baru"
        label={text('account_password_next')}
        hint={text('account_password_rule')}
      >
        {(tied) => <PasswordInput tied={tied} value={next} onChange={setNext} isNew />}
      </Field>
      <Field id="sandi-ulang" label={text('account_password_again')} fault={fault}>
        {(tied) => <PasswordInput tied={tied} value={again} onChange={setAgain} isNew />}
      </Field>
      <Button type="submit" size="md" loading={isBusy}>
        {text('account_password_save')}
      </Button>
    </form>
  );
}
