// `npm run bench`: every benchmark of the house, each in a process of its own so that the memory
// of one is not that of the next. Figures only; nothing here passes or fails.

import { spawn } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const benches = [
  'packages/intake/src/readers/readers.bench.ts',
  'packages/intake/src/writers/writers.bench.ts',
  'packages/intake/src/intake.bench.ts',
  'bench/intake-mistyped.bench.ts',
  'bench/intake-peers/intake-peers.bench.ts',
  'packages/law/src/contributions/pu.bench.ts',
  'packages/law/src/bulk.bench.ts',
  'bench/law-peers/law-peers.bench.ts',
  'packages/linkage/src/linkage.bench.ts',
  'packages/engine/src/engine.bench.ts',
  'bench/linkage-accuracy.bench.ts',
  'bench/linkage-peers/linkage-peers.bench.ts',
  'bench/linkage-peers/scale.bench.ts',
  'packages/office/src/registry/load.bench.ts',
  'bench/funding.bench.ts',
  'packages/office/src/compliance/names/names.bench.ts',
  'packages/office/src/compliance/pack/pack.bench.ts',
  'packages/office/src/report/sheet.bench.ts',
  'packages/office/src/monev/period/period.bench.ts',
  'bench/main-job.bench.ts',
  'bench/server-backup.bench.ts',
  'bench/server-load.bench.ts',
  'bench/server-plans.bench.ts',
  'tests/e2e/plans.bench.ts',
  'bench/coverage-nation.bench.ts',
  'bench/coverage-spark/coverage-spark.bench.ts',
];

const chosen = process.argv.slice(2);
const memory = Math.round(totalmem() / 2 ** 30);
process.stdout.write(
  `${cpus()[0]?.model ?? process.arch}, ${availableParallelism()} cores, ${memory} GiB, Node ${process.version}\n`,
);
for (const bench of benches.filter((each) => chosen.every((word) => each.includes(word)))) {
  process.stdout.write(`\n${bench}\n`);
  await run(bench);
}

function run(bench: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, bench)], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${bench}: exit code ${code}`)),
    );
  });
}
