// The JSON Schema (2020-12) of what the rules take and give, made of the facts the rules describe.

import { type AnyRule, type JsonSchema, permissions } from '@payung/law';
import { ruleText } from '@payung/law/details';
import { issueCodes } from '@payung/values';
import { rulesOf, shortId } from './answer.ts';
import { type GroupSpec, type LawGroup, lawGroups } from './command.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';
const text = { type: 'string' } as const;
const wording = {
  type: 'object',
  properties: { id: text, en: text },
  required: ['id', 'en'],
} as const;

/** `{ input, output }`, each a schema of its own. */
export function schemaOf(group: LawGroup): { readonly input: object; readonly output: object } {
  const asked = rulesOf(group);
  return { input: inputSchema(group, asked), output: outputSchema(asked) };
}

function inputSchema(group: LawGroup, asked: readonly AnyRule[]): object {
  const item = { $ref: '#/$defs/item' };
  return {
    $schema: dialect,
    title: `payung law ${group}: input`,
    description: 'One object, an array, or NDJSON: one object a line.',
    anyOf: [item, { type: 'array', items: item }],
    $defs: {
      item: { oneOf: asked.map((rule) => ({ $ref: `#/$defs/${rule.id}` })) },
      ...Object.fromEntries(asked.map((rule) => [rule.id, ruleSchema(group, rule)])),
    },
  };
}

function ruleSchema(group: LawGroup, rule: AnyRule): JsonSchema {
  const { usual }: GroupSpec = lawGroups[group];
  const short = shortId(group, rule);
  const names = short === rule.id ? [] : [{ const: short }];
  const named = withName(rule.facts.schema, [{ const: rule.id }, ...names], usual !== rule.id);
  return { title: rule.term.id, description: ruleText(rule.id).sentence.id, ...named };
}

/** The facts of a rule and beside them its name; of variants each one. */
function withName(facts: JsonSchema, names: readonly JsonSchema[], required: boolean): JsonSchema {
  const { oneOf, properties, required: needed } = facts;
  if (isList(oneOf))
    return { oneOf: oneOf.filter(isSchema).map((each) => withName(each, names, required)) };
  const own = isSchema(properties) ? properties : {};
  const before = isList(needed) ? needed.filter((each) => typeof each === 'string') : [];
  return {
    ...facts,
    properties: { rule: { anyOf: names }, ...own },
    required: [...(required ? ['rule'] : []), ...before],
  };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function outputSchema(asked: readonly AnyRule[]): object {
  const item = { $ref: '#/$defs/item' };
  return {
    $schema: dialect,
    title: 'payung law: output',
    description: 'In the form of the input, one answer for each thing asked.',
    anyOf: [item, { type: 'array', items: item }],
    $defs: {
      item: { oneOf: [{ $ref: '#/$defs/answer' }, { $ref: '#/$defs/refusal' }] },
      answer: {
        type: 'object',
        description: 'Further fields are those of the rule.',
        properties: {
          ok: { const: true },
          rule: { enum: asked.map((rule) => rule.id) },
          value: {},
          steps: { type: 'array', items: { oneOf: [figureStep, givenStep] } },
          law: { $ref: '#/$defs/law' },
          issues: { type: 'array', items: { $ref: '#/$defs/issue' } },
        },
        required: ['ok', 'rule', 'value', 'steps', 'law', 'issues'],
      },
      refusal: {
        type: 'object',
        properties: {
          ok: { const: false },
          rule: { type: 'string', description: 'As written where no rule is called so.' },
          law: { $ref: '#/$defs/law' },
          issues: { type: 'array', minItems: 1, items: { $ref: '#/$defs/issue' } },
        },
        required: ['ok', 'law', 'issues'],
        additionalProperties: false,
      },
      law: lawUsed,
      issue: issueShape,
    },
  };
}

const point = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$' } as const;
const amounts = {
  base: { type: 'integer', description: 'rupiah' },
  times: {
    type: 'object',
    properties: { part: { type: 'integer' }, whole: { type: 'integer' } },
    required: ['part', 'whole'],
  },
  amount: { type: 'integer', description: 'rupiah; all amounts sum to value' },
  adjusts: { const: true },
} as const;

const figureStep = {
  type: 'object',
  properties: {
    kind: { const: 'figure' },
    parameter: text,
    label: wording,
    row: wording,
    value: { anyOf: [{ type: 'integer' }, { enum: permissions }] },
    unit: text,
    from: point,
    until: { ...point, description: 'exclusive' },
    source: {
      type: 'object',
      properties: { law: text, article: text, url: text },
      required: ['law'],
    },
    confirmed: { type: 'boolean', description: 'false: the text of the law was not seen' },
    assumed: { const: true },
    note: wording,
    ...amounts,
  },
  required: ['kind', 'parameter', 'label', 'value', 'unit', 'from', 'source', 'confirmed'],
  additionalProperties: false,
} as const;

const givenStep = {
  type: 'object',
  properties: {
    kind: { const: 'given' },
    fact: text,
    label: wording,
    value: { type: ['integer', 'string'] },
    confirmed: { const: true },
    ...amounts,
  },
  required: ['kind', 'fact', 'label', 'value', 'confirmed'],
  additionalProperties: false,
} as const;

const lawUsed = {
  type: 'object',
  properties: {
    checkedOn: { type: 'string', format: 'date' },
    overrides: {
      type: 'array',
      items: {
        type: 'object',
        properties: { parameter: text, from: point, until: point, value: {} },
        required: ['parameter', 'value'],
      },
    },
  },
  required: ['checkedOn', 'overrides'],
} as const;

const issueShape = {
  type: 'object',
  properties: {
    code: { enum: issueCodes },
    severity: { enum: ['error', 'warning', 'note'] },
    at: { type: 'object', properties: { file: text, row: { type: 'integer', minimum: 1 } } },
    data: { type: 'object' },
    problem: text,
    remedy: text,
  },
  required: ['code', 'severity', 'at', 'data', 'problem', 'remedy'],
} as const;
