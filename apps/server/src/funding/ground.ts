// What plans rest on: people and free money of a tenant from one month on, read once for a state of the
// register and the ledger and kept while somebody plans. Names and NIKs are none of it. After a change it is
// read anew before the next one asks.

import type { Actor } from '@payung/engine';
import {
  findPlanGround,
  type PlanFund,
  type PlanGround,
  type PlanPerson,
  readPlanFunds,
  readRegisterPeople,
} from '@payung/office';
import type { Month } from '@payung/values';
import type { SiteOptions } from '../options.ts';
import { failureForLog } from '../problem.ts';

export type Ground = {
  readonly state: PlanGround;
  readonly people: readonly PlanPerson[];
  readonly funds: readonly PlanFund[];
};

export type GroundTimes = {
  /** So often it is looked whether anything has changed, as long after the last question. */
  readonly lookMs: number;
  readonly awakeMs: number;
  /** What nobody has asked for so long is forgotten. */
  readonly idleMs: number;
};

const usualTimes: GroundTimes = { lookMs: 2_000, awakeMs: 180_000, idleMs: 900_000 };
/** Some 400 bytes each: kabupaten side by side, or a province. */
const mostPeople = 500_000;

type Held = {
  readonly actor: Actor;
  readonly start: Month;
  readonly state: PlanGround;
  readonly reading: Promise<Ground>;
  people: number;
  askedAtMs: number;
};

type Needs = Pick<SiteOptions, 'database' | 'clock' | 'log'>;

export class GroundStore {
  readonly #options: Needs;
  readonly #times: GroundTimes;
  readonly #held = new Map<string, Held>();
  #looking: NodeJS.Timeout | undefined;

  constructor(options: Needs, ending: AbortSignal, times = usualTimes) {
    this.#options = options;
    this.#times = times;
    ending.addEventListener('abort', () => {
      clearTimeout(this.#looking);
      this.#held.clear();
    });
  }

  async get(actor: Actor, start: Month): Promise<Ground> {
    const state = await findPlanGround(this.#options.database, actor);
    const key = `${actor.tenant}|${start}`;
    const known = this.#held.get(key);
    const held = isOf(known, state) ? known : this.#read(key, { actor, start, state });
    held.askedAtMs = this.#now();
    // Last in the map is last used.
    this.#held.delete(key);
    this.#held.set(key, held);
    this.#looking ??= this.#lookLater();
    return held.reading;
  }

  #read(key: string, asked: Pick<Held, 'actor' | 'start' | 'state'>): Held {
    const askedAtMs = this.#held.get(key)?.askedAtMs ?? this.#now();
    const reading = this.#readAll(asked);
    const held: Held = { ...asked, reading, people: 0, askedAtMs };
    this.#held.set(key, held);
    reading.then(
      ({ people }) => {
        held.people = people.length;
        this.#forgetMost();
      },
      () => {
        // What could not be read is asked for again by the next one; this one gets the error.
        if (this.#held.get(key) === held) this.#held.delete(key);
      },
    );
    return held;
  }

  async #readAll({ actor, start, state }: Pick<Held, 'actor' | 'start' | 'state'>) {
    const { database } = this.#options;
    const [funds, people] = await Promise.all([
      readPlanFunds(database, actor),
      readRegisterPeople(database, actor, start),
    ]);
    return { state, funds, people };
  }

  /** The ground asked for last stays whatever its size. */
  #forgetMost(): void {
    let people = 0;
    for (const [key, held] of [...this.#held].reverse()) {
      const isLast = people === 0;
      people += held.people;
      if (people > mostPeople && !isLast) this.#held.delete(key);
    }
  }

  #lookLater(): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#look().then(
        () => {
          this.#looking = this.#held.size === 0 ? undefined : this.#lookLater();
        },
        (error: unknown) => {
          // Nothing is kept of what cannot be looked after: whoever asks next reads it, or hears why not.
          this.#options.log(failureForLog(error));
          this.#held.clear();
          this.#looking = undefined;
        },
      );
    }, this.#times.lookMs);
    return timer.unref();
  }

  /** Reads what has changed under somebody who is still planning, before he asks. */
  async #look(): Promise<void> {
    for (const [key, held] of [...this.#held]) {
      const restingMs = this.#now() - held.askedAtMs;
      if (restingMs > this.#times.idleMs) this.#held.delete(key);
      if (restingMs > this.#times.awakeMs) continue;
      const { actor, start } = held;
      const state = await findPlanGround(this.#options.database, actor);
      if (!isOf(held, state) && this.#held.get(key) === held) {
        await this.#read(key, { actor, start, state }).reading;
      }
    }
  }

  #now(): number {
    return this.#options.clock.monotonicMs();
  }
}

function isOf(held: Held | undefined, { change, act }: PlanGround): held is Held {
  return held !== undefined && held.state.change === change && held.state.act === act;
}
