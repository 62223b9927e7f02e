// Envelope: a stream sealed for whoever holds the private key, which is not on this machine (safety.md
// T19). X25519 with a key of its own per file, HKDF, then AES-256-GCM chunk by chunk; the last chunk says
// so, so that a file that was cut is noticed.

import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { Unreadable } from './frames.ts';

export type KeyPair = { readonly publicPem: string; readonly privatePem: string };

export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return {
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** The first 16 hex digits of the public key's digest: which key a file was sealed for. */
export function fingerprint(key: KeyObject): string {
  const open = key.type === 'private' ? createPublicKey(key) : key;
  const bytes = open.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** Undefined where the text is no X25519 public key; a private one is refused, not used. */
export function readBackupKey(pem: string): KeyObject | undefined {
  if (/PRIVATE KEY/.test(pem)) return undefined;
  return keyOf(() => createPublicKey(pem));
}

export function readRestoreKey(pem: string): KeyObject | undefined {
  return keyOf(() => createPrivateKey(pem));
}

function keyOf(make: () => KeyObject): KeyObject | undefined {
  try {
    const key = make();
    return key.asymmetricKeyType === 'x25519' ? key : undefined;
  } catch (error) {
    // Text that is no key at all; the reason names nothing a person could use.
    if (!(error instanceof Error)) throw error;
    return undefined;
  }
}

type Head = {
  readonly format: 'payung cadangan 1';
  readonly key: string;
  readonly ephemeral: string;
  readonly at: string;
};

const chunkBytes = 256 * 1_024;
const tagBytes = 16;
/** Length of the chunk, its highest bit set in the last one. */
const markBytes = 4;
const lastMark = 0x80000000;

export async function* seal(
  plain: AsyncIterable<Uint8Array>,
  options: { readonly key: KeyObject; readonly at: string },
): AsyncGenerator<Buffer> {
  const own = generateKeyPairSync('x25519');
  const head: Head = {
    format: 'payung cadangan 1',
    key: fingerprint(options.key),
    ephemeral: own.publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    at: options.at,
  };
  const line = Buffer.from(`${JSON.stringify(head)}\n`, 'utf8');
  yield line;
  const secret = diffieHellman({ privateKey: own.privateKey, publicKey: options.key });
  const chunk = chunkSealer(secret, line);
  for await (const { bytes, last } of evenly(plain)) yield chunk(bytes, last);
}

/** Chunks of one size; the last one, which may be empty, is marked. */
async function* evenly(
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const bytes of plain) {
    held.push(Buffer.from(bytes));
    size += bytes.length;
    if (size <= chunkBytes) continue;
    const whole = Buffer.concat(held);
    let at = 0;
    for (; whole.length - at > chunkBytes; at += chunkBytes) {
      yield { bytes: whole.subarray(at, at + chunkBytes), last: false };
    }
    held = [whole.subarray(at)];
    size = whole.length - at;
  }
  yield { bytes: Buffer.concat(held), last: true };
}

function chunkKey(secret: Buffer, line: Buffer): Buffer {
  const salt = createHash('sha256').update(line).digest();
  return Buffer.from(hkdfSync('sha256', secret, salt, 'payung cadangan 1', 32));
}

function nonceOf(count: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(count), 4);
  return nonce;
}

function chunkSealer(secret: Buffer, line: Buffer) {
  const key = chunkKey(secret, line);
  let count = 0;
  return (bytes: Buffer, last: boolean): Buffer => {
    const mark = Buffer.alloc(markBytes);
    mark.writeUInt32BE(last ? (bytes.length | lastMark) >>> 0 : bytes.length);
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(count)).setAAD(mark);
    count += 1;
    return Buffer.concat([mark, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  };
}

/** What a sealed file says of itself before it is opened. */
export type SealedHead = { readonly key: string; readonly at: string };

export async function* unseal(
  sealed: AsyncIterable<Uint8Array>,
  options: { readonly key: KeyObject; readonly onHead?: (head: SealedHead) => void },
): AsyncGenerator<Buffer> {
  const source = takerOf(sealed);
  const line = await source.line();
  const head = readHead(line);
  options.onHead?.(head);
  if (head.key !== fingerprint(options.key)) throw new WrongKey(head.key);
  const publicKey = createPublicKey({
    key: Buffer.from(head.ephemeral, 'base64'),
    format: 'der',
    type: 'spki',
  });
  const key = chunkKey(diffieHellman({ privateKey: options.key, publicKey }), line);
  for (let count = 0; ; count += 1) {
    const mark = await source.take(markBytes);
    const word = mark.readUInt32BE(0);
    const last = word >= lastMark;
    const length = last ? word - lastMark : word;
    if (length > chunkBytes) throw new Unreadable('The backup is damaged');
    const body = await source.take(length + tagBytes);
    yield openChunk(body, { key, mark, count });
    if (last) break;
  }
  if (!(await source.isEmpty())) throw new Unreadable('Something stands behind the end');
}

/** The file was sealed for another key, whose fingerprint is told. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey';
  readonly wanted: string;

  constructor(wanted: string) {
    super(`Sealed for the key ${wanted}`);
    this.wanted = wanted;
  }
}

function openChunk(body: Buffer, at: { key: Buffer; mark: Buffer; count: number }): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', at.key, nonceOf(at.count), {
    authTagLength: tagBytes,
  });
  cipher.setAAD(at.mark).setAuthTag(body.subarray(body.length - tagBytes));
  try {
    return Buffer.concat([cipher.update(body.subarray(0, body.length - tagBytes)), cipher.final()]);
  } catch (error) {
    throw new Unreadable('The backup is damaged', { cause: error });
  }
}

function readHead(line: Buffer): Head {
  const head = jsonOf(line);
  if (typeof head !== 'object' || head === null) throw new Unreadable('No backup of Payung');
  const { format, key, ephemeral, at }: Partial<Record<keyof Head, unknown>> = head;
  const isKnown = [key, ephemeral, at].every((each) => typeof each === 'string');
  if (format !== 'payung cadangan 1' || !isKnown) throw new Unreadable('No backup of Payung');
  return { format, key: `${key}`, ephemeral: `${ephemeral}`, at: `${at}` };
}

function jsonOf(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch (error) {
    throw new Unreadable('No backup of Payung', { cause: error });
  }
}

const longestHeadBytes = 4_096;

/** Takes exact numbers of bytes out of a stream. */
function takerOf(stream: AsyncIterable<Uint8Array>) {
  const chunks = stream[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await chunks.next();
    if (next.done === true) return false;
    held = Buffer.concat([held, next.value]);
    return true;
  };
  const take = async (count: number): Promise<Buffer> => {
    while (held.length < count) {
      if (!(await more())) throw new Unreadable('The backup was cut off');
    }
    const taken = held.subarray(0, count);
    held = held.subarray(count);
    return taken;
  };
  return {
    take,
    line: async (): Promise<Buffer> => {
      for (;;) {
        const end = held.indexOf(0x0a);
        if (end >= 0) return take(end + 1);
        if (held.length > longestHeadBytes || !(await more())) {
          throw new Unreadable('No backup of Payung');
        }
      }
    },
    isEmpty: async () => held.length === 0 && !(await more()),
  };
}
