// How far a long list has come: one line that moves on a terminal, and nothing anywhere else.

import { formatCount, type Language } from '@payung/values';
import { fill, textIn } from '../text/text.ts';

export type ProgressLine = { show(count: number): void; end(): void };

const drawEveryMs = 200;
const clear = '\r\u001b[2K';

/** `shows`: false where no person looks, or where results move on the same terminal. */
export function progressLine(options: {
  readonly shows: boolean;
  readonly language: Language;
  readonly monotonicMs: () => number;
  readonly write: (text: string) => void;
}): ProgressLine {
  const { shows, language, monotonicMs, write } = options;
  let drawnAt = monotonicMs();
  let isDrawn = false;
  return {
    show(count) {
      const now = monotonicMs();
      if (!shows || now - drawnAt < drawEveryMs) return;
      [drawnAt, isDrawn] = [now, true];
      const words = fill(textIn(language).law.progress, { count: formatCount(count) });
      write(`${clear}  … ${words}`);
    },
    end() {
      if (isDrawn) write(clear);
      isDrawn = false;
    },
  };
}
