// Mutation testing: changes the sources of a package one spot at a time and demands that its tests
// notice. `node tools/mutate.ts [law|values|PATH…] [--changed[=REF]] [--loading] [--near]`; not part of `npm
// test`, since it takes minutes. Ends with 1 below 85 % noticed, with 2 when it could not be measured.

import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyTree } from './planting.ts';

/** Share of mutants that the tests must notice. */
const demandedPercent = 85;
const areas = ['values', 'law'];
/** Not code with rules: tests and their tools, generated figures, words, the closed list of codes. */
const leftOut =
  /\.(test|fixture|bench|d)\.ts$|(^|\/)(generated|text)\/|(^|\/)values\/src\/issue-codes\.ts$/;

/** `failed` is what did not run at all (the changed module threw on loading): not counted. */
const outcomes = ['killed', 'timeout', 'survived', 'failed', 'ignored'] as const;
type Outcome = (typeof outcomes)[number];

export type Mutant = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly kind: string;
  readonly outcome: Outcome;
  /** The source as it was and as it was changed, on one line each. */
  readonly before: string;
  readonly after: string;
};

type Place = { readonly line: number; readonly column: number };
type Report = {
  readonly files: Readonly<
    Record<
      string,
      {
        readonly source: string;
        readonly mutants: readonly {
          readonly mutatorName: string;
          readonly replacement?: string;
          readonly status: string;
          readonly location: { readonly start: Place; readonly end: Place };
        }[];
      }
    >
  >;
};

const outcomeOf: Readonly<Record<string, Outcome>> = {
  Killed: 'killed',
  Timeout: 'timeout',
  Survived: 'survived',
  NoCoverage: 'survived',
  RuntimeError: 'failed',
  CompileError: 'failed',
  Ignored: 'ignored',
};

/** How much is mutated, and which tests must notice. */
export type Extent = {
  /** What runs once on loading too (the description of a rule): needs all tests for every change, hours. */
  readonly loading?: boolean;
  /** Only {@link nearTests}: for files that every test of the package runs through. */
  readonly near?: boolean;
};

/** A call that cannot be measured, in words for the one who called. */
export class MutationError extends Error {
  override readonly name = 'MutationError';
}

/** The files a word or path stands for: `law` is `packages/law/src`. */
export function sourcesOf(root: string, target: string): readonly string[] {
  const path = areas.includes(target) ? `packages/${target}/src` : slashed(relative(root, target));
  if (!existsSync(join(root, path))) throw new MutationError(`Not found: ${path}`);
  if (!/^packages\/[^/]+(\/|$)/.test(path)) throw new MutationError(`Not in packages: ${path}`);
  const files = path.endsWith('.ts')
    ? [path]
    : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
        .map((each) => `${path}/${slashed(each)}`)
        .filter((each) => each.endsWith('.ts') && /^packages\/[^/]+\/src\//.test(each));
  return files.filter((each) => !leftOut.test(each)).sort();
}

/**
 * The tests of a package that import one of the files themselves, and the cases of its folder or, where it
 * stands above those, of all below (`cases.test.ts`). What they miss another test may notice: a score by
 * them is a least one.
 */
export function nearTests(
  root: string,
  folder: string,
  files: readonly string[],
): readonly string[] {
  const tests = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((each) => `${folder}/${slashed(each)}`)
    .filter((each) => each.endsWith('.test.ts') && !each.endsWith('.db.test.ts'));
  const found = tests.filter((test) => {
    if (test.endsWith('/cases.test.ts')) return files.some((file) => isInLine(file, test));
    const paths = readFileSync(join(root, test), 'utf8').matchAll(/ from '(\.[^']+)';/g);
    const imported = [...paths].map(([, path = '']) => slashed(join(dirname(test), path)));
    return imported.some((each) => files.includes(each));
  });
  if (found.length === 0) throw new MutationError(`No test imports ${files.join(', ')}`);
  return found.sort();
}

/** One of the two stands in the folder of the other or below it. */
function isInLine(file: string, test: string): boolean {
  const [own, other] = [`${dirname(file)}/`, `${dirname(test)}/`];
  return own.startsWith(other) || other.startsWith(own);
}

