// Siapa boleh membayar siapa: which fund may pay for which worker. Each source has its law in
// parameters/funding; a temporary ban (Permendes PDT 16/2025 on Dana Desa, 2026) goes before it.

import type { Day } from '@payung/values';
import { type Explained, stepOf } from '../explained.ts';
import type { FundSource, Payee } from '../fund-source.ts';
import { findParameter, type ParameterId } from '../parameter.ts';
import type { Permission } from '../unit.ts';

/** `unconfirmed` is for a person to decide; it is never treated as yes without being shown. */
export type PayPermission = Permission;

const permissionOf = {
  APBD_KAB: 'funding.apbd',
  APBD_PROV: 'funding.apbd',
  APBN: 'funding.apbn',
  ADD: 'funding.add',
  DANA_DESA: 'funding.dana_desa',
  DBH_SAWIT: 'funding.dbh_sawit',
  DBH_CHT: 'funding.dbh_cht',
  CSR: 'funding.csr',
  DONATUR: 'funding.donor',
  MANDIRI: 'funding.self',
} as const satisfies Readonly<Record<FundSource, ParameterId>>;

/**
 * Whether a fund may pay the BPU contribution of a kind of worker on a day. Before the first known
 * rule of the fund the answer is `unconfirmed`, with no step to rest on.
 *
 * @example mayPay('DBH_SAWIT', { payee: 'vulnerable_worker' }, day('2026-07-01')).value // 'no'
 */
export function mayPay(
  source: FundSource,
  worker: { readonly payee: Payee },
  on: Day,
): Explained<PayPermission> {
  const ban = source === 'DANA_DESA' ? findParameter('funding.dana_desa_ban', on) : undefined;
  if (ban && worker.payee === 'village_official') {
    const answer = ban.value[worker.payee];
    return { value: answer, steps: [stepOf(ban, answer)] };
  }
  const rule = findParameter(permissionOf[source], on);
  if (!rule) return { value: 'unconfirmed', steps: [] };
  const answer = rule.value[worker.payee];
  return { value: answer, steps: [stepOf(rule, answer)] };
}
