// Decides where a program is solved: a small one here while no thread is awake, any other in a thread of its
// own, so that progress is shown and the work can be cancelled. The thread rests between programs: starting one takes
// longer than most questions asked of it.

import { Worker } from 'node:worker_threads';
import type { Program } from './sheet.ts';
import { type Solved, solveProgram } from './solver.ts';
import type { FromThread } from './solver-thread.ts';

/** A program of so many columns takes well under a second. */
const hereColumnsMax = 1_500;

export type SolveOptions = {
  readonly signal?: AbortSignal;
  readonly onGoal?: (done: number) => void;
};

export async function solve(program: Program, options: SolveOptions): Promise<Solved> {
  const onGoal = options.onGoal ?? (() => undefined);
  options.signal?.throwIfAborted();
  if (resting === undefined && program.upper.length <= hereColumnsMax) {
    const solved = await solveProgram(program, onGoal);
    options.signal?.throwIfAborted();
    return solved;
  }
  return solveInThread(program, onGoal, options.signal);
}

/** A thread that has nothing to do; it keeps no process alive. */
let resting: Worker | undefined;

/** A thread that waits for the first program: a server answers others while it starts. */
export function startSolver(): void {
  if (resting === undefined) rest(startThread());
}

function startThread(): Worker {
  return new Worker(new URL('./solver-thread.ts', import.meta.url));
}

async function solveInThread(
  program: Program,
  onGoal: (done: number) => void,
  signal: AbortSignal | undefined,
): Promise<Solved> {
  const thread = resting ?? startThread();
  resting = undefined;
  thread.ref();
  const ended = new AbortController();
  try {
    const solved = await new Promise<Solved>((resolve, reject) => {
      const abort = () => reject(signal?.reason);
      signal?.addEventListener('abort', abort, { once: true, signal: ended.signal });
      thread.on('message', (message: FromThread) => {
        if (message.kind === 'goal') onGoal(message.done);
        else resolve(message.solved);
      });
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`The solver's thread ended with ${code}`)));
      thread.postMessage(program);
    });
    rest(thread);
    return solved;
  } catch (error) {
    stopListening(thread);
    await thread.terminate();
    throw error;
  } finally {
    ended.abort();
  }
}

/** By name: without names the thread's own listeners would go too, and it would be heard no more. */
function stopListening(thread: Worker): void {
  for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
}

function rest(thread: Worker): void {
  stopListening(thread);
  if (resting !== undefined) {
    void thread.terminate();
    return;
  }
  thread.once('exit', () => {
    if (resting === thread) resting = undefined;
  });
  resting = thread;
  thread.unref();
}
