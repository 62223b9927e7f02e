// From a session in the database to the actor of the engine: tenant, role and area come from here and
// from nothing the client sends.

import type { Actor } from '@payung/engine';
import type { AccountRole, LiveSession } from '@payung/engine/access';

/** Roles as routes know them: those of accounts, and those of the engine for what has no account. */
export type CallerRole = Actor['role'] | AccountRole;

export function actorOf(session: LiveSession, tenant: string): Actor {
  return {
    id: session.account,
    role: session.role,
    tenant,
    ...(session.area === null ? {} : { area: session.area }),
  };
}

/** Before anybody is known: sign-in itself. */
export function doorActor(tenant: string): Actor {
  return { id: 'pintu', role: 'public', tenant };
}
