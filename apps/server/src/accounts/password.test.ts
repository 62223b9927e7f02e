// Which passwords are taken, and how they are kept.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPasswordFault, hashPassword, isPassword, newSecret } from './password.ts';

const known = ['siti.aminah', 'Siti Aminah, Kabid Jamsos', 'Kabupaten Boalemo'];

describe('a password is refused', () => {
  test.each([
    ['kudalumping', 'password_short'],
    ['x'.repeat(201), 'password_long'],
    ['aaaaaaaaaaaa', 'password_weak'],
    ['123456789012', 'password_weak'],
    ['abcdefghijkl', 'password_weak'],
    ['121212121212', 'password_weak'],
    ['boalemo2026!', 'password_weak'],
    ['SitiAminah123', 'password_weak'],
    ['Payung-Payung-1', 'password_weak'],
    ['password1234', 'password_weak'],
  ] as const)('%s', (password, fault) => {
    expect(findPasswordFault(password, known)).toBe(fault);
  });
});

test('several words that have nothing to do with the person are taken', () => {
  for (const password of ['kuda lumping hijau', 'hujan-di-teluk-7', 'ombak biru tertawa']) {
    expect(findPasswordFault(password, known)).toBeUndefined();
  }
  fc.assert(
    fc.property(fc.constantFrom(3, 4, 5), (groups) => {
      const secret = newSecret(groups);
      expect(findPasswordFault(secret, known)).toBeUndefined();
    }),
  );
});

test('it is kept as Argon2id with the settings of the house, and found again', async () => {
  const stored = await hashPassword('kuda lumping hijau');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await hashPassword('kuda lumping hijau')).not.toBe(stored);
  expect(await isPassword('kuda lumping hijau', stored, stored)).toBe(true);
  expect(await isPassword('kuda lumping biru', stored, stored)).toBe(false);
});

test('an account that does not exist has no right password, not even the one of the stand-in', async () => {
  const absent = await hashPassword('kuda lumping hijau');
  expect(await isPassword('kuda lumping hijau', undefined, absent)).toBe(false);
});

test('the same word on another keyboard is the same password', async () => {
  const stored = await hashPassword('caf\u00e9 di tepi laut');
  expect(await isPassword('cafe\u0301 di tepi laut', stored, stored)).toBe(true);
});
