// Works in the sample's office as its people do: signs one of them in and sends what his browser would send, so
// that roles, second persons and the trail hold for what the program brings as for everybody.

import { createHash } from 'node:crypto';
import type { SampleOffice } from '@payung/server';
import { type SampleKey, samplePeople } from './people.ts';

type Sent = {
  /** Of the version that is changed. */
  readonly seen?: string;
  /** The same for each try of one wish, over all starts. */
  readonly once?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export class Hand {
  readonly #origin: string;
  readonly #office: SampleOffice;
  readonly #signal: AbortSignal;
  readonly #cookies = new Map<SampleKey, string>();

  constructor(origin: string, office: SampleOffice, signal: AbortSignal) {
    this.#origin = origin;
    this.#office = office;
    this.#signal = signal;
  }

  get<Answer>(who: SampleKey, path: string): Promise<Answer> {
    return this.#ask(who, 'GET', path);
  }

  post<Answer>(who: SampleKey, path: string, body: unknown, sent: Sent = {}): Promise<Answer> {
    return this.#ask(who, 'POST', path, body, sent);
  }

  put<Answer = void>(
    who: SampleKey,
    path: string,
    body?: unknown,
    sent: Sent = {},
  ): Promise<Answer> {
    return this.#ask(who, 'PUT', path, body, sent);
  }

  async #ask<Answer>(
    who: SampleKey,
    method: string,
    path: string,
    body?: unknown,
    { seen, once, headers }: Sent = {},
  ): Promise<Answer> {
    const isBytes = body instanceof Uint8Array;
    const answer = await fetch(`${this.#origin}/api/v1${path}`, {
      method,
      signal: this.#signal,
      headers: {
        cookie: await this.#cookieOf(who),
        origin: this.#origin,
        ...(body === undefined || isBytes ? {} : { 'content-type': 'application/json' }),
        ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
        'idempotency-key': keyOf(
          once ?? `${who} ${method} ${path} ${String(JSON.stringify(body))}`,
        ),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} as ${who}: ${answer.status} ${text}`);
    return JSON.parse(text === '' ? 'null' : text);
  }

  async #cookieOf(who: SampleKey): Promise<string> {
    const known = this.#cookies.get(who);
    if (known !== undefined) return known;
    const at = samplePeople.findIndex(({ key }) => key === who);
    const address = this.#office.addressFor(this.#office.people[at]?.account ?? '');
    if (address === undefined) throw new Error(`${who} does not work in the sample's office`);
    const answer = await fetch(`${this.#origin}/api/v1/session/sample`, {
      method: 'PUT',
      signal: this.#signal,
      headers: { origin: this.#origin, 'content-type': 'application/json' },
      body: JSON.stringify({ key: address.replace(/^.*#kunci=/, '') }),
    });
    const [cookie = ''] = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
    if (cookie === '') throw new Error(`${who} was not signed in: ${answer.status}`);
    this.#cookies.set(who, cookie);
    return cookie;
  }
}

function keyOf(wish: string): string {
  return `contoh-${createHash('sha256').update(wish).digest('hex')}`;
}
