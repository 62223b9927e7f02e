// For tests: requests made from the description of the API, valid ones and damaged ones, and a check that
// an answer is one the description promises.

import { z } from '@hono/zod-openapi';
import fc from 'fast-check';

type Schema = Readonly<Record<string, unknown>>;
const schemaShape = z.record(z.string(), z.unknown());

const responseShape = z.object({
  content: z.record(z.string(), z.object({ schema: schemaShape.optional() })).optional(),
});
const operationShape = z.object({
  operationId: z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        schema: schemaShape,
      }),
    )
    .optional(),
  requestBody: z
    .object({ content: z.record(z.string(), z.object({ schema: schemaShape })) })
    .optional(),
  responses: z.record(z.string(), responseShape),
});
export type Operation = z.infer<typeof operationShape> & {
  readonly method: string;
  readonly path: string;
};

const documentShape = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), schemaShape) }),
});
export type Description = {
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, Schema>>;
};

export function readDescription(document: unknown): Description {
  const { paths, components } = documentShape.parse(document);
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => ['get', 'post', 'put', 'delete'].includes(method))
      .map(([method, operation]) => ({ ...operationShape.parse(operation), method, path })),
  );
  return { operations, schemas: components.schemas };
}

function resolved(schema: Schema, { schemas }: Description): Schema {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  const found = schemas[$ref.replace('#/components/schemas/', '')];
  if (found === undefined) throw new Error(`The description names ${$ref}, which is not there`);
  return resolved(found, { schemas, operations: [] });
}

/** Values that a schema lets pass. */
export function valid(given: Schema, description: Description): fc.Arbitrary<unknown> {
  const schema = resolved(given, description);
  const { type, enum: words, const: only, pattern, format } = schema;
  const choices = [schema['anyOf'], schema['oneOf']].find(Array.isArray);
  if (only !== undefined) return fc.constant(only);
  if (Array.isArray(words)) return fc.constantFrom(...z.array(z.unknown()).parse(words));
  if (choices !== undefined) {
    return fc.oneof(...choices.map((each) => valid(schemaShape.parse(each), description)));
  }
  if (typeof schema['example'] === 'string') return fc.constant(schema['example']);
  const [least, most] = [numberIn(schema, 'minimum'), numberIn(schema, 'maximum')];
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: least ?? 0, max: Math.min(most ?? 100, 1_000_000) });
    case 'number':
      return fc.integer({ min: Math.ceil(least ?? 0), max: Math.min(most ?? 100, 1_000) });
    case 'array': {
      const items = valid(schemaShape.parse(schema['items'] ?? {}), description);
      return fc.array(items, { minLength: numberIn(schema, 'minItems') ?? 0, maxLength: 3 });
    }
    case 'object':
      return validObject(schema, description);
    case 'string':
      if (typeof pattern === 'string' && format !== 'uuid') {
        return fc.stringMatching(new RegExp(pattern));
      }
      if (format === 'uuid') return fc.uuid();
      if (format === 'date') return fc.constantFrom('2026-07-01', '2026-12-31');
      return fc.string({
        minLength: numberIn(schema, 'minLength') ?? 0,
        maxLength: Math.min(numberIn(schema, 'maxLength') ?? 30, 60),
      });
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function validObject(schema: Schema, description: Description): fc.Arbitrary<unknown> {
  const properties = schemaShape.parse(schema['properties'] ?? {});
  const required = z.array(z.string()).parse(schema['required'] ?? []);
  const fields: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [name, each] of Object.entries(properties)) {
    fields[name] = valid(schemaShape.parse(each), description);
  }
  return fc.record(fields, { requiredKeys: required });
}

function numberIn(schema: Schema, name: string): number | undefined {
  const value = schema[name];
  return typeof value === 'number' ? value : undefined;
}

/** What nobody expects in the place of a value. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    "' or 1=1 --",
    '../../../../etc/passwd',
    '\u0000',
    '\uD800',
    '{{7*7}}',
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x")',
    '9'.repeat(400),
    'a'.repeat(5_000),
    '%00',
    '%',
    -1,
    1e308,
    2 ** 53,
    null,
    [],
    {},
    '7502012609870001',
    '٧٥٠٢',
    '0001-01',
    '9999-99',
    '2026-02-30',
  ),
);

/** Undefined where the description promises the answer; else what is wrong with it. */
export function faultOf(
  operation: Operation,
  description: Description,
  answer: { readonly status: number; readonly type: string; readonly text: string },
): string | undefined {
  const { status, type, text } = answer;
  if (status >= 500) return `${status}: ${text}`;
  const response = operation.responses[String(status)] ?? operation.responses['default'];
  if (response === undefined) return `${status} is not described`;
  const media = type.split(';')[0]?.trim() ?? '';
  if (response.content === undefined) return text === '' ? undefined : `${status} has a body`;
  const content = response.content[media];
  if (content === undefined)
    return `${status} is ${media}, described as ${Object.keys(response.content)}`;
  if (content.schema === undefined || !media.endsWith('json')) return undefined;
  const schema = promised(content.schema, description);
  const parsed = schema.safeParse(JSON.parse(text));
  return parsed.success ? undefined : `${status}: ${parsed.error.message.slice(0, 400)}`;
}

const known = new Map<Schema, z.ZodType>();

function promised(schema: Schema, { schemas }: Description): z.ZodType {
  const earlier = known.get(schema);
  if (earlier !== undefined) return earlier;
  const draft = 'https://json-schema.org/draft/2020-12/schema';
  const text = JSON.stringify({ ...schema, $schema: draft, $defs: schemas });
  const made = z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
  known.set(schema, made);
  return made;
}
