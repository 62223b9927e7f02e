// The five outcomes of matching as parts of one bar, always in the same order.

import type { SummaryWire } from '@payung/server/wire';
import type { Language } from '@payung/values';
import { countText } from '../parts/format.ts';
import type { Part } from '../parts/parts-bar.tsx';
import type { TextOf } from '../text/text.ts';

type Links = SummaryWire['totals']['links'];

const outcomes = ['peserta_aktif', 'peserta_nonaktif', 'baru', 'tinjau', 'tidak_sah'] as const;

export function linkParts(links: Links, text: TextOf, language: Language): Part[] {
  return outcomes.map((key) => ({
    key,
    label: text(`link_${key}`),
    count: links[key],
    countText: countText(links[key], language),
  }));
}
