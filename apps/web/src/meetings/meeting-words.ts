// What the pages must know of meetings: who leads them, what kinds and obstacles are called.

import type { MeetingsWire, MeetingWire, MeWire } from '@payung/server/wire';
import { menuOf, type Role } from '../frame/menu.ts';
import type { TextKey } from '../text/text.ts';

export const kinds = [
  'monev',
  'fgd',
  'kso',
] as const satisfies readonly MeetingsWire['meetings'][number]['kind'][];

export function kindText(kind: (typeof kinds)[number]): TextKey {
  return `meeting_kind_${kind}`;
}

type Obstacle = MeetingWire['obstacles'][number]['category'];

export const obstacles = [
  'fiscal',
  'budget_cut',
  'no_regulation',
  'invalid_data',
  'nik_of_parent_region',
  'revised_budget',
  'pppk_transition',
  'low_literacy',
  'employer_noncompliance',
  'construction_low',
  'office_coordination',
  'budget_unspent',
] as const satisfies readonly Obstacle[];

export function obstacleText(category: Obstacle): TextKey {
  return `obstacle_${category}`;
}

/** Makes the papers of a meeting. */
export function preparesMeetings(role: Role): boolean {
  return role === 'verifier' || role === 'analyst';
}

/** Opens rooms, records obstacles and commitments, closes the minutes. */
export function leadsMeetings(role: Role): boolean {
  return role === 'verifier' || role === 'leader';
}

/** Meetings are of the whole region: whoever speaks for a part of it has none. */
export function followsMeetings(me: MeWire): boolean {
  const own = me.grants.find(({ id }) => id === me.grant);
  const meets = menuOf('site', me.actor.role).some(({ to }) => to === '/monev');
  return meets && own?.area === undefined;
}
