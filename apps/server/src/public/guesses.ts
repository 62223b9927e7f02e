// What stands before answers that strangers may guess at: counted tries, a door that rests when too many are
// wrong, and one least time, so that no answer tells by being quick. safety.md T05.

import type { Actor, Writer } from '@payung/engine';
import { type CheckLimit, countCheck, secondsToWait } from '@payung/engine/access';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';

export type Sleep = (ms: number) => Promise<void>;

const leastMs = 200;

/** Whoever is signed in nowhere. */
export function stranger({ tenant }: Pick<SiteOptions, 'tenant'>): Actor {
  return { id: 'umum', role: 'public', tenant: tenant.code };
}

export async function inLeastTime<T>(
  { clock }: Pick<SiteOptions, 'clock'>,
  sleep: Sleep,
  body: () => Promise<T>,
): Promise<T> {
  const begun = clock.monotonicMs();
  try {
    return await body();
  } finally {
    await sleep(Math.max(0, leastMs - (clock.monotonicMs() - begun)));
  }
}

/** The whole door rests when too many guess at it, from however many addresses. */
export async function refuseResting(options: SiteOptions, wrong: CheckLimit): Promise<void> {
  refuseAfter(await options.database.read(stranger(options), (tx) => secondsToWait(tx, wrong)));
}

/** Refused inside: a flood leaves neither counts nor entries of the trail behind. */
export async function countTries(tx: Writer, limits: readonly CheckLimit[]): Promise<void> {
  for (const limit of limits) refuseAfter(await countCheck(tx, limit));
}

export async function countWrong(
  options: SiteOptions,
  wrong: CheckLimit,
  said: { readonly reason: string; readonly action: string; readonly alert: string },
): Promise<void> {
  const { database, log, clock } = options;
  const { alert, ...entry } = said;
  const isFull = await database.transaction(
    { actor: stranger(options), ...entry },
    async (tx: Writer) => {
      await countCheck(tx, wrong);
      return (await secondsToWait(tx, wrong)) > 0;
    },
  );
  if (isFull) log(JSON.stringify({ at: clock.now(), alert }));
}

function refuseAfter(seconds: number): void {
  if (seconds > 0) throw new RequestRefused(429, 'not_allowed', 'too_many_checks', seconds);
}
