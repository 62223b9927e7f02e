// The first administrator of a tenant, made by whoever runs the host, and by nobody else: only while
// the tenant has none.

import type { Clock, Database, Zone } from '@payung/engine';
import { countHolders, insertAccount, insertGrant } from '@payung/engine/access';
import { addDays } from '@payung/values';
import { givenForHours, hashPassword, newSecret } from './password.ts';

/** Until then the office has given its administrators a decree of their own. */
const heldDays = 730;

/** The password is shown once and stands nowhere. */
export type FirstAdmin =
  | { readonly outcome: 'made'; readonly name: string; readonly password: string }
  | { readonly outcome: 'has_admin' | 'name_taken' };

export async function makeFirstAdmin(options: {
  readonly database: Database;
  readonly clock: Clock;
  readonly tenant: string;
  readonly zone: Zone;
  readonly name: string;
}): Promise<FirstAdmin> {
  const { database, clock, tenant, name } = options;
  const today = clock.today(options.zone);
  const password = newSecret();
  const hashed = await hashPassword(password);
  const actor = { id: 'penyelenggara', role: 'system', tenant } as const;
  const work = { actor, reason: 'admin pertama', action: 'account.first_admin' } as const;
  return database.transaction(work, async (tx) => {
    if ((await countHolders(tx, 'admin', today)) > 0) return { outcome: 'has_admin' };
    const made = { name, title: 'Admin', password: hashed, givenForHours };
    const account = await insertAccount(tx, made);
    if (account === undefined) return { outcome: 'name_taken' };
    const until = addDays(today, heldDays);
    await insertGrant(tx, { account, role: 'admin', until, givenBy: null });
    return { outcome: 'made', name, password };
  });
}
