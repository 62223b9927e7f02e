// Puts Apache Spark, in an exact version from PyPI, into `.cache/coverage-spark/`, which git ignores.
// Where Java, Python or the registry is missing it says so in one line, and nothing runs.

import { execFile } from 'node:child_process';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Installed, reasonOf } from '../law-peers/install.ts';

const execute = promisify(execFile);
const home = join(import.meta.dirname, '..', '..', '.cache', 'coverage-spark');
const requirements = join(import.meta.dirname, 'requirements.txt');
const windows = process.platform === 'win32';
const python = windows ? join(home, 'Scripts', 'python.exe') : join(home, 'bin', 'python');

/** As the system finds it. */
export const java = windows ? 'java.exe' : 'java';

/** The wheel is some 450 MB. */
const timeoutMs = 600_000;

/** `path` is the Python of an environment that has Spark. */
export async function installSpark(): Promise<Installed> {
  const wanted = await readFile(requirements, 'utf8');
  const marker = join(home, 'wanted.txt');
  try {
    await execute(java, ['-version'], { timeout: timeoutMs });
  } catch (error) {
    return { ok: false, reason: `no Java: ${reasonOf(error)}` };
  }
  if ((await textOf(marker)) === wanted) return { ok: true, path: python };
  try {
    await rm(home, { recursive: true, force: true });
    await mkdir(home, { recursive: true });
    await execute(windows ? 'python' : 'python3', ['-m', 'venv', home], { timeout: timeoutMs });
    const options = ['--quiet', '--disable-pip-version-check', '--requirement', requirements];
    await execute(python, ['-m', 'pip', 'install', ...options], { timeout: timeoutMs });
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
