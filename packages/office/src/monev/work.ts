// How Monev works on the database: who may, in one transaction with its reason; a refusal thrown within
// takes the transaction back and comes out as a value.

import type { Actor, Database, Role, Writer } from '@payung/engine';
import { declined, type MonevRefused } from './refusal.ts';

/** Who leads the follow-up; others read. */
export const writers: readonly Role[] = ['admin', 'verifier', 'leader', 'system'];
/** Who makes the papers of a meeting: those who see the balances of all funds. */
export const preparers: readonly Role[] = ['admin', 'verifier', 'analyst', 'system'];
/** Papers of a meeting carry no worker: all who work on the whole tenant may read them. */
export const readers: readonly Role[] = [
  ...writers,
  'analyst',
  'fund_manager',
  'auditor',
  'kejari',
  'bpjs',
];

/** Thrown within a work to take its transaction back. */
export class Declined extends Error {
  override readonly name = 'Declined';
  readonly refused: MonevRefused;

  constructor(refused: MonevRefused) {
    super(refused.code);
    this.refused = refused;
  }
}

export async function work<Result>(
  database: Database,
  actor: Actor,
  done: {
    readonly action: string;
    readonly reason: string;
    readonly subject?: Readonly<Record<string, number | string>>;
    readonly roles?: readonly Role[];
    readonly joinsMs?: number;
  },
  body: (tx: Writer) => Promise<Result>,
): Promise<Result | MonevRefused> {
  const { action, reason, subject, joinsMs, roles = writers } = done;
  const hindrance = hindranceOf(actor, roles);
  if (hindrance !== undefined) return hindrance;
  const about = {
    ...(subject === undefined ? {} : { subject }),
    ...(joinsMs === undefined ? {} : { joinsMs }),
  };
  try {
    return await database.transaction({ actor, reason, action: `monev.${action}`, ...about }, body);
  } catch (error) {
    // Thrown above to take the transaction back; everything else goes on.
    if (error instanceof Declined) return error.refused;
    throw error;
  }
}

export function hindranceOf(actor: Actor, roles: readonly Role[]): MonevRefused | undefined {
  if (actor.area !== undefined) return declined('needs_whole_tenant', { area: actor.area });
  return roles.includes(actor.role) ? undefined : declined('role_may_not', { role: actor.role });
}
