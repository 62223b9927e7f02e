// For tests of faults: waiting for a database that is coming back. What is refused as unreachable is
// asked again.

import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@payung/values';

const patienceMs = 20_000;
const passing = ['database_unreachable', 'disk_full'];

export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isPassing =
        error instanceof Refusal && error.issues.some(({ code }) => passing.includes(code));
      if (!isPassing || performance.now() > until) throw error;
      await pause(100);
    }
  }
}
