// Runs the program as people run it: a process of its own, judged by exit code and words.

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

export type Program = {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves with the match once it stands in the output; rejects when the program ends first. */
  saw(pattern: RegExp): Promise<RegExpExecArray>;
};

/** `node apps/cli/src/main.ts …` under this test's Node; `env` is added to a bare environment. */
export function payung(args: readonly string[], env: Readonly<Record<string, string>>): Program {
  return program(process.execPath, [join(root, 'apps', 'cli', 'src', 'main.ts'), ...args], env);
}

/** `npm start` and its like without npm: the launcher is what npm calls. */
export function launcher(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  checkout = root,
): Program {
  return program(process.execPath, [join(checkout, 'tools', 'launch.mjs'), ...args], env, true);
}

/** What a program finds on a machine that says nothing about Payung; see vitest.config.ts for the cache. */
export function bareEnvironment(): Readonly<Record<string, string>> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'NODE_COMPILE_CACHE'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function program(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  detached = false,
): Program {
  const child = spawn(file, args, {
    cwd: root,
    detached,
    env: { ...bareEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const watchers = new Set<() => void>();
  const heard = () => {
    for (const watch of watchers) watch();
  };
  child.stdout.on('data', (chunk) => {
    out += chunk;
    heard();
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
    heard();
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
  const saw = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(`${out}\n${err}`);
        if (match === null) return;
        watchers.delete(look);
        resolve(match);
      };
      watchers.add(look);
      ended.then(() => reject(new Error(`ended before ${pattern}:\n${out}\n${err}`)), reject);
      look();
    });
  return { process: child, ended, saw };
}
