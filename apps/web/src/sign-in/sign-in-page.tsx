// The printed address: the key is tried at once, and the desk opens.

import { useNavigate } from '@tanstack/react-router';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const navigate = useNavigate();
  return <SignInForm onDone={() => void navigate({ to: '/', replace: true })} />;
}
