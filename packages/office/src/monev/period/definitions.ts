// What the words of the report mean and where its figures come from; the last part of each paper.

import { formatCount, formatPercent, type Language } from '@payung/values';
import { definitionName } from '../../coverage/index.ts';
import type { PaperPart } from '../paper-part.ts';
import { filled } from '../text/catalogue.ts';
import type { PeriodSnapshot } from './snapshot.ts';
import { periodText } from './text/catalogue.ts';

export function definitionsPart(
  { coverage, known }: PeriodSnapshot,
  { language, digest }: { readonly language: Language; readonly digest: string },
): PaperPart {
  const { terms, columns, captions, parts } = periodText(language);
  const { base, targets } = coverage.bySegment.total;
  const row = (
    term: keyof typeof terms,
    words: Readonly<Record<string, string | number>> = {},
  ): readonly string[] => terms[term].map((each) => filled(each, words));
  return {
    heading: parts.definitions,
    lines: [],
    table: {
      caption: captions.definitions,
      head: [columns.term, columns.meaning, columns.source],
      rows: [
        row('covered', { change: formatCount(known) }),
        ...(base === undefined
          ? []
          : [
              row('base', {
                definition: definitionName(base.definition, language),
                ...{ count: formatCount(base.count), year: base.year, source: base.source },
              }),
            ]),
        ...(targets ?? []).map(({ percent, year, source }) =>
          row('target', { percent: formatPercent(percent), year, source }),
        ),
        ...(['constant', 'funded', 'atRisk', 'lost', 'recovered', 'achieved'] as const).map(
          (term) => row(term),
        ),
        row('snapshot', { digest }),
      ],
      right: [],
    },
  };
}