/** Files that differ from a commit, and files not yet in git. */
export function changedFiles(root: string, commit: string): readonly string[] {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean);
  return [
    ...git('diff', '--name-only', '--relative', '--diff-filter=d', commit),
    ...git('ls-files', '--others', '--exclude-standard'),
  ];
}

/**
 * Mutates files of one or more packages in a copy of the tree; each package must be held by its own
 * tests, so a rule of `law` that only a test of `office` knows has survivors.
 */
export async function mutate(
  root: string,
  files: readonly string[],
  extent: Extent = {},
): Promise<readonly Mutant[]> {
  if (!existsSync(join(root, 'node_modules/@stryker-mutator/vitest-runner'))) {
    throw new MutationError('Stryker is not installed here: npm ci');
  }
  const work = realpathSync(mkdtempSync(join(tmpdir(), 'payung-mutate-')));
  try {
    copyTree(root, join(work, 'tree'));
    const packages = [...new Set(files.map((file) => file.split('/').slice(0, 2).join('/')))];
    const mutants: Mutant[] = [];
    for (const each of packages) {
      const own = files.filter((file) => file.startsWith(`${each}/`));
      mutants.push(...(await mutatePackage(work, { folder: each, files: own, extent })));
    }
    // Nothing counted is nothing proved: a file of types only, or Stryker saw no file.
    if (mutants.length === 0) throw new MutationError(`Nothing to mutate: ${files.join(', ')}`);
    return mutants;
  } finally {
    // Runners of an interrupted run may still be writing: tried again for some seconds.
    rmSync(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function mutatePackage(
  work: string,
  { folder, files, extent }: { folder: string; files: readonly string[]; extent: Extent },
) {
  const tree = join(work, 'tree');
  const report = join(work, 'report.json');
  const [vitest, stryker] = [join(work, 'vitest.config.mjs'), join(work, 'stryker.json')];
  const tests = {
    include: extent.near ? nearTests(tree, folder, files) : [`${folder}/**/*.test.ts`],
    exclude: ['**/*.db.test.ts', '**/node_modules/**'],
  };
  writeFileSync(vitest, `export default ${JSON.stringify({ test: tests })};\n`);
  writeFileSync(stryker, JSON.stringify(settings({ files, vitest, report, extent })));
  rmSync(report, { force: true });
  await runIn(tree, stryker);
  if (!existsSync(report)) throw new MutationError(`No report for ${folder}: see above`);
  const read: Report = JSON.parse(readFileSync(report, 'utf8'));
  return mutantsOf(read);
}

function settings(of: {
  files: readonly string[];
  vitest: string;
  report: string;
  extent: Extent;
}) {
  return {
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', join(import.meta.dirname, 'mutators.ts')],
    ignorers: ['thrown-words'],
    // The copy is ours: its links between packages lead to the changed sources, as they should.
    inPlace: true,
    coverageAnalysis: 'perTest',
    ignoreStatic: !of.extent.loading,
    vitest: { configFile: of.vitest, related: false },
    mutate: of.files,
    concurrency: availableParallelism(),
    // A busy machine must not count as a test that noticed an endless loop.
    timeoutMS: 10_000,
    timeoutFactor: 2,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: of.report },
    allowConsoleColors: false,
    logLevel: 'warn',
    warnings: { slow: false },
  };
}

/** Its own process: Stryker works on the working folder, and its progress goes to stderr. */
async function runIn(tree: string, configFile: string): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'mutators.ts'), configFile], {
    cwd: tree,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // Interrupted, it leaves neither a process nor a copy behind: the end of the child ends the run.
  const stop = () => child.kill();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  for (const stream of [child.stdout, child.stderr]) stream.pipe(process.stderr, { end: false });
  const ended = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
  if (ended !== 0) throw new MutationError(`Stryker ended with ${ended}: see above`);
}

