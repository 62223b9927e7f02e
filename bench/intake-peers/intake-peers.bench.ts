// The readers beside SheetJS and exceljs on the same files. The peers are no dependency of the project:
// they are put into `.cache/intake-peers/`, which git ignores, in the versions of `versions.txt`.

import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { main as benchReaders } from '../../packages/intake/src/readers/readers.bench.ts';
import { type Installed, reasonOf } from '../law-peers/install.ts';

const execute = promisify(execFile);
const home = join(import.meta.dirname, '..', '..', '.cache', 'intake-peers');
const windows = process.platform === 'win32';

/** A registry that does not answer must not hold the bench up for ever. */
const timeoutMs = 300_000;

/** Installs once: a marker holds the wanted versions and is written when all went well. */
async function install(): Promise<Installed> {
  const wanted = await readFile(join(import.meta.dirname, 'versions.txt'), 'utf8');
  const marker = join(home, 'wanted.txt');
  if ((await textOf(marker)) === wanted) return { ok: true, path: home };
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const options = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--prefix', '.'];
  try {
    await execute(
      windows ? 'npm.cmd' : 'npm',
      ['install', ...options, ...wanted.trim().split('\n')],
      { cwd: home, shell: windows, timeout: timeoutMs },
    );
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
  await writeFile(marker, wanted);
  return { ok: true, path: home };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

const rows = process.argv[2] ?? '300000';
const peers = await install();
if (peers.ok) await benchReaders([rows, peers.path]);
else process.stdout.write(`SheetJS and exceljs are not there: ${peers.reason}\n`);
