// How often somebody may try: by account and address, so that nobody is kept out by what others try
// elsewhere, and by address for names that never signed in from there.

import type { Writer } from '@payung/engine';
import { type Counted, countTry } from '@payung/engine/access';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import type { From } from './opening.ts';

const pairLimit = { free: 5, longestWaitSeconds: 900 } as const;
/** Many accounts, one guess each. */
const addressLimit = { free: 50, longestWaitSeconds: 60 } as const;

export type Keys = { readonly pair: Uint8Array; readonly address: Uint8Array };

/** Keyed digests: the database holds no address and no name that somebody tried. */
export function keysOf(
  { database }: SiteOptions,
  asked: { readonly tenant: string; readonly name: string },
  { address }: From,
): Keys {
  const pair = JSON.stringify(['pair', asked.tenant, asked.name, address]);
  return { pair: database.vault.digest(pair), address: addressKey(database.vault, address) };
}

function addressKey(vault: SiteOptions['database']['vault'], address: string): Uint8Array {
  return vault.digest(JSON.stringify(['address', address]));
}

export async function countBoth(tx: Writer, keys: Keys): Promise<void> {
  const pair = await countTry(tx, { key: keys.pair, ...pairLimit });
  refuseEarly(pair);
  if (!pair.isTrusted) refuseEarly(await countTry(tx, { key: keys.address, ...addressLimit }));
}

/** For what no name was given with. */
export async function countAddress(
  tx: Writer,
  { database }: SiteOptions,
  { address }: From,
): Promise<void> {
  const key = addressKey(database.vault, address);
  refuseEarly(await countTry(tx, { key, ...addressLimit }));
}

/** Thrown inside the transaction: an early try leaves neither a count nor an entry in the log. */
function refuseEarly({ waitSeconds }: Counted): void {
  if (waitSeconds > 0) {
    throw new RequestRefused(429, 'not_allowed', 'too_many_tries', waitSeconds);
  }
}
