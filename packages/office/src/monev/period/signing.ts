// Signs a report on the database: two steps by two persons, each once; what is signed is closed.

import type { Actor, Database } from '@payung/engine';
import type { Day } from '@payung/values';
import { declined, type MonevRefused } from '../refusal.ts';
import { Declined, work } from '../work.ts';
import * as queries from './queries.ts';
import {
  findSigningHindrance,
  type ReportState,
  type Signatory,
  type SigningStep,
  signersOf,
} from './signature.ts';

export type PeriodSigned = {
  readonly outcome: 'signed';
  readonly report: number;
  readonly state: ReportState;
};

/** Menyusun dan menandatangani laporan. */
export async function signPeriod(
  database: Database,
  actor: Actor,
  request: {
    readonly report: number;
    readonly step: SigningStep;
    readonly signatory: Signatory;
    readonly today: Day;
    readonly reason: string;
  },
): Promise<PeriodSigned | MonevRefused> {
  const { report, step, signatory, today, reason } = request;
  const done = {
    ...{ action: `period_${step}`, reason, subject: { report }, roles: signersOf[step] },
  };
  return work(database, actor, done, async (tx) => {
    await queries.lockSigning(tx, report);
    const kept = await queries.findReport(tx, report);
    if (kept === undefined) throw new Declined(declined('report_unknown', { report }));
    const { id: account, role } = actor;
    const signatures = await queries.findSignatures(tx, report);
    const hindrance = findSigningHindrance(signatures, { step, account });
    if (hindrance !== undefined) throw new Declined(declined(hindrance, { report }));
    const { digest } = kept;
    const signature = { ...signatory, step, day: today, account, role, digest };
    await queries.insertSignature(tx, report, signature);
    return { outcome: 'signed' as const, report, state: step };
  });
}
