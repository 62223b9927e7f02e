// The issuer of identities (OpenID Connect) the host has set: where a browser is sent, and what is read from
// the code it brings back. Authorization code with PKCE, state and nonce; the ID token's issuer, audience,
// times and signature are checked by openid-client.

import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type IDToken,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { RequestRefused } from '../problem.ts';
import { ForeignAddress, fetchFrom } from './issuer-fetch.ts';

export type IssuerSettings = {
  /** As its own discovery document writes it: `https://sso.boalemokab.go.id/realms/pegawai`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As people know it: `Akun Pegawai`. */
  readonly name: string;
  /** Values of `acr` or `amr` that stand for a second factor shown there; absent: none does. */
  readonly factors?: readonly string[];
};

type Asked = { readonly state: string; readonly nonce: string; readonly verifier: string };
type Vouched = { readonly sub: string; readonly hasFactor: boolean };

export type Issuer = {
  readonly settings: IssuerSettings;
  /** Where the browser goes, and what must come back with it; the mark stands before the state. */
  ask(
    returnTo: string,
    mark?: string,
  ): Promise<{ readonly address: string; readonly asked: Asked }>;
  /** Whom the issuer vouches for; `returned` is the address it sent the browser to. */
  read(returned: URL, asked: Asked): Promise<Vouched>;
};

/** Why the issuer gave nobody: a word for the log of the host, without anything of the person. */
type Tell = (failure: string) => void;

export function openIssuer(settings: IssuerSettings, tell: Tell): Issuer {
  let found: Promise<Configuration> | undefined;
  const configuration = () => {
    found ??= discover(settings);
    return found;
  };
  const reached = async () => {
    try {
      return await configuration();
    } catch (error) {
      found = undefined;
      throw silent(error, tell) ?? error;
    }
  };
  return {
    settings,
    ask: async (returnTo, mark = '') => ask(await reached(), { returnTo, mark }),
    read: async (returned, asked) => {
      const known = await reached();
      try {
        return await read(known, settings, { returned, asked });
      } catch (error) {
        throw silent(causeOf(error), tell) ?? refused(error, tell) ?? error;
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret }: IssuerSettings): Promise<Configuration> {
  const server = new URL(issuer);
  // Only a trial on this computer speaks without TLS; the settings refuse any other.
  const plain = server.protocol === 'http:' ? [allowInsecureRequests] : [];
  const from = fetchFrom(server.origin);
  return discovery(server, clientId, {}, ClientSecretBasic(clientSecret), {
    execute: [enableNonRepudiationChecks, ...plain],
    [customFetch]: (address, { body, headers, method }) =>
      from(address, { ...(body == null ? {} : { body }), headers, method }),
  });
}

async function ask(
  known: Configuration,
  { returnTo, mark }: { readonly returnTo: string; readonly mark: string },
) {
  const asked = {
    state: mark + randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
  };
  const address = buildAuthorizationUrl(known, {
    redirect_uri: returnTo,
    scope: 'openid',
    response_type: 'code',
    code_challenge: await calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: 'S256',
    state: asked.state,
    nonce: asked.nonce,
  });
  return { address: address.href, asked };
}

async function read(
  known: Configuration,
  { factors = [] }: IssuerSettings,
  { returned, asked }: { readonly returned: URL; readonly asked: Asked },
): Promise<Vouched> {
  const tokens = await authorizationCodeGrant(known, returned, {
    pkceCodeVerifier: asked.verifier,
    expectedState: asked.state,
    expectedNonce: asked.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('The library let an answer without ID token pass');
  return { sub: claims.sub, hasFactor: shown(claims).some((each) => factors.includes(each)) };
}

function shown({ acr, amr }: IDToken): readonly string[] {
  const methods = Array.isArray(amr) ? amr.filter((each) => typeof each === 'string') : [];
  return typeof acr === 'string' ? [acr, ...methods] : methods;
}

/** The library wraps what it does not know. */
function causeOf(error: unknown): unknown {
  return error instanceof ClientError && error.cause instanceof Error ? error.cause : error;
}

/** Nobody answers there, or not as an issuer does: its own or the host's affair, not the person's. */
function silent(error: unknown, tell: Tell): RequestRefused | undefined {
  const isAbsent =
    error instanceof TypeError ||
    error instanceof ForeignAddress ||
    error instanceof ClientError ||
    (error instanceof DOMException && error.name === 'TimeoutError');
  if (!isAbsent) return undefined;
  tell(`issuer ${error.name}`);
  return new RequestRefused(503, 'not_allowed', 'issuer_silent');
}

/** What the browser brought, or the issuer said about it, is not as it must be. */
function refused(error: unknown, tell: Tell): RequestRefused | undefined {
  const isRefused =
    error instanceof ClientError ||
    error instanceof AuthorizationResponseError ||
    error instanceof ResponseBodyError ||
    error instanceof WWWAuthenticateChallengeError;
  if (!isRefused) return undefined;
  tell(`issuer ${error.name} ${error.code ?? ''}`.trim());
  return new RequestRefused(403, 'not_allowed', 'issuer_refused');
}
