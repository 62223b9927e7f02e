// From a session in the database to the actor of the engine: tenant, role and area come from here and
// from nothing the client sends.

import type { Actor } from '@payung/engine';
import type { AccountRole, LiveSession } from '@payung/engine/access';

/** Roles as routes know them: those of accounts, and those of the engine for what has no account. */
export type CallerRole = Actor['role'] | AccountRole;

export function actorOf(session: LiveSession, tenant: string): Actor {
  return {
    id: session.account,
    role: engineRole(session.role),
    tenant,
    ...(session.area === null ? {} : { area: session.area }),
  };
}

/** Before anybody is known: sign-in itself. */
export function doorActor(tenant: string): Actor {
  return { id: 'pintu', role: 'public', tenant };
}

/**
 * The audit log takes any role in words; the engine's list of types lacks fund_manager, leader and
 * province, which checks nothing at run time.
 */
function engineRole(role: AccountRole): Actor['role'] {
  return role as Actor['role'];
}
