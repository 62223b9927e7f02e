// `npm start` as a process of its own on a data folder of its own, begun and ended as people do it.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect } from 'vitest';
import { launcher, type Program } from '../database/program.ts';

export const finished = /Selesai dalam [\d,.]+ detik|hasil terakhir dipakai/;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const found = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (found === null || typeof found === 'string') throw new Error('no port');
  return found.port;
}

export async function start(home: string): Promise<Program> {
  return launcher(['start', '--port', String(await freePort())], { PAYUNG_HOME: home });
}

/** As the terminal does: the whole process group gets the signal. */
export function signalGroup(program: Program, signal: 'SIGINT' | 'SIGKILL'): void {
  const { pid } = program.process;
  if (pid === undefined) throw new Error('not started');
  process.kill(-pid, signal);
}

export async function stop(program: Program): Promise<void> {
  signalGroup(program, 'SIGINT');
  const { code, err } = await program.ended;
  expect(code, err).toBe(0);
  expect(err).toContain('Berhenti.');
}

/** The embedded server of this home is not running: no process under its recorded number. */
export async function expectNoServer(home: string): Promise<void> {
  const place = await readFile(join(home, 'basisdata', 'tempat.txt'), 'utf8').catch(() => '');
  const data = place.trim() === '' ? join(home, 'basisdata') : place.trim();
  const pids = await Promise.all(
    [join(data, 'postmaster.pid'), join(data, 'data', 'postmaster.pid')].map((path) =>
      readFile(path, 'utf8').catch(() => ''),
    ),
  );
  expect(pids.join('')).toBe('');
}
