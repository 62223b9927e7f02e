import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@payung/values';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdHome } from './hold.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'payung-hold-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

async function refusalOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error('Nothing was refused', { cause: error });
  return error.issues[0];
}

/** Another process that holds the folder until it is killed. */
async function otherHolder() {
  const module = new URL('./hold.ts', import.meta.url).href;
  const script = `import { holdHome } from ${JSON.stringify(module)};
    await holdHome(${JSON.stringify(home)}, { port: 8750 });
    console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('a second Payung on one data folder is refused and told who holds it', async () => {
  const holder = await otherHolder();
  const issue = await refusalOf(holdHome(home, {}));
  expect(issue).toMatchObject({
    code: 'home_in_use',
    data: { path: home, pid: holder.pid, port: 8750 },
  });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
});

test('ten holders killed with -9, one after the other, leave nothing in the way', async () => {
  for (let round = 0; round < 10; round += 1) {
    const holder = await otherHolder();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  }
  const hold = await holdHome(home, {});
  await hold.release();
});

test('the lock is the one of the system: a live process number in the file holds nothing', async () => {
  await writeFile(join(home, 'proses.json'), JSON.stringify({ pid: process.pid }));
  const hold = await holdHome(home, {});
  await hold.release();
});

test('a folder given back can be taken again, also twice in one process', async () => {
  const first = await holdHome(home, {});
  expect(await refusalOf(holdHome(home, {}))).toMatchObject({ code: 'home_in_use' });
  await first.release();
  await first.release();
  const second = await holdHome(home, {});
  await second.release();
});

test('a data folder that is a file, or below one, is refused with its path', async () => {
  const path = join(home, 'berkas');
  await writeFile(path, '');
  expect(await refusalOf(holdHome(path, {}))).toMatchObject({
    code: 'home_not_writable',
    data: { path },
  });
  expect(await refusalOf(holdHome(join(path, 'x'), {}))).toMatchObject({
    code: 'home_not_writable',
  });
});

test('what lies in a new data folder is for its owner alone', async () => {
  const inner = join(home, 'baru');
  const hold = await holdHome(inner, {});
  const modes = await Promise.all(['proses.json', 'tmp'].map((name) => stat(join(inner, name))));
  for (const { mode } of modes) expect(mode & 0o077).toBe(0);
  expect((await stat(inner)).mode & 0o066).toBe(0);
  await hold.release();
});
