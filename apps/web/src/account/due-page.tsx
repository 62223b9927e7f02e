// What must be done before anything else: replace a given password, set up the second factor.

import type { MeWire } from '@payung/server/wire';
import { useQueryClient } from '@tanstack/react-query';
import { Card, Page } from '../parts/page.tsx';
import { renewSession } from '../sign-in/session-query.ts';
import { useText } from '../text/text.ts';
import { FactorSetup } from './factor-setup.tsx';
import { MakePasskey } from './make-passkey.tsx';
import { PasswordForm } from './password-form.tsx';

export function DuePage({ due }: { due: NonNullable<MeWire['due']> }) {
  const text = useText();
  const queries = useQueryClient();
  const done = () => void renewSession(queries);
  if (due === 'password_due') {
    return (
      <Page
        title={text('account_password_due_title')}
        lead={text('account_password_due_lead')}
        key={due}
      >
        <PasswordForm onDone={done} />
      </Page>
    );
  }
  return (
    <Page title={text('account_factor_due_title')} lead={text('account_factor_due_lead')} key={due}>
      <FactorSetup onDone={done} />
      <Card title={text('passkey_instead')}>
        <MakePasskey onMade={done} />
      </Card>
    </Page>
  );
}
