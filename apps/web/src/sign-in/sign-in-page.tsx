// The address of sign-in: by the printed key on a desk, by account on a site, by the key of a click on the
// site of the sample.

import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '../parts/states.tsx';
import { AccountSignIn } from './account-sign-in.tsx';
import { useMode } from './mode.ts';
import { findPrintedKey } from './printed-key.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const navigate = useNavigate();
  const mode = useMode();
  const open = () => void navigate({ to: '/', replace: true });
  if (mode === undefined) return <Loading lines={3} />;
  return mode === 'desk' ? <SignInForm onDone={open} /> : <SiteSignIn onDone={open} />;
}

const SampleEntrance = lazy(async () => ({
  default: (await import('../sample/entrance.tsx')).SampleEntrance,
}));

/** A site takes keys where it is the one of the sample. */
function SiteSignIn({ onDone }: { onDone: () => void }) {
  const [key] = useState(findPrintedKey);
  if (key === undefined) return <AccountSignIn onDone={onDone} />;
  return (
    <Suspense fallback={<Loading lines={3} />}>
      <SampleEntrance sampleKey={key} onDone={onDone} />
    </Suspense>
  );
}
