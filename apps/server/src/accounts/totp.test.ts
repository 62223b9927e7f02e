// One-time codes against the examples of RFC 6238, and backup codes as people type them.

import { expect, test } from 'vitest';
import {
  findStep,
  newBackupCodes,
  newTotpSecret,
  plainBackupCode,
  totpAddress,
  totpCode,
} from './totp.ts';

// RFC 6238 appendix B, SHA-1, the last six of eight digits; the secret is 12345678901234567890.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('second %i has the code of the RFC', (seconds, code) => {
  expect(totpCode(secret, Math.floor(seconds / 30))).toBe(code);
  expect(findStep(secret, code, seconds)).toBe(Math.floor(seconds / 30));
});

test('a clock that is half a minute off is right, one that is a minute and a half off is not', () => {
  const code = totpCode(secret, 1_000);
  for (const step of [999, 1_000, 1_001]) expect(findStep(secret, code, step * 30)).toBe(1_000);
  for (const step of [998, 1_002]) expect(findStep(secret, code, step * 30)).toBeUndefined();
  expect(findStep(secret, code.slice(1), 30_000)).toBeUndefined();
});

test('each secret is new, of 160 bits, and travels in an address authenticators know', () => {
  const secrets = new Set(Array.from({ length: 100 }, newTotpSecret));
  expect(secrets.size).toBe(100);
  for (const each of secrets) expect(each).toMatch(/^[A-Z2-7]{32}$/);
  expect(totpAddress(secret, 'siti', 'Payung Kabupaten Boalemo')).toBe(
    `otpauth://totp/Payung%20Kabupaten%20Boalemo:siti?secret=${secret}&issuer=Payung%20Kabupaten%20Boalemo`,
  );
});

test('ten backup codes, all different, read the same in small letters and without dashes', () => {
  const codes = newBackupCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(plainBackupCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(
      plainBackupCode(code),
    );
  }
});
