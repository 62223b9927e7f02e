import { describe, expect, it } from 'vitest';
import { progressPrinter } from './progress.ts';

const read = { step: 'read', count: 23, seconds: 1.25, peakMemoryBytes: 1 } as const;

function record(terminal: boolean) {
  const written: string[] = [];
  let now = 0;
  const printer = progressPrinter({
    language: 'id',
    terminal,
    monotonicMs: () => now,
    write: (text) => written.push(text),
  });
  return { printer, written, pass: (ms: number) => (now += ms) };
}

describe('progress on the terminal', () => {
  it('prints each finished step once, with its count and time', () => {
    const { printer, written } = record(false);
    printer.show({ step: 'read', done: 3, total: 23, stepsDone: [] });
    printer.show({ step: 'validate', done: 10, stepsDone: [read] });
    printer.show({ step: 'validate', done: 20, stepsDone: [read] });
    printer.finish([read]);
    expect(written).toHaveLength(1);
    expect(written[0]).toContain('Membaca berkas');
    expect(written[0]).toContain('23 berkas');
    expect(written[0]).toContain('1,25 dtk');
  });

  it('moves one line on a terminal, at most ten times a second', () => {
    const { printer, written, pass } = record(true);
    for (let done = 1; done <= 100; done += 1) {
      printer.show({ step: 'validate', done: done * 1_000, total: 100_000, stepsDone: [] });
      pass(10);
    }
    expect(written.length).toBeLessThanOrEqual(11);
    expect(written.at(-1)).toContain('91.000 / 100.000');
  });
});
