// Figures of intake from a file to judged people: in one process, with the reader in a process of its
// own, and through the command. Each run is a fresh process. Run: node intake.bench.ts [rows]

import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { day } from '@payung/values';
import { assessmentCounter, assessSource, type ListSource, surveySource } from './index.ts';
import { openIsolated, openSource } from './readers/index.ts';
import { writeLargeCsv, writeLargeWorkbook } from './readers/large-list.fixture.ts';

const options = { asOf: day('2026-06-30'), region: '7502' };
const program = fileURLToPath(new URL('../../../apps/cli/src/main.ts', import.meta.url));
const runs = ['own', 'isolated', 'command'] as const;
type Run = (typeof runs)[number];

type Figure = { readonly seconds: number; readonly people: number; readonly peakMb: number };

export async function main(arguments_: readonly string[]): Promise<void> {
  const [task, path = ''] = arguments_;
  if (task === 'own' || task === 'isolated') {
    process.stdout.write(JSON.stringify({ people: await judged[task](path) }));
    return;
  }
  const rows = Number(task ?? 300_000);
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-'));
  try {
    const workbook = join(folder, 'daftar.xlsx');
    await writeLargeWorkbook(workbook, rows);
    await report(workbook, rows);
    const csv = join(folder, 'daftar.csv');
    for (const csvRows of [Math.round(rows / 3), Math.round((rows * 10) / 3)]) {
      await writeLargeCsv(csv, csvRows);
      await report(csv, csvRows);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

const judged: Readonly<Record<'own' | 'isolated', (path: string) => Promise<number>>> = {
  own: async (path) => peopleIn({ name: path, opened: await openSource({ path, name: path }) }),
  isolated: async (path) => {
    const isolated = await openIsolated({ path, name: path });
    const list = isolated.ok ? isolated.value.lists[0] : undefined;
    if (!isolated.ok || list === undefined) throw new Error('the list was not opened');
    try {
      return await peopleIn(list);
    } finally {
      await isolated.value.close();
    }
  },
};

async function peopleIn({ opened }: ListSource): Promise<number> {
  const source = { name: 'daftar', opened };
  const survey = await surveySource(source, options);
  if (!survey.ok) throw new Error(JSON.stringify(survey.issues));
  const counter = assessmentCounter();
  for await (const rows of assessSource(source, survey.value, options)) {
    for (const row of rows) counter.add(row);
  }
  return counter.result().counts.accepted;
}

async function report(path: string, rows: number): Promise<void> {
  const { size } = await stat(path);
  const kind = path.endsWith('.xlsx') ? 'XLSX' : 'CSV';
  process.stdout.write(`${kind} ${rows} rows, ${(size / 1e6).toFixed(1)} MB, to judged people\n`);
  for (const run of runs) {
    const { seconds, people, peakMb } = await measured(run, path);
    process.stdout.write(
      `  ${run}: ${seconds.toFixed(1)} s, ${((seconds * 1e6) / rows).toFixed(2)} µs a row, ` +
        `peak ${peakMb} MB in all its processes, ${people} accepted\n`,
    );
  }
}

/** The whole life of the process, start included; memory as seen ten times a second. */
async function measured(run: Run, path: string): Promise<Figure> {
  const command = ['intake', path, '--tenant', '75.02', '--as-of', options.asOf, '--json'];
  const task =
    run === 'command'
      ? [program, ...command, '--rows', 'none']
      : [fileURLToPath(import.meta.url), run, path];
  const started = performance.now();
  const child = spawn(process.execPath, task, { stdio: ['ignore', 'pipe', 'inherit'] });
  let peakMb = 0;
  const watch = setInterval(async () => {
    peakMb = Math.max(peakMb, await residentMb(child.pid ?? 0));
  }, 100);
  const pieces: string[] = [];
  for await (const piece of child.stdout) pieces.push(String(piece));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1_000;
  const told: { people?: number; counts?: { accepted: number } } = JSON.parse(pieces.join(''));
  return { seconds, people: told.people ?? told.counts?.accepted ?? 0, peakMb };
}

/** Resident memory of a process and its children; 0 where the system has no `/proc`. */
async function residentMb(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_024;
    const children = await Promise.all((await childrenOf(pid)).map(residentMb));
    return Math.round(children.reduce((sum, each) => sum + each, own));
  } catch (error) {
    const gone = error instanceof Error && 'code' in error;
    if (gone && (error.code === 'ENOENT' || error.code === 'ESRCH')) return 0;
    throw error;
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`);
  const lists = threads.map((thread) => readFile(`/proc/${pid}/task/${thread}/children`, 'utf8'));
  const pids = (await Promise.all(lists)).join(' ').split(/\s+/);
  return pids.filter((each) => each !== '').map(Number);
}

if (import.meta.main) await main(process.argv.slice(2));
