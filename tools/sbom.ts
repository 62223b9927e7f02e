// `node tools/sbom.ts PATH` writes what a release rests on as CycloneDX 1.6: each package of the lock file
// that is not for development alone, with version, licence, digest and what it needs itself (T25).

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Entry = {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
export type Lock = {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, Entry>>;
};

export type Component = {
  readonly type: 'library' | 'application';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly scope?: 'required' | 'optional';
  readonly licenses?: readonly { readonly expression: string }[];
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
};
export type Bom = {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly serialNumber: string;
  readonly version: 1;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
};

const modules = 'node_modules/';

/** The same lock gives the same bytes: the serial number is made of it, and no time stands in it. */
export function billOf(lock: Lock): Bom {
  const shipped = Object.entries(lock.packages).filter(([path, entry]) => isShipped(path, entry));
  const components = new Map(shipped.map(([path, entry]) => [refOf(path, entry), { path, entry }]));
  const root = componentOf('', { name: lock.name, ...lock.packages[''] });
  const needs = [...components].map(([ref, { path, entry }]) => ({
    ref,
    dependsOn: neededBy(lock, path, entry),
  }));
  const own = Object.entries(lock.packages).filter(([path]) => /^(apps|packages)\//.test(path));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(lock))}`,
    version: 1,
    metadata: { component: { ...root, type: 'application' } },
    components: [...components].map(([, { path, entry }]) => componentOf(path, entry)),
    dependencies: [
      {
        ref: root['bom-ref'],
        dependsOn: unique(
          ['', ...own.map(([path]) => path)].flatMap((path) =>
            neededBy(lock, path, lock.packages[path] ?? {}),
          ),
        ),
      },
      ...needs,
    ],
  };
}

function isShipped(path: string, { dev, devOptional, link }: Entry): boolean {
  return path.includes(modules) && dev !== true && devOptional !== true && link !== true;
}

function nameOf(path: string, { name }: Entry): string {
  return name ?? path.slice(path.lastIndexOf(modules) + modules.length);
}

/** @example refOf('node_modules/@a/b', { version: '1.0.0' }) // 'pkg:npm/%40a/b@1.0.0' */
function refOf(path: string, entry: Entry): string {
  return `pkg:npm/${nameOf(path, entry).replace('@', '%40')}@${entry.version}`;
}

function componentOf(path: string, entry: Entry): Component {
  const { version, license, integrity, optional } = entry;
  if (version === undefined) throw new Error(`${path} stands in the lock without a version`);
  const ref = refOf(path, entry);
  const [, content] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  const hex = content && Buffer.from(content, 'base64').toString('hex');
  return {
    type: 'library',
    'bom-ref': ref,
    name: nameOf(path, entry),
    version,
    purl: ref,
    scope: optional === true ? 'optional' : 'required',
    ...(license === undefined ? {} : { licenses: [{ expression: license }] }),
    ...(hex === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: hex }] }),
  };
}

/** As Node finds them: in the own folder first, then further out. */
function neededBy(lock: Lock, from: string, entry: Entry): readonly string[] {
  const names = Object.keys({ ...entry.dependencies, ...entry.optionalDependencies });
  return unique(
    names.flatMap((name) => {
      const path = foldersOutward(from)
        .map((folder) => `${folder}${modules}${name}`)
        .find((each) => each in lock.packages);
      const found = path === undefined ? undefined : lock.packages[path];
      // Builds for other platforms may be missing, our own packages are part of the whole.
      if (path === undefined || found === undefined || !isShipped(path, found)) return [];
      return [refOf(path, found)];
    }),
  );
}

function foldersOutward(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf(modules), 0))) {
    folders.push(at.endsWith('/') ? at : `${at}/`);
    if (!at.includes(modules)) break;
  }
  return [...new Set([...folders, ''])];
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return [...parts, `${variant}${hex.slice(18, 20)}`, hex.slice(20, 32)].join('-');
}

export function readLock(): Lock {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8'));
}

if (import.meta.main) {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error('Where to? node tools/sbom.ts payung.cdx.json');
  writeFileSync(path, `${JSON.stringify(billOf(readLock()), undefined, 2)}\n`);
}
