// Sign-in by an issuer of identities (OpenID Connect), as the host sets it: off unless named. The secret lies
// in a file of its own that nobody else may read, never in a setting.

import { readFile, stat } from 'node:fs/promises';
import { fileRefusal } from '@payung/engine';
import type { IssuerSettings } from '@payung/server';
import { type Language, refuse } from '@payung/values';
import { callerPath, type Environment } from '../environment.ts';
import { fill } from '../text/text.ts';
import { serveText } from './text/text.ts';

const localNames = ['127.0.0.1', 'localhost'];

/** Undefined: nothing is set. Half a setting is refused: nobody should think that it works. */
export async function findIssuer(
  environment: Environment,
  language: Language,
): Promise<IssuerSettings | undefined> {
  const { issuer: set } = environment;
  if (set === undefined) return undefined;
  const text = serveText(language);
  const { address, clientId, secretFile, name = text.issuerName, factors } = set;
  if (!isIssuer(address))
    throw refuse('usage', { detail: fill(text.issuerInvalid, { value: address }) });
  if (clientId === undefined || secretFile === undefined) {
    throw refuse('usage', { detail: text.issuerHalf });
  }
  return {
    issuer: address,
    clientId,
    clientSecret: await readSecret(callerPath(environment, secretFile), language),
    name,
    ...(factors === undefined ? {} : { factors: factors.split(',').map((each) => each.trim()) }),
  };
}

/** TLS, or this computer alone for a trial. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.search !== '' || url.hash !== '') return false;
  return (
    url.protocol === 'https:' || (url.protocol === 'http:' && localNames.includes(url.hostname))
  );
}

async function readSecret(path: string, language: Language): Promise<string> {
  const text = serveText(language);
  const { mode, content } = await readWithMode(path);
  const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0;
  if (isOpen) throw refuse('usage', { detail: fill(text.issuerSecretOpen, { value: path }) });
  const secret = content.trim();
  if (secret === '')
    throw refuse('usage', { detail: fill(text.issuerSecretEmpty, { value: path }) });
  return secret;
}

async function readWithMode(path: string): Promise<{ mode: number; content: string }> {
  try {
    const [{ mode }, content] = await Promise.all([stat(path), readFile(path, 'utf8')]);
    return { mode, content };
  } catch (error) {
    throw fileRefusal(error, path) ?? error;
  }
}
