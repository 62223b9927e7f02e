// What the state attorney sees: packs that were released to him and not taken back, and nothing else. A pack
// counts workers and names none; opening one stands in the audit log.

import type { Actor, Database, Role } from '@payung/engine';
import { type Rupiah, sumRupiah } from '@payung/values';
import type { CaseState } from './case.ts';
import { caseReaders, confirmedSum } from './cases.ts';
import type { PackVerifier } from './pack/bundle.ts';
import { readBundle } from './pack/bundle.ts';
import { findBatches, findBundle, findPacks } from './pack/queries.ts';
import * as queries from './queries.ts';
import { type CaseRefused, caseRefused } from './refusal.ts';

const packReaders: readonly Role[] = [...caseReaders, 'kejari'];

export type ReleasedPack = {
  readonly batch: number;
  readonly batchNumber: string;
  readonly caseNumber: number;
  readonly name: string;
  readonly state: CaseState;
  readonly due: Rupiah;
  readonly recovered: Rupiah;
  readonly sha256: string;
};

export async function listReleased(
  database: Database,
  actor: Actor,
): Promise<{ readonly outcome: 'packs'; readonly packs: readonly ReleasedPack[] } | CaseRefused> {
  if (!packReaders.includes(actor.role)) return caseRefused('role_may_not', { role: actor.role });
  return database.read(actor, async (tx) => {
    const batches = new Map((await findBatches(tx)).map((each) => [each.batch, each]));
    const packs = (await findPacks(tx)).filter(
      ({ releasedOn, withdrawn }) => releasedOn !== null && withdrawn === null,
    );
    const numbers = packs.map(({ caseNumber }) => caseNumber);
    const cases = await queries.findCases(tx, { cases: numbers });
    const known = new Map(cases.map((each) => [each.caseNumber, each]));
    const payments = Map.groupBy(
      await queries.findPayments(tx, numbers),
      ({ caseNumber }) => caseNumber,
    );
    return {
      outcome: 'packs',
      packs: packs.flatMap(({ batch, caseNumber, due, sha256 }) => {
        const found = known.get(caseNumber);
        if (found === undefined) throw new Error(`Pack of case ${caseNumber}, which is none`);
        return [
          {
            batch,
            batchNumber: batches.get(batch)?.number ?? '',
            caseNumber,
            name: found.business.name,
            state: found.state,
            due,
            recovered: confirmedSum(payments.get(caseNumber) ?? []),
            sha256,
          },
        ];
      }),
    };
  });
}

/** The signed bytes, checked before they are handed out; a pack that does not verify is refused. */
export async function openPack(
  database: Database,
  actor: Actor,
  asked: {
    readonly batch: number;
    readonly caseNumber: number;
    readonly reason: string;
    readonly verify: PackVerifier;
  },
): Promise<{ readonly outcome: 'pack'; readonly bytes: Uint8Array } | CaseRefused> {
  if (!packReaders.includes(actor.role)) return caseRefused('role_may_not', { role: actor.role });
  const { batch, caseNumber, reason, verify } = asked;
  const work = { actor, reason, action: 'case.pack_opened', subject: { batch, case: caseNumber } };
  return database.transaction(work, async (tx) => {
    if (actor.role === 'kejari') {
      const released = (await findPacks(tx)).some(
        (each) =>
          each.batch === batch &&
          each.caseNumber === caseNumber &&
          each.releasedOn !== null &&
          each.withdrawn === null,
      );
      if (!released) return caseRefused('not_released', { case: caseNumber });
    }
    const stored = await findBundle(tx, { batch, caseNumber });
    if (stored === undefined) return caseRefused('pack_unknown', { batch, case: caseNumber });
    const bytes = Buffer.from(database.vault.open(stored.sealed), 'base64');
    const read = readBundle(bytes, verify);
    return read.ok
      ? { outcome: 'pack', bytes }
      : caseRefused('pack_broken', { batch, case: caseNumber, fault: read.fault });
  });
}

export type Recovery = {
  readonly outcome: 'recovery';
  readonly cells: readonly queries.RecoveryCell[];
  readonly total: Rupiah;
};

/** Pemulihan by month and batch: counts and sums alone. */
export async function readRecovery(
  database: Database,
  actor: Actor,
): Promise<Recovery | CaseRefused> {
  const readers: readonly Role[] = [...packReaders, 'leader', 'province', 'analyst'];
  if (!readers.includes(actor.role)) return caseRefused('role_may_not', { role: actor.role });
  const cells = await database.read(actor, queries.findRecovery);
  return { outcome: 'recovery', cells, total: sumRupiah(cells.map(({ amount }) => amount)) };
}
