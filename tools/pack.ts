// Builds the npm tarball of a workspace package that others use alone: JavaScript and types, with
// the workspace packages it stands on inside, so that it has no dependency. In development nothing
// is built (ADR 0001). `node tools/pack.ts law --out DIR` packs, `--size` weighs it for a browser.

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const home = join(import.meta.dirname, '..');
const scope = '@payung/';
/** What a calculator page may load for all of the law, its figures included. */
export const gzipLimitBytes = 60_000;

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
};
/** What goes into one tarball: the packed package and what it stands on, each by its folder. */
type Contents = {
  readonly packed: Manifest;
  readonly manifests: ReadonlyMap<string, Manifest>;
};

/** The package cannot be published as it stands; the message says what to change. */
export class PackError extends Error {
  override readonly name = 'PackError';
}

/** Writes what npm packs into an empty folder: package.json, README, LICENSE and `dist`. */
export function buildPackage(options: { root: string; name: string; folder: string }): void {
  const { root, name, folder } = options;
  const contents = contentsOf(root, name);
  const doors = doorsOf(contents);
  const staging = makeTemporary();
  try {
    stageSources(root, contents, staging);
    compile(staging, { doors: [...doors.values()], outDir: join(folder, 'dist') });
  } finally {
    rmSync(staging, { recursive: true });
  }
  const readme = readFileSync(join(root, 'packages', name, 'README.md'), 'utf8');
  writeFileSync(join(folder, 'README.md'), publishedNames(readme, contents));
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  writeJson(join(folder, 'package.json'), publishedManifest(root, contents.packed, doors));
}

/** The real path: on some systems the temporary folder is a link, which compilers resolve. */
function makeTemporary(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'payung-pack-')));
}

/** The package and every workspace package below it; an outside dependency is refused. */
function contentsOf(root: string, name: string): Contents {
  const manifests = new Map<string, Manifest>();
  const waiting = [name];
  for (const each of waiting) {
    if (manifests.has(each)) continue;
    const manifest = readManifest(root, each);
    manifests.set(each, manifest);
    for (const dependency of Object.keys(manifest.dependencies ?? {})) {
      if (!dependency.startsWith(scope)) {
        throw new PackError(
          `packages/${each} depends on ${dependency}: only packages without outside dependencies are packed`,
        );
      }
      waiting.push(dependency.slice(scope.length));
    }
  }
  return { packed: readManifest(root, name), manifests };
}

