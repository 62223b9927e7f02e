// Puts Splink, in exact versions, into `.cache/linkage-peers/`, which git ignores. Where Python or
// the registry is missing it says so in one line: the bench goes on with the rest.

import { execFile } from 'node:child_process';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Installed, reasonOf } from '../law-peers/install.ts';

const execute = promisify(execFile);
const home = join(import.meta.dirname, '..', '..', '.cache', 'linkage-peers', 'splink');
const requirements = join(import.meta.dirname, 'splink', 'requirements.txt');
const windows = process.platform === 'win32';
const python = windows ? join(home, 'Scripts', 'python.exe') : join(home, 'bin', 'python');

/** A registry that does not answer must not hold the bench up for ever. */
const timeoutMs = 300_000;

/** `path` is the Python of an environment that has Splink; installed once. */
export async function installSplink(): Promise<Installed> {
  const wanted = await readFile(requirements, 'utf8');
  const marker = join(home, 'wanted.txt');
  if ((await textOf(marker)) === wanted) return { ok: true, path: python };
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  try {
    await execute(windows ? 'python' : 'python3', ['-m', 'venv', home], { timeout: timeoutMs });
    const options = ['--quiet', '--disable-pip-version-check', '--only-binary', ':all:'];
    const pip = ['-m', 'pip', 'install', ...options, '--requirement', requirements];
    await execute(python, pip, { timeout: timeoutMs });
    await access(python);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
  await writeFile(marker, wanted);
  return { ok: true, path: python };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
