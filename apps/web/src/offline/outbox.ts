// Sends what waits on this device: each change with the key that lets the server do it once. One that fails never
// holds up the next.

import { ApiFailure, newKey, send } from '../api.ts';
import {
  drop,
  isOf,
  type Sender,
  type Trouble,
  type Waiting,
  type Wish,
  waiting,
  write,
} from './waiting-list.ts';

const lockName = 'payung-menunggu';

/** Asks the server; without an answer the change waits here instead. */
export async function sendOrWait(wish: Wish, sender: Sender): Promise<'sent' | 'waiting'> {
  const { method, path, body, version, once } = wish;
  const made = version === undefined ? {} : { version };
  try {
    await send(method, path, { body, once, ...made });
    return 'sent';
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.status !== 0) throw error;
    const others = waiting().filter(({ about }) => about !== wish.about);
    write([...others, { ...wish, ...sender, atMs: Date.now() }]);
    return 'waiting';
  }
}

/** Against the version that stands now: whoever says so has seen it. A new key, for it is a new wish. */
export function insist(once: string, version: number): void {
  write(
    waiting().map((each) => {
      if (each.once !== once) return each;
      const { trouble: _, ...plain } = each;
      return { ...plain, version, once: newKey() };
    }),
  );
}

/** Tries again what failed before. */
export function retry(once: string): void {
  write(
    waiting().map((each) => {
      if (each.once !== once) return each;
      const { trouble: _, ...plain } = each;
      return plain;
    }),
  );
}

/** Sends what waits, in order; gives how many were done. One window at a time does. */
export async function sendWaiting(sender: Sender): Promise<number> {
  return navigator.locks.request(lockName, async () => {
    let done = 0;
    for (const { once } of waiting()) {
      const wish = waiting().find((each) => each.once === once);
      if (wish === undefined || wish.trouble !== undefined || !isOf(wish, sender)) continue;
      const outcome = await tryOne(wish);
      if (outcome === 'unanswered') break;
      if (outcome === 'done') {
        drop(once);
        done += 1;
      } else {
        write(waiting().map((each) => (each.once === once ? { ...each, trouble: outcome } : each)));
      }
    }
    return done;
  });
}

async function tryOne(wish: Waiting): Promise<'done' | 'unanswered' | Trouble> {
  const { method, path, body, version, once } = wish;
  const made = version === undefined ? {} : { version };
  try {
    await send(method, path, { body, once, ...made });
    return 'done';
  } catch (error) {
    if (!(error instanceof ApiFailure)) throw error;
    // No answer, or a session that ended: everything waits on.
    if (error.status === 0 || error.status === 401) return 'unanswered';
    const said = error.problem?.detail ?? error.message;
    if (error.status === 412) return { kind: 'changed', said };
    return { kind: error.status >= 500 ? 'failed' : 'refused', said };
  }
}
