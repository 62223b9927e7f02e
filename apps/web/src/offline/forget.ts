// Nothing of whoever used this browser stays in it: drafts, answers, waiting changes, and the program itself.

import { wipeDeviceDrafts } from '../sign-in/device-drafts.ts';
import { forgetAnswers } from './kept-answers.ts';
import { forgetShell } from './shell.ts';
import { forgetWaiting } from './waiting-list.ts';

export async function forgetDevice(): Promise<void> {
  wipeDeviceDrafts();
  forgetWaiting();
  await Promise.all([forgetAnswers(), forgetShell()]);
}
