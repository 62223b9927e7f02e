import { tmpdir } from 'node:os';
import { Refusal } from '@payung/values';
import { expect, test } from 'vitest';
import { checkEnded } from './cluster.ts';

async function errorOf(output: string, code: number | null, signal: string | null = null) {
  return checkEnded({ code, signal, output }, 'initdb', tmpdir()).catch((error: unknown) => error);
}

test('R06: a program that found the disk full is a refusal a person can act on', async () => {
  const error = await errorOf('initdb: error: could not write: No space left on device', 1);
  expect(error instanceof Refusal && error.issues[0]).toMatchObject({
    code: 'disk_full',
    data: { path: tmpdir() },
  });
});

test('any other end is an error with the program, how it ended and its last words', async () => {
  expect(String(await errorOf('x'.repeat(5_000), 1))).toMatch(
    /^Error: initdb ended with exit code 1:\nx{2000}$/,
  );
  expect(String(await errorOf('', null, 'SIGKILL'))).toContain('ended with SIGKILL');
  expect(await errorOf('done', 0)).toBeUndefined();
});
