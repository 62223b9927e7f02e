// Sends one file in parts: announced with its digest, each part checked with its own, tried again when
// the connection is lost, gone on with where an earlier try stopped. What arrived is never sent twice.

import type { UploadWire } from '@payung/server/wire';
import { ApiFailure, ask, load, newKey, send } from '../api.ts';

export type UploadNews =
  | { readonly state: 'waiting' | 'reading' | 'same' }
  | { readonly state: 'resumed'; readonly parts: number }
  | { readonly state: 'sending'; readonly done: number; readonly bytesPerSecond: number }
  | { readonly state: 'paused' | 'retry'; readonly done: number }
  | { readonly state: 'received' }
  | { readonly state: 'failed'; readonly error: unknown };

type Sending = {
  readonly file: File;
  readonly kind: UploadWire['kind'];
  readonly tell: (news: UploadNews) => void;
  /** Resolves at once, or when the reader goes on after a pause. */
  readonly gate: () => Promise<void>;
  readonly signal: AbortSignal;
};

/** Gives the id under which the file was received. */
export async function sendFile(sending: Sending): Promise<string> {
  const { file, kind, tell } = sending;
  tell({ state: 'reading' });
  const sha256 = await digestOf(file);
  const upload = await beginOrResume(file, kind, sha256);
  if (upload.state === 'received') {
    tell({ state: 'same' });
    return upload.id;
  }
  const total = Math.ceil(upload.bytes / upload.partBytes);
  const there = total - upload.missing.length;
  if (there > 0) tell({ state: 'resumed', parts: there });
  await sendParts(sending, upload);
  await patiently(sending, file.size, () => send('PUT', `/uploads/${upload.id}/receipt`));
  tell({ state: 'received' });
  return upload.id;
}

/** The same content under the same name may have begun to arrive before the page was closed. */
async function beginOrResume(
  file: File,
  kind: UploadWire['kind'],
  sha256: string,
): Promise<UploadWire> {
  const { uploads } = await load('/uploads');
  const earlier = uploads.find((each) => each.sha256 === sha256 && each.kind === kind);
  if (earlier !== undefined) return earlier;
  const body = { kind, file: file.name, bytes: file.size, sha256 };
  return send<UploadWire>('POST', '/uploads', { body, once: newKey() });
}

async function sendParts(sending: Sending, upload: UploadWire): Promise<void> {
  const { file, tell, gate, signal } = sending;
  const { id, partBytes, missing } = upload;
  const begunAt = performance.now();
  let sent = 0;
  let done = file.size - missing.reduce((sum, number) => sum + lengthOf(upload, number), 0);
  for (const number of missing) {
    await gate();
    signal.throwIfAborted();
    const from = (number - 1) * partBytes;
    const content = await file.slice(from, from + partBytes).arrayBuffer();
    const sha256 = hex(await crypto.subtle.digest('SHA-256', content));
    await patiently(sending, done, () =>
      ask(`/uploads/${id}/parts/${number}`, {
        method: 'PUT',
        headers: { 'x-part-sha256': sha256 },
        body: content,
        signal,
      }),
    );
    sent += content.byteLength;
    done += content.byteLength;
    const seconds = Math.max(0.001, (performance.now() - begunAt) / 1_000);
    tell({ state: 'sending', done, bytesPerSecond: sent / seconds });
  }
}

const waitsMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const;

/** A server that did not answer is asked again, ever more slowly; a refusal is not. */
async function patiently<T>(
  { tell, signal }: Sending,
  done: number,
  work: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isPassing = error instanceof ApiFailure && [0, 502, 503, 504].includes(error.status);
      if (!isPassing || signal.aborted || tries > 60) throw error;
      tell({ state: 'retry', done });
      await new Promise((resolve) => {
        setTimeout(resolve, waitsMs[Math.min(tries, waitsMs.length - 1)]);
      });
    }
  }
}

function lengthOf({ bytes, partBytes }: UploadWire, number: number): number {
  return Math.min(partBytes, bytes - (number - 1) * partBytes);
}

export async function digestOf(file: File): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
}

function hex(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
