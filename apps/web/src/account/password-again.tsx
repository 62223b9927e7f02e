// The own password once more, before what a session somebody stole must not do.

import { type FormEvent, useState } from 'react';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { PasswordInput } from '../sign-in/account-form.tsx';
import { useText } from '../text/text.ts';

type AgainProps = {
  readonly id: string;
  readonly submit: string;
  readonly onGiven: (password: string) => Promise<void>;
};

export function PasswordAgain({ id, submit, onGiven }: AgainProps) {
  const text = useText();
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<unknown>();
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setFailure(undefined);
    try {
      await onGiven(password);
      setPassword('');
    } catch (error) {
      setFailure(error);
    }
  }
  return (
    <form className="form" onSubmit={(event) => void send(event)}>
      <FormFailure error={failure} />
      <p>{text('passkey_again')}</p>
      <Field id={`${id}-sandi`} label={text('passkey_password')}>
        {(tied) => <PasswordInput tied={tied} value={password} onChange={setPassword} />}
      </Field>
      <button type="submit" className="quiet">
        {submit}
      </button>
    </form>
  );
}
