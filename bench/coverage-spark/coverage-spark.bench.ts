// The same SQL text on the Warehouse and on Apache Spark (a standalone master and two workers on
// loopback): every cell must be equal. `node bench/coverage-spark/coverage-spark.bench.ts [PEOPLE]`

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type FileWarehouse, openWarehouse } from '@payung/engine';
import {
  cubeSetting,
  cubeStatement,
  differingCells,
  openSpells,
  writeNation,
} from '@payung/office';
import { parseRegionCsv } from '@payung/regions/data';
import { month } from '@payung/values';
import { reasonOf } from '../law-peers/install.ts';
import { installSpark, java } from './install.ts';

const execute = promisify(execFile);
const people = Number(process.argv[2] ?? 1_000_000);
const span = { from: month('2024-07'), until: month('2026-07') };
const setting = cubeSetting({ ...span, depth: 10 });
const port = 17_077;
const timeoutMs = 1_800_000;

export async function main(): Promise<void> {
  const spark = await installSpark();
  if (!spark.ok) {
    process.stdout.write(`Spark did NOT run: ${spark.reason}\n`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'payung-spark-'));
  await chmod(folder, 0o700);
  const warehouse = await openWarehouse({ home: join(folder, 'home'), exchange: folder });
  const cluster: ChildProcess[] = [];
  try {
    await makeNation(warehouse);
    await openSpells(warehouse, 'spell/**/*.parquet');
    const statement = join(folder, 'cube.sql');
    await writeFile(statement, cubeStatement(setting));
    cluster.push(...(await startCluster(spark.path, folder)));
    const begun = performance.now();
    const script = join(import.meta.dirname, 'cube.py');
    const said = await execute(
      spark.path,
      [
        script,
        `spark://127.0.0.1:${port}`,
        statement,
        join(folder, 'spell'),
        join(folder, 'cells'),
      ],
      { timeout: timeoutMs, env: environment(folder), maxBuffer: 2 ** 26 },
    );
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
    const load = (loadavg()[0] ?? 0).toFixed(1);
    process.stdout.write(
      `${said.stdout.trim()}: cube of ${people} people in ${seconds} s, load ${load}\n`,
    );
    await warehouse.readParquet('spark_cells', 'cells/*.parquet');
    const found = await differingCells(warehouse, setting, 'spark_cells');
    process.stdout.write(`${found.cells} cells, ${found.differing} differ\n`);
    if (found.differing > 0 || found.cells === 0) process.exitCode = 1;
  } finally {
    for (const each of cluster) each.kill('SIGTERM');
    await warehouse.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeNation(warehouse: FileWarehouse): Promise<void> {
  const table = new URL(import.meta.resolve('@payung/regions/data/villages.csv'));
  const villages = parseRegionCsv(await readFile(table, 'utf8')).map((village) => village.code);
  await writeNation(warehouse, 'spell', { people, seed: 1, from: span.from, months: 24, villages });
}

/** A master and two workers of one core each, heard on loopback alone. */
async function startCluster(python: string, folder: string): Promise<readonly ChildProcess[]> {
  const asked = ['-c', 'import pyspark; print(pyspark.__path__[0])'];
  const { stdout } = await execute(python, asked, { env: environment(folder) });
  const sparkHome = stdout.trim();
  const jars = join(sparkHome, 'jars', '*');
  if (!existsSync(dirname(jars))) throw new Error(`No jars in ${dirname(jars)}`);
  // Workers start their executors from there; Spark's own scripts would set both.
  const env = { ...environment(folder), SPARK_HOME: sparkHome, SPARK_SCALA_VERSION: '2.13' };
  const start = (name: string, options: readonly string[]) =>
    spawn(java, ['-Xmx512m', '-cp', jars, `org.apache.spark.deploy.${name}`, ...options], {
      cwd: folder,
      env,
      stdio: 'ignore',
    });
  const address = ['--host', '127.0.0.1'];
  const master = start('master.Master', [...address, '--port', String(port), '--webui-port', '0']);
  await pause(5_000);
  const size = [
    '--cores',
    '1',
    '--memory',
    '1g',
    '--webui-port',
    '0',
    '--work-dir',
    join(folder, 'work'),
  ];
  const workers = [1, 2].map(() =>
    start('worker.Worker', [...address, ...size, `spark://127.0.0.1:${port}`]),
  );
  await pause(5_000);
  return [master, ...workers];
}

function environment(folder: string): NodeJS.ProcessEnv {
  const { PATH, JAVA_HOME } = process.env;
  const java = JAVA_HOME === undefined ? {} : { JAVA_HOME };
  return { PATH, ...java, SPARK_LOCAL_IP: '127.0.0.1', SPARK_LOCAL_DIRS: folder, HOME: folder };
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    process.stdout.write(`Spark failed: ${reasonOf(error)}\n`);
    process.exitCode = 1;
  });
}
