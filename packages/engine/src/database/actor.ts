// Actor: who does something, in which role, for which tenant. Every read and write carries one.

const roles = [
  'admin',
  'verifier',
  'analyst',
  'opd_operator',
  'village_operator',
  'fund_manager',
  'leader',
  'province',
  'bpjs',
  'kejari',
  'auditor',
  'public',
  'system',
] as const;
export type Role = (typeof roles)[number];

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

export type Actor = {
  readonly id: string;
  readonly role: Role;
  /** Kemendagri code of the region without dots: `7502`. */
  readonly tenant: string;
  /** Kecamatan or desa inside the tenant: people who live elsewhere do not exist for this actor. */
  readonly area?: string;
};

/** Kemendagri codes have two digits (province) to ten (desa). */
export function checkTenant(tenant: string): string {
  if (!/^\d{2,10}$/.test(tenant)) throw new RangeError('A tenant is a region code without dots');
  return tenant;
}

/** An area lies inside its tenant. */
export function checkArea({ tenant, area }: Actor): string | undefined {
  if (area === undefined) return undefined;
  if (!/^\d{2,10}$/.test(area) || !area.startsWith(tenant)) {
    throw new RangeError('An area is the code of a region inside the tenant');
  }
  return area;
}
