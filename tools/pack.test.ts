// Proves that `law` is usable alone: packed, installed into an empty folder without a registry, its
// README run and type-checked there as a stranger would. Small invented trees show the refusals.

import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPackage, bundleOf, gzipLimitBytes, PackError, packTarball, weigh } from './pack.ts';

const root = join(import.meta.dirname, '..');
const work = realpathSync(mkdtempSync(join(tmpdir(), 'payung-packed-')));
afterAll(() => rmSync(work, { recursive: true }));

function folderIn(name: string): string {
  mkdirSync(join(work, name));
  return join(work, name);
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function run(command: string, args: readonly string[], cwd: string) {
  const shell = command === 'npm' && process.platform === 'win32';
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', shell });
  if (result.error !== undefined) throw result.error;
  return result;
}

/** Each `ts` block with the `text` block right below it; one without must print nothing. */
function examplesOf(readme: string): readonly { code: string; printed: string }[] {
  return [...readme.matchAll(/^```ts\n(.*?)^```$(?:\n+```text\n(.*?)^```$)?/gms)].map(
    ([, code = '', printed = '']) => ({ code, printed }),
  );
}

const specifier = /(?:^(?:import|export|\})[^'"\n]* from |^import |\bimport\()(['"])([^'"\n]+)\1/gm;

