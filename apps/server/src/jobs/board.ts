// What is known of running jobs from moment to moment: progress by rows, held in memory alone. What must
// survive a crash stands in the database; who watches looks there when he is called.

import type { JobStep } from '@payung/engine/jobs';

export type JobProgress = {
  readonly part: number;
  /** The stage under way. */
  readonly step: JobStep;
  /** Rows done; `total` where it is known. */
  readonly done: number;
  readonly total?: number;
};

export type Board = {
  progress(job: string): JobProgress | undefined;
  /** Undefined: the job is no longer running here. */
  tell(job: string, progress: JobProgress | undefined): void;
  /** The listener is called at each news and asks what it is. Gives the way out. */
  subscribe(job: string, listener: () => void): () => void;
};

export function newBoard(): Board {
  const newest = new Map<string, JobProgress>();
  const listeners = new Map<string, Set<() => void>>();
  return {
    progress: (job) => newest.get(job),
    tell: (job, progress) => {
      if (progress === undefined) newest.delete(job);
      else newest.set(job, progress);
      for (const listener of listeners.get(job) ?? []) listener();
    },
    subscribe: (job, listener) => {
      const own = listeners.get(job) ?? new Set();
      listeners.set(job, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(job);
      };
    },
  };
}
