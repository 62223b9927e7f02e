// For tests: an issuer of identities on this machine that signs with a real key and remembers what it was
// asked, and that can be told to lie in one thing at a time.

import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Lies = {
  /** Claims of the ID token that differ from the true ones. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Signed by a key the issuer does not name. */
  readonly foreignKey?: true;
  /** The token address named in the discovery document. */
  readonly tokenAddress?: string;
  /** The token address answers with a redirect to here. */
  readonly redirect?: string;
  readonly length?: number;
};

export type TestIssuer = Awaited<ReturnType<typeof openTestIssuer>>;

const client = { id: 'payung', secret: 'rahasia klien uji' };

export async function openTestIssuer() {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const codes = new Map<string, { sub: string; challenge: string; nonce: string }>();
  const heard: string[] = [];
  let lies: Lies = {};
  let origin = '';

  const server = createServer((request, answer) => {
    const path = request.url ?? '';
    heard.push(`${request.method} ${path}`);
    if (path === '/.well-known/openid-configuration') return json(answer, discovery());
    if (path === '/keys') {
      const key = keys.publicKey.export({ format: 'jwk' });
      return json(answer, { keys: [{ ...key, kid: 'satu', use: 'sig', alg: 'ES256' }] });
    }
    if (path === '/token') return void token(request, answer);
    answer.writeHead(404).end();
  });

  function discovery() {
    return {
      issuer: origin,
      authorization_endpoint: `${origin}/auth`,
      token_endpoint: lies.tokenAddress ?? `${origin}/token`,
      jwks_uri: `${origin}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
      ...(lies.length === undefined ? {} : { padding: 'x'.repeat(lies.length) }),
    };
  }

  async function token(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = new URLSearchParams((await request.toArray()).join(''));
    if (lies.redirect !== undefined) {
      answer.writeHead(307, { location: lies.redirect }).end();
      return;
    }
    const code = codes.get(body.get('code') ?? '');
    codes.delete(body.get('code') ?? '');
    const proof = createHash('sha256')
      .update(body.get('code_verifier') ?? '')
      .digest('base64url');
    const known = `Basic ${btoa(`${client.id}:${encodeURIComponent(client.secret)}`.replaceAll('%20', '+'))}`;
    const isRight = code?.challenge === proof && request.headers.authorization === known;
    if (code === undefined || !isRight) return json(answer, { error: 'invalid_grant' }, 400);
    const now = Math.floor(Date.now() / 1_000);
    const claims = { iss: origin, aud: client.id, sub: code.sub, nonce: code.nonce };
    const signed = idToken(
      { ...claims, iat: now, exp: now + 300, ...lies.claims },
      lies.foreignKey === true ? foreign.privateKey : keys.privateKey,
    );
    json(answer, { access_token: 'x', token_type: 'Bearer', expires_in: 300, id_token: signed });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: {
      issuer: origin,
      clientId: client.id,
      clientSecret: client.secret,
      name: 'Akun Pegawai',
    },
    heard,
    lie: (next: Lies) => {
      lies = next;
    },
    /** As if the person had signed in there: what the browser brings back. */
    vouch: (address: string, sub: string): string => {
      const asked = new URL(address).searchParams;
      const code = crypto.randomUUID();
      const [challenge, nonce] = [asked.get('code_challenge') ?? '', asked.get('nonce') ?? ''];
      codes.set(code, { sub, challenge, nonce });
      return new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function json(answer: ServerResponse, body: unknown, status = 200): void {
  answer.writeHead(status, { 'content-type': 'application/json' });
  answer.end(JSON.stringify(body));
}

function idToken(claims: unknown, key: KeyObject): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ alg: 'ES256', kid: 'satu', typ: 'JWT' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' });
  return `${content}.${signature.toString('base64url')}`;
}
