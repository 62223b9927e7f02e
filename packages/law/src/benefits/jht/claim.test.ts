import { addDays, day, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepFaults } from '../../explained.fixture.ts';
import { type JhtClaim, type JhtPayment, jhtClaim } from './claim.ts';

const days = fc.integer({ min: 0, max: 4_100 }).map((count) => addDays(day('2015-07-01'), count));
const common = {
  balance: fc.integer({ min: 0, max: 5_000_000_000 }).map(rupiah),
  on: days,
  birth: fc.integer({ min: 0, max: 14_000 }).map((count) => addDays(day('1955-01-01'), count)),
  participantSince: fc.constantFrom(day('1995-01-01'), day('2010-01-01'), day('2015-07-01')),
};
const claims: fc.Arbitrary<JhtClaim> = fc.oneof(
  fc.record({
    ...common,
    reason: fc.constantFrom('age', 'contract_end', 'business_stop', 'leaving_indonesia', 'death'),
  }),
  fc.record({
    ...common,
    reason: fc.constantFrom('resignation', 'dismissal'),
    workEndedOn: days,
    worksAgain: fc.boolean(),
  }),
  fc.record({
    ...common,
    reason: fc.constantFrom('retirement_preparation', 'housing'),
    partTaken: fc.boolean(),
  }),
);

test('nobody takes more than his balance, and the steps give what he may take', () => {
  fc.assert(
    fc.property(claims, (claim) => {
      const payment = get(claim);
      expect(payment.value).toBeLessThanOrEqual(claim.balance);
      expect(stepFaults(payment)).toEqual([]);
      if (payment.refusal !== undefined) expect(payment.value).toBe(0);
    }),
  );
});

test('a refusal that time mends is mended on the day named, and not the day before', () => {
  fc.assert(
    fc.property(claims, (claim) => {
      const { payableFrom } = get(claim);
      if (payableFrom === undefined) return;
      expect(payableFrom > claim.on).toBe(true);
      expect(get({ ...claim, on: payableFrom }).refusal).toBeUndefined();
      expect(get({ ...claim, on: addDays(payableFrom, -1) }).payableFrom).toBe(payableFrom);
    }),
  );
});

test('a claim once payable stays payable: the balance never expires', () => {
  fc.assert(
    fc.property(claims, fc.nat(5_000), (claim, later) => {
      const after = get({ ...claim, on: addDays(claim.on, later) });
      expect(after.value).toBeGreaterThanOrEqual(get(claim).value);
    }),
  );
});

test('who contradicts himself is told what should stand there', () => {
  const answer = jhtClaim({
    reason: 'resignation',
    balance: rupiah(1),
    on: day('2026-01-01'),
    birth: day('2026-03-01'),
    participantSince: day('2026-02-01'),
    workEndedOn: day('2026-01-31'),
  });
  expect(answer.issues.map(({ data }) => [data['key'], data['expected']])).toEqual([
    ['participantSince', '>= 2026-03-01'],
    ['participantSince', '<= 2026-01-01'],
    ['workEndedOn', '>= 2026-02-01'],
  ]);
});

function get(facts: JhtClaim): JhtPayment {
  const answer = jhtClaim(facts);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
