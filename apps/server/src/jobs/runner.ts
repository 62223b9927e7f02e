// The runner of jobs: looks which jobs wait in all tenants, starts a worker for the next one, and starts
// it again behind its last finished stage when it was cut off. One runner per installation: the data
// folder is held by one server. safety.md R02, R07, R15, T24.

import { availableParallelism } from 'node:os';
import type { Database } from '@payung/engine';
import { failRunning, type OpenJob, openJobs } from '@payung/engine/jobs';
import { Refusal } from '@payung/values';
import { type Board, newBoard } from './board.ts';
import { chooseJob, type Shares } from './choose.ts';
import type { News } from './message.ts';
import { type StartWorker, startWorker, type Worker, type WorkerEnd } from './worker-process.ts';

export type Jobs = Pick<Board, 'progress' | 'subscribe'> & {
  /** Something may wait that did not before. */
  wake(): void;
  /** How many are at work here. */
  count(): number;
  /** Stops the worker of a job that was cancelled. */
  cancel(job: string): void;
  /** Workers end behind their last finished stage; the next start goes on from there. */
  close(): Promise<void>;
};

export type JobsOptions = {
  readonly database: Database;
  /** Whose installation this is: in its name the queue is looked at. */
  readonly tenant: string;
  readonly home: string;
  /** Address of the database, where it is not the one of the data folder. */
  readonly url?: string;
  readonly log: (facts: Readonly<Record<string, string | number>>) => void;
  readonly shares?: Shares;
  readonly pollMs?: number;
  readonly start?: StartWorker;
};

/** safety.md T24: two imports at once per tenant. */
const usualShares: Shares = { slots: Math.max(2, availableParallelism() - 1), perTenant: 2 };
/** For what was put in the queue by another process, and after the database was away. */
const usualPollMs = 5_000;
/** A file that ends its worker three times is not tried again. */
const mostBreaks = 3;

export function startJobs(options: JobsOptions): Jobs {
  const runner = new Runner(options);
  runner.wake();
  return {
    progress: runner.board.progress,
    subscribe: runner.board.subscribe,
    wake: () => runner.wake(),
    count: () => runner.count(),
    cancel: (job) => runner.cancel(job),
    close: () => runner.close(),
  };
}

type Running = { readonly job: OpenJob; readonly worker: Worker };

class Runner {
  readonly board = newBoard();
  private readonly options: JobsOptions;
  private readonly timer: NodeJS.Timeout;
  private readonly running = new Map<string, Running>();
  private readonly breaks = new Map<string, number>();
  private served: readonly string[] = [];
  private round: Promise<void> | undefined;
  private again = false;
  private closing = false;

  constructor(options: JobsOptions) {
    this.options = options;
    this.timer = setInterval(() => this.wake(), options.pollMs ?? usualPollMs);
  }

  /** One look at a time; news during a look make another. */
  wake(): void {
    if (this.closing) return;
    this.again = true;
    this.round ??= this.look().finally(() => {
      this.round = undefined;
    });
  }

  count(): number {
    return this.running.size;
  }

  cancel(job: string): void {
    this.running.get(job)?.worker.stop();
    this.board.tell(job, undefined);
  }

  async close(): Promise<void> {
    this.closing = true;
    clearInterval(this.timer);
    await this.round;
    const running = [...this.running.values()];
    for (const { worker } of running) worker.stop();
    await Promise.all(running.map(({ worker }) => worker.ended));
  }

  private async look(): Promise<void> {
    while (this.again && !this.closing) {
      this.again = false;
      try {
        this.startNext(await this.findOpen());
      } catch (error) {
        this.note('queue', error);
      }
    }
  }

  private findOpen(): Promise<readonly OpenJob[]> {
    const { database, tenant } = this.options;
    return database.read({ id: 'penjadwal', role: 'system', tenant }, openJobs);
  }

  private startNext(open: readonly OpenJob[]): void {
    const shares = this.options.shares ?? usualShares;
    for (;;) {
      const running = [...this.running.values()].map(({ job }) => job);
      const next = chooseJob(open, { running, served: this.served }, shares);
      if (next === undefined || this.closing) return;
      this.start(next);
    }
  }

  private start(job: OpenJob): void {
    const { home, url } = this.options;
    const order = { home, tenant: job.tenant, job: job.id, ...(url === undefined ? {} : { url }) };
    const start = this.options.start ?? startWorker;
    const worker = start(order, (news) => this.hear(job, news));
    this.running.set(job.id, { job, worker });
    this.served = [...this.served.filter((tenant) => tenant !== job.tenant), job.tenant];
    void worker.ended.then((end) => this.end(job, end));
  }

  private hear(job: OpenJob, news: News): void {
    if (news.kind === 'failure') {
      const { number, failure } = news;
      this.options.log({ job: job.id, number, failure });
      return;
    }
    const { kind: _, ...progress } = news;
    this.board.tell(job.id, {
      part: progress.part,
      step: progress.step,
      done: progress.done,
      ...(progress.total === undefined ? {} : { total: progress.total }),
    });
  }

  private async end(job: OpenJob, end: WorkerEnd): Promise<void> {
    if (end === 'broken') await this.countBreak(job);
    else if (end === 'done') this.breaks.delete(job.id);
    this.running.delete(job.id);
    this.board.tell(job.id, undefined);
    // What must come back later waits for the next look by the clock.
    if (end !== 'later') this.wake();
  }

  private async countBreak(job: OpenJob): Promise<void> {
    const breaks = (this.breaks.get(job.id) ?? 0) + 1;
    this.breaks.set(job.id, breaks);
    this.options.log({ job: job.id, failure: 'worker ended', breaks });
    if (breaks < mostBreaks) return;
    const actor = { id: 'penjadwal', role: 'system', tenant: job.tenant } as const;
    const work = { actor, reason: 'pekerjaan berhenti berulang kali', action: 'job.give_up' };
    try {
      await this.options.database.transaction({ ...work, subject: { job: job.id } }, (tx) =>
        failRunning(tx, job.id, { code: 'worker_stopped', data: {} }),
      );
      this.breaks.delete(job.id);
    } catch (error) {
      this.note('give up', error);
    }
  }

  /** The database is away: the next look asks again. */
  private note(what: string, error: unknown): void {
    const code = error instanceof Refusal ? error.issues[0]?.code : undefined;
    const kind = code ?? (error instanceof Error ? error.name : typeof error);
    this.options.log({ failure: `jobs ${what} ${kind}` });
  }
}

/** Where no jobs run: pages and tests that only look. */
export const noJobs: Jobs = {
  ...newBoard(),
  wake: () => {},
  count: () => 0,
  cancel: () => {},
  close: async () => {},
};
