// SHA-256 of files and of the whole room: the same room, read by the same program, is one run.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Room } from './config.ts';

export type FileFacts = { readonly bytes: number; readonly sha256: string };

export async function fileFacts(path: string): Promise<FileFacts> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { bytes, sha256: hash.digest('hex') };
}

export function textFacts(content: string | Uint8Array): FileFacts {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Over names and contents of every file the run reads, the date and the program. */
export async function roomDigest(
  room: Room,
  program: { readonly digest: string },
): Promise<string> {
  const hash = createHash('sha256').update(`${program.digest}\n${room.tenant}\n${room.asOf}\n`);
  const files = [
    room.config,
    room.participants,
    room.bases,
    room.targets,
    room.funds,
    ...(room.facts === undefined ? [] : [room.facts]),
    ...room.lists,
  ];
  for (const file of files) {
    const { sha256 } = await fileFacts(file.path);
    hash.update(`${file.name}\n${sha256}\n`);
  }
  return hash.digest('hex');
}
