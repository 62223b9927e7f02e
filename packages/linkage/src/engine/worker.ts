// A thread of the engine: makes blocks, then gets the plan once, then jobs; takes the next task of a
// job from a shared counter, so that no thread waits for another.

import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type BlockedRule, blockRule } from './blocks.ts';
import { type Kinds, loadKinds } from './kinds/index.ts';
import { type PairWork, pairWork } from './pair-work.ts';
import type { BlockingOrder, Counted, Job, Plan, Scored } from './plan.ts';

/** Numbers of tasks that some thread has taken. */
export type Taken = Int32Array<SharedArrayBuffer>;

export type Message =
  | { readonly kind: 'block'; readonly order: BlockingOrder; readonly taken: Taken }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'job'; readonly job: Job; readonly taken: Taken }
  | { readonly kind: 'end' };

/** A rule's number with its blocks, from the thread that made them. */
export type NumberedRule = readonly [rule: number, blocked: BlockedRule];

const port = portOfThread();
const kindModules: readonly string[] = workerData;
let work: PairWork | undefined;

// Not awaited up here: a thread that is stopped while its module still waits can take the process down.
void loadKinds(kindModules).then((kinds) => {
  port.on('message', (message: Message) => obey(message, kinds));
});

function portOfThread(): MessagePort {
  if (parentPort === null) throw new Error('worker.ts runs only as a thread');
  return parentPort;
}

function obey(message: Message, kinds: Kinds): void {
  switch (message.kind) {
    case 'block':
      port.postMessage(block(message.order, message.taken));
      return;
    case 'plan':
      work = pairWork(message.plan, kinds);
      return;
    case 'job': {
      const result = run(message.job, message.taken);
      port.postMessage(result, transferable(result));
      return;
    }
    case 'end':
      port.close();
      return;
    default:
      message satisfies never;
  }
}

function block({ works, layout, settings }: BlockingOrder, taken: Taken): readonly NumberedRule[] {
  const made: NumberedRule[] = [];
  for (const rule of numbers(taken, works.length)) {
    const own = works[rule];
    if (own !== undefined) made.push([rule, blockRule(own, layout, settings)]);
  }
  return made;
}

function run(job: Job, taken: Taken): Counted | Scored {
  if (work === undefined) throw new Error('A job came before its plan');
  if (job.job === 'random') return work.random(job, numbers(taken, job.left.length));
  const tasks = job.tasks;
  const own = numbers(taken, tasks.length)
    .map((index) => tasks[index])
    .filter((task) => task !== undefined);
  return job.job === 'count' ? work.count(job, own) : work.score(job, own);
}

function* numbers(taken: Taken, until: number) {
  for (;;) {
    const next = Atomics.add(taken, 0, 1);
    if (next >= until) return;
    yield next;
  }
}

function transferable(result: Counted | Scored): ArrayBuffer[] {
  return Object.values(result)
    .map((array) => array.buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer);
}
