// Berkas SKK of one employer as one file: a tar that any system opens, with a list of its files and their
// digests, signed (Ed25519). It has one right form: a byte that was changed anywhere is found (T18).

import { createHash } from 'node:crypto';

export type BundleFile = { readonly name: string; readonly bytes: Uint8Array };

/** The key lies with the application; office only hands it what is to be signed. */
export type PackSigner = {
  sign(bytes: Uint8Array): Uint8Array;
};
export type PackVerifier = (bytes: Uint8Array, signature: Uint8Array) => boolean;

const listName = 'daftar-isi.json';
const signatureName = 'tanda-tangan.txt';
const mark = 'payung berkas SKK 1';

/** Names are those of this program: short, plain, without folders. */
const namePattern = /^[a-z0-9][a-z0-9.-]{0,98}$/;

export function makeBundle(
  files: readonly BundleFile[],
  facts: Readonly<Record<string, string | number>>,
  signer: PackSigner,
): Uint8Array {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const list = Buffer.from(listText(sorted, facts));
  const signature = Buffer.from(`${Buffer.from(signer.sign(list)).toString('base64url')}\n`);
  return tarOf([
    { name: listName, bytes: list },
    { name: signatureName, bytes: signature },
    ...sorted,
  ]);
}

function listText(
  files: readonly BundleFile[],
  facts: Readonly<Record<string, string | number>>,
): string {
  const listed = files.map(({ name, bytes }) => ({
    name,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  return `${JSON.stringify({ mark, facts, files: listed }, undefined, 1)}\n`;
}

export type BundleFault = 'form' | 'list' | 'signature' | 'file';
export type BundleRead =
  | {
      readonly ok: true;
      readonly files: readonly BundleFile[];
      readonly facts: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly fault: BundleFault; readonly name?: string };

/**
 * Reads a bundle back and holds it against its list, its signature and its one right form: it is made
 * again from what it holds, and has to be the same to the last byte.
 */
export function readBundle(bytes: Uint8Array, verify: PackVerifier): BundleRead {
  const entries = readTar(Buffer.from(bytes));
  if (entries === undefined) return { ok: false, fault: 'form' };
  const [list, signature, ...files] = entries;
  if (list?.name !== listName || signature?.name !== signatureName) {
    return { ok: false, fault: 'list' };
  }
  const signed = Buffer.from(Buffer.from(signature.bytes).toString('latin1').trim(), 'base64url');
  if (!verify(list.bytes, signed)) return { ok: false, fault: 'signature' };
  const known = listedIn(list.bytes);
  if (known === undefined || known.files.length !== files.length)
    return { ok: false, fault: 'list' };
  for (const [at, file] of files.entries()) {
    const told = known.files[at];
    if (told?.name !== file.name || told.sha256 !== sha256(file.bytes)) {
      return { ok: false, fault: 'file', name: file.name };
    }
  }
  const same = Buffer.compare(tarOf(entries), bytes) === 0;
  const written = `${signed.toString('base64url')}\n`;
  if (!same || Buffer.from(signature.bytes).toString('latin1') !== written) {
    return { ok: false, fault: 'form' };
  }
  return { ok: true, files, facts: known.facts };
}

function listedIn(bytes: Uint8Array):
  | {
      readonly facts: Readonly<Record<string, unknown>>;
      readonly files: readonly { readonly name: string; readonly sha256: string }[];
    }
  | undefined {
  // The signature was checked before: only what this program wrote comes here.
  const read: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
  if (typeof read !== 'object' || read === null || !('mark' in read) || read.mark !== mark) {
    return undefined;
  }
  const { facts, files }: Partial<Record<'facts' | 'files' | 'mark', unknown>> = read;
  if (!Array.isArray(files) || typeof facts !== 'object' || facts === null) return undefined;
  const listed = files.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && 'name' in each && 'sha256' in each
      ? [{ name: String(each.name), sha256: String(each.sha256) }]
      : [],
  );
  return listed.length === files.length ? { facts: { ...facts }, files: listed } : undefined;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const block = 512;

/** ustar, with nothing in it that depends on the machine or the hour. */
function tarOf(files: readonly BundleFile[]): Uint8Array {
  const parts = files.flatMap(({ name, bytes }) => [
    headerOf(name, bytes.length),
    Buffer.from(bytes),
    Buffer.alloc((block - (bytes.length % block)) % block),
  ]);
  return Buffer.concat([...parts, Buffer.alloc(2 * block)]);
}

function headerOf(name: string, size: number): Buffer {
  if (!namePattern.test(name)) throw new RangeError(`Not a name of a bundle's file: ${name}`);
  const header = Buffer.alloc(block);
  header.write(name, 0, 'latin1');
  header.write('0000600\0', 100, 'latin1');
  header.write('0000000\0', 108, 'latin1');
  header.write('0000000\0', 116, 'latin1');
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  header.write('00000000000\0', 136, 'latin1');
  header.write('        ', 148, 'latin1');
  header.write('0', 156, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  const sum = header.reduce((all, byte) => all + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

/** Undefined where it is no tar of ours. */
function readTar(bytes: Buffer): readonly BundleFile[] | undefined {
  const files: BundleFile[] = [];
  for (let at = 0; ; ) {
    const header = bytes.subarray(at, at + block);
    if (header.length < block) return undefined;
    if (header.every((byte) => byte === 0)) return files;
    const name = header.subarray(0, 100).toString('latin1').replace(/\0.*$/s, '');
    const size = Number.parseInt(header.subarray(124, 135).toString('latin1'), 8);
    if (!namePattern.test(name) || !Number.isSafeInteger(size) || size < 0) return undefined;
    const from = at + block;
    if (from + size > bytes.length) return undefined;
    files.push({ name, bytes: bytes.subarray(from, from + size) });
    at = from + Math.ceil(size / block) * block;
  }
}
