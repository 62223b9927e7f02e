// Which step of a sending is due, for whoever opens it.

import type { JobWire } from '@payung/server/wire';
import { expect, test } from 'vitest';
import { columnsPart, dueStep, findStep } from './steps.ts';

type Part = JobWire['parts'][number];
const counts = { records: 9, accepted: 9, merged: 0, held: 0, rejected: 0, ignored: 0 };
const part = (more: Partial<Part>): Part => ({
  ...{ number: 1, upload: 'u', file: 'desa.csv', kind: 'workers', state: 'asking', counts },
  ...more,
});
const job = (more: Partial<JobWire>) => ({
  ...({ state: 'asking', parts: [part({})], isOwn: true } as const),
  ...more,
});

test('while the server works its step is shown', () => {
  const working = (step: 'receive' | 'read' | 'link' | 'save') =>
    dueStep(job({ state: 'running', progress: { part: 1, step, done: 1 } }));
  expect(working('receive')).toBe('berkas');
  expect(working('read')).toBe('periksa');
  expect(working('link')).toBe('cocokkan');
  expect(working('save')).toBe('simpan');
  expect(dueStep(job({ state: 'waiting' }))).toBe('berkas');
});

test('a sender mends his bad rows; whoever decides sees what saving would do', () => {
  const bad = [part({ counts: { ...counts, rejected: 2 } })];
  expect(dueStep(job({ parts: bad }))).toBe('perbaiki');
  expect(dueStep(job({ parts: bad, isOwn: false }))).toBe('simpan');
  expect(dueStep(job({}))).toBe('simpan');
  expect(dueStep(job({ state: 'done', parts: bad }))).toBe('simpan');
  expect(dueStep(job({ state: 'failed' }))).toBe('berkas');
});

test('columns are told of a list of workers that waits or could not be read', () => {
  const lists = [part({ kind: 'participants' }), part({ number: 2, state: 'failed' })];
  expect(columnsPart({ parts: lists })).toBe(2);
  expect(columnsPart({ parts: [part({ state: 'done' })] })).toBeUndefined();
  expect([findStep('perbaiki'), findStep('1')]).toEqual(['perbaiki', undefined]);
});
