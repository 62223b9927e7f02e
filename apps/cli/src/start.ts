// `payung start`: opens the page, runs the main job where the room has changed, and stays until
// it is stopped. A second start finds the last result intact and takes seconds.

import { join } from 'node:path';
import { systemClock } from '@payung/engine';
import { findResult, type Progress, type Summary } from '@payung/office';
import { formatRegionCode, nationalRegister } from '@payung/regions';
import { newAccessKey, type RunState, SampleOffice, serve } from '@payung/server';
import { type Issue, issue, Refusal, refuse } from '@payung/values';
import { buildWeb } from '@payung/web';
import type { Command } from './arguments.ts';
import { note, print, printIssues } from './console.ts';
import { callerPath, type Environment } from './environment.ts';
import { decimal, progressPrinter } from './progress.ts';
import { publishedOnce } from './published.ts';
import { summaryLines } from './run.ts';
import { openSampleSite } from './sample-site/sample-site.ts';
import { deskActor, findRoom, openSession, runHere, type Session } from './session.ts';
import { removePapers } from './showcase/papers.ts';
import { showcase } from './showcase/showcase.ts';
import { fill, textIn } from './text/text.ts';

type Start = Extract<Command, { name: 'start' }>;

export async function startCommand(
  command: Start,
  environment: Environment,
  signal: AbortSignal,
): Promise<void> {
  const text = textIn(command.language);
  const folder = command.room ?? join(environment.root, 'samples', 'contoh-boalemo');
  const room = await findRoom(callerPath(environment, folder), undefined);
  const tenant = nationalRegister.find(room.tenant);
  if (tenant === undefined) throw refuse('room_region_unknown', { code: room.tenant });
  const session = await openSession(environment, command);
  try {
    const state = new RunBoard();
    note(`  ${text.buildingWeb}`);
    const { webDir } = await buildWeb();
    const accessKey = newAccessKey();
    // A room of somebody's own has no office of invented people beside it.
    const sample = command.room === undefined ? new SampleOffice(systemClock) : undefined;
    const server = await serve({
      ...{ database: session.database, clock: systemClock },
      tenant: { code: formatRegionCode(tenant.code), name: tenant.name },
      language: command.language,
      run: state,
      published: publishedOnce(),
      ...{ webDir, accessKey },
      ...(sample === undefined ? {} : { sample }),
      log: note,
      ...{ port: command.port, host: '127.0.0.1' },
    });
    try {
      const url = `http://127.0.0.1:${server.port}/masuk#kunci=${accessKey}`;
      print(fill(text.address, { url }));
      const out = join(environment.home, 'hasil', room.tenant);
      const job = { command, environment, session, room, out, state, signal };
      const summary = await runOrKeep(job);
      if (sample === undefined || summary === undefined) await stay(job, url);
      else {
        const desk = `http://127.0.0.1:${server.port}/`;
        await stayWithOffice(job, { summary, url, sample, name: tenant.name, desk, webDir });
      }
      note(text.stopping);
    } finally {
      await server.close();
    }
  } finally {
    await session.close();
  }
  note(fill(text.stopped, { home: environment.home }));
}

type Job = {
  readonly command: Start;
  readonly environment: Environment;
  readonly session: Session;
  readonly room: Awaited<ReturnType<typeof findRoom>>;
  readonly out: string;
  readonly state: RunBoard;
  readonly signal: AbortSignal;
};

/** The address is told again, below all that was told meanwhile. */
async function stay({ command, signal }: Job, url: string): Promise<void> {
  tellAddress(command, url);
  await aborted(signal);
}

type WithOffice = Pick<Parameters<typeof openSampleSite>[0], 'name' | 'desk' | 'webDir'> & {
  readonly summary: Summary;
  readonly url: string;
  readonly sample: SampleOffice;
};

/** Of the sample alone, once its results are shown: the office comes first, since people wait for it. */
async function stayWithOffice(job: Job, { summary, url, sample, ...more }: WithOffice) {
  const { command, environment, session, room, signal } = job;
  if (signal.aborted) return;
  const means = { environment, session, room, signal, language: command.language };
  const site = await openSampleSite({ ...means, ...more, office: sample });
  try {
    if (site !== undefined) await addShowcase(job, summary);
    tellAddress(command, url);
    await site?.fill();
    await aborted(signal);
  } finally {
    await site?.close();
  }
}

function tellAddress({ language }: Start, url: string): void {
  const text = textIn(language);
  print(fill(text.address, { url }));
  note(text.stop);
}

/** A fault of the room is shown on the page and the terminal; the page stays to be read. */
async function runOrKeep(job: Job): Promise<Summary | undefined> {
  const { command, session, room, out, state, signal } = job;
  const { language } = command;
  const text = textIn(language);
  const actor = deskActor(room);
  const kept = await findResult({
    database: session.database,
    actor,
    room,
    out,
    program: session.program,
  });
  if (kept !== undefined) {
    state.set({ state: 'finished', summary: kept, outDir: out });
    for (const line of summaryLines(kept, language)) note(line);
    note(fill(text.kept, { out }));
    return kept;
  }
  try {
    const summary = await runShown(job);
    state.set({ state: 'finished', summary, outDir: out });
    for (const line of summaryLines(summary, language)) note(line);
    note(fill(text.finished, { seconds: decimal(summary.measured.seconds, language), out }));
    return summary;
  } catch (error) {
    if (signal.aborted) return undefined;
    state.set({ state: 'failed', issues: issuesOf(error) });
    if (!(error instanceof Refusal)) throw error;
    note(text.failedRun);
    printIssues(error.issues, language);
    return undefined;
  }
}

/** Meetings and reports of the sample, as files beside its results. */
async function addShowcase(job: Job, summary: Summary): Promise<void> {
  const { command, environment, session, room, out, state, signal } = job;
  if (signal.aborted) return;
  const { language } = command;
  const text = textIn(language);
  note(`  ${text.showcase}`);
  try {
    const files = await showcase({ session, environment, room, language, signal, out });
    state.set({
      ...{ state: 'finished', outDir: out },
      summary: { ...summary, files: [...summary.files, ...files] },
    });
    note(fill(text.showcaseDone, { count: String(files.length), out }));
  } catch (error) {
    // Whoever stops it meanwhile has seen the results; the next start goes on where this one was.
    if (!signal.aborted) throw error;
  }
}

async function runShown(job: Job): Promise<Summary> {
  const { command, environment, session, room, out, state, signal } = job;
  const printer = progressPrinter({
    language: command.language,
    terminal: environment.terminal,
    monotonicMs: systemClock.monotonicMs,
    write: (line) => process.stderr.write(line),
  });
  const onProgress = (progress: Progress) => {
    printer.show(progress);
    state.set({ state: 'running', ...progress });
  };
  const { language } = command;
  if (command.room === undefined) await removePapers(out);
  const summary = await runHere(session, { room, out, language, signal, onProgress });
  printer.finish(summary.measured.steps);
  return summary;
}

function issuesOf(error: unknown): readonly Issue[] {
  return error instanceof Refusal ? error.issues : [issue('internal', { number: '—' })];
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
}

/** The state of the run, for all pages that look at it. */
class RunBoard {
  private state: RunState = { state: 'running', step: 'read', done: 0, stepsDone: [] };
  private readonly listeners = new Set<(state: RunState) => void>();

  current(): RunState {
    return this.state;
  }

  set(state: RunState): void {
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }

  subscribe(listener: (state: RunState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
