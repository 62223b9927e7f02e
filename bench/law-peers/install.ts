// Puts the peers, in exact versions, into `.cache/law-peers/`, which git ignores. Where Python or a
// registry is missing it says so in one line: the bench goes on with the rest.

import { execFile } from 'node:child_process';
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const cache = join(import.meta.dirname, '..', '..', '.cache', 'law-peers');
const requirements = join(import.meta.dirname, 'openfisca', 'requirements.txt');
const publicodesVersion = join(import.meta.dirname, 'publicodes', 'version.txt');
const windows = process.platform === 'win32';
const [npm, systemPython] = windows ? ['npm.cmd', 'python'] : ['npm', 'python3'];
const shell = windows;

/** A registry that does not answer must not hold the bench up for ever. */
const timeoutMs = 300_000;

/** Where the peer is, or why it is not there. */
export type Installed =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly reason: string };

/** `path` is the Python of an environment that has OpenFisca core. */
export function installOpenfisca(): Promise<Installed> {
  const home = join(cache, 'openfisca');
  const python = windows ? join(home, 'Scripts', 'python.exe') : join(home, 'bin', 'python');
  return installed(home, requirements, python, async () => {
    await execute(systemPython, ['-m', 'venv', home], { timeout: timeoutMs });
    const options = ['--quiet', '--disable-pip-version-check', '--only-binary', ':all:'];
    const pip = ['-m', 'pip', 'install', ...options, '--requirement', requirements];
    await execute(python, pip, { timeout: timeoutMs });
  });
}

/** `path` is the folder npm installed publicodes into. */
export function installPublicodes(): Promise<Installed> {
  const home = join(cache, 'publicodes');
  return installed(home, publicodesVersion, home, async (version) => {
    // In the folder rather than by its path: a path with a space would not survive npm.cmd's shell.
    const options = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts', '--prefix', '.'];
    const wanted = `publicodes@${version.trim()}`;
    await execute(npm, ['install', ...options, wanted], { cwd: home, shell, timeout: timeoutMs });
  });
}

/** Installs once: a marker holds the wanted versions and is written when all went well. */
async function installed(
  home: string,
  wantedFile: string,
  path: string,
  install: (wanted: string) => Promise<void>,
): Promise<Installed> {
  const wanted = await readFile(wantedFile, 'utf8');
  const marker = join(home, 'wanted.txt');
  if ((await textOf(marker)) === wanted) return { ok: true, path };
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  try {
    await install(wanted);
    await access(path);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
  await writeFile(marker, wanted);
  return { ok: true, path };
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** One line: npm's code, else the last line the failing program wrote, else the error itself. */
export function reasonOf(error: unknown): string {
  const written = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
  const lines = written.split('\n').map((line) => line.trim());
  const telling =
    lines.find((line) => line.startsWith('npm error code')) ??
    lines.findLast((line) => line !== '');
  return telling?.slice(0, 200) ?? String(error);
}
