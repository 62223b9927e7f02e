// A passkey of this device: what it is called, the password once more, and the question of the device itself.

import { type FormEvent, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { PasswordInput } from '../sign-in/account-form.tsx';
import { makePasskey, PasskeyAborted } from '../sign-in/passkey.ts';
import { useText } from '../text/text.ts';

export function MakePasskey({ onMade }: { onMade: () => void }) {
  const text = useText();
  const [label, setLabel] = useState('');
  const [password, setPassword] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setFailure(undefined);
    try {
      await makePasskey(password, label.trim());
      setPassword('');
      setLabel('');
      onMade();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      {failure instanceof PasskeyAborted ? (
        <p role="alert" className="notice notice-bad">
          {text('way_passkey_aborted')}
        </p>
      ) : (
        <FormFailure error={failure} />
      )}
      <Field id="passkey-nama" label={text('passkey_label')} hint={text('passkey_label_hint')}>
        {(tied) => (
          <input
            {...tied}
            required
            maxLength={60}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field id="passkey-sandi" label={text('passkey_password')}>
        {(tied) => <PasswordInput tied={tied} value={password} onChange={setPassword} />}
      </Field>
      <Button type="submit" loading={isBusy}>
        {text('passkey_make')}
      </Button>
    </form>
  );
}
