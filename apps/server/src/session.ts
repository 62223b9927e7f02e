// Sessions of one start of Payung, kept in memory: a random id in the cookie, its digest here,
// ten hours at most and thirty minutes without a request. Sign-in proper comes with its own issue.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Actor, Clock } from '@payung/engine';

export const sessionCookie = 'payung_sesi';
const absoluteMs = 10 * 60 * 60 * 1_000;
const idleMs = 30 * 60 * 1_000;
const keptMax = 1_000;

type Session = { readonly actor: Actor; readonly openedMs: number; usedMs: number };

export type OpenSession = { readonly actor: Actor; readonly endsInMs: number };

export class SessionStore {
  readonly #sessions = new Map<string, Session>();
  readonly #clock: Pick<Clock, 'monotonicMs'>;

  constructor(clock: Pick<Clock, 'monotonicMs'>) {
    this.#clock = clock;
  }

  /** A new session; the returned token exists nowhere else than in the browser's cookie. */
  open(actor: Actor): string {
    this.#forgetEnded();
    const token = randomBytes(32).toString('base64url');
    const now = this.#clock.monotonicMs();
    this.#sessions.set(digest(token), { actor, openedMs: now, usedMs: now });
    return token;
  }

  /** `touch` counts as use; a stream that only listens passes false and ends with the session. */
  find(token: string | undefined, touch = true): OpenSession | undefined {
    if (token === undefined) return undefined;
    const session = this.#sessions.get(digest(token));
    if (session === undefined) return undefined;
    const now = this.#clock.monotonicMs();
    if (hasEnded(session, now)) {
      this.#sessions.delete(digest(token));
      return undefined;
    }
    if (touch) session.usedMs = now;
    return { actor: session.actor, endsInMs: absoluteMs - (now - session.openedMs) };
  }

  close(token: string): void {
    this.#sessions.delete(digest(token));
  }

  #forgetEnded(): void {
    const now = this.#clock.monotonicMs();
    for (const [key, session] of this.#sessions) {
      if (hasEnded(session, now)) this.#sessions.delete(key);
    }
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size >= keptMax && oldest !== undefined) this.#sessions.delete(oldest);
  }
}

function hasEnded(session: Session, nowMs: number): boolean {
  return nowMs - session.openedMs >= absoluteMs || nowMs - session.usedMs >= idleMs;
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** 256 random bits for the address that is printed at start. */
export function newAccessKey(): string {
  return randomBytes(32).toString('base64url');
}

export function sameKey(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((key) => createHash('sha256').update(key).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
