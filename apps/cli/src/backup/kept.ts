// What is remembered of the newest backup: when and how large, for the doctor. Where it lies is known to
// whoever keeps it.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type BackupNote = {
  readonly at: string;
  readonly bytes: number;
  readonly rows: number;
  readonly tables: number;
};

function notePath(home: string): string {
  return join(home, 'jejak', 'cadangan.json');
}

export async function keepBackupNote(home: string, kept: BackupNote): Promise<void> {
  await mkdir(join(home, 'jejak'), { recursive: true, mode: 0o700 });
  await writeFile(notePath(home), `${JSON.stringify(kept)}\n`, { mode: 0o600 });
}

/** When the newest backup was made; undefined where there has been none. */
export async function newestBackup(home: string): Promise<string | undefined> {
  try {
    const kept: unknown = JSON.parse(await readFile(notePath(home), 'utf8'));
    if (typeof kept !== 'object' || kept === null || !('at' in kept)) return undefined;
    return typeof kept.at === 'string' ? kept.at : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