function readManifest(root: string, name: string): Manifest {
  const path = join(root, 'packages', name, 'package.json');
  if (!existsSync(path)) throw new PackError(`no package “${name}”: ${path} does not exist`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Door as callers name it (`.`, `./values`) → the module behind it, without ending (`law/index`). */
function doorsOf({ packed, manifests }: Contents): ReadonlyMap<string, string> {
  const doors = new Map<string, string>();
  for (const [name, manifest] of manifests) {
    for (const [subpath, target] of Object.entries(manifest.exports)) {
      const door = manifest.name === packed.name ? subpath : `./${posix.join(name, subpath)}`;
      if (!doors.has(door)) doors.set(door, moduleOf(name, target));
    }
  }
  return doors;
}

function moduleOf(name: string, target: string): string {
  const path = /^\.\/src\/(.+)\.ts$/.exec(target)?.[1];
  if (path === undefined) {
    throw new PackError(`packages/${name} exports ${target}: only ./src/*.ts can be packed`);
  }
  return `${name}/${path}`;
}

function stageSources(root: string, contents: Contents, staging: string): void {
  for (const name of contents.manifests.keys()) {
    const sources = join(root, 'packages', name, 'src');
    for (const path of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.ts') || path.endsWith('.test.ts')) continue;
      const file = posix.join(name, path.replaceAll('\\', '/'));
      const text = readFileSync(join(sources, path), 'utf8');
      mkdirSync(dirname(join(staging, file)), { recursive: true });
      writeFileSync(join(staging, file), emittedNames(text, file, contents));
    }
  }
}

/**
 * Imports by the names they have once emitted, in JavaScript and in types alike: `./day.ts` →
 * `./day.js`, `@payung/values` → `../values/index.js`. The compiler refuses whatever is left, as
 * nothing is installed where it runs.
 */
function emittedNames(text: string, file: string, contents: Contents): string {
  return mapImports(text, (specifier) => {
    if (specifier.startsWith('.')) return specifier.replace(/\.ts$/, '.js');
    const module = findModule(specifier, contents);
    if (module === undefined) return specifier;
    const path = posix.relative(posix.dirname(file), `${module}.js`);
    return path.startsWith('.') ? path : `./${path}`;
  });
}

/** A README of the repository imports by workspace names; whoever installed the tarball cannot. */
function publishedNames(readme: string, contents: Contents): string {
  const own = contents.packed.name;
  return mapImports(readme, (specifier) =>
    `${specifier}/`.startsWith(`${own}/`) || findModule(specifier, contents) === undefined
      ? specifier
      : `${own}/${specifier.slice(scope.length)}`,
  );
}

/** Statements as the formatter writes them; a comment or a text that quotes one stays. */
function mapImports(text: string, map: (specifier: string) => string): string {
  return text.replace(
    /^((?:import|export|\})[^'"\n]* from |import )'([^'\n]+)';$/gm,
    (_, head: string, specifier: string) => `${head}'${map(specifier)}';`,
  );
}

function findModule(specifier: string, { manifests }: Contents): string | undefined {
  for (const [name, manifest] of manifests) {
    if (specifier !== manifest.name && !specifier.startsWith(`${manifest.name}/`)) continue;
    const target = manifest.exports[`.${specifier.slice(manifest.name.length)}`];
    if (target !== undefined) return moduleOf(name, target);
  }
  return undefined;
}

/** Only what the doors reach is emitted, so tests, fixtures and cases stay at home. */
function compile(staging: string, options: { doors: readonly string[]; outDir: string }): void {
  writeJson(join(staging, 'package.json'), { type: 'module' });
  writeJson(join(staging, 'tsconfig.json'), {
    extends: join(home, 'tsconfig.json'),
    compilerOptions: {
      noEmit: false,
      noEmitOnError: true,
      declaration: true,
      allowImportingTsExtensions: false,
      // No Node types: what needs Node does not compile here.
      types: [],
      newLine: 'lf',
      rootDir: staging,
      outDir: options.outDir,
    },
    files: options.doors.map((door) => `${door}.ts`),
    include: [],
  });
  const tsc = join(home, 'node_modules', 'typescript', 'bin', 'tsc');
  run(process.execPath, [tsc, '--pretty', 'false'], staging);
}

function publishedManifest(
  root: string,
  packed: Manifest,
  doors: ReadonlyMap<string, string>,
): unknown {
  const { engines }: { readonly engines: unknown } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return {
    name: packed.name,
    version: packed.version,
    description: packed.description,
    license: packed.license,
    type: 'module',
    sideEffects: false,
    engines,
    exports: Object.fromEntries(
      [...doors].map(([door, module]) => [
        door,
        { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` },
      ]),
    ),
  };
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`);
}

/** Packs a built folder with npm; gives the path of the tarball. */
export function packTarball(options: { folder: string; out: string }): string {
  const { folder, out } = options;
  // npm packs into the folder it runs in: no path reaches a Windows shell, which would split it.
  const output = run('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error'], folder);
  const [packed]: { readonly filename: string }[] = Object.values(JSON.parse(output));
  if (packed === undefined) throw new Error(`npm pack named no tarball: ${output}`);
  mkdirSync(out, { recursive: true });
  const tarball = join(out, packed.filename);
  copyFileSync(join(folder, packed.filename), tarball);
  rmSync(join(folder, packed.filename));
  return tarball;
}

/** All exports of the main door of a built folder in one minified file, as a browser would load it. */
export function bundleOf(folder: string): string {
  const manifest: { readonly exports: Readonly<Record<string, { readonly default: string }>> } =
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const work = makeTemporary();
  try {
    const door = manifest.exports['.'];
    if (door === undefined) throw new PackError('a package without a door of its own');
    writeFileSync(
      join(work, 'entry.js'),
      `export * from ${JSON.stringify(join(folder, door.default))};\n`,
    );
    const rolldown = join(home, 'node_modules', 'rolldown', 'bin', 'cli.mjs');
    const options = ['--format', 'esm', '--platform', 'browser', '--minify'];
    run(process.execPath, [rolldown, 'entry.js', ...options, '--file', 'bundle.js'], work);
    return readFileSync(join(work, 'bundle.js'), 'utf8');
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** What a browser has to fetch, against the limit. */
export function weigh(name: string, bundle: string) {
  const minifiedBytes = Buffer.byteLength(bundle);
  const gzipBytes = gzipSync(bundle, { level: 9 }).length;
  const fits = gzipBytes <= gzipLimitBytes;
  const verdict = `${fits ? 'within' : 'ABOVE'} the limit of ${gzipLimitBytes}`;
  return { fits, text: `${name}: ${gzipBytes} bytes gzip, ${verdict} (${minifiedBytes} minified)` };
}

function run(command: string, args: readonly string[], cwd: string): string {
  const shell = command === 'npm' && process.platform === 'win32';
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, shell });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) {
    throw new PackError(`${[command, ...args].join(' ')}:\n${result.stdout}${result.stderr}`);
  }
  return result.stdout;
}

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, size: { type: 'boolean', default: false } },
  });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1 || (values.out === undefined && !values.size)) {
    throw new PackError('usage: node tools/pack.ts PACKAGE [--out DIR] [--size]');
  }
  const folder = makeTemporary();
  try {
    buildPackage({ root: home, name, folder });
    if (values.out !== undefined) {
      process.stdout.write(`${packTarball({ folder, out: resolve(values.out) })}\n`);
    }
    if (values.size) {
      const { text, fits } = weigh(name, bundleOf(folder));
      process.stdout.write(`${text}\n`);
      process.exitCode = fits ? 0 : 1;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) {
  try {
    main();
  } catch (error) {
    // A package that cannot be packed is told in words; anything else keeps its stack.
    if (!(error instanceof PackError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
