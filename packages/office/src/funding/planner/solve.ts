// Decides where a program is solved: a small one here, a larger one in a thread of its own, so that
// progress is shown and the work can be cancelled.

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
  if (program.upper.length <= hereColumnsMax) {
    const solved = await solveProgram(program, onGoal);
    options.signal?.throwIfAborted();
    return solved;
  }
  const thread = new Worker(new URL('./solver-thread.ts', import.meta.url), {
    workerData: program,
  });
  const ended = new AbortController();
  try {
    return await new Promise<Solved>((resolve, reject) => {
      const abort = () => reject(options.signal?.reason);
      options.signal?.addEventListener('abort', abort, { once: true, signal: ended.signal });
      thread.on('message', (message: FromThread) => {
        if (message.kind === 'goal') onGoal(message.done);
        else resolve(message.solved);
      });
      thread.once('error', reject);
      thread.once('exit', (code) => reject(new Error(`The solver's thread ended with ${code}`)));
    });
  } finally {
    ended.abort();
    await thread.terminate();
  }
}
