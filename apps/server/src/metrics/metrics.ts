// Figures of the running server for whoever keeps it running, as Prometheus reads them: counts, times and
// memory. Nothing of a person, a region or an address is in them. safety.md T20, R21.

import type { Clock } from '@payung/engine';

const bucketsMs = [25, 50, 100, 300, 800, 2_000, 10_000] as const;
const classes = ['2xx', '3xx', '4xx', '5xx'] as const;
type StatusClass = (typeof classes)[number];

export type Gauges = {
  readonly memoryBytes: number;
  /** How late the loop comes to its next turn, at the 99th percentile. */
  readonly loopDelayMs: number;
  readonly jobsRunning: number;
};

export type Metrics = {
  count(status: number, ms: number): void;
  text(gauges: Gauges): string;
};

export function newMetrics(clock: Pick<Clock, 'monotonicMs'>): Metrics {
  const begun = clock.monotonicMs();
  const answered: Record<StatusClass, number> = { '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0 };
  const within = bucketsMs.map(() => 0);
  let [count, sumMs] = [0, 0];
  return {
    count: (status, ms) => {
      answered[classOf(status)] += 1;
      for (const [at, most] of bucketsMs.entries())
        if (ms <= most) within[at] = (within[at] ?? 0) + 1;
      count += 1;
      sumMs += ms;
    },
    text: (gauges) =>
      [
        ...classes.map((each) => `payung_requests_total{class="${each}"} ${answered[each]}`),
        ...bucketsMs.map(
          (most, at) => `payung_request_seconds_bucket{le="${most / 1_000}"} ${within[at]}`,
        ),
        `payung_request_seconds_bucket{le="+Inf"} ${count}`,
        `payung_request_seconds_sum ${(sumMs / 1_000).toFixed(3)}`,
        `payung_request_seconds_count ${count}`,
        `payung_event_loop_delay_seconds{quantile="0.99"} ${(gauges.loopDelayMs / 1_000).toFixed(4)}`,
        `payung_memory_bytes ${gauges.memoryBytes}`,
        `payung_jobs_running ${gauges.jobsRunning}`,
        `payung_uptime_seconds ${Math.floor((clock.monotonicMs() - begun) / 1_000)}`,
        '',
      ].join('\n'),
  };
}

function classOf(status: number): StatusClass {
  if (status >= 500) return '5xx';
  if (status >= 400) return '4xx';
  return status >= 300 ? '3xx' : '2xx';
}
