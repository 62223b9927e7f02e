// Figures in circulation that contradict the law: what the law gives must come out, what was printed
// must not. Each is documented in contradictions.yaml with its source.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inCamelCase, shownResult } from './case-file.fixture.ts';
import { findRule } from './rules.ts';

const path = join(import.meta.dirname, '../contradictions.yaml');

describe('in circulation, and not the law', () => {
  test.each(
    Array.from(
      parse(readFileSync(path, 'utf8')),
      (each: Contradiction) => [each.name, each] as const,
    ),
  )('%s', (_, { rule, input, by, output, printed, source, note }) => {
    const answer = findRule(rule)?.ask(inCamelCase(input));
    if (!answer?.ok) throw new Error(JSON.stringify(answer?.issues));
    const shown = shownResult(answer);
    expect(shown).toMatchObject(inCamelCase({ [by]: output }));
    expect(shown).not.toMatchObject(inCamelCase({ [by]: printed }));
    expect([source, note].every((text) => text.length > 5)).toBe(true);
  });

  test('five are known', () => {
    expect(parse(readFileSync(path, 'utf8'))).toHaveLength(5);
  });
});

type Contradiction = {
  readonly name: string;
  readonly rule: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly by: string;
  readonly output: unknown;
  readonly printed: unknown;
  readonly source: string;
  readonly note: string;
};
