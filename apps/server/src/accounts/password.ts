// Passwords: Argon2id, what makes one too weak, and given ones that a person reads out by telephone.

import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { hasLeaked } from './leaked.ts';

// RFC 9106 and OWASP: Argon2id, 19 MiB, two passes, one lane. The library's default is Argon2id.
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const shortest = 12;
const longest = 200;
/** A given password is void after this time. */
export const givenForHours = 72;

export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), settings);
}

/** Compared against a hash nobody has where the account does not exist, so that both take as long. */
export async function isPassword(
  password: string,
  stored: string | undefined,
  absent: string,
): Promise<boolean> {
  const same = await verify(stored ?? absent, normal(password));
  return same && stored !== undefined;
}

/** One password however the keyboard composes its signs (NIST SP 800-63B). */
function normal(password: string): string {
  return password.normalize('NFKC');
}

export type PasswordFault =
  | 'password_short'
  | 'password_long'
  | 'password_weak'
  | 'password_leaked';

/** Undefined: strong enough. `known` are words an attacker tries first: name, title, region. */
export function findPasswordFault(
  password: string,
  known: readonly string[],
): PasswordFault | undefined {
  const signs = [...normal(password)];
  if (signs.length < shortest) return 'password_short';
  if (signs.length > longest) return 'password_long';
  const rest = known
    .flatMap((each) => each.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= 3)
    .concat(common)
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ''), normal(password).toLowerCase());
  if (hiddenSigns(rest) < shortest / 2) return 'password_weak';
  return hasLeaked(normal(password)) ? 'password_leaked' : undefined;
}

const common = [
  'password',
  'katasandi',
  'kata',
  'sandi',
  'rahasia',
  'payung',
  'bpjs',
  'jamsostek',
  'indonesia',
  'bismillah',
  'admin',
  'qwerty',
  'asdfgh',
  'sayang',
  'kabupaten',
];

/** Signs that do not follow from the one before: 111111, 123456 and abcdef hide next to nothing. */
function hiddenSigns(text: string): number {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = codes.map((code, at) => code - (codes[at - 1] ?? code + 99));
  const counted = steps.filter((step, at) => Math.abs(step) > 1 && step !== steps[at - 1]);
  return Math.min(counted.length, new Set(codes).size);
}

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A hundred bits without letters that sound or look alike: `K7QF-2MXA-…` */
export function newSecret(groups = 5): string {
  return Array.from({ length: groups }, () => letterGroup()).join('-');
}

function letterGroup(): string {
  // Bytes above the last whole multiple would favour the first letters.
  const fair = 256 - (256 % letters.length);
  const found: string[] = [];
  while (found.length < 4) {
    const [byte = fair] = randomBytes(1);
    if (byte < fair) found.push(letters[byte % letters.length] ?? '');
  }
  return found.join('');
}
