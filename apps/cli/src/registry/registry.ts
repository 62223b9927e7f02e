// `payung registry`: the register's commands on the database of this data folder. Results go to
// standard output, progress to standard error.

import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Actor, type Database, systemClock } from '@payung/engine';
import {
  type ListRow,
  type ListSource,
  type ListSurvey,
  nameRefusal,
  openIsolated,
  ReaderStopped,
  type ReadOptions,
  readSource,
  surveySource,
} from '@payung/intake';
import {
  closeMonth,
  correctPerson,
  explainMovement,
  findNewestFiles,
  type LoadRequest,
  loadBatch,
  participantSourceRows,
  type Refused,
  type Room,
  refusalIssue,
  rehearseLoad,
  rollBack,
  workerRows,
} from '@payung/office';
import {
  formatCount,
  issueLine,
  type Language,
  lastDay,
  monthOf,
  Refusal,
  refuse,
} from '@payung/values';
import { note, print } from '../console.ts';
import { callerPath, type Environment } from '../environment.ts';
import { tooHungry } from '../intake-lists.ts';
import { findRoom, openSession, type Session } from '../session.ts';
import { fill } from '../text/text.ts';
import type {
  CloseCommand,
  CorrectCommand,
  LoadCommand,
  LoadRoomCommand,
  MovementCommand,
  RegistryCommand,
  RollBackCommand,
} from './command.ts';
import { correctionOf } from './correction.ts';
import { loadLines, movementLines, rollBackLines } from './lines.ts';
import { loadProgress } from './progress.ts';
import { registryText } from './text/text.ts';

const refusedCode = 2;

/** The exit code is returned. */
export async function registryCommand(
  command: RegistryCommand,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  if (command.action === 'help') {
    print(registryText(command.language).help);
    return 0;
  }
  const session = await openSession(environment, { language: command.language });
  try {
    return await execute(command, session, environment, signal);
  } finally {
    await session.close();
  }
}

async function execute(
  command: Exclude<RegistryCommand, { action: 'help' }>,
  session: Session,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  switch (command.action) {
    case 'load':
      return load(command, session, environment, signal);
    case 'load_room':
      return loadRoom(command, session, environment, signal);
    case 'rollback':
      return takeBack(command, session);
    case 'movement':
      return explain(command, session);
    case 'correct':
      return correct(command, session);
    case 'close':
      return close(command, session);
    default:
      return command satisfies never;
  }
}

/** The participants file, then each list; a file that is refused is told, and the others go on. */
async function loadRoom(
  command: LoadRoomCommand,
  session: Session,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  const room = await findRoom(callerPath(environment, command.room), undefined);
  const { reason, confirm, json, language } = command;
  const shared = {
    ...({ name: 'registry', action: 'load', tenant: room.tenant, json, language } as const),
    ...{ month: command.month ?? monthOf(room.asOf), part: false, dryRun: false, confirm },
    ...(reason === undefined ? {} : { reason }),
  };
  let worst = 0;
  for (const file of [room.participants, ...room.lists]) {
    const kind = file === room.participants ? 'participants' : 'workers';
    if (!json) print(fill(registryText(language).roomFile, { file: file.name }));
    const code = await load({ ...shared, kind, file: file.path }, session, environment, signal);
    worst = Math.max(worst, code);
  }
  return worst;
}

async function correct(command: CorrectCommand, session: Session): Promise<number> {
  const { tenant, language } = command;
  const { database } = session;
  const person = personNumber(command, database.vault);
  const read = correctionOf(command);
  if (!read.ok) throw new Refusal(read.issues);
  const outcome = await correctPerson(database, deskActor({ tenant }), {
    ...read.value,
    person,
    reason: command.reason,
    ...(command.approvedBy === undefined ? {} : { correction: { approvedBy: command.approvedBy } }),
  });
  return answer(command, outcome, () =>
    'change' in outcome
      ? [fill(registryText(language).corrected, { change: outcome.change, person })]
      : [],
  );
}

/** An id that names nobody here becomes 0, whom no register holds. */
function personNumber({ person, tenant }: CorrectCommand, vault: Database['vault']): number {
  if (/^[1-9]\d{0,14}$/.test(person)) return Number(person);
  return vault.numberOf(person, { kind: 'person', tenant }) ?? 0;
}

async function close(command: CloseCommand, session: Session): Promise<number> {
  const { month, reason, language } = command;
  const today = systemClock.today('Asia/Makassar');
  const actor = deskActor(command);
  const outcome = await closeMonth(session.database, actor, { month, reason, today });
  return answer(command, outcome, () =>
    'closed' in outcome
      ? [
          fill(registryText(language).closed, {
            month,
            people: formatCount(outcome.closed.people),
            digest: outcome.closed.digest,
          }),
        ]
      : [],
  );
}

function deskActor({ tenant }: { readonly tenant: string }): Actor {
  return { id: 'meja', role: 'admin', tenant };
}

