// Other processes: the bare environment our children get, whether a process still lives, and
// running a program to its end.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The account a child runs under; only root may give another than its own. */
export type Account = { readonly uid: number; readonly gid: number };

export type Ended = {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
};

/**
 * Children see none of the environment of this process: no DATABASE_URL, no password, no PGPORT
 * that would lead PostgreSQL's programs elsewhere. Windows programs do not start without SystemRoot.
 */
export function bareEnvironment(): Record<string, string> {
  const kept = process.platform === 'win32' ? ['SystemRoot', 'PATH', 'TEMP', 'TMP'] : [];
  const found = kept.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(found), LC_ALL: 'C', TZ: 'UTC' };
}

/** Whether the number is given to a process; one of another user answers EPERM. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** A dead process keeps its number until its parent has asked; in containers often for ever. */
export function isAlive(pid: number): boolean {
  if (!isTaken(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return status[status.lastIndexOf(')') + 2] !== 'Z';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ESRCH') return false;
    throw error;
  }
}

/** The `code` of a system or driver error (`ENOSPC`, `28P01`), if it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Runs a program and waits for its end. It has a process group of its own, so that a Ctrl-C in the
 * terminal reaches only Payung, which then stops its children in the right order.
 */
export function run(
  program: string,
  args: readonly string[],
  options: { account?: Account | undefined; cwd: string },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: bareEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
      ...options.account,
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    // 'exit', not 'close': pg_ctl leaves a server behind that may hold the pipes open.
    child.on('exit', (code, signal) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code, signal, output: Buffer.concat(output).toString('utf8') });
    });
  });
}
