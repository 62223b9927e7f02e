import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAlive } from '../process.ts';
import { WarehouseProcess } from './process.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'payung-gudang-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const endless =
  'select count(*) from range(100000000) a(i), range(100000) b(j) where i * j % 7 = 3';

test('a warehouse process killed by the system ends every waiting step with an error', async () => {
  const child = new WarehouseProcess(folder);
  const settings = { memoryMb: 100, threads: 1, spill: folder };
  await child.ask({ name: 'open', sql: '' }, { kind: 'open', settings });
  const step = { name: 'endless', sql: endless };
  const waiting = child.ask(step, { kind: 'run', sql: endless });
  setTimeout(() => process.kill(child.pid, 'SIGKILL'), 50);
  await expect(waiting).rejects.toMatchObject({
    name: 'WarehouseFailure',
    step: 'endless',
    sql: endless,
    message: 'Step endless: the warehouse process ended (SIGKILL)',
  });
  await expect(child.ask(step, { kind: 'run', sql: endless })).rejects.toMatchObject({
    name: 'WarehouseFailure',
  });
  await child.stop();
});

test('when Payung is killed with -9, its warehouse process does not live on', async () => {
  const module = new URL('./process.ts', import.meta.url).href;
  const script = `import { WarehouseProcess } from ${JSON.stringify(module)};
    const child = new WarehouseProcess(${JSON.stringify(folder)});
    const settings = { memoryMb: 100, threads: 1, spill: ${JSON.stringify(folder)} };
    await child.ask({ name: 'open', sql: '' }, { kind: 'open', settings });
    child.ask({ name: 'x', sql: '' }, { kind: 'run', sql: ${JSON.stringify(endless)} });
    console.log(child.pid);`;
  const payung = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(payung.stdout, 'data');
  const pid = Number(String(line));
  expect(isAlive(pid)).toBe(true);
  payung.kill('SIGKILL');
  const started = performance.now();
  while (isAlive(pid) && performance.now() - started < 5_000) await pause(20);
  expect(isAlive(pid)).toBe(false);
});
