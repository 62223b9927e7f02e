// Actor: who does something, in which role, for which tenant. Every read and write carries one.

export type Role =
  | 'admin'
  | 'verifier'
  | 'analyst'
  | 'opd_operator'
  | 'village_operator'
  | 'bpjs'
  | 'kejari'
  | 'auditor'
  | 'public'
  | 'system';

/** `tenant` is the Kemendagri code of the region without dots: `7502`. */
export type Actor = { readonly id: string; readonly role: Role; readonly tenant: string };

/** Kemendagri codes have two digits (province) to ten (desa). */
export function checkTenant(tenant: string): string {
  if (!/^\d{2,10}$/.test(tenant)) throw new RangeError('A tenant is a region code without dots');
  return tenant;
}
