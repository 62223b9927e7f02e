// Circles of callers: which roles call a group of routes, where it stands, and the gravest data it gives.
// The table of routes (`access.ts`) is written in these.

import { type AccountRole, accountRoles, mayGive } from '@payung/engine/access';
import type { CallerRole } from './accounts/actor.ts';

type Method = 'get' | 'post' | 'put' | 'delete';
/** Where a route stands: the page of one desk, or the server of many offices. */
export type Mode = 'desk' | 'site';

export type Access = {
  readonly method: Method;
  /** As OpenAPI writes it: `{name}` is one segment. */
  readonly path: string;
  readonly modes: readonly Mode[];
  readonly roles: readonly CallerRole[] | 'anyone';
  /**
   * The gravest data an answer can hold: `open` figures and law, `own` of the caller himself, `staff`
   * accounts and trail of colleagues, `people` persons of the register. How much of a person a role
   * sees stands in its facts (`roleFacts[role].people`); a route of `people` admits no role that sees
   * none.
   */
  readonly data: 'open' | 'own' | 'staff' | 'people';
  /** Also for a session that must first change its password or set up its second factor. */
  readonly beforeDue?: true;
};

export const desk = ['admin', 'verifier', 'analyst', 'auditor'] as const;
export const handlesPeople = ['admin', 'verifier', 'auditor'] as const;
export const deskSignedIn = [
  ...desk,
  'opd_operator',
  'village_operator',
  'bpjs',
  'kejari',
] as const;
export const giving = accountRoles.filter(mayGive);
export const seesStaff = [...giving, 'auditor'] as const satisfies readonly AccountRole[];

export const both = ['desk', 'site'] as const;
export const onDesk = ['desk'] as const;
export const onSite = ['site'] as const;
export const open = { modes: both, roles: 'anyone', data: 'open' } as const;
/** Whoever holds a link that was given to him: what it is about, and nothing else. */
export const byLink = { modes: onSite, roles: 'anyone', data: 'own' } as const;
export const own = { modes: onSite, roles: accountRoles, data: 'own' } as const;
export const staff = { modes: onSite, roles: giving, data: 'staff' } as const;
/** Whoever sends lists. A file name may hold a person's. */
export const sending = {
  modes: onSite,
  roles: ['village_operator', 'opd_operator', 'verifier', 'bpjs'],
  data: 'people',
} as const;
/** Whoever sends, and whoever examines. */
export const watching = { ...sending, roles: [...sending.roles, 'auditor'] } as const;
/** Figures without a person in them; small counts are hidden where the caller sees no persons. */
export const figures = {
  modes: onSite,
  roles: accountRoles.filter((role) => role !== 'kejari'),
  data: 'open',
} as const;
/** Money and counts, no names. */
export const money = {
  modes: onSite,
  roles: ['verifier', 'analyst', 'fund_manager', 'auditor'],
  data: 'open',
} as const;
/** Decided lists with their names. */
export const lists = {
  modes: onSite,
  roles: ['verifier', 'fund_manager', 'auditor'],
  data: 'people',
} as const;
export const keepsMoney = ['verifier', 'fund_manager'] as const;
export const planning = ['verifier', 'analyst', 'fund_manager'] as const;
export const deciding = [...keepsMoney, 'auditor'] as const;
/** Files with whole NIKs: whoever sees people whole. */
export const wholeLists = ['verifier'] as const;
/** Lists as they went into the register, by row. */
export const registerLists = {
  modes: onSite,
  roles: ['verifier', 'bpjs', 'auditor'],
  data: 'people',
} as const;
/**
 * Persons of the own remit; how much of each stands in the facts of the role. The register knows no
 * office of a person: whoever speaks for one office sees none here.
 */
export const persons = {
  modes: onSite,
  roles: ['village_operator', 'verifier', 'fund_manager', 'bpjs', 'auditor'],
  data: 'people',
} as const;

/** Doubtful pairs of lists: whoever verifies, and whoever examines how he does. */
export const reviewing = { modes: onSite, roles: ['verifier', 'auditor'], data: 'people' } as const;

/** Claims of people of the own remit; sums that tell a wage only where the facts of the role say so. */
export const claiming = {
  modes: onSite,
  roles: ['village_operator', 'verifier', 'bpjs', 'auditor'],
  data: 'people',
} as const;
/** Wages, accounts of heirs, health, children. */
export const seesSpecific = ['verifier', 'bpjs', 'auditor'] as const;
export const helpsFamilies = ['village_operator', 'verifier', 'bpjs'] as const;
export const seesBoard = [
  ...claiming.roles,
  'analyst',
  'leader',
  'fund_manager',
  'province',
] as const;
/** Employers and what they owe; workers are counted, none is named. */
export const employers = {
  modes: onSite,
  roles: ['verifier', 'bpjs', 'auditor'],
  data: 'open',
} as const;
export const examines = ['verifier', 'bpjs'] as const;

/** Papers of a meeting carry no worker. */
export const meets = {
  modes: onSite,
  roles: ['verifier', 'leader', 'analyst', 'fund_manager', 'auditor', 'kejari', 'bpjs'],
  data: 'open',
} as const;
export const leadsMeetings = ['verifier', 'leader'] as const;
/** Periodic reports: whoever may read all their parts freezes them and sets their days. */
export const freezesReports = ['verifier'] as const;
/** The papers of a meeting are made by whoever sees the money in them (experience.md 2). */
export const preparesMeetings = ['verifier', 'analyst'] as const;
