// The invented office that `npm start` opens beside the sample: who works in it, and the keys that sign one of
// them in by a click. A key is made for a click on the page of the desk and for nothing else, opens once and
// lapses within a minute; of a key its digest alone is kept, in the memory of this start.

import { createHash } from 'node:crypto';
import type { Clock } from '@payung/engine';
import type { AccountRole } from '@payung/engine/access';
import { newAccessKey } from '../session.ts';

const lapsesAfterMs = 60_000;
const keptMost = 100;

/** Pegawai rekaan. */
export type SamplePerson = {
  readonly account: string;
  /** As he signs his name in the trail. */
  readonly name: string;
  readonly title: string;
  readonly role: AccountRole;
};

/** How far the stock of the office has been made. */
export type SampleStock = {
  readonly state: 'making' | 'made' | 'failed';
  readonly done: number;
  readonly total: number;
};

type Key = { readonly account: string; readonly madeMs: number };

export class SampleOffice {
  readonly #clock: Pick<Clock, 'monotonicMs'>;
  readonly #keys = new Map<string, Key>();
  #door: { readonly origin: string; readonly people: readonly SamplePerson[] } | undefined;
  #stock: SampleStock = { state: 'making', done: 0, total: 0 };

  constructor(clock: Pick<Clock, 'monotonicMs'>) {
    this.#clock = clock;
  }

  /** From now on people can be signed in. `origin`: where the site of the office answers. */
  open(origin: string, people: readonly SamplePerson[]): void {
    this.#door = { origin, people };
  }

  tell(stock: SampleStock): void {
    this.#stock = stock;
  }

  get people(): readonly SamplePerson[] {
    return this.#door?.people ?? [];
  }

  get stock(): SampleStock {
    return this.#stock;
  }

  /** The address that signs this person in, once; undefined for whoever does not work here. */
  addressFor(account: string): string | undefined {
    const door = this.#door;
    if (door === undefined || !door.people.some((each) => each.account === account)) {
      return undefined;
    }
    const key = newAccessKey();
    this.#forgetLapsed();
    const [oldest] = this.#keys.keys();
    if (this.#keys.size >= keptMost && oldest !== undefined) this.#keys.delete(oldest);
    this.#keys.set(digest(key), { account, madeMs: this.#clock.monotonicMs() });
    return `${door.origin}/masuk#kunci=${key}`;
  }

  /** Whose key it is; from then on it opens nothing. */
  take(key: string): string | undefined {
    this.#forgetLapsed();
    const kept = this.#keys.get(digest(key));
    this.#keys.delete(digest(key));
    return kept?.account;
  }

  #forgetLapsed(): void {
    const now = this.#clock.monotonicMs();
    for (const [key, { madeMs }] of this.#keys) {
      if (now - madeMs >= lapsesAfterMs) this.#keys.delete(key);
    }
  }
}

function digest(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
