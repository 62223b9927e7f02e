// A process that does one job and ends: started by the server, told what to do by message, stopped by
// one too, and by the end of the server. What it has finished is in the database, never in its memory.

import { joinDatabase, systemClock } from '@payung/engine';
import { runImport } from './import/import-job.ts';
import { mustStop } from './import/must-stop.ts';
import { exits, type News, type Order, orderSchema } from './message.ts';

const stop = new AbortController();
process.once('disconnect', () => stop.abort());
process.once('message', (first) => {
  process.once('message', () => stop.abort());
  // Ctrl-C in the terminal reaches all processes: the server decides when a worker ends.
  process.on('SIGINT', () => {});
  void work(orderSchema.parse(first)).then((code) => process.exit(code));
});

async function work(order: Order): Promise<number> {
  try {
    await doJob(order);
    return exits.done;
  } catch (error) {
    if (mustStop(error, stop.signal)) return exits.later;
    tell({ kind: 'failure', number: '—', failure: kindOf(error) });
    return exits.broken;
  }
}

async function doJob({ home, url, tenant, job }: Order): Promise<void> {
  const database = await joinDatabase({ home, ...(url === undefined ? {} : { url }) });
  try {
    await runImport({
      database,
      home,
      tenant,
      job,
      signal: stop.signal,
      onProgress: (progress) => tell({ kind: 'progress', ...progress }),
      onFailure: (number, error) => tell({ kind: 'failure', number, failure: kindOf(error) }),
      elapsedMs: systemClock.monotonicMs,
    });
  } finally {
    await database.close();
  }
}

/** A server that is gone needs no news. */
function tell(news: News): void {
  if (process.connected) process.send?.(news);
}

/** Its kind and where it arose; its words may hold what a list says. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const step = 'step' in error ? ` ${String(error.step)}` : '';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const places = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return `${error.name}${step}${code} ${places[0]?.trim() ?? ''}`.trim();
}