/** The mutants of a report, with the words of their change. */
export function mutantsOf(report: Report): readonly Mutant[] {
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants.map((each) => {
      const { start, end } = each.location;
      const lines = source.split('\n');
      const outcome = outcomeOf[each.status];
      if (outcome === undefined) throw new MutationError(`Unknown outcome: ${each.status}`);
      const head = lines[start.line - 1]?.slice(0, start.column - 1) ?? '';
      const tail = lines[end.line - 1]?.slice(end.column - 1) ?? '';
      const span = lines.slice(start.line - 1, end.line).join('\n');
      const was = span.slice(head.length, span.length - tail.length);
      return {
        ...{ file: slashed(file), line: start.line, column: start.column, outcome },
        kind: each.mutatorName,
        before: oneLine(head + was + tail),
        after: oneLine(head + (each.replacement ?? '') + tail),
      };
    }),
  );
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

/** Share of the counted mutants that a test noticed; an endless loop was noticed. */
export function scorePercent(mutants: readonly Mutant[]): number {
  const { killed, timeout, survived } = countOutcomes(mutants);
  const counted = killed + timeout + survived;
  return counted === 0 ? 100 : ((killed + timeout) / counted) * 100;
}

function countOutcomes(mutants: readonly Mutant[]): Record<Outcome, number> {
  const counts = { killed: 0, timeout: 0, survived: 0, failed: 0, ignored: 0 };
  for (const mutant of mutants) counts[mutant.outcome] += 1;
  return counts;
}

/** The survivors to look at, then a line per file and one for all. */
export function reportText(mutants: readonly Mutant[], { near = false }: Extent = {}): string {
  const files = [...new Set(mutants.map((each) => each.file))].sort();
  const rows = files.map((file) =>
    row(
      file,
      mutants.filter((each) => each.file === file),
    ),
  );
  const survivors = mutants.filter((each) => each.outcome === 'survived');
  const titles = ['file', 'mutants', ...outcomes, 'score'];
  return [
    ...survivors.map(
      (each) =>
        `${each.file}:${each.line}:${each.column} ${each.kind}\n  - ${each.before}\n  + ${each.after}`,
    ),
    '',
    ...table([titles, ...rows, row('all', mutants)]),
    ...(near
      ? ['At least: asked were only the tests that import these files, and the cases.']
      : []),
    '',
  ].join('\n');
}

function row(name: string, mutants: readonly Mutant[]): readonly string[] {
  const counts = countOutcomes(mutants);
  const numbers = [mutants.length, ...outcomes.map((outcome) => counts[outcome])];
  return [name, ...numbers.map(String), `${scorePercent(mutants).toFixed(1)} %`];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((each) => each[at]?.length ?? 0)));
  return rows.map((cells) =>
    cells
      .map((cell, at) =>
        at === 0 ? cell.padEnd(widths?.[at] ?? 0) : cell.padStart(widths?.[at] ?? 0),
      )
      .join('  '),
  );
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

/** What the words of a call ask for. */
export function readCall(
  root: string,
  args: readonly string[],
): { readonly files: readonly string[]; readonly extent: Extent } {
  const spoken = args.map((each) => (each === '--changed' ? '--changed=HEAD' : each));
  const { values, positionals } = parseArgs({
    args: spoken,
    allowPositionals: true,
    options: {
      changed: { type: 'string' },
      loading: { type: 'boolean', default: false },
      near: { type: 'boolean', default: false },
    },
  });
  const { changed: since, loading, near } = values;
  const targets = positionals.length === 0 ? areas : positionals;
  const asked = targets.flatMap((target) =>
    sourcesOf(root, areas.includes(target) ? target : resolve(target)),
  );
  const changed = since === undefined ? undefined : changedFiles(root, since);
  const files = [...new Set(asked)].filter(
    (file) => changed === undefined || changed.includes(file),
  );
  return { files, extent: { loading, near } };
}

async function main(): Promise<number> {
  const root = join(import.meta.dirname, '..');
  try {
    const { files, extent } = readCall(root, process.argv.slice(2));
    if (files.length === 0) {
      process.stdout.write('No changed file to mutate.\n');
      return 0;
    }
    const mutants = await mutate(root, files, extent);
    process.stdout.write(reportText(mutants, extent));
    return scorePercent(mutants) < demandedPercent ? 1 : 0;
  } catch (error) {
    process.stderr.write(`mutate: ${error instanceof Error ? error.message : error}\n`);
    return 2;
  }
}

if (import.meta.main) process.exitCode = await main();
