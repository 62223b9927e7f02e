// Cek status saya: NIK and participant number together, the same words, size and time for every no, and
// few tries. safety.md T05.

import type { Reader } from '@payung/engine';
import type { CheckLimit } from '@payung/engine/access';
import { findOwnProtection, type OwnProtection } from '@payung/office';
import { type Month, monthOf, type Nik } from '@payung/values';
import type { SiteOptions } from '../options.ts';
import {
  countTries,
  countWrong,
  inLeastTime,
  refuseResting,
  type Sleep,
  stranger,
} from './guesses.ts';

export type Asked = { readonly nik: Nik; readonly kpj: string; readonly address: string };

const wrongAnHour = 1_000;

type Limits = {
  readonly address: readonly CheckLimit[];
  readonly nik: CheckLimit;
  readonly wrong: CheckLimit;
};

export async function checkStatus(
  options: SiteOptions,
  asked: Asked,
  sleep: Sleep,
): Promise<OwnProtection | undefined> {
  return inLeastTime(options, sleep, () => answer(options, asked));
}

async function answer(options: SiteOptions, asked: Asked): Promise<OwnProtection | undefined> {
  const { database, clock, site } = options;
  const { address, nik, wrong } = limitsOf(options, asked);
  const month = monthOf(clock.today(site.zone));
  await refuseResting(options, wrong);
  const work = {
    actor: stranger(options),
    reason: 'cek status sendiri',
    action: 'public.check',
  } as const;
  const found = await database.transaction(work, async (tx) => {
    await countTries(tx, [...address, nik]);
    return lookUp(tx, options, { ...asked, month });
  });
  if (found === undefined) {
    const entry = { reason: 'cek status salah', action: 'public.check_wrong' } as const;
    await countWrong(options, wrong, { ...entry, alert: 'public.check_stopped' });
  }
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
