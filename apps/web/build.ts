// Builds the pages into apps/web/dist, and only when a source has changed since the last build.

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { build } from 'vite';
import type { ShellFiles } from './src/offline/shell-files.ts';

const root = import.meta.dirname;
const packages = join(root, '..', '..', 'packages');
const outDir = join(root, 'dist');
/** The packages that run in the browser. */
const pure = ['values', 'regions', 'law'];
/** Outside the sources, on the same disk as the pages. */
const workshop = join(root, 'node_modules', '.payung-web');
const mark = '.sources';

export type WebBuild = { readonly webDir: string; readonly built: boolean };

/** The finished folder appears in one step: a killed build leaves the old pages or none. */
export async function buildWeb(): Promise<WebBuild> {
  const sources = await sourcesHash();
  if ((await findMark()) === sources) return { webDir: outDir, built: false };
  await removeLeftovers();
  const fresh = join(workshop, `${process.pid}`);
  await asProduction(() =>
    build({
      configFile: join(root, 'vite.config.ts'),
      mode: 'production',
      logLevel: 'warn',
      build: { outDir: fresh, emptyOutDir: true },
    }),
  );
  const shell = await shellFiles(fresh);
  await asProduction(() => buildWorker(fresh, shell));
  await packFiles(fresh);
  await writeFile(join(fresh, mark), sources);
  await rm(outDir, { recursive: true, force: true });
  await rename(fresh, outDir);
  return { webDir: outDir, built: true };
}

type Chunk = {
  readonly file: string;
  readonly isEntry?: true;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};

/** What is loaded when it is wanted, and is wanted just when there is no line: what waits, and signing in again. */
const neededOffline = /^src\/(?:offline|sign-in)\/.*\.tsx$/;

/** By name of the file: a worker of another build is another worker. */
async function shellFiles(folder: string): Promise<ShellFiles> {
  const manifest = await readFile(join(folder, '.vite', 'manifest.json'), 'utf8');
  const chunks: Readonly<Record<string, Chunk>> = JSON.parse(manifest);
  const entry = Object.keys(chunks).find((key) => chunks[key]?.isEntry);
  if (entry === undefined) throw new Error('The pages have no beginning');
  const begun = new Set([entry, ...Object.keys(chunks).filter((key) => neededOffline.test(key))]);
  // Grows while it is walked: what is needed by what is needed.
  for (const key of begun) for (const other of chunks[key]?.imports ?? []) begun.add(other);
  const filesOf = ({ file, css = [] }: Chunk) => [file, ...css];
  const first = [...begun].flatMap((key) => filesOf(chunks[key] ?? { file: '' }));
  const all = Object.values(chunks).flatMap(filesOf);
  return { first: addressed(first), all: addressed(all) };
}

function addressed(files: readonly string[]): readonly string[] {
  return [...new Set(files)].map((file) => `/${file}`).sort();
}

/** One file at the root, so that it stands for every page. */
async function buildWorker(folder: string, shell: ShellFiles): Promise<void> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    mode: 'production',
    logLevel: 'warn',
    define: { payungShell: JSON.stringify(shell) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(root, 'src', 'offline', 'worker.ts'),
        output: { format: 'iife', entryFileNames: 'luring.js' },
      },
    },
  });
}

/** Beside each text its smallest form, made once here and not at each start of the server. */
async function packFiles(folder: string): Promise<void> {
  const texts = (await filesBelow(folder)).filter((path) => /\.(js|css|svg)$/.test(path));
  await Promise.all(
    texts.map(async (path) => writeFile(`${path}.br`, await brotli(await readFile(path)))),
  );
}

const brotli = promisify(brotliCompress);

/** Under a test runner the libraries would else be built in their slow and large development form. */
async function asProduction<T>(body: () => Promise<T>): Promise<T> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await body();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/** Unfinished folders of builds that were killed; those of living processes stay. */
async function removeLeftovers(): Promise<void> {
  await mkdir(workshop, { recursive: true });
  for (const name of await readdir(workshop)) {
    if (!isAlive(Number(name))) await rm(join(workshop, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function findMark(): Promise<string | undefined> {
  try {
    return await readFile(join(outDir, mark), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Over everything that can change the pages: their sources, the pure packages, the lock file. */
async function sourcesHash(): Promise<string> {
  const lock = join(root, '..', '..', 'package-lock.json');
  const files = [
    ...(await filesBelow(join(root, 'src'))),
    ...(await filesBelow(join(root, 'public'))),
    ...(await Promise.all(pure.map((name) => filesBelow(join(packages, name, 'src'))))).flat(),
    ...(await filesBelow(join(root, '..', '..', 'docs', 'law'))),
    ...['index.html', 'vite.config.ts', 'build.ts', 'package.json'].map((name) => join(root, name)),
    lock,
  ].sort();
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(`${relative(root, file).split(sep).join('/')}\0`);
    hash.update(
      createHash('sha256')
        .update(await readFile(file))
        .digest(),
    );
  }
  return hash.digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.(test|fixture)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
