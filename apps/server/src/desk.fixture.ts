// For tests: a finished run as the sample room would give it, on disk and in words, and a run whose
// state the test sets. Everything is invented.

import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Summary } from '@payung/office';
import { issue } from '@payung/values';
import { sampleSummary } from '../../../packages/office/src/report/summary.fixture.ts';
import type { Run, RunState } from './options.ts';

export const fileTexts: Readonly<Record<string, string>> = {
  'laporan.pdf': '%PDF-1.7 contoh',
  'tautan.csv': 'berkas,baris,putusan\n',
  'belum-terlindungi.csv': 'orang,nama\n1,ORANG REKAAN\n',
  'rencana.csv': 'orang,dana\n1,apbd-kab\n',
  'perbaikan/dinas_pertanian_petani.xlsx': 'isi contoh',
  'perbaikan/desa_7502042018_tenilo.xlsx': 'isi contoh',
};

export function deskSummary(): Summary {
  const sample = sampleSummary();
  const [first, ...others] = sample.coverage;
  return {
    ...sample,
    lists: sample.lists.map((list, index) =>
      index === 2
        ? {
            ...list,
            fileIssues: [
              issue(
                'nik_precision_suspect',
                { column: 'NIK' },
                { at: { file: list.file, column: 'NIK' } },
              ),
            ],
          }
        : list,
    ),
    coverage: first === undefined ? [] : [first, ...others, aboveBase(first)],
    files: Object.entries(fileTexts).map(([name, text]) => ({
      name,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
    measured: {
      machine: 'uji, 2 inti',
      seconds: 41.2,
      steps: ['read', 'validate', 'link', 'load', 'coverage', 'plan', 'report'].map(
        (step, index) => ({
          step,
          count: 20_597 - index * 100,
          seconds: 2.4 + index,
          peakMemoryBytes: 310_000_000 + index * 20_000_000,
        }),
      ),
    },
  };
}

type Coverage = Summary['coverage'][number];

function aboveBase(like: Coverage): Coverage {
  return {
    ...like,
    definition: 'eligible',
    year: 2026,
    base: 10_520,
    percent: 105,
    aboveBase: true,
    targets: [],
  };
}

/** The files of the summary, below a folder of the test. */
export async function writeFilesOf(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(fileTexts)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

export type SetRun = Run & { set(state: RunState): void; listeners(): number };

export function setRun(first: RunState): SetRun {
  let state = first;
  const listeners = new Set<(state: RunState) => void>();
  return {
    current: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      state = next;
      for (const listener of listeners) listener(next);
    },
    listeners: () => listeners.size,
  };
}

export const halfway: Extract<RunState, { state: 'running' }> = {
  state: 'running',
  step: 'link',
  done: 12_400,
  total: 20_597,
  stepsDone: [
    { step: 'read', count: 22, seconds: 1.4 },
    { step: 'validate', count: 20_597, seconds: 6.2 },
  ],
};
