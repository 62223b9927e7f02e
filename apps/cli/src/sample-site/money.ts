// Money of the sample's office: bases and targets stated by letter, the funds of the room, a plan and its
// decision, put forward by one person and confirmed by another.

import {
  baseColumns,
  type Earmark,
  fundColumns,
  parseBases,
  parseFunds,
  parseTargets,
  targetColumns,
} from '@payung/office';
import { addMonths } from '@payung/values';
import { table } from '../coverage/question.ts';
import type { Works } from './works.ts';

export const sampleDecision = '400/1/CONTOH';

export async function stateFigures({ hand, room, environment, words }: Works): Promise<void> {
  type Stated = { readonly version: number };
  const stated = await hand.get<{ bases: Stated; targets: Stated }>('bappeda', '/coverage/stated');
  const { letter } = words;
  if (stated.bases.version === 0) {
    const { rows } = await table(room.bases.path, environment, baseColumns, parseBases);
    const bases = rows
      .filter(({ segment }) => segment === 'semua')
      .map(({ regionCode: region, definition, year, count, source }) => ({
        ...{ region, definition, year, count, source },
      }));
    await hand.put('bappeda', '/coverage/stated/bases', { letter, rows: bases }, { seen: '0' });
  }
  if (stated.targets.version === 0) {
    const { rows } = await table(room.targets.path, environment, targetColumns, parseTargets);
    const targets = rows.map(({ regionCode: region, scale, year, percent, source }) => ({
      ...{ region, scale, year, percent, source },
    }));
    await hand.put('bappeda', '/coverage/stated/targets', { letter, rows: targets }, { seen: '0' });
  }
}

export async function recordFunds({
  hand,
  room,
  environment,
  words,
  reason,
}: Works): Promise<void> {
  type Known = { readonly funds: readonly { readonly fund: string }[] };
  const { funds } = await hand.get<Known>('dana', '/funds');
  const { rows } = await table(room.funds.path, environment, fundColumns, parseFunds);
  for (const { id, name, source, ceiling, from, months, earmark } of rows) {
    if (funds.some(({ fund }) => fund === id)) continue;
    await hand.post('dana', '/funds', {
      ...{ fund: id, name, source, ceiling, from, until: addMonths(from, months) },
      ...{ earmark: earmarkOf(earmark), document: words.budget, reason },
    });
  }
}

function earmarkOf(earmark: Earmark) {
  return earmark.kind === 'occupation'
    ? { kind: earmark.kind, codes: earmark.codes }
    : { kind: earmark.kind };
}

/** A plan over the saved list, decided by two. */
export async function decidePlan({ hand, room, words, reason }: Works): Promise<void> {
  type Decided = { readonly decisions: readonly { readonly number: string }[] };
  const { decisions } = await hand.get<Decided>('dana', '/decisions');
  if (decisions.some(({ number }) => number === sampleDecision)) return;
  const confirm = (proposal: string) =>
    hand.put('verifikator', `/proposals/${proposal}/confirmation`);
  type Proposed = {
    readonly proposals: readonly {
      readonly id: string;
      readonly state: string;
      readonly subject: Readonly<Record<string, unknown>>;
    }[];
  };
  const { proposals } = await hand.get<Proposed>('verifikator', '/proposals');
  const [waiting] = proposals.filter(
    ({ state, subject }) => state === 'waiting' && subject['number'] === sampleDecision,
  );
  if (waiting !== undefined) return confirm(waiting.id);
  const { programs, start } = room.plan;
  const scenario = { name: words.plan, start, months: 6, programs, seed: sampleDecision };
  const plan = await hand.post<{ id: string }>('bappeda', '/plans', scenario);
  const put = await hand.post<{ proposal: string }>('dana', '/decisions', {
    ...{ number: sampleDecision, day: `${start}-01`, plan: plan.id, reason },
    signatory: { name: words.signatory, position: words.position },
  });
  return confirm(put.proposal);
}
