import { addDays, addMonthsToDay, day, rupiah } from '@payung/values';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heirRelations } from '../../eligibility/heirs.ts';
import { stepFaults } from '../../explained.fixture.ts';
import { pmiHeirs } from './heirs.ts';
import { pmiOuterPhases, pmiPhaseMonths } from './phase-months.ts';
import { type PmiBenefit, type PmiInput, pmiBenefit, pmiPhases } from './pmi-benefit.ts';

const days = fc.integer({ min: 0, max: 1_300 }).map((count) => addDays(day('2023-02-22'), count));
const amounts = fc.integer({ min: 0, max: 200_000_000 }).map(rupiah);

test('the parts of a death sum to the benefit, the balance of JHT among them', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...pmiPhases), amounts, (on, phase, jhtBalance) => {
      const without = get({ event: 'death', phase, on });
      const benefit = get({ event: 'death', phase, on, jhtBalance });
      expect(benefit.parts.reduce((sum, each) => sum + each.amount, 0)).toBe(benefit.value);
      expect(benefit.value - without.value).toBe(jhtBalance);
      expect(without.value).toBe(phase === 'during' ? 85_000_000 : 42_000_000);
      expect(stepFaults(benefit)).toEqual([]);
    }),
  );
});

test('care abroad is paid in full up to the limit of a case', () => {
  fc.assert(
    fc.property(days, amounts, (on, costUninsured) => {
      const benefit = get({ event: 'medical_abroad', phase: 'during', on, costUninsured });
      expect(benefit.value).toBe(Math.min(costUninsured, 50_000_000));
      expect(stepFaults(benefit)).toEqual([]);
    }),
  );
});

test('protection outside the time of work lasts whole months', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...pmiOuterPhases), (from, phase) => {
      const answer = pmiPhaseMonths({ phase, from });
      if (!answer.ok) throw new Error('refused');
      const { monthsMax, until } = answer.value.value;
      expect(monthsMax).toBe(phase === 'before' ? 5 : 1);
      expect(until).toBe(addMonthsToDay(from, monthsMax));
    }),
  );
});

test('whoever is alive, the heirs are of one class, and no nearer one is alive', () => {
  const classes = [
    ['widow', 'widower', 'child'],
    ['parent', 'grandchild', 'grandparent'],
    ['sibling'],
    ['parent_in_law'],
    ['will'],
  ];
  fc.assert(
    fc.property(days, fc.subarray([...heirRelations]), (diedOn, living) => {
      const answer = pmiHeirs({ diedOn, living });
      if (!answer.ok) throw new Error('refused');
      const first = classes.find((each) => each.some((one) => living.some((is) => is === one)));
      const { entitled, goesTo } = answer.value.value;
      expect([...entitled].sort()).toEqual(living.filter((one) => first?.includes(one)).sort());
      expect(goesTo).toBe(living.length > 0 ? 'heirs' : 'unconfirmed');
    }),
  );
});

function get(facts: PmiInput): PmiBenefit {
  const answer = pmiBenefit(facts);
  if (!answer.ok) throw new Error(JSON.stringify(answer.issues));
  return answer.value;
}
