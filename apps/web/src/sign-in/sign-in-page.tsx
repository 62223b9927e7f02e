// The address of sign-in: by the printed key on a desk, by account on a site.

import { useNavigate } from '@tanstack/react-router';
import { Loading } from '../parts/states.tsx';
import { AccountSignIn } from './account-sign-in.tsx';
import { useMode } from './mode.ts';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const navigate = useNavigate();
  const mode = useMode();
  const open = () => void navigate({ to: '/', replace: true });
  if (mode === undefined) return <Loading lines={3} />;
  return mode === 'desk' ? <SignInForm onDone={open} /> : <AccountSignIn onDone={open} />;
}
