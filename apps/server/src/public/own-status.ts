// Cek status saya: NIK and participant number together, the same words, size and time for every no, and
// few tries. safety.md T05.

import type { Reader, Writer } from '@payung/engine';
import { type CheckLimit, countCheck, secondsToWait } from '@payung/engine/access';
import { findOwnProtection, type OwnProtection } from '@payung/office';
import { type Month, monthOf, type Nik } from '@payung/values';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';

export type Asked = { readonly nik: Nik; readonly kpj: string; readonly address: string };

/** Every answer takes at least this long, so that none tells by being quick. */
const leastMs = 200;
const wrongAnHour = 1_000;
const alert = 'public.check_stopped';

type Limits = {
  readonly address: readonly CheckLimit[];
  readonly nik: CheckLimit;
  readonly wrong: CheckLimit;
};

export async function checkStatus(
  options: SiteOptions,
  asked: Asked,
  sleep: (ms: number) => Promise<void>,
): Promise<OwnProtection | undefined> {
  const { clock } = options;
  const begun = clock.monotonicMs();
  try {
    return await answer(options, asked);
  } finally {
    await sleep(Math.max(0, leastMs - (clock.monotonicMs() - begun)));
  }
}

async function answer(options: SiteOptions, asked: Asked): Promise<OwnProtection | undefined> {
  const { database, clock, site, tenant } = options;
  const actor = { id: 'umum', role: 'public', tenant: tenant.code } as const;
  const limits = limitsOf(options, asked);
  const month = monthOf(clock.today(site.zone));
  await refuseStopped(options, limits);
  const work = { actor, reason: 'cek status sendiri', action: 'public.check' } as const;
  const found = await database.transaction(work, async (tx) => {
    // Refused inside: a flood leaves neither counts nor entries of the trail behind.
    for (const limit of [...limits.address, limits.nik]) refuseAfter(await countCheck(tx, limit));
    return lookUp(tx, options, { ...asked, month });
  });
  if (found === undefined) await countWrong(options, limits.wrong);
  return found;
}

/** One statement for the known and the unknown; the digest is made for both. */
export function lookUp(
  tx: Reader,
  { database }: Pick<SiteOptions, 'database'>,
  { nik, kpj, month }: Pick<Asked, 'nik' | 'kpj'> & { readonly month: Month },
): Promise<OwnProtection | undefined> {
  return findOwnProtection(tx, { nikDigest: database.vault.digest(nik), kpj, month });
}

function limitsOf({ database }: SiteOptions, { nik, address }: Asked): Limits {
  const keyOf = (what: string) => database.vault.digest(`cek status/${what}`);
  const from = keyOf(`alamat/${address}`);
  const daily = keyOf(`alamat sehari/${address}`);
  return {
    address: [
      { key: from, window: 'minute', most: 5 },
      { key: daily, window: 'day', most: 20 },
    ],
    nik: { key: keyOf(`nik/${nik}`), window: 'day', most: 3 },
    wrong: { key: keyOf('salah'), window: 'hour', most: wrongAnHour },
  };
}

/** The whole page rests when too many guess at it, from however many addresses. */
async function refuseStopped({ database, tenant }: SiteOptions, { wrong }: Limits): Promise<void> {
  const actor = { id: 'umum', role: 'public', tenant: tenant.code } as const;
  refuseAfter(await database.read(actor, (tx) => secondsToWait(tx, wrong)));
}

async function countWrong(options: SiteOptions, wrong: CheckLimit): Promise<void> {
  const { database, tenant, log, clock } = options;
  const actor = { id: 'umum', role: 'public', tenant: tenant.code } as const;
  const work = { actor, reason: 'cek status salah', action: 'public.check_wrong' } as const;
  const isFull = await database.transaction(work, async (tx: Writer) => {
    await countCheck(tx, wrong);
    return (await secondsToWait(tx, wrong)) > 0;
  });
  if (isFull) log(JSON.stringify({ at: clock.now(), alert }));
}

function refuseAfter(seconds: number): void {
  if (seconds > 0) throw new RequestRefused(429, 'not_allowed', 'too_many_checks', seconds);
}
