// Ujung jejak: the newest entry of the audit log, signed. Kept outside the machine it proves that
// nothing before it was cut off or written anew, even by the owner of the database. safety.md T15.

import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { AuditHead } from '@payung/engine';

export type SignedHead = AuditHead & {
  readonly tenant: string;
  /** UTC instant of the signature. */
  readonly at: string;
  /** Ed25519, base64url. */
  readonly signature: string;
};

export function signHead(
  head: AuditHead & { readonly tenant: string; readonly at: string },
  privateKey: KeyObject,
): SignedHead {
  const { id, digest, tenant, at } = head;
  const signature = sign(null, textOf(head), privateKey).toString('base64url');
  return { tenant, id, digest, at, signature };
}

export function isSigned(head: SignedHead, publicKey: KeyObject): boolean {
  return verify(null, textOf(head), publicKey, Buffer.from(head.signature, 'base64url'));
}

function textOf({ tenant, id, digest, at }: Omit<SignedHead, 'signature'>): Buffer {
  return Buffer.from(JSON.stringify(['payung audit head 1', tenant, id, digest, at]), 'utf8');
}

/** One line of a file of heads; undefined where it is none. */
export function parseHead(line: string): SignedHead | undefined {
  const read = jsonOf(line);
  if (typeof read !== 'object' || read === null) return undefined;
  const { tenant, id, digest, at, signature }: Partial<Record<keyof SignedHead, unknown>> = read;
  const isText = [tenant, digest, at, signature].every((each) => typeof each === 'string');
  if (!isText || typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) return undefined;
  const texts = {
    tenant: `${tenant}`,
    digest: `${digest}`,
    at: `${at}`,
    signature: `${signature}`,
  };
  return { ...texts, id };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

export function readPrivateKey(pem: string): KeyObject {
  return createPrivateKey(pem);
}

export function readPublicKey(pem: string): KeyObject {
  return createPublicKey(pem);
}
