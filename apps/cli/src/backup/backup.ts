// `payung backup`, `payung restore` and `payung upgrade`: the sealed file, its proof, and the way from an
// earlier release. safety.md T19, R13, R14.

import type { KeyObject } from 'node:crypto';
import { access, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Actor, holdHome, joinDatabase, systemClock, verifyAudit } from '@payung/engine';
import {
  backup,
  type KeptTable,
  type Manifest,
  NotEmpty,
  newKeyPair,
  RestoreDiffers,
  type Restored,
  readBackupKey,
  readRestoreKey,
  rehearseRestore,
  restore,
  Unreadable,
  upgrade,
  WrongKey,
  withServer,
} from '@payung/engine/keeper';
import { formatCount, Refusal, refuse } from '@payung/values';
import { note, print } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { isHeld } from '../held.ts';
import { decimal } from '../progress.ts';
import { fill } from '../text/text.ts';
import type { BackupCommand } from './command.ts';
import { keepBackupNote } from './kept.ts';
import { backupText } from './text/text.ts';

const doneCode = 0;
const differsCode = 3;

/** Gives the exit code. */
export async function backupCommand(
  command: BackupCommand,
  environment: Environment,
): Promise<number> {
  const text = backupText(command.language);
  switch (command.action) {
    case 'help':
      print(text.help);
      return doneCode;
    case 'key':
      return makeKeys(command, environment);
    case 'make':
      return makeBackup(command, environment);
    case 'restore':
      return restoreBackup(command, environment);
    case 'upgrade':
      return upgradeHome(command, environment);
    default:
      return command satisfies never;
  }
}

type Of<A extends BackupCommand['action']> = Extract<BackupCommand, { readonly action: A }>;

async function makeKeys(command: Of<'key'>, environment: Environment): Promise<number> {
  const text = backupText(command.language);
  const folder = callerPath(environment, command.out);
  const publicPath = join(folder, 'cadangan-umum.pem');
  const privatePath = join(folder, 'cadangan-rahasia.pem');
  const { publicPem, privatePem } = newKeyPair();
  await writeNew(privatePath, privatePem, () => refuseUsage(text.keyExists, { path: folder }));
  await writeNew(publicPath, publicPem, () => refuseUsage(text.keyExists, { path: folder }));
  print(fill(text.keyMade, { publicPath, privatePath }));
  return doneCode;
}

