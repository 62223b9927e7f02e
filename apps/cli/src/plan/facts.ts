// What a plan of a room rests on: the finished run of the main job with its candidates, the funds,
// and the bases of coverage. A room that was not run yet is run first.

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { systemClock } from '@payung/engine';
import { readTable } from '@payung/intake';
import {
  type CoverageBase,
  type Fund,
  findPlanPeople,
  findResult,
  fundColumns,
  type PlanPerson,
  parseFunds,
  parseScenario,
  type Room,
  type Scenario,
  type Summary,
} from '@payung/office';
import { type Language, Refusal, refuse } from '@payung/values';
import { callerPath, type Environment } from '../environment.ts';
import { progressPrinter } from '../progress.ts';
import { deskActor, findRoom, openSession, runHere, type Session } from '../session.ts';

export type PlanFacts = {
  readonly room: Room;
  readonly digest: string;
  readonly people: readonly PlanPerson[];
  readonly funds: readonly Fund[];
  readonly bases: readonly CoverageBase[];
  readonly program: { readonly version: string; readonly digest: string };
};

export async function readFacts(asked: {
  readonly room: string;
  readonly language: Language;
  readonly environment: Environment;
  readonly signal: AbortSignal;
}): Promise<PlanFacts> {
  const { environment, language } = asked;
  const room = await findRoom(callerPath(environment, asked.room), undefined);
  const funds = await readFunds(room);
  const session = await openSession(environment, { language });
  try {
    const { roomDigest, coverage } = await finishedRun({ ...asked, room, session });
    const people = await findPlanPeople(session.database, deskActor(room), roomDigest);
    if (people === undefined) throw new Error(`No finished run carries ${roomDigest}`);
    const bases = coverage.map(({ definition, year, part, base }) => ({
      definition,
      year,
      part,
      base,
    }));
    return { room, digest: roomDigest, people, funds, bases, program: session.program };
  } finally {
    await session.close();
  }
}

async function finishedRun(job: {
  readonly room: Room;
  readonly session: Session;
  readonly environment: Environment;
  readonly language: Language;
  readonly signal: AbortSignal;
}): Promise<Summary> {
  const { room, session, environment, language, signal } = job;
  const out = join(environment.home, 'hasil', room.tenant);
  const { database, program } = session;
  const known = await findResult({ database, actor: deskActor(room), room, out, program });
  if (known !== undefined) return known;
  const printer = progressPrinter({
    language,
    terminal: environment.terminal,
    monotonicMs: systemClock.monotonicMs,
    write: (text) => process.stderr.write(text),
  });
  const summary = await runHere(session, { room, out, language, signal, onProgress: printer.show });
  printer.finish(summary.measured.steps);
  return summary;
}

async function readFunds({ funds }: Room): Promise<readonly Fund[]> {
  const table = await readTable(funds, { required: fundColumns });
  if (!table.ok) throw new Refusal(table.issues);
  const parsed = parseFunds(table.value, funds.name);
  if (!parsed.ok) throw new Refusal(parsed.issues);
  return parsed.value;
}

export async function readScenario(path: string, facts: PlanFacts): Promise<Scenario> {
  const { start, programs, priority } = facts.room.plan;
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'EISDIR') throw refuse('not_found', { what: path });
    throw error;
  });
  const funds = facts.funds.map(({ id }) => id);
  const scenario = parseScenario(text, basename(path), { start, programs, priority, funds });
  if (!scenario.ok) throw new Refusal(scenario.issues);
  return scenario.value;
}
