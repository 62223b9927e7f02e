// A file that arrives in parts: announced with its digest, each part checked against its own, the whole
// checked at the end. Whoever sends sees his own; whoever verifies sees those of his region.

import { createHash } from 'node:crypto';
import type { Writer } from '@payung/engine';
import {
  countOpen,
  findPart,
  findUpload,
  insertPart,
  insertUpload,
  type LiveSession,
  listUploads,
  markReceived,
  type Upload,
  type UploadKind,
  type UploadScope,
} from '@payung/engine/access';
import type { Me } from './accounts/own.ts';
import type { SiteOptions } from './options.ts';
import { RequestRefused } from './problem.ts';
import type { UploadWire } from './wire/upload.ts';

export const partBytes = 4 * 1_024 * 1_024;
const openAtOnce = 10;

export type Announced = Pick<Upload, 'kind' | 'file' | 'bytes' | 'sha256'>;

export async function beginUpload(
  tx: Writer,
  { live }: Me,
  announced: Announced,
): Promise<UploadWire> {
  if (!maySend(live, announced.kind)) throw new RequestRefused(403, 'not_allowed', 'upload_kind');
  if ((await countOpen(tx, live.account)) >= openAtOnce) {
    throw new RequestRefused(409, 'request_invalid', 'uploads_open');
  }
  const { account, area, opd } = live;
  const id = await insertUpload(tx, { ...announced, account, area, opd, partBytes });
  const made = await findUpload(tx, id, { account });
  if (made === undefined) throw new Error('The upload is not there');
  return uploadOnWire(made);
}

/** Files of participants come from the branch; lists of workers from everybody else. */
function maySend({ role }: LiveSession, kind: UploadKind): boolean {
  return (role === 'bpjs') === (kind === 'participants');
}

export async function ownUploads({ database }: SiteOptions, me: Me, actor: Writer['actor']) {
  const uploads = await database.read(actor, (tx) => listUploads(tx, scopeOf(me)));
  return uploads.map(uploadOnWire);
}

export async function getUpload(
  { database }: SiteOptions,
  me: Me,
  actor: Writer['actor'],
  id: string,
) {
  const found = await database.read(actor, (tx) => findUpload(tx, id, scopeOf(me)));
  if (found === undefined) throw new RequestRefused(404, 'not_found', 'upload');
  return found;
}

/** Whoever verifies or examines sees those of his region. */
export function scopeOf({ live }: Me): UploadScope {
  const { role, area, account } = live;
  return role === 'verifier' || role === 'auditor' ? { area } : { account };
}

/** The same part again changes nothing; another content under its number is refused. */
export async function takePart(
  options: SiteOptions,
  upload: Upload,
  part: { readonly actor: Writer['actor']; readonly number: number; readonly content: Buffer },
): Promise<void> {
  const { number, content, actor } = part;
  if (upload.account !== actor.id) throw new RequestRefused(404, 'not_found', 'upload');
  if (content.length !== lengthOf(upload, number)) {
    throw new RequestRefused(422, 'request_invalid', 'part_length');
  }
  if (upload.parts.includes(number)) return;
  if (upload.receivedAt !== null)
    throw new RequestRefused(409, 'request_invalid', 'upload_received');
  const sha256 = sha256Of(content);
  const sealed = options.database.vault.seal(content.toString('base64'));
  await options.database.transaction(
    {
      actor,
      reason: 'menerima bagian kiriman',
      action: 'upload.part',
      subject: { upload: upload.id, number, bytes: content.length },
    },
    (tx) => insertPart(tx, { upload: upload.id, number, sha256, bytes: content.length, sealed }),
  );
}

/** Undefined where the file has no such part. */
function lengthOf({ bytes, partBytes: each }: Upload, number: number): number | undefined {
  const last = Math.ceil(bytes / each);
  if (number > last) return undefined;
  return number < last ? each : bytes - (last - 1) * each;
}

/** Received only when every part is there and the whole is what was announced. */
export async function finishUpload(
  options: SiteOptions,
  upload: Upload,
  actor: Writer['actor'],
): Promise<void> {
  if (upload.account !== actor.id) throw new RequestRefused(404, 'not_found', 'upload');
  if (upload.receivedAt !== null) return;
  const { missing } = uploadOnWire(upload);
  if (missing.length > 0) throw new RequestRefused(409, 'request_invalid', 'parts_missing');
  const { database } = options;
  const hash = createHash('sha256');
  for (const number of upload.parts) {
    const sealed = await database.read(actor, (tx) => findPart(tx, upload.id, number));
    if (sealed === undefined) throw new Error('A part that was counted is not there');
    hash.update(Buffer.from(database.vault.open(sealed), 'base64'));
  }
  if (hash.digest('hex') !== upload.sha256) {
    throw new RequestRefused(422, 'request_invalid', 'upload_differs');
  }
  await database.transaction(
    { actor, reason: 'kiriman lengkap', action: 'upload.receive', subject: { upload: upload.id } },
    (tx) => markReceived(tx, upload.id),
  );
}

export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export function uploadOnWire(upload: Upload): UploadWire {
  const { id, kind, file, bytes, sha256, begunAt, receivedAt, parts } = upload;
  const numbers = Array.from({ length: Math.ceil(bytes / upload.partBytes) }, (_, at) => at + 1);
  return {
    id,
    kind,
    file,
    bytes,
    sha256,
    partBytes: upload.partBytes,
    missing: numbers.filter((number) => !parts.includes(number)),
    state: receivedAt === null ? 'receiving' : 'received',
    begunAt,
    ...(receivedAt === null ? {} : { receivedAt }),
  };
}
