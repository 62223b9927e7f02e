// Role: what each role of the offices may see and give, as data. The roles form a partial order by
// who stands over whom; nobody gives a role that does not stand below or beside the own.

/** Roles of people who sign in (experience.md 2). The public and the program itself have none. */
export const accountRoles = [
  'village_operator',
  'opd_operator',
  'verifier',
  'analyst',
  'fund_manager',
  'bpjs',
  'kejari',
  'leader',
  'province',
  'auditor',
  'admin',
] as const;
export type AccountRole = (typeof accountRoles)[number];

export type RoleFacts = {
  /** Roles directly below: whoever holds this role may give those. */
  readonly over: readonly AccountRole[];
  /** Whether the role speaks for a part of the tenant's region. */
  readonly area: 'required' | 'allowed' | 'none';
  /** Perangkat daerah: the role speaks for one office only. */
  readonly opd: 'required' | 'none';
  /** S1: names, NIKs, addresses. */
  readonly people: 'none' | 'masked' | 'whole';
  /** S2: wages, accounts of heirs, claims, health, children. */
  readonly specific: boolean;
};

export const roleFacts: Readonly<Record<AccountRole, RoleFacts>> = {
  village_operator: {
    over: [],
    area: 'required',
    opd: 'none',
    people: 'masked',
    specific: false,
  },
  opd_operator: { over: [], area: 'allowed', opd: 'required', people: 'masked', specific: false },
  verifier: {
    over: ['village_operator', 'opd_operator'],
    area: 'allowed',
    opd: 'none',
    people: 'whole',
    specific: true,
  },
  analyst: { over: [], area: 'allowed', opd: 'none', people: 'none', specific: false },
  fund_manager: { over: [], area: 'allowed', opd: 'none', people: 'masked', specific: true },
  bpjs: { over: [], area: 'allowed', opd: 'none', people: 'whole', specific: true },
  kejari: { over: [], area: 'allowed', opd: 'none', people: 'none', specific: false },
  leader: { over: [], area: 'allowed', opd: 'none', people: 'none', specific: false },
  province: { over: [], area: 'none', opd: 'none', people: 'none', specific: false },
  auditor: { over: [], area: 'allowed', opd: 'none', people: 'whole', specific: true },
  admin: {
    over: [
      'verifier',
      'analyst',
      'fund_manager',
      'bpjs',
      'kejari',
      'leader',
      'province',
      'auditor',
    ],
    area: 'allowed',
    opd: 'none',
    people: 'none',
    specific: false,
  },
};

/** `lower` is the same role or stands somewhere below. */
export function isAtMost(lower: AccountRole, upper: AccountRole): boolean {
  return lower === upper || roleFacts[upper].over.some((each) => isAtMost(lower, each));
}

/** Whether the role may give roles at all. */
export function mayGive(role: AccountRole): boolean {
  return roleFacts[role].over.length > 0;
}

/** A second factor for whoever sees people of more than one village, or gives rights (T16). */
export function needsFactor(role: AccountRole): boolean {
  const sees = roleFacts[role].people !== 'none' && role !== 'village_operator';
  return sees || mayGive(role);
}

/** Roles that read S2 are given by two people. */
export function needsApproval(role: AccountRole): boolean {
  return roleFacts[role].specific;
}

export function isAccountRole(text: string): text is AccountRole {
  return accountRoles.some((each) => each === text);
}
