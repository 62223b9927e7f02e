// The identity a person has at the issuer (OpenID Connect): bound by himself to an account he was invited to
// and is signed in to, and then a way in. Nobody gets an account by it, and it stands for a second factor
// only where the host says by which word of the issuer.

import {
  type Binding,
  bindIdentity,
  findBinding,
  findIdentity,
  findSecrets,
  noteIdentityUse,
  unbindIdentity,
} from '@payung/engine/access';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { actorOf, doorActor } from './actor.ts';
import type { Issuer } from './issuer.ts';
import { type From, noteWrong, type Opened, openSession } from './opening.ts';
import { confirmed, type Me } from './own.ts';
import { keptQuestion, type Question, spend } from './question.ts';
import { checkCode } from './second-factor.ts';
import { countBefore, forgive } from './sign-in.ts';
import { countAddress, keysOf } from './tries.ts';

/** The page the issuer sends browsers back to. */
export function returnAddress({ site }: SiteOptions): string {
  return `${site.origin}/masuk/penyedia`;
}

/** Tells the page, by the state that comes back, that the browser left to bind and not to sign in. */
const bindingMark = 'akun.';

type Sent<Kind extends Question['kind']> = {
  readonly address: string;
  readonly question: Extract<Question, { kind: Kind }>;
};

export async function askIssuer(
  options: SiteOptions,
  issuer: Issuer,
  tenant: string,
): Promise<Sent<'issuer'>> {
  const { address, asked } = await issuer.ask(returnAddress(options));
  return { address, question: { kind: 'issuer', tenant, ...asked } };
}

type Returned<Kind extends Question['kind']> = {
  /** What the issuer wrote behind the address, from the `?` on. */
  readonly query: string;
  readonly question: Extract<Question, { kind: Kind }>;
};

async function vouched(
  options: SiteOptions,
  issuer: Issuer,
  { query, question }: Returned<'issuer'> | Returned<'binding'>,
) {
  const returned = new URL(returnAddress(options));
  returned.search = query;
  const { sub, hasFactor } = await issuer.read(returned, question);
  const subject = JSON.stringify(['identity', issuer.settings.issuer, sub]);
  return { digest: options.database.vault.digest(subject), hasFactor };
}

/** Still missing: a code. The browser keeps who was vouched for and sends it with the code. */
type CodeDue = { readonly kept: string };

export async function signInByIssuer(
  options: SiteOptions,
  issuer: Issuer,
  { returned, from }: { readonly returned: Returned<'issuer'>; readonly from: From },
): Promise<Opened | CodeDue> {
  const { tenant, state } = returned.question;
  const { digest, hasFactor } = await vouched(options, issuer, returned);
  const secrets = await options.database.read(doorActor(tenant), async (tx) => {
    const account = await findIdentity(tx, digest);
    return account === undefined ? undefined : findSecrets(tx, { id: account });
  });
  if (secrets === undefined) {
    await noteWrong(options, { tenant, way: 'penyedia' }, (tx) => countAddress(tx, options, from));
    throw new RequestRefused(403, 'not_allowed', 'identity_unknown');
  }
  const account = secrets.id;
  if (!hasFactor && secrets.hasFactor) {
    if (secrets.totpSealed === null) throw new RequestRefused(401, 'not_allowed', 'passkey_due');
    return { kept: keptQuestion(options, { kind: 'vouched', tenant, account, proof: state }) };
  }
  return openSession(options, {
    ...{ tenant, account, from, way: 'penyedia' },
    check: async (tx) => {
      await spend(tx, state);
      await noteIdentityUse(tx, account);
      return hasFactor ? 'issuer' : undefined;
    },
  });
}

/** The second half: codes are guessed like passwords, so their tries are counted like those. */
export async function finishByCode(
  options: SiteOptions,
  { question, code }: { question: Extract<Question, { kind: 'vouched' }>; code: string },
  from: From,
): Promise<Opened> {
  const { tenant, account, proof } = question;
  const keys = keysOf(options, { tenant, name: account }, from);
  await countBefore(options, { tenant, account, keys });
  const opened = await openSession(options, {
    ...{ tenant, account, from, way: 'penyedia' },
    check: async (tx) => {
      const secrets = await findSecrets(tx, { id: account });
      if (secrets === undefined || secrets.disabled) {
        throw new RequestRefused(403, 'not_allowed', 'identity_unknown');
      }
      await spend(tx, proof);
      await noteIdentityUse(tx, account);
      return (await checkCode(options, tx, { secrets, code })) ? 'code' : undefined;
    },
  });
  await forgive(options, { tenant, account, keys });
  return opened;
}

export async function ownBinding(options: SiteOptions, me: Me): Promise<Binding | undefined> {
  return options.database.read(actorOf(me.live, me.tenant), (tx) =>
    findBinding(tx, me.live.account),
  );
}

/** The password once more: a stolen session must not leave a way in behind. */
export async function askBinding(
  options: SiteOptions,
  issuer: Issuer,
  { me, password }: { readonly me: Me; readonly password: string },
): Promise<Sent<'binding'>> {
  await confirmed(options, me, password);
  const { address, asked } = await issuer.ask(returnAddress(options), bindingMark);
  return { address, question: { kind: 'binding', account: me.live.account, ...asked } };
}

export async function bind(
  options: SiteOptions,
  issuer: Issuer,
  { me, returned }: { readonly me: Me; readonly returned: Returned<'binding'> },
): Promise<void> {
  const { account } = me.live;
  if (returned.question.account !== account) {
    throw new RequestRefused(403, 'not_allowed', 'other_account');
  }
  const { digest } = await vouched(options, issuer, returned);
  const actor = actorOf(me.live, me.tenant);
  const work = { actor, reason: 'hubungkan penyedia', action: 'identity.bind' } as const;
  await options.database.transaction(work, async (tx) => {
    await spend(tx, returned.question.state);
    if (!(await bindIdentity(tx, { account, digest }))) {
      throw new RequestRefused(409, 'request_invalid', 'identity_taken');
    }
  });
}

export async function unbind(options: SiteOptions, me: Me, password: string): Promise<void> {
  await confirmed(options, me, password);
  const actor = actorOf(me.live, me.tenant);
  const work = { actor, reason: 'lepas penyedia', action: 'identity.unbind' } as const;
  await options.database.transaction(work, async (tx) => {
    if (!(await unbindIdentity(tx, me.live.account))) {
      throw new RequestRefused(409, 'request_invalid', 'identity_absent');
    }
  });
}
