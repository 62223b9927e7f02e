// What stands sealed beside a claim: facts, heirs, accounts, children, scans. Written here, opened here.

import type { Vault } from '@payung/engine';
import type { Day } from '@payung/values';
import type { ClaimFacts } from './expect/expect.ts';
import type { YearRow } from './scholarships/queries.ts';

export type SealedHeir = { readonly name: string; readonly phone: string | null };
export type SealedAccount = {
  readonly bank: string;
  readonly number: string;
  readonly holder: string;
};
export type SealedChild = {
  readonly name: string;
  readonly birth: Day;
  readonly level: YearRow['level'];
  readonly year: number;
};

export function seal(
  vault: Vault,
  value: ClaimFacts | SealedHeir | SealedAccount | SealedChild,
): Uint8Array {
  return vault.seal(JSON.stringify(value));
}

// Opened from a seal that nobody else can make, and written by the function above: this is the checked
// boundary.

export function openFacts(vault: Vault, sealed: Uint8Array): ClaimFacts {
  return JSON.parse(vault.open(sealed)) as ClaimFacts;
}

export function openHeir(vault: Vault, sealed: Uint8Array): SealedHeir {
  return JSON.parse(vault.open(sealed)) as SealedHeir;
}

export function openAccount(vault: Vault, sealed: Uint8Array): SealedAccount {
  return JSON.parse(vault.open(sealed)) as SealedAccount;
}

export function openChild(vault: Vault, sealed: Uint8Array): SealedChild {
  return JSON.parse(vault.open(sealed)) as SealedChild;
}

/** Bytes as the vault takes them. */
export function sealBytes(vault: Vault, bytes: Uint8Array): Uint8Array {
  return vault.seal(Buffer.from(bytes).toString('base64'));
}

export function openBytes(vault: Vault, sealed: Uint8Array): Uint8Array {
  return Buffer.from(vault.open(sealed), 'base64');
}

/** Nomor rekening: its last four digits. */
export function maskAccount(number: string): string {
  return `••••${number.replace(/\D/g, '').slice(-4)}`;
}

/** Nomor telepon: its last three digits. */
export function maskPhone(phone: string | null): string | null {
  return phone === null ? null : `••••${phone.replace(/\D/g, '').slice(-3)}`;
}
