// People as they leave the house: public ids instead of numbers, masked cards, and no day of birth for
// whoever sees people masked.

import type { Vault } from '@payung/engine';
import { type AccountRole, roleFacts } from '@payung/engine/access';
import type { PersonHistory, PersonLine } from '@payung/office';
import { maskDigits } from '@payung/values';
import { RequestRefused } from '../problem.ts';
import type { PersonLineWire, PersonWire } from '../wire/people.ts';

export type Viewer = {
  readonly vault: Vault;
  readonly tenant: string;
  readonly role: AccountRole;
};

export function personId({ vault, tenant }: Viewer, number: number): string {
  return vault.publicId({ kind: 'person', tenant, number });
}

/** An id nobody gave out names nobody. */
export function personNumber({ vault, tenant }: Viewer, id: string): number {
  const number = vault.numberOf(id, { kind: 'person', tenant });
  if (number === undefined) throw new RequestRefused(404, 'not_found', 'person');
  return number;
}

export function lineOnWire(line: PersonLine, viewer: Viewer): PersonLineWire {
  const { person, birth, ...rest } = line;
  return { id: personId(viewer, person), ...rest, ...birthFor(birth, viewer) };
}

export function historyOnWire(history: PersonHistory, viewer: Viewer): PersonWire {
  const { person, mergedFrom, birth, sex, name, nik, birthExact, death } = history;
  const { traits, memberships, fields, changes } = history;
  const now = traits.at(-1);
  const running = memberships.filter(({ until }) => until === null);
  return {
    ...{ id: personId(viewer, person), name, nik, birthExact, isDead: death !== undefined },
    ...(mergedFrom === undefined ? {} : { mergedFrom: personId(viewer, mergedFrom) }),
    ...birthFor(birth, viewer),
    ...(sex === undefined ? {} : { sex }),
    ...known({ domicile: now?.domicile, sector: now?.sector, occupation: now?.occupation }),
    segments: [...new Set(running.map(({ segment }) => segment ?? ''))].sort(),
    ...(death === undefined ? {} : { death: { month: death.month, ...known({ day: death.day }) } }),
    traits: traits.map(({ from, ...trait }) => ({ from, ...known(trait) })),
    memberships: memberships.map(({ kpj, npp, from, covered, by, bpu, lastDayToPay, ...rest }) => ({
      ...{ kpj: maskedCard(kpj), npp, from, covered, by },
      ...known({ ...rest, bpu, lastDayToPay }),
    })),
    fields: fields.filter(({ field }) => field !== 'birth' || seesBirth(viewer)),
    changes: changes.map(({ change: _, ...shown }) => shown),
  };
}

/** Only what is known: the wire has no null. */
export function known<T extends Readonly<Record<string, string | null | undefined>>>(
  facts: T,
): { [Key in keyof T]?: NonNullable<T[Key]> } {
  const found = Object.entries(facts).filter(([, value]) => value != null);
  return Object.fromEntries(found) as { [Key in keyof T]?: NonNullable<T[Key]> };
}

function seesBirth({ role }: Viewer): boolean {
  return roleFacts[role].people === 'whole';
}

function birthFor(birth: string | undefined, viewer: Viewer) {
  if (birth === undefined) return {};
  return seesBirth(viewer) ? { birth } : { birthYear: Number(birth.slice(0, 4)) };
}

function maskedCard(kpj: string): string {
  return maskDigits(kpj);
}
