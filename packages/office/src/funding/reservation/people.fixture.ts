// What the tests of funding need again and again: people in the register, a fund, and rows of a plan.

import { createHash } from 'node:crypto';
import type { Actor, Database } from '@payung/engine';
import { day, type Month, month, nik, Refusal, rupiah } from '@payung/values';
import { type LoadRequest, loadBatch } from '../../registry/index.ts';
import { recordFund } from '../ledger/fund.ts';
import type { PlannedPlace } from './reservation.ts';

export const july = month('2026-07');
export const villages = ['7502012001', '7502012002', '7502022001'] as const;

/** Invented: the region and birth date of everybody, and a serial. */
export function nikOf(who: number): ReturnType<typeof nik> {
  const year = String(70 + Math.floor(who / 9_000)).padStart(2, '0');
  return nik(`7502010101${year}${String((who % 9_000) + 1).padStart(4, '0')}`);
}

/** Person number 1 is the first of the list, and so on. */
export async function fillRegister(
  database: Database,
  actor: Actor,
  people: number,
  more: { readonly first?: number; readonly withoutNik?: readonly number[] } = {},
): Promise<void> {
  const first = more.first ?? 0;
  const rows: LoadRequest['rows'] = [
    Array.from({ length: people }, (_, at) => {
      const who = first + at;
      const year = 1970 + Math.floor(who / 9_000);
      return {
        row: at + 1,
        reasons: [],
        disposition: 'accepted' as const,
        person: {
          name: `ORANG NOMOR ${who + 1}`,
          ...(more.withoutNik?.includes(who) ? {} : { nik: nikOf(who) }),
          birth: day(`${year}-01-01`),
          birthExact: true,
          sex: 'L' as const,
          domicile: (villages[who % 3] ?? '').replace('7502', actor.tenant.padEnd(4, '0')),
          occupation: 'NELAYAN',
        },
      };
    }),
  ];
  const sha256 = createHash('sha256').update(`${actor.tenant} ${first} ${people}`).digest('hex');
  const done = await loadBatch(database, actor, {
    file: { kind: 'workers', name: 'daftar.csv', sha256, month: month('2026-06'), whole: false },
    rows,
    reason: 'uji',
  });
  if (done.outcome !== 'loaded') throw new Error(JSON.stringify(done));
}

export async function openFund(
  database: Database,
  actor: Actor,
  fund: string,
  ceiling = 1_000_000_000,
  year = 2026,
): Promise<void> {
  const done = await recordFund(database, actor, {
    reason: 'uji',
    fund: {
      fund,
      name: `Dana ${fund}`,
      source: 'APBD_KAB',
      ceiling: rupiah(ceiling),
      from: month(`${year}-01`),
      until: month(`${year + 1}-01`),
      earmark: { kind: 'all' },
      document: 'DPA 1/2026',
    },
  });
  if (done.outcome !== 'recorded') throw new Error(JSON.stringify(done));
}

export function planned(
  person: number,
  more: { readonly fund?: string; readonly from?: Month; readonly until?: Month } = {},
): PlannedPlace {
  return {
    person: String(person),
    programmeSet: ['JKK', 'JKM'],
    fund: more.fund ?? 'APBD',
    months: { from: more.from ?? july, until: more.until ?? month('2027-01') },
    amountPerMonth: rupiah(16_800),
  };
}

/** As a program behaves that gets no connection in time: the same request, with its key, again. */
export async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const busy = error instanceof Refusal && error.issues[0]?.code === 'database_unreachable';
      if (!busy) throw error;
    }
  }
}
