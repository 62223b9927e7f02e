// The list for the objection period: village by village, so that neighbours can know who is meant and
// strangers cannot: no NIK, no birth date, no full name.

import type { Actor, Database } from '@payung/engine';
import type { Day, Language } from '@payung/values';
import { type FundingRefused, turnedDown } from '../ledger/refusal.ts';
import { monthsText, villageOf } from './annex-model.ts';
import { readDecided } from './line.ts';
import { decisionText, filled } from './text/catalogue.ts';
import { readDecision } from './verify.ts';

export type PublicVillage = {
  readonly village: string;
  readonly title: string;
  readonly lead: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type PublicList = {
  readonly outcome: 'listed';
  readonly from: Day;
  readonly until: Day;
  readonly villages: readonly PublicVillage[];
};

/**
 * The first word of a name and the first letters of the others; of a single name its first half.
 *
 * @example maskName('YUSUF IDRUS LAHAY') // 'YUSUF I••• L•••'
 */
export function maskName(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  if (rest.length === 0) return `${first.slice(0, Math.ceil(first.length / 2))}•••`;
  return [first, ...rest.map((word) => `${[...word][0] ?? ''}•••`)].join(' ');
}

/** Daftar tersamar for notice boards; only where the decision has an objection period. */
export async function publicList(
  database: Database,
  actor: Actor,
  request: { readonly number: string; readonly language: Language },
): Promise<PublicList | FundingRefused> {
  const opened = await readDecision(database, actor, request.number);
  if (opened.outcome === 'refused') return opened;
  const { objectionFrom: from, objectionUntil: until } = opened.decision;
  if (from === null || until === null || opened.decision.kind !== 'original') {
    return turnedDown('objection_period', { from: '—', until: '—', day: '—' });
  }
  const words = decisionText(request.language);
  const byVillage = new Map<string, (readonly string[])[]>();
  for (const line of opened.text.lines.slice(1).map(readDecided)) {
    const village = villageOf(line, words);
    const rows = byVillage.get(village) ?? [];
    rows.push([
      String(line.row),
      maskName(line.name),
      line.occupation ?? '',
      monthsText(line.from, line.until),
    ]);
    byVillage.set(village, rows);
  }
  const { row, name, occupation, months } = words.columns;
  return {
    outcome: 'listed',
    from,
    until,
    villages: [...byVillage].map(([village, rows]) => ({
      village,
      title: filled(words.publicTitle, { village }),
      lead: filled(words.publicLead, { from, until }),
      headings: [row, name, occupation, months],
      rows,
    })),
  };
}
