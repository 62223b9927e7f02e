// The state machine of claims, searched to the end: every state that two people can bring a claim to, by
// every move, with every account and every paper, in any order of days.

import { type Day, day, rupiah } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { type Claim, type ClaimState, claimStates, type Standing } from './claim.ts';
import { accountFrom, decideMove, type MoveAsked, type MoveFacts } from './decide.ts';
import { claimMay, claimMoves } from './step.ts';

const people = ['petugas', 'verifikator'] as const;
const days: readonly Day[] = [day('2026-05-01'), day('2026-05-20'), day('2031-06-01')];
const asked: readonly MoveAsked[] = claimMoves.map((move): MoveAsked => {
  if (move === 'refuse') return { move, article: 'PP 44/2015 ps. 34' };
  if (move === 'mark_payment') return { move, amount: rupiah(42_000_000) };
  return { move };
});
const surroundings: readonly MoveFacts[] = [false, true].flatMap((accountPending) =>
  [null, day('2026-05-10'), day('2031-07-01')].flatMap((from) =>
    [0, 1].flatMap((receivers) =>
      [[], ['family_card' as const]].map((missingPapers) => ({
        missingPapers,
        receivers,
        accountPending,
        accountFrom: from,
      })),
    ),
  ),
);

const opened: Claim = {
  claim: 1,
  person: 1,
  cause: 'death',
  programme: 'JKM',
  eventOn: day('2026-05-01'),
  expected: rupiah(42_000_000),
  potential: rupiah(0),
  flagged: false,
  standing: { state: 'open' },
};

type Edge = {
  readonly from: Standing;
  readonly to: Standing;
  readonly by: string;
  readonly asked: MoveAsked;
  readonly known: MoveFacts;
  readonly on: Day;
};

/** Every state and every step that these people can reach, and how many tries it took. */
function search(who: readonly string[]) {
  const seen = new Map<string, Standing>([[JSON.stringify(opened.standing), opened.standing]]);
  const edges: Edge[] = [];
  let tries = 0;
  for (const standing of seen.values()) {
    for (const by of who) {
      for (const on of days) {
        for (const known of surroundings) {
          for (const each of asked) {
            tries += 1;
            const moved = decideMove({ ...opened, standing }, each, known, { actor: by, day: on });
            if (!moved.ok) continue;
            edges.push({ from: standing, to: moved.standing, by, asked: each, known, on });
            seen.set(JSON.stringify(moved.standing), moved.standing);
          }
        }
      }
    }
  }
  return { reached: [...seen.values()], edges, tries };
}

const both = search(people);

describe('all states two people can reach', () => {
  test('are all the states there are, and each step is one of the table', () => {
    expect(new Set(both.reached.map(({ state }) => state))).toEqual(new Set(claimStates));
    expect(both.reached.length).toBeGreaterThan(40);
    expect(both.tries).toBeGreaterThan(50_000);
    const stray = both.edges.filter(
      ({ from, to, asked: each }) => !claimMay(each.move, from.state, to.state),
    );
    expect(stray).toEqual([]);
  });

  test('hold no claim that was paid by one person', () => {
    for (const standing of both.reached) {
      if (standing.state === 'paid') expect(standing.confirmedBy).not.toBe(standing.markedBy);
    }
    for (const one of people) {
      expect(search([one]).reached.some(({ state }) => state === 'paid')).toBe(false);
    }
  });

  test('hold no way on from a claim that was paid: nothing is paid twice', () => {
    const ends = (state: ClaimState) => both.edges.filter(({ from }) => from.state === state);
    for (const state of ['paid', 'withdrawn', 'lapsed', 'dismissed'] as const) {
      expect(ends(state)).toEqual([]);
    }
    expect(both.edges.filter(({ to }) => to.state === 'paid').length).toBeGreaterThan(0);
  });

  test('keep three dates in order, and nothing is paid to an account that waits', () => {
    for (const standing of both.reached) {
      if (standing.state !== 'paid') continue;
      const { filedOn, completeOn, paidOn } = standing;
      expect([filedOn, completeOn, paidOn].toSorted()).toEqual([filedOn, completeOn, paidOn]);
    }
    for (const { asked: each, known, on } of both.edges) {
      if (each.move !== 'mark_payment' && each.move !== 'confirm_payment') continue;
      expect(known.accountPending).toBe(false);
      if (each.move === 'mark_payment') expect((known.accountFrom ?? on) <= on).toBe(true);
    }
  });

  test('are filed with every paper and a receiver, and only before the right lapses', () => {
    const filed = both.edges.filter(({ asked: each }) => each.move === 'file');
    for (const { known, on } of filed) {
      expect(known.missingPapers).toEqual([]);
      expect(known.receivers).toBeGreaterThan(0);
      expect(on <= '2031-05-01').toBe(true);
    }
    expect(filed.length).toBeGreaterThan(0);
    const lapsed = both.edges.filter(({ asked: each }) => each.move === 'lapse');
    expect(new Set(lapsed.map(({ on }) => on))).toEqual(new Set(['2031-06-01']));
  });
});

test('each refusal says what is in the way', () => {
  const none = { missingPapers: [], receivers: 1, accountPending: false, accountFrom: null };
  const who = { actor: 'petugas', day: day('2026-05-20') };
  const of = (standing: Standing, each: MoveAsked, known: Partial<MoveFacts> = {}, by = who) => {
    const moved = decideMove({ ...opened, standing }, each, { ...none, ...known }, by);
    return moved.ok ? 'moved' : moved.code;
  };
  const filed: Standing = { state: 'filed', filedOn: day('2026-05-10') };
  const complete: Standing = { ...filed, state: 'complete', completeOn: day('2026-05-12') };
  const pay = { move: 'mark_payment', amount: rupiah(1) } as const;
  expect(of({ state: 'open' }, { move: 'file' }, { missingPapers: ['form'] })).toBe(
    'papers_missing',
  );
  expect(of({ state: 'open' }, { move: 'file' }, { receivers: 0 })).toBe('receiver_missing');
  expect(of({ state: 'open' }, { move: 'lapse' })).toBe('not_expired');
  expect(of(filed, pay)).toBe('step_unfit');
  expect(of(complete, pay, { accountPending: true })).toBe('account_pending');
  expect(of(complete, pay, { accountFrom: day('2026-05-21') })).toBe('account_waiting');
  expect(of(complete, pay, {}, { actor: 'petugas', day: day('2026-05-11') })).toBe('day_before');
});

test('a changed account waits three working days, the first one none', () => {
  const friday = day('2026-05-15');
  expect(accountFrom(friday, { first: true, holidays: [] })).toBe(friday);
  expect(accountFrom(friday, { first: false, holidays: [] })).toBe('2026-05-20');
  const holidays = [day('2026-05-18')];
  expect(accountFrom(friday, { first: false, holidays })).toBe('2026-05-21');
});
