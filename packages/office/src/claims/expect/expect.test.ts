import { issueLine } from '@payung/values';
import { describe, expect, test } from 'vitest';
import { publishedCases } from '../published.fixture.ts';
import { type ClaimFacts, expectClaim } from './expect.ts';

function answerOf(facts: ClaimFacts) {
  const found = expectClaim(facts);
  if (!found.ok) throw new Error(found.issues.map((each) => issueLine(each)).join('; '));
  return found.value;
}

describe('published cases entered as claims', () => {
  test.each(publishedCases)('$id gives the sum that was printed', (published) => {
    const { claims, families = 1, cash, potential = 0 } = published;
    const found = claims.map(answerOf);
    const sum = (of: (each: (typeof found)[number]) => number) =>
      found.reduce((all, each) => all + of(each), 0) * families;
    expect(sum(({ expected }) => expected)).toBe(cash);
    expect(sum((each) => each.potential.amount)).toBe(potential);
    for (const { expected, parts, steps } of found) {
      expect(parts.reduce((all, { amount }) => all + amount, 0)).toBe(expected);
      expect(steps.some((step) => step.kind === 'given' || step.source.law !== '')).toBe(true);
    }
  });
});

describe('conditions', () => {
  const children = [{ level: 'SD', year: 1 }];
  const death: ClaimFacts = {
    cause: 'death',
    deathOn: '2026-05-01',
    memberships: [{ segment: 'PU' }],
    children,
  };

  test('a death in the first months of a BPU brings the burial sum and says why', () => {
    const found = answerOf({
      cause: 'death',
      deathOn: '2026-05-01',
      memberships: [{ segment: 'BPU', membershipMonth: 3 }],
    });
    expect(found).toMatchObject({
      expected: 10_000_000,
      conditions: [{ code: 'jkm_waiting', met: 'no', detail: '3' }],
    });
  });

  test('a scholarship is promised only where the months surely suffice', () => {
    const months = (contributionMonths: number, consecutiveMonths: number) =>
      answerOf({ ...death, contributionMonths, consecutiveMonths });
    expect(months(36, 36)).toMatchObject({
      potential: { amount: 84_000_000 },
      conditions: [{ code: 'scholarship_months', met: 'yes' }],
    });
    expect(months(40, 20)).toMatchObject({
      potential: { amount: 0 },
      conditions: [{ met: 'unconfirmed' }],
    });
    expect(months(35, 35)).toMatchObject({
      expected: 42_000_000,
      potential: { amount: 0 },
      conditions: [{ met: 'no' }],
    });
  });

  test('an employer who had not registered him owes JKK himself', () => {
    const found = answerOf({
      cause: 'work_death',
      accidentOn: '2024-05-11',
      wageMonthly: 1,
      employments: [
        { segment: 'PU', registered: false, accidentHere: true, wageMonthly: 2_000_000 },
        { segment: 'PU', registered: true, accidentHere: false, wageMonthly: 1_000_000 },
      ],
    });
    expect(found.conditions).toEqual([{ code: 'employer_owes', met: 'no', detail: '1' }]);
    expect(found.expected).toBe(48 * 2_000_000 + 22_000_000);
  });

  test('a disease that came too long after work brings nothing and says until when it would', () => {
    const found = answerOf({
      cause: 'disease',
      accidentOn: '2026-04-01',
      employmentEndedOn: '2021-03-31',
      wageMonthly: 3_000_000,
      care: [{ cost: 1_000_000, cooperatingFacility: true }],
    });
    expect(found).toMatchObject({
      expected: 0,
      conditions: [{ code: 'disease_after_work', met: 'no', on: '2026-03-31' }],
    });
  });

  test('JHT that is too early names the day; JKP names what is in the way', () => {
    const early = answerOf({
      cause: 'old_age',
      ask: {
        reason: 'resignation',
        balance: 1_000_000,
        on: '2026-05-10',
        birth: '1990-01-01',
        participantSince: '2020-01-01',
        workEndedOn: '2026-05-01',
      },
    });
    expect(early).toMatchObject({
      expected: 0,
      conditions: [{ code: 'jht_not_yet', detail: 'waiting', on: '2026-06-01' }],
    });
    const resigned = answerOf({
      cause: 'job_loss',
      wageMonthly: 4_000_000,
      ask: {
        cause: 'resignation',
        dismissedOn: '2026-02-01',
        claimedOn: '2026-03-01',
        birth: '1990-01-01',
        registeredOn: '2020-01-01',
        indonesian: true,
        programsComplete: true,
        contributionMonths: [],
        earlierClaims: 0,
        worksAgain: false,
      },
    });
    expect(resigned.expected).toBe(0);
    expect(resigned.conditions.map(({ detail }) => detail)).toContain('cause');
  });

  test('a figure nobody has read keeps its mark', () => {
    expect(answerOf({ ...death, contributionMonths: 40, consecutiveMonths: 40 }).unconfirmed).toBe(
      false,
    );
    const disease: ClaimFacts = {
      cause: 'disease',
      accidentOn: '2026-04-01',
      employmentEndedOn: '2024-03-31',
      wageMonthly: 3_000_000,
      care: [{ cost: 1_000_000, cooperatingFacility: true }],
    };
    expect(answerOf(disease).unconfirmed).toBe(true);
  });
});

describe('facts that do not fit', () => {
  test.each<[string, ClaimFacts]>([
    ['deathOn', { cause: 'death', memberships: [{ segment: 'PU' }] }],
    ['upah', { cause: 'work_death', accidentOn: '2026-01-01', wageMonthly: 1_000_000, upah: 1 }],
    ['stmb', { cause: 'accident', accidentOn: '2026-01-01', wageMonthly: 1_000_000 }],
    ['wageMonthly', { cause: 'work_death', accidentOn: '2026-01-01', wageMonthly: 1.5 }],
    ['event', { cause: 'pmi', ask: { phase: 'during', on: '2026-01-01' } }],
  ])('%s is named', (key, facts) => {
    const found = expectClaim(facts);
    expect(found.ok).toBe(false);
    expect(found.issues.map(({ data }) => String(data['key'])).join()).toContain(key);
  });

  test('a child in a year its school does not have is refused, not guessed', () => {
    const found = expectClaim({
      cause: 'work_death',
      accidentOn: '2026-01-01',
      wageMonthly: 1_000_000,
      children: [{ level: 'SMP', year: 4 }],
    });
    expect(found).toMatchObject({ ok: false, issues: [{ code: 'law_facts_contradict' }] });
  });
});