/** Register of a room by its participants file alone; for the sample that `payung start` shows. */
export async function loadParticipants({
  session,
  environment,
  room,
  language,
  signal,
}: {
  readonly session: Session;
  readonly environment: Environment;
  readonly room: Room;
  readonly language: Language;
  readonly signal: AbortSignal;
}): Promise<void> {
  const command: LoadCommand = {
    ...{ name: 'registry', action: 'load', kind: 'participants', tenant: room.tenant, language },
    ...{ file: room.participants.path, month: monthOf(room.asOf), json: false },
    ...{ part: false, dryRun: false, confirm: true },
  };
  const code = await load(command, session, environment, signal);
  if (code !== 0) throw new Error(`The participants of ${room.tenant} were refused: ${code}`);
}

async function load(
  command: LoadCommand,
  session: Session,
  environment: Environment,
  signal: AbortSignal,
): Promise<number> {
  const { language, dryRun } = command;
  const actor = deskActor(command);
  const path = callerPath(environment, command.file);
  await assertFile(path);
  return withSource({ path, name: basename(path) }, signal, async (source) => {
    const progress = loadProgress(language, environment.terminal);
    const read = await readRows(source, command, { session, actor, signal });
    const request: LoadRequest = {
      file: {
        kind: command.kind,
        name: source.name,
        sha256: read.survey.sha256,
        month: command.month,
        whole: command.kind === 'participants' && !command.part,
      },
      rows: read.rows,
      reason: command.reason ?? registryText(language).defaultReason,
      confirmed: command.confirm,
      onProgress: progress.show,
      signal,
      ...(command.approvedBy === undefined
        ? {}
        : { correction: { approvedBy: command.approvedBy } }),
    };
    const outcome = dryRun
      ? await rehearseLoad(session.database, actor, request)
      : await loadBatch(session.database, actor, request);
    progress.end();
    return answer(command, outcome, () => loadLines(outcome, language));
  });
}

/**
 * The file's bytes are read by a process that sees neither database nor network (safety.md T07); it
 * ends with `body`. An archive of several lists is no file of one month.
 */
async function withSource<T>(
  file: { readonly path: string; readonly name: string },
  signal: AbortSignal,
  body: (source: ListSource) => Promise<T>,
): Promise<T> {
  const named = nameRefusal(file.name);
  if (named !== undefined) throw new Refusal([named]);
  const isolated = await openIsolated(file, { signal }).catch(stopped);
  if (!isolated.ok) throw new Refusal(isolated.issues);
  try {
    const [source, ...more] = isolated.value.lists;
    if (source === undefined || more.length > 0) {
      throw refuse('unsupported_format', { format: 'ZIP' }, { file: file.name });
    }
    return await body(source).catch(stopped);
  } finally {
    await isolated.value.close();
  }
}

/** A reading process that was ended for its memory is told in words; all else as it came. */
function stopped(error: unknown): never {
  throw error instanceof ReaderStopped ? new Refusal([tooHungry(error)]) : error;
}

type Means = {
  readonly session: Session;
  readonly actor: Actor;
  readonly signal: AbortSignal;
};

async function readRows(
  source: ListSource,
  command: LoadCommand,
  { session, actor, signal }: Means,
): Promise<{ readonly survey: ListSurvey; readonly rows: LoadRequest['rows'] }> {
  const options: ReadOptions = {
    asOf: lastDay(command.month),
    region: command.tenant,
    signal,
  };
  const survey = await surveySource(source, options);
  if (!survey.ok) throw new Refusal(survey.issues);
  if (command.kind === 'participants') {
    return { survey: survey.value, rows: participantSourceRows(source, survey.value, options) };
  }
  const rows: ListRow[] = [];
  for await (const batch of readSource(source, survey.value, options)) {
    for (const { row } of batch) rows.push(row);
  }
  const linked = await workerRows(session.database, actor, {
    list: source.name,
    rows,
    asOf: options.asOf,
    elapsedMs: systemClock.monotonicMs,
    signal,
  });
  return { survey: survey.value, rows: [linked] };
}

async function assertFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (found?.isFile() !== true) throw refuse('not_found', { what: path });
}

async function takeBack(command: RollBackCommand, session: Session): Promise<number> {
  const { batch, reason, cascade, approvedBy, language } = command;
  const outcome = await rollBack(session.database, deskActor(command), {
    batch,
    reason,
    dependents: cascade ? 'cascade' : 'refuse',
    ...(approvedBy === undefined ? {} : { correction: { approvedBy } }),
  });
  return answer(command, outcome, () => rollBackLines(outcome, language));
}

async function explain(command: MovementCommand, session: Session): Promise<number> {
  const { language } = command;
  const actor = deskActor(command);
  const batches = command.batches ?? (await findNewestFiles(session.database, actor));
  if (batches === undefined) {
    note(registryText(language).fewFiles);
    return refusedCode;
  }
  const outcome = await explainMovement(session.database, actor, batches);
  const shown =
    outcome.outcome === 'explained' && !command.people
      ? { ...outcome, people: undefined }
      : outcome;
  return answer(command, shown, () => movementLines(outcome, command));
}

/** Prints the outcome; a refusal goes where messages go. */
function answer(
  command: { readonly json: boolean; readonly language: Language },
  outcome: { readonly outcome: string } | Refused,
  lines: () => readonly string[],
): number {
  if (command.json) print(JSON.stringify(outcome, undefined, 2));
  if ('code' in outcome) {
    note(`payung: ${issueLine(refusalIssue(outcome), command.language)}`);
    return refusedCode;
  }
  if (!command.json) for (const line of lines()) print(line);
  return 0;
}
