// The main job on the sample room as a process of its own: wall time and peak memory per step.

import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Summary } from '@payung/office';

const root = join(import.meta.dirname, '..');

export async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  // Passable, so that root's server keeps its data inside and nothing is left outside.
  await chmod(folder, 0o711);
  try {
    // The first run makes the database; the second is what an office waits for every day.
    for (const name of ['first run (makes the database)', 'second run (database is there)']) {
      const begun = performance.now();
      const out = join(folder, `hasil-${name.slice(0, 5)}`);
      await payung(['run', 'samples/contoh-boalemo', '--out', out, '--as-of', day(name)], folder);
      const seconds = (performance.now() - begun) / 1_000;
      const summary: Summary = JSON.parse(await readFile(join(out, 'ringkasan.json'), 'utf8'));
      print(name, seconds, summary);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Another date is another room: nothing is kept from the first run. */
function day(name: string): string {
  return name.startsWith('first') ? '2026-06-30' : '2026-06-29';
}

function print(name: string, seconds: number, summary: Summary): void {
  const { steps, machine } = summary.measured;
  process.stdout.write(`main job, ${name}: ${seconds.toFixed(1)} s as a process (${machine})\n`);
  for (const { step, count, seconds: took, peakMemoryBytes } of steps) {
    const peak = Math.round(peakMemoryBytes / 2 ** 20);
    process.stdout.write(
      `  ${step.padEnd(9)} ${String(count).padStart(7)} ${took.toFixed(2)} s, peak so far ${peak} MiB\n`,
    );
  }
}

function payung(args: readonly string[], home: string): Promise<void> {
  const script = join(root, 'apps', 'cli', 'src', 'main.ts');
  const env = { ...process.env, PAYUNG_HOME: join(home, 'data'), PAYUNG_CALLED_FROM: root };
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`exit code ${code}`))));
  });
}

if (import.meta.main) await main();
