// The entries of the menu: on a desk all pages of its result, on a site what the role may open. The
// browser tests open every entry with every role, so that this list and the server's table agree.

import type { HealthWire, MeWire } from '@payung/server/wire';
import type { IconName } from '../parts/icon-paths.ts';
import type { TextKey } from '../text/keys.ts';

export type Role = MeWire['actor']['role'];
export type Entry = { readonly to: string; readonly text: TextKey; readonly icon: IconName };

const calculate: Entry = { to: '/hitung', text: 'menu_calculate', icon: 'calculate' };
const rules: Entry = { to: '/aturan', text: 'menu_rules', icon: 'rules' };
const definitions: Entry = { to: '/definisi', text: 'menu_definitions', icon: 'evidence' };
const openFigures: Entry = { to: '/publik', text: 'menu_public', icon: 'umbrella' };
const published: Entry = { to: '/terbitan', text: 'menu_published', icon: 'published' };

/** Of one desk: the result of the run, and what is open to everybody. */
const desk: readonly Entry[] = [
  { to: '/', text: 'menu_summary', icon: 'summary' },
  { to: '/masuk-data', text: 'menu_lists', icon: 'lists' },
  { to: '/cakupan', text: 'menu_coverage', icon: 'coverage' },
  { to: '/dana', text: 'menu_funding', icon: 'funding' },
  published,
  { to: '/unduhan', text: 'menu_downloads', icon: 'downloads' },
  calculate,
  rules,
];

/** Without an account. */
const open: readonly Entry[] = [openFigures, calculate, rules, published, definitions];

const sending: readonly Role[] = ['village_operator', 'opd_operator', 'verifier', 'bpjs'];
/** Whoever sends, and whoever looks at what was sent. */
const watching: readonly Role[] = [...sending, 'auditor'];
/** Everybody but the state attorney, whose work are the files handed to him. */
const seesFigures: readonly Role[] = [
  'village_operator',
  'opd_operator',
  'verifier',
  'analyst',
  'fund_manager',
  'bpjs',
  'leader',
  'province',
  'auditor',
  'admin',
];
/** Persons of the register; whoever speaks for one office sees none. */
const seesPeople: readonly Role[] = [
  'village_operator',
  'verifier',
  'fund_manager',
  'bpjs',
  'auditor',
];
const seesMoney: readonly Role[] = ['verifier', 'analyst', 'fund_manager', 'auditor'];
/** Claims of the own remit, or the board of benefits, which names nobody. */
const seesBenefits: readonly Role[] = [
  'village_operator',
  'verifier',
  'bpjs',
  'auditor',
  'analyst',
  'leader',
  'fund_manager',
  'province',
];
/** Employers by stage; the state attorney sees what was released to him. */
const seesCases: readonly Role[] = ['verifier', 'bpjs', 'auditor', 'kejari'];
const meets: readonly Role[] = [
  'verifier',
  'leader',
  'analyst',
  'fund_manager',
  'auditor',
  'kejari',
  'bpjs',
];
/** Below a desa nothing is split. */
const splitsTargets = seesFigures.filter((role) => role !== 'village_operator');
const seesStaff: readonly Role[] = ['admin', 'verifier', 'auditor'];
const seesTrail: readonly Role[] = ['admin', 'auditor'];

type SiteEntry = Entry & { readonly roles?: readonly Role[] };

const site: readonly SiteEntry[] = [
  { to: '/', text: 'menu_home', icon: 'home' },
  { to: '/masuk-data', text: 'menu_lists', icon: 'lists', roles: watching },
  { to: '/pekerja', text: 'menu_people', icon: 'people', roles: seesPeople },
  { to: '/cakupan', text: 'menu_coverage', icon: 'coverage', roles: seesFigures },
  { to: '/cek', text: 'menu_check', icon: 'search', roles: seesPeople },
  { to: '/tinjau', text: 'menu_review', icon: 'evidence', roles: ['verifier', 'auditor'] },
  { to: '/dana', text: 'menu_funding', icon: 'funding', roles: seesMoney },
  { to: '/kalender', text: 'menu_calendar', icon: 'calendar', roles: seesMoney },
  { to: '/klaim', text: 'menu_claims', icon: 'claims', roles: seesBenefits },
  { to: '/kepatuhan', text: 'menu_cases', icon: 'employers', roles: seesCases },
  { to: '/monev', text: 'menu_meetings', icon: 'meeting', roles: meets },
  { to: '/kerja-sama', text: 'menu_agreements', icon: 'link', roles: meets },
  { to: '/peraturan', text: 'menu_regulations', icon: 'rules', roles: meets },
  { to: '/kewajiban', text: 'menu_duties', icon: 'done', roles: meets },
  { to: '/paritrana', text: 'menu_paritrana', icon: 'target', roles: meets },
  { to: '/laporan', text: 'menu_reports', icon: 'report', roles: meets },
  { to: '/peringkat', text: 'menu_ranking', icon: 'ranking', roles: seesFigures },
  { to: '/target', text: 'menu_targets', icon: 'target', roles: splitsTargets },
  { to: '/admin/pengguna', text: 'menu_users', icon: 'users', roles: seesStaff },
  { to: '/izin', text: 'menu_permits', icon: 'lock', roles: seesTrail },
  { to: '/jejak', text: 'menu_trail', icon: 'trail', roles: seesTrail },
  calculate,
  rules,
  definitions,
  published,
  openFigures,
  { to: '/akun', text: 'menu_account', icon: 'account' },
];

export function menuOf(
  mode: HealthWire['mode'] | undefined,
  role: Role | undefined,
): readonly Entry[] {
  if (mode === 'desk') return desk;
  if (role === undefined) return open;
  return site.filter(({ roles }) => roles === undefined || roles.includes(role));
}

/** Whether the role may send lists. */
export function maySend(role: Role): boolean {
  return sending.includes(role);
}

/** Whether the role sees what was sent. */
export function seesSendings(role: Role): boolean {
  return watching.includes(role);
}

/** Posts into the ledger, decides lists and objections, confirms what another put forward. */
export function keepsMoney(role: Role): boolean {
  return role === 'verifier' || role === 'fund_manager';
}

export function mayGive(role: Role): boolean {
  return role === 'admin' || role === 'verifier';
}
