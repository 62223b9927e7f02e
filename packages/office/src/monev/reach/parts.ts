// Who is reached as parts of a paper: deciles, and non-ASN by office.

import { formatCount } from '@payung/values';
import type { PaperPart } from '../paper-part.ts';
import { filled } from '../text/catalogue.ts';
import type { MonevText } from '../text/words.ts';
import type { Reach, ReachTable } from './reach.ts';

/** Desil dan non-ASN: how many are covered, of how many. */
export function reachParts(reach: Reach | undefined, text: MonevText): readonly PaperPart[] {
  if (reach === undefined) return [];
  const { deciles, nonAsn } = reach;
  return [
    {
      heading: text.parts.deciles,
      lines: [
        deciles === undefined
          ? text.noDeciles
          : filled(text.decilesNote, { sources: deciles.drawnFrom.join('; ') }),
      ],
      ...(deciles === undefined
        ? {}
        : { table: reachTableOf(deciles, [text.decilesCaption, text.columns.decile], text) }),
    },
    {
      heading: text.parts.nonAsn,
      lines: [nonAsn === undefined ? text.noNonAsn : text.nonAsnNote],
      ...(nonAsn === undefined
        ? {}
        : { table: reachTableOf(nonAsn, [text.nonAsnCaption, text.columns.office], text) }),
    },
  ];
}

function reachTableOf(
  { rows, whole }: ReachTable,
  [caption, head]: readonly [string, string],
  text: MonevText,
): NonNullable<PaperPart['table']> {
  const counted = (people: number | null) => (people === null ? text.hidden : formatCount(people));
  return {
    caption,
    head: [head, text.columns.covered, text.columns.known],
    rows: [
      ...rows.map(({ key, covered, total }) => [
        ...[key === '' ? text.unknown : key, counted(covered), counted(total)],
      ]),
      [text.whole, counted(whole.covered), counted(whole.total)],
    ],
    right: [1, 2],
  };
}
