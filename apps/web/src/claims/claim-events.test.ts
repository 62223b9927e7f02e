import { expect, test } from 'vitest';
import { claimCauses, extraParts, extras, factsOf, questionsOf } from './claim-events.ts';

const nothing = { own: {}, ask: {}, extras: {} };

test.each(claimCauses)('%s asks facts that the law has, each once and with words', (cause) => {
  const { own, ask, hasDeath, extras: more } = questionsOf(cause);
  const parts = [...own, ...ask];
  expect(parts.length > 0 || hasDeath).toBe(true);
  const asked = parts.map(({ key, when }) => `${when ?? ''} ${key}`);
  expect(new Set(asked).size).toBe(parts.length);
  for (const { about } of [...parts, ...more.flatMap(extraParts)]) {
    expect(about.id.length).toBeGreaterThan(2);
    expect(about.en.length).toBeGreaterThan(2);
  }
});

test.each(extras)('the part %s of an accident has questions of its own', (extra) => {
  expect(extraParts(extra).length).toBeGreaterThan(0);
});

test('what nobody answered is not sent, and a part that was not opened is no fact', () => {
  const own = {
    accidentOn: '2026-06-20',
    wageMonthly: 3_000_000,
    injuries: [],
    leftHanded: undefined,
  };
  expect(factsOf('accident', { ...nothing, own })).toEqual({
    ...{ cause: 'accident', accidentOn: '2026-06-20', wageMonthly: 3_000_000 },
  });
  const stmb = { from: '2026-06-20', until: '2026-07-20', employerPaidWage: true };
  const care = { cost: 1_000_000, cooperatingFacility: true };
  expect(factsOf('accident', { ...nothing, own, extras: { stmb, care } })).toMatchObject({
    ...{ stmb, care: [care] },
  });
});

test('facts of one rule stay together; no month paid is an answer', () => {
  const ask = { reason: 'age', balance: 1_000_000 };
  expect(factsOf('old_age', { ...nothing, ask })).toEqual({ cause: 'old_age', ask });
  expect(factsOf('job_loss', { ...nothing, own: { wageMonthly: 4_000_000 } })).toEqual({
    ...{ cause: 'job_loss', wageMonthly: 4_000_000, ask: { contributionMonths: [] } },
  });
});
