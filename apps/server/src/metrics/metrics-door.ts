// The door to the figures: a port of its own on 127.0.0.1, so that no proxy in front of the site can
// pass it on by mistake.

import { createServer, type Server } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { refuse } from '@payung/values';
import type { Metrics } from './metrics.ts';

export type MetricsDoor = { readonly port: number; close(): Promise<void> };

export async function openMetrics(options: {
  readonly metrics: Metrics;
  readonly port: number;
  readonly jobsRunning: () => number;
}): Promise<MetricsDoor> {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const server = createServer((asked, answer) => {
    if (asked.method !== 'GET' || asked.url !== '/metrics') {
      answer.writeHead(404).end();
      return;
    }
    const loopDelayMs = delay.percentile(99) / 1e6;
    delay.reset();
    const memoryBytes = process.memoryUsage().rss;
    const gauges = { memoryBytes, loopDelayMs, jobsRunning: options.jobsRunning() };
    answer.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
    answer.end(options.metrics.text(gauges));
  });
  const port = await listen(server, options.port);
  return {
    port,
    close: () => {
      delay.disable();
      return new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? refuse('port_taken', { port }, {}, error) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
