// What the commands of funding share: who acts, files in and out, and refusals in words.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Actor } from '@payung/engine';
import { type FundingRefused, fundingRefusalText } from '@payung/office';
import { type Language, refuse } from '@payung/values';
import { note, print } from '../console.ts';

/** Who works at this desk; the act and its audit row carry him. */
export function deskActor({ tenant }: { readonly tenant: string }): Actor {
  return { id: 'meja', role: 'admin', tenant };
}

/** Lists carry names: only their owner may read them. */
export async function writeIn(
  folder: string,
  name: string,
  bytes: Uint8Array | string,
): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, bytes, { mode: 0o600 });
}

export async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') {
      throw refuse('not_found', { what: path });
    }
    throw error;
  }
}

/** A refusal goes where messages go. */
export function tellRefusal(
  refused: FundingRefused,
  command: { readonly json: boolean; readonly language: Language },
): number {
  if (command.json) print(JSON.stringify(refused, undefined, 2));
  note(`payung: ${fundingRefusalText(refused, command.language)}`);
  return 2;
}
