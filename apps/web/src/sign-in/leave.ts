// Signing out: this device forgets at once, the server when it is reached. Whoever signs out without a connection
// is out on this device, and his session ends before anything else is asked.

import { ApiFailure, signOut } from '../api.ts';
import { forgetDevice } from '../offline/forget.ts';
import { forgetAnswers } from '../offline/kept-answers.ts';
import { forgetWaiting } from '../offline/waiting-list.ts';
import { wipeDeviceDrafts } from './device-drafts.ts';

const left = 'payung-keluar';

/** False where the server was not reached: the program stays here until it is. */
export async function leaveDevice(): Promise<boolean> {
  wipeDeviceDrafts();
  forgetWaiting();
  await forgetAnswers();
  localStorage.setItem(left, 'ya');
  return (await endLeftSession()) === 'ended';
}

/** Ends the session of whoever signed out here without a connection. `none`: nobody did. */
export async function endLeftSession(): Promise<'none' | 'ended' | 'unreached'> {
  if (localStorage.getItem(left) === null) return 'none';
  try {
    await signOut();
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    if (error.status === 0) return 'unreached';
    // A session that is over needs no end; whatever else is wrong is the server's, and is told when it is asked.
    if (error.status !== 401) throw error;
  }
  localStorage.removeItem(left);
  await forgetDevice();
  return 'ended';
}
