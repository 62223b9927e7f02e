// How far a load has come: one line that moves on a terminal, and nothing anywhere else.

import { systemClock } from '@payung/engine';
import { formatCount, type Language } from '@payung/values';
import { fill } from '../text/text.ts';
import { registryText } from './text/text.ts';

const drawEveryMs = 200;
const clear = '\r\u001b[2K';

export function loadProgress(language: Language, terminal: boolean) {
  const words = registryText(language).progress;
  let rows = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  return {
    show: (step: keyof typeof words, count: number): void => {
      rows += count;
      const now = systemClock.monotonicMs();
      if (!terminal || now - drawnAt < drawEveryMs) return;
      drawnAt = now;
      process.stderr.write(`${clear}  … ${fill(words[step], { count: formatCount(rows) })}`);
    },
    end: (): void => {
      if (terminal) process.stderr.write(clear);
    },
  };
}