describe('the tarball of law', { timeout: 60_000 }, () => {
  const empty = folderIn('empty');
  const installed = join(empty, 'node_modules', '@payung', 'law');
  const built = folderIn('built');
  let files: readonly string[] = [];

  beforeAll(() => {
    buildPackage({ root, name: 'law', folder: built });
    const tarball = packTarball({ folder: built, out: join(work, 'out') });
    copyFileSync(tarball, join(empty, basename(tarball)));
    const options = ['--offline', '--no-audit', '--no-fund', '--prefix', '.'];
    const { status, stderr } = run('npm', ['install', ...options, basename(tarball)], empty);
    expect(status, stderr).toBe(0);
    files = filesBelow(installed);
  }, 120_000);

  test('holds modules with their types, a README and a licence, nothing else', () => {
    const others = files.filter((file) => !/^dist\/(law|values)\/.+\.(js|d\.ts)$/.test(file));
    expect(others).toEqual(['LICENSE', 'README.md', 'package.json']);
    expect(
      files.filter((file) => /\.(test|fixture)\.|(^|\/)(cases|parameters)\//.test(file)),
    ).toEqual([]);
    const modules = files.filter((file) => file.endsWith('.js'));
    expect(modules.length).toBeGreaterThan(10);
    expect(modules.map((file) => file.replace(/js$/, 'd.ts'))).toEqual(
      files.filter((file) => file.endsWith('.d.ts')),
    );
  });

  test('imports only what lies in it', () => {
    let seen = 0;
    for (const file of files.filter((each) => /\.(js|d\.ts)$/.test(each))) {
      for (const [, , name = ''] of readFileSync(join(installed, file), 'utf8').matchAll(
        specifier,
      )) {
        expect(name, file).toMatch(/^\.\.?\/.+\.js$/);
        expect(existsSync(join(dirname(join(installed, file)), name)), `${file}: ${name}`).toBe(
          true,
        );
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  test('needs no other package and runs nothing when installed', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const source = JSON.parse(readFileSync(join(root, 'packages/law/package.json'), 'utf8'));
    expect(manifest).toEqual({
      name: '@payung/law',
      version: source.version,
      description: source.description,
      license: 'Apache-2.0',
      type: 'module',
      sideEffects: false,
      engines: { node: '>=22.19' },
      exports: expect.objectContaining({
        '.': { types: './dist/law/index.d.ts', default: './dist/law/index.js' },
        './values': { types: './dist/values/index.d.ts', default: './dist/values/index.js' },
      }),
    });
    expect(readdirSync(join(empty, 'node_modules', '@payung'))).toEqual(['law']);
  });

  test('has the doors of the repository, word for word', async () => {
    for (const [folder, module] of [
      ['law', 'law/index'],
      ['values', 'values/index'],
    ] as const) {
      const source = pathToFileURL(join(root, 'packages', folder, 'src/index.ts')).href;
      const packed = pathToFileURL(join(installed, 'dist', `${module}.js`)).href;
      expect(Object.keys(await import(packed)).sort()).toEqual(
        Object.keys(await import(source)).sort(),
      );
    }
  });

  test('has a README whose examples print what they say', () => {
    const examples = examplesOf(readFileSync(join(installed, 'README.md'), 'utf8'));
    expect(examples.map((each) => each.printed).join('')).not.toBe('');
    for (const [index, { code, printed }] of examples.entries()) {
      const file = `example-${index}.mts`;
      writeFileSync(join(empty, file), code);
      const { status, stdout, stderr } = run(process.execPath, [file], empty);
      expect(status, `${code}\n${stderr}`).toBe(0);
      expect(stdout, code).toBe(printed);
    }
  });

  test.each([
    ['Node', { module: 'nodenext' }],
    ['a bundler', { module: 'esnext', moduleResolution: 'bundler' }],
  ])('has types that a strict caller on %s compiles against', (name, moduleOptions) => {
    const examples = examplesOf(readFileSync(join(installed, 'README.md'), 'utf8'));
    for (const [index, { code }] of examples.entries()) {
      writeFileSync(join(empty, `example-${index}.mts`), code);
    }
    const project = `tsconfig.${name.replace(' ', '-')}.json`;
    const compilerOptions = {
      ...moduleOptions,
      ...{ target: 'es2024', lib: ['es2024', 'dom'], types: [], noEmit: true },
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
      skipLibCheck: false,
    };
    const config = { compilerOptions, include: ['example-*.mts'] };
    writeFileSync(join(empty, project), JSON.stringify(config));
    const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const { status, stdout } = run(process.execPath, [tsc, '--project', project], empty);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test('weighs at most 60 kB in a browser, with every figure in it', () => {
    const bundle = bundleOf(built);
    expect(gzipLimitBytes).toBe(60_000);
    expect(weigh('law', bundle)).toMatchObject({ fits: true });
    const parameters = join(root, 'packages/law/parameters');
    const ids = filesBelow(parameters).flatMap(
      (path) => /^id: (\S+)$/m.exec(readFileSync(join(parameters, path), 'utf8'))?.[1] ?? [],
    );
    expect(ids.length).toBeGreaterThan(10);
    expect(ids.filter((id) => !bundle.includes(id))).toEqual([]);
  });
});

/** A repository of two packages: `sums` stands on `words`. */
function smallTree(name: string, changes: Readonly<Record<string, string>> = {}): string {
  const tree = folderIn(name);
  const manifest = (of: string, rest: object) =>
    JSON.stringify({ name: `@payung/${of}`, version: '1.2.3', license: 'MIT', ...rest });
  const files: Readonly<Record<string, string>> = {
    LICENSE: 'All may.\n',
    'package.json': JSON.stringify({ engines: { node: '>=22' } }),
    'packages/sums/package.json': manifest('sums', {
      private: true,
      exports: { '.': './src/index.ts', './deep': './src/deep/deep.ts' },
      dependencies: { '@payung/words': '1.2.3' },
    }),
    'packages/sums/README.md': "```ts\nimport { one } from '@payung/words';\n```\n",
    'packages/sums/src/index.ts':
      "// Says import { one } from '@payung/words';\nexport * from './deep/deep.ts';\n",
    'packages/sums/src/deep/deep.ts':
      "import {\n  one,\n  type Word,\n} from '@payung/words';\n\nexport function two(): Word {\n  return one + one;\n}\n",
    'packages/sums/src/deep/deep.test.ts': "import 'vitest';\n",
    'packages/sums/src/two.fixture.ts': 'export const two = 2;\n',
    'packages/words/package.json': manifest('words', { exports: { '.': './src/index.ts' } }),
    'packages/words/src/index.ts': 'export type Word = number;\nexport const one: Word = 1;\n',
    ...changes,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

function packedFrom(tree: string, name = 'sums'): string {
  const folder = join(tree, 'packed');
  mkdirSync(folder);
  buildPackage({ root: tree, name, folder });
  return folder;
}

describe('a package', { timeout: 60_000 }, () => {
  test('takes the workspace packages it stands on with it, each behind a door of its own', () => {
    const folder = packedFrom(smallTree('inside'));
    expect(filesBelow(folder)).toEqual([
      'LICENSE',
      'README.md',
      ...['deep/deep.d.ts', 'deep/deep.js', 'index.d.ts', 'index.js'].map(
        (file) => `dist/sums/${file}`,
      ),
      ...['index.d.ts', 'index.js'].map((file) => `dist/words/${file}`),
      'package.json',
    ]);
    const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    expect(Object.keys(exports)).toEqual(['.', './deep', './words']);
    for (const file of ['deep.js', 'deep.d.ts']) {
      const text = readFileSync(join(folder, 'dist/sums/deep', file), 'utf8');
      expect(text).toContain("from '../../words/index.js'");
    }
  });

  test('says in its README the names a stranger imports, and leaves comments as they are', () => {
    const folder = packedFrom(smallTree('readme'));
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    expect(readme).toBe("```ts\nimport { one } from '@payung/sums/words';\n```\n");
    const index = readFileSync(join(folder, 'dist/sums/index.js'), 'utf8');
    expect(index).toContain("// Says import { one } from '@payung/words';");
  });

  test('gives the same tarball from the same sources', () => {
    const folder = packedFrom(smallTree('twice'));
    const first = readFileSync(packTarball({ folder, out: join(work, 'first') }));
    const second = readFileSync(packTarball({ folder, out: join(work, 'second') }));
    expect(second.equals(first)).toBe(true);
    expect(readdirSync(join(work, 'first'))).toEqual(['payung-sums-1.2.3.tgz']);
    expect(filesBelow(folder).filter((file) => file.endsWith('.tgz'))).toEqual([]);
  });

  test('with an outside dependency is refused by its name', () => {
    const manifest = { exports: {}, dependencies: { kysely: '1.0.0' } };
    const path = 'packages/words/package.json';
    const tree = smallTree('outside', { [path]: JSON.stringify(manifest) });
    expect(() => packedFrom(tree)).toThrow(PackError);
    expect(() => buildPackage({ root: tree, name: 'sums', folder: tree })).toThrow(
      'packages/words depends on kysely',
    );
  });

  test.each([
    ['imports a Node module', "import { join } from 'node:path';\nexport const one = join;\n"],
    ['imports what it does not declare', "export * from '@payung/regions';\n"],
    ['has a type error', "export const one: number = 'one';\n"],
  ])('that %s is refused with the place', (name, text) => {
    const tree = smallTree(name, { 'packages/words/src/index.ts': text });
    expect(() => packedFrom(tree)).toThrow(/words\/index\.ts\(1,\d+\): error TS/);
    expect(existsSync(join(tree, 'packed', 'dist'))).toBe(false);
  });

  test('whose door is not a source file is refused', () => {
    const manifest = { name: '@payung/words', exports: { '.': './data.json' } };
    const path = 'packages/words/package.json';
    const tree = smallTree('door', { [path]: JSON.stringify(manifest) });
    expect(() => packedFrom(tree)).toThrow('packages/words exports ./data.json');
  });

  test('that does not exist is refused', () => {
    expect(() => packedFrom(smallTree('absent'), 'nothing')).toThrow('no package “nothing”');
  });

  test('above the limit of a browser is told with its weight', () => {
    expect(weigh('sums', 'a'.repeat(200_000))).toEqual({
      text: expect.stringMatching(/^sums: \d{3} bytes gzip, within the limit of 60000 \(200000 /),
      fits: true,
    });
    // Chance does not shrink: the digest of each number is 64 signs of 4 bits.
    const digests = Array.from({ length: 2_000 }, (_, index) => hash('sha256', String(index)));
    expect(weigh('sums', digests.join(''))).toEqual({
      text: expect.stringMatching(/^sums: \d{5} bytes gzip, ABOVE the limit of 60000 \(128000 /),
      fits: false,
    });
  });

  test('is packed and weighed from the command line, and wrong words are told', () => {
    const tool = join(root, 'tools', 'pack.ts');
    const out = join(work, 'from-command');
    const packed = run(process.execPath, [tool, 'values', '--out', out, '--size'], work);
    expect(packed.stderr).toBe('');
    expect(packed.stdout).toMatch(/payung-values-\S+\.tgz\nvalues: \d+ bytes gzip, within/);
    expect(readdirSync(out)).toEqual([expect.stringMatching(/^payung-values-.+\.tgz$/)]);
    expect(packed.status).toBe(0);
    for (const wrong of [[], ['values'], ['values', 'law', '--size'], ['nothing', '--size']]) {
      const { status, stderr } = run(process.execPath, [tool, ...wrong], work);
      expect(status, wrong.join(' ')).toBe(2);
      expect(stderr).toMatch(/^(usage|no package)/);
    }
  });
});
