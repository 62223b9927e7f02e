// `payung audit`: verifies the trail of a region against itself and against heads that were kept, and
// signs the head of this moment.

import { readFile } from 'node:fs/promises';
import { type Database, systemClock, verifyAudit } from '@payung/engine';
import { formatCount, refuse } from '@payung/values';
import { openBeside } from '../beside.ts';
import { note, print } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { fill } from '../text/text.ts';
import type { AuditCommand } from './command.ts';
import { isSigned, parseHead, readPublicKey, type SignedHead } from './head.ts';
import { headsPath, keepHead, publicKeyPath } from './kept.ts';
import { auditText } from './text/text.ts';

const wholeCode = 0;
const changedCode = 3;

type Verify = Extract<AuditCommand, { action: 'verify' }>;

/** Gives the exit code. */
export async function auditCommand(
  command: AuditCommand,
  environment: Environment,
): Promise<number> {
  const text = auditText(command.language);
  if (command.action === 'help') {
    print(text.help);
    return wholeCode;
  }
  const session = await openBeside(environment, command);
  try {
    if (command.action === 'verify') return await check(command, environment, session.database);
    const { database } = session;
    const { home } = environment;
    const signed = await keepHead({ database, home, tenant: command.tenant, clock: systemClock });
    if (signed === undefined) note(text.empty);
    else print(JSON.stringify(signed));
    return wholeCode;
  } finally {
    await session.close();
  }
}

async function check(
  command: Verify,
  environment: Environment,
  database: Database,
): Promise<number> {
  const text = auditText(command.language);
  const kept = await keptHeads(command, environment);
  const actor = { id: 'pemeriksa jejak', role: 'auditor', tenant: command.tenant } as const;
  const verdict = await verifyAudit(database, actor, kept);
  if (!verdict.ok) {
    print(fill(text.broken[verdict.problem], { id: verdict.id }));
    return changedCode;
  }
  const counts = { entries: formatCount(verdict.entries), heads: formatCount(kept.length) };
  print(verdict.entries === 0 ? text.empty : fill(text.whole, counts));
  if (kept.length === 0) note(text.unkept);
  return wholeCode;
}

/** Those of the command, else those of the data folder; a head nobody signed refuses the check. */
async function keptHeads(
  command: Verify,
  environment: Environment,
): Promise<readonly SignedHead[]> {
  const { tenant, heads, key } = command;
  const text = auditText(command.language);
  const named = heads !== undefined;
  const path = named ? callerPath(environment, heads) : headsPath(environment.home, tenant);
  const lines = await textAt(path);
  if (lines === undefined && !named) return [];
  if (lines === undefined) throw refuse('usage', { detail: fill(text.noHeads, { path }) });
  const keyPath =
    key === undefined ? publicKeyPath(environment.home) : callerPath(environment, key);
  const pem = await textAt(keyPath);
  if (pem === undefined) throw refuse('usage', { detail: fill(text.noKey, { path: keyPath }) });
  const publicKey = readPublicKey(pem);
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => {
      const head = parseHead(line);
      const row = at + 1;
      const fault = (words: string) => refuse('usage', { detail: fill(words, { row }) });
      if (head === undefined) throw fault(text.headUnreadable);
      if (!isSigned(head, publicKey)) throw fault(text.headForged);
      if (head.tenant !== tenant) throw fault(text.headForeign);
      return head;
    });
}

async function textAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
