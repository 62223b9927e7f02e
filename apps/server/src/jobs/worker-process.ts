// Starts a worker as a process of its own: with a bare environment, watched by its messages, asked to
// stop and, when it does not, ended.

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { exits, type News, newsSchema, type Order } from './message.ts';

export type WorkerEnd = 'done' | 'later' | 'broken';

export type Worker = {
  readonly ended: Promise<WorkerEnd>;
  /** It ends behind its last finished stage. */
  stop(): void;
};

export type StartWorker = (order: Order, onNews: (news: News) => void) => Worker;

const patienceMs = 10_000;
/** For reading and linking a list of a million rows. */
const heapMb = 4_096;
/** Rows live for a batch: with room for a few batches they die before they are moved (a tenth of the CPU). */
const youngMb = 64;
const workerPath = fileURLToPath(new URL('./worker.ts', import.meta.url));

export const startWorker: StartWorker = (order, onNews) => {
  const child = fork(workerPath, [], {
    env: {},
    execArgv: [
      `--max-old-space-size=${heapMb}`,
      `--max-semi-space-size=${youngMb}`,
      '--disable-warning=ExperimentalWarning',
    ],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.on('message', (message) => onNews(newsSchema.parse(message)));
  const ended = new Promise<WorkerEnd>((resolve) => {
    child.on('error', () => resolve('broken'));
    child.on('exit', (code) => resolve(endOf(code)));
  });
  // A child that died before it was told what to do says so by its end.
  child.send(order, () => {});
  return {
    ended,
    stop: () => {
      if (child.connected) child.send({ stop: true }, () => {});
      const late = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      void ended.then(() => clearTimeout(late));
    },
  };
};

function endOf(code: number | null): WorkerEnd {
  if (code === exits.done) return 'done';
  return code === exits.later ? 'later' : 'broken';
}
