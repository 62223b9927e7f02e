// Papan manfaat: benefits paid by region, programme and month, beside the contributions; and the list for
// a ceremony, with those only who agreed to be named.

import type { Actor, Database, Role } from '@payung/engine';
import { type Day, type Month, type Rupiah, rupiah, sumRupiah } from '@payung/values';
import { claimAssistants } from '../claims.ts';
import { openHeir } from '../files.ts';
import { heirShares } from '../heirs.ts';
import type { ClaimRefused } from '../refusal.ts';
import * as queries from './queries.ts';

/** Counts and sums: also for who decides and who analyses. */
const boardReaders: readonly Role[] = [
  ...claimAssistants,
  'auditor',
  'analyst',
  'leader',
  'fund_manager',
  'province',
];

export type BenefitBoard = {
  readonly outcome: 'board';
  readonly cells: readonly queries.PaidCell[];
  readonly total: { readonly claims: number; readonly amount: Rupiah };
  readonly scholarships: {
    readonly children: number;
    readonly years: number;
    readonly amount: Rupiah;
  };
  readonly contributions: readonly {
    readonly month: Month;
    readonly funds: Rupiah;
    readonly register: Rupiah;
  }[];
  readonly contributed: { readonly funds: Rupiah; readonly register: Rupiah };
};

/** Codes of a kecamatan have six digits, of a desa ten. */
const digitsOf = { kabupaten: 4, kecamatan: 6, desa: 10 } as const;
export type BoardLevel = keyof typeof digitsOf;

export async function readBoard(
  database: Database,
  actor: Actor,
  level: BoardLevel = 'kecamatan',
): Promise<BenefitBoard | ClaimRefused> {
  if (!boardReaders.includes(actor.role)) return mayNot(actor);
  return database.read(actor, async (tx) => {
    const cells = await queries.findPaid(tx, digitsOf[level]);
    const contributions = await queries.findContributions(tx);
    return {
      outcome: 'board',
      cells,
      total: {
        claims: cells.reduce((sum, { claims }) => sum + claims, 0),
        amount: sumRupiah(cells.map(({ amount }) => amount)),
      },
      scholarships: await queries.countScholarships(tx),
      contributions,
      contributed: {
        funds: sumRupiah(contributions.map(({ funds }) => funds)),
        register: sumRupiah(contributions.map(({ register }) => register)),
      },
    };
  });
}

export type Ceremony = {
  readonly outcome: 'ceremony';
  readonly receivers: readonly {
    readonly claim: number;
    readonly programme: string;
    readonly name: string;
    readonly relation: string;
    readonly amount: Rupiah;
  }[];
  /** Paid and not to be named. */
  readonly silent: { readonly receivers: number; readonly amount: Rupiah };
};

/** Daftar penyerahan simbolis of what was paid since a day; opening it leaves an audit row. */
export async function readCeremony(
  database: Database,
  actor: Actor,
  asked: { readonly reason: string; readonly since?: Day },
): Promise<Ceremony | ClaimRefused> {
  if (!claimAssistants.includes(actor.role)) return mayNot(actor);
  const { reason, since } = asked;
  const work = { actor, reason, action: 'claim.ceremony' };
  return database.transaction(work, async (tx) => {
    const rows = await queries.findCeremony(tx, since);
    const shared = [...Map.groupBy(rows, ({ claim }) => claim).values()].flatMap((heirs) => {
      const shares = heirShares(heirs[0]?.amount ?? rupiah(0), heirs);
      return heirs.map((heir, at) => ({ ...heir, amount: shares[at] ?? rupiah(0) }));
    });
    const silent = shared.filter(({ consent }) => !consent);
    return {
      outcome: 'ceremony',
      receivers: shared
        .filter(({ consent }) => consent)
        .map(({ claim, programme, relation, amount, heirsSealed }) => ({
          claim,
          programme,
          relation,
          amount,
          name: openHeir(database.vault, heirsSealed).name,
        })),
      silent: {
        receivers: silent.length,
        amount: sumRupiah(silent.map(({ amount }) => amount)),
      },
    };
  });
}

function mayNot({ role }: Actor): ClaimRefused {
  return { outcome: 'refused', code: 'role_may_not', data: { role } };
}
