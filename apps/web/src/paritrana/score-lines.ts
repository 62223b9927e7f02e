// A score in the lines of its form: as it waits for a connection, and as it stands on the server.

import type { Line } from '../offline/waiting-list.ts';
import type { TextOf } from '../text/text.ts';
import '../text/monev/words.ts';
import type { Criterion } from './paritrana-words.ts';

export function scoreLines(
  { score, evidence }: Pick<Criterion, 'score' | 'evidence'>,
  text: TextOf,
): readonly Line[] {
  return [
    [text('paritrana_score_field'), score === undefined ? '—' : String(score)],
    [text('paritrana_evidence'), evidence ?? '—'],
  ];
}
