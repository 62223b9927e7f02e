// Completes package-lock.json with the builds for other platforms that the registry in use did not
// have when the lock was written: without them `npm ci` refuses the lock. Run after each change of
// dependencies. Entries made here carry name, version and platform; npm checks nothing more of
// them on the machines that leave them out, and fetches them by version on the others.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Entry = {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
};
type Lock = { packages: Record<string, Entry> };

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows'];
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'];
const exact = /^\d+\.\d+\.\d+(-[\w.-]+)?$/;

/** The lock with an entry for every platform build that its packages name. */
export function completeLock(lock: Lock): Lock {
  const packages = { ...lock.packages };
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const isThere =
        `node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages;
      const platform = platformOf(name);
      if (isThere || platform === undefined || !exact.test(version)) continue;
      const dev = entry.dev ? { dev: true } : {};
      packages[`node_modules/${name}`] = { version, ...dev, optional: true, ...platform };
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

/** From the last words of the name: `cli-linux-x64-musl`. Undefined when it names no platform. */
function platformOf(name: string): Pick<Entry, 'os' | 'cpu' | 'libc'> | undefined {
  const words = name.split(/[/-]/);
  const os = words.find((word) => systems.includes(word));
  const cpu = processors.find((processor) => words.includes(processor));
  if (os === undefined || cpu === undefined) return undefined;
  const system = { os: [os === 'windows' ? 'win32' : os], cpu: [cpu] };
  if (os !== 'linux') return system;
  const musl = words.some((word) => word.startsWith('musl'));
  const gnu = words.some((word) => word.startsWith('gnu'));
  return musl || gnu ? { ...system, libc: [musl ? 'musl' : 'glibc'] } : system;
}

if (import.meta.main) {
  const path = join(import.meta.dirname, '..', 'package-lock.json');
  const lock: Lock = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, `${JSON.stringify(completeLock(lock), undefined, 2)}\n`);
}
