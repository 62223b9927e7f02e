// The facts a rule asks as questions of a form: which control each needs, what people type turned into
// what the rule reads, and facts without the answers nobody gave.

import type { Fact, FactPart, JsonSchema } from '@payung/law';

export type Answers = Readonly<Record<string, unknown>>;

export type Control =
  | { readonly kind: 'choice'; readonly words: readonly (string | number)[] }
  | { readonly kind: 'choices'; readonly words: readonly (string | number)[] }
  | { readonly kind: 'yesno' | 'money' | 'count' | 'rate' | 'day' | 'month' | 'text' }
  | { readonly kind: 'record'; readonly parts: readonly FactPart[] }
  | { readonly kind: 'rows'; readonly parts: readonly FactPart[] }
  | { readonly kind: 'values'; readonly item: Control };

/** Which control asks a fact. */
export function controlOf(fact: Fact<unknown>): Control {
  const { schema, parts, expected } = fact;
  if (schema['type'] === 'array') return listControl(fact);
  if (parts !== undefined) return { kind: 'record', parts };
  return plainControl(schema, expected);
}

function listControl({ schema, parts }: Fact<unknown>): Control {
  if (parts !== undefined) return { kind: 'rows', parts };
  const items = asSchema(schema['items']);
  const words = wordsOf(items);
  if (words !== undefined) return { kind: 'choices', words };
  return { kind: 'values', item: plainControl(items, '') };
}

function plainControl(schema: JsonSchema, expected: string): Control {
  const words = wordsOf(schema);
  if (words !== undefined) return { kind: 'choice', words };
  if (schema['type'] === 'boolean') return { kind: 'yesno' };
  if (schema['anyOf'] !== undefined) return { kind: 'rate' };
  if (schema['format'] === 'date') return { kind: 'day' };
  if (schema['pattern'] !== undefined) return { kind: 'month' };
  if (schema['type'] === 'integer') return { kind: isMoney(schema, expected) ? 'money' : 'count' };
  return { kind: 'text' };
}

/** Sums of money are told by their range: no count reaches so far. */
function isMoney(schema: JsonSchema, expected: string): boolean {
  const most = schema['maximum'];
  return expected.startsWith('Rp') || (typeof most === 'number' && most > 1_000_000_000);
}

function wordsOf(schema: JsonSchema): readonly (string | number)[] | undefined {
  const words = schema['enum'];
  if (!Array.isArray(words)) return undefined;
  return words.filter((word) => typeof word === 'string' || typeof word === 'number');
}

function asSchema(value: JsonSchema[string] | undefined): JsonSchema {
  const isSchema = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isSchema ? (value as JsonSchema) : {};
}

/** The parts that are asked for the variant chosen so far. */
export function askedParts(parts: readonly FactPart[], answers: Answers): readonly FactPart[] {
  const chosen = new Set(Object.values(answers).filter((value) => typeof value === 'string'));
  return parts.filter(({ when }) => when === undefined || chosen.has(when));
}

/** `Rp2.500.000` and `2 500 000` are the same sum; anything else goes to the rule as it was typed. */
export function readNumber(typed: string): number | string | undefined {
  const plain = typed.replace(/^\s*Rp/i, '').replace(/[\s.,']/g, '');
  if (plain === '') return undefined;
  return /^\d+$/.test(plain) ? Number(plain) : typed;
}

/** `5,5` and `5.5 %` are rates of five and a half percent. */
export function readRate(typed: string): string | undefined {
  const plain = typed.replace(/[\s%]/g, '');
  return plain === '' ? undefined : `${plain}%`;
}

/** Without the answers nobody gave: a rule refuses a fact that is empty. */
export function given(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([, value]) => value !== undefined && value !== '' && !isEmptyList(value),
    ),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
