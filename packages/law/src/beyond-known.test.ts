// Audit of the time beyond the known law: an answer that rests on a figure looked up for a day after the
// law was checked says so, whatever the rule and whichever of its facts led there. What is looked up is
// seen at the one place all look-ups pass.

import { isDay, isMonth } from '@payung/values';
import { describe, expect, test, vi } from 'vitest';
import { type Facts, factsOf } from './case-file.fixture.ts';
import { lawCheckedOn } from './generated/parameters.ts';
import { rules } from './rules.ts';

const { asked } = vi.hoisted(() => ({ asked: new Set<string>() }));

vi.mock('./reform.ts', async (original) => {
  const real = await original<typeof import('./reform.ts')>();
  const assume: typeof real.assume = (id, on, inForce) => {
    asked.add(`${on} ${id}`);
    return real.assume(id, on, inForce);
  };
  return { ...real, assume };
});

/** What a rule looks up for a later day without its answer resting on it, each with its reason. */
const noMatter: Readonly<Record<string, RegExp>> = {
  // Whether the pension age is reached by the day of registration: later law does not change that.
  'eligibility.registration_age': /contributions\.jp_end_age$/,
};

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each([0, 1, 5, 30])('says so of its cases, %i years later', (years) => {
    const silent = factsOf(id).flatMap((written) => {
      const facts = later(written, years);
      asked.clear();
      const answer = rule.ask(facts);
      const beyond = [...asked].filter((each) => isBeyond(each) && !noMatter[id]?.test(each));
      const told = answer.issues.some((each) => each.code === 'law_beyond_known');
      return !answer.ok || told || beyond.length === 0
        ? []
        : [{ facts: JSON.stringify(facts), beyond: beyond.join(', ') }];
    });
    expect(silent).toEqual([]);
  });
});

/** `2027-01 contributions.bpu_jkm_amount`: a month as a month, a day as a day. */
function isBeyond(lookUp: string): boolean {
  const [on = ''] = lookUp.split(' ');
  return on > lawCheckedOn.slice(0, on.length);
}

/** The same facts with every day, month and year so many years later. */
function later(written: Facts, years: number): Facts {
  return JSON.parse(JSON.stringify(written), (key, value: unknown) => {
    if (typeof value === 'string' && (isDay(value) || isMonth(value))) {
      const text = `${Number(value.slice(0, 4)) + years}${value.slice(4)}`;
      return text.replace('-02-29', '-02-28');
    }
    return key === 'year' && typeof value === 'number' && value > 1900 ? value + years : value;
  });
}
