// The second factor: password once more, the key for the authenticator app, its first code, and the
// backup codes, which are shown this once.

import { type FormEvent, useState } from 'react';
import { send } from '../api.ts';
import { Button } from '../parts/button.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Field } from '../parts/field.tsx';
import { FormFailure } from '../parts/form-failure.tsx';
import { PasswordInput } from '../sign-in/account-form.tsx';
import { useText } from '../text/text.ts';

type Secret = { readonly secret: string; readonly address: string };

export function FactorSetup({ onDone }: { onDone: () => void }) {
  const [secret, setSecret] = useState<Secret>();
  const [codes, setCodes] = useState<readonly string[]>();
  if (codes !== undefined) return <BackupCodes codes={codes} onKept={onDone} />;
  if (secret === undefined) return <AskPassword onSecret={setSecret} />;
  return <AskCode secret={secret} onCodes={setCodes} />;
}

function AskPassword({ onSecret }: { onSecret: (secret: Secret) => void }) {
  const text = useText();
  const [password, setPassword] = useState('');
  const { failure, isBusy, work } = useWork(async () =>
    onSecret(await send<Secret>('POST', '/me/factor', { body: { password } })),
  );
  return (
    <form className="card form" onSubmit={work}>
      <FormFailure error={failure} />
      <p>1. {text('account_factor_step_app')}</p>
      <p>2. {text('account_factor_step_password')}</p>
      <Field id="sandi" label={text('account_password')}>
        {(tied) => <PasswordInput tied={tied} value={password} onChange={setPassword} />}
      </Field>
      <Button type="submit" size="md" loading={isBusy}>
        {text('account_factor_start')}
      </Button>
    </form>
  );
}

type CodeProps = {
  readonly secret: Secret;
  readonly onCodes: (codes: readonly string[]) => void;
};

function AskCode({ secret, onCodes }: CodeProps) {
  const text = useText();
  const [code, setCode] = useState('');
  const { failure, isBusy, work } = useWork(async () => {
    const body = { code: code.replace(/\D/g, '') };
    onCodes((await send<{ codes: readonly string[] }>('PUT', '/me/factor', { body })).codes);
  });
  return (
    <form className="card form" onSubmit={work}>
      <FormFailure error={failure} />
      <p>3. {text('account_factor_step_key')}</p>
      <p className="secret">
        <code>{inFours(secret.secret)}</code>
      </p>
      <p>
        <a href={secret.address}>{text('account_factor_open')}</a>
      </p>
      <p>4. {text('account_factor_step_code')}</p>
      <Field id="kode" label={text('account_code')}>
        {(tied) => (
          <input
            {...tied}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" size="md" loading={isBusy}>
        {text('account_factor_confirm')}
      </Button>
    </form>
  );
}

function BackupCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const text = useText();
  return (
    <section className="card form">
      <h2>{text('account_backup_title')}</h2>
      <p>{text('account_backup_lead')}</p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="row">
        <CopyButton label={text('account_backup_copy')} content={() => codes.join('\n')} />
        <button type="button" className="quiet" onClick={() => window.print()}>
          {text('account_backup_print')}
        </button>
      </p>
      <Button size="md" onClick={onKept}>
        {text('account_backup_kept')}
      </Button>
    </section>
  );
}

/** One request at a time, and what it was refused with. */
function useWork(body: () => Promise<void>) {
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  async function run(): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      await body();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  }
  return {
    failure,
    isBusy,
    work: (event: FormEvent) => {
      event.preventDefault();
      void run();
    },
  };
}

/** `ABCD EFGH`: as people read a long key from a screen. */
function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
