// `payung doctor`: looks at the data folder, its keys, the database and the trail, and says what is to
// be mended. It changes nothing but what every start repairs.

import { readFile, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Database, systemClock, verifyAudit } from '@payung/engine';
import { countHolders, listPermits } from '@payung/engine/access';
import { openJobs } from '@payung/engine/jobs';
import { parseHead } from '../audit/head.ts';
import { headsPath } from '../audit/kept.ts';
import { newestBackup } from '../backup/kept.ts';
import { openBeside } from '../beside.ts';
import { print } from '../console.ts';
import type { Environment } from '../environment.ts';
import { isDefaultSecret } from '../serve/secrets.ts';
import { zoneOf } from '../serve/zone.ts';
import { fill } from '../text/text.ts';
import type { DoctorCommand } from './command.ts';
import {
  type Finding,
  judgeAccount,
  judgeAdmins,
  judgeBackup,
  judgeDatabase,
  judgeHead,
  judgeKeys,
  judgePermits,
  judgeQueue,
  judgeSecret,
  judgeSpace,
  judgeTrail,
} from './finding.ts';
import { doctorText } from './text/text.ts';

const wellCode = 0;
const wrongCode = 3;
const keyFiles = ['nik-aes.key', 'nik-hmac.key'] as const;

/** Gives the exit code. */
export async function doctorCommand(
  command: DoctorCommand,
  environment: Environment,
): Promise<number> {
  const text = doctorText(command.language);
  if (command.action === 'help') {
    print(text.help);
    return wellCode;
  }
  // Before the database is opened: opening closes key files to others.
  const before = await lookAtFolder(environment);
  const session = await openBeside(environment, command);
  try {
    const { tenant } = command;
    const inside = await lookInside(session.database, tenant, environment.home);
    const findings = [...before, ...inside];
    if (command.json) print(JSON.stringify(findings, undefined, 2));
    else for (const finding of findings) print(lineOf(finding, command));
    return findings.some(({ grade }) => grade === 'wrong') ? wrongCode : wellCode;
  } finally {
    await session.close();
  }
}

function lineOf({ check, grade, data }: Finding, { language }: DoctorCommand): string {
  const text = doctorText(language);
  return `${text.grades[grade]}  ${fill(text.checks[check][grade], data)}`;
}

async function lookAtFolder({ home, databaseUrl }: Environment): Promise<readonly Finding[]> {
  const isNew = (await modeOf(join(home, 'kunci'))) === undefined;
  const place = isNew ? '.' : home;
  const { bavail, bsize } = await statfs(place);
  const modes = await Promise.all(
    keyFiles.map(async (name) => ({ name, mode: await modeOf(join(home, 'kunci', name)) })),
  );
  const missing = modes.filter(({ mode }) => mode === undefined).map(({ name }) => name);
  const open = modes.filter(({ mode = 0 }) => (mode & 0o077) !== 0).map(({ name }) => name);
  return [
    judgeSpace(bavail * bsize),
    judgeAccount(process.getuid?.() === 0),
    judgeKeys({ open: process.platform === 'win32' ? [] : open, missing, isNew }),
    judgeSecret(isDefaultSecret(databaseUrl)),
  ];
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function lookInside(
  database: Database,
  tenant: string,
  home: string,
): Promise<readonly Finding[]> {
  const actor = { id: 'dokter', role: 'system', tenant } as const;
  const today = systemClock.today(zoneOf(tenant));
  const admins = await database.read(actor, (tx) => countHolders(tx, 'admin', today));
  const open = await database.read(actor, openJobs);
  const permits = await database.read(actor, (tx) => listPermits(tx, today));
  const now = systemClock.now();
  return [
    judgeDatabase(database),
    judgeAdmins(admins),
    judgeTrail(await verifyAudit(database, actor)),
    judgeHead(await newestHead(headsPath(home, tenant)), now),
    judgeBackup(await newestBackup(home), now),
    judgeQueue(
      open.map(({ madeAt }) => madeAt),
      now,
    ),
    judgePermits(permits, today),
  ];
}

async function newestHead(path: string): Promise<string | undefined> {
  try {
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    return parseHead(lines.at(-1) ?? '')?.at;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
