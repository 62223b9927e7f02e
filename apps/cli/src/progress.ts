// Progress on the terminal: one line that moves, or one line per finished step in a log. It goes
// to standard error, so that standard output stays a result.

import type { Progress, StepMeasure } from '@payung/office';
import { formatCount, type Language } from '@payung/values';
import { fill, textIn } from './text/text.ts';

export type ProgressPrinter = {
  show(progress: Progress): void;
  finish(steps: readonly StepMeasure[]): void;
};

const drawEveryMs = 100;

export function progressPrinter(options: {
  readonly language: Language;
  readonly terminal: boolean;
  readonly monotonicMs: () => number;
  readonly write: (text: string) => void;
}): ProgressPrinter {
  const text = textIn(options.language);
  let printed = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  const printDone = (steps: readonly StepMeasure[]) => {
    for (const step of steps.slice(printed)) options.write(`${clear(options)}${doneLine(step)}\n`);
    printed = Math.max(printed, steps.length);
  };
  const doneLine = (step: StepMeasure) => {
    const name = step.step as keyof typeof text.steps;
    const count = fill(text.counts[name], { count: formatCount(step.count) });
    const seconds = fill(text.seconds, { seconds: decimal(step.seconds, options.language) });
    return `  ✓ ${text.steps[name].padEnd(46)} ${count.padStart(16)}  ${seconds.padStart(9)}`;
  };
  return {
    show(progress) {
      printDone(progress.stepsDone);
      const now = options.monotonicMs();
      if (!options.terminal || now - drawnAt < drawEveryMs) return;
      drawnAt = now;
      const of = progress.total === undefined ? '' : ` / ${formatCount(progress.total)}`;
      const done = progress.done > 0 ? ` ${formatCount(progress.done)}${of}` : '';
      options.write(`${clear(options)}  … ${text.steps[progress.step]}${done}`);
    },
    finish(steps) {
      printDone(steps);
    },
  };
}

function clear(options: { readonly terminal: boolean }): string {
  return options.terminal ? '\r\u001b[2K' : '';
}

export function decimal(value: number, language: Language): string {
  const text = value.toFixed(value < 10 ? 2 : 1);
  return language === 'id' ? text.replace('.', ',') : text;
}
