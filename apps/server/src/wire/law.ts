// Figures and answers of the law on the wire. What a rule answers has the shape the rule gives it; its
// JSON Schema is told by `payung law schema`.

import { z } from '@hono/zod-openapi';
import { issueSchema, safeText } from './issue.ts';

const wording = z.object({ id: z.string(), en: z.string() });
const source = z.looseObject({ law: z.string() });

const dated = z
  .looseObject({
    value: z.unknown(),
    from: z.string(),
    until: z.string().exactOptional(),
    source,
    /** Unconfirmed figures say so. */
    checked: z.object({ on: z.string(), confirmed: z.boolean() }),
  })
  .openapi('AngkaBertanggal');

export const parameterSchema = z
  .object({
    id: z.string(),
    term: wording,
    unit: z.string(),
    names: z.record(z.string(), wording).exactOptional(),
    values: z.array(dated).readonly(),
  })
  .openapi('AngkaHukum');
export const parametersSchema = z.object({
  checkedOn: z.string(),
  at: z.string(),
  /** Each with the value in force on the day, or with none. */
  parameters: z.array(parameterSchema).readonly(),
});

export const askSchema = z
  .strictObject({
    rule: z.string().min(1).max(120).openapi({ example: 'contributions.bpu_contribution' }),
    facts: z.record(z.string(), z.unknown()),
    /** Figures to assume instead of those in force. */
    assume: z.array(z.unknown()).max(50).exactOptional(),
  })
  .openapi('Pertanyaan');

const lawUsed = z.object({ checkedOn: z.string(), overrides: z.array(z.unknown()).readonly() });
const toldIssue = issueSchema.extend({ problem: safeText, remedy: safeText });

export const lawRefusedSchema = z
  .object({ rule: z.string(), issues: z.array(toldIssue).readonly() })
  .openapi('HitunganDitolak');

export const calculatedSchema = z
  .object({
    rule: z.string(),
    value: z.unknown(),
    issues: z.array(toldIssue).readonly(),
    law: lawUsed,
  })
  .openapi('Hitungan');

/** The same with how it came about. */
export const tracedSchema = calculatedSchema
  .extend({
    term: wording,
    sentence: wording,
    formula: z.string(),
    sources: z.array(source).readonly(),
    steps: z.array(z.unknown()).readonly(),
  })
  .openapi('HitunganTerurai');
