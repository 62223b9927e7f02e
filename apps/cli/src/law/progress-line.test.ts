import { describe, expect, it } from 'vitest';
import { progressLine } from './progress-line.ts';

function record(shows: boolean) {
  const written: string[] = [];
  let now = 0;
  const line = progressLine({
    shows,
    language: 'id',
    monotonicMs: () => now,
    write: (text) => written.push(text),
  });
  return { line, written, pass: (ms: number) => (now += ms) };
}

describe('progress of a long list', () => {
  it('moves one line, at most five times a second, and clears it at the end', () => {
    const { line, written, pass } = record(true);
    for (let count = 1; count <= 100; count += 1) {
      pass(10);
      line.show(count * 1_000);
    }
    expect(written).toHaveLength(5);
    expect(written.at(-1)).toMatch(/Menghitung: 100\.000$/);
    line.end();
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });

  it('says nothing about what is done at once, nor where nobody looks', () => {
    const short = record(true);
    short.line.show(3);
    short.line.end();
    expect(short.written).toEqual([]);
    const unseen = record(false);
    unseen.pass(10_000);
    unseen.line.show(3);
    unseen.line.end();
    expect(unseen.written).toEqual([]);
  });
});
