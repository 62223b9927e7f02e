import { addDays, addMonthsToDay, day, type Parsed, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workingDay } from '../contributions/working-day.ts';
import { stepFaults } from '../explained.fixture.ts';
import { bpuRegistrationAge } from './bpu-registration-age.ts';
import { claimDocuments } from './claim-documents.ts';
import { claimExpiry } from './claim-expiry.ts';
import { type HeirRelation, heirRelations, heirs } from './heirs.ts';
import { type PaymentDeadlineInput, paymentDeadline } from './payment-deadline.ts';
import { registrationAge } from './registration-age.ts';

const days = fc.integer({ min: 0, max: 4_100 }).map((count) => addDays(day('2015-07-01'), count));
const claims = fc.constantFrom('JKK' as const, 'JKM' as const);

test('a claim is in time up to its last day and never after it', () => {
  fc.assert(
    fc.property(claims, days, fc.nat(3_000), (program, eventOn, later) => {
      const asOf = addDays(eventOn, later);
      const { expired, lastDay, daysLeft } = get(claimExpiry({ program, eventOn, asOf })).value;
      if (lastDay === undefined || daysLeft === undefined) throw new Error('never expires');
      expect(expired).toBe(asOf > lastDay);
      expect(addDays(expired ? lastDay : asOf, daysLeft)).toBe(lastDay);
    }),
  );
});

test('the term of a claim is that of the law on the day of the event', () => {
  fc.assert(
    fc.property(claims, days, (program, eventOn) => {
      const { lastDay } = get(claimExpiry({ program, eventOn, asOf: eventOn })).value;
      const years = eventOn < day('2019-12-02') ? 2 : 5;
      expect(lastDay).toBe(addMonthsToDay(eventOn, years * 12));
    }),
  );
});

test('the day a benefit is due is a working day after at least so many days', () => {
  fc.assert(
    fc.property(claims, days, fc.array(days), (program, completeOn, holidays) => {
      const { dueOn, daysLate, value } = deadline({
        program,
        amount: rupiah(1_000_000),
        completeOn,
        paidOn: completeOn,
        holidays,
      });
      expect(workingDay(dueOn, holidays)).toBe(dueOn);
      expect(dueOn >= addDays(completeOn, program === 'JKM' ? 3 : 7)).toBe(true);
      expect([daysLate, value]).toEqual([0, 0]);
    }),
  );
});

test('the compensation never falls with the sum or the delay, and its steps add up to it', () => {
  const amounts = fc.integer({ min: 1, max: 200_000_000 });
  fc.assert(
    fc.property(claims, days, amounts, fc.nat(60), (program, completeOn, amount, later) => {
      const facts = { program, completeOn, amount: rupiah(amount) };
      const now = deadline({ ...facts, paidOn: addDays(completeOn, later) });
      const nextDay = deadline({ ...facts, paidOn: addDays(completeOn, later + 1) });
      const more = deadline({
        ...facts,
        amount: rupiah(amount + 1),
        paidOn: addDays(completeOn, later),
      });
      expect(stepFaults(now)).toEqual([]);
      expect(nextDay.value).toBeGreaterThanOrEqual(now.value);
      expect(more.value).toBeGreaterThanOrEqual(now.value);
    }),
  );
});

test('a nearer heir keeps every farther one out, and somebody or something always receives', () => {
  const living = fc.array(fc.constantFrom(...heirRelations));
  fc.assert(
    fc.property(living, days, (list: readonly HeirRelation[], diedOn) => {
      const facts = { program: 'JKM', diedOn, living: list, willIsNotarial: true } as const;
      const { goesTo, entitled } = get(heirs(facts)).value;
      expect(goesTo === 'heirs').toBe(list.length > 0);
      expect(entitled.every((each) => list.includes(each))).toBe(true);
      const nearest = ['widow', 'widower', 'child'] as const;
      if (nearest.some((each) => list.includes(each))) {
        expect(entitled.every((each) => nearest.some((near) => near === each))).toBe(true);
      }
    }),
  );
});

test('every heir entitled is named in a step of the order', () => {
  const answer = heirs({ program: 'JKM', diedOn: day('2026-05-01'), living: ['child', 'widow'] });
  const rows = get(answer).steps.map((step) => step.kind === 'figure' && step.row?.id);
  expect(rows).toEqual(['Janda', 'Anak']);
});

test('a document asked is named in a step, and one at hand is never missing', () => {
  const facts = { claim: 'JKP', on: day('2026-05-01'), have: ['bank_account'] } as const;
  const { value, steps } = get(claimDocuments(facts));
  expect(value.missing).not.toContain('bank_account');
  expect(value.required).toContain('bank_account');
  const rows = steps.map((step) => step.kind === 'figure' && step.row?.id);
  expect(rows).toContain('Bukti PHK');
  expect(rows).toHaveLength(value.required.length);
});

test('a BPU may be registered on exactly the days the age limits name', () => {
  const births = fc.integer({ min: 0, max: 30_000 });
  fc.assert(
    fc.property(births, (old) => {
      const on = day('2026-07-01');
      const birth = addDays(on, -old);
      const { min, max } = get(bpuRegistrationAge({ on })).value;
      const { allowed } = get(registrationAge({ program: 'JKK', segment: 'BPU', birth, on })).value;
      const reached = (age: number) => addMonthsToDay(birth, age * 12) <= on;
      expect(allowed).toBe(reached(min) && !reached(max));
    }),
  );
});

test('a refusal for JKP or a foreigner names no law but the one it rests on', () => {
  const on = day('2026-07-01');
  const foreigner = { birth: day('1990-01-01'), on, foreignerSince: day('2026-06-01') };
  const { value, steps } = get(registrationAge({ ...foreigner, program: 'JP' }));
  expect(value.refusal).toBe('foreigner_too_soon');
  expect(steps.map((step) => step.kind === 'figure' && step.parameter)).toEqual([
    'contributions.jp_end_age',
    'eligibility.foreigner_months',
  ]);
  const allowed = get(registrationAge({ program: 'JP', birth: day('1990-01-01'), on })).value;
  expect(allowed).toEqual({ allowed: true });
});

function deadline(facts: PaymentDeadlineInput) {
  return get(paymentDeadline(facts));
}

function get<T>(answer: Parsed<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
