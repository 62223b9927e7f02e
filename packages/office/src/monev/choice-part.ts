// What a meeting decides between, as a part of a paper.

import { formatCount, formatRupiah, type Language, rupiah } from '@payung/values';
import type { MaterialChoice } from './material.ts';
import type { PaperPart } from './paper-part.ts';
import { monthText } from './text/catalogue.ts';
import type { MonevText } from './text/words.ts';

/** Pilihan yang diputuskan rapat, side by side. */
export function choiceParts(
  choices: readonly MaterialChoice[],
  text: MonevText,
  language: Language,
): readonly PaperPart[] {
  if (choices.length === 0) return [];
  const { columns } = text;
  return [
    {
      told: true,
      heading: text.parts.choices,
      lines: [],
      table: {
        caption: text.choicesCaption,
        head: [
          ...[columns.choice, columns.from, columns.months],
          ...[columns.people, columns.cost, columns.left],
        ],
        rows: choices.map((each) => [
          ...[each.name, monthText(each.from, language), String(each.months)],
          ...[formatCount(each.people), formatRupiah(rupiah(each.amount))],
          formatRupiah(rupiah(each.left)),
        ]),
        right: [2, 3, 4, 5],
      },
    },
  ];
}
