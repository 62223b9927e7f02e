// What a plan of a room rests on: the finished run of the main job with its candidates, the funds,
// and the bases of coverage. A room that was not run yet is run first.

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { systemClock } from '@payung/engine';
import { readTable, type TableRow } from '@payung/intake';
import {
  type CoverageBase,
  type Fund,
  factColumns,
  factColumnsOptional,
  findPlanPeople,
  findResult,
  fundColumns,
  type MortalityRow,
  mortalityColumns,
  type PersonFacts,
  type PlanPerson,
  parseFacts,
  parseFunds,
  parseMortality,
  parseScenario,
  type Room,
  type RoomFile,
  type Scenario,
  type Summary,
} from '@payung/office';
import { type Language, type Parsed, Refusal, refuse } from '@payung/values';
import { callerPath, type Environment } from '../environment.ts';
import { progressPrinter } from '../progress.ts';
import { deskActor, findRoom, openSession, runHere, type Session } from '../session.ts';

export type PlanFacts = {
  readonly room: Room;
  readonly digest: string;
  readonly people: readonly PlanPerson[];
  readonly unmatchedFacts: number;
  readonly registerOf: ReadonlyMap<string, number>;
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
  const funds = await readRows(room.funds, { required: fundColumns }, parseFunds);
  const facts = await readFactsOf(room);
  const session = await openSession(environment, { language });
  try {
    const { roomDigest, coverage } = await finishedRun({ ...asked, room, session });
    const found = await findPlanPeople(session.database, deskActor(room), {
      digest: roomDigest,
      start: room.plan.start,
      facts,
    });
    if (found === undefined) throw new Error(`No finished run carries ${roomDigest}`);
    const bases = coverage.map(({ definition, year, part, base }) => ({
      definition,
      year,
      part,
      base,
    }));
    return { room, digest: roomDigest, ...found, funds, bases, program: session.program };
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

async function readFactsOf({ facts }: Room): Promise<readonly PersonFacts[]> {
  if (facts === undefined) return [];
  const columns = { required: factColumns, optional: factColumnsOptional };
  return readRows(facts, columns, parseFacts);
}

async function readRows<Row>(
  file: RoomFile,
  columns: Parameters<typeof readTable>[1],
  parse: (rows: readonly TableRow[], file: string) => Parsed<readonly Row[]>,
): Promise<readonly Row[]> {
  const table = await readTable(file, columns);
  if (!table.ok) throw new Refusal(table.issues);
  const rows = parse(table.value, file.name);
  if (!rows.ok) throw new Refusal(rows.issues);
  return rows.value;
}

/** Tabel kematian of the office. */
export async function readMortality(path: string): Promise<readonly MortalityRow[]> {
  const file = { path, name: basename(path) };
  return readRows(file, { required: mortalityColumns }, parseMortality);
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
