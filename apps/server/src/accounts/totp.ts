// The second factor: one-time codes of an authenticator application (RFC 6238, SHA-1, 30 s, six
// digits) and backup codes for a lost telephone.

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { newSecret } from './password.ts';

const stepSeconds = 30;
const backupCodeCount = 10;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 160 bits in base32, as applications take it. */
export function newTotpSecret(): string {
  return [...randomBytes(32)].map((byte) => alphabet[byte % 32]).join('');
}

/** What the QR code holds. */
export function totpAddress(secret: string, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}

/** The step the code belongs to: now, or one before or after for clocks that differ. */
export function findStep(secret: string, code: string, epochSeconds: number): number | undefined {
  const now = Math.floor(epochSeconds / stepSeconds);
  return [now, now - 1, now + 1].find((step) => sameText(totpCode(secret, step), code));
}

export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 1_000_000).padStart(6, '0');
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function fromBase32(text: string): Buffer {
  const bits = [...text]
    .map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const bytes = bits.match(/[01]{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}

export function newBackupCodes(): readonly string[] {
  return Array.from({ length: backupCodeCount }, () => newSecret(3));
}

/** As people type it: small letters, spaces, without dashes. */
export function plainBackupCode(code: string): string {
  return code.toUpperCase().replace(/[^0-9A-Z]/g, '');
}
