// The solver in a thread of its own: one program in, goals as they are done, one answer out.

import { parentPort, workerData } from 'node:worker_threads';
import type { Program } from './sheet.ts';
import { type Solved, solveProgram } from './solver.ts';

export type FromThread =
  | { readonly kind: 'goal'; readonly done: number }
  | { readonly kind: 'end'; readonly solved: Solved };

const port = parentPort;
if (port === null) throw new Error('The solver runs in a thread');
// What `solve.ts` handed over.
const program: Program = workerData;
const tell = (message: FromThread) => port.postMessage(message);
// Not awaited up here: a thread that is stopped while its module still waits can take the process down.
void solveProgram(program, (done) => tell({ kind: 'goal', done })).then((solved) =>
  tell({ kind: 'end', solved }),
);
