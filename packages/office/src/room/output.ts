// The output folder of a run: written beside its place under a temporary name, then put there in
// one rename, so that a reader sees the old result or the new one and never half of either.

import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { type Refusal, refuse } from '@payung/values';
import type { OutputFile } from '../report/index.ts';
import { textFacts } from './digest.ts';

export const summaryFile = 'ringkasan.json';
const staging = '.payung-sementara-';
const retired = '.payung-lama-';

export type Output = {
  /** Name below the folder, with `/` between parts. */
  write(name: string, content: string | Uint8Array): Promise<OutputFile>;
  /** Puts everything written in its place, in the place of an older result. */
  publish(): Promise<void>;
  /** Leaves no trace. */
  discard(): Promise<void>;
};

/** Refuses a folder with files that are not a result of Payung: they would be lost. */
export async function openOutput(folder: string, unique: string): Promise<Output> {
  const place = resolve(folder);
  const parent = dirname(place);
  await system(place, () => mkdir(parent, { recursive: true }));
  await clearLeftovers(place);
  await refuseForeign(place, folder);
  const stage = join(parent, `${staging}${basename(place)}-${unique}`);
  await system(place, () => mkdir(stage, { recursive: true, mode: 0o700 }));
  return {
    write: (name, content) => system(join(place, name), () => writeFile(stage, name, content)),
    publish: () => system(place, () => swap(stage, place, unique)),
    discard: () => rm(stage, { recursive: true, force: true }),
  };
}

async function writeFile(
  stage: string,
  name: string,
  content: string | Uint8Array,
): Promise<OutputFile> {
  const path = join(stage, ...name.split('/'));
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return { name, ...textFacts(content) };
}

/** A kill between the two renames leaves the retired result; clearLeftovers puts it back. */
async function swap(stage: string, place: string, unique: string): Promise<void> {
  const old = join(dirname(place), `${retired}${basename(place)}-${unique}`);
  const hadOld = await exists(place);
  if (hadOld) await rename(place, old);
  await rename(stage, place);
  if (hadOld) await rm(old, { recursive: true, force: true });
}

async function clearLeftovers(place: string): Promise<void> {
  const parent = dirname(place);
  const names = await readdir(parent);
  const name = basename(place);
  for (const left of names.filter((each) => each.startsWith(`${retired}${name}-`))) {
    const path = join(parent, left);
    if (await exists(place)) await rm(path, { recursive: true, force: true });
    else await rename(path, place);
  }
  for (const left of names.filter((each) => each.startsWith(`${staging}${name}-`))) {
    await rm(join(parent, left), { recursive: true, force: true });
  }
}

async function refuseForeign(place: string, asGiven: string): Promise<void> {
  const present = await filesBelow(place);
  if (present.length === 0) return;
  const ours = new Set(await namesInSummary(place));
  if (present.some((name) => !ours.has(name))) throw refuse('output_not_empty', { path: asGiven });
}

async function filesBelow(place: string): Promise<readonly string[]> {
  if ((await entries(place)).length === 0) return [];
  const found = await readdir(place, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(place, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** The names an earlier run says it wrote; none where there is no summary of ours. */
async function namesInSummary(place: string): Promise<readonly string[]> {
  if (!(await entries(place)).includes(summaryFile)) return [];
  const text = await readFile(join(place, summaryFile), 'utf8');
  const files = [...text.matchAll(/"name": "([^"\\]+)"/g)].map((match) => match[1] ?? '');
  return [summaryFile, ...files];
}

async function entries(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw systemRefusal(error, path) ?? error;
  }
}

async function exists(path: string): Promise<boolean> {
  return (await entries(dirname(path))).includes(basename(path));
}

/** The files a summary speaks of are there and unchanged: the result can be used as it is. */
export async function isIntact(folder: string, files: readonly OutputFile[]): Promise<boolean> {
  for (const file of files) {
    try {
      const content = await readFile(join(folder, ...file.name.split('/')));
      if (textFacts(content).sha256 !== file.sha256) return false;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  }
  return true;
}

/** Faults of the disk become messages a clerk can act on; everything else stays what it is. */
export async function system<T>(path: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw systemRefusal(error, path) ?? error;
  }
}

function systemRefusal(error: unknown, path: string): Refusal | undefined {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return refuse('disk_full', { path }, {}, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR') {
    return refuse('permission_denied', { path }, {}, error);
  }
  return undefined;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
