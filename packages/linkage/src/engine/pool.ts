// The threads of a run. Without threads the same work is done here, a few tasks at a time, so that
// a run can be cancelled.

import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type BlockedRule, blockRule, type Task } from './blocks.ts';
import type { Kinds } from './kinds/index.ts';
import { type PairWork, pairWork } from './pair-work.ts';
import type { BlockingOrder, Counted, Job, Plan, Scored } from './plan.ts';
import type { Message, NumberedRule, Taken } from './worker.ts';

export type Pool = {
  /** Blocks of each rule, in the order of the rules. */
  block(order: BlockingOrder): Promise<readonly BlockedRule[]>;
  /** What is to be compared; comes before any job. */
  begin(plan: Plan): void;
  /** Results in no particular order of pairs. */
  run(job: Job, onDone: (tasks: number) => void): Promise<readonly (Counted | Scored)[]>;
  close(): Promise<void>;
};

export type PoolOptions = {
  readonly kinds: Kinds;
  readonly kindModules: readonly string[];
  readonly workers: number;
  readonly signal?: AbortSignal;
};

export function openPool(options: PoolOptions): Pool {
  return options.workers === 0
    ? localPool(options.kinds, options.signal)
    : threadPool(options.kindModules, options.workers, options.signal);
}

const tasksAtOnce = 8;

function localPool(kinds: Kinds, signal: AbortSignal | undefined): Pool {
  let work: PairWork | undefined;
  return {
    async block({ works, layout, settings }) {
      const rules: BlockedRule[] = [];
      for (const each of works) {
        signal?.throwIfAborted();
        rules.push(blockRule(each, layout, settings));
        await setImmediate();
      }
      return rules;
    },
    begin(plan) {
      work = pairWork(plan, kinds);
    },
    async run(job, onDone) {
      if (work === undefined) throw new Error('A job came before its plan');
      const results: (Counted | Scored)[] = [];
      const count = taskCount(job);
      for (let from = 0; from < count; from += tasksAtOnce) {
        signal?.throwIfAborted();
        const until = Math.min(count, from + tasksAtOnce);
        results.push(runLocal(work, job, from, until));
        onDone(until);
        await setImmediate();
      }
      return results;
    },
    close: async () => {},
  };
}

function runLocal(work: PairWork, job: Job, from: number, until: number): Counted | Scored {
  if (job.job === 'random') {
    return work.random(
      job,
      Array.from({ length: until - from }, (_, index) => from + index),
    );
  }
  const tasks: readonly Task[] = job.tasks.slice(from, until);
  return job.job === 'count' ? work.count(job, tasks) : work.score(job, tasks);
}

function taskCount(job: Job): number {
  return job.job === 'random' ? job.left.length : job.tasks.length;
}

const tickMs = 200;

/** Above any number of tasks, and far from where counting up would overflow. */
const noTaskLeft = 0x4000_0000;

/** How long a thread may go on with its task when the run was cancelled. */
const patienceMs = 2_000;

function threadPool(
  kindModules: readonly string[],
  count: number,
  signal: AbortSignal | undefined,
): Pool {
  const address = new URL('./worker.ts', import.meta.url);
  const workers = Array.from(
    { length: count },
    () => new Worker(address, { workerData: kindModules }),
  );
  const failure = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    for (const worker of workers) worker.once('error', reject);
  });
  const gone = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
  let taken = newCounter();
  // Nobody may be waiting when a thread fails; the next who asks learns of it.
  failure.catch(() => {});
  const askAll = <T>(message: Message): Promise<readonly T[]> => {
    signal?.throwIfAborted();
    const answers = workers.map((worker) => answerOf<T>(worker, message));
    return Promise.race([Promise.all(answers), failure]);
  };
  return {
    async block(order) {
      taken = newCounter();
      return inOrder(await askAll<readonly NumberedRule[]>({ kind: 'block', order, taken }));
    },
    begin(plan) {
      for (const worker of workers) worker.postMessage({ kind: 'plan', plan } satisfies Message);
    },
    async run(job, onDone) {
      taken = newCounter();
      const ticker = setInterval(() => {
        onDone(Math.min(taskCount(job), Atomics.load(taken, 0)));
      }, tickMs);
      try {
        return await askAll<Counted | Scored>({ kind: 'job', job, taken });
      } finally {
        clearInterval(ticker);
      }
    },
    async close() {
      Atomics.store(taken, 0, noTaskLeft);
      await endThreads(workers, gone);
    },
  };
}

function inOrder(made: readonly (readonly NumberedRule[])[]): readonly BlockedRule[] {
  return made
    .flat()
    .sort(([x], [y]) => x - y)
    .map(([, blocked]) => blocked);
}

/** Each ends its task and goes by itself; a thread stopped from outside is the last resort. */
async function endThreads(workers: readonly Worker[], gone: readonly Promise<unknown>[]) {
  for (const worker of workers) worker.postMessage({ kind: 'end' } satisfies Message);
  const late = setTimeout(() => {
    for (const worker of workers) void worker.terminate();
  }, patienceMs);
  await Promise.all(gone);
  clearTimeout(late);
}

function newCounter(): Taken {
  return new Int32Array(new SharedArrayBuffer(4));
}

function answerOf<T>(worker: Worker, message: Message): Promise<T> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.postMessage(message);
  });
}
