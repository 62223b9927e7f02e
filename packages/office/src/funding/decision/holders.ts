// Who holds the places of a decision now, after all its changes: names with masked NIKs, in pages.

import type { Actor, Database } from '@payung/engine';
import { isNik, type Month, maskNik, type Rupiah } from '@payung/values';
import { readingHindrance } from '../ledger/act.ts';
import { type FundingRefused, turnedDown } from '../ledger/refusal.ts';
import { findKnown } from '../reservation/queries.ts';
import { findHoldings } from './queries.ts';
import { findByNumber } from './verify.ts';

/** Pemegang tempat: `sent` and `paid` say what can no longer be taken back. */
export type PlaceHolder = {
  readonly place: number;
  readonly person: number;
  readonly name: string;
  /** Masked. */
  readonly nik: string;
  readonly village?: string;
  readonly fund: string;
  readonly from: Month;
  readonly until: Month;
  readonly costMonthly: Rupiah;
  readonly sent: boolean;
  readonly paid: boolean;
};

/** In the order of places; `after` is the last place of the page before. */
export async function readHolders(
  database: Database,
  actor: Actor,
  asked: { readonly number: string; readonly limit: number; readonly after?: number },
): Promise<
  { readonly outcome: 'holders'; readonly holders: readonly PlaceHolder[] } | FundingRefused
> {
  const hindrance = readingHindrance(actor);
  if (hindrance !== undefined) return hindrance;
  const { number, limit, after = 0 } = asked;
  const work = { actor, action: 'funding.list_holders', reason: 'melihat pemegang tempat' };
  return database.transaction({ ...work, subject: { number } }, async (tx) => {
    const decision = await findByNumber(tx, number);
    if (decision === undefined) return turnedDown('decision_unknown', { decision: number });
    const all = await findHoldings(tx, decision.decision);
    const page = all.filter(({ place }) => place > after).slice(0, limit);
    const known = await findKnown(
      tx,
      page.map(({ person }) => person),
    );
    const holders = page.map(({ programs: _, ...holding }): PlaceHolder => {
      const person = known.get(holding.person);
      if (person === undefined) throw new Error('A place is held by nobody the register knows');
      const nik = person.nikSealed === null ? '' : database.vault.open(person.nikSealed);
      return {
        ...holding,
        name: person.name,
        nik: isNik(nik) ? maskNik(nik) : '',
        ...(person.domicile === null ? {} : { village: person.domicile }),
      };
    });
    return { outcome: 'holders', holders };
  });
}
