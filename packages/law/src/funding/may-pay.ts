// Siapa boleh membayar siapa: which fund may pay for which worker. Each source has its law in
// parameters/funding; a temporary ban (Permendes PDT 16/2025 on Dana Desa, 2026) goes before it.

import { type Explained, stepOf } from '../explained.ts';
import { choice, need, onDay, record, type TypeOf } from '../facts.ts';
import { type FundSource, fundSources, payees } from '../fund-source.ts';
import { findParameter } from '../parameter.ts';
import type { ParameterId } from '../parameter-id.ts';
import { rule } from '../rule.ts';
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

const facts = record({
  source: need('Sumber dana', 'Source of money', choice(fundSources)),
  payee: need('Golongan pekerja', 'Kind of worker', choice(payees)),
  // The oldest of the fund rules; the others begin later and are unconfirmed until then.
  on: need('Tanggal', 'Day', onDay('funding.dana_desa')),
});
export type MayPayInput = TypeOf<typeof facts>;

/**
 * Whether a fund may pay the BPU contribution of a kind of worker on a day. Before the first known
 * rule of the fund the answer is `unconfirmed`, with no step to rest on.
 *
 * @example mayPay({ source: 'DBH_SAWIT', payee: 'vulnerable_worker', on: day('2026-07-01') }) // { ok: true, value: { value: 'no', … }, … }
 */
export const mayPay = rule({
  id: 'funding.may_pay',
  term: { id: 'Siapa boleh membayar iuran siapa', en: 'Which fund may pay for whom' },
  sources: [
    { law: 'Inpres 2/2021' },
    { law: 'Permendagri 20/2018', article: '19 ayat (4)' },
    { law: 'Permendes PDT 16/2025' },
    { law: 'PMK 91/2023', article: '16 ayat (5) huruf e' },
    { law: 'PMK 72/2024', article: '5 ayat (9)' },
    { law: 'Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022' },
    { law: 'PP 44/2015', article: '17' },
  ],
  facts,
  decide: (input): Explained<PayPermission> => banOf(input) ?? generalOf(input),
});

function banOf({ source, payee, on }: MayPayInput): Explained<PayPermission> | undefined {
  if (source !== 'DANA_DESA' || payee !== 'village_official') return undefined;
  const ban = findParameter('funding.dana_desa_ban', on);
  if (ban === undefined) return undefined;
  const answer = ban.value[payee];
  return { value: answer, steps: [stepOf(ban, answer, { row: payee })] };
}

function generalOf({ source, payee, on }: MayPayInput): Explained<PayPermission> {
  const found = findParameter(permissionOf[source], on);
  if (!found) return { value: 'unconfirmed', steps: [] };
  const answer = found.value[payee];
  return { value: answer, steps: [stepOf(found, answer, { row: payee })] };
}