async function writeNew(path: string, content: string, exists: () => Error): Promise<void> {
  try {
    await writeFile(path, content, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? exists() : error;
  }
}

async function makeBackup(command: Of<'make'>, environment: Environment): Promise<number> {
  const text = backupText(command.language);
  const begun = systemClock.monotonicMs();
  const path = callerPath(environment, command.out);
  if (await isThere(path)) throw refuseUsage(text.fileExists, { path });
  const keyPath = callerPath(environment, command.key);
  const key = await keyAt(keyPath, readBackupKey, {
    missing: text.noKey,
    wrong: text.keyIsPrivate,
  });
  const { home } = environment;
  const hold = (await isHeld(home)) ? undefined : await holdHome(home, {});
  try {
    const made = await withServer(placeOf(environment), () =>
      backupTo(path, { key, environment, command }),
    );
    print(fill(text.made, { path, ...made, seconds: secondsSince(begun, command) }));
    return doneCode;
  } finally {
    await hold?.release();
  }
}

function placeOf({ home, databaseUrl }: Environment) {
  return { home, ...(databaseUrl === undefined ? {} : { url: databaseUrl }) };
}

type Making = {
  readonly key: KeyObject;
  readonly environment: Environment;
  readonly command: BackupCommand;
};

/** Gives what fills the words of its end. */
async function backupTo(path: string, { key, environment, command }: Making) {
  const text = backupText(command.language);
  const at = systemClock.now();
  const tables: KeptTable[] = [];
  let tenants: Manifest['tenants'] = [];
  const bytes = await backup({
    ...placeOf(environment),
    ...{ path, key, at },
    onManifest: (manifest) => {
      tenants = manifest.tenants;
    },
    onTable: (table) => {
      tables.push(table);
      note(tableLine(text.table, table));
    },
  });
  const rows = rowsOf(tables);
  await keepBackupNote(environment.home, { at, bytes, rows, tables: tables.length });
  if (!(await noteInTrail(environment, tenants, { rows, bytes }))) note(text.unlogged);
  return {
    tables: formatCount(tables.length),
    rows: formatCount(rows),
    mebibytes: formatCount(Math.ceil(bytes / 2 ** 20)),
  };
}

function rowsOf(tables: readonly KeptTable[]): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

/** A backup reads everything of everybody: each region finds it in its trail. */
async function noteInTrail(
  environment: Environment,
  tenants: readonly string[],
  subject: { readonly rows: number; readonly bytes: number },
): Promise<boolean> {
  const database = await joinDatabase(placeOf(environment)).catch((error: unknown) => {
    if (isRefusal(error, 'migration_changed')) return undefined;
    throw error;
  });
  if (database === undefined) return false;
  try {
    for (const tenant of tenants) {
      const actor = { id: 'penjaga cadangan', role: 'system', tenant } as const;
      const work = { actor, reason: 'cadangan', action: 'backup.make', subject };
      await database.transaction(work, async () => {});
    }
    return true;
  } finally {
    await database.close();
  }
}

async function restoreBackup(command: Of<'restore'>, environment: Environment): Promise<number> {
  const text = backupText(command.language);
  const begun = systemClock.monotonicMs();
  const path = callerPath(environment, command.file);
  if (!(await isThere(path))) throw refuseUsage(text.noFile, { path });
  const keyPath = callerPath(environment, command.key);
  const key = await keyAt(keyPath, readRestoreKey, {
    missing: text.noKey,
    wrong: text.keyIsPublic,
  });
  const options = {
    ...{ home: environment.home, path, key },
    onTable: (table: KeptTable) => note(tableLine(text.table, table)),
  };
  const check = async (restored: Restored): Promise<number> => {
    if (!(await isTrailWhole(restored, command))) return differsCode;
    const { tables, manifest } = restored;
    const counts = {
      tables: formatCount(tables.length),
      rows: formatCount(rowsOf(tables)),
      seconds: secondsSince(begun, command),
      at: manifest.at,
    };
    print(fill(command.verify ? text.verified : text.restored, counts));
    return doneCode;
  };
  try {
    if (command.verify) return await rehearseRestore(options, check);
    return await restoreHere({ ...options, ...placeOf(environment) }, check);
  } catch (error) {
    return told(error, command);
  }
}

async function restoreHere(
  options: Parameters<typeof restore>[0],
  check: (restored: Restored) => Promise<number>,
): Promise<number> {
  const hold = await holdHome(options.home, {});
  try {
    const restored = await restore(options);
    try {
      return await check(restored);
    } finally {
      await restored.database.close();
    }
  } finally {
    await hold.release();
  }
}

async function isTrailWhole({ database, manifest }: Restored, command: BackupCommand) {
  const text = backupText(command.language);
  for (const tenant of manifest.tenants) {
    const actor: Actor = { id: 'pemeriksa cadangan', role: 'auditor', tenant };
    const verdict = await verifyAudit(database, actor);
    if (!verdict.ok) {
      print(fill(text.trailBroken, { tenant, id: verdict.id }));
      return false;
    }
    note(fill(text.trail, { tenant, entries: formatCount(verdict.entries) }));
  }
  return true;
}

/** What a person can act on becomes a refusal or an exit code; all else is a fault of ours. */
function told(error: unknown, command: BackupCommand): number {
  const text = backupText(command.language);
  if (error instanceof RestoreDiffers) {
    print(fill(text.differs, { table: error.table }));
    return differsCode;
  }
  if (error instanceof WrongKey) throw refuseUsage(text.wrongKey, { wanted: error.wanted });
  if (error instanceof Unreadable) throw refuseUsage(text.damaged, {});
  if (error instanceof NotEmpty) throw refuseUsage(text.notEmpty, {});
  throw error;
}

async function upgradeHome(command: Of<'upgrade'>, environment: Environment): Promise<number> {
  const text = backupText(command.language);
  const begun = systemClock.monotonicMs();
  const hold = await holdHome(environment.home, {});
  try {
    const { database, applied, shrunk } = await upgrade({
      ...placeOf(environment),
      onMigration: (name) => note(fill(text.migration, { name })),
    });
    await database.close();
    for (const each of shrunk) print(fill(text.shrunk, each));
    if (shrunk.length > 0) return differsCode;
    const count = formatCount(applied.length);
    const seconds = secondsSince(begun, command);
    print(applied.length === 0 ? text.upToDate : fill(text.upgraded, { count, seconds }));
    return doneCode;
  } finally {
    await hold.release();
  }
}

async function keyAt(
  path: string,
  read: (pem: string) => KeyObject | undefined,
  words: { readonly missing: string; readonly wrong: string },
): Promise<KeyObject> {
  if (!(await isThere(path))) throw refuseUsage(words.missing, { path });
  const key = read(await readFile(path, 'utf8'));
  if (key === undefined) throw refuseUsage(words.wrong, { path });
  return key;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return (await stat(path)).isFile();
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function isRefusal(error: unknown, code: string): boolean {
  return error instanceof Refusal && error.issues[0]?.code === code;
}

function refuseUsage(text: string, data: Readonly<Record<string, string>>): Error {
  return refuse('usage', { detail: fill(text, data) });
}

function tableLine(text: string, { name, rows }: KeptTable): string {
  return fill(text, { name, rows: formatCount(rows) });
}

function secondsSince(begunMs: number, { language }: BackupCommand): string {
  return decimal((systemClock.monotonicMs() - begunMs) / 1_000, language);
}
