// T17: whatever anybody gives to anybody, in any order, nobody comes to hold more than the one who gave
// it, and nobody changes his own rights.

import { addDays, day } from '@payung/values';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Held,
  isWithin,
  type Remit,
  refuseApproval,
  refuseEnding,
  refuseGrant,
} from './grant.ts';
import { accountRoles, isAtMost, needsApproval, roleFacts } from './role.ts';

const today = day('2026-11-21');
const admin: Held = { account: 'a', tenant: '7502', role: 'admin', until: day('2028-01-01') };
const asked = { receiver: 'b', today };

const areas = ['7502', '750204', '7502042018', '750205'];

/** Mostly remits that somebody may give, and some that fit nobody. */
const remit: fc.Arbitrary<Remit> = fc
  .record({
    role: fc.constantFrom(...accountRoles, 'admin' as const, 'admin' as const),
    area: fc.constantFrom(undefined, ...areas, '7504', '75'),
    opd: fc.constantFrom('Dinas Pertanian', 'Dinas Perikanan'),
    days: fc.integer({ min: -2, max: 420 }),
    careless: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  })
  .map(({ role, area, opd, days, careless }) => {
    const facts = roleFacts[role];
    const place = facts.area === 'required' ? (area ?? '750204') : area;
    const takesArea = careless || facts.area !== 'none';
    const takesOffice = careless || facts.opd === 'required';
    return {
      role,
      until: addDays(today, days),
      ...(takesArea && place !== undefined ? { area: place } : {}),
      ...(takesOffice ? { opd } : {}),
    };
  });

describe('an administrator', () => {
  test.each([
    [{ role: 'analyst', until: day('2027-01-01') }, undefined],
    [{ role: 'village_operator', area: '7502042018', until: day('2027-01-01') }, undefined],
    [{ role: 'village_operator', until: day('2027-01-01') }, 'grant_area_missing'],
    [{ role: 'opd_operator', until: day('2027-01-01') }, 'grant_opd_missing'],
    [{ role: 'analyst', opd: 'Dinas X', until: day('2027-01-01') }, 'grant_unfit'],
    [{ role: 'province', area: '7502', until: day('2027-01-01') }, 'grant_unfit'],
    [{ role: 'analyst', area: '7504', until: day('2027-01-01') }, 'grant_area'],
    [{ role: 'analyst', until: day('2028-01-02') }, 'grant_until'],
    [{ role: 'analyst', until: day('2026-11-20') }, 'grant_until'],
  ] as const)('%o → %s', (wanted, refusal) => {
    expect(refuseGrant(admin, wanted, asked)).toBe(refusal);
  });

  test('gives himself nothing, and approves neither his own gift nor his own right', () => {
    const wanted = { role: 'verifier', until: day('2027-01-01') } as const;
    expect(refuseGrant(admin, wanted, { ...asked, receiver: 'a' })).toBe('grant_own');
    expect(refuseApproval(admin, { ...wanted, account: 'a', givenBy: 'c' }, today)).toBe(
      'grant_own',
    );
    expect(refuseApproval(admin, { ...wanted, account: 'b', givenBy: 'a' }, today)).toBe(
      'grant_same_person',
    );
    expect(refuseApproval(admin, { ...wanted, account: 'b', givenBy: 'c' }, today)).toBeUndefined();
  });

  test('of a kecamatan gives nothing beyond it', () => {
    const camat = { ...admin, area: '750204' };
    const wanted = { role: 'analyst', until: day('2027-01-01') } as const;
    expect(refuseGrant(camat, wanted, asked)).toBe('grant_area');
    expect(refuseGrant(camat, { ...wanted, area: '7502042018' }, asked)).toBeUndefined();
    expect(refuseEnding(camat, wanted)).toBe('grant_role');
  });
});

test('T17: every pair of roles: nobody gives a role that does not stand below or beside the own', () => {
  for (const giver of accountRoles) {
    for (const role of accountRoles) {
      const facts = roleFacts[role];
      const wanted: Remit = {
        role,
        until: today,
        ...(facts.area === 'none' ? {} : { area: '7502042018' }),
        ...(facts.opd === 'required' ? { opd: 'Dinas X' } : {}),
      };
      const refusal = refuseGrant({ ...admin, role: giver }, wanted, asked);
      const may = roleFacts[giver].over.length > 0 && isAtMost(role, giver);
      expect(refusal === undefined, `${giver} → ${role}`).toBe(may);
    }
  }
});

type World = (Held & { readonly givenBy: string | null; readonly approved: boolean })[];
type Step = {
  readonly who: number;
  readonly to: string;
  readonly remit: Remit;
  readonly approve: number | undefined;
};

function play(steps: readonly Step[]): World {
  const world: World = [{ ...admin, givenBy: null, approved: true }];
  for (const { who, to, remit: wanted, approve } of steps) {
    const held = world.filter((each) => each.approved);
    const giver = held[who % held.length];
    if (giver === undefined) continue;
    const waiting = world.filter((each) => !each.approved);
    const pending = approve === undefined ? undefined : waiting[approve % waiting.length];
    if (pending !== undefined) {
      if (refuseApproval(giver, pending, today) === undefined) {
        world[world.indexOf(pending)] = { ...pending, approved: true };
      }
    } else if (refuseGrant(giver, wanted, { receiver: to, today }) === undefined) {
      const approved = !needsApproval(wanted.role);
      world.push({ ...wanted, account: to, tenant: '7502', givenBy: giver.account, approved });
    }
  }
  return world;
}

test('T17: over random gifts and approvals the graph of rights has no edge upward', () => {
  const step: fc.Arbitrary<Step> = fc.record({
    who: fc.nat(50),
    to: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    remit,
    approve: fc.option(fc.nat(20), { nil: undefined }),
  });
  let given = 0;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const world = play(steps);
      given += world.length - 1;
      for (const [at, each] of world.entries()) {
        if (each.givenBy === null) continue;
        const givers = world.slice(0, at).filter(({ account }) => account === each.givenBy);
        expect(givers.some((giver) => isWithin(each, giver))).toBe(true);
        expect(each.givenBy).not.toBe(each.account);
        expect(isWithin(each, admin)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
  // The property must not hold because nothing was ever given.
  expect(given).toBeGreaterThan(300);
});

test('what lies within what lies within, lies within', () => {
  const all = fc.sample(remit, { numRuns: 80, seed: 7502 });
  let chains = 0;
  for (const a of all) {
    for (const b of all.filter((each) => isWithin(a, each))) {
      for (const c of all.filter((each) => isWithin(b, each))) {
        chains += 1;
        if (!isWithin(a, c)) expect.fail(JSON.stringify([a, b, c]));
      }
    }
  }
  expect(chains).toBeGreaterThan(500);
});

test('ending needs the same reach as giving, whatever the last day was', () => {
  const longer: Remit = { role: 'analyst', until: addDays(admin.until, 400) };
  expect(refuseEnding(admin, longer)).toBeUndefined();
  expect(refuseEnding({ ...admin, role: 'analyst' }, longer)).toBe('grant_role');
});
