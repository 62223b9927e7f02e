// The invented people of the sample's office: each with a role, a password and a second factor that nobody
// knows, made anew for each data folder. They come in by the keys of the sample alone.

import type { Clock, Database, Writer, Zone } from '@payung/engine';
import {
  type Account,
  type AccountRole,
  approveGrant,
  confirmFactor,
  findGrant,
  insertAccount,
  insertGrant,
  listAccounts,
  prepareFactor,
  type Remit,
  setPassword,
} from '@payung/engine/access';
import { addDays } from '@payung/values';
import { hashPassword, newSecret } from '../accounts/password.ts';
import { newTotpSecret } from '../accounts/totp.ts';
import type { SamplePerson } from './office.ts';

/** Whom to employ. `key` is the last part of the account's name, by which a second start finds him again. */
export type SampleWish = {
  readonly key: string;
  readonly title: string;
  readonly role: AccountRole;
  readonly area?: string;
  readonly opd?: string;
};

/** What every account of a sample's office begins with; no office names its people so. */
export const samplePrefix = 'contoh.';
/** Two years, as the first administrator of an office. */
const heldDays = 730;
const mostAccounts = 1_000;

export type SampleStaff =
  | { readonly outcome: 'employed'; readonly people: readonly SamplePerson[] }
  /** Somebody works with this data folder: nothing invented comes among his people. */
  | { readonly outcome: 'in_use' };

type Employing = {
  readonly database: Database;
  readonly clock: Clock;
  readonly tenant: string;
  readonly zone: Zone;
  readonly wishes: readonly SampleWish[];
};

/** Employs them once. The first two wishes must be administrators: they give and approve the other roles. */
export async function employSample(options: Employing): Promise<SampleStaff> {
  const { database, tenant, wishes } = options;
  const actor = { id: 'contoh', role: 'system', tenant } as const;
  const known = await database.read(actor, (tx) =>
    listAccounts(tx, { after: '', limit: mostAccounts, area: undefined }),
  );
  const people = matched(known, wishes);
  if (people.length > 0) return { outcome: 'employed', people };
  if (known.length > 0) return { outcome: 'in_use' };
  return { outcome: 'employed', people: await employ(options) };
}

async function employ({ database, clock, tenant, zone, wishes }: Employing) {
  const actor = { id: 'contoh', role: 'system', tenant } as const;
  const today = clock.today(zone);
  const made = await Promise.all(wishes.map(secretsOf));
  const work = { actor, reason: 'contoh rekaan', action: 'sample.employ' } as const;
  return database.transaction(work, async (tx) => {
    const accounts: string[] = [];
    for (const { wish, password } of made) {
      accounts.push(await insertPerson(tx, database, { wish, password }));
    }
    const [giver = '', approver = ''] = accounts;
    for (const [at, wish] of wishes.entries()) {
      const account = accounts[at] ?? '';
      const until = addDays(today, heldDays);
      const givenBy = wish.role === 'admin' ? null : giver;
      const grant = await insertGrant(tx, { ...remitOf(wish, until), account, givenBy });
      if ((await findGrant(tx, grant, today))?.state === 'waiting') {
        await approveGrant(tx, grant, approver);
      }
    }
    return wishes.map((wish, at) => personOf(wish, accounts[at] ?? ''));
  });
}

async function secretsOf(wish: SampleWish) {
  return { wish, password: await hashPassword(newSecret()) };
}

async function insertPerson(
  tx: Writer,
  { vault }: Database,
  { wish, password }: { readonly wish: SampleWish; readonly password: string },
): Promise<string> {
  const name = samplePrefix + wish.key;
  const made = { name, title: wish.title, password, givenForHours: 1 };
  const account = await insertAccount(tx, made);
  if (account === undefined) throw new Error(`${name} is there already`);
  await setPassword(tx, { account, password });
  await prepareFactor(tx, account, vault.seal(newTotpSecret()));
  await confirmFactor(tx, { account, step: 1, codeDigests: [] });
  return account;
}

function remitOf({ role, area, opd }: SampleWish, until: Remit['until']): Remit {
  return {
    ...{ role, until },
    ...(area === undefined ? {} : { area }),
    ...(opd === undefined ? {} : { opd }),
  };
}

function personOf({ key, title, role }: SampleWish, account: string): SamplePerson {
  return { account, name: samplePrefix + key, title, role };
}

/** In the order of the wishes. */
function matched(
  known: readonly Account[],
  wishes: readonly SampleWish[],
): readonly SamplePerson[] {
  return wishes.flatMap((wish) => {
    const found = known.find(({ name }) => name === samplePrefix + wish.key);
    return found === undefined ? [] : [personOf(wish, found.id)];
  });
}
