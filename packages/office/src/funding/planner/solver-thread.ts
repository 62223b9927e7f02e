// The solver in a thread of its own: a program in, goals as they are done, one answer out; then the next.

import { parentPort } from 'node:worker_threads';
import type { Program } from './sheet.ts';
import { type Solved, solveProgram } from './solver.ts';

export type FromThread =
  | { readonly kind: 'goal'; readonly done: number }
  | { readonly kind: 'end'; readonly solved: Solved };

const port = parentPort;
if (port === null) throw new Error('The solver runs in a thread');
const tell = (message: FromThread) => port.postMessage(message);
// What fails is not caught: it ends the thread, and `solve.ts` hears of it. Not awaited up here: a thread
// that is stopped while its module still waits can take the process down.
port.on('message', (program: Program) => {
  void solveProgram(program, (done) => tell({ kind: 'goal', done })).then((solved) =>
    tell({ kind: 'end', solved }),
  );
});
