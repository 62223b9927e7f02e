// What the pages must know of roles to ask the right questions; the server decides and refuses. A test
// in the browser gives every role that is offered here.

import type { Role } from '../frame/menu.ts';

const belowAdmin: readonly Role[] = [
  'village_operator',
  'opd_operator',
  'verifier',
  'analyst',
  'fund_manager',
  'bpjs',
  'kejari',
  'leader',
  'province',
  'auditor',
  'admin',
];
const belowVerifier: readonly Role[] = ['village_operator', 'opd_operator', 'verifier'];

/** The roles this one may give. */
export function givableRoles(role: Role): readonly Role[] {
  if (role === 'admin') return belowAdmin;
  return role === 'verifier' ? belowVerifier : [];
}

export function needsArea(role: Role): boolean {
  return role === 'village_operator';
}

export function needsOpd(role: Role): boolean {
  return role === 'opd_operator';
}

/** Reads wages and claims: given by two people. */
export function needsSecond(role: Role): boolean {
  return ['verifier', 'fund_manager', 'bpjs', 'auditor'].includes(role);
}
