// The progress of a job as a stream of events: each carries the whole job. At most two a second; the
// stream ends with the job, with the session of whoever listens, and with the server.

import type { SSEStreamingApi } from 'hono/streaming';
import type { Ending } from '../progress.ts';
import type { JobWire } from '../wire/job.ts';

const shortestGapMs = 500;
const heartbeatMs = 5_000;

type Parts = {
  readonly read: () => Promise<JobWire>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether whoever listens may still see it; asked at each heartbeat. */
  readonly mayGoOn: () => Promise<boolean>;
  readonly ending: Ending;
};

export async function streamJob(stream: SSEStreamingApi, parts: Parts): Promise<void> {
  const { read, subscribe, mayGoOn, ending } = parts;
  let hasNews = true;
  let wake = () => {};
  const leave = subscribe(() => {
    hasNews = true;
    wake();
  });
  const stop = () => wake();
  ending.signal.addEventListener('abort', stop);
  stream.onAbort(stop);
  const isOver = () => stream.aborted || ending.signal.aborted;
  try {
    for (let id = 1; !isOver(); id += 1) {
      if (!(await mayGoOn())) return;
      hasNews = false;
      const job = await read();
      await stream.writeSSE({ event: 'job', id: String(id), data: JSON.stringify(job) });
      if (job.endedAt !== undefined) return;
      await stream.sleep(shortestGapMs);
      if (hasNews || isOver()) continue;
      // Stages that are kept by the worker are no news of this process: look again at the heartbeat.
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, heartbeatMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  } finally {
    leave();
    ending.signal.removeEventListener('abort', stop);
  }
}
