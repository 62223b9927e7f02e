import { expect, test } from 'vitest';
import { newMetrics } from './metrics.ts';
import { openMetrics } from './metrics-door.ts';

const gauges = { memoryBytes: 1_000, loopDelayMs: 12.5, jobsRunning: 2 };

test('answers are counted by kind and time, and nothing says who asked', () => {
  let now = 0;
  const metrics = newMetrics({ monotonicMs: () => now });
  metrics.count(200, 20);
  metrics.count(404, 90);
  metrics.count(503, 900);
  now = 61_500;
  const text = metrics.text(gauges);
  expect(text).toContain('payung_requests_total{class="2xx"} 1');
  expect(text).toContain('payung_requests_total{class="5xx"} 1');
  expect(text).toContain('payung_request_seconds_bucket{le="0.1"} 2');
  expect(text).toContain('payung_request_seconds_bucket{le="+Inf"} 3');
  expect(text).toContain('payung_uptime_seconds 61');
  for (const line of text.trimEnd().split('\n')) {
    expect(line).toMatch(/^payung_[a-z_]+(\{[a-z]+="[^"]{1,8}"\})? [\d.]+$/);
  }
});

test('T20: the figures stand on a port of their own, and nothing else does', async () => {
  const metrics = newMetrics({ monotonicMs: () => 0 });
  const door = await openMetrics({ metrics, port: 0, jobsRunning: () => 1 });
  try {
    const at = `http://127.0.0.1:${door.port}`;
    expect(await (await fetch(`${at}/metrics`)).text()).toContain('payung_jobs_running 1');
    expect((await fetch(`${at}/api/v1/health`)).status).toBe(404);
    expect((await fetch(`${at}/metrics`, { method: 'POST' })).status).toBe(404);
  } finally {
    await door.close();
  }
});
