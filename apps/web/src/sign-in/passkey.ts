// What the browser does with a passkey: ask the device of the person, and send what it signed. The library is
// loaded when somebody uses a passkey.

import type { PasskeyQuestionWire, PasskeyWishWire } from '@payung/server/wire';
import { send } from '../api.ts';

/** The person closed the window of his device, or it knows no account of this site. */
export class PasskeyAborted extends Error {
  override readonly name = 'PasskeyAborted';
}

export function canUsePasskeys(): boolean {
  return 'PublicKeyCredential' in window;
}

export async function signInByPasskey(): Promise<void> {
  const optionsJSON = await send<PasskeyQuestionWire>('POST', '/session/passkey');
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const response = await unlessAborted(startAuthentication({ optionsJSON }));
  await send('PUT', '/session/passkey', { body: { response } });
}

export async function makePasskey(password: string, label: string): Promise<void> {
  const optionsJSON = await send<PasskeyWishWire>('POST', '/me/passkeys/wish', {
    body: { password },
  });
  const { startRegistration } = await import('@simplewebauthn/browser');
  const response = await unlessAborted(startRegistration({ optionsJSON }));
  await send('POST', '/me/passkeys', { body: { label, response } });
}

async function unlessAborted<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const isAborted = error instanceof Error && /NotAllowed|Abort|InvalidState/.test(error.name);
    throw isAborted ? new PasskeyAborted(error.name, { cause: error }) : error;
  }
}
