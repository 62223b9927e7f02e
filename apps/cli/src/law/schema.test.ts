import { rules } from '@payung/law';
import { describe, expect, it } from 'vitest';
import { schemaOf } from './schema.ts';

type Shape = {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Shape[];
};

function definitions(schema: object): Readonly<Record<string, Shape>> {
  const { $defs }: { $defs?: Readonly<Record<string, Shape>> } = schema;
  if ($defs === undefined) throw new Error('A schema without definitions');
  return $defs;
}

describe('the schema', () => {
  it('of all rules names each once and points nowhere else', () => {
    const { input, output } = schemaOf('explain');
    const defs = definitions(input);
    expect(Object.keys(defs).sort()).toEqual(['item', ...rules.map((each) => each.id)].sort());
    for (const schema of [input, output]) {
      expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
      const known = Object.keys(definitions(schema)).map((name) => `#/$defs/${name}`);
      const used = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref);
      expect(known).toEqual(expect.arrayContaining(used));
    }
  });

  it('asks each rule for its name and for exactly its facts', () => {
    const defs = definitions(schemaOf('explain').input);
    for (const rule of rules) {
      const shape = defs[rule.id];
      const shapes = shape?.oneOf ?? [shape];
      const asked = new Set(shapes.flatMap((each) => Object.keys(each?.properties ?? {})));
      const facts = rule.facts.parts?.map((part) => part.key) ?? [];
      expect(asked, rule.id).toEqual(new Set(['rule', ...facts]));
      for (const each of shapes) {
        expect(each?.required, rule.id).toContain('rule');
        expect(each).toMatchObject({ additionalProperties: false });
      }
    }
  });

  it('knows the short name within a group, and the whole one', () => {
    const shape = definitions(schemaOf('contributions').input)['contributions.bpu_contribution'];
    expect(shape?.properties?.['rule']).toEqual({
      anyOf: [{ const: 'contributions.bpu_contribution' }, { const: 'bpu_contribution' }],
    });
  });
});
