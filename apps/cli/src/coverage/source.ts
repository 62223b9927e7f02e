// Where spells come from: Parquet or CSV files, or the register of a region on this data folder's
// database. Either way they end as the table `spell` of a warehouse, known by a digest of what was read.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Actor, type FileWarehouse, systemClock } from '@payung/engine';
import {
  type CoverageSources,
  type InputFile,
  type KnownRegister,
  loadRegister,
  openSpells,
} from '@payung/office';
import { formatRegionCode } from '@payung/regions';
import { addMonths, issue, type Month, monthOf, Refusal, refuse } from '@payung/values';
import { callerPath, type Environment } from '../environment.ts';
import { findRoom, openSession } from '../session.ts';
import { fill } from '../text/text.ts';
import type { Asked, SpellSource } from './command.ts';
import { wordsIn } from './text/words.ts';

/** The register an answer was read from, still open. */
export type Register = KnownRegister & { close(): Promise<void> };

export type SpellFiles = {
  readonly folder: string;
  /** Below the folder, as the warehouse takes it. */
  readonly pattern: string;
  readonly files: readonly string[];
};

/** Undefined for a register, which has none. */
export async function findFiles(
  source: SpellSource,
  environment: Environment,
): Promise<SpellFiles | undefined> {
  if (source.kind !== 'files') return undefined;
  const path = callerPath(environment, source.path);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw refuse('not_found', { what: path });
  if (found.isFile()) return { folder: dirname(path), pattern: basename(path), files: [path] };
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.parquet'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) throw refuse('not_found', { what: `${path}/**/*.parquet` });
  return { folder: path, pattern: '**/*.parquet', files };
}

export type TakenSpells = {
  readonly sources: Pick<CoverageSources, 'spells' | 'register'>;
  readonly at: Month;
  readonly register?: Register;
};

type Means = { readonly environment: Environment; readonly warehouse: FileWarehouse };

export async function takeSpells(
  command: Asked,
  found: SpellFiles | undefined,
  means: Means,
): Promise<TakenSpells> {
  if (found === undefined) return takeRegister(command, means);
  const spells = await Promise.all(found.files.map((file) => inputFile(file, found.folder)));
  await openSpells(means.warehouse, found.pattern);
  // Files do not tell how far they reach: the last whole month.
  const at = command.at ?? addMonths(monthOf(systemClock.today('Asia/Makassar')), -1);
  return { sources: { spells }, at };
}

async function takeRegister(command: Asked, means: Means): Promise<TakenSpells> {
  const { environment, warehouse } = means;
  const tenant = await tenantOf(command.source, environment);
  const actor: Actor = { id: 'meja', role: 'admin', tenant };
  const session = await openSession(environment, { language: command.language });
  try {
    const { database, close } = session;
    const taken = await loadRegister({ database, actor }, warehouse, command.at);
    if (taken === undefined) throw emptyRegister(command, tenant);
    const { at, known, sources } = taken;
    return { sources, at, register: { database, actor, known, close } };
  } catch (error) {
    await session.close();
    throw error;
  }
}

async function tenantOf(source: SpellSource, environment: Environment): Promise<string> {
  if (source.kind === 'register') return source.tenant;
  if (source.kind === 'room') {
    return (await findRoom(callerPath(environment, source.folder), undefined)).tenant;
  }
  throw new Error('Files have no tenant');
}

/** Told with the command that fills it. */
function emptyRegister({ source, language }: Asked, tenant: string): Refusal {
  const code = formatRegionCode(tenant);
  const load =
    source.kind === 'room'
      ? `payung registry load --room ${source.folder}`
      : `payung registry load BERKAS --tenant ${code} --month 2026-06`;
  const detail = fill(wordsIn(language).registerEmpty, { tenant: code, load });
  return new Refusal([issue('usage', { detail })]);
}

export async function inputFile(path: string, folder: string): Promise<InputFile> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { name: path.slice(folder.length + 1).replaceAll('\\', '/'), sha256: hash.digest('hex') };
}
