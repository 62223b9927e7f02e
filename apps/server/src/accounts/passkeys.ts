// Passkeys (WebAuthn level 3): made, listed and removed by their owner, and a whole sign-in by themselves,
// since the device asks for the finger or the PIN of its owner each time. No attestation is asked for: which
// make of device a person uses is nobody's business.

import {
  endSessions,
  type FoundPasskey,
  findPasskey,
  insertPasskey,
  listCredentials,
  listPasskeys,
  type Passkey,
  removePasskeys,
  usePasskey,
} from '@payung/engine/access';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { SiteOptions } from '../options.ts';
import { RequestRefused } from '../problem.ts';
import { actorOf, doorActor } from './actor.ts';
import { type From, noteWrong, type Opened, openSession } from './opening.ts';
import { confirmed, type Me } from './own.ts';
import { type Question, spend } from './question.ts';
import { countAddress } from './tries.ts';

/** So many devices carries nobody. */
const passkeysMost = 10;
const timeoutMs = 300_000;
/** EdDSA, ES256, RS256 (COSE): what devices in use sign with. */
const algorithms = [-8, -7, -257];

/** Passkeys belong to a name; an address of digits has none. */
export function hasPasskeys({ site }: SiteOptions): boolean {
  return !/^[\d.]+$|^\[/.test(siteName(site.origin));
}

function siteName(origin: string): string {
  return new URL(origin).hostname;
}

type Asked<Options, Kind extends Question['kind']> = {
  readonly asked: Options;
  readonly question: Extract<Question, { kind: Kind }>;
};

export async function ownPasskeys(options: SiteOptions, me: Me): Promise<readonly Passkey[]> {
  return options.database.read(actorOf(me.live, me.tenant), (tx) =>
    listPasskeys(tx, me.live.account),
  );
}

type Made = Awaited<ReturnType<typeof generateRegistrationOptions>>;

/** The password once more: a stolen session must not leave a key of its own behind. */
export async function askForPasskey(
  options: SiteOptions,
  me: Me,
  password: string,
): Promise<Asked<Made, 'new_passkey'>> {
  refuseWithoutName(options);
  await confirmed(options, me, password);
  const { account, name, title } = me.live;
  const known = await options.database.read(actorOf(me.live, me.tenant), (tx) =>
    listCredentials(tx, account),
  );
  if (known.length >= passkeysMost)
    throw new RequestRefused(409, 'request_invalid', 'passkeys_many');
  const asked = await generateRegistrationOptions({
    rpName: `Payung ${options.tenant.name}`,
    rpID: siteName(options.site.origin),
    userID: ownerOf(me.tenant, account),
    userName: name,
    userDisplayName: title,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    timeout: timeoutMs,
    excludeCredentials: known.map(({ credential }) => ({ id: textOf(credential) })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return { asked, question: { kind: 'new_passkey', challenge: asked.challenge, account } };
}

/** What the device gives back at sign-in: where to look for its account. */
function ownerOf(tenant: string, account: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(`${tenant}.${account}`));
}

type NewPasskey = {
  readonly label: string;
  readonly response: RegistrationResponseJSON;
  readonly question: Extract<Question, { kind: 'new_passkey' }>;
};

/** All other sessions end: what they were opened with is no longer enough. */
export async function addPasskey(
  options: SiteOptions,
  me: Me,
  { label, response, question }: NewPasskey,
): Promise<string> {
  const { account, id } = me.live;
  if (question.account !== account)
    throw new RequestRefused(422, 'request_invalid', 'passkey_unfit');
  const made = await readNew(options, response, question.challenge);
  const actor = actorOf(me.live, me.tenant);
  const work = { actor, reason: 'passkey baru', action: 'passkey.add' } as const;
  return options.database.transaction(work, async (tx) => {
    await spend(tx, question.challenge);
    const key = await insertPasskey(tx, { ...made, account, label });
    if (key === undefined) throw new RequestRefused(409, 'request_invalid', 'passkey_known');
    await endSessions(tx, { account, except: id });
    return key;
  });
}

async function readNew(options: SiteOptions, response: RegistrationResponseJSON, asked: string) {
  const { registrationInfo } = await checked(() =>
    verifyRegistrationResponse({
      response,
      supportedAlgorithmIDs: algorithms,
      ...expected(options, asked),
    }),
  );
  if (registrationInfo === undefined) {
    throw new RequestRefused(422, 'request_invalid', 'passkey_unfit');
  }
  const { id, publicKey, counter } = registrationInfo.credential;
  const transports = (response.response.transports ?? []).slice(0, 10);
  return { credential: Buffer.from(id, 'base64url'), publicKey, counter, transports };
}

function expected({ site }: SiteOptions, expectedChallenge: string) {
  return {
    expectedChallenge,
    expectedOrigin: site.origin,
    expectedRPID: siteName(site.origin),
    requireUserVerification: true,
  } as const;
}

/** The library tells of everything that does not fit by an Error of no further kind. */
async function checked<T>(check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new RequestRefused(422, 'request_invalid', 'passkey_unfit');
  }
}

export async function removePasskey(
  options: SiteOptions,
  me: Me,
  wanted: { readonly id: string; readonly password: string },
): Promise<void> {
  const own = await ownPasskeys(options, me);
  const absent = new RequestRefused(404, 'not_found', 'passkey');
  if (!own.some(({ id }) => id === wanted.id)) throw absent;
  await confirmed(options, me, wanted.password);
  const { account } = me.live;
  await options.database.transaction(
    {
      actor: actorOf(me.live, me.tenant),
      reason: 'passkey dihapus',
      action: 'passkey.remove',
      subject: { passkey: wanted.id },
    },
    async (tx) => {
      if ((await removePasskeys(tx, { account, id: wanted.id })) === 0) throw absent;
    },
  );
}

type Used = Awaited<ReturnType<typeof generateAuthenticationOptions>>;

/** Of nobody in particular: the device shows its owner which accounts of this site it knows. */
export async function askForSignIn(options: SiteOptions): Promise<Asked<Used, 'passkey'>> {
  refuseWithoutName(options);
  const asked = await generateAuthenticationOptions({
    rpID: siteName(options.site.origin),
    userVerification: 'required',
    timeout: timeoutMs,
  });
  return { asked, question: { kind: 'passkey', challenge: asked.challenge } };
}

function refuseWithoutName(options: SiteOptions): void {
  if (!hasPasskeys(options)) throw new RequestRefused(409, 'request_invalid', 'passkey_nameless');
}

type Answer = {
  readonly response: AuthenticationResponseJSON;
  readonly question: Extract<Question, { kind: 'passkey' }>;
};

export async function signInByPasskey(
  options: SiteOptions,
  { response, question }: Answer,
  from: From,
): Promise<Opened> {
  const { tenant, account } = readOwner(response);
  const known = await options.database.read(doorActor(tenant ?? options.tenant.code), (tx) =>
    findPasskey(tx, Buffer.from(response.id, 'base64url')),
  );
  const isHis = tenant !== undefined && known !== undefined && known.account === account;
  const counter = isHis
    ? await findCounter(options, { response, asked: question.challenge, known })
    : undefined;
  if (!isHis || counter === undefined) return refuseWrong(options, { tenant, known }, from);
  return openSession(options, {
    tenant,
    account: known.account,
    from,
    way: 'passkey',
    check: async (tx) => {
      await spend(tx, question.challenge);
      if (!(await usePasskey(tx, { id: known.id, counter }))) throw wrongPasskey();
      return 'passkey';
    },
  });
}

function readOwner({ response }: AuthenticationResponseJSON): {
  readonly tenant?: string;
  readonly account?: string;
} {
  const text = Buffer.from(response.userHandle ?? '', 'base64url').toString('latin1');
  const [, tenant, account] = /^(\d{2,10})\.([0-9a-f-]{36})$/.exec(text) ?? [];
  return tenant === undefined || account === undefined ? {} : { tenant, account };
}

type Signed = {
  readonly response: AuthenticationResponseJSON;
  readonly asked: string;
  readonly known: FoundPasskey;
};

/** Undefined: not signed by this device over this question, for this site, with its owner present. */
async function findCounter(options: SiteOptions, signed: Signed): Promise<number | undefined> {
  const { response, asked, known } = signed;
  const { counter, credential, publicKey } = known;
  const key = { id: textOf(credential), publicKey: new Uint8Array(publicKey), counter };
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      credential: key,
      ...expected(options, asked),
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

type Unknown = {
  readonly tenant: string | undefined;
  readonly known: FoundPasskey | undefined;
};

async function refuseWrong(
  options: SiteOptions,
  { tenant, known }: Unknown,
  from: From,
): Promise<never> {
  const account = known === undefined ? {} : { account: known.account };
  const wrong = { tenant: tenant ?? '—', way: 'passkey', ...account };
  await noteWrong(options, wrong, (tx) => countAddress(tx, options, from));
  throw wrongPasskey();
}

function wrongPasskey(): RequestRefused {
  return new RequestRefused(401, 'not_allowed', 'wrong_passkey');
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
