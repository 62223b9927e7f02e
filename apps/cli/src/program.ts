// Which program this is: its version for people, and a digest over everything that decides its
// results, so that a changed rule never shows a result of the old one.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Program } from '@payung/office';
import type { Environment } from './environment.ts';

const deciding = /\.(ts|typ|yaml|csv|sql)$/;
const beside = /(\.test|\.bench|\.fixture)\.ts$|\/(cases|test)\//;

export async function programVersion(environment: Environment): Promise<string> {
  const text = await readFile(join(environment.root, 'package.json'), 'utf8');
  const version = /"version":\s*"([^"]+)"/.exec(text)?.[1];
  if (version === undefined) throw new Error('package.json has no version');
  return version;
}

export async function readProgram(environment: Environment): Promise<Program> {
  const { root } = environment;
  const hash = createHash('sha256').update(await readFile(join(root, 'package-lock.json')));
  const entries = await readdir(join(root, 'packages'), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && deciding.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(root, path).split(sep).join('/') }))
    .filter(({ name }) => !beside.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { path, name } of files) hash.update(`${name}\n`).update(await readFile(path));
  return { version: await programVersion(environment), digest: hash.digest('hex') };
}
