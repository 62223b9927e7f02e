// Published figures on the wire: the words are made at the server, once, by the rules of coverage.

import { z } from '@hono/zod-openapi';

const figure = z
  .object({
    date: z.string(),
    dateText: z.string(),
    metric: z.string(),
    metricText: z.string(),
    segmentText: z.string(),
    value: z.number(),
    unit: z.string(),
    valueText: z.string(),
    /** The source's own caution: about, rounded, more than. */
    caution: z.string().exactOptional(),
    source: z.object({ text: z.string(), url: z.string().exactOptional() }),
    note: z.string().exactOptional(),
  })
  .openapi('AngkaTerbitan');

const moment = z.object({
  date: z.string(),
  dateText: z.string(),
  segmentText: z.string(),
  /** All workers, not one segment of them. */
  isWhole: z.boolean(),
  percent: figure.exactOptional(),
  heads: figure.exactOptional(),
  base: figure.exactOptional(),
  unprotected: figure.exactOptional(),
  implied: z
    .object({ count: z.number(), low: z.number(), high: z.number(), from: z.string() })
    .exactOptional(),
  computedPercent: z.number().exactOptional(),
});

export const publishedRegionSchema = z
  .object({
    name: z.string(),
    code: z.string().exactOptional(),
    codeText: z.string().exactOptional(),
    levelText: z.string(),
    /** Why the name stands under no code of the register. */
    remark: z.string().exactOptional(),
    moments: z.array(moment).readonly(),
    /** Figures that are no coverage: targets, ranks, funded workers, claims. */
    others: z.array(figure).readonly(),
    findings: z
      .array(
        z.object({
          code: z.string(),
          severity: z.enum(['contradiction', 'warning', 'note']),
          severityText: z.string(),
          text: z.string(),
        }),
      )
      .readonly(),
  })
  .openapi('WilayahTerbitan');

export const publishedSchema = z
  .object({ regions: z.array(publishedRegionSchema).readonly() })
  .openapi('AngkaTerbitanPerWilayah');

export type PublishedFigureWire = z.infer<typeof figure>;
export type PublishedMomentWire = z.infer<typeof moment>;
export type PublishedRegionWire = z.infer<typeof publishedRegionSchema>;
export type PublishedWire = z.infer<typeof publishedSchema>;
