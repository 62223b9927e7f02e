// The partial order of roles and what follows from it.

import { expect, test } from 'vitest';
import { accountRoles, isAtMost, mayGive, needsApproval, needsFactor, roleFacts } from './role.ts';

test('T17: the order is one: each role stands at its own height, no two above each other', () => {
  for (const a of accountRoles) {
    expect(isAtMost(a, a)).toBe(true);
    for (const b of accountRoles) {
      if (a !== b) expect(isAtMost(a, b) && isAtMost(b, a), `${a} ${b}`).toBe(false);
      for (const c of accountRoles) {
        if (isAtMost(a, b) && isAtMost(b, c)) expect(isAtMost(a, c), `${a} ${b} ${c}`).toBe(true);
      }
    }
  }
});

test('only administrators and verifiers give roles, and administrators see no person', () => {
  expect(accountRoles.filter(mayGive)).toEqual(['verifier', 'admin']);
  expect(roleFacts.admin).toMatchObject({ people: 'none', specific: false });
  expect(accountRoles.every((role) => isAtMost(role, 'admin'))).toBe(true);
});

test('T16: a second factor for all who see people of several villages or give rights', () => {
  expect(accountRoles.filter((role) => !needsFactor(role))).toEqual([
    'village_operator',
    'analyst',
    'kejari',
    'leader',
    'province',
  ]);
});

test('roles that read wages, accounts and claims are given by two people', () => {
  expect(accountRoles.filter(needsApproval)).toEqual([
    'verifier',
    'fund_manager',
    'bpjs',
    'auditor',
  ]);
});
