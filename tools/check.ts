// The one runner behind `npm run check` and `npm test` (`--browser`): types, format and lint,
// walls, tidy, then the tests. Each step before the tests counts as one test. Its last line is
// `N passed, N failed, N skipped`.

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

export type Step = {
  readonly name: string;
  /** Arguments of Node: a script and what it is told. */
  readonly args: readonly string[];
  /** Vitest writes its report here; other steps have none and count as one test. */
  readonly report?: string;
};

type Ended = { readonly code: number; readonly output: string };

const root = join(import.meta.dirname, '..');
const stopAfterMs = 10_000;

function installed(...path: readonly string[]): string {
  return join(root, 'node_modules', ...path);
}

export function stepsOf(options: { browser: boolean; reports: string }): readonly Step[] {
  const tsc = installed('typescript', 'bin', 'tsc');
  return [
    { name: 'types', args: [tsc, '--noEmit'] },
    { name: 'types of web', args: [tsc, '--noEmit', '--project', 'apps/web/tsconfig.json'] },
    {
      name: 'format and lint',
      args: [
        installed('@biomejs', 'biome', 'bin', 'biome'),
        'check',
        '--error-on-warnings',
        '--max-diagnostics=200',
      ],
    },
    { name: 'walls', args: ['tools/walls.ts'] },
    { name: 'tidy', args: ['tools/tidy.ts'] },
    testStep('tests', ['unit', 'alone', 'database'], options.reports),
    ...(options.browser ? [testStep('browser', ['browser'], options.reports)] : []),
  ];
}

function testStep(name: string, projects: readonly string[], reports: string): Step {
  const report = join(reports, `${name}.json`);
  return {
    name,
    report,
    args: [
      ...[installed('vitest', 'vitest.mjs'), 'run'],
      ...projects.flatMap((project) => ['--project', project]),
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
  };
}

/**
 * What a step that ended amounts to. Tests are counted by their report; whatever the report does
 * not explain (no report, no test at all, a file that could not be loaded) is a failure.
 */
export function countStep(ended: { code: number }, report: string | undefined): Counts {
  if (report === undefined) {
    return ended.code === 0
      ? { passed: 1, failed: 0, skipped: 0 }
      : { passed: 0, failed: 1, skipped: 0 };
  }
  const counts = report === '' ? { passed: 0, failed: 0, skipped: 0 } : countTests(report);
  const unexplained = counts.failed === 0 && (ended.code !== 0 || counts.passed === 0);
  return unexplained ? { ...counts, failed: 1 } : counts;
}

function countTests(report: string): Counts {
  const found: {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
  } = JSON.parse(report);
  const unloaded = found.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed'),
  );
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + unloaded.length,
    skipped: found.numPendingTests + found.numTodoTests,
  };
}

export function addCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

export function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

const running = new Set<ChildProcess>();

function run(step: Step): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, step.args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** What takes minutes is announced; the others run beside each other, each with a line at its end. */
async function runStep(step: Step): Promise<Counts> {
  if (step.report !== undefined) process.stdout.write(`${step.name} … `);
  const startMs = performance.now();
  const ended = await run(step);
  const report = step.report === undefined ? undefined : readReport(step.report);
  const counts = countStep(ended, report);
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  const [name, tests] =
    step.report === undefined ? [`${step.name} … `, ''] : ['', ` (${countsLine(counts)})`];
  const output = counts.failed === 0 ? '' : `${ended.output.trimEnd()}\n\n`;
  const verdict = counts.failed === 0 ? 'ok' : 'FAILED';
  process.stdout.write(`${name}${verdict} ${seconds} s${tests}\n${output}`);
  return counts;
}

function readReport(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Ctrl-C reaches the steps that run; one that does not end in time is killed. */
function stopWithChildren(): void {
  process.exitCode = 130;
  if (running.size === 0) process.exit();
  for (const child of running) {
    child.once('close', () => {
      if (running.size === 0) process.exit();
    });
    child.kill('SIGINT');
    setTimeout(() => child.kill('SIGKILL'), stopAfterMs).unref();
  }
}

async function main(): Promise<void> {
  const reports = mkdtempSync(join(tmpdir(), 'payung-check-'));
  process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopWithChildren);
  const steps = stepsOf({ browser: process.argv.includes('--browser'), reports });
  const short = steps.filter(({ report }) => report === undefined);
  const counts = await Promise.all(short.map(runStep));
  // Tests take all cores by themselves.
  for (const step of steps.filter(({ report }) => report !== undefined)) {
    counts.push(await runStep(step));
  }
  const sum = addCounts(counts);
  process.exitCode = sum.failed === 0 ? 0 : 1;
  process.stdout.write(`${countsLine(sum)}\n`);
}

if (import.meta.main) await main();
