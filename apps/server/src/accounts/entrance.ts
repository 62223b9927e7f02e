// Who is looked at next when more people sign in than the machine can look at: a password costs as much
// work for a wrong one as for a right one. Whoever was right from there lately comes first; of all others
// an address, a name and the whole room have so many places, and where none is left the lot decides who
// leaves, so that nobody can keep others out by filling it; whoever was sent away and came back as told
// leaves after those who were not, so that nobody is sent away for ever. safety.md T16, T24.

import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { listTrusted } from '@payung/engine/access';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { doorActor } from './actor.ts';

export type Visitor = {
  readonly address: string;
  /** Under which name he asks. */
  readonly name: string;
  /** Name and address as the tries are counted by. */
  readonly pair: Uint8Array;
};

export type Entrance = {
  /** Does the work in its turn, or refuses it with 429; whoever was right is known from then on. */
  enter<T>(visitor: Visitor, work: () => Promise<T>): Promise<T>;
};

export type EntranceOptions = {
  /** So many at once are looked at. */
  readonly slots: number;
  /** Pairs that were right lately; asked for once. */
  readonly trusted: () => Promise<readonly Uint8Array[]>;
};

/** More than sign in within a month in the largest region. */
const mostTrusted = 20_000;

/** One processor is left for those who work. */
export function siteEntrance({ database, tenant }: SiteOptions): Entrance {
  return newEntrance({
    slots: Math.max(1, availableParallelism() - 1),
    trusted: () => database.read(doorActor(tenant.code), (tx) => listTrusted(tx, mostTrusted)),
  });
}

const places = { room: 64, address: 16, name: 8, pair: 4 } as const;
/** Whoever must leave is told to come back after one of these, so that not all come at once. */
const backAfterSeconds = { least: 1, most: 4 } as const;
/** So many who were sent away are remembered, the latest: some minutes of a flood. */
const mostSentAway = 20_000;

type Waiting = {
  readonly visitor: Visitor;
  readonly isTrusted: boolean;
  /** How often this pair was sent away since it was last looked at. */
  readonly sentAway: number;
  readonly begin: () => void;
  readonly leave: (error: Error) => void;
};

export function newEntrance({ slots, trusted: readTrusted }: EntranceOptions): Entrance {
  const waiting: Waiting[] = [];
  const sentAway = new Map<string, number>();
  let [free, known] = [slots, undefined as Promise<Set<string>> | undefined];
  /** What could not be read is asked for again by the next. */
  const trusted = () => {
    known ??= readTrusted().then((keys) => new Set(keys.map(textOf)));
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
  const next = () => {
    const at = waiting.findIndex(({ isTrusted }) => isTrusted);
    const [one] = free > 0 ? waiting.splice(Math.max(at, 0), 1) : [];
    if (one === undefined) return;
    free -= 1;
    one.begin();
  };
  return {
    enter: async (visitor, work) => {
      const key = textOf(visitor.pair);
      const isTrusted = (await trusted()).has(key);
      await new Promise<void>((begin, leave) => {
        const often = sentAway.get(key) ?? 0;
        const out = admit(waiting, { visitor, isTrusted, sentAway: often, begin, leave });
        if (out !== undefined) remember(sentAway, out);
        next();
      });
      sentAway.delete(key);
      try {
        const done = await work();
        (await trusted()).add(key);
        return done;
      } finally {
        free += 1;
        next();
      }
    },
  };
}

/** Who must leave for him, if anybody; it may be himself. */
function admit(waiting: Waiting[], one: Waiting): Waiting | undefined {
  waiting.push(one);
  for (const [most, isOfThem] of crowdsOf(one)) {
    const crowd = waiting.filter(isOfThem);
    if (crowd.length <= most) continue;
    const least = Math.min(...crowd.map((each) => each.sentAway));
    const lot = crowd.filter((each) => each.sentAway === least);
    const out = lot[randomInt(lot.length)];
    if (out === undefined) continue;
    waiting.splice(waiting.indexOf(out), 1);
    const seconds = randomInt(backAfterSeconds.least, backAfterSeconds.most + 1);
    out.leave(new RequestRefused(429, 'not_allowed', 'too_many_tries', seconds));
    return out;
  }
  return undefined;
}

function remember(sentAway: Map<string, number>, out: Waiting): void {
  const key = textOf(out.visitor.pair);
  // Put last again: the oldest is forgotten first.
  sentAway.delete(key);
  sentAway.set(key, out.sentAway + 1);
  for (const oldest of sentAway.keys()) {
    if (sentAway.size <= mostSentAway) break;
    sentAway.delete(oldest);
  }
}

type Crowd = readonly [most: number, isOfThem: (other: Waiting) => boolean];

/** Those who share places with him, the closest first. */
function crowdsOf({ visitor, isTrusted }: Waiting): readonly Crowd[] {
  const { address, name, pair } = visitor;
  const key = textOf(pair);
  if (isTrusted) return [[places.pair, (other) => textOf(other.visitor.pair) === key]];
  const others = (isOfThem: (visitor: Visitor) => boolean) => (other: Waiting) =>
    !other.isTrusted && isOfThem(other.visitor);
  return [
    [places.address, others((each) => each.address === address)],
    [places.name, others((each) => each.name === name)],
    [places.room, others(() => true)],
  ];
}

function textOf(key: Uint8Array): string {
  return Buffer.from(key).toString('base64');
}
