import type { Wording } from '@payung/values';
import { describe, expect, test } from 'vitest';
import type { FactPart } from './facts.ts';
import { findRule, rules } from './rules.ts';

/** Empty words, by the place they stand in. */
function emptyWords(place: string, words: Wording): readonly string[] {
  return [words.id, words.en].some((text) => text === '' || text === undefined) ? [place] : [];
}

function emptyFacts(parts: readonly FactPart[] = []): readonly string[] {
  return parts.flatMap(({ key, about, fact }) => [
    ...emptyWords(key, about),
    ...(fact.expected === '' ? [`${key}: expected`] : []),
    ...emptyFacts(fact.parts),
  ]);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('the rule %s', (id, rule) => {
  test('is found by its id, a path of small words', () => {
    expect(id).toMatch(/^[a-z]+(\.[a-z0-9_]+)+$/);
    expect(findRule(id)).toBe(rule);
  });

  test('says in both languages what it is called and what it asks', () => {
    expect([...emptyWords('term', rule.term), ...emptyFacts(rule.facts.parts)]).toEqual([]);
  });

  test('names the law it rests on, and articles only where it knows them', () => {
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const { law, article } of rule.sources) {
      expect(law).toMatch(/\w{2}/);
      expect(article).not.toBe('');
    }
  });
});

test('no two rules have one id or one name', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  expect(new Set(rules.map((rule) => rule.term.id)).size).toBe(rules.length);
});
